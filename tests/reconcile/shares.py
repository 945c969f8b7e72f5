"""What of a briefing goes back to which articles: for comparing briefings with and without a source."""

from __future__ import annotations

from dataclasses import fields

from summarizer.records import ActorEntry, Citation, RoleEntry, Statement
from summarizer.records.base import Checked, Record


def field_names(value):
    """Return the names of a record's fields."""
    return tuple(type(value).model_fields if isinstance(value, Checked) else (field.name for field in fields(value)))


def walk(value, but=()):
    """Yield a value and everything in it, without what is of some classes."""
    if isinstance(value, but):
        return
    yield value
    if isinstance(value, Record | Checked):
        for name in field_names(value):
            yield from walk(getattr(value, name), but)
    elif isinstance(value, tuple):
        for item in value:
            yield from walk(item, but)


def occasions(briefing):
    """Return all meetings and visits."""
    return (*briefing.meetings, *briefing.visits)


def article_of(mention):
    """Return the article of a mention."""
    return mention.rpartition(":")[0]


def partition(briefing, articles):
    """Return how the mentions of some articles are grouped, other articles' left out."""
    groups = set()
    for entry in (*occasions(briefing), *briefing.actors):
        mine = frozenset(mention for mention in entry.mentions if article_of(mention) in articles)
        if mine:
            groups.add(mine)
    return groups


DAYS = ("date", "arrival", "departure")
"""The fields of conflicts about days."""


def dates(entry):
    """Return the date sets of a meeting or visit."""
    return (entry.date,) if hasattr(entry, "date") else (entry.arrival, entry.departure)


def statements(briefing, articles):
    """Return what some articles state of each occasion they tell of, and of each actor: by mention, words and places.

    Beside a name in a meeting stands one post, chosen among those that its articles print: it is no statement of the
    meeting. All of them are with the actor.
    """
    found = {}
    for entry in (*occasions(briefing), *briefing.actors):
        chosen = () if isinstance(entry, ActorEntry) else RoleEntry
        told = {
            (item.article, item.value, item.citations, tuple(voice.name for voice in item.said_by))
            for item in walk(entry, chosen)
            if isinstance(item, Statement) and item.article in articles
        }
        for mention in entry.mentions:
            if article_of(mention) in articles:
                found[mention] = told
    return found


def by_mention(briefing):
    """Return the occasion of each mention."""
    return {mention: entry for entry in occasions(briefing) for mention in entry.mentions}


def days_in(date):
    """Return a date set as bounds, open ends far away."""
    return [
        (span.first.toordinal() if span.first else 0, span.last.toordinal() if span.last else 10**7)
        for span in date.spans
    ]


def is_within(narrow, wide):
    """Say whether every day of one date set is in another."""
    return all(any(low <= first and last <= high for low, high in days_in(wide)) for first, last in days_in(narrow))


def citations(value):
    """Return all citations in a value."""
    return [item for item in walk(value) if isinstance(item, Citation)]

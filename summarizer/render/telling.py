"""Which of many things to show to a reader, whatever the form of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.labels import ABOUT
from summarizer.records import DateSet, MeetingEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.labels.labels import Labels
    from summarizer.records import (
        AttributionEntry,
        Citation,
        Dependence,
        PointEntry,
        Reason,
        Statement,
        VisitEntry,
    )

    Entry = MeetingEntry | VisitEntry

MOST_STEPS = 8
"""Steps on other dates are shown as long as a derivation is no longer than this."""

SIDES = 2
"""From so many sides on, each side's account stands by itself."""

ACROSS = 8
"""So many articles stand across a table, a column each; more are listed by what they say."""

NAMED = 12
"""So many silent articles are named; more are counted."""

SHORT = 12
"""So many digits of a hash are shown."""

SIGNS = {"states": "●", "partial": "◐", "differs": "≠", "silent": "·"}
"""What an article says on a fact, as a sign."""

FAILURES = 5
"""So many sources that gave nothing are named on the first screen; the others stand with the sources."""

_OF_EACH = ("own-word",)
"""Rules that say the same of one outlet after the other, each by its ``name``."""

_DATES = ("date", "when", "arrival", "departure", "as_of")
"""Fields whose values are EDTF strings."""

_WORDS = {"status": "statuses", "kind": "kinds", "certainty": "certainties"}
"""Fields whose values are words of a closed list."""


def shown_value(labels: Labels, field: str, text: str) -> str:
    """Return a field's value as shown to a reader."""
    if field in _DATES:
        return labels.edtf(text)
    return labels.name(_WORDS[field], text) if field in _WORDS else text


def cited_by(points: Iterable[PointEntry]) -> list[Citation]:
    """Return the citations of some points, a sentence once, in the order of the articles' ids and sentences."""
    every = (citation for point in points for s in point.statements for citation in s.citations)
    return [citation for _, citation in sorted({(c.article, c.sentence): c for c in every}.items())]


def telling(reasons: Iterable[Reason]) -> list[Reason]:
    """Return the reasons that say something: that two equal words are equal goes without saying.

    What a rule of :data:`_OF_EACH` says of several is said once, of all of them.
    """
    told: list[Reason] = []
    at: dict[str, int] = {}
    for reason in reasons:
        if reason.rule in at:
            told[at[reason.rule]] = _of_both(told[at[reason.rule]], reason)
        elif not _says_nothing(reason):
            if reason.rule in _OF_EACH:
                at[reason.rule] = len(told)
            told.append(reason)
    return told


def _of_both(one: Reason, other: Reason) -> Reason:
    """Return two reasons of one rule as one, for the names and places of both."""
    names = dict.fromkeys(name for reason in (one, other) for name in _names(reason))
    return one.model_copy(update={"args": {"name": tuple(names)}, "citations": (*one.citations, *other.citations)})


def _names(reason: Reason) -> tuple[str, ...]:
    name = reason.args["name"]
    return (name,) if isinstance(name, str) else name


def _says_nothing(reason: Reason) -> bool:
    """Say whether a reason only sets a word beside itself."""
    words = reason.args.get("tokens", ())
    return isinstance(words, tuple) and len(words) > 1 and len({word.casefold() for word in words}) == 1


def shown_steps(steps: Sequence[Reason]) -> tuple[list[Reason], int]:
    """Return a date's own steps with as many of those on other dates as can be read, and the number left out."""
    own = sum(ABOUT not in step.args for step in steps)
    room = max(MOST_STEPS - own, 0)
    others = [step for step in steps if ABOUT in step.args]
    left_out = others[: len(others) - room]
    return [step for step in steps if step not in left_out], len(left_out)


def together(points: Iterable[PointEntry]) -> list[list[PointEntry]]:
    """Return points in groups: those that rest on the same sentences, as the same voice's word, in the same tense."""
    groups: dict[tuple[object, ...], list[PointEntry]] = {}
    for point in points:
        places = tuple((c.article, c.sentence) for c in cited_by([point]))
        groups.setdefault((places, point.said_by, point.mode), []).append(point)
    return list(groups.values())


def by_words(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Return statements in groups: those of the same value, as the same voices' word."""
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in statements:
        groups.setdefault((statement.value, statement.said_by), []).append(statement)
    return list(groups.values())


def sources_of(told_by: Iterable[AttributionEntry]) -> list[tuple[AttributionEntry, list[Statement]]]:
    """Return each source with each stance once, and the statements of all articles that name it."""
    groups: dict[tuple[object, ...], list[AttributionEntry]] = {}
    for told in told_by:
        groups.setdefault((tuple(voice.actor for voice in told.said_by), told.stance), []).append(told)
    return [(group[0], [s for told in group for s in told.statements]) for group in groups.values()]


def alike(pairs: Iterable[Dependence]) -> list[list[Dependence]]:
    """Return what ties pairs of articles, in groups: the same two, the same verdict, the same reasons."""
    groups: dict[tuple[object, ...], list[Dependence]] = {}
    for pair in pairs:
        if not _untied(pair):
            groups.setdefault((pair.a, pair.b, pair.verdict, pair.reasons), []).append(pair)
    return list(groups.values())


def untied(pairs: Iterable[Dependence]) -> list[tuple[list[str], list[tuple[str, str]]]]:
    """Return the pairs of articles that nothing ties, behind the entries (ids) on which they are untied."""
    by_entry: dict[str, list[tuple[str, str]]] = {}
    for pair in filter(_untied, pairs):
        by_entry.setdefault(pair.entry, []).append((pair.a, pair.b))
    groups: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for entry, untied_pairs in by_entry.items():
        groups.setdefault(tuple(untied_pairs), []).append(entry)
    return [(entries, list(untied_pairs)) for untied_pairs, entries in groups.items()]


def _untied(pair: Dependence) -> bool:
    """Say whether all that was found of a pair of articles is that nothing ties them."""
    return [reason.rule for reason in pair.reasons] == ["nothing-shared"]


def absent(entry: Entry) -> list[str]:
    """Return the labels of what no article says of an entry."""
    days = entry.date if isinstance(entry, MeetingEntry) else entry.arrival
    missing = {
        "page.exact_day": days.day is None,
        "page.place": not (entry.place.city or entry.place.venue or entry.place.country),
        "page.building": isinstance(entry, MeetingEntry) and bool(entry.place.city) and not entry.place.venue,
    }
    return [key for key, lacks in missing.items() if lacks]


def unquoted(entry: Entry) -> list[Citation]:
    """Return the citations of an entry, a sentence once, without those quoted under its points."""
    points = (*entry.topics, *entry.outcomes, *entry.gaps)
    quoted = {(c.article, c.sentence) for c in cited_by(points)}
    first = {(c.article, c.sentence): c for c in reversed([*entry.citations, *_of_fields(entry)])}
    return [citation for key, citation in sorted(first.items()) if key not in quoted]


def _of_fields(entry: Entry) -> Iterator[Citation]:
    """Yield the citations of an entry's single fields."""
    statements = list(entry.times)
    for finding in (entry.status, *entry.place.parts):
        statements += [*finding.agree, *finding.partial, *finding.differ]
    yield from (citation for statement in statements for citation in statement.citations)


def days_told(entry: Entry) -> list[DateSet]:
    """Return the dates that place an entry: a meeting's own; a visit's beginning, and its end if it has a last day.

    Of a visit of which neither is known these are the days on which it was under way.
    """
    if isinstance(entry, MeetingEntry):
        return [entry.date]
    if entry.under_way:
        return [entry.under_way]
    begins = bool(entry.arrival.earliest or entry.arrival.latest)
    ends = ((entry.arrival, begins), (entry.departure, entry.departure.latest is not None))
    return [days for days, told in ends if told] or [DateSet()]

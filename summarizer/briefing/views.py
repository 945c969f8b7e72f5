"""Views of a briefing: the same entries, arranged for a question."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.labels.recurring import told
from summarizer.records import DateSet, MeetingEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.records import ActorEntry, AttributionEntry, Citation, PointEntry, VisitEntry

    Entry = MeetingEntry | VisitEntry

SILENCE = 3
"""So many whole months between two known dates are told as a silence."""


@dataclass(frozen=True)
class Wording:
    """Words with which articles judge an actor: the actor's id, the words as printed, who prints them where."""

    actor: str
    words: str
    articles: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Gap:
    """What an article itself calls undisclosed or unknown about an entry (its id)."""

    entry: str
    point: PointEntry


@dataclass(frozen=True)
class Silence:
    """A stretch of time, between two days, into which nothing in the briefing is dated; ``months`` are whole ones."""

    after: dt.date
    before: dt.date
    months: int


@dataclass(frozen=True)
class Account:
    """What one side says of an entry; ``side`` is an actor's id, ``None`` for voices that speak for no side."""

    side: str | None
    told_by: tuple[AttributionEntry, ...]
    topics: tuple[PointEntry, ...]
    outcomes: tuple[PointEntry, ...]
    gaps: tuple[PointEntry, ...]


AGES = 3653
"""A set that reaches over more days than this (ten years) says no more of when something was than an open one."""


def wording(actors: Iterable[ActorEntry]) -> tuple[Wording, ...]:
    """Return one row for each actor and each of the words it is judged with, in the order of the entries."""
    return tuple(row for actor in actors for row in _words(actor))


def _words(actor: ActorEntry) -> list[Wording]:
    """Return the rows of one actor; words that differ in case alone are one row."""
    folded = dict.fromkeys(label.value.casefold() for label in actor.labels)
    rows = []
    for key in folded:
        labels = [label for label in actor.labels if label.value.casefold() == key]
        articles = tuple(sorted({label.article for label in labels}))
        citations = tuple(citation for label in labels for citation in label.citations)
        rows.append(Wording(actor.id, labels[0].value, articles, citations))
    return rows


def gaps(entries: Iterable[Entry]) -> tuple[Gap, ...]:
    """Return what the articles themselves call unknown, with the id of the entry it concerns."""
    return tuple(Gap(entry.id, point) for entry in entries for point in entry.gaps)


def took_place(entry: Entry) -> bool:
    """Say whether a meeting or visit is told, in so many words, to have taken place."""
    return entry.status.value == "held" and entry.certainty == "stated"


def days_of(entry: Entry) -> DateSet:
    """Return the days of an entry: a meeting's own; a visit's arrival, else its departure, or those it fell on."""
    if isinstance(entry, MeetingEntry):
        return entry.date
    if entry.under_way:
        return entry.under_way
    known = (entry.arrival.earliest or entry.arrival.latest) is not None
    return entry.arrival if known else entry.departure


def placed(entry: Entry) -> DateSet:
    """Return the days that place an entry in time; a day of an unknown year, or of many, does not: it is any day."""
    days = told(days_of(entry))
    first, last = days.earliest, days.latest
    return DateSet() if first and last and (last - first).days > AGES else days


def timeline(entries: Iterable[Entry]) -> tuple[Entry | Silence, ...]:
    """Return the entries by date, with the silences between them; those without any date come last.

    A visit stands before the meetings it held when they begin on one day.
    """
    every: list[Entry | Silence] = []
    reached: dt.date | None = None
    for entry in sorted(entries, key=_when):
        first, last = placed(entry).earliest, _end(entry)
        if first and last:
            months = _months(reached, first) if reached else 0
            if reached and months >= SILENCE:
                every.append(Silence(reached, first, months))
            reached = max(reached or last, last)
        every.append(entry)
    return tuple(every)


def _when(entry: Entry) -> tuple[dt.date, dt.date, bool, str]:
    """Return the sort key of an entry in time; what has no last day lies ahead, or is hardly dated: it comes late."""
    days = placed(entry)
    last = days.latest or dt.date.max
    first = days.earliest if days.earliest and days.latest else last
    return first, last, isinstance(entry, MeetingEntry), days.edtf


def _end(entry: Entry) -> dt.date | None:
    """Return the last day that an entry is known to reach, or may reach."""
    if isinstance(entry, MeetingEntry):
        return placed(entry).latest
    departure = told(entry.departure)
    return departure.latest or departure.earliest or placed(entry).latest


def _months(first: dt.date, last: dt.date) -> int:
    """Return the whole months from one day to another."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def accounts(entry: Entry) -> tuple[Account, ...]:
    """Return what each side says of an entry, in the order in which the sides first speak, voices of no side last."""
    spoken = [part.side for parts in (entry.told_by, entry.topics, entry.outcomes, entry.gaps) for part in parts]
    sides = sorted(dict.fromkeys(spoken), key=lambda side: side is None)
    return tuple(
        Account(
            side,
            told_by=tuple(part for part in entry.told_by if part.side == side),
            topics=_of(side, entry.topics),
            outcomes=_of(side, entry.outcomes),
            gaps=_of(side, entry.gaps),
        )
        for side in sides
    )


def _of(side: str | None, points: Sequence[PointEntry]) -> tuple[PointEntry, ...]:
    return tuple(point for point in points if point.side == side)

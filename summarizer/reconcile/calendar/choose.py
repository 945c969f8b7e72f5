"""Which of several possible dates news means: soft rules that choose only where nothing harder decides.

Measured on news in English and German: a bare weekday is the most recent one, the day of publication included (88 %
and 69 %; within seven days 97 to 100 %); day and month without a year are of the nearest year (90 to 94 %).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.calendar.dayset import Days

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.reconcile.calendar.parts import Printed, Reading

Tense = Literal["past", "future"]

Span = tuple[int, int]


class Choice(NamedTuple):
    """What a soft rule chose, and the rule's id."""

    days: Days
    rule: str


def choose(days: Days, reading: Reading, reference: Days, tense: Tense | None) -> Choice | None:
    """Return one of the separate stretches of a set, or ``None`` when no soft rule applies.

    Args:
        days: What the hard parts leave.
        reading: The printed parts, which say which rule applies.
        reference: The day of writing, or the days it may be.
        tense: Whether the article tells the event as past or as still to come.
    """
    if len(days.spans) <= 1 or not reading.dates or reference.first is None or reference.last is None:
        return None
    rule, pick = _rule(reading, tense)
    if pick is None:
        return None
    span = pick(days, reference.spans[0][0], reference.spans[-1][1])
    return Choice(Days((span,)), rule) if span else None


def _rule(reading: Reading, tense: Tense | None) -> tuple[str, Callable[[Days, int, int], Span | None] | None]:
    """Return the id of the rule for a reading and the function that picks a stretch."""
    if any(date.year is not None for date in reading.dates):
        return "", None
    if reading.turn:
        return ("date-last", _last_before) if reading.turn < 0 else ("date-next", _next_after)
    if all(_recurs_weekly(date) for date in reading.dates):
        return ("date-next-weekday", _next) if tense == "future" else ("date-recent-weekday", _recent)
    if all(date.month is None and date.weekday is None for date in reading.dates) and tense != "future":
        return "date-recent-day", _recent
    if tense == "past":
        return "date-nearest-past", _recent
    return ("date-nearest-future", _next) if tense == "future" else ("date-nearest", _nearest)


def _recurs_weekly(date: Printed) -> bool:
    """Say whether a date prints its weekday only."""
    return date.weekday is not None and date.day is None and date.month is None


def _recent(days: Days, _first: int, last: int) -> Span | None:
    """Return the latest stretch that begins no later than the reference."""
    return next((span for span in reversed(days.spans) if span[0] <= last), None)


def _next(days: Days, first: int, _last: int) -> Span | None:
    """Return the earliest stretch that ends no earlier than the reference."""
    return next((span for span in days.spans if span[1] >= first), None)


def _last_before(days: Days, first: int, _last: int) -> Span | None:
    """Return the latest stretch that is over before the reference."""
    return next((span for span in reversed(days.spans) if span[1] < first), None)


def _next_after(days: Days, _first: int, last: int) -> Span | None:
    """Return the earliest stretch that begins after the reference."""
    return next((span for span in days.spans if span[0] > last), None)


def _nearest(days: Days, first: int, last: int) -> Span | None:
    """Return the stretch with the smallest distance to the reference, the earlier of two equals."""
    return min(days.spans, key=lambda span: (max(span[0] - last, first - span[1], 0), span))

"""Which of several possible dates news means: soft rules that choose only where nothing harder decides.

Measured on news in English and German: a bare weekday is the most recent one, the day of publication included (88 %
and 69 %; within seven days 97 to 100 %); day and month without a year are of the nearest year (90 to 94 %). Where
usage is divided ("next Friday" said on a Monday, "7 October" said in May), both dates stay.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.calendar.dayset import Days

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.parts import Printed, Reading

Tense = Literal["past", "future"]

Span = tuple[int, int]
Picked = tuple[Span | None, ...]
Pick = Callable[[Days, int, int], Picked]
"""Picks stretches of a set, given the first and the last day the text may have been written on."""

_COMING, _WEEK_AFTER = 2, 3
_MONTH = 31
_FAR_AHEAD = 61
"""Days from which on a date to come may as well be the one before it: news tells the past more often."""

_EITHER = "date-either"


class Choice(NamedTuple):
    """What a soft rule chose, and the rule's id."""

    days: Days
    rule: str


def choose(days: Days, reading: Reading, reference: Days, tense: Tense | None) -> Choice | None:
    """Return one of the separate stretches of a set, or two where usage is divided; ``None`` when no rule applies.

    Args:
        days: What the hard parts leave.
        reading: The printed parts, which say which rule applies.
        reference: The day of writing, or the days it may be.
        tense: Whether the article tells the event as past or as still to come.
    """
    if len(days.spans) <= 1 or not reading.dates or reference.first is None or reference.last is None:
        return None
    if any(date.year is not None for date in reading.dates):
        return None
    possible = days
    if any(date.weekday and date.month and not date.day and not date.nth for date in reading.dates):
        days = _by_month(days)
    rule, pick = _rule(reading, tense)
    spans = [span for span in pick(days, reference.spans[0][0], reference.spans[-1][1]) if span]
    if not spans:
        return None
    return Choice(possible & Days(tuple(sorted(set(spans)))), rule if len(set(spans)) == 1 else _EITHER)


def _rule(reading: Reading, tense: Tense | None) -> tuple[str, Pick]:
    """Return the id of the rule for a reading and the function that picks its stretches."""
    weekly = all(_recurs_weekly(date) for date in reading.dates)
    if reading.turn and reading.turn < 0:
        return "date-last", _last_before
    if reading.turn:
        return "date-next", _next_pick(reading.turn, weekly=weekly)
    return _weekly_rule(reading, tense) if weekly else _dated_rule(reading, tense)


def _next_pick(turn: int, *, weekly: bool) -> Pick:
    """Return the function that picks "the next", "the coming" or "the one a week after" among stretches."""
    if weekly and turn == _WEEK_AFTER:
        return _after_next
    return _next_of_two_weeks if weekly and turn != _COMING else _next_after


def _weekly_rule(reading: Reading, tense: Tense | None) -> tuple[str, Pick]:
    """Return the rule for a weekday without a date."""
    if tense == "future" or reading.limit in ("before", "until"):
        return "date-next-weekday", _next
    return ("date-this", _this) if reading.turn == 0 and tense is None else ("date-recent-weekday", _recent)


def _dated_rule(reading: Reading, tense: Tense | None) -> tuple[str, Pick]:
    """Return the rule for a date without its year, or its month."""
    if tense:
        return ("date-nearest-past", _recent) if tense == "past" else ("date-nearest-future", _next)
    if all(date.month is None for date in reading.dates):
        weekday = any(date.weekday is not None for date in reading.dates)
        return ("date-nearest", _within_a_month) if weekday else ("date-recent-day", _recent_or_nearer)
    if reading.part and reading.joined == "span":
        return "date-nearest", _nearest_and_recent
    full = any(date.weekday is not None and date.day is not None for date in reading.dates)
    return "date-nearest", _nearest if full else _nearest_but_far_ahead


def _recurs_weekly(date: Printed) -> bool:
    """Say whether a date prints its weekday only."""
    return date.weekday is not None and date.day is None and date.month is None


def _recent(days: Days, _first: int, last: int) -> Picked:
    """Pick the latest stretch that begins no later than the reference."""
    return (next((span for span in reversed(days.spans) if span[0] <= last), None),)


def _next(days: Days, first: int, _last: int) -> Picked:
    """Pick the earliest stretch that ends no earlier than the reference."""
    return (next((span for span in days.spans if span[1] >= first), None),)


def _last_before(days: Days, first: int, _last: int) -> Picked:
    """Pick the latest stretch that is over before the reference."""
    return (next((span for span in reversed(days.spans) if span[1] < first), None),)


def _next_after(days: Days, _first: int, last: int) -> Picked:
    """Pick the earliest stretch that begins after the reference."""
    return (next((span for span in days.spans if span[0] > last), None),)


def _next_of_two_weeks(days: Days, first: int, last: int) -> Picked:
    """Pick the stretch after the reference, and the one after that if the first is still of the same week."""
    (found,) = _next_after(days, first, last)
    if found is None or _week(found[0]) != _week(last):
        return (found,)
    return (found, *_next_after(days, first, found[1]))


def _after_next(days: Days, first: int, last: int) -> Picked:
    """Pick the stretch after the next one; said on such a day itself, also the next."""
    (found,) = _next_after(days, first, last)
    after = _next_after(days, first, found[1]) if found else (None,)
    return (found, *after) if any(start <= last and end >= first for start, end in days.spans) else after


def _this(days: Days, first: int, last: int) -> Picked:
    """Pick the nearest stretch and the one that begins in the week of the reference."""
    own = next((span for span in days.spans if _week(span[0]) == _week(last)), None)
    return (own, *_nearest(days, first, last))


def _nearest(days: Days, first: int, last: int) -> Picked:
    """Pick the stretch with the smallest distance to the reference, the earlier of two equals."""
    return (min(days.spans, key=lambda span: (_distance(span, first, last), span)),)


def _within_a_month(days: Days, first: int, last: int) -> Picked:
    """Pick the nearest stretch; if it is over a month away ("Friday the 13th"), one on either side."""
    (found,) = _nearest(days, first, last)
    near = found is not None and _distance(found, first, last) <= _MONTH
    return (found,) if near else _recent(days, first, last) + _next(days, first, last)


def _recent_or_nearer(days: Days, first: int, last: int) -> Picked:
    """Pick the most recent stretch, and the next one where that is nearer."""
    return _recent(days, first, last) + _nearest(days, first, last)


def _nearest_but_far_ahead(days: Days, first: int, last: int) -> Picked:
    """Pick the nearest stretch; of one that is far ahead, the one before it, too."""
    (found,) = _nearest(days, first, last)
    far = found is not None and found[0] - last > _FAR_AHEAD
    return (found, *_recent(days, first, last)) if far else (found,)


def _nearest_and_recent(days: Days, first: int, last: int) -> Picked:
    """Pick the nearest stretch; of one still ahead, the one before it, too."""
    (found,) = _nearest(days, first, last)
    return (found, *_recent(days, first, last)) if found is not None and found[0] > last else (found,)


def _by_month(days: Days) -> Days:
    """Return the stretches from the first to the last day of a set in each month, for days that recur within one."""
    found: dict[tuple[int, int], Span] = {}
    for first, last in days.spans:
        day = dt.date.fromordinal(first)
        start, _ = found.get((day.year, day.month), (first, last))
        found[day.year, day.month] = (start, last)
    return Days(tuple(found.values()))


def _distance(span: Span, first: int, last: int) -> int:
    """Return how many days lie between a stretch and the reference."""
    return max(span[0] - last, first - span[1], 0)


def _week(number: int) -> int:
    """Return the number of the week, Monday to Sunday, of a day of the calendar."""
    return (number - dt.date(1, 1, 1).toordinal()) // 7  # 1 January of the year 1 is a Monday

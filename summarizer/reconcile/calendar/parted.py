"""The days of a part of a month or year: the first week of May, spring 2023, the last Friday of April.

Where usage differs, the days of every usage are kept. The first week of a month is its days 1 to 7 for some, the
calendar week of its first day or its first full week for others. Spring comes in March to the north of the equator
and in September to the south of it; "winter 2022" can be the one that begins or the one that ends in that year.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY, NO_DAY, between, matching, union, whole_month
from summarizer.reconcile.calendar.parts import LAST

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Part

_WEEK = 7
_TEN = 10
_TWENTY = 20
_SEASON = 4
"""Months that a season touches: the calendar's begins with the month, the sun's three weeks later."""
_NORTH = (3, 6, 9, 12)
_HALF_YEAR = 6
_YEAR = 12
_LONGEST_YEAR = 366
_SATURDAY = 6
_THURSDAY = 4
_OPENED = {"week": 6, "weekend": 2, "ten": 2, "numbered": 7, "season": 31, "northern": 31}
"""Days on either side on which a part may also begin or end: no date there is surely false."""

_TELLING = frozenset(_OPENED)


def parted(days: Days, part: Part) -> Days:
    """Return the part that is meant of each stretch of a set, every day that some usage counts in.

    Parts that printed dates already tell (a quarter is its first to its last month) leave the set as it is.
    """
    if part.kind not in _TELLING:
        return days
    if days.is_everything:
        return days
    if part.kind in ("season", "northern"):
        return _season(days, part.number, both=part.kind == "season")
    return union(_of_stretch(first, last, part) for first, last in days.bounds() if first and last)


def is_telling(part: Part | None) -> bool:
    """Say whether a part narrows the printed dates."""
    return part is not None and part.kind in _TELLING


def opened(days: Days, part: Part) -> Days:
    """Return the days of a part and those near it that usage may count in, too."""
    slack = _OPENED.get(part.kind, 0)
    return union(days.shift(each) for each in range(-slack, slack + 1)) if slack else days


def numbered(days: Days, which: int, *, weekly: bool) -> Days:
    """Return, of the days of a set, the n-th of each month, counted in weeks: its first Monday, its last.

    Args:
        days: Days with one weekday, or whole months.
        which: 1 to 5, or :data:`~summarizer.reconcile.calendar.parts.LAST`.
        weekly: The set has one weekday; else only the last day of a month can be asked for.
    """
    if not weekly:
        return union(between(last, last) for _, last in days.bounds() if last) if which == LAST else NO_DAY
    found = []
    for first, _ in days.bounds():
        if first is None:
            continue
        number = (first.day - 1) // _WEEK + 1
        is_last = (first + dt.timedelta(days=_WEEK)).month != first.month
        if is_last if which == LAST else number == which:
            found.append(between(first, first))
    return union(found)


def _of_stretch(first: dt.date, last: dt.date, part: Part) -> Days:
    """Return the part of one month or year."""
    if part.kind == "ten":
        return _ten(first, last, part.number)
    if part.kind == "numbered":
        return _numbered_week(first.year, part.number)
    return _week(first, last, part.number) if part.kind == "week" else _weekend(first, last, part.number)


def _ten(first: dt.date, last: dt.date, which: int) -> Days:
    """Return the first or second ten days, or what is left of the month."""
    starts = {1: first, 2: first + dt.timedelta(days=_TEN), 3: first + dt.timedelta(days=_TWENTY)}
    starts[LAST] = starts[3]
    if which not in starts:
        return NO_DAY
    start = starts[which]
    return between(start, last if which in (3, LAST) else start + dt.timedelta(days=_TEN - 1))


def _week(first: dt.date, last: dt.date, which: int) -> Days:
    """Return the n-th week: from the n-th calendar week that touches the month to the n-th that lies in it."""
    if which == LAST:
        sunday = last - dt.timedelta(days=last.isoweekday() % _WEEK)
        return between(sunday - dt.timedelta(days=_WEEK - 1), last)
    monday = first + dt.timedelta(days=(1 - first.isoweekday()) % _WEEK)
    end = monday + dt.timedelta(days=_WEEK * which - 1)
    start = end - dt.timedelta(days=2 * _WEEK - 1) if monday != first else end - dt.timedelta(days=_WEEK - 1)
    return between(max(start, first), min(end, last)) if start <= last else NO_DAY


def _weekend(first: dt.date, last: dt.date, which: int) -> Days:
    """Return the n-th Saturday and Sunday, those with the n-th of either."""
    month = between(first, last)
    found = []
    for weekday in (_SATURDAY, _SATURDAY + 1):
        days = numbered(matching(weekday=weekday, year=first.year, month=first.month) & month, which, weekly=True)
        saturday = days if weekday == _SATURDAY else days.shift(-1)
        found += [saturday, saturday.shift(1)]
    return union(found)


def _numbered_week(year: int, which: int) -> Days:
    """Return a numbered week, Monday to Sunday, and the Sunday before, on which it begins elsewhere."""
    try:
        monday = dt.date.fromisocalendar(year, which, 1)
    except ValueError:
        return NO_DAY
    return between(monday - dt.timedelta(days=1), monday + dt.timedelta(days=_WEEK - 1))


def _season(days: Days, which: int, *, both: bool) -> Days:
    """Return every season of a name that touches a year, or lies in two printed years ("winter 2021-22")."""
    first, last = days.first, days.last
    if first is None or last is None:
        return EVERY_DAY
    starts = [_NORTH[which]] + [(_NORTH[which] + _HALF_YEAR - 1) % _YEAR + 1] * both
    found = []
    for year in range(first.year - 1, last.year + 1):
        for month in starts:
            season = union(_month(year, month + each) for each in range(_SEASON))
            if season & days:
                found.append(season)
    over = [season for season in found if last.year > first.year and season & days == season and _turns(season)]
    return union(over or found)


def _turns(season: Days) -> bool:
    """Say whether a season lies in two years."""
    return season.first is not None and season.last is not None and season.first.year < season.last.year


def _month(year: int, month: int) -> Days:
    """Return a month, counted on past December."""
    return whole_month(year + (month - 1) // _YEAR, (month - 1) % _YEAR + 1)

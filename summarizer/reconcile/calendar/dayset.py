"""Sets of days: what a date expression leaves possible.

A :class:`Days` is sorted, disjoint, never adjacent spans of proleptic Gregorian day numbers
(:meth:`datetime.date.toordinal`), open at either end where nothing bounds it. Equal sets are equal values.

Patterns that recur for ever ("every Thursday", "every 28 September") are written out, and so they need a window:
the years :data:`FIRST_YEAR` to :data:`LAST_YEAR`, clipped to the caller's bounds. News is told inside it; a year that
is printed in full may lie outside.
"""

from __future__ import annotations

import calendar
import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FIRST_YEAR = 1900
LAST_YEAR = 2100

_BEFORE_ALL = dt.date.min.toordinal() - 1
_AFTER_ALL = dt.date.max.toordinal() + 1
_WEEK = 7
_MONTHS = 12
_FEW_YEARS = 10
_FEW_DAYS = 366 * _FEW_YEARS


@dataclass(frozen=True, slots=True)
class Days:
    """A set of days.

    Attributes:
        spans: Pairs of first and last day numbers, both included; the two numbers just outside
            :class:`datetime.date`'s range stand for "no bound". Make instances with the functions
            of this module, which keep the spans in their one canonical form.
    """

    spans: tuple[tuple[int, int], ...] = ()

    def __and__(self, other: Days) -> Days:
        """Return the days that lie in both sets; the smaller one is walked, the larger one searched."""
        if len(self.spans) == 1 == len(other.spans):
            (one, end), (two, stop) = self.spans[0], other.spans[0]
            if two <= one and end <= stop:
                return self
            if one <= two and stop <= end:
                return other
            first, last = max(one, two), min(end, stop)
            return Days(((first, last),)) if first <= last else NO_DAY
        if len(other.spans) == 1:
            return self.clipped(*other.spans[0])
        if len(self.spans) == 1:
            return other.clipped(*self.spans[0])
        few, many = (self, other) if len(self.spans) <= len(other.spans) else (other, self)
        return Days(tuple([span for first, last in few.spans for span in _cut(many.spans, first, last)]))

    def clipped(self, first: int, last: int) -> Days:
        """Return the days between two day numbers, the set itself where that takes nothing from it."""
        if not self.spans or (first <= self.spans[0][0] and self.spans[-1][1] <= last):
            return self
        return Days(tuple(_cut(self.spans, first, last)))

    def __or__(self, other: Days) -> Days:
        """Return the days that lie in either set."""
        return _joined((*self.spans, *other.spans))

    def __invert__(self) -> Days:
        """Return all other days."""
        edges = [_BEFORE_ALL - 1]
        for first, last in self.spans:
            edges += (first, last)
        edges.append(_AFTER_ALL + 1)
        gaps = zip(edges[::2], edges[1::2], strict=True)
        return Days(tuple((after + 1, before - 1) for after, before in gaps if after + 1 <= before - 1))

    def __sub__(self, other: Days) -> Days:
        """Return the days of this set that the other lacks."""
        return self & ~other

    def __contains__(self, day: dt.date) -> bool:
        """Say whether a day is in the set."""
        return bool(self & single(day))

    def __bool__(self) -> bool:
        """Say whether any day is left."""
        return bool(self.spans)

    @property
    def is_empty(self) -> bool:
        """Whether no day is left."""
        return not self.spans

    @property
    def is_everything(self) -> bool:
        """Whether nothing bounds the set."""
        return self.spans == EVERY_DAY.spans

    @property
    def first(self) -> dt.date | None:
        """The earliest day, or ``None`` when the set is empty or open there."""
        return _date(self.spans[0][0]) if self.spans else None

    @property
    def last(self) -> dt.date | None:
        """The latest day, or ``None`` when the set is empty or open there."""
        return _date(self.spans[-1][1]) if self.spans else None

    @property
    def only(self) -> dt.date | None:
        """The day, when exactly one is left."""
        if len(self.spans) != 1 or self.spans[0][0] != self.spans[0][1]:
            return None
        return self.first

    def count(self) -> int | None:
        """Return how many days the set has, or ``None`` when it is open."""
        if self.spans and (self.spans[0][0] == _BEFORE_ALL or self.spans[-1][1] == _AFTER_ALL):
            return None
        return sum([last - first + 1 for first, last in self.spans])

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of the days, as those of ``datetime.date.toordinal``; of an open set there is no end."""
        return (day for first, last in self.spans for day in range(first, last + 1))

    def shift(self, days: int) -> Days:
        """Return the set moved by a number of days, later when positive; what leaves the calendar is dropped."""
        moved = []
        for first, last in self.spans:
            start = first if first == _BEFORE_ALL else first + days
            end = last if last == _AFTER_ALL else last + days
            if start < _AFTER_ALL and end > _BEFORE_ALL:
                moved.append((max(start, _BEFORE_ALL), min(end, _AFTER_ALL)))
        return _joined(moved)

    def hull(self) -> Days:
        """Return the smallest single span that holds the whole set."""
        return Days(((self.spans[0][0], self.spans[-1][1]),)) if self.spans else self

    def bounds(self) -> Iterator[tuple[dt.date | None, dt.date | None]]:
        """Yield each span as its first and last day, ``None`` where it is open."""
        for first, last in self.spans:
            yield _date(first), _date(last)


EVERY_DAY = Days(((_BEFORE_ALL, _AFTER_ALL),))
NO_DAY = Days()
WINDOW = Days(((dt.date(FIRST_YEAR, 1, 1).toordinal(), dt.date(LAST_YEAR, 12, 31).toordinal()),))


def single(day: dt.date) -> Days:
    """Return the set of one day."""
    return Days(((day.toordinal(), day.toordinal()),))


def between(first: dt.date | None, last: dt.date | None) -> Days:
    """Return the days from ``first`` to ``last``, both included, ``None`` for no bound; empty when they are swapped."""
    start = _BEFORE_ALL if first is None else first.toordinal()
    end = _AFTER_ALL if last is None else last.toordinal()
    return Days(((start, end),)) if start <= end else NO_DAY


def before(day: dt.date) -> Days:
    """Return all days earlier than ``day``."""
    return Days(((_BEFORE_ALL, day.toordinal() - 1),))


def after(day: dt.date) -> Days:
    """Return all days later than ``day``."""
    return Days(((day.toordinal() + 1, _AFTER_ALL),))


def union(sets: Iterable[Days]) -> Days:
    """Return the days that lie in any of the sets."""
    known = list(sets)
    return known[0] if len(known) == 1 else _joined([span for days in known for span in days.spans])


def whole_month(year: int, month: int) -> Days:
    """Return the days of a month; empty for a month no calendar has."""
    if not (dt.MINYEAR <= year <= dt.MAXYEAR and 1 <= month <= _MONTHS):
        return NO_DAY
    return between(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]))


def whole_years(first: int, last: int) -> Days:
    """Return the days of the years ``first`` to ``last``, both included, as far as the calendar goes."""
    start, end = max(first, dt.MINYEAR), min(last, dt.MAXYEAR)
    return between(dt.date(start, 1, 1), dt.date(end, 12, 31)) if start <= end else NO_DAY


def matching(
    *,
    weekday: int | None = None,
    day: int | None = None,
    month: int | None = None,
    year: int | None = None,
    within: Days = EVERY_DAY,
) -> Days:
    """Return the days that have all the given printed parts and lie within a set.

    Args:
        weekday: ISO number, Monday is 1.
        day: Day of the month.
        month: Number of the month.
        year: Full year; without it the years of the window are tried.
        within: The days that come into question.
    """
    if weekday is None and day is None and month is None and year is None:
        return within
    if year is None:
        return _falling(weekday, day, month, within)
    return _with_weekday(_months_and_days(day, month, range(year, year + 1)), weekday) & within


def _with_weekday(days: Days, weekday: int | None) -> Days:
    """Return the days of a bounded set that fall on a weekday."""
    if weekday is None:
        return days
    found = []
    for first, last in days.spans:
        start = first + (weekday - first) % _WEEK
        found += [(at, at) for at in range(start, last + 1, _WEEK)]
    return Days(tuple(found))


def _months_and_days(day: int | None, month: int | None, years: range) -> Days:
    """Return the days with this day of the month and this month, in each of the years."""
    if day is None and month is None:
        return whole_years(years.start, years.stop - 1) if years else NO_DAY
    months = range(1, 13) if month is None else range(month, month + 1)
    if day is None:
        return union(whole_month(year, each) for year in years for each in months)
    numbers = [found.toordinal() for year in years for each in months if (found := real_date(year, each, day))]
    return _joined([(number, number) for number in numbers])


def real_date(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or ``None`` when the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def _falling(weekday: int | None, day: int | None, month: int | None, within: Days) -> Days:
    """Return the days of a set and of the window that have these parts, looked for in the set alone if it is small."""
    if day is None and month is None:
        count = within.count()
        few = count is not None and count <= _FEW_DAYS
        return _with_weekday(within & WINDOW, weekday) if few else _recurring(weekday, day, month) & within
    first, last = within.first, within.last
    if first is None or last is None or last.year - first.year > _FEW_YEARS:
        return _recurring(weekday, day, month) & within
    years = range(max(first.year, FIRST_YEAR), min(last.year, LAST_YEAR) + 1)
    return _with_weekday(_months_and_days(day, month, years) & within, weekday)


@lru_cache(maxsize=8 * 32 * 13)
def _recurring(weekday: int | None, day: int | None, month: int | None) -> Days:
    """Return the days of the whole window that have these parts."""
    return _with_weekday(_months_and_days(day, month, range(FIRST_YEAR, LAST_YEAR + 1)), weekday)


def _joined(spans: Sequence[tuple[int, int]]) -> Days:
    """Return spans in canonical form: sorted, overlapping and adjacent ones made one."""
    done: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if done and first <= done[-1][1] + 1:
            done[-1] = (done[-1][0], max(done[-1][1], last))
        else:
            done.append((first, last))
    return Days(tuple(done))


def _cut(spans: Sequence[tuple[int, int]], first: int, last: int) -> list[tuple[int, int]]:
    """Return those of some sorted spans that lie between two days, and the parts of those that do so in part."""
    low = bisect_left(spans, (first,))
    if low and spans[low - 1][1] >= first:
        low -= 1
    found = list(spans[low : bisect_left(spans, (last + 1,), lo=low)])
    if found:
        found[0] = (max(first, found[0][0]), found[0][1])
        found[-1] = (found[-1][0], min(last, found[-1][1]))
    return found


def _date(number: int) -> dt.date | None:
    """Return the day with this number, ``None`` for the two numbers that mean "open"."""
    return None if number in (_BEFORE_ALL, _AFTER_ALL) else dt.date.fromordinal(number)

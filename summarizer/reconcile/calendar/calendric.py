"""The days that printed parts and relative words allow, without choosing among them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import (
    EVERY_DAY,
    FIRST_YEAR,
    LAST_YEAR,
    NO_DAY,
    Days,
    between,
    matching,
    real_date,
    union,
    whole_month,
    whole_years,
)
from summarizer.reconcile.calendar.others import OTHERS
from summarizer.reconcile.calendar.parted import is_telling, numbered, parted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reconcile.calendar.parts import Calendar, Part, Printed, Reading, Relative, Share, Unit

_WEEK = 7
_YEAR = 12
_QUARTER = 3
_HOURS = 24
_MONTHS_OF = {"month": 1, "quarter": _QUARTER, "year": _YEAR}
_SEASONS = ("season", "northern")
_FURTHEST = 100_000
_WEDNESDAY, _SATURDAY, _SUNDAY = 3, 6, 7


def printed_days(reading: Reading, within: Days = EVERY_DAY) -> Days:
    """Return the days that the printed dates of a reading allow; all of ``within`` when none is printed."""
    if not reading.dates:
        return within
    if is_telling(reading.part) and reading.part:
        return _parted(reading, reading.part) & within
    if reading.joined == "span":
        return span_days(reading.dates[0], reading.dates[-1], within)
    if reading.period == "night to":
        days = date_days(reading.dates[0], _wider(within))
        return union((days.shift(-1), days)) & within
    if reading.share:
        return shared(date_days(reading.dates[0]), reading.share) & within
    return _told_twice(reading, within) or union(date_days(date, within) for date in reading.dates)


def _told_twice(reading: Reading, within: Days) -> Days:
    """Return the days that dates of two calendars have in common: side by side they tell the same day; else none."""
    if len({date.calendar for date in reading.dates if date.month or date.year}) <= 1:
        return NO_DAY
    return reduce(and_, (date_days(date, within) for date in reading.dates))


def _parted(reading: Reading, part: Part) -> Days:
    """Return the part that is meant of what is printed; seasons of the Solar Hijri calendar are three of its months."""
    if part.kind not in _SEASONS or any(date.calendar != "solar" for date in reading.dates):
        return parted(_stretch(reading), part)
    months = range(_QUARTER * part.number + 1, _QUARTER * (part.number + 1) + 1)
    return union(OTHERS["solar"].days(month=month, year=date.year) for date in reading.dates for month in months)


def shared(days: Days, share: Share) -> Days:
    """Return the first, middle or last half of each stretch of a set, an odd day counted in."""
    return union(_half(first, last, share) for first, last in days.bounds() if first and last)


def _half(first: dt.date, last: dt.date, share: Share) -> Days:
    """Return the half of a stretch: of a year six months, of others so many days."""
    quarter = {"early": 0, "mid": 1, "late": 2}[share]
    if (first.month, first.day, last.month, last.day, first.year) == (1, 1, 12, 31, last.year):
        return union(whole_month(first.year, 1 + 3 * quarter + each) for each in range(6))
    length = (last - first).days + 1
    skipped = quarter * length // 4
    start, end = between(first, first).shift(skipped), between(last, last).shift(skipped - length // 2)
    return between(start.first, min(end.first or last, last))


def _stretch(reading: Reading) -> Days:
    """Return the month or year, or the two years ("winter 2021-22"), of which a part is meant."""
    return union(date_days(date) for date in reading.dates)


def date_days(date: Printed, within: Days = EVERY_DAY) -> Days:
    """Return the days that have the printed parts of one date.

    Which Monday of a month is meant is not told for months of other calendars: all of them are kept.
    """
    if date.calendar in OTHERS and (date.nth is None or date.weekday):
        days = OTHERS[date.calendar].days
        return days(weekday=date.weekday, day=date.day, month=date.month, year=date.year, within=within)
    if date.nth is not None:
        plain = replace(date, nth=None)
        return numbered(date_days(plain), date.nth, weekly=date.weekday is not None) & within
    return matching(weekday=date.weekday, day=date.day, month=date.month, year=date.year, within=within)


def span_days(first: Printed, last: Printed, within: Days = EVERY_DAY) -> Days:
    """Return the days from one printed date to another, in every year that comes into question."""
    if _is_bare_weekday(last):
        return union(_from_to_weekday(day, last) for day in _starts(first, within)) & within
    if _is_bare_weekday(first):
        return union(_back_to_weekday(end, first) for end in _stretches(date_days(last, _wider(within)))) & within
    if first.month is None and last.month is None and first.day and last.day and first.year is last.year:
        return union(_from_to_day(day, last.day) for day in _starts(first, within)) & within
    if first.calendar != last.calendar and None in (first.year, last.year):
        return within
    if first.year is None and last.year is None:
        years = _years(within, first.calendar)
        return union(_in_years(first, last, year) for year in years) & within
    return _dated_span(first, last) & within


def relative_days(relative: Relative, reference: Days, calendar: Calendar = "common") -> Days:
    """Return the days at a distance from the day of writing, which may itself be known only as a set of days.

    Days are exact; weeks (Monday to Sunday), months and years are whole ones of the calendar.

    Args:
        relative: The distance.
        reference: The day of writing.
        calendar: The calendar whose months, quarters and years are counted.
    """
    first, last = reference.first, reference.last
    if first is None or last is None or abs(relative.offset) > _FURTHEST:
        return EVERY_DAY
    offset = relative.offset
    if relative.either and relative.unit == "weekend":
        return union(_weekends_around(day) for day in (first, last))
    if relative.unit == "day":
        less = offset - (offset > 0) + (offset < 0)
        other = -offset if relative.either else less if relative.counted else offset
        return union((reference.shift(offset), reference.shift(other)))
    if relative.unit == "hour":
        days = -(-abs(offset) // _HOURS)
        return reference | union(reference.shift(day if offset > 0 else -day) for day in range(1, days + 1))
    if calendar in OTHERS and relative.unit in _MONTHS_OF:
        return OTHERS[calendar].units(_MONTHS_OF[relative.unit], offset, first, last)
    return _units_away(relative.unit, offset, first, last)


def counting_calendar(reading: Reading) -> Calendar:
    """Return the calendar whose years an expression counts: "Mehr last year" those of the month it prints."""
    return next((date.calendar for date in reading.dates if date.calendar in OTHERS), "common")


def _units_away(unit: Unit, offset: int, first: dt.date, last: dt.date) -> Days:
    """Return the weeks, weekends, months or years so far from those of two days."""
    if unit == "week":
        return union((_week(first), _week(last))).hull().shift(_WEEK * offset)
    if unit == "weekend":
        return union(_weekend(day, offset) for day in (first, last))
    if unit in ("month", "quarter"):
        start, end = (each.year * _YEAR + each.month - 1 for each in (first, last))
        if unit == "quarter":
            start, end = start // _QUARTER * _QUARTER, end // _QUARTER * _QUARTER + _QUARTER - 1
            offset *= _QUARTER
        return union((_month(start + offset), _month(end + offset))).hull()
    return whole_years(first.year + offset, last.year + offset)


def shifted_units(days: Days, unit: Unit, count: int) -> Days:
    """Return a set moved by so many weeks, months or years, stretch by stretch."""
    if unit == "week":
        return days.shift(_WEEK * count)
    months = count * (_YEAR if unit == "year" else 1)
    return union(
        between(_month_on(first, months), _month_on(last, months)) for first, last in days.bounds() if first and last
    )


def _month_on(day: dt.date, months: int) -> dt.date:
    """Return the same day so many months on, or the last of that month if it is shorter."""
    month = _month(day.year * _YEAR + day.month - 1 + months)
    if month.first is None or month.last is None:
        return day
    return min(month.first + dt.timedelta(days=day.day - 1), month.last)


def _week(day: dt.date) -> Days:
    """Return the ISO week a day lies in."""
    monday = matching(year=day.year, month=day.month, day=day.day).shift(1 - day.isoweekday())
    return union(monday.shift(each) for each in range(_WEEK))


def _weekend(day: dt.date, offset: int) -> Days:
    """Return the Saturday and Sunday meant, and the next ones too where "this" or "next" can be either."""
    own = union(matching(weekday=each, within=_week(day)) for each in (_SATURDAY, _SUNDAY))
    if offset == 0 and day.isoweekday() <= _WEDNESDAY:
        return union((own.shift(-_WEEK), own))
    if offset == 1 and day.isoweekday() < _SATURDAY:
        return union((own, own.shift(_WEEK)))
    return own.shift(_WEEK * offset)


def _weekends_around(day: dt.date) -> Days:
    """Return the weekend before a day and the one after it, with its own if it lies in one."""
    before = _weekend(day, -1)
    weeks = (1, 2) if day.isoweekday() >= _SATURDAY else (1,)
    return union((before, *(before.shift(_WEEK * week) for week in weeks)))


def _month(number: int) -> Days:
    """Return a month counted from the year 0."""
    return whole_month(number // _YEAR, number % _YEAR + 1)


def _is_bare_weekday(date: Printed) -> bool:
    """Say whether a date prints its weekday only."""
    return date.weekday is not None and date.day is None and date.month is None and date.year is None


def _starts(first: Printed, within: Days) -> Iterator[dt.date]:
    """Yield the single days on which a span can begin, a week before the set at the earliest."""
    for start, end in date_days(first, _wider(within)).bounds():
        if start is not None and start == end:
            yield start


def _from_to_weekday(day: dt.date, last: Printed) -> Days:
    """Return the days from a day to the next such weekday."""
    length = ((last.weekday or 1) - day.isoweekday()) % _WEEK
    return union(between(day, day).shift(each) for each in range(length + 1))


def _from_to_day(start: dt.date, day: int) -> Days:
    """Return the days from a day to the next with such a number in its month; none if the month lacks it."""
    months = start.year * _YEAR + start.month - 1 + (day < start.day)
    end = real_date(months // _YEAR, months % _YEAR + 1, day)
    return between(start, end) if end else NO_DAY


def _back_to_weekday(end: Days, first: Printed) -> Days:
    """Return a stretch of days and those before it back to a weekday."""
    day = end.first
    if day is None:
        return end
    length = (day.isoweekday() - (first.weekday or 1)) % _WEEK
    return union((end, *(between(day, day).shift(-each) for each in range(1, length + 1))))


def _wider(within: Days) -> Days:
    """Return a set with a week around it, so that spans reaching into it are found."""
    return union((within.shift(-_WEEK), within, within.shift(_WEEK))).hull()


def _stretches(days: Days) -> Iterator[Days]:
    """Yield the spans of a set one by one."""
    for span in days.spans:
        yield Days((span,))


def _years(within: Days, calendar: Calendar) -> range:
    """Return the years in which a span without a year may begin."""
    first, last = within.first, within.last
    start = FIRST_YEAR if first is None else max(first.year - 1, FIRST_YEAR)
    end = LAST_YEAR if last is None else min(last.year, LAST_YEAR)
    if calendar not in OTHERS:
        return range(start, end + 1)
    return range(start - OTHERS[calendar].behind, end - OTHERS[calendar].behind + 2)


def _in_years(first: Printed, last: Printed, year: int) -> Days:
    """Return the span that begins in a year; one that would end before it begins ends the year after."""
    found = _ends(replace(first, year=year), replace(last, year=year))
    return found or _ends(replace(first, year=year), replace(last, year=year + 1))


def _dated_span(first: Printed, last: Printed) -> Days:
    """Return the span between two dates of which at least one has its year."""
    if first.year is None or last.year is None:
        year = first.year or last.year or 0
        return _in_years(first, last, year if first.year else year - _turns(first, last, year))
    found = _ends(first, last)
    return found or (_ends(replace(first, year=first.year - 1), last) if first.year == last.year else NO_DAY)


def _turns(first: Printed, last: Printed, year: int) -> int:
    """Return 1 when a span that ends in a year begins in the one before."""
    return int(not _ends(replace(first, year=year), replace(last, year=year)))


def _ends(first: Printed, last: Printed) -> Days:
    """Return the days between two dates of known years; weekdays printed beside full dates must be theirs."""
    start, end = date_days(first), date_days(last)
    return between(start.first, end.last) if start and end else NO_DAY


def without_weekday(date: Printed) -> Printed:
    """Return a date as if its weekday were not printed."""
    return replace(date, weekday=None)

"""The Solar Hijri calendar of Iran and Afghanistan: the days that its printed parts allow, and the parts of a day.

Its year begins with the day of the March equinox in Tehran: six months of 31 days, five of 30, and a last one of 29,
or 30 in leap years (Iran's law of 1925; Afghanistan names the same months by the zodiac).

From 1210 to 1634 AP eight of every 33 years are leap (K. M. Borkowski, "The Persian calendar for 3000 years", Earth,
Moon, and Planets 74, 1996): those with ``(25 * year + 11) % 33 < 8``. Computed equinoxes give the same new years from
1277 to 1502. So the leap years before any year can be counted at once, and one known day, 1 Farvardin 1404 or 21 March
2025, gives all others.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from summarizer.reconcile.calendar.dayset import EVERY_DAY, FIRST_YEAR, LAST_YEAR, WINDOW, Days, matching, union

MONTHS = 12
_LONG = 6
_KNOWN_YEAR, _KNOWN_DAY = 1404, dt.date(2025, 3, 21).toordinal()
_YEARS = range(1210, 1635)
"""Years for which the rule of leap years holds."""
BEHIND = 622
"""Years by which this calendar is behind the common one before its new year; afterwards it is one less."""


def solar_days(
    *,
    weekday: int | None = None,
    day: int | None = None,
    month: int | None = None,
    year: int | None = None,
    within: Days = EVERY_DAY,
) -> Days:
    """Return the days that have all the given parts and lie within a set.

    Args:
        weekday: ISO number, Monday is 1.
        day: Day of the month, 1 to 31.
        month: Number of the month, 1 for Farvardin (Hamal, Wray).
        year: Year of the calendar; without it those of the window of :mod:`.dayset` are tried. None has any days
            outside the 13th to 16th century, where the rule of leap years is not known to hold.
        within: The days that come into question.
    """
    if year is None:
        found = _of_every_year(day, month) & within
        return matching(weekday=weekday, within=found) if weekday and found else found
    found = _of_year(day, month, year) & within
    if weekday is None:
        return found
    return union(matching(weekday=weekday, year=each, within=found) for each in (year + BEHIND - 1, year + BEHIND))


def solar_parts(day: dt.date) -> dict[str, int]:
    """Return the day, month and year of a day, by name."""
    number = day.toordinal()
    year = day.year - BEHIND + 1
    year -= number < _new_year(year)
    at = number - _new_year(year)
    month = next(each for each in range(MONTHS, 0, -1) if _before(each) <= at)
    return {"day": at - _before(month) + 1, "month": month, "year": year}


def solar_units(months: int, offset: int, first: dt.date, last: dt.date) -> Days:
    """Return the months, quarters or years so far from those of two days, as one stretch.

    Args:
        months: How many months the unit has: 1, 3 or 12.
        offset: How many units away, negative for the past.
        first: The day to count from.
        last: The day to count from, if that is not sure: the last it may be.
    """
    start, end = ((_month_number(day) // months + offset) * months for day in (first, last))
    return union(_of_year(None, each % MONTHS + 1, each // MONTHS) for each in range(start, end + months)).hull()


def _month_number(day: dt.date) -> int:
    """Return the number of a day's month, counted from the year 0."""
    parts = solar_parts(day)
    return parts["year"] * MONTHS + parts["month"] - 1


def _new_year(year: int) -> int:
    """Return the number of the day on which a year begins."""
    return _KNOWN_DAY + 365 * (year - _KNOWN_YEAR) + _leaps(year) - _leaps(_KNOWN_YEAR)


def _leaps(year: int) -> int:
    """Return the number of leap years before a year, from a fixed one on."""
    return (8 * year + 21) // 33


def _before(month: int) -> int:
    """Return how many days of a year lie before a month."""
    return 30 * (month - 1) + min(month - 1, _LONG)


def _of_year(day: int | None, month: int | None, year: int) -> Days:
    """Return the days of one year that have a day and a month."""
    if year not in _YEARS or not 1 <= (month or 1) <= MONTHS:
        return Days()
    if day is None and month is None:
        return Days(((_new_year(year), _new_year(year + 1) - 1),))
    if month is None:
        return union(_of_year(day, each, year) for each in range(1, MONTHS + 1))
    first = _new_year(year) + _before(month)
    last = (_new_year(year) + _before(month + 1) if month < MONTHS else _new_year(year + 1)) - 1
    if day is None:
        return Days(((first, last),))
    number = first + day - 1
    return Days(((number, number),)) if first <= number <= last else Days()


@lru_cache(maxsize=32 * 13)
def _of_every_year(day: int | None, month: int | None) -> Days:
    """Return the days of the whole window that have a day and a month."""
    years = range(FIRST_YEAR - BEHIND, LAST_YEAR - BEHIND + 2)
    return union(_of_year(day, month, year) for year in years) & WINDOW

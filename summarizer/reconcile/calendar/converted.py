"""Calendars of months and years that are converted to the common one by a rule: the days of printed parts, and back.

What the rule of each is, its own module says: :mod:`.solar`, :mod:`.ethiopian`, :mod:`.nepali`. :mod:`.others` is
their table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY, FIRST_YEAR, LAST_YEAR, WINDOW, Days, matching, union

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

_DAYS = 365


@dataclass(frozen=True, slots=True, eq=False)
class Converted:
    """A calendar whose years have as many months, and 365 or 366 days.

    Attributes:
        months: How many months its years have.
        before: Returns how many days of a year lie before a month: of month and year.
        new_year: Returns the number of the day on which a year begins.
        years: Years for which the rule holds, or a table is known.
        behind: Years by which it is behind the common calendar before its new year; afterwards it is one less.
        in_news: Years that one of its months may have beside it in news.
    """

    months: int
    before: Callable[[int, int], int]
    new_year: Callable[[int], int]
    years: range
    behind: int
    in_news: range

    def days(
        self,
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
            day: Day of the month.
            month: Number of the month, from 1 on.
            year: Year of the calendar; without it those of the window of :mod:`.dayset` are tried. None has any days
                where the rule is not known to hold.
            within: The days that come into question.
        """
        if year is None:
            found = _of_every_year(self, day, month) & within
            return matching(weekday=weekday, within=found) if weekday and found else found
        found = self._of_year(day, month, year) & within
        if weekday is None:
            return found
        years = (year + self.behind - 1, year + self.behind)
        return union(matching(weekday=weekday, year=each, within=found) for each in years)

    def parts(self, day: dt.date) -> dict[str, int]:
        """Return the day, month and year of a day, by name."""
        number = day.toordinal()
        year = day.year - self.behind + 1
        year -= number < self.new_year(year)
        at = number - self.new_year(year)
        month = next(each for each in range(self.months, 0, -1) if self.before(each, year) <= at)
        return {"day": at - self.before(month, year) + 1, "month": month, "year": year}

    def units(self, months: int, offset: int, first: dt.date, last: dt.date) -> Days:
        """Return the months, quarters or years so far from those of two days, as one stretch.

        Args:
            months: How many months the unit has: 1, 3 or 12; the last of a year has what is left of it.
            offset: How many units away, negative for the past.
            first: The day to count from.
            last: The day to count from, if that is not sure: the last it may be.
        """
        start, end = (self._unit(day, months) + offset for day in (first, last))
        return union(self._of_unit(each, months) for each in range(start, end + 1)).hull()

    def _unit(self, day: dt.date, months: int) -> int:
        """Return the number of a day's unit, counted from the year 0."""
        parts, yearly = self.parts(day), self.months // months
        return parts["year"] * yearly + min((parts["month"] - 1) // months, yearly - 1)

    def _of_unit(self, number: int, months: int) -> Days:
        """Return the days of a unit by its number."""
        year, at = divmod(number, self.months // months)
        is_last = at == self.months // months - 1
        end = self.months if is_last else (at + 1) * months
        return union(self._of_year(None, each, year) for each in range(at * months + 1, end + 1))

    def _of_year(self, day: int | None, month: int | None, year: int) -> Days:
        """Return the days of one year that have a day and a month."""
        if year not in self.years or not 1 <= (month or 1) <= self.months:
            return Days()
        if day is None and month is None:
            return Days(((self.new_year(year), self.new_year(year + 1) - 1),))
        if month is None:
            return union(self._of_year(day, each, year) for each in range(1, self.months + 1))
        first = self.new_year(year) + self.before(month, year)
        after = self.new_year(year) + self.before(month + 1, year) if month < self.months else self.new_year(year + 1)
        if day is None:
            return Days(((first, after - 1),))
        number = first + day - 1
        return Days(((number, number),)) if first <= number < after else Days()


def by_leap_years(known: tuple[int, dt.date], leaps: Callable[[int], int]) -> Callable[[int], int]:
    """Return what gives the number of the day on which a year of 365 days, or 366 in leap years, begins.

    Args:
        known: A year and the day on which it began.
        leaps: Returns the number of leap years before a year, from a fixed one on.
    """
    year_known, day = known

    def new_year(year: int) -> int:
        return day.toordinal() + _DAYS * (year - year_known) + leaps(year) - leaps(year_known)

    return new_year


@lru_cache(maxsize=3 * 32 * 14)
def _of_every_year(calendar: Converted, day: int | None, month: int | None) -> Days:
    """Return the days of the whole window that have a day and a month of a calendar."""
    years = range(FIRST_YEAR - calendar.behind, LAST_YEAR - calendar.behind + 2)
    return union(calendar.days(day=day, month=month, year=year) for year in years) & WINDOW

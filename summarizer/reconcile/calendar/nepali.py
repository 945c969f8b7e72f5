"""The Bikram Sambat, the calendar of Nepal.

Its months are those of the sun's way through the signs of the zodiac, of 29 to 32 days: no rule gives them, almanacs
do. ``data/nepali.json`` has them for the years 1975 to 2100, which began in April 1918 to 2043.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import accumulate

from summarizer.reconcile.calendar.converted import Converted
from summarizer.reconcile.calendar.tables import entry

_KNOWN = dt.date(1918, 4, 13)
"""The first day of the first year of the table."""

_YEAR = 365.25876
"""Days of a sidereal year, by which years outside the table are found roughly: they are never told, only passed by."""


@cache
def _lengths() -> dict[int, tuple[int, ...]]:
    """Return the days of the months of each year."""
    return {int(year): tuple(map(int, days.split())) for year, days in entry("nepali", "lengths").items()}


@cache
def _new_years() -> dict[int, int]:
    """Return the numbers of the days on which the years of the table begin, and the one after the last."""
    years = _lengths()
    starts = accumulate(map(sum, years.values()), initial=_KNOWN.toordinal())
    return dict(zip((*years, max(years) + 1), starts, strict=True))


def _new_year(year: int) -> int:
    """Return the number of the day on which a year begins."""
    known = _new_years()
    nearest = min(max(year, min(known)), max(known))
    return known[nearest] + round(_YEAR * (year - nearest))


def _before(month: int, year: int) -> int:
    """Return how many days of a year lie before a month, 1 for Baishakh."""
    known = _lengths()
    return sum(known[min(max(year, min(known)), max(known))][: month - 1])


NEPALI = Converted(
    months=12,
    before=_before,
    new_year=_new_year,
    years=range(1975, 2101),
    behind=-56,
    in_news=range(1975, 2101),
)

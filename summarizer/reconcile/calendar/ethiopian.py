"""The Ethiopian calendar, in its era of the incarnation (ዓመተ ምሕረት, ዓ.ም).

Its year begins on 11 September, or on the 12th after a leap year, from 1900 to 2099: twelve months of 30 days and a
last one, Pagumen, of five, or six in leap years. Every fourth year is leap, as in the Julian calendar: the one before
the number is a multiple of four (N. Dershowitz and E. M. Reingold, "Calendrical Calculations", 2018, chapter 4). So
one known day, 1 Meskerem 2018 or 11 September 2025, gives all others.
"""

from __future__ import annotations

import datetime as dt

from summarizer.reconcile.calendar.converted import Converted, by_leap_years


def _before(month: int, _year: int) -> int:
    """Return how many days of a year lie before a month, 1 for Meskerem."""
    return 30 * (month - 1)


def _leaps(year: int) -> int:
    """Return the number of leap years before a year."""
    return year // 4


ETHIOPIAN = Converted(
    months=13,
    before=_before,
    new_year=by_leap_years((2018, dt.date(2025, 9, 11)), _leaps),
    years=range(1, 9000),
    behind=8,
    in_news=range(1000, 2100),
)

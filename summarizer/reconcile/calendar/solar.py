"""The Solar Hijri calendar of Iran and Afghanistan.

Its year begins with the day of the March equinox in Tehran: six months of 31 days, five of 30, and a last one of 29,
or 30 in leap years (Iran's law of 1925; Afghanistan names the same months by the zodiac).

From 1210 to 1634 AP eight of every 33 years are leap (K. M. Borkowski, "The Persian calendar for 3000 years", Earth,
Moon, and Planets 74, 1996): those with ``(25 * year + 11) % 33 < 8``. Computed equinoxes give the same new years from
1277 to 1502. So the leap years before any year can be counted at once, and one known day, 1 Farvardin 1404 or 21 March
2025, gives all others.
"""

from __future__ import annotations

import datetime as dt

from summarizer.reconcile.calendar.converted import Converted, by_leap_years

_LONG = 6


def _before(month: int, _year: int) -> int:
    """Return how many days of a year lie before a month, 1 for Farvardin (Hamal, Wray)."""
    return 30 * (month - 1) + min(month - 1, _LONG)


def _leaps(year: int) -> int:
    """Return the number of leap years before a year, from a fixed one on."""
    return (8 * year + 21) // 33


SOLAR_HIJRI = Converted(
    months=12,
    before=_before,
    new_year=by_leap_years((1404, dt.date(2025, 3, 21)), _leaps),
    years=range(1210, 1635),
    behind=622,
    in_news=range(1210, 1500),
)

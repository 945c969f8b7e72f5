"""Days of an unknown year, which a set of days can only hold as one of each year that comes into question at all.

Those years have to begin and end somewhere; that is a bound of the calendar's window, not one that anything told has
set, and nobody should read it as a year that somebody named.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.records import Span

if TYPE_CHECKING:
    import datetime as dt

    from summarizer.records import DateSet

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""The years that come into question where none is told."""

LONGEST = 12
"""A day of the year can fall on a given weekday so many years apart, and no more (29 February apart)."""

_YEARLY = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")


@dataclass(frozen=True)
class Recurring:
    """A day or, where ``day`` is ``None``, a whole month of an unknown year, and the years that bound it, if any."""

    month: int
    day: int | None
    first: int | None = None
    last: int | None = None


def recurring(days: DateSet) -> Recurring | None:
    """Return the day or month of an unknown year that a set stands for; ``None`` for any other set."""
    if match := _YEARLY.fullmatch(days.edtf):
        month, day = match.groups()
        return Recurring(int(month), int(day) if day else None)
    first, last = _long(days)
    if first is None or last is None or first.month != last.month:
        return None
    opens, closes = first.year - FIRST_YEAR < LONGEST, LAST_YEAR - last.year < LONGEST
    if not (opens or closes):
        return None
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if not whole and first.day != last.day:
        return None
    years = {"first": None if opens else first.year, "last": None if closes else last.year}
    return Recurring(first.month, None if whole else first.day, **years)


def told(days: DateSet) -> DateSet:
    """Return a set without the bounds that only the window sets; a day of an unknown year is then any day."""
    if recurring(days):
        return days.model_copy(update={"spans": (Span(),)})
    first, last = _long(days)
    if first is None or last is None:
        return days
    opens, closes = (first.year, first.month) == (FIRST_YEAR, 1), (last.year, last.month) == (LAST_YEAR, 12)
    return days.model_copy(update={"spans": (Span(first=None if opens else first, last=None if closes else last),)})


def _long(days: DateSet) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day of a set that is one stretch of many years, not whole ones; else nothing."""
    first, last = days.earliest, days.latest
    if len(days.spans) != 1 or first is None or last is None or last.year - first.year <= LONGEST:
        return None, None
    years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return (None, None) if years else (first, last)

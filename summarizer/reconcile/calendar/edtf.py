"""Sets of days as EDTF (ISO 8601-2), written and read back.

Written forms, the shortest that is exact:

==================================================  =====================================================
``2023-09-28``, ``2023-09``, ``2023``, ``199X``     one day, one whole month, year or decade
``[2023-09-26..2023-09-28]``                        one of the days from .. to
``[2014-05-09,2025-05-09]``                         one of several
``[2020-10-01..]``, ``[..2025-05-10]``              open at an end
``XXXX-09-28``, ``XXXX-09``                         any year of the window of :mod:`.dayset`
``XXXX-XX-XX``                                      nothing known
empty string                                        no day at all: a contradiction, which EDTF cannot say
==================================================  =====================================================

An interval (``2023-09-26/2023-09-28``) says that something *lasted*; it is read, never written.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY, NO_DAY, between, matching, union, whole_years

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import Days

UNKNOWN = "XXXX-XX-XX"
NOTHING = ""

_DECADE = 10
_YEARLY_AT_LEAST = 40
_DATE = re.compile(r"(\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?")
_TIME = re.compile(r"[T ]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?\s*(?:Z|[+-]\d\d(?::?\d\d)?)?")
_QUARTERS = {"33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12), "40": (1, 6), "41": (7, 12)}
_SEASONS = range(21, 42)
_KEPT = 1 << 14


@lru_cache(maxsize=_KEPT)
def write(days: Days) -> str:
    """Return a set of days in EDTF; :func:`read` gives back the same set."""
    if days.is_empty:
        return NOTHING
    if days.is_everything:
        return UNKNOWN
    if yearly := _yearly(days):
        return yearly
    parts = [_span(first, last) for first, last in days.bounds()]
    return parts[0] if len(parts) == 1 and ".." not in parts[0] else f"[{','.join(parts)}]"


@lru_cache(maxsize=_KEPT)
def read(text: str) -> Days | None:
    """Return the days that an EDTF string or an ISO date or datetime leaves possible, ``None`` if it is neither.

    Marks of doubt (``?``, ``~``, ``%``) are dropped; a season, whose months depend on the hemisphere,
    is read as its year. A datetime is the day it prints, whatever its zone.
    """
    if text == NOTHING:
        return NO_DAY
    text = re.sub(r"[?~%]", "", text.strip())
    if not text:
        return None
    if text[0] + text[-1] in ("[]", "{}"):
        return _all([_range(part.strip(), "..") for part in text[1:-1].split(",")])
    return _range(text, "/")


def _all(sets: list[Days | None]) -> Days | None:
    """Return the union, or ``None`` when one of the members could not be read."""
    known = [days for days in sets if days is not None]
    return union(known) if len(known) == len(sets) else None


def _range(text: str, sign: str) -> Days | None:
    """Read ``a``, ``a<sign>b`` and its open forms."""
    start, found, end = text.partition(sign)
    if not found:
        return _one(text)
    first, last = (EVERY_DAY if part in ("", "..") else _one(part) for part in (start, end))
    if first is None or last is None:
        return None
    return between(first.first if first else None, last.last if last else None)


def _one(text: str) -> Days | None:
    """Read one date of any precision, with or without a time of day."""
    match = _DATE.match(text)
    if not match or (match.end() < len(text) and not _TIME.fullmatch(text, match.end())):
        return None
    year, month, day = match.groups()
    if year != "XXXX" and "X" in year:
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return whole_years(first, last) if month is None else None
    if month in _QUARTERS and year.isdigit() and day is None:
        start, end = (matching(year=int(year), month=at) for at in _QUARTERS[month])
        return between(start.first, end.last)
    if month and month.isdigit() and int(month) in _SEASONS:
        month = None
    return matching(year=_number(year), month=_number(month), day=_number(day)) or None


def _number(digits: str | None) -> int | None:
    """Return a printed number, ``None`` for one that is missing or unspecified."""
    return int(digits) if digits and digits.isdigit() else None


def is_yearly(days: Days) -> bool:
    """Say whether a set is a date or month of any year of the window."""
    return _yearly(days) is not None


def _yearly(days: Days) -> str | None:
    """Return ``XXXX-MM-DD`` or ``XXXX-MM`` when the set is just that, over the whole window."""
    first = days.first
    if len(days.spans) < _YEARLY_AT_LEAST or first is None:
        return None
    if days == matching(month=first.month, day=first.day):
        return f"XXXX-{first.month:02d}-{first.day:02d}"
    return f"XXXX-{first.month:02d}" if days == matching(month=first.month) else None


def _span(first: dt.date | None, last: dt.date | None) -> str:
    """Return one span as a member of an EDTF set."""
    if first is None or last is None:
        return f"{_iso(first)}..{_iso(last)}"
    if first == last:
        return _iso(first)
    starts_year, ends_year = (first.month, first.day) == (1, 1), (last.month, last.day) == (12, 31)
    if starts_year and ends_year:
        return _whole_years(first.year, last.year)
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and _ends_month(last):
        return f"{first.year:04d}-{first.month:02d}"
    return f"{_iso(first)}..{_iso(last)}"


def _whole_years(first: int, last: int) -> str:
    """Return full years as a year, a decade or a range of years."""
    if first == last:
        return f"{first:04d}"
    if first % _DECADE == 0 and last == first + _DECADE - 1:
        return f"{first // _DECADE:03d}X"
    return f"{first:04d}..{last:04d}"


def _ends_month(day: dt.date) -> bool:
    """Say whether a day is the last of its month."""
    return day == dt.date.max or (day + dt.timedelta(days=1)).day == 1


def _iso(day: dt.date | None) -> str:
    """Return a day in ISO form, nothing for an open end."""
    return day.isoformat() if day else ""

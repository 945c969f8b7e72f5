"""The days that an EDTF string leaves possible, as far as words for it need them."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from summarizer.records import DateSet, Span

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def read(text: str) -> DateSet | None:
    """Return the set that an EDTF string of this library's own forms names, or ``None`` if it is none of them.

    Read are days, months and years, lists and ranges of them in ``[]``, open ends, ``XXXX-MM-DD`` and ``XXXX-XX-XX``;
    time of day is left out.
    """
    if re.fullmatch(r"XXXX(-(\d\d|XX)){0,2}", text):
        return DateSet(edtf=text)
    parts = text[1:-1].split(",") if text.startswith("[") and text.endswith("]") else [text]
    try:
        return DateSet(spans=tuple(_range(part.strip()) for part in parts), edtf=text)
    except ValueError:
        return None


def _range(text: str) -> Span:
    """Read ``a``, ``a..b``, ``a..`` or ``..b``."""
    start, dots, end = text.partition("..")
    first = _one(start) if start else Span()
    last = (_one(end) if end else Span()) if dots else first
    return Span(first=first.first, last=last.last)


def _one(text: str) -> Span:
    """Read a day, a month or a year."""
    match = _DATE.fullmatch(text.partition("T")[0])
    if not match:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # noqa: S101 - narrows the type; the pattern asks for a year
    if day is not None and month is not None:
        return Span(first=dt.date(year, month, day), last=dt.date(year, month, day))
    last = month or 12
    return Span(first=dt.date(year, month or 1, 1), last=dt.date(year, last, calendar.monthrange(year, last)[1]))

"""How exactly a set of days is known, in one word, and the widest plain date that is surely true of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from summarizer.records import DateSet

Precision = Literal["day", "month", "year", "decade", "days", "open", "yearly", "unknown", "contradiction"]

_FORMS: tuple[tuple[str, Precision], ...] = (
    (r"\d{4}-\d\d-\d\d", "day"),
    (r"\d{4}-\d\d", "month"),
    (r"\d{4}", "year"),
    (r"\d{3}X", "decade"),
    (r"XXXX-XX-XX", "unknown"),
    (r"XXXX.*", "yearly"),
)


def precision(days: DateSet) -> Precision:
    """Return how exactly a set of days is known.

    ``day``, ``month``, ``year``, ``decade``: one whole such; ``days``: one of several; ``open``: only bounded on one
    side; ``yearly``: the year is not known; ``unknown``; ``contradiction``: no day fits.
    """
    if not days.spans:
        return "contradiction"
    for form, word in _FORMS:
        if re.fullmatch(form, days.edtf):
            return word
    return "days" if days.earliest and days.latest else "open"


def sure_date(days: DateSet) -> str | None:
    """Return the day, month or year that all days of a set lie in (``2023-09``), ``None`` where there is none.

    For formats that know plain dates only: it is wider than the set, and never a false day.
    """
    first, last = days.earliest, days.latest
    if first is None or last is None or first.year != last.year:
        return None
    if first.month != last.month:
        return f"{first.year:04}"
    return first.isoformat() if first == last else f"{first.year:04}-{first.month:02}"

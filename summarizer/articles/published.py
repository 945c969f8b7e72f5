"""The day an article was published, as its giver knows it."""

from __future__ import annotations

import datetime as dt
import re

from summarizer.errors import ArticleError

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}.*")


def published_date(given: str) -> str:
    """Return a date of publication in EDTF: a year, a month or a day.

    Args:
        given: ``2025``, ``2025-05``, ``2025-05-10``, or an ISO 8601 date and time, of which the day is
            taken as written.

    Raises:
        ArticleError: It is none of these, or no day of the calendar.
    """
    text = given.strip()
    try:
        if _TIME.fullmatch(text):
            return dt.datetime.fromisoformat(text).date().isoformat()
        if match := _DATE.fullmatch(text):
            year, month, day = (int(part or 1) for part in match.groups())
            dt.date(year, month, day)
            return text
    except ValueError:
        pass
    raise ArticleError(f"its date of publication is not a date ({given[:40]!a}); write YYYY-MM-DD", code="bad-date")

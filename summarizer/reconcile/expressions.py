"""What an expression of time says as days: printed dates, several of them, or a count from publication."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.resolve import derive
from summarizer.reconcile.distances import Recurring

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import Days

UNITS = {"day": 1, "week": 7, "month": 31, "year": 366}
"""The longest each unit lasts, in days."""


@dataclass(frozen=True)
class Several(Recurring):
    """An expression that prints more than one date ("26 to 28 September"), or one that can be read in two ways."""

    words: str = ""
    language: str = ""
    has_year: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a weekday is known of it: never, for what prints dates."""
        return False

    def within(self, days: Days) -> Days:
        """Return the days of a set that the expression covers."""
        return derive(self.words, None, self.language, not_before=days.first, not_after=days.last).hard & days


@lru_cache(maxsize=8192)
def several_dates(words: str, language: str) -> Several | None:
    """Return the dates of an expression if it prints several or can be read as several; ``None`` for a plain one."""
    dates = {date for reading in read_components(words, language).readings for date in reading.dates}
    if len(dates) <= 1:
        return None
    return Several(words=words, language=language, has_year=any(date.year is not None for date in dates))


@lru_cache(maxsize=8192)
def counted(words: str, language: str) -> tuple[int, int] | None:
    """Return how many days after publication an expression lies ("yesterday": -1 to -1), or ``None``.

    A week, month or year counted from publication may begin early or late in its like: the result covers both.
    """
    readings = read_components(words, language).readings
    relative = readings[0].relative if len(readings) == 1 and not readings[0].elsewhere else None
    if relative is None or relative.unit not in UNITS:
        return None
    length = UNITS[relative.unit]
    least, most = length * relative.offset - (length - 1), length * relative.offset + (length - 1)
    if relative.offset < 0:
        most = min(most, -1)
    elif relative.offset > 0:
        least = max(least, 1)
    return least, most

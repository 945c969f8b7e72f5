"""Which parts of a date an expression prints, for checking what a model says it prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.calendric import date_days
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.dayset import WINDOW
from summarizer.reconcile.calendar.lexicon import language_code
from summarizer.reconcile.calendar.reckoning import is_unread, reckons_otherwise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.calendar.parts import Printed

PARTS = ("weekday", "day", "month", "year")
OTHER, UNREAD = "other", "unread"
LAST_DAY = 31

_IN_BRACKETS = re.compile(r"[(（]([0-9]{1,2})[)）]")


def printed_parts(words: str, language: str) -> dict[str, frozenset[int]]:
    """Return the values that each part of a date may have in an expression.

    Args:
        words: An expression of time as printed.
        language: BCP 47 tag of the language it is printed in.

    Returns:
        By ``weekday`` (1 to 7), ``day``, ``month`` and ``year``: all values that some reading finds, in the common
        calendar. Parts that are not printed are absent; nothing at all is said of an expression in which no date is
        found. ``other`` is there, without values, where another calendar or era is printed, and ``unread`` where words
        are left of a language that no table has. A number in brackets behind a weekday is its day of the month.
    """
    readings = read_components(words, language).readings
    dates = [date for reading in readings for date in reading.dates]
    converted = any(date.calendar != "common" for date in dates)
    parts = ("weekday",) if is_unread(words, language) else PARTS
    found = _converted(dates) if converted else {part: _values(dates, part) for part in parts}
    if found.get("weekday") and not found.get("day"):  # "quinta-feira da semana anterior ao fórum (9)"
        found["day"] = frozenset(int(number) for number in _IN_BRACKETS.findall(words) if 1 <= int(number) <= LAST_DAY)
    read = {part: values for part, values in found.items() if values}
    if reckons_otherwise(words, language):
        read[OTHER] = frozenset()
    if language_code(language) is None and any(not word.isdigit() for reading in readings for word in reading.rest):
        read[UNREAD] = frozenset()
    return read


def _values(dates: Sequence[Printed], part: str) -> frozenset[int]:
    """Return the values that a part has in some dates."""
    return frozenset(value for date in dates if (value := getattr(date, part)) is not None)


def _converted(dates: Sequence[Printed]) -> dict[str, frozenset[int]]:
    """Return the parts of the days that dates of another calendar can be.

    A weekday is given only beside a month or year: alone it would pass for the last such day.
    """
    found: dict[str, set[int]] = {part: set() for part in PARTS[1:]}
    for date in dates:
        for day in (day for stretch in date_days(date, WINDOW).bounds() for day in stretch if day):
            for part in PARTS[1:]:
                found[part] |= {getattr(day, part)} if getattr(date, part) is not None else set()
    sure = any(len(found[part]) == 1 for part in ("month", "year"))
    weekday = {"weekday": _values(dates, "weekday")} if sure else {}
    return {part: frozenset(values) for part, values in found.items()} | weekday

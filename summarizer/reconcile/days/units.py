"""Whole months, quarters and years that news counts from the day it came out, by the calendar it prints its days in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.calendric import relative_days
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.dayset import single, union
from summarizer.reconcile.calendar.lexicon import language_code
from summarizer.reconcile.calendar.others import OTHERS
from summarizer.reconcile.calendar.parts import SMALL_WORD
from summarizer.reconcile.days.expressions import expressions_in, whole_unit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Calendar
    from summarizer.records import Reading

PRINTED: Mapping[str, Calendar] = {"fa": "solar", "ps": "solar", "am": "ethiopian", "ne": "nepali"}
"""Languages in which news prints its days in another calendar than the common one, in that one, or in both."""


class Unit(NamedTuple):
    """A month, quarter or year, and the calendar other than the common one of which it is or may be."""

    days: Days
    other: Calendar | None


def calendars_of(reading: Reading) -> frozenset[Calendar]:
    """Return the calendars by which an article's months and years count; none where nothing tells.

    In most languages it is the common one. In those of another calendar the dates that the article prints tell: an
    article that prints only dates of the common calendar may count by either.
    """
    other = PRINTED.get(language_code(reading.language) or "")
    if other is None:
        return frozenset(("common",))
    own = () if reading.published is None else (reading.published,)
    printed: set[Calendar] = set()
    for when in (*own, *expressions_in(reading)):
        printed |= _printed_in(when.words, reading.language)
    return frozenset(printed) if other in printed else frozenset()


def unit_of(words: str, language: str, published: dt.date, calendars: Iterable[Calendar]) -> Unit | None:
    """Return the whole month, quarter or year that an expression counts from a day.

    Args:
        words: The expression.
        language: The language it is printed in.
        published: The day to count from.
        calendars: The calendars by which the article counts; of more than one, the days of either are kept.

    Returns:
        The unit; ``None`` where the expression means no such unit, or by a calendar that nothing tells.
    """
    unit = whole_unit(words, language)
    if unit is None:
        return None
    own = _printed_in(words, language)
    counting = sorted(calendars if own.isdisjoint(OTHERS) else own)
    other = next((calendar for calendar in counting if calendar in OTHERS), None)
    if not counting or (other and _is_qualified(words, language)):
        return None  # "last year of the common era"
    if other == "ethiopian" and unit.unit == "quarter":
        return None  # its budget year begins in another month
    return Unit(union(relative_days(unit, single(published), calendar) for calendar in counting), other)


def _printed_in(words: str, language: str) -> set[Calendar]:
    """Return the calendars whose months or years an expression prints."""
    dates = (date for reading in read_components(words, language).readings for date in reading.dates)
    return {date.calendar for date in dates if date.month or date.year}


def _is_qualified(words: str, language: str) -> bool:
    """Say whether a word that is not understood may say by which calendar a unit counts."""
    readings = read_components(words, language).readings
    return any(len(word) > SMALL_WORD for reading in readings for word in reading.rest)

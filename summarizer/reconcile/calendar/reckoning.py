"""Whether an expression prints its date by another calendar or era than the common one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.components import LONGEST, read_components
from summarizer.reconcile.calendar.folding import fold
from summarizer.reconcile.calendar.lexicon import language_code
from summarizer.reconcile.calendar.numeric import is_buddhist
from summarizer.reconcile.calendar.ordinals import any_of
from summarizer.reconcile.calendar.others import OTHERS
from summarizer.reconcile.calendar.tables import ANY, table
from summarizer.reconcile.calendar.tokens import has_era

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reconcile.calendar.parts import Printed

_NUMBER = re.compile(r"\d{4}")


@lru_cache(maxsize=8192)
def reckons_otherwise(expression: str, language: str) -> bool:
    """Say whether a day, month or year in an expression is a number of another calendar or era, converted or not.

    Args:
        expression: An expression of time as printed.
        language: BCP 47 tag of the language it is printed in.
    """
    folded = fold(expression[:LONGEST])
    known = is_converted(expression, language) or has_era(folded) or _has_buddhist_year(folded, language)
    return known or is_unread(expression, language)


@lru_cache(maxsize=8192)
def is_converted(expression: str, language: str) -> bool:
    """Say whether an expression prints a date of another calendar that is read: :mod:`.others` has them."""
    return any(date.calendar in OTHERS for date in _dates(expression, language))


@lru_cache(maxsize=8192)
def is_unread(expression: str, language: str) -> bool:
    """Say whether an expression prints a date of a calendar that is not read, and no month or year of one that is."""
    if any(date.month or date.year for date in _dates(expression, language)):
        return False
    readings = read_components(expression, language).readings
    foreign = any(reading.part is not None and reading.part.kind == "foreign" for reading in readings)
    return foreign or _months(language_code(language)).search(fold(expression[:LONGEST])) is not None


def _dates(expression: str, language: str) -> Iterator[Printed]:
    """Yield the dates of all readings of an expression."""
    return (date for reading in read_components(expression, language).readings for date in reading.dates)


def _has_buddhist_year(folded: str, language: str) -> bool:
    """Say whether a folded expression prints a year of the Buddhist era."""
    code = language_code(language) or ""
    return any(is_buddhist(int(number), code) for number in _NUMBER.findall(folded))


@cache
def _months(code: str | None) -> re.Pattern[str]:
    """Return the pattern of the months of other calendars in a language, and as they are written in any.

    One of them is enough where no month is read, as what is printed for a time holds few other words; of names that
    mean other things, too, one behind a number.
    """
    periods, solar = table("periods"), table("solar")
    sure = (*periods.get(code or ANY, {}).get("calendar", ()), *periods[ANY]["calendar"])
    others = (*periods[ANY]["calendar_with_year"], *chain(*solar[ANY]["month_with_year"].values()))
    return re.compile(rf"{any_of(sure, unspaced=False)}|(?<!\d)\d{{1,2}}\.?\s{any_of(others, unspaced=False)}")

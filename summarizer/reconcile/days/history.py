"""The years that an article on years gone by tells of.

News leaves out the year that everybody knows. An article on Tehran in 1943 leaves it out as well, and means another:
the year nearest to its own day would be wrong by eighty. Such an article begins with a year of long ago, prints none
near its own, and says nothing that counts from its day. Which of the years it prints is meant by a date without one is
then left open: it goes back and forth between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import Days
from summarizer.reconcile.calendar.edtf import read as read_edtf
from summarizer.reconcile.days.expressions import Several, counted, counted_from_there, expressions_in, printed_days

if TYPE_CHECKING:
    from summarizer.records import Reading, WhenMention

FEWEST = 3
"""So many expressions print a year, at least: the background of news has one or two."""

NEAR = 1
"""News tells of the year before its own, too."""

_DEICTIC = 31
"""What counts no more days from the day of writing tells of the present: "yesterday", "last week"."""


def years_gone_by(reading: Reading) -> tuple[int, int] | None:
    """Return the first and the last year of which dates without a year may be in an article on years gone by.

    Args:
        reading: What the article yields.

    Returns:
        The years, the one after the last that is printed among them; ``None`` for an article of its own time, and
        where the year in which it came out is not known.
    """
    own = _own_year(reading)
    if own is None:
        return None
    whens = sorted(expressions_in(reading), key=lambda when: when.citation.start)
    printed = [(when.citation.start, *years) for when in whens if (years := _years(when, reading.language))]
    if len(printed) < FEWEST or any(last >= own - NEAR for _, _, last in printed):
        return None
    begins = printed[0][0]
    if any(_tells_of_its_own_time(when, reading.language, before=begins) for when in whens):
        return None
    return min(first for _, first, _ in printed), max(last for _, _, last in printed) + 1


def _own_year(reading: Reading) -> int | None:
    """Return the year in which an article came out, as it prints it or was given with it."""
    if reading.published is not None and reading.published.year is not None:
        return reading.published.year
    given = read_edtf(reading.article.published or "")
    return None if given is None or given.first is None else given.first.year


def _years(when: WhenMention, language: str) -> tuple[int, int] | None:
    """Return the first and the last year that an expression prints."""
    days = printed_days(when, language)
    fixed = days.fixed if isinstance(days, Several) and days.has_year else days
    if not isinstance(fixed, Days) or fixed.first is None or fixed.last is None:
        return None
    return fixed.first.year, fixed.last.year


def _tells_of_its_own_time(when: WhenMention, language: str, *, before: int) -> bool:
    """Say whether an expression counts from the day of writing, or is a date without its year before any has one."""
    if when.of is not None:
        return False
    reach = counted(when.words, language)
    if reach is not None and max(map(abs, reach)) <= _DEICTIC:
        return True
    is_first = when.citation.start < before and when.year is None
    dated = when.month is not None or when.day is not None or when.weekday is not None
    return is_first and dated and counted_from_there(when.words, language) is None and not _years(when, language)

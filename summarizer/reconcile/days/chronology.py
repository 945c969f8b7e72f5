"""The entries of a chronology: paragraphs that begin with a date and go on with what happened then.

"12 November 1991. The talks fail. ... 19 April. First contact." A chronology prints the year where it changes, and its
entries follow each other in time, forwards or back, so that a date without a year is of the year that its place among
the others leaves; of the two directions the one that takes fewer years. Counted from the day the whole came out, long
afterwards, it would be of another year.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.calendric import printed_days
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.dayset import whole_years
from summarizer.reconcile.calendar.folding import fold
from summarizer.reconcile.calendar.parts import SMALL_WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Printed, Reading

FEWEST = 3
"""So many paragraphs at least begin with a date: fewer may do so by chance."""

LONGEST = 45
"""Code points that a date at the beginning of a paragraph has at most."""

CLEARLY = 3
"""Of two directions that take as many years, one is meant that takes so many times fewer months than the other."""

_MARK = re.compile(r"\s*(?:[:：–—]|[.。](?=\s)|\s-(?=\s))\s*")
_YEAR = re.compile(r"\d{4}")
_EDGES = " \t#*_>•·=–—-|"


class Entry(NamedTuple):
    """An entry of a chronology.

    Attributes:
        words: The date as printed.
        start: Where it begins, in code points of the text.
        end: Where the paragraph ends.
        days: The days it means, its year taken from the entries around it where it prints none.
        before: The words of the entry that prints the year; its own where it does.
    """

    words: str
    start: int
    end: int
    days: Days
    before: str


class Dated(NamedTuple):
    """What is printed of a date, or of several on end: the year, if any, and the first and the last month and day."""

    year: int | None
    first: tuple[int, int]
    last: tuple[int, int]


class _Begun(NamedTuple):
    """A paragraph that begins with a date."""

    words: str
    start: int
    end: int
    reading: Reading
    dated: Dated


@lru_cache(maxsize=1024)
def entries(text: str, language: str) -> tuple[Entry, ...]:
    """Return the entries of a text that is a chronology or has one; nothing for any other."""
    begun = [(heads, start, end) for line, start, end in _lines(text) if (heads := list(_heads(line)))]
    if len(begun) < FEWEST or not any(_YEAR.search(head) for heads, _, _ in begun for head in heads):
        return ()  # most articles: no need to read a word
    found = [paragraph for heads, start, end in begun if (paragraph := _begun(heads, start, end, language))]
    years = years_in_order([each.dated for each in found])
    return () if years is None else tuple(_entries(found, years))


def years_in_order(dated: Sequence[Dated]) -> list[int] | None:
    """Return the year of each of several dates that follow each other in time, forwards or back.

    Returns:
        ``None`` where nothing is to be found out, the dates are in no order, or neither direction is clearly shorter.
    """
    years = [each.year for each in dated]
    if len(dated) < FEWEST or None not in years or not any(years):
        return None
    forwards, back = _forwards(dated), _backwards(dated)
    if forwards is None or back is None or forwards == back:
        return forwards or back
    (short, likely), (long, _) = sorted((_length(dated, found), found) for found in (forwards, back))
    return likely if short.years < long.years or short.months * CLEARLY <= long.months else None


class _Length(NamedTuple):
    """Over how many turns of the year dates go, and over how many months."""

    years: int
    months: int


def _length(dated: Sequence[Dated], years: Sequence[int]) -> _Length:
    """Return how long dates of some years go on."""
    months = [12 * year + each.first[0] for year, each in zip(years, dated, strict=True)]
    return _Length(max(years) - min(years), max(months) - min(months))


def _lines(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the lines of a text that have any words, each with where it begins and ends."""
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip().lstrip(_EDGES)
        if bare:
            begin = start + line.index(bare)
            yield bare, begin, begin + len(bare)
        start += len(line)


def _heads(line: str) -> Iterator[str]:
    """Yield what a line may begin with that is a date: words with a figure, or one word, and others after a mark."""
    for mark in _MARK.finditer(line, 0, LONGEST):
        head = line[: mark.start()]
        if head and mark.end() < len(line) and (any(map(str.isdigit, head)) or " " not in head):
            yield head


def _begun(heads: Iterable[str], start: int, end: int, language: str) -> _Begun | None:
    """Return the longest of several beginnings of a line that is a date."""
    found = None
    for head in heads:
        found = _read(head, start, end, language) or found
    return found


def _read(words: str, start: int, end: int, language: str) -> _Begun | None:
    """Return words as a date, if they are one and begin with a part of it."""
    (reading, *others) = read_components(words, language).readings
    dates = reading.dates
    if others or not dates or not is_mere_date(reading):
        return None
    first_word = fold(words.split(maxsplit=1)[0])
    if first_word in reading.rest or any(len(word) > SMALL_WORD for word in reading.rest):
        return None
    if any(date.calendar != "common" or (date.month is None and date.year is None) for date in dates):
        return None
    if any(date.year is not None for date in dates[:-1]) and len({date.year for date in dates}) > 1:
        return None
    return _Begun(words, start, end, reading, dated_by(dates[0], dates[-1]))


def is_mere_date(reading: Reading) -> bool:
    """Say whether nothing in words of time counts from elsewhere or sets a limit: they tell what they print."""
    return not (reading.relative or reading.turn is not None or reading.limit or reading.elsewhere)


def dated_by(first: Printed, last: Printed) -> Dated:
    """Return what is printed of the days from one date to another, or to itself."""
    return Dated(last.year, (first.month or 1, first.day or 1), (last.month or 12, last.day or 31))


def _forwards(dated: Sequence[Dated]) -> list[int] | None:
    """Return the years of dates that follow each other in time; ``None`` if the printed ones do not."""
    years = [each.year for each in dated]
    at = next(n for n, year in enumerate(years) if year is not None)
    for n in range(at, 0, -1):
        years[n - 1] = (years[n] or 0) - (dated[n - 1].first > dated[n].last)
    for n in range(at + 1, len(dated)):
        if years[n] is None:
            years[n] = (years[n - 1] or 0) + (dated[n].last < dated[n - 1].first)
    found = [year or 0 for year in years]
    spans = [(year, each.first, each.last) for year, each in zip(found, dated, strict=True)]
    follow = all((b[0], b[2]) >= (a[0], a[1]) for a, b in pairwise(spans))
    return found if follow else None


def _backwards(dated: Sequence[Dated]) -> list[int] | None:
    """Return the same for dates that go back in time."""
    found = _forwards(dated[::-1])
    return None if found is None else found[::-1]


def _entries(found: Sequence[_Begun], years: Sequence[int]) -> Iterator[Entry]:
    """Yield the entries of paragraphs that begin with dates of some years."""
    printing = {
        year: each.words for year, each in zip(reversed(years), reversed(found), strict=True) if each.dated.year
    }
    last = next(each.words for each in found if each.dated.year)
    for each, year in zip(found, years, strict=True):
        last = each.words if each.dated.year else last
        days = printed_days(each.reading) & whole_years(year, year)
        if days:
            before = each.words if each.dated.year else printing.get(year, last)
            yield Entry(each.words, each.start, each.end, days, before)

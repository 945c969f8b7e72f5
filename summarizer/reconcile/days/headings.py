"""Finding the lines of a text that are nothing but a printed day."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.reckoning import is_unread
from summarizer.reconcile.days.chronology import dated_by, is_mere_date, years_in_order
from summarizer.reconcile.days.going_on import going_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.reconcile.calendar.parts import Printed, Reading

LONGEST = 60
"""A line of more characters is no heading."""

LONGEST_NAME = 30
"""A line without any figures is not even one of more characters than this."""

MOST_WORDS = 10
"""Nor is a line of more words."""

PROSE = 100
"""A line of so many characters is prose, and so is a shorter one that ends as a sentence does."""

FEWEST = 2
"""One line with a day is a date of publication; so many different ones make a log."""

_EDGES = " \t#*_>•·=–—-|:[]【】〔〕［］「」"
_ENDS = f"{_EDGES},،、()（）"
_TIME = re.compile(r"\b[0-9]{1,2} ?[:h] ?[0-9]{2}\b")
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]")
_SEPARATOR = re.compile(r"\s[-/·|]+\s|[:;|()（）：–—]")
_COUNT = re.compile(r"\D{0,12}\d{1,3}\D{0,12}")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔։።][\"'»”’)\]]*$")
_SMALL_WORD = 3
_SMALL_WORDS = 3


class Heading(NamedTuple):
    """Words that print the day of a line, and where they begin.

    Attributes:
        words: The words.
        start: Where they begin, in code points of the text.
        printed: What they print of the day, by reading.
        is_read: Whether that is all they print: of a day of a calendar that is not read, only the weekday is known.
        follows: The words of the line above that prints the date from which a mere weekday goes on.
    """

    words: str
    start: int
    printed: tuple[Printed, ...]
    is_read: bool = True
    follows: str | None = None


class _Piece(NamedTuple):
    """A line of a text, and where it begins."""

    text: str
    start: int


@lru_cache(maxsize=1024)
def headings(text: str, language: str) -> tuple[Heading, ...]:
    """Return the lines of a text that print a day and have prose below them."""
    lines = list(_lines(text))
    if sum(_may_be_a_day(line.text) for line in lines) < FEWEST or sum(_is_prose(line.text) for line in lines) < FEWEST:
        return ()  # most articles: no need to read a line
    clock = _has_clock(lines, language)
    found: list[Heading] = []
    waiting: Heading | None = None
    year: Printed | None = None
    for line in lines:
        is_hour = clock and _CLOCK.fullmatch(line.text)
        printed = _day_of(line, language) if _may_be_a_day(line.text) and not is_hour else None
        if printed is not None:
            waiting = printed._replace(printed=tuple(_in_year(each, year) for each in printed.printed))
        elif _is_prose(line.text):
            found += [waiting] if waiting is not None else []
            waiting = None
        else:
            year = _year_of(line.text, language) or year
    found = _in_order(found)
    return tuple(
        heading if on is None else heading._replace(printed=(on.date,), follows=found[on.after].words)
        for heading, on in zip(found, going_on([heading.printed for heading in found]), strict=True)
    )


def _in_order(found: list[Heading]) -> list[Heading]:
    """Return headings with the years that their order leaves, where some print theirs; without these, as they are."""
    dates = [heading.printed[0] for heading in found if len(heading.printed) == 1]
    if len(dates) < len(found) or any(date.month is None or date.calendar != "common" for date in dates):
        return found
    years = years_in_order([dated_by(date, date) for date in dates])
    if years is None:
        return found
    dates = [replace(date, year=year) for date, year in zip(dates, years, strict=True)]
    return [heading._replace(printed=(date,)) for heading, date in zip(found, dates, strict=True)]


def _lines(text: str) -> Iterator[_Piece]:
    """Yield the lines of a text that have any words, without what stands around them."""
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip().strip(_EDGES).strip()
        if bare:
            yield _Piece(bare, start + line.index(bare))
        start += len(line)


def _may_be_a_day(line: str) -> bool:
    """Say whether a line is short enough: without figures it is a weekday, and little more."""
    if len(line) > LONGEST:
        return False
    short = len(line) <= LONGEST_NAME or any(character.isdigit() for character in line)
    return short and len(line.split()) <= MOST_WORDS


def _has_clock(lines: Iterable[_Piece], language: str) -> bool:
    """Say whether figures with a point that stand in lines of their own are hours: one of them is, and is no date.

    A live report of the afternoon has "17.40" above an entry, and "12.10" above an earlier one.
    """
    return any(_CLOCK.fullmatch(line.text) and not _read(line.text, language) for line in lines)


def _is_prose(line: str) -> bool:
    return len(line) > PROSE or _SENTENCE_END.search(line) is not None


def _day_of(line: _Piece, language: str) -> Heading | None:
    """Return the day that a line prints, alone or beside a count of days ("Day 3: Wednesday 14 October")."""
    if is_unread(line.text, language):
        weekday = _weekday_beside(line.text, language)
        return Heading(line.text, line.start, (weekday,), is_read=False) if weekday else None
    whole = _read(line.text, language)
    if _SEPARATOR.search(_TIME.sub("", line.text)) is None:
        return Heading(line.text, line.start, whole) if whole else None
    parts = list(_parts(line))
    days = [Heading(*part, printed) for part in parts if (printed := _read(part.text, language))]
    others = [part.text for part in parts if not _read(part.text, language)]
    if len(days) == 1 and all(map(_COUNT.fullmatch, others)):
        return days[0]
    complete = whole and all(each.weekday and each.day and each.month for each in whole)
    return Heading(line.text, line.start, whole) if complete else None


def _weekday_beside(line: str, language: str) -> Printed | None:
    """Return the weekday at either end of a line that prints a day of a calendar that is not read."""
    words = line.split()
    if not any(character.isdigit() for character in line):
        return None
    ends = [" ".join(part).strip(_ENDS) for at in range(1, len(words)) for part in (words[:at], words[at:])]
    return next((found[0] for end in ends if len(found := _read(end, language)) == 1 and _is_weekday(found[0])), None)


def _is_weekday(date: Printed) -> bool:
    """Say whether a date is a weekday and nothing more."""
    return date.weekday is not None and date.day is None and date.month is None


def _parts(line: _Piece) -> Iterator[_Piece]:
    """Yield what stands between the marks of a line."""
    start = 0
    for part in _SEPARATOR.split(line.text):
        bare = part.strip()
        if bare:
            at = line.text.index(bare, start)
            start = at + len(bare)
            yield _Piece(bare, line.start + at)


@lru_cache(maxsize=4096)
def _read(words: str, language: str) -> tuple[Printed, ...]:
    """Return the day that words print, by reading; nothing if they print anything else besides."""
    readings = read_components(words, language).readings
    return tuple(each.dates[0] for each in readings) if all(map(_is_day, readings)) else ()


def _is_day(reading: Reading) -> bool:
    """Say whether a reading is one day and nothing else: a small word of the language may stand beside a number."""
    if len(reading.dates) != 1 or not is_mere_date(reading):
        return False
    date = reading.dates[0]
    dated = date.day is not None and (date.month is not None or date.weekday is not None)
    small = len(reading.rest) <= _SMALL_WORDS and all(len(word) <= _SMALL_WORD for word in reading.rest)
    return (dated and small) or (date.weekday is not None and date.month is None and not reading.rest)


def _year_of(line: str, language: str) -> Printed | None:
    """Return the date of a line that prints a year, or a month of it, and nothing else."""
    if not any(character.isdigit() for character in line) or len(line) > LONGEST_NAME:
        return None
    (reading, *others) = read_components(line, language).readings
    if others or reading.rest or len(reading.dates) != 1 or reading.dates[0].day or reading.dates[0].weekday:
        return None
    return reading.dates[0] if reading.dates[0].year else None


def _in_year(date: Printed, year: Printed | None) -> Printed:
    """Return a date in the year of a line above, where it has a month of that calendar and prints no year."""
    lacks = date.month is not None and date.year is None
    return replace(date, year=year.year) if year and lacks and date.calendar == year.calendar else date

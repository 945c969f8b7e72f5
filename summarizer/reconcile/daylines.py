"""Lines that are nothing but a printed day, as logs, live reports and diaries have them above what was written then.

What stands below such a line was written on its day, whenever the whole came out: "today" counts from there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.calendar.calendric import date_days
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.dayset import between, union
from summarizer.records import Citation, WhenMention

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Printed, Reading
    from summarizer.records import Article

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

Kind = Literal["weekday", "day", "date", "year"]
"""What a line prints at the most: a weekday, a day of the month with it, day and month, or all with the year."""

RECENT: dict[Kind, tuple[int, int]] = {"weekday": (0, 6), "day": (0, 30), "date": (0, 364), "year": (0, 0)}
"""So many days before publication, at least and at most, lies the day of a line, if all was written by then."""

LATER: dict[Kind, tuple[int, int]] = {"weekday": (-6, 0), "day": (-15, 15), "date": (-182, 182), "year": (0, 0)}
"""The same for a report that was begun on the day it came out, and went on."""

AROUND: dict[Kind, tuple[int, int]] = {"weekday": (-6, 6), "day": (-30, 30), "date": (-182, 182), "year": (0, 0)}
"""The same where nothing tells whether what stands below was past."""

_EDGES = " \t#*_>•·=–—-|:"
_TIME = re.compile(r"\b[0-9]{1,2} ?[:h] ?[0-9]{2}\b")
_SEPARATOR = re.compile(r"\s[-/·|]+\s|[:;|()（）：–—]")
_COUNT = re.compile(r"\D{0,12}\d{1,3}\D{0,12}")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔։።][\"'»”’)\]]*$")
_SMALL_WORD = 3
_SMALL_WORDS = 3


@dataclass(frozen=True)
class DayLine:
    """A line that prints a day and nothing else.

    Attributes:
        printed: The parts it prints, by reading: more than one where it can be read in several ways. A year that
            stands in a line of its own above counts as printed.
        when: The words that print it, as an expression of time.
    """

    printed: tuple[Printed, ...]
    when: WhenMention

    @property
    def start(self) -> int:
        """Where its words begin in the text, in code points."""
        return self.when.citation.start

    @property
    def kind(self) -> Kind:
        """What it prints at the most."""
        if all(each.year for each in self.printed):
            return "year"
        if all(each.month for each in self.printed):
            return "date"
        return "day" if all(each.day for each in self.printed) else "weekday"

    @property
    def days(self) -> Days:
        """The days that have the parts it prints."""
        return union(date_days(each) for each in self.printed)

    def holds(self, place: Citation) -> bool:
        """Say whether words of the text are words of this line."""
        return self.start <= place.start and place.end <= self.when.citation.end


class DayLines:
    """The lines of an article under which it tells of their days; none, unless there are at least two days.

    Args:
        article: The article with its numbered sentences.
        language: The language it is written in, as a tag.
    """

    def __init__(self, article: Article, language: str) -> None:
        starts = [sentence.start for sentence in article.sentences]
        self.lines: list[DayLine] = []
        for found in _found(article.text, language):
            number = bisect_right(starts, found.start)
            sentence = article.sentence(number)
            if sentence is not None and sentence.mark != "furniture":
                self.lines.append(_line(article, number, found))
        if len({line.printed for line in self.lines}) < FEWEST:
            self.lines = []
        self._starts = [line.start for line in self.lines]

    def above(self, place: Citation) -> DayLine | None:
        """Return the line under which words of the text stand, or which they are part of."""
        number = bisect_right(self._starts, place.start)
        return self.lines[number - 1] if number else None

    def reach(self, kind: Kind, published: dt.date | None, *, held: bool) -> tuple[int, int] | None:
        """Return how many days before publication, at least and at most, the lines of a kind may lie.

        A log goes on from day to day, or back. Where the days before publication are in no such order, but those from
        publication on are, it was begun on the day it came out.

        Args:
            kind: What the lines print.
            published: The day the article came out, if that is known.
            held: Whether it tells, below any such line, of something that took place.

        Returns:
            The bounds; ``None`` where weekdays come again, so that none of them need be the last before publication.
        """
        if not held:
            return AROUND[kind]
        lines = [line for line in self.lines if line.kind == kind]
        if published is None:
            repeated = len({line.printed for line in lines}) < len(lines)
            return None if kind == "weekday" and repeated else RECENT[kind]
        recent = _days(lines, published, RECENT[kind])
        fitting = [RECENT[kind]] if _in_order(recent) else []
        if published in recent and _in_order(_days(lines, published, LATER[kind])):
            fitting.append(LATER[kind])
        if not fitting:
            return None if kind == "weekday" else RECENT[kind]
        return min(least for least, _ in fitting), max(most for _, most in fitting)


class _Found(NamedTuple):
    """Words that print the day of a line, and where they begin."""

    words: str
    start: int
    printed: tuple[Printed, ...]


class _Piece(NamedTuple):
    """A line of a text, and where it begins."""

    text: str
    start: int


@lru_cache(maxsize=1024)
def _found(text: str, language: str) -> tuple[_Found, ...]:
    """Return the lines that print a day and have prose below them."""
    lines = list(_lines(text))
    if sum(_may_be_a_day(line.text) for line in lines) < FEWEST or sum(_is_prose(line.text) for line in lines) < FEWEST:
        return ()  # most articles: no need to read a line
    found: list[_Found] = []
    waiting: _Found | None = None
    year: int | None = None
    for line in lines:
        printed = _day_of(line, language) if _may_be_a_day(line.text) else None
        if printed is not None:
            waiting = printed._replace(printed=tuple(_in_year(each, year) for each in printed.printed))
        elif _is_prose(line.text):
            found += [waiting] if waiting is not None else []
            waiting = None
        else:
            year = _year_of(line.text, language) or year
    return tuple(found)


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


def _is_prose(line: str) -> bool:
    return len(line) > PROSE or _SENTENCE_END.search(line) is not None


def _day_of(line: _Piece, language: str) -> _Found | None:
    """Return the day that a line prints, alone or beside a count of days ("Day 3: Wednesday 14 October")."""
    whole = _read(line.text, language)
    if _SEPARATOR.search(_TIME.sub("", line.text)) is None:
        return _Found(line.text, line.start, whole) if whole else None
    parts = list(_parts(line))
    days = [_Found(*part, printed) for part in parts if (printed := _read(part.text, language))]
    others = [part.text for part in parts if not _read(part.text, language)]
    if len(days) == 1 and all(map(_COUNT.fullmatch, others)):
        return days[0]
    complete = whole and all(each.weekday and each.day and each.month for each in whole)
    return _Found(line.text, line.start, whole) if complete else None


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
    if len(reading.dates) != 1 or reading.relative or reading.turn is not None or reading.limit or reading.elsewhere:
        return False
    date = reading.dates[0]
    dated = date.day is not None and (date.month is not None or date.weekday is not None)
    small = len(reading.rest) <= _SMALL_WORDS and all(len(word) <= _SMALL_WORD for word in reading.rest)
    return (dated and small) or (date.weekday is not None and date.month is None and not reading.rest)


def _year_of(line: str, language: str) -> int | None:
    """Return the year of a line that prints a year, or a month of it, and nothing else."""
    if not any(character.isdigit() for character in line) or len(line) > LONGEST_NAME:
        return None
    (reading, *others) = read_components(line, language).readings
    if others or reading.rest or len(reading.dates) != 1 or reading.dates[0].day or reading.dates[0].weekday:
        return None
    return reading.dates[0].year


def _in_year(date: Printed, year: int | None) -> Printed:
    """Return a date in the year of a line above, where it has a month and prints no year."""
    return replace(date, year=year) if year and date.month and date.year is None else date


def _line(article: Article, sentence: int, found: _Found) -> DayLine:
    """Return a line as an expression of time with its place; parts that can be read in several ways are left out."""
    end = found.start + len(found.words)
    place = Citation(article=article.id, sentence=sentence, start=found.start, end=end, quote=found.words)
    parts = {name: {getattr(date, name) for date in found.printed} for name in ("weekday", "day", "month", "year")}
    agreed = {name: values.pop() if len(values) == 1 else None for name, values in parts.items()}
    return DayLine(found.printed, WhenMention(words=found.words, **agreed, relation="on", of=None, citation=place))


def _days(lines: Iterable[DayLine], published: dt.date, reach: tuple[int, int]) -> list[dt.date]:
    """Return the days of lines, where each is a single one within reach of publication."""
    out = between(published, published)
    window = (out.shift(-reach[1]) | out.shift(-reach[0])).hull()
    found = (union(date_days(each, window) for each in line.printed).only for line in lines)
    return [day for day in found if day is not None]


def _in_order(days: Sequence[dt.date]) -> bool:
    """Say whether days go on, or back, all the way."""
    pairs = list(pairwise(days))
    return all(a <= b for a, b in pairs) or all(a >= b for a, b in pairs)

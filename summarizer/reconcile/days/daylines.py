"""Lines that are nothing but a printed day, as logs, live reports and diaries have them above what was written then.

What stands below such a line was written on its day, whenever the whole came out: "today" counts from there.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.calendar.calendric import date_days
from summarizer.reconcile.calendar.dayset import between, union
from summarizer.reconcile.days.chronology import entries
from summarizer.reconcile.days.headings import FEWEST, headings
from summarizer.records import Citation, WhenMention

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Printed
    from summarizer.reconcile.days.chronology import Entry
    from summarizer.reconcile.days.headings import Heading
    from summarizer.records import Article

Kind = Literal["weekday", "day", "date", "year", "other"]
"""What a line prints at the most: a weekday, a day of the month with it, day and month, or all with the year.

``other`` is a day of a calendar that is not read, with its weekday: by usage, that weekday need not be the last one.
"""

PARTS = ("weekday", "day", "month", "year")
"""What a line may print of a day."""

RECENT: dict[Kind, tuple[int, int]] = {"weekday": (0, 6), "day": (0, 30), "date": (0, 364), "year": (0, 0)}
"""So many days before publication, at least and at most, lies the day of a line, if all was written by then."""

LATER: dict[Kind, tuple[int, int]] = {"weekday": (-6, 0), "day": (-15, 15), "date": (-182, 182), "year": (0, 0)}
"""The same for a report that was begun on the day it came out, and went on."""

AROUND: dict[Kind, tuple[int, int]] = {"weekday": (-6, 6), "day": (-30, 30), "date": (-182, 182), "year": (0, 0)}
"""The same where nothing tells whether what stands below was past."""


@dataclass(frozen=True)
class DayLine:
    """A line that prints a day and nothing else.

    Attributes:
        printed: The parts it prints, by reading: more than one where it can be read in several ways. A year that
            stands in a line of its own above counts as printed.
        when: The words that print it, as an expression of time.
        is_read: Whether these parts are all it prints.
        entry: The entry of a chronology whose date it is, instead of a line.
        follows: The words of the line above from whose date its weekday goes on.
    """

    printed: tuple[Printed, ...]
    when: WhenMention
    is_read: bool = True
    entry: Entry | None = None
    follows: str | None = None

    @property
    def start(self) -> int:
        """Where its words begin in the text, in code points."""
        return self.when.citation.start

    @property
    def kind(self) -> Kind:
        """What it prints at the most."""
        if self.entry is not None:
            return "year"
        if not self.is_read:
            return "other"
        if all(each.year for each in self.printed):
            return "year"
        if all(each.month for each in self.printed):
            return "date"
        return "day" if all(each.day for each in self.printed) else "weekday"

    @property
    def days(self) -> Days:
        """The days that have the parts it prints."""
        return union(date_days(each) for each in self.printed) if self.entry is None else self.entry.days

    def holds(self, place: Citation) -> bool:
        """Say whether words of the text are words of this line."""
        return self.start <= place.start and place.end <= self.when.citation.end


class DayLines:
    """The lines of an article under which it tells of their days; none, unless there are at least two days.

    The dates that entries of a chronology begin with are such lines, too; below them lies their paragraph and no more.

    Args:
        article: The article with its numbered sentences.
        language: The language it is written in, as a tag.
    """

    def __init__(self, article: Article, language: str) -> None:
        starts = [sentence.start for sentence in article.sentences]
        self.lines: list[DayLine] = []
        for found in headings(article.text, language):
            number = bisect_right(starts, found.start)
            sentence = article.sentence(number)
            if sentence is not None and sentence.mark != "furniture":
                self.lines.append(_line(article, number, found))
        if len({(line.printed, "" if line.is_read else line.when.words) for line in self.lines}) < FEWEST:
            self.lines = []
        self.lines += [
            _entry(article, bisect_right(starts, found.start), found) for found in entries(article.text, language)
        ]
        self.lines.sort(key=lambda line: line.start)
        self._starts = [line.start for line in self.lines]

    def above(self, place: Citation) -> DayLine | None:
        """Return the line under which words of the text stand, or which they are part of."""
        number = bisect_right(self._starts, place.start)
        line = self.lines[number - 1] if number else None
        is_over = line is not None and line.entry is not None and place.start >= line.entry.end
        return None if is_over else line

    def reach(self, kind: Kind, published: dt.date | None, *, held: bool) -> tuple[int, int] | None:
        """Return how many days before publication, at least and at most, the lines of a kind may lie.

        A log goes on from day to day, or back. Where the days before publication are in no such order, but those from
        publication on are, it was begun on the day it came out.

        Args:
            kind: What the lines print.
            published: The day the article came out, if that is known.
            held: Whether it tells, below any such line, of something that took place.

        Returns:
            The bounds; ``None`` where weekdays come again, so that none of them need be the last before publication,
            and where the day of a calendar that is not read stands beside the weekday.
        """
        if kind == "other":
            return None
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


def _line(article: Article, sentence: int, found: Heading) -> DayLine:
    """Return a line as an expression of time with its place; parts that can be read in several ways are left out."""
    parts = {name: {getattr(date, name) for date in found.printed} for name in PARTS}
    agreed = {name: values.pop() if len(values) == 1 else None for name, values in parts.items()}
    return DayLine(found.printed, _when(article, sentence, found, agreed), found.is_read, follows=found.follows)


def _entry(article: Article, sentence: int, found: Entry) -> DayLine:
    """Return the date of an entry as a line."""
    return DayLine((), _when(article, sentence, found, dict.fromkeys(PARTS)), entry=found)


def _when(article: Article, sentence: int, found: Heading | Entry, parts: Mapping[str, int | None]) -> WhenMention:
    """Return the words of a line as an expression of time that prints some parts, with their place."""
    end = found.start + len(found.words)
    place = Citation(article=article.id, sentence=sentence, start=found.start, end=end, quote=found.words)
    return WhenMention(words=found.words, **parts, relation="on", of=None, citation=place)


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

"""The day from which an article's words count: that of the line they stand below, else that of publication."""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.calendar.dayset import union
from summarizer.reconcile.days.constraints import Distance, Fact
from summarizer.reconcile.days.daylines import DayLines
from summarizer.reconcile.days.expressions import printed_days
from summarizer.reconcile.days.network import Network
from summarizer.reconcile.days.unknowns import day_of_line
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.days.constraints import Constraint
    from summarizer.reconcile.days.daylines import DayLine, Kind
    from summarizer.reconcile.days.lent import Lent
    from summarizer.records import Citation, MeetingMention, Reading, VisitMention


MOST_DAYS = 400
"""So many days, at most, are each counted from where one of them is that of publication: a date in any year."""

MONTH = 31
"""A line that can be read as several days is the one that lies so many days from the others, at most."""


FEWEST_HOURS = 3
"""So many lines that begin with an hour make a live report."""

_HOUR = re.compile(r"\W*(?:[01]?\d|2[0-3])\s?[:.hH]\s?[0-5]\d(?![\d.:/])")


class Vantage(NamedTuple):
    """A day that words count from.

    Attributes:
        unknown: Its name as an unknown.
        line: The line that prints it; ``None`` for publication.
        suffix: What the names of rules end in that count from such a day.
    """

    unknown: str
    line: DayLine | None = None
    suffix: Literal["", "-under"] = ""

    @property
    def args(self) -> dict[str, str]:
        """The words of the line, for the steps that a reader is shown."""
        return {} if self.line is None else {"heading": self.line.when.words}


class Vantages:
    """The days that the words of one article count from.

    Args:
        reading: What the article yields.
        publication: The article's day of publication as an unknown.
        published: What is known of that day.
        lent: What other articles lend to it.
    """

    def __init__(
        self, reading: Reading, publication: str, published: Sequence[Constraint], lent: Lent | None = None
    ) -> None:
        self.reading = reading
        self._lent = lent
        self.lines = DayLines(reading.article, reading.language)
        self._publication = Vantage(publication)
        self._published = published
        self._used: dict[int, DayLine] = {}

    @property
    def has_lines(self) -> bool:
        """Whether the article has any lines that words may count from; most have none."""
        return bool(self.lines.lines)

    @cached_property
    def is_live(self) -> bool:
        """Whether the article is a live report of one day: several lines begin with an hour, and none is a day."""
        lines = self.reading.article.text.splitlines()
        return not self.has_lines and sum(_HOUR.match(line) is not None for line in lines) >= FEWEST_HOURS

    def at(self, place: Citation) -> Vantage:
        """Return the day that words at a place of the article count from."""
        return self._below(self.lines.above(place))

    def of_line(self, place: Citation) -> Vantage | None:
        """Return the day of a line for words that are part of that line."""
        line = self.lines.above(place)
        return self._below(line) if line is not None and line.holds(place) else None

    def of_telling(self, places: Iterable[Citation], *, ahead: bool) -> Vantage:
        """Return the day that what is told in several places is past on, or lies ahead of.

        It may be told as such in any of them, so of several days it is the last for what is past, and the first for
        what lies ahead. An entry of a chronology may go on to later days: it was written when the whole came out.
        """
        lines = {line.start if line else None: line for line in map(self.lines.above, places)}
        if not ahead and any(line is None or line.entry is not None for line in lines.values()):
            return self._publication
        found = [line for line in lines.values() if line is not None]
        if len(found) <= 1:
            return self._below(found[0] if found else None)
        dated = [(days.spans[0][0], line.start, line) for line in found if (days := self._days(line)).only]
        if len(dated) < len(found):
            return self._below(found[0]) if ahead else self._publication
        return self._below(min(dated)[-1] if ahead else max(dated)[-1])

    def constraints(self) -> Iterator[Constraint]:
        """Yield what is known of the days of the lines that anything counts from: nothing below them moves them."""
        for line in self._used.values():
            if (days := self._days(line)).only is None:
                yield from self._of_line(line)
                continue
            yield Fact(day_of_line(self.reading.article.id, line), days, self._of_heading(line), firm=True)

    def _of_heading(self, line: DayLine) -> Reason:
        """Return why a line is of its day: the entries of a chronology follow each other."""
        if line.entry is not None and line.entry.before != line.entry.words:
            return self._reason("heading-follows", line, soft=True, before=line.entry.before)
        if line.follows is not None:
            return self._reason("heading-follows", line, soft=True, before=line.follows)
        rule = "heading-printed" if line.kind == "year" else "heading-nearest"
        return self._reason(rule, line, soft=rule == "heading-nearest")

    def _below(self, line: DayLine | None) -> Vantage:
        if line is None:
            return self._publication
        self._used[line.start] = line
        return Vantage(day_of_line(self.reading.article.id, line), line, "-under")

    def _of_line(self, line: DayLine) -> Iterator[Constraint]:
        """Yield the day that a line prints, and by usage in which year or week."""
        name = day_of_line(self.reading.article.id, line)
        days = line.days if line.kind == "year" else printed_days(line.when, self.reading.language)
        if days is not None:
            told = line.entry is not None or line.follows is not None
            reason = self._of_heading(line) if told else self._reason("heading-printed", line)
            yield Fact(name, days, reason)
            if self._lent is not None and line.kind == "date":
                yield from self._lent.dating(name, days, line.when, firm=True)
        reach = None if line.kind == "year" else self._reach(line.kind)
        if reach is not None:
            yield Distance(self._publication.unknown, name, *reach, self._reason("heading-nearest", line, soft=True))

    def _reason(self, rule: str, line: DayLine, *, soft: bool = False, **more: str) -> Reason:
        args = {"article": self.reading.article.id, "words": line.when.words, **more}
        return Reason(rule=rule, args=args, soft=soft, citations=(line.when.citation,))

    def _reach(self, kind: Kind) -> tuple[int, int] | None:
        """Return how many days before publication the lines of a kind lie."""
        return self.lines.reach(kind, self.published, held=self._tells_of_the_past)

    def day(self, written: Vantage) -> dt.date | None:
        """Return the day that words count from, where it is known."""
        return self.published if written.line is None else self._days(written.line).only

    @cached_property
    def published(self) -> dt.date | None:
        """The day of publication, where it is known."""
        return self._may_be_published.only

    @cached_property
    def may_be_published(self) -> Sequence[dt.date]:
        """The days on which an article may have come out, where they are few: those of a date without its year."""
        if (self._may_be_published.count() or MOST_DAYS + 1) > MOST_DAYS:
            return ()
        return list(map(dt.date.fromordinal, self._may_be_published.numbers()))

    @cached_property
    def _may_be_published(self) -> Days:
        return Network(self._published, explained=False).settled(self._publication.unknown)

    @cached_property
    def _tells_of_the_past(self) -> bool:
        """Say whether anything that took place is told below a line."""
        told: tuple[MeetingMention | VisitMention, ...] = (*self.reading.meetings, *self.reading.visits)
        return any(self.lines.above(place) for each in told if each.status == "held" for place in each.citations)

    @cached_property
    def _solved(self) -> Network:
        """The days of all lines, which bounds of what is told in several places are chosen by."""
        said = (constraint for line in self.lines.lines for constraint in self._of_line(line))
        return Network((*self._published, *said), explained=False)

    def _days(self, line: DayLine) -> Days:
        """Return the days a line can mean: of several, the one near the other lines, if just one is."""
        days = self._days_alone(line)
        near = days & self._around
        return near if days.only is None and near.only else days

    def _days_alone(self, line: DayLine) -> Days:
        return self._solved.settled(day_of_line(self.reading.article.id, line))

    @cached_property
    def _around(self) -> Days:
        """The days from a month before the lines of which the day is known to a month after them."""
        known = union(days for line in self.lines.lines if (days := self._days_alone(line)).only)
        return union((known.shift(-MONTH), known.shift(MONTH))).hull() if known else known

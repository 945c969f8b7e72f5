"""What articles say of how days relate, each as one small constraint over named days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.dayset import EVERY_DAY, between, matching, union

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.records import Citation, Reason

_WEEK = 7


class Narrowing(NamedTuple):
    """The days that a constraint leaves to one variable, the rule that says so, and the other variable it looks at."""

    variable: str
    allowed: Days
    rule: str
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """A relation between days.

    Attributes:
        citations: The places in the articles that say so.
        soft: Applied after all hard ones, and only where it contradicts nothing.
    """

    citations: tuple[Citation, ...] = ()
    soft: bool = False

    @property
    def variables(self) -> tuple[str, ...]:
        """The days it relates."""
        raise NotImplementedError

    @property
    def order(self) -> tuple[tuple[str, str, bool], ...]:
        """The order it imposes: earlier day, later day, and whether they must differ."""
        return ()

    def narrowings(self, days: Mapping[str, Days]) -> Iterator[Narrowing]:
        """Yield what it leaves to each of its variables, given the days of the others."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class SameDay(Constraint):
    """``a`` and ``b`` are one day."""

    a: str
    b: str

    @property
    def variables(self) -> tuple[str, ...]:
        """The days it relates."""
        return (self.a, self.b)

    @property
    def order(self) -> tuple[tuple[str, str, bool], ...]:
        """Equal days are in either order."""
        return ((self.a, self.b, False), (self.b, self.a, False))

    def narrowings(self, days: Mapping[str, Days]) -> Iterator[Narrowing]:
        """Yield the days of each as those of the other."""
        yield Narrowing(self.a, days[self.b], "date-same-day", self.b)
        yield Narrowing(self.b, days[self.a], "date-same-day", self.a)


@dataclass(frozen=True, slots=True)
class Near(Constraint):
    """``a`` and ``b`` are at most ``slack`` days apart: a report and the event it reports."""

    a: str
    b: str
    slack: int = 1

    @property
    def variables(self) -> tuple[str, ...]:
        """The days it relates."""
        return (self.a, self.b)

    def narrowings(self, days: Mapping[str, Days]) -> Iterator[Narrowing]:
        """Yield the days of each as those around the other's."""
        for one, other in ((self.a, self.b), (self.b, self.a)):
            around = union(days[other].shift(by) for by in range(-self.slack, self.slack + 1))
            yield Narrowing(one, around, "date-within-slack", other)


@dataclass(frozen=True, slots=True)
class Earlier(Constraint):
    """``a`` is earlier than ``b``, or the same day where ``strict`` is false."""

    a: str
    b: str
    strict: bool = True

    @property
    def variables(self) -> tuple[str, ...]:
        """The days it relates."""
        return (self.a, self.b)

    @property
    def order(self) -> tuple[tuple[str, str, bool], ...]:
        """The earlier day, then the later one."""
        return ((self.a, self.b, self.strict),)

    def narrowings(self, days: Mapping[str, Days]) -> Iterator[Narrowing]:
        """Yield the days before the other's last and after the other's first."""
        gap = int(self.strict)
        earlier = "date-earlier-than" if self.strict else "date-not-later-than"
        later = "date-later-than" if self.strict else "date-not-earlier-than"
        yield Narrowing(self.a, between(None, days[self.b].last).shift(-gap), earlier, self.b)
        yield Narrowing(self.b, between(days[self.a].first, None).shift(gap), later, self.a)


@dataclass(frozen=True, slots=True)
class Within(Constraint):
    """``a`` lies between two other days, both included: a meeting in a visit. An end that is ``None`` is not told."""

    a: str
    start: str | None = None
    end: str | None = None

    @property
    def variables(self) -> tuple[str, ...]:
        """The days it relates."""
        return tuple(each for each in (self.a, self.start, self.end) if each is not None)

    @property
    def order(self) -> tuple[tuple[str, str, bool], ...]:
        """Start, the day, end."""
        pairs = ((self.start, self.a), (self.a, self.end))
        return tuple((a, b, False) for a, b in pairs if a is not None and b is not None)

    def narrowings(self, days: Mapping[str, Days]) -> Iterator[Narrowing]:
        """Yield the days between the ends, and the ends on their sides of the day."""
        if self.start is not None:
            yield Narrowing(self.a, between(days[self.start].first, None), "date-not-before-start", self.start)
            yield Narrowing(self.start, between(None, days[self.a].last), "date-not-later-than", self.a)
        if self.end is not None:
            yield Narrowing(self.a, between(None, days[self.end].last), "date-not-after-end", self.end)
            yield Narrowing(self.end, between(days[self.a].first, None), "date-not-earlier-than", self.a)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Soft(Constraint):
    """A constraint that only chooses where nothing harder does."""

    soft: bool = True


@dataclass(frozen=True, slots=True)
class MostRecentWeekday(_Soft):
    """``a`` is the most recent such weekday up to ``b``: "mardi" told beside a dated event."""

    a: str
    b: str
    weekday: int

    @property
    def variables(self) -> tuple[str, ...]:
        """The days it relates."""
        return (self.a, self.b)

    def narrowings(self, days: Mapping[str, Days]) -> Iterator[Narrowing]:
        """Yield the most recent such weekdays up to the days that ``b`` can be; nothing while ``b`` is open."""
        first, last = days[self.b].first, days[self.b].last
        if first is None or last is None:
            return
        week = union(days[self.b].shift(-by) for by in range(_WEEK))
        yield Narrowing(self.a, matching(weekday=self.weekday, within=week), "date-weekday-before", self.b)


@dataclass(frozen=True, slots=True)
class Prefers(_Soft):
    """``a`` is probably one of ``days``: what a soft rule of reading chose, with its steps."""

    a: str
    days: Days = EVERY_DAY
    steps: tuple[Reason, ...] = ()

    @property
    def variables(self) -> tuple[str, ...]:
        """The day it is about."""
        return (self.a,)

    def narrowings(self, days: Mapping[str, Days]) -> Iterator[Narrowing]:
        """Yield the preferred days."""
        del days
        yield Narrowing(self.a, self.days, "date-given")

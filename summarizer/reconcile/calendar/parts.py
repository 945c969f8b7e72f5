"""What a date expression prints, before any calendar is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Joined = Literal["one", "span", "list"]
"""One date; the days from the first to the last date; one of several dates."""

Limit = Literal["before", "after", "since", "until", "week"]
"""The side of the printed date on which the day lies, or the week around it."""

Share = Literal["early", "mid", "late"]
"""The first, the middle, or the last half of a month, a year or a week: where each begins is nobody's rule."""

Unit = Literal["hour", "day", "week", "weekend", "month", "quarter", "year"]

Calendar = Literal["common", "solar", "ethiopian", "nepali"]
"""The Gregorian calendar, or one that is converted: :mod:`.others` has them."""

LAST = 99
"""Stands for "last" where the number of a week, a weekend or a weekday is wanted."""

SMALL_WORD = 3
"""Letters of a word that, not understood, changes nothing of what is said around it."""

Kind = Literal[
    "quarter", "third", "semester", "half", "months", "years",
    "week", "weekend", "ten", "numbered", "season", "northern", "foreign",
]  # fmt: skip
"""What a part is: of those in the first line the printed dates already are its first and last month or year.

A ``ten`` is a third of a month, ``numbered`` a week of the year, ``northern`` a season north of the equator.
``foreign`` is a date of another calendar, or a year that begins on another day.
"""


class Part(NamedTuple):
    """A part of the printed month or year.

    Attributes:
        kind: What it is.
        number: Which of them, from 1 on or :data:`LAST`; of seasons 0 for spring to 3 for winter.
    """

    kind: Kind
    number: int = 0


@dataclass(frozen=True, slots=True)
class Printed:
    """The printed parts of one date; ``None`` is what the text leaves out.

    Attributes:
        weekday: ISO number, Monday is 1.
        day: Day of the month, 1 to 31.
        month: Number of the month, 1 to 12; the Ethiopian calendar has 13.
        year: Full year.
        nth: Which of the month's such weekdays ("the first Monday in May"), or :data:`LAST`; without a weekday, the
            month's last day.
        calendar: The calendar of day, month and year.
    """

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    nth: int | None = None
    calendar: Calendar = "common"


@dataclass(frozen=True, slots=True)
class Relative:
    """A distance from the day of writing: ``Relative("day", -1)`` is yesterday, ``("year", 1)`` next year.

    Attributes:
        unit: What is counted.
        offset: How many of them, negative for the past.
        counted: Weeks, months or years are counted ("two months ago", not "last month"): about that long, no more.
            Of days, the count may mean one less ("fifteen days" for two weeks).
        either: The word can mean as far in the other direction (Hindi has one for yesterday and tomorrow), or any of
            the weekends around the day of writing.
    """

    unit: Unit
    offset: int
    counted: bool = False
    either: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read an expression.

    Attributes:
        dates: The printed dates, in order.
        joined: How several of them belong together.
        relative: A distance from the day of writing, if one is printed.
        turn: -1 for "last", 0 for "this", 1 for "next", 2 for "coming", 3 for "a week after the coming" beside a
            weekday or month, else ``None``.
        limit: The date only bounds the day ("before 28 September").
        elsewhere: It counts from a day told elsewhere ("the next day", "two days after").
        from_there: How many days after a day told elsewhere it lies, at least and at most, where the words say so and
            there is such a day: -1 and -1 for "the day before". Words that count from the day of writing as well
            ("两天后") have it, too.
        nth_day: Which day of something told elsewhere, that goes on for days, it is, from 1 on or :data:`LAST`.
        period: Part of the day, such as ``night``; ``night to`` is the one that ends on the printed day.
        share: The half of the printed month or year, or of the distance's unit, that is meant.
        part: The part of the printed month or year that is meant ("third quarter", "first week of May").
        offset: How far from the printed date the day lies ("two days after 9 May").
        rest: Words and numbers that were not understood, folded.
    """

    dates: tuple[Printed, ...] = ()
    joined: Joined = "one"
    relative: Relative | None = None
    turn: int | None = None
    limit: Limit | None = None
    elsewhere: bool = False
    from_there: tuple[int, int] | None = None
    nth_day: int | None = None
    period: str | None = None
    share: Share | None = None
    part: Part | None = None
    offset: Relative | None = None
    rest: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether anything was read that tells one day from another."""
        return bool(self.dates) or self.relative is not None


@dataclass(frozen=True, slots=True)
class Components:
    """The printed parts of a date expression.

    Attributes:
        expression: The expression as given.
        readings: Every reading worth keeping; more than one where the text is ambiguous (``9/10/2023``).
            Never empty: an expression that prints no date has one reading without dates.
    """

    expression: str
    readings: tuple[Reading, ...]

    @property
    def weekday(self) -> int | None:
        """The weekday, where all readings print the same single one."""
        return self._agreed("weekday")

    @property
    def day(self) -> int | None:
        """The day of the month, where all readings print the same single one."""
        return self._agreed("day")

    @property
    def month(self) -> int | None:
        """The month, where all readings print the same single one."""
        return self._agreed("month")

    @property
    def year(self) -> int | None:
        """The year, where all readings print the same single one."""
        return self._agreed("year")

    @property
    def period(self) -> str | None:
        """The part of the day."""
        return self.readings[0].period

    @property
    def rest(self) -> tuple[str, ...]:
        """What was not understood."""
        return self.readings[0].rest

    def _agreed(self, part: str) -> int | None:
        """Return the one value of a part."""
        values: set[int | None] = {getattr(date, part) for reading in self.readings for date in reading.dates}
        return values.pop() if len(values) == 1 else None

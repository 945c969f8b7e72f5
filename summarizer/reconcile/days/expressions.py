"""What an expression of time says as days: printed dates, several, parts of one, or a count from publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.dayset import matching
from summarizer.reconcile.calendar.hedging import without_hedges
from summarizer.reconcile.calendar.parted import is_telling
from summarizer.reconcile.calendar.parts import LAST, Printed
from summarizer.reconcile.calendar.reckoning import is_converted
from summarizer.reconcile.calendar.resolve import derive
from summarizer.reconcile.calendar.tables import clock
from summarizer.reconcile.days.constraints import Recurring
from summarizer.reconcile.days.stretching import stretch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Reading, Relative
    from summarizer.records import Reading as ArticleReading
    from summarizer.records import WhenMention

_POINTED = re.compile(r"[0-9]{1,2}\.[0-9]{2}")

SMALL_WORD = 3
"""A word of more letters may change what stands beside it."""

UNITS = {"day": 1, "week": 7, "weekend": 7, "month": 31, "quarter": 92, "year": 366}
"""The longest each unit lasts, in days, or the week in which it lies."""

HOURS = 24

SHORTEST_MONTH = 28
"""Every month has so many days."""

WEEKEND = 8
"""The days of the nearest weekends lie so many days away, at most."""

WEEK, NIGHT_TO = 7, "night to"

WHOLE_UNITS = frozenset(("weekend", "month", "quarter", "year"))


@dataclass(frozen=True)
class Several(Recurring):
    """An expression that prints more than one date ("26 to 28 September"), or a part of one ("mid-May", "spring 2023").

    So is one that can be read in two ways, and one that counts from a printed date ("two days after 9 May").
    """

    words: str = ""
    language: str = ""
    has_year: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a weekday is known of it: never, for what prints dates."""
        return False

    @property
    def fixed(self) -> Days | None:
        """All its days, whatever else is known: of every year, if it prints none; ``None`` where they have no end."""
        days = derive(self.words, None, self.language).hard
        return days if days and days.first is not None and days.last is not None else None

    @property
    def most_on_end(self) -> int | None:
        """The most days on end that it covers; ``None`` where they have no end."""
        return None if self.fixed is None else max(last - first + 1 for first, last in self.fixed.spans)

    def nth(self, number: int) -> Days | Recurring | None:
        """Return the first, the last or another day of a stretch; ``None`` if it prints none, or not that day's month.

        Nor is it told of a stretch that is printed by another calendar than the common one.

        Args:
            number: From 1 on, or :data:`~summarizer.reconcile.calendar.parts.LAST`.
        """
        (reading, *others) = read_components(self.words, self.language).readings
        if others or reading.joined != "span" or len(reading.dates) != len(("first", "last")):
            return None
        first, last = reading.dates
        if first.calendar != "common" or last.calendar != "common":
            return None
        date = last if number == LAST else first
        day = date.day if date.day is None or number == LAST else date.day + number - 1
        if day is None or day > (last.day if last.month == date.month and last.day else SHORTEST_MONTH):
            return None
        if date.year is None:
            return Recurring(None, day, date.month)
        return matching(day=day, month=date.month, year=date.year)

    def within(self, days: Days) -> Days:
        """Return the days of a set that the expression covers."""
        return derive(self.words, None, self.language, not_before=days.first, not_after=days.last).hard & days


class WeekdayRun(NamedTuple):
    """Weekdays on end: the last of them, and how many days before it the first is ("from Tuesday to Wednesday": 1)."""

    last: int
    before: int

    def nearest(self, days: Days, *, ahead: bool | None) -> Days:
        """Return the runs that end on a day of a set, or that begin on one, where they lie ahead."""
        if ahead:
            first = (self.last - self.before - 1) % WEEK + 1
            return stretch(matching(weekday=first, within=days), 0, self.before)
        return stretch(matching(weekday=self.last, within=days), -self.before, 0)


def expressions_in(reading: ArticleReading) -> Iterator[WhenMention]:
    """Yield all expressions of time of what an article tells, in no order; that of its publication is none of them."""
    for visit in reading.visits:
        yield from (*visit.arrival, *visit.departure, *visit.when)
    for meeting in reading.meetings:
        yield from meeting.when
    for event in reading.events:
        yield from event.when


def printed_days(when: WhenMention, language: str) -> Days | Recurring | None:
    """Return the days that the printed parts of an expression allow; ``None`` if it prints none, or no day has them."""
    if is_converted(when.words, language):
        return _converted_days(when.words, language)
    several = None if _is_plain(when) else several_dates(when.words, language)
    if several is not None:
        return several
    if when.weekday is None and when.day is None and when.month is None and when.year is None:
        return None
    if when.year is None:
        return Recurring(when.weekday, when.day, when.month)
    days = matching(weekday=when.weekday, day=when.day, month=when.month, year=when.year)
    return None if days.is_empty else days


def prints_one_day(when: WhenMention, language: str) -> bool:
    """Say whether an expression prints the one day on which something was: a date, or a weekday."""
    if when.relation != "on" or when.of is not None or (when.day is None and when.weekday is None):
        return False
    return not isinstance(printed_days(when, language), Several)


@lru_cache(maxsize=8192)
def _converted_days(words: str, language: str) -> Days | Several:
    """Return the days of an expression that prints dates of another calendar, by its words alone."""
    dates = [date for reading in read_components(words, language).readings for date in reading.dates]
    several = Several(words=words, language=language, has_year=any(date.year is not None for date in dates))
    return derive(words, None, language).hard if all(date.year is not None for date in dates) else several


def _is_plain(when: WhenMention) -> bool:
    """Say whether an expression is nothing but one word or number for each of its parts ("Thursday 28 September")."""
    words = [word.rstrip(".,") for word in when.words.split()]
    parts = sum(part is not None for part in (when.weekday, when.day, when.month, when.year))
    return len(words) == parts and all(word.isalnum() for word in words)


@lru_cache(maxsize=8192)
def several_dates(words: str, language: str) -> Several | None:
    """Return the dates of an expression if it prints several or can be read as several; ``None`` for a plain one."""
    readings = read_components(words, language).readings
    dates = {date for reading in readings for date in reading.dates}
    if not dates or (len(dates) == 1 and not any(_is_part(reading) for reading in readings)):
        return None
    return Several(words=words, language=language, has_year=any(date.year is not None for date in dates))


@lru_cache(maxsize=8192)
def weekday_run(words: str, language: str) -> WeekdayRun | None:
    """Return the weekdays of an expression that prints several on end, or a night that ends on one, and no date."""
    runs = {_run_of(reading) for reading in read_components(words, language).readings}
    return runs.pop() if len(runs) == 1 else None


def _run_of(reading: Reading) -> WeekdayRun | None:
    weekdays = [date.weekday for date in reading.dates if date.weekday and date == Printed(weekday=date.weekday)]
    if not weekdays or len(weekdays) < len(reading.dates):
        return None
    first, last = weekdays[0], weekdays[-1]
    if len(weekdays) == 1:
        return WeekdayRun(last, 1) if reading.period == NIGHT_TO else None
    before = (last - first) % WEEK
    return WeekdayRun(last, before) if reading.joined == "span" or before == len(weekdays) - 1 else None


def _is_part(reading: Reading) -> bool:
    """Say whether a reading means other days than its date: a part of it, some counted from it, a night to it."""
    numbered = any(date.nth is not None for date in reading.dates) or reading.period == NIGHT_TO
    return numbered or reading.offset is not None or reading.share is not None or is_telling(reading.part)


def counts_from_printed(words: str, language: str) -> bool:
    """Say whether an expression counts from the date it prints, so that "after" in it is told with its days."""
    return all(reading.offset is not None for reading in read_components(words, language).readings)


def counts_the_rest(when: WhenMention, language: str) -> bool:
    """Say whether words of a date count from the day of writing what it leaves out ("May last year", "上月11日")."""
    units = _units_counted(when.words, language)
    return "year" in units or ("month" in units and when.month is None and _prints_day(when.words, language))


@lru_cache(maxsize=8192)
def _prints_day(words: str, language: str) -> bool:
    """Say whether an expression prints a day of a month, or several ("지난달 6~8일")."""
    return any(date.day is not None for reading in read_components(words, language).readings for date in reading.dates)


@lru_cache(maxsize=8192)
def _units_counted(words: str, language: str) -> frozenset[str]:
    """Return the units that an expression counts from the day of writing."""
    relatives = (reading.relative for reading in read_components(words, language).readings)
    return frozenset(relative.unit for relative in relatives if relative is not None)


@lru_cache(maxsize=8192)
def counted(words: str, language: str) -> tuple[int, int] | None:
    """Return how many days after publication an expression lies ("yesterday": -1 to -1), or ``None``.

    A week, month or year counted from publication may begin early or late in its like: the result covers both, and
    "just over a year ago", too. A weekend lies in such a week.
    """
    return _counted(words, language) or _about(_counted, words, language)


@lru_cache(maxsize=8192)
def counted_from_there(words: str, language: str) -> tuple[int, int] | None:
    """Return how many days after another occasion an expression lies ("the day before": -1 to -1), or ``None``."""
    return _counted_from_there(words, language) or _about(_counted_from_there, words, language)


def _about(count: Callable[[str, str], tuple[int, int] | None], words: str, language: str) -> tuple[int, int] | None:
    """Return a count without the words that make it a little more or less, if it is no count to the day."""
    bare = without_hedges(words)
    found = count(bare, language) if bare else None
    return found if found is not None and found[0] != found[1] else None


@lru_cache(maxsize=8192)
def _counted(words: str, language: str) -> tuple[int, int] | None:
    readings = read_components(words, language).readings
    relative = readings[0].relative if len(readings) == 1 and not readings[0].elsewhere else None
    if relative is not None and relative.unit == "hour" and readings[0].limit is None:
        near, over = divmod(abs(relative.offset), HOURS)
        far = near + (over > 0)  # an hour ago may have been before midnight
        return (-far, -near) if relative.offset < 0 else (near, far)
    if relative is None or relative.unit not in UNITS:
        return None
    if relative.unit == "day" and readings[0].limit is not None:
        return None  # "before yesterday"
    if relative.either:
        far = WEEKEND if relative.unit == "weekend" else abs(relative.offset)
        return -far, far
    if relative.unit == "day":
        less = relative.counted * (1 if relative.offset < 0 else -1)  # "fifteen days" are two weeks
        return min(relative.offset, relative.offset + less), max(relative.offset, relative.offset + less)
    length = UNITS[relative.unit]
    least, most = length * relative.offset - (length - 1), length * relative.offset + (length - 1)
    if relative.offset < 0:
        most = min(most, -1)
    elif relative.offset > 0:
        least = max(least, 1)
    return least, most


@lru_cache(maxsize=8192)
def _counted_from_there(words: str, language: str) -> tuple[int, int] | None:
    found = {reading.from_there for reading in read_components(words, language).readings}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=8192)
def nth_day(words: str, language: str) -> int | None:
    """Return which day of another occasion an expression means ("the last day of the visit": ``LAST``), or ``None``."""
    found = {reading.nth_day for reading in read_components(words, language).readings}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=8192)
def whole_unit(words: str, language: str) -> Relative | None:
    """Return the one whole weekend, month, quarter or year of the calendar that an expression means ("next month").

    ``None`` where it means none, as where several are counted ("two months ago").
    """
    readings = read_components(words, language).readings
    relative = readings[0].relative if len(readings) == 1 and not readings[0].elsewhere else None
    if relative is None or relative.counted or relative.unit not in WHOLE_UNITS:
        return None
    return relative


@lru_cache(maxsize=8192)
def is_hour(words: str, language: str) -> bool:
    """Say whether an expression gives a time of day and no day ("22:30", "in the evening")."""
    (reading, *others) = read_components(words, language).readings
    if others or reading.says_something or reading.elsewhere or reading.limit or reading.nth_day:
        return False
    small = all(len(word) <= SMALL_WORD or word in clock() or _POINTED.fullmatch(word) for word in reading.rest)
    return small and (reading.period is not None or any(character.isdigit() for character in words))

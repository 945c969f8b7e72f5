"""The printed day that a bare weekday goes on from: "On Tuesday 23 September she was in Delhi. On Wednesday ...".

An account of some weeks prints a date once and then names the weekdays that follow. Counted from the day of writing,
they would be those of the last week. Where the date, or "two days later", belongs to the same visit, the weekday is
the first from that day on. Where a date only stands before it in its paragraph, and lies more than a week off, either
may be meant; and so it may where the date has a weekday and is of the week before the last, wherever it stands.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.dayset import Days, single
from summarizer.reconcile.calendar.weeks import weeks_named
from summarizer.reconcile.days.constraints import Recurring
from summarizer.reconcile.days.expressions import counted_from_there, printed_days, prints_one_day, whole_unit
from summarizer.reconcile.days.nearest import nearest
from summarizer.reconcile.days.stretching import stretch
from summarizer.reconcile.days.unknowns import during, end_of, start_of
from summarizer.reconcile.mentions import key

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from summarizer.records import MeetingMention, Reading, VisitMention, WhenMention

FOLLOWING = 6
"""A weekday that goes on from a day lies at most so many days after it."""

_BY_NUMBER = frozenset({"ja", "ko", "zh", "yue"})
"""Languages whose newspapers print the days of the month they come out in by their number alone."""

_NEXT_TO = 2
"""So many paragraphs are there from the one that something is told in to the next."""

MONTH = 31
"""A day without its month is looked for so many days around the day of writing."""


class Told(NamedTuple):
    """A day that an article tells of something: a date, or so many days after something else.

    Attributes:
        start: Where it is told, in code points.
        unknown: Whose day it is.
        when: The expression.
        visit: The visit that it belongs to, if to any.
    """

    start: int
    unknown: str
    when: WhenMention
    visit: str | None


class Narrated:
    """The printed days of an article, and the visits that its expressions belong to.

    Args:
        reading: What the article yields.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.article.text

    def in_visit(self, unknown: str, when: WhenMention) -> Told | None:
        """Return the last day that is told, of the visit of an unknown, before an expression; ``None`` without one."""
        visit = self._visits.get(unknown)
        before = self._before(when) if visit is not None else ()
        return next((told for told in reversed(before) if told.visit == visit and told.unknown != unknown), None)

    def in_paragraph(self, unknown: str, when: WhenMention) -> Told | None:
        """Return the last date that is printed before an expression in its paragraph, but for the unknown's own."""
        last = self.last(when)
        return None if last is None or last.unknown == unknown or not self._is_in_paragraph(last, when) else last

    def weeks_before(self, unknown: str, when: WhenMention) -> frozenset[int]:
        """Return the weeks of weekdays that are told with their week, and that an expression may go on from.

        They are told before it in its paragraph, or of what an unknown is said to have come after. Which weeks they
        are, is told by their distance from the day of writing: -1 for that of "Tuesday of last week".
        """
        others = [(told, weeks) for told, weeks in self._weeks if told.unknown != unknown]
        before = self._earlier(unknown) if others else frozenset()
        return frozenset[int]().union(
            *(weeks for told, weeks in others if told.unknown in before or self._is_in_paragraph(told, when))
        )

    def _earlier(self, unknown: str) -> set[str]:
        """Return the meetings that one is said to have come after, or to be counted from, and those that these are."""
        found, left = set[str](), [unknown]
        while left:
            more = self._after.get(left.pop(), frozenset()) - found
            found |= more
            left += more
        return found

    @cached_property
    def _after(self) -> dict[str, frozenset[str]]:
        """What each meeting is said to have come after, or to be counted from."""
        article, found = self._reading.article.id, dict[str, frozenset[str]]()
        for meeting in self._reading.meetings:
            told = (*(each.of for each in meeting.order if each.relation != "before"), *(w.of for w in meeting.when))
            found[key(article, meeting.id)] = frozenset(key(article, other) for other in told if other is not None)
        return found

    def after_arrival(self, unknown: str) -> Told | None:
        """Return the first date that is told of the visit that an unknown is the first day of; ``None`` without one."""
        visit = self._starts_of_visits.get(unknown)
        dates = (told for told in self._told if told.visit == visit and told.when.day is not None)
        return None if visit is None else next((told for told in dates if told.unknown != unknown), None)

    def month_before(self, unknown: str, when: WhenMention) -> tuple[Told, bool] | None:
        """Return what last tells of a month before a day without one, and whether the day is surely of that month.

        It is where both are of one visit; in the same paragraph, or the next, it may be. The press that writes days by
        their number as a rule means the nearest, unless it names the month.
        """
        before = [told for told in self._months if told.start < when.citation.start and told.when != when]
        visit = self._visits.get(unknown)
        of_visit = next((told for told in reversed(before) if visit is not None and told.visit == visit), None)
        last = before[-1] if before else None
        if of_visit is not None:
            return of_visit, True
        if last is None or self._reading.language.partition("-")[0] in _BY_NUMBER:
            return None
        paragraphs = [line for line in self._text[last.start : when.citation.start].split("\n") if line.strip()]
        return (last, False) if len(paragraphs) <= _NEXT_TO else None

    def last(self, when: WhenMention) -> Told | None:
        """Return the last date that is printed before an expression; ``None`` without one."""
        return next((told for told in reversed(self._before(when)) if told.when.day is not None), None)

    def last_occasion(self, unknown: str, when: WhenMention) -> Told | None:
        """Return the last date that is printed before an expression, if it has a weekday and is of another occasion."""
        last = self.last(when)
        if last is None or last.when.weekday is None or last.unknown == unknown or last.unknown in self._events:
            return None
        return last

    def day_of(self, told: Told, written: dt.date) -> dt.date | None:
        """Return a printed day as it is meant on a day of writing; ``None`` where none is clearly the nearest."""
        days = printed_days(told.when, self._reading.language)
        if isinstance(days, Recurring):
            days = nearest(days, written) if days.month else days.within(stretch(single(written), -MONTH, MONTH))
        return days.only if isinstance(days, Days) else None

    def weekdays_beside(self, unknown: str) -> frozenset[int]:
        """Return the weekdays that are printed without a date of the visit of an unknown, as far as it is past."""
        visit = self._visits.get(unknown) or self._starts_of_visits.get(unknown)
        return frozenset() if visit is None else frozenset(self._past_weekdays.get(visit, ()))

    def _is_in_paragraph(self, told: Told, when: WhenMention) -> bool:
        """Say whether a day is told before an expression, in the same paragraph."""
        return told.start < when.citation.start and "\n" not in self._text[told.start : when.citation.start]

    def _before(self, when: WhenMention) -> Sequence[Told]:
        return self._told[: bisect_left(self._starts, when.citation.start)]

    @cached_property
    def _starts(self) -> list[int]:
        return [told.start for told in self._told]

    @cached_property
    def _told(self) -> list[Told]:
        """All days that the article tells, in the order of the text."""
        return sorted(self._all(), key=lambda told: told[:2])

    @cached_property
    def _events(self) -> frozenset[str]:
        return frozenset(key(self._reading.article.id, event.id) for event in self._reading.events)

    @cached_property
    def _weeks(self) -> list[tuple[Told, frozenset[int]]]:
        """All weekdays that are told with their week, if it is another than that of the day of writing."""
        timed = (told for told in self._timed() if told.when.weekday is not None and told.when.relation == "on")
        found = ((told, weeks_named(told.when.words, self._reading.language) - {0}) for told in timed)
        return [(told, weeks) for told, weeks in found if weeks]

    @cached_property
    def _months(self) -> list[Told]:
        """All expressions that tell of a month: with a day in it, or as a whole."""
        return sorted(filter(self._tells_a_month, self._timed()), key=lambda told: told[:2])

    def _timed(self) -> Iterator[Told]:
        """Yield everything that tells when something was."""
        reading, article = self._reading, self._reading.article.id
        for visit in reading.visits:
            name = key(article, visit.id)
            whens = (*((start_of(name), when) for when in visit.arrival), *((name, when) for when in visit.when))
            yield from (Told(when.citation.start, unknown, when, visit.id) for unknown, when in whens)
        for meeting in reading.meetings:
            name = key(article, meeting.id)
            yield from (Told(when.citation.start, name, when, meeting.visit) for when in meeting.when)
        for event in reading.events:
            name = key(article, event.id)
            yield from (Told(when.citation.start, name, when, None) for when in event.when)

    def _tells_a_month(self, told: Told) -> bool:
        when = told.when
        if when.relation != "on" or when.of is not None or when.year is not None:
            return False
        unit = None if when.month is not None else whole_unit(when.words, self._reading.language)
        return when.month is not None or (unit is not None and unit.unit == "month")

    def _all(self) -> Iterator[Told]:
        reading, article = self._reading, self._reading.article.id
        for visit in reading.visits:
            name = key(article, visit.id)
            days = ((during(name, index), when) for index, when in enumerate(visit.when))
            for unknown, when in (*((start_of(name), when) for when in visit.arrival), *days):
                if self._is_date(when) or self._is_counted(when):
                    yield Told(when.citation.start, unknown, when, visit.id)
        meetings = ((meeting.id, meeting.visit, meeting.when) for meeting in reading.meetings)
        for local, of, whens in (*meetings, *((event.id, None, event.when) for event in reading.events)):
            for when in filter(self._is_date, whens):
                yield Told(when.citation.start, key(article, local), when, of)

    def _is_date(self, when: WhenMention) -> bool:
        """Say whether an expression prints the one day of something, with its number."""
        return when.day is not None and prints_one_day(when, self._reading.language)

    def _is_counted(self, when: WhenMention) -> bool:
        """Say whether an expression counts the one day of something from elsewhere."""
        days = counted_from_there(when.words, self._reading.language) if when.of is not None else None
        return when.relation == "on" and days is not None and days[0] == days[1]

    @cached_property
    def _visits(self) -> dict[str, str]:
        """The visits that meetings and days fall into, by their unknowns; not the first day, often told afterwards."""
        article, found = self._reading.article.id, dict[str, str]()
        for meeting in self._reading.meetings:
            if meeting.visit is not None:
                found[key(article, meeting.id)] = meeting.visit
        for visit in self._reading.visits:
            name = key(article, visit.id)
            days = (during(name, index) for index in range(len(visit.when)))
            found |= dict.fromkeys((end_of(name), *days), visit.id)
        return found

    @cached_property
    def _starts_of_visits(self) -> dict[str, str]:
        return {start_of(key(self._reading.article.id, visit.id)): visit.id for visit in self._reading.visits}

    @cached_property
    def _past_weekdays(self) -> dict[str, set[int]]:
        """The weekdays that are printed without a date of what has been, by visits."""
        article = self._reading.article.id
        told: tuple[VisitMention | MeetingMention, ...] = (*self._reading.visits, *self._reading.meetings)
        past = {key(article, each.id) for each in told if each.status == "held"}
        found: dict[str, set[int]] = {}
        for each in self._timed():
            when, of_visit = each.when, each.visit is not None
            bare = when.weekday is not None and when.day is None and when.relation == "on" and when.of is None
            if of_visit and bare and (each.unknown in past or key(article, str(each.visit)) in past):
                found.setdefault(str(each.visit), set()).add(when.weekday or 0)
        return found

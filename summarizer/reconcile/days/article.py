"""What one article says about time: facts about its unknowns, and distances between them.

Every meeting, every visit (its first and its last day), every event and every publication is an unknown. What the
article prints and says about order becomes facts and distances (:mod:`.constraints`).

Rules that hold always: what an article tells as past lies before its publication; publication lies before the day the
article was read; a meeting lies within its visit. Rules of usage in news, applied only where they contradict nothing
and named as such: a bare weekday is the last such day up to publication (:mod:`.weekly`), a date without a year the
nearest one.

Below a line that is nothing but a printed day, as logs and live reports have them (:mod:`.daylines`), all this counts
from that day and not from publication: what was written there as past lies before it, and "today" is that day.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import between, single, union, whole_years
from summarizer.reconcile.calendar.edtf import read as read_edtf
from summarizer.reconcile.calendar.edtf import write
from summarizer.reconcile.calendar.parts import LAST
from summarizer.reconcile.calendar.reckoning import is_unread
from summarizer.reconcile.days.constraints import Distance, Fact, Recurring
from summarizer.reconcile.days.daylines import DayLines
from summarizer.reconcile.days.differing import Either, Time, lending, meant
from summarizer.reconcile.days.expressions import (
    Several,
    counted,
    counted_from_there,
    counts_from_printed,
    counts_the_rest,
    is_hour,
    nth_day,
    printed_days,
    prints_one_day,
    weekday_run,
)
from summarizer.reconcile.days.history import years_gone_by
from summarizer.reconcile.days.narrated import FOLLOWING, Told
from summarizer.reconcile.days.times import MONTH, WEEK, YEAR, Times, reach_of
from summarizer.reconcile.days.units import calendars_of, unit_of
from summarizer.reconcile.days.unknowns import day_of_line, during, end_of, is_end, published, start_of
from summarizer.reconcile.days.vantage import Vantages
from summarizer.reconcile.days.weekly import is_understood, weekday_from_there
from summarizer.reconcile.mentions import key
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Calendar
    from summarizer.reconcile.days.constraints import Constraint
    from summarizer.reconcile.days.lent import Lent
    from summarizer.reconcile.days.times import MonthTold
    from summarizer.reconcile.days.units import Unit
    from summarizer.reconcile.days.vantage import Vantage
    from summarizer.records import Citation, EventMention, MeetingMention, Reading, VisitMention, WhenMention
    from summarizer.records.reading import Status

AHEAD: Mapping[Status, bool | None] = {"held": False, "planned": True, "cancelled": None, "denied": None}
"""Whether an occasion lies ahead of the article that tells of it; what was called off or denied may have done so."""


LONGEST_EVENT = 14
"""An event of more days on end than this tells nothing of what fell within it."""

SAME_DAY = (0, 0)
"""The count of words such as "that evening"."""

ONE_SIDE = {MONTH: "month-nearest", YEAR: "year-nearest"}
"""The rule of usage for what lies so near the day of writing, on the side that is told."""

COUNTED_BY = {
    "solar": "counted-from-solar",
    "ethiopian": "counted-from-ethiopian",
    "nepali": "counted-from-nepali",
}
"""The rule of usage for months and years that are counted by another calendar than the common one."""

ANOTHER_YEAR = 366
"""Words beside a date that are not understood may tell of the year before the nearest, or the year after."""

EITHER_SIDE = {MONTH: "month-around", YEAR: "year-around"}
"""The same where the side is not told."""

NEAREST = {MONTH: "month-nearest-either", YEAR: "year-nearest-either"}
"""And where one is clearly the nearest on either side."""


def constraints_of(reading: Reading, lent: Lent | None = None) -> list[Constraint]:
    """Return what an article says about time, with every mention as an unknown of its own.

    Args:
        reading: What the article yields.
        lent: What other articles lend to it.
    """
    return list(_Article(reading, lent).constraints())


def day_lines(reading: Reading) -> dict[str, str]:
    """Return the lines of an article below which it tells of their days: their words, by their days as unknowns."""
    lines = DayLines(reading.article, reading.language).lines
    return {day_of_line(reading.article.id, line): line.when.words for line in lines}


class _Article:
    """Puts what one article says about time into constraints."""

    def __init__(self, reading: Reading, lent: Lent | None) -> None:
        self.reading = reading
        self.lent = lent
        self.article = reading.article.id
        self.publication = published(self.article)
        self.visits = {visit.id for visit in reading.visits}
        self.events = {event.id: event for event in reading.events}
        self.meetings = {meeting.id: meeting for meeting in reading.meetings}
        timed: tuple[VisitMention | MeetingMention | EventMention, ...]
        timed = (*reading.visits, *reading.meetings, *reading.events)
        self.whens = {each.id: each.when for each in timed}
        self.published = [*self._publication()]
        self.vantages = Vantages(reading, self.publication, self.published, lent)
        self.times = Times(reading, self.vantages)

    @cached_property
    def _gone_by(self) -> tuple[int, int] | None:
        """The years of which an article on years gone by tells; most articles leave out none."""
        return years_gone_by(self.reading)

    def constraints(self) -> Iterator[Constraint]:
        yield from self.published
        for visit in self.reading.visits:
            yield from self._visit(visit)
        for meeting in self.reading.meetings:
            yield from self._meeting(meeting)
        for event in self.reading.events:
            name = self._name(event.id)
            if event.when:
                yield from self._past_or_ahead(name, event.citations, ahead=event.ahead, rule="event")
            yield from self._whens(name, event.when, ahead=event.ahead)
        yield from self._told_at_once()
        yield from self.vantages.constraints()

    def _told_at_once(self) -> Iterator[Constraint]:
        """Yield that all is of one day of which the very same words tell the day: when they met, and when one came."""
        first: dict[tuple[int, int], str] = {}
        for name, when in self._timed():
            if when.relation == "on" and when.of is None and self._tells_one_day(when):
                other = first.setdefault((when.citation.start, when.citation.end), name)
                if other != name:
                    yield Distance(name, other, 0, 0, self._told("same-day", (when.citation,)))

    def _timed(self) -> Iterator[tuple[str, WhenMention]]:
        """Yield the expressions of time of visits and meetings, with the unknown that each is of."""
        for visit in self.reading.visits:
            name = self._name(visit.id)
            yield from ((start_of(name), when) for when in visit.arrival)
            yield from ((end_of(name), when) for when in visit.departure)
            yield from ((during(name, index), when) for index, when in enumerate(visit.when))
        for meeting in self.reading.meetings:
            yield from ((self._name(meeting.id), when) for when in meeting.when)

    def _tells_one_day(self, when: WhenMention) -> bool:
        """Say whether an expression prints a date, or a weekday alone, and not several."""
        if when.day is not None:
            return self._is_one_day(when)
        return when.weekday is not None and when.month is None and self._several(when) is None

    def _name(self, local: str) -> str:
        return key(self.article, local)

    def _reason(self, rule: str, *, soft: bool = False, when: WhenMention | None = None, **args: str) -> Reason:
        return Reason(
            rule=rule,
            args={"article": self.article, **args},
            soft=soft,
            citations=(when.citation,) if when is not None else (),
        )

    def _told(self, rule: str, citations: Sequence[Citation], *, soft: bool = False) -> Reason:
        return Reason(rule=rule, args={"article": self.article}, soft=soft, citations=tuple(citations))

    def _counting(self, written: Vantage, rule: str, *, soft: bool = False, when: WhenMention | None = None) -> Reason:
        """Return the reason for what counts from a day of writing."""
        words = {} if when is None else {"words": when.words}
        return self._reason(f"{rule}{written.suffix}", soft=soft, when=when, **words, **written.args)

    def _publication(self) -> Iterator[Constraint]:
        read_on = dt.date.fromisoformat(self.reading.made.answered_on)
        yield Fact(self.publication, between(None, read_on), self._reason("read-on", day=read_on.isoformat()))
        given = read_edtf(self.reading.article.published or "")
        if given:
            reason = self._reason("published-given", day=self.reading.article.published or "")
            yield Fact(self.publication, given, reason)
        if self.reading.published is not None:
            printed = self.reading.published
            yield from self._when(self.publication, printed, (), ahead=False, rule="published-printed")
        if self.lent is not None and self.lent.of_publication:
            for reason in self.lent.by_lenders("published-near", self.article):
                yield Fact(self.publication, self.lent.days, reason, firm=True)

    def _past_or_ahead(self, name: str, told: Sequence[Citation], *, ahead: bool, rule: str) -> Iterator[Constraint]:
        written = self.vantages.of_telling(told, ahead=ahead)
        reason = self._counting(written, f"{rule}-ahead" if ahead else f"{rule}-past")
        pair = (name, written.unknown) if ahead else (written.unknown, name)
        yield Distance(*pair, 0, None, reason)

    def _visit(self, visit: VisitMention) -> Iterator[Constraint]:
        start, end = start_of(self._name(visit.id)), end_of(self._name(visit.id))
        ahead = AHEAD[visit.status]
        yield Distance(end, start, 0, None, self._reason("visit-order"))
        if ahead is not None:
            yield from self._past_or_ahead(start, visit.citations, ahead=ahead, rule="visit")
        yield from self._whens(start, visit.arrival, ahead=ahead)
        # a visit that goes on may end after publication
        yield from self._whens(end, visit.departure, ahead=True if ahead else None)
        for index, when in enumerate(visit.when):
            day = during(self._name(visit.id), index)
            yield from self._when(day, when, visit.when, ahead=True if ahead else None)
            if when.relation == "on":
                yield from self._within(day, visit.id)

    def _meeting(self, meeting: MeetingMention) -> Iterator[Constraint]:
        name = self._name(meeting.id)
        ahead = AHEAD[meeting.status]
        if ahead is not None:
            yield from self._past_or_ahead(name, meeting.citations, ahead=ahead, rule="meeting")
        yield from self._whens(name, meeting.when, ahead=ahead)
        if meeting.visit is not None:
            yield from self._within(name, meeting.visit)
        for order in meeting.order:
            if not self._prints_another_day(meeting, order.of):
                yield from self._order(name, order.relation, order.of, order.citations)

    def _prints_another_day(self, meeting: MeetingMention, of: str) -> bool:
        """Say whether two meetings print different days of a month, though one is told to fall into the other.

        It does: "the talks opened on the 7th, and on the 9th the two sides met". But their days are not one.
        """
        other = self.meetings.get(of)
        if other is None or any(o.relation not in {"during", "same_day"} for o in meeting.order if o.of == of):
            return False
        mine, theirs = ({w.day for w in each.when if w.relation == "on"} - {None} for each in (meeting, other))
        return bool(mine and theirs) and mine.isdisjoint(theirs)

    def _within(self, name: str, visit: str) -> Iterator[Constraint]:
        reason = self._reason("in-visit")
        yield Distance(name, start_of(self._name(visit)), 0, None, reason)
        yield Distance(end_of(self._name(visit)), name, 0, None, reason)

    def _order(self, name: str, relation: str, of: str, cited: Sequence[Citation]) -> Iterator[Constraint]:
        other = self._name(of)
        if of in self.visits:
            if relation in {"during", "same_day"}:
                yield from self._within(name, of)
            elif relation == "before":
                yield Distance(start_of(other), name, 0, None, self._told("told-before", cited))
            else:
                yield Distance(name, start_of(other), 0, None, self._told("told-after", cited))
        elif relation == "during" and of in self.events:
            yield from self._within_event(name, self.events[of], cited)
        elif relation == "during" and of in self.meetings and self._may_be_later(name, self.meetings[of]):
            yield from self._within_days(name, self.meetings[of], cited)
        elif relation in {"same_day", "during"}:
            yield Distance(name, other, 0, 0, self._told("same-day", cited))
        elif relation == "before":
            yield Distance(other, name, 0, None, self._told("told-before", cited))
        else:
            yield Distance(name, other, 0, None, self._told("told-after", cited))

    def _may_be_later(self, name: str, meeting: MeetingMention) -> bool:
        """Say whether what fell into a meeting need not be of its day: talks of several days, or told by their first.

        "Three days later the talks opened", and on the 29th there was a lunch.
        """
        if any(self._several(when) is not None for when in meeting.when):
            return True
        own = next((each.when for each in self.reading.meetings if self._name(each.id) == name), ())
        prints_a_day = any(when.relation == "on" and when.of is None and when.day is not None for when in own)
        return prints_a_day and any(when.of is not None for when in meeting.when)

    def _within_days(self, name: str, meeting: MeetingMention, cited: Sequence[Citation]) -> Iterator[Constraint]:
        """Yield that something lies on a day of talks that went on: one that is printed, or a later one."""
        days = next(filter(None, map(self._several, meeting.when)), None)
        if days is None:
            yield Distance(name, self._name(meeting.id), 0, LONGEST_EVENT - 1, self._falling(cited))
        else:
            yield from self._among(name, self._name(meeting.id), days, self._falling(cited))

    def _is_one_day(self, when: WhenMention) -> bool:
        return prints_one_day(when, self.reading.language)

    def _several(self, when: WhenMention, least: int = 2) -> Several | None:
        """Return what an expression prints, if it is a few days on end, and no fewer than that."""
        days = printed_days(when, self.reading.language) if when.relation == "on" else None
        most = days.most_on_end if isinstance(days, Several) else None
        return days if isinstance(days, Several) and most is not None and least <= most <= LONGEST_EVENT else None

    def _within_event(self, name: str, event: EventMention, cited: Sequence[Citation]) -> Iterator[Constraint]:
        """Yield that something lies on the day that is printed of an event, or on one of a few days on end.

        A summit of which no day is printed may go on for a week, and says nothing.
        """
        if len(event.when) != 1:
            return
        days = self._several(event.when[0], least=1)
        if days is not None:
            yield from self._among(name, self._name(event.id), days, self._falling(cited))
        elif self._is_one_day(event.when[0]):
            yield Distance(name, self._name(event.id), 0, 0, self._falling(cited))

    def _among(self, name: str, other: str, days: Several, reason: Reason) -> Iterator[Constraint]:
        """Yield that something lies on one of the days that are printed of another unknown."""
        most = days.most_on_end or LONGEST_EVENT
        yield Distance(name, other, 1 - most, most - 1, reason)
        yield Fact(name, days, reason)

    def _falling(self, cited: Sequence[Citation]) -> Reason:
        return self._told("during-event", cited, soft=True)

    def _whens(self, name: str, whens: Sequence[WhenMention], *, ahead: bool | None) -> Iterator[Constraint]:
        """Yield what the expressions of a mention say; mere times of day below a line are those of its day."""
        whens = self.times.whole([*map(self._as_below_a_line, whens)] if self.vantages.has_lines else whens)
        rest = whens if len(whens) <= 1 else (yield from self._at_odds(name, whens, ahead=ahead))
        for when in rest:
            yield from self._when(name, when, whens, ahead=ahead)
        if self.vantages.has_lines and all(
            self.vantages.of_line(when.citation) or self._is_mere_hour(when) for when in whens
        ):
            for when in whens:
                written = self.vantages.at(when.citation)
                if written.line is not None and not written.line.holds(when.citation):
                    reason = self._reason("hour-under", soft=True, when=when, words=when.words, **written.args)
                    yield Distance(name, written.unknown, 0, 0, reason, counted=True)

        if whens and self._is_told_by_the_hour(whens):
            reason = self._reason("hour-live", soft=True, when=whens[0], words=whens[0].words)
            yield Distance(self.publication, name, 0, 0, reason, counted=True)

    def _as_below_a_line(self, when: WhenMention) -> WhenMention:
        """Return an expression as one that counts from the day of its line ("this morning"), not from an event.

        A post below such a line is an event to who reads it, and of the same day.
        """
        if when.of not in self.events or when.relation != "on" or self.vantages.at(when.citation).line is None:
            return when
        language = self.reading.language
        deictic = counted(when.words, language) is not None and counted_from_there(when.words, language) is None
        return when.model_copy(update={"of": None}) if deictic else when

    def _is_told_by_the_hour(self, whens: Sequence[WhenMention]) -> bool:
        """Say whether all that a live report tells of a time are hours, or that it was before them."""
        hours = all(when.of is None and is_hour(when.words, self.reading.language) for when in whens)
        return hours and all(when.relation != "after" for when in whens) and self.vantages.is_live

    def _at_odds(
        self, name: str, whens: Sequence[WhenMention], *, ahead: bool | None
    ) -> Generator[Constraint, None, list[WhenMention]]:
        """Yield the days of expressions of a mention that cannot all be true, and return the other expressions."""
        repeated = self.times.repeated(whens, ahead=ahead)
        groups = self.times.apart(name, [when for when in whens if when not in repeated], ahead=ahead)
        if groups:
            yield from self._either(name, groups, ahead=ahead)
        taken = [*repeated, *(time.when for group in groups for time in group)]
        return [when for when in whens if when not in taken]

    def _either(self, name: str, groups: Sequence[Sequence[Time]], *, ahead: bool | None) -> Iterator[Constraint]:
        """Yield the days of one or another group of times; none of the groups is chosen."""
        groups = lending(groups)
        times = sorted({time.when: time for group in groups for time in group}.values(), key=Time.order)
        yearless = [time for time in times if not time.has_year]
        told = {time.when.citation.sentence for time in times}
        reason = Reason(
            # one sentence tells them knowingly: from Tuesday evening into Wednesday
            rule="printed-several" if len(told) == 1 else "printed-differently",
            args={"article": self.article, "words": tuple(dict.fromkeys(time.when.words for time in times))},
            citations=tuple(time.when.citation for time in times),
        )
        if any(time.near is None for time in yearless):
            parts = tuple(tuple(time.days for time in group) for group in groups)
            yield Fact(name, Either(groups=parts), reason)
            widest = max((time.when for time in yearless), key=reach_of)
            yield from self._usage(name, widest, None, (), ahead=ahead)
        else:
            yield Fact(name, union(meant(group) for group in groups), reason)

    def _is_mere_hour(self, when: WhenMention) -> bool:
        """Say whether an expression gives an hour or a part of a day, and not of which day."""
        if when.relation != "on" or when.of is not None:
            return False
        language = self.reading.language
        return is_hour(when.words, language) or counted_from_there(when.words, language) == SAME_DAY

    def _when(
        self,
        name: str,
        when: WhenMention,
        beside: Sequence[WhenMention],
        *,
        ahead: bool | None,
        rule: str = "printed",
    ) -> Iterator[Constraint]:
        """Yield what one expression says of an unknown: directly, or of a day before or after it."""
        if when.of is not None and when.relation != "on" and not self._is_before_or_after_a_date(when):
            if self._counts_as_told(when):
                yield from self._counted_from_there(name, when, when.of)
                return
            yield from self._order(name, when.relation, when.of, (when.citation,))
        dated = name
        if when.relation != "on" and not (when.of is None and counts_from_printed(when.words, self.reading.language)):
            dated = f"{name}?{self.article}{when.citation.start}"
            pair = (dated, name) if when.relation == "before" else (name, dated)
            yield Distance(*pair, 0, None, self._reason(f"told-{when.relation}-time", when=when, words=when.words))
        yield from self._printed(dated, when, beside if dated == name else (), ahead=ahead, rule=rule)

    def _is_before_or_after_a_date(self, when: WhenMention) -> bool:
        """Say whether what lies before or after the time that words name does so of the date they print.

        What they are said to count from besides may then be no more than what tells the year.
        """
        counts = counted_from_there(when.words, self.reading.language) is not None
        return when.month is not None and not counts

    def _printed(
        self, name: str, when: WhenMention, beside: Sequence[WhenMention], *, ahead: bool | None, rule: str
    ) -> Iterator[Constraint]:
        """Yield the printed parts as days, and what usage adds where the year or the date is left out."""
        line = self.vantages.of_line(when.citation) if name != self.publication else None
        if line is not None:
            yield from self._of_line(name, when, line)
            return
        slip = self.times.slip(when, ahead=ahead) if name != self.publication else None
        if slip is not None:
            args = {"words": when.words, "date": write(slip.date)}
            reason = self._reason("printed-weekday-contradicts", soft=when.year is None, when=when, **args)
            yield Fact(name, slip.days, reason)
            return
        days = printed_days(when, self.reading.language)
        if days is None and when.weekday is None and when.day is None and when.month is None and when.year is None:
            yield from self._counted(name, when)
            return
        if days is not None:
            fixed = days.fixed if isinstance(days, Several) and days.has_year else None
            yield Fact(name, fixed or days, self._reason(rule, when=when, words=when.words))
        has_year = when.year is not None or (isinstance(days, Several) and days.has_year)
        if has_year or name == self.publication:
            return
        if when.of is not None and when.day is None:  # "the day after, the 19th" is not counted from elsewhere
            yield from self._of_its_week(name, when, when.of)
            return
        if counts_the_rest(when, self.reading.language):
            yield from self._counted(name, when)
        elif when.month is not None or not is_unread(when.words, self.reading.language):
            yield from self._usage(name, when, days, beside, ahead=ahead)

    def _of_line(self, name: str, when: WhenMention, line: Vantage) -> Iterator[Constraint]:
        """Yield that an unknown is of the day of a line; of an entry of several days, each may be of another one."""
        entry = None if line.line is None else line.line.entry
        if entry is not None and entry.days.only is None:
            reason = self._reason("told-in-entry", soft=True, when=when, before=entry.before, **line.args)
            yield Fact(name, entry.days, reason)
        else:
            reason = self._reason("told-under", soft=True, when=when, **line.args)
            yield Distance(name, line.unknown, 0, 0, reason, counted=True)

    def _counted(self, name: str, when: WhenMention) -> Iterator[Constraint]:
        """Yield what an expression counted from the day of writing ("yesterday") says."""
        if when.of is not None:
            yield from self._counted_from_there(name, when, when.of)
            return
        reach = counted(when.words, self.reading.language)
        if reach is None or name == self.publication:
            return
        written = self.vantages.at(when.citation)
        units = self._units(when) if written.line is None else {}
        if not units or self.vantages.published is None:
            reason = self._counting(written, "counted-from", soft=True, when=when)
            yield Distance(name, written.unknown, *(_reach(units) or reach), reason, counted=True)
        if units:
            other = next(iter(units.values())).other
            days = union(unit.days for unit in units.values())
            rule = COUNTED_BY[other] if other else "counted-from"
            yield Fact(name, days, self._reason(rule, soft=True, when=when, words=when.words))

    def _units(self, when: WhenMention) -> dict[dt.date, Unit]:
        """Return the whole month, quarter or year that an expression counts, by the day it may count from.

        That is the day of publication; of a date without its year, the day in every year.
        """
        days = self.vantages.may_be_published
        found = {day: unit_of(when.words, self.reading.language, day, self._calendars) for day in days}
        known = {day: unit for day, unit in found.items() if unit is not None}
        return known if len(known) == len(found) else {}

    @cached_property
    def _calendars(self) -> frozenset[Calendar]:
        return calendars_of(self.reading)

    def _counted_from_there(self, name: str, when: WhenMention, of: str) -> Iterator[Constraint]:
        """Yield what an expression counted from another occasion of the article ("the day before") says."""
        number = nth_day(when.words, self.reading.language) if when.relation == "on" else None
        if number is not None:
            yield from self._nth_day(name, when, of, number)
            return
        days = counted_from_there(when.words, self.reading.language)
        if days is None or (when.relation != "on" and not self._counts_as_told(when)):
            return
        other = self._day_of(of, before=days[1] < 0) if days[0] == days[1] else self._time_of(of)
        yield from self._so_many_days_after(name, other, when, days)

    def _of_its_week(self, name: str, when: WhenMention, of: str) -> Iterator[Constraint]:
        """Yield that a weekday counted from another occasion ("the following Tuesday") is near to that."""
        if when.weekday is not None and when.month is None:
            days = weekday_from_there(when.words, self.reading.language)
            yield from self._so_many_days_after(name, self._day_of(of, before=False), when, days)

    def _so_many_days_after(
        self, name: str, other: str | None, when: WhenMention, days: tuple[int, int]
    ) -> Iterator[Constraint]:
        """Yield how many days after another unknown an expression puts one, at least and at most."""
        if other is not None and other != name:
            reason = self._reason("counted-from-there", soft=True, when=when, words=when.words)
            yield Distance(name, other, *days, reason, counted=True)

    def _nth_day(self, name: str, when: WhenMention, of: str, number: int) -> Iterator[Constraint]:
        """Yield what the first, the last or another day of a visit, of talks or of an event says."""
        reason = self._reason("counted-from-there", soft=True, when=when, words=when.words)
        other = self._name(of)
        if of in self.visits and number == LAST:
            yield Distance(end_of(other), name, 0, 0, reason, counted=True)
        elif of in self.visits:
            yield Distance(name, start_of(other), number - 1, number - 1, reason, counted=True)
        for index, when_there in enumerate(self.whens[of]):
            stretch = self._several(when_there)
            day = None if stretch is None else stretch.nth(number)
            if stretch is not None and day is not None:
                yield from self._among(name, during(other, index) if of in self.visits else other, stretch, reason)
                yield Fact(name, day, reason)

    def _counts_as_told(self, when: WhenMention) -> bool:
        """Say whether weeks or more are counted the way in which they are told to lie from another occasion.

        "Two months earlier" is before the other, told so or not; what is told as after "the next day" is only later.
        """
        days = counted_from_there(when.words, self.reading.language) if when.relation != "on" else None
        if days is None or days[0] == days[1]:
            return False
        return days[1] < 0 if when.relation == "before" else days[0] > 0

    def _day_of(self, local: str, *, before: bool) -> str | None:
        """Return the unknown of an occasion that is one day; ``None`` for a visit that may have several.

        What was before a visit, by days, was before its first one.
        """
        name = self._name(local)
        if local not in self.visits:
            return name
        visit = next(visit for visit in self.reading.visits if visit.id == local)
        if before and visit.arrival:
            return start_of(name)
        if len(visit.when) != 1 or visit.arrival or visit.departure:
            return None
        return during(name, 0) if self._is_one_day(visit.when[0]) else None

    def _time_of(self, local: str) -> str:
        """Return an unknown that weeks and months may be counted from: of a visit, a day of it that is told."""
        name = self._name(local)
        if local not in self.visits:
            return name
        visit = next(visit for visit in self.reading.visits if visit.id == local)
        return during(name, 0) if visit.when and not visit.arrival else start_of(name)

    def _usage(
        self,
        name: str,
        when: WhenMention,
        days: Days | Recurring | None,
        beside: Sequence[WhenMention],
        *,
        ahead: bool | None,
    ) -> Iterator[Constraint]:
        """Yield the rule of usage for a weekday without a date, a day without a month, or a date without a year.

        It is the nearest before the day of writing, or after it if it lies ahead. Where that is not known, it may be
        either, but where one is clearly the nearest of a
        date without its year, or of a day without its month on which somebody who has come leaves.
        """
        reach = reach_of(when)
        if self._gone_by is not None and not ahead:
            yield self._of_years_gone_by(name, when, days, self._gone_by)
            return
        if reach == WEEK or weekday_run(when.words, self.reading.language) is not None:
            yield from self._weekly(name, when, beside, ahead=ahead)
            return
        written = self.vantages.at(when.citation)
        month = self.times.month_told(name, when, days, ahead=ahead) if reach == MONTH else None
        if month is not None:
            yield from self._of_month(name, when, month, written, ahead=bool(ahead))
            return
        if reach == YEAR and self.lent is not None:
            yield from self.lent.dating(name, days, when)
        if reach == YEAR and not is_understood(when.words, self.reading.language):
            reason = self._counting(written, "year-open", soft=True, when=when)
            least, most = (
                (-reach - ANOTHER_YEAR if not ahead else 0),
                (reach + ANOTHER_YEAR if ahead is not False else 0),
            )
            yield Distance(name, written.unknown, least, most, reason)
            return
        if ahead is None:
            reason = self._counting(written, EITHER_SIDE[reach], soft=True, when=when)
            yield Distance(name, written.unknown, -reach, reach, reason)
            clear = self.times.nearest(when, days) if reach == YEAR or is_end(name) else None
            if clear is not None:
                yield Fact(name, clear, self._counting(written, NEAREST[reach], soft=True, when=when))
            return
        later, earlier = (name, written.unknown) if ahead else (written.unknown, name)
        far = self.times.far(when, days, ahead=ahead)
        yield Distance(later, earlier, 0, far, self._counting(written, ONE_SIDE[reach], soft=True, when=when))

    def _of_years_gone_by(
        self, name: str, when: WhenMention, days: Days | Recurring | None, years: tuple[int, int]
    ) -> Fact:
        """Return that a date without its year is of any of the years of which an article on years gone by tells."""
        first, last = map(str, years)
        reason = self._reason("year-gone-by", soft=True, when=when, words=when.words, first=first, last=last)
        within = whole_years(*years)
        return Fact(name, days.within(within) if isinstance(days, Recurring) else within, reason)

    def _of_month(
        self, name: str, when: WhenMention, month: MonthTold, written: Vantage, *, ahead: bool
    ) -> Iterator[Constraint]:
        """Yield that a day without its month is of the month told before it, or of the nearest as well."""
        rule = "month-going-on" if month.is_sure else "month-open"
        reason = self._reason(rule, soft=True, when=when, words=when.words, date=month.when.words)
        if month.is_sure:
            yield Fact(name, single(month.day), reason)
            return
        later, earlier = (name, written.unknown) if ahead else (written.unknown, name)
        day = self.vantages.day(written)
        far = MONTH if day is None else abs((month.day - day).days)
        yield Distance(later, earlier, 0, far, reason)

    def _weekly(
        self, name: str, when: WhenMention, beside: Sequence[WhenMention], *, ahead: bool | None
    ) -> Iterator[Constraint]:
        """Yield the rule of usage for weekdays without a date, or what their words count from the day of writing."""
        meant = self.times.weekday(name, when, beside, ahead=ahead)
        met = None if isinstance(meant, Told) else self.times.arrived_before(name, when, ahead=ahead)
        if met is not None:
            args = {"words": when.words, "date": met.when.words}
            reason = self._reason("weekday-before", soft=True, when=when, **args)
            yield Distance(met.unknown, name, 0, FOLLOWING, reason)
            return
        if isinstance(meant, Told):
            args = {"words": when.words, "date": meant.when.words}
            reason = self._reason("weekday-going-on", soft=True, when=when, **args)
            yield Distance(name, meant.unknown, 0, FOLLOWING, reason)
            return
        if meant is None:
            yield from self._counted(name, when)
            return
        written = self.vantages.at(when.citation)
        reason = self._counting(written, meant.weekday_rule, soft=True, when=when)
        run = weekday_run(when.words, self.reading.language)
        day = self.vantages.day(written) if meant.weeks or meant.since or run else None
        if day is not None:
            days = meant.days(day, self.reading.language)
            yield Fact(name, days if run is None else run.nearest(days, ahead=ahead), reason)
            return
        least, most = meant.reach()
        least, most = least - (run.before if run else 0), most + (run.before if run and ahead else 0)
        if ahead is False:
            yield Distance(written.unknown, name, -most, -least, reason)
        else:
            yield Distance(name, written.unknown, least, most, reason)


def _reach(units: Mapping[dt.date, Unit]) -> tuple[int, int] | None:
    """Return how many days after the day they count from units lie, at least and at most; ``None`` for none.

    A leap day puts them a day further off in some years than in others: they are those of the last year.
    """
    for day, unit in sorted(units.items(), reverse=True):
        if unit.days:
            return unit.days.spans[0][0] - day.toordinal(), unit.days.spans[-1][1] - day.toordinal()
    return None

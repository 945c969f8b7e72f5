"""What one article prints of the times of its occasions, read against the day each was written on."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.dayset import EVERY_DAY, Days, between, single
from summarizer.reconcile.calendar.reckoning import is_converted, is_unread
from summarizer.reconcile.days.constraints import Recurring
from summarizer.reconcile.days.differing import Time, apart
from summarizer.reconcile.days.expressions import Several, counts_the_rest, printed_days, weekday_run
from summarizer.reconcile.days.narrated import Narrated
from summarizer.reconcile.days.nearest import nearest
from summarizer.reconcile.days.slips import slip_of
from summarizer.reconcile.days.stretching import stretch
from summarizer.reconcile.days.units import calendars_of, unit_of
from summarizer.reconcile.days.unknowns import is_end
from summarizer.reconcile.days.weekly import BARE, Meant, is_of_a_week_told, weekday_meant

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from summarizer.reconcile.calendar.parts import Calendar
    from summarizer.reconcile.days.narrated import Told
    from summarizer.reconcile.days.slips import Slip
    from summarizer.reconcile.days.vantage import Vantages
    from summarizer.records import Citation, Reading, WhenMention

WEEK = 6
"""A bare weekday lies at most so many days before publication (or after it, if it lies ahead)."""

DAYS_OF_WEEK, NEAR = 7, 2
"""A weekday so few days from the day of writing is clearly nearer than the one a week before or after it."""

MONTH = 30
"""A day of the month printed alone is the one that lies at most so many days from publication."""

MONTHS_BACK = 150
"""A month without its year that goes on in days without it lies at most so many days from publication."""

YEAR = 364
"""A date printed without its year is the one that lies at most so many days from publication."""


class MonthTold(NamedTuple):
    """A day without its month, in the month that something before it tells.

    Attributes:
        day: The day.
        when: What tells of the month.
        is_sure: Whether it goes on from there at once; else it may.
    """

    day: dt.date
    when: WhenMention
    is_sure: bool


class Times:
    """The printed times of an article.

    Args:
        reading: What the article yields.
        vantages: The days that its words count from.
    """

    def __init__(self, reading: Reading, vantages: Vantages) -> None:
        self._article = reading.article
        self._language = reading.language
        self._vantages = vantages
        self._narrated = Narrated(reading)
        self._reading = reading

    @cached_property
    def _calendars(self) -> frozenset[Calendar]:
        return calendars_of(self._reading)

    def slip(self, when: WhenMention, *, ahead: bool | None) -> Slip | None:
        """Return what stays possible of an expression whose weekday contradicts its date; ``None`` for any other."""
        if when.weekday is None or when.of is not None:
            return None
        if (when.day is None and not is_converted(when.words, self._language)) or counts_the_rest(when, self._language):
            return None  # most weekdays
        days = printed_days(when, self._language)
        if isinstance(days, Days) and days:
            return None  # most dates
        day = self._day(when)
        side = EVERY_DAY
        if day is not None and ahead is not None:
            side = between(day, None) if ahead else between(None, day)
        return slip_of(when, days, self._language, _near(day, YEAR, ahead=ahead), side)

    def whole(self, whens: Sequence[WhenMention]) -> Sequence[WhenMention]:
        """Return expressions without those in another of several dates: "15 October" in "14 and 15 October"."""
        if len(whens) <= 1:
            return whens
        several = [when.citation for when in whens if isinstance(printed_days(when, self._language), Several)]
        return [when for when in whens if not any(_lies_in(when.citation, place) for place in several)]

    def apart(self, unknown: str, whens: Sequence[WhenMention], *, ahead: bool | None) -> list[list[Time]]:
        """Return the times of an unknown, where they cannot all be true, in groups that can; else nothing."""
        times = (time for when in whens if (time := self._time(unknown, when, whens, ahead=ahead)))
        return apart(sorted(times, key=Time.order))

    def repeated(self, whens: Sequence[WhenMention], *, ahead: bool | None) -> list[WhenMention]:
        """Return the expressions of one occasion that print parts of another, whose weekday contradicts its date.

        They say nothing of which part is the slip.
        """
        slips = [when for when in whens if self.slip(when, ahead=ahead)]
        return [when for when in whens if when.of is None and any(_parts(when) < _parts(slip) for slip in slips)]

    def nearest(self, when: WhenMention, days: Days | Recurring | None) -> Days | None:
        """Return the nearest days of a date without its year, before or after, where they are clearly the nearest."""
        day = self._day(when)
        return nearest(days, day) if isinstance(days, Recurring) and day is not None else None

    def far(self, when: WhenMention, days: Days | Recurring | None, *, ahead: bool) -> int:
        """Return how many days from the day of writing an expression lies at most, by usage and by what it prints.

        A day of the month alone is the nearest on the side that is told, be it the day of writing itself.
        """
        day, reach = self._day(when), reach_of(when)
        if day is None or reach != MONTH or not isinstance(days, Recurring) or isinstance(days, Several):
            return reach
        found = days.within(_around(day, reach, ahead=ahead))
        return min((abs(first - day.toordinal()) for first, _ in found.spans), default=reach)

    def month_told(
        self, unknown: str, when: WhenMention, days: Days | Recurring | None, *, ahead: bool | None
    ) -> MonthTold | None:
        """Return what tells of another month before a day without one, and that day in it.

        Nothing where that is the nearest such day anyway, or lies on the other side of the day of writing than is told.
        """
        written = self._day(when)
        if written is None or ahead is None or not isinstance(days, Recurring) or isinstance(days, Several):
            return None
        found = self._narrated.month_before(unknown, when)
        if found is None:
            return None
        told, is_sure = found
        day = days.within(self._month_of(told.when, written) & _around(written, MONTHS_BACK, ahead=ahead)).only
        far = self.far(when, days, ahead=ahead)
        return None if day is None or abs((day - written).days) <= far else MonthTold(day, told.when, is_sure)

    def _month_of(self, when: WhenMention, written: dt.date) -> Days:
        """Return the month that an expression prints or counts, near a day of writing."""
        if when.month is not None:
            return Recurring(month=when.month).within(stretch(single(written), -MONTHS_BACK, MONTHS_BACK))
        unit = unit_of(when.words, self._language, written, self._calendars)
        return single(written) if unit is None else unit.days

    def weekday(
        self, unknown: str, when: WhenMention, beside: Sequence[WhenMention], *, ahead: bool | None
    ) -> Told | Meant | None:
        """Return where a weekday of an unknown lies, seen from the day of writing, or the day that it goes on from.

        It goes on from a day of its visit, or of its week if it is told as that of a week told before; not where
        something beside it tells of a week, where it would lie on the other side of the day of writing than is told,
        or where that day is so near that the weekday is of the last week in any case.
        """
        meant = weekday_meant(when, beside, self._article, self._language, ahead=ahead)
        if meant is not None and meant.weekday_rule not in BARE:
            return meant
        told, near = self._narrated.in_visit(unknown, when), self._narrated.in_paragraph(unknown, when)
        if meant is None:
            if not is_of_a_week_told(when, self._article, self._language):
                return None
            told = told or near
        if told is not None and self._goes_on(when, ahead=ahead):
            return told
        if meant is not None and meant.weekday_rule == "weekday-around":
            meant = self._nearest_weekday(meant, when)
            if is_end(unknown):
                return meant
        if meant is not None and ahead is False and self._is_of_the_week_before(unknown, when):
            return meant._replace(weekday_rule="weekday-last", least=-DAYS_OF_WEEK, most=-1)
        return None if meant is None else self._opened(unknown, when, meant, near, ahead=ahead)

    def _opened(self, unknown: str, when: WhenMention, meant: Meant, near: Told | None, *, ahead: bool | None) -> Meant:
        """Return where a weekday lies that may as well go on from a day, or be of a week, that is told before it."""
        written = self._day(when)
        since = None if near is None or written is None else self._far(near, written)
        since = since or self._before_last_week(unknown, when, ahead=ahead)
        told = self._narrated.weeks_before(unknown, when)
        weeks = tuple(sorted(week for week in told if ahead in (None, week > 0)))
        opened = since is not None or weeks
        return meant._replace(weekday_rule="weekday-open", since=since, weeks=weeks) if opened else meant

    def _before_last_week(self, unknown: str, when: WhenMention, *, ahead: bool | None) -> dt.date | None:
        """Return the last date told before a weekday, if it has a weekday, too, and is of the week before the last.

        Weeklies go on through the weekdays of the week that they tell of, from paragraph to paragraph.
        """
        last, written = self._narrated.last_occasion(unknown, when), self._day(when)
        day = None if last is None or written is None or ahead is not False else self._far(last, written)
        return day if day is not None and written is not None and 0 < (written - day).days <= 2 * WEEK else None

    def arrived_before(self, unknown: str, when: WhenMention, *, ahead: bool | None) -> Told | None:
        """Return the date that a weekday of arrival lies before: one of its visit, if the last such day is too late."""
        met, written = self._narrated.after_arrival(unknown), self._day(when)
        if met is None or written is None or ahead is not False or when.weekday is None:
            return None
        day = self._narrated.day_of(met, written)
        age = (written.isoweekday() - when.weekday) % DAYS_OF_WEEK
        return None if day is None or day.toordinal() >= written.toordinal() - age else met

    def _goes_on(self, when: WhenMention, *, ahead: bool | None) -> bool:
        """Say whether the last date before an expression is far from the day of writing, on the side that is told."""
        last = self._narrated.last(when)
        for written in self._may_be_written(when):
            since = None if last is None else self._far(last, written)
            if since is not None:
                return ahead is None or ahead == (since > written)
        return False

    def _nearest_weekday(self, meant: Meant, when: WhenMention) -> Meant:
        """Return where a weekday lies that may be past or ahead, as of a departure: if one is clearly nearer, there."""
        written = self._day(when)
        age = 0 if written is None or when.weekday is None else (written.isoweekday() - when.weekday) % DAYS_OF_WEEK
        if written is None or NEAR < age < DAYS_OF_WEEK - NEAR:
            return meant
        return meant._replace(least=-NEAR, most=NEAR)

    def _is_of_the_week_before(self, unknown: str, when: WhenMention) -> bool:
        """Say whether a weekday on which the article was written is nearer to the others of its visit a week before.

        On Friday, an article tells of a visit of Friday and Saturday: that Friday is not today.
        """
        written = self._day(when)
        if written is None or written.isoweekday() != when.weekday:
            return False
        ages = {(written.isoweekday() - each) % DAYS_OF_WEEK for each in self._narrated.weekdays_beside(unknown)} - {0}
        return bool(ages) and DAYS_OF_WEEK - min(ages) < max(ages)

    def _far(self, told: Told, written: dt.date) -> dt.date | None:
        """Return a day that is told before an expression, if it lies more than a week from the day of writing."""
        day = self._narrated.day_of(told, written)
        return None if day is None or abs((day - written).days) <= WEEK else day

    def _may_be_written(self, when: WhenMention) -> Sequence[dt.date]:
        """Return the day of writing; of one without its year, that day in every year."""
        day = self._day(when)
        return self._vantages.may_be_published if day is None else (day,)

    def _time(
        self, unknown: str, when: WhenMention, beside: Sequence[WhenMention], *, ahead: bool | None
    ) -> Time | None:
        """Return an expression as a printed time of an unknown itself."""
        if when.relation != "on" or when.of is not None or self._vantages.of_line(when.citation) is not None:
            return None
        slip = self.slip(when, ahead=ahead)
        if slip is not None:
            return Time(when, slip.days, None)
        days = printed_days(when, self._language)
        if days is None or counts_the_rest(when, self._language) or is_unread(when.words, self._language):
            return None
        return Time(when, days, self._near(unknown, when, beside, ahead=ahead))

    def _near(
        self, unknown: str, when: WhenMention, beside: Sequence[WhenMention], *, ahead: bool | None
    ) -> Days | None:
        """Return the days around the day of writing among which usage looks for an expression; ``None`` for any."""
        day, reach = self._day(when), reach_of(when)
        if day is None or (reach != WEEK and weekday_run(when.words, self._language) is None):
            return _near(day, reach, ahead=ahead)
        meant = self.weekday(unknown, when, beside, ahead=ahead)
        return meant.days(day, self._language) if isinstance(meant, Meant) else None

    def _day(self, when: WhenMention) -> dt.date | None:
        """Return the day on which an expression was written, where it is known."""
        return self._vantages.day(self._vantages.at(when.citation))


def reach_of(when: WhenMention) -> int:
    """Return how many days from the day of writing an expression lies at most, by usage."""
    if when.day is not None and when.month is None:
        return MONTH
    return WEEK if when.weekday is not None and when.month is None else YEAR


def _near(day: dt.date | None, reach: int, *, ahead: bool | None) -> Days | None:
    """Return the days so near a day, before or after it as is told; ``None`` where it is unknown."""
    return None if day is None else _around(day, reach, ahead=ahead)


def _around(day: dt.date, reach: int, *, ahead: bool | None) -> Days:
    """Return the days so near a day, before or after it as is told."""
    return stretch(single(day), 0 if ahead else -reach, 0 if ahead is False else reach)


def _lies_in(place: Citation, other: Citation) -> bool:
    """Say whether a place lies within another, longer one."""
    return other.start <= place.start and place.end <= other.end and place.quote != other.quote


def _parts(when: WhenMention) -> frozenset[tuple[str, int]]:
    """Return the printed parts of an expression."""
    parts = {"weekday": when.weekday, "day": when.day, "month": when.month, "year": when.year}
    return frozenset((name, value) for name, value in parts.items() if value is not None)

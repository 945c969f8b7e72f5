"""The days left for occasions, as their mentions have them together."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import matching, union
from summarizer.reconcile.days.index import size
from summarizer.reconcile.days.stretching import stretch
from summarizer.reconcile.days.timetable import SLACK
from summarizer.reconcile.occasions.situation import KNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.grouping import Occasions
    from summarizer.records.reading import Status


class OccasionDays:
    """The days of meetings and visits.

    Args:
        corpus: The readings.
        occasions: Which mentions are one, and their dates.
    """

    def __init__(self, corpus: Corpus, occasions: Occasions) -> None:
        self._occasions = occasions
        self._status = {mention: met.status for mention, met in corpus.meetings.items()}
        self._status |= {mention: visit.status for mention, visit in corpus.visits.items()}
        self._when = {mention: met.when for mention, met in corpus.meetings.items()}
        self._met: dict[str, Days] = {}

    def of(self, members: Sequence[str], spelled: Callable[[str], str] = str) -> Days:
        """Return the days left for a meeting, or an end of a visit; where its articles contradict, the days of either.

        Args:
            members: The mentions of the occasion.
            spelled: Gives the unknown that is meant by a mention's name (``start_of``, ``end_of``).
        """
        return union(days for days, _ in self.sides(members, spelled).values())

    def sides(self, members: Sequence[str], spelled: Callable[[str], str] = str) -> dict[str, tuple[Days, bool]]:
        """Return the days left for each side of those who contradict each other, and whether they are cut.

        A side that leaves many days open beside one that knows its own is no more than the day off by which the two
        were taken for one: of its days only those are told, and of these those of the weekday it prints.
        """
        found = {name: self._occasions.dates.solution[spelled(name)] for name in self.dated(members)}
        known = [days for days in found.values() if size(days) <= KNOWN]
        if not known or len(known) == len(found):
            return {name: (days, False) for name, days in found.items()}
        near = stretch(union(known), -SLACK, SLACK)
        cut = {name: self._on_weekday(name, days & near) for name, days in found.items() if size(days) > KNOWN}
        return {name: (cut[name], True) if cut.get(name) else (days, False) for name, days in found.items()}

    def _on_weekday(self, name: str, days: Days) -> Days:
        """Return those of some days that are of the only weekday printed of a meeting; all if that is none of them."""
        told = self._when.get(name, ())
        weekdays = {when.weekday for when in told if when.weekday is not None and when.relation == "on"}
        return (matching(weekday=weekdays.pop(), within=days) or days) if len(weekdays) == 1 else days

    def of_meeting(self, mention: str) -> Days:
        """Return the days left for the meeting that a mention tells of: many ask, of every person there."""
        name = self._occasions.meetings[mention]
        known = self._met.get(name)
        if known is None:
            known = self._met[name] = self.of(self._occasions.meetings.members(mention))
        return known

    def dated(self, members: Sequence[str]) -> list[str]:
        """Return the names under which mentions are dated: one where they agree.

        A plan is no report: where some mentions report an occasion, the day that others only planned it for is not
        its day.
        """
        status: dict[str, set[Status]] = {}
        for member in members:
            status.setdefault(self.side(member), set()).add(self._status[member])
        reported = any("held" in each for each in status.values())
        return [name for name, each in status.items() if not (reported and each == {"planned"})]

    def side(self, mention: str) -> str:
        """Return the name under which a mention is dated: that of all who agree with it."""
        return self._occasions.dates.unknown(mention)


def when_order(days: Days) -> tuple[int, int]:
    """Return a key that sorts by the last possible day, then by the first; what has no bound comes last."""
    if days.is_empty:
        return (dt.date.max.toordinal(), 0)
    return (days.spans[-1][1], days.spans[0][0])

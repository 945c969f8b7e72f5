"""The days left for occasions, as their mentions have them together."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import union

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
        self._met: dict[str, Days] = {}

    def of(self, members: Sequence[str], spelled: Callable[[str], str] = str) -> Days:
        """Return the days left for a meeting, or an end of a visit; where its articles contradict, the days of either.

        Args:
            members: The mentions of the occasion.
            spelled: Gives the unknown that is meant by a mention's name (``start_of``, ``end_of``).
        """
        return union(self._occasions.dates.solution[spelled(name)] for name in self.dated(members))

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
            status.setdefault(self._occasions.dates.unknown(member), set()).add(self._status[member])
        reported = any("held" in each for each in status.values())
        return [name for name, each in status.items() if not (reported and each == {"planned"})]


def when_order(days: Days) -> tuple[int, int]:
    """Return a key that sorts by the last possible day, then by the first; what has no bound comes last."""
    if days.is_empty:
        return (dt.date.max.toordinal(), 0)
    return (days.spans[-1][1], days.spans[0][0])

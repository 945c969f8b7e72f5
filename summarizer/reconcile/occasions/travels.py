"""Which mentions tell of one visit: those in which one meeting fell, and those of the same people at the same time."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.reconcile.days.index import DayIndex, size
from summarizer.reconcile.days.timetable import SLACK
from summarizer.reconcile.mentions import article_of, key
from summarizer.reconcile.occasions.situation import KNOWN
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.reconcile.occasions.opposition import Opposition
    from summarizer.reconcile.occasions.situation import Situation
    from summarizer.reconcile.verdicts import Verdicts


class Travels:
    """Joins visits in a situation.

    Args:
        situation: What is known so far.
        against: Says what speaks against joining.
        verdicts: Where each pair that is joined is noted, and why.
    """

    def __init__(self, situation: Situation, against: Opposition, verdicts: Verdicts) -> None:
        self._now = situation
        self._against = against
        self._verdicts = verdicts
        self._by_start = DayIndex[str](KNOWN)

    def join_meetings(self, a: str, b: str, reason: Reason) -> bool:
        """Join two meetings against which nothing speaks, and the visits in which they fell; say whether that is done.

        It is not where an article that tells of both tells of them as two.
        """
        joined = self._now.join_meetings(a, b) is not None
        if joined:
            self._verdicts.note(a, b, "same", reason)
            self.join_of_meeting(self._now.meetings.members(a))
        return joined

    def join_of_meeting(self, members: Iterable[str]) -> frozenset[str]:
        """Join the visits in which the mentions of one meeting fell.

        Returns:
            The mentions, of visits and meetings, whose days are known better now, and the visits joined.
        """
        told = [m for m in members if self._now.occasions[m].visit is not None]
        visits = sorted({visit for m in told if (visit := self._now.occasions[m].visit) is not None})
        one_day = len(visits) > 1 and all(self._now.is_one_day(told[0], other) for other in told)
        return self._join_all(combinations(visits, 2), Reason(rule="same-meeting-in-both"), sure=one_day)

    def join_by_days(self, visits: Iterable[str]) -> frozenset[str]:
        """Join visits with all others of the same people that began on the same known day; returns as above."""
        near: list[tuple[str, str]] = []
        for visit in visits:
            start = self._now.timetable.start(visit)
            for visitor in sorted(self._now.visitors[visit]) if size(start) <= KNOWN else ():
                near += [(other, visit) for other in self._by_start.dated_near(visitor, start, SLACK)]
                self._by_start.add(visitor, visit, start)
        return self._join_all(dict.fromkeys(near), Reason(rule="same-people-same-days"))

    def _join_all(self, pairs: Iterable[tuple[str, str]], reason: Reason, *, sure: bool = False) -> frozenset[str]:
        """Join visits, pair by pair; sure ones also if their days of arrival, one after the other, differ by weekday.

        Nobody is on two journeys on the day of one meeting.
        """
        better: set[str] = set()
        for a, b in pairs:
            if self._now.visits[a] == self._now.visits[b] or not self._now.visitors[a] & self._now.visitors[b]:
                continue
            if article_of(a) == article_of(b) or self._against.to_visits(a, b, sure=sure) is not None:
                continue
            if self._receives(a, b) or self._receives(b, a):
                continue
            narrowed = self._now.join_visits(a, b)
            if narrowed is not None:
                self._verdicts.note(a, b, "same", reason)
                better |= {a, b, *narrowed}
        return frozenset(better)

    def _receives(self, one: str, other: str) -> bool:
        """Say whether somebody who received the visitors of one journey is a visitor of the other.

        A journey of two countries has hosts in both; the host of the first who travels on to the second makes another.
        """
        now = self._now
        members = now.visits.members(one), now.visits.members(other)
        hosts = {now.actor_of(key(article_of(v), host)) for v in members[0] for host in now.corpus.visits[v].hosts}
        return any(hosts & now.visitors[visit] for visit in members[1])

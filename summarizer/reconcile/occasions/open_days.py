"""Joining the meetings whose days are open: each with the one that it fits, and that something ties it to."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.reconcile.days.index import DayIndex
from summarizer.reconcile.days.timetable import SLACK
from summarizer.reconcile.occasions.likeness import FEW, Likeness
from summarizer.reconcile.occasions.matching import Block
from summarizer.reconcile.occasions.only_known import OnlyKnown
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.reconcile.occasions.matching import Matching
    from summarizer.reconcile.occasions.travels import Travels

MANY = 60
"""A mention that fits more occasions than this of the same people is not placed, whatever else it has in common."""


_MOST = Reason(rule="most-in-common", soft=True)


class OpenDays:
    """Joins clusters of meetings that fit each other and nothing better.

    Args:
        matching: What joining goes by.
        travels: Joins the visits in which they fell.
    """

    def __init__(self, matching: Matching, travels: Travels) -> None:
        self._match = matching
        self._now = matching.now
        self._travels = travels
        self._likeness = Likeness(matching.now)
        self._only = OnlyKnown(matching.now, self._likeness)
        self._index = DayIndex[Block](FEW)
        for mention, blocks in matching.blocks.items():
            for block in blocks:
                self._index.add(block, mention, matching.days(mention))
        self._fitting: dict[str, dict[str, tuple[str, str]]] = {}
        self._seen: dict[str, int] = {}
        self._ties: dict[tuple[str, str], tuple[int, int, Reason | None]] = {}

    def join(self) -> None:
        """Join clusters that fit each other and nothing better, those with the fewest choices first."""
        for members in self._now.meetings.all():
            self._look(members[0], later=True)
        self._join_each(self._fitting)
        for name in sorted(self._fitting):
            self._join_each(self._join_only_known(name))

    def _join_each(self, names: Iterable[str]) -> None:
        """Join clusters with what they fit best, and those that this concerns, until nothing more can be joined."""
        queue = [(len(self._fitting[name]), name) for name in names]
        heapify(queue)
        while queue:
            choices, name = heappop(queue)
            if choices != len(self._fitting.get(name, ())):
                continue
            for again in self._join_single(name):
                heappush(queue, (len(self._fitting[again]), again))

    def _look(self, name: str, *, later: bool = False) -> set[str]:
        """Find what a cluster may be joined with; return the clusters whose choices this changes, itself included.

        Args:
            name: The cluster.
            later: Look only at those that come later in the alphabet: the first time, the others find this one.
        """
        changed = {name, *self._fitting.get(name, ())}
        self._seen[name] = self._seen.get(name, 0) + 1
        if not later:
            for other in self._fitting.pop(name, {}):
                self._fitting[other].pop(name, None)
        for other in self._around(name):
            if later and other < name:
                continue
            against = self._match.against.to_meetings(name, other)
            if against is not None:
                self._match.keep_apart(name, other, against)
                continue
            self._fitting.setdefault(name, {})[other] = (name, other)
            self._fitting.setdefault(other, {})[name] = (name, other)
            changed.add(other)
        return changed

    def _around(self, name: str) -> list[str]:
        """Return the clusters with two of the same people that may lie near in time, if they are few enough."""
        meetings, found = self._now.meetings, set[str]()
        asked = dict.fromkeys(
            (block, self._match.days(m)) for m in meetings.members(name) for block in self._match.blocks[m]
        )
        for block, days in asked:  # members that share their days ask the same
            found.update(meetings[other] for other in self._index.near(block, days, SLACK))
        found.discard(name)
        return sorted(found) if len(found) <= MANY else []

    def _join_single(self, name: str) -> set[str]:
        """Join a cluster with the one it fits best, if it is that one's best too; return whose choices this changes."""
        best = self._best(name)
        if best is None:
            return set()
        alone = min(len(self._tied(name)), len(self._tied(best))) == 1
        return self._put_together(name, best, (self._tie(name, best) if alone else None) or _MOST)

    def _join_only_known(self, name: str) -> set[str]:
        """Join a cluster with the only known one that it can mean, and agrees with; return whose choices change.

        A rival is what may be the same, and is not the known one; but not what itself agrees with another known one.
        """
        known, tie = self._only_known(name)
        if tie is None or self._match.is_beside(name, known):
            return set()
        rivals = self._meant(name) - {known, *self._fitting[known]}
        if any(self._only_known(rival)[1] is None for rival in sorted(rivals)):
            return set()
        return self._put_together(name, known, tie)

    def _only_known(self, name: str) -> tuple[str, Reason | None]:
        """Return the one known cluster that another can mean, with what ties the two; no name if there is none."""
        known = [each for each in self._meant(name) if self._only.is_known(each)]
        if len(known) != 1 or not self._around(name):
            return "", None
        return known[0], self._only.ties(name, known[0])

    def _meant(self, name: str) -> set[str]:
        """Return what a cluster fits, but for what was on another day of the week than it prints."""
        return {each for each in self._fitting.get(name, ()) if self._only.weekdays_agree(name, each)}

    def _put_together(self, name: str, best: str, reason: Reason) -> set[str]:
        """Join two clusters; return whose choices this changes."""
        before = {*self._fitting.pop(name), *self._fitting.pop(best)} - {name, best}
        for other in before:
            for gone in (name, best):
                self._fitting.get(other, {}).pop(gone, None)
        better = self._match.join(name, best, reason) or frozenset()
        better |= self._travels.join_of_meeting(self._now.meetings.members(name))
        better |= self._travels.join_by_days(sorted(m for m in better if m in self._now.visits))
        meetings = self._now.meetings
        near = better | {m for visit in better for m in self._now.told_on.get(visit, ())}
        touched = {meetings[name], meetings[best]} | {meetings[m] for m in near if m in meetings}
        again = {name for cluster in sorted(touched) for name in self._look(cluster)}
        return {name for name in again | before if name in self._fitting}

    def _tied(self, name: str) -> list[str]:
        """Return what a cluster may be joined with and is tied to by more than its people."""
        return [other for other in sorted(self._fitting.get(name, ())) if self._tie(name, other)]

    def _tie(self, a: str, b: str) -> Reason | None:
        """Return what ties two clusters, looked up again only after one of them has changed."""
        pair, state = (min(a, b), max(a, b)), (self._seen.get(min(a, b), 0), self._seen.get(max(a, b), 0))
        known = self._ties.get(pair)
        if known is None or known[:2] != state:
            known = self._ties[pair] = (*state, None if self._match.is_beside(a, b) else self._likeness.ties(a, b))
        return known[2]

    def _best(self, name: str) -> str | None:
        """Return the first candidate that a cluster prefers to all others, and that prefers it; or ``None``."""
        preferred = (other for other in self._tied(name) if self._prefers(name, other))
        return next((other for other in preferred if self._prefers(other, name)), None)

    def _prefers(self, name: str, other: str) -> bool:
        """Say whether a candidate has all that any rival has in common with a cluster, and more.

        A rival is a candidate that cannot be one with it. Two that a pair of rivals fits are not joined with each
        other: each may belong to another of these; but where the two are of the same three people or more, no rival of
        fewer counts.
        """
        candidates, beside = self._tied(name), self._fitting.get(other, {})
        between = [each for each in candidates if each in beside and self._tie(other, each)]
        if self._likeness.are_of_the_same_several(name, other):
            between = [each for each in between if self._likeness.are_of_the_same_several(name, each)]
        if not self._are_one(between):
            return False
        rivals = [each for each in candidates if each != other and each not in beside]
        return all(self._likeness.has_more_in_common(name, other, rival) for rival in rivals)

    def _are_one(self, names: list[str]) -> bool:
        """Say whether nothing keeps clusters from being one, every one with all."""
        return all(b in self._fitting.get(a, ()) for a, b in combinations(names, 2))

    def note_open(self) -> None:
        """Note the pairs that fit and were not joined: nothing ties them, or more than one occasion fits."""
        for name, fits in self._fitting.items():
            for a, b in fits.values():
                if name == a:
                    rule = "several-fit" if self._tie(a, b) else "nothing-ties"
                    self._match.verdicts.note(a, b, "undecided", Reason(rule=rule))

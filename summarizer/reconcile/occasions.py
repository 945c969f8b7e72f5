"""Which mentions tell of one meeting, and which of one visit.

The people decide: both mentions must have two principals in common, and neither side may have a principal of its own
besides. Days decide next: the sets of possible days must meet, with one day of slack between the day of a report and
the day of an event. Place, kind and the visits around them can only forbid. Two meetings told by one article are never
one.

Mentions are joined surest first: those whose days are known, then those that something ties to just one occasion that
is left. Where several fit, the one with the most in common is taken if it has everything that any other has, or any if
they may all be one; else nothing is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import combinations, groupby
from operator import ne
from typing import TYPE_CHECKING

from summarizer.reconcile.clusters import Clusters
from summarizer.reconcile.dayindex import DayIndex, size
from summarizer.reconcile.journeys import join_by_month, join_called_off
from summarizer.reconcile.likeness import FEW, Likeness
from summarizer.reconcile.mentions import key
from summarizer.reconcile.opposition import Opposition
from summarizer.reconcile.situation import PAIR, Situation
from summarizer.reconcile.timetable import SLACK
from summarizer.reconcile.travels import KNOWN, Travels
from summarizer.reconcile.twins import twins
from summarizer.reconcile.verdicts import Verdicts
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.dating import Dates
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.timetable import Timetable
    from summarizer.records import Judgement

MANY = 60
"""A mention that fits more occasions than this of the same people is not placed, whatever else it has in common."""

CIRCLE = 12
"""Of more principals than this, the rarest of the corpus stand for all when others with the same are looked for."""


@dataclass
class Occasions:
    """The grouping of meetings and visits, their dates, and what was decided about each pair in question.

    ``own`` has the days of every unknown as its article alone leaves them.
    """

    meetings: Clusters
    visits: Clusters
    dates: Dates
    own: Mapping[str, Days]
    judgements: list[Judgement] = field(default_factory=list)


def group_occasions(
    corpus: Corpus,
    actor_of: Callable[[str], str],
    meetings: Clusters | None = None,
    visits: Clusters | None = None,
    timetable: Timetable | None = None,
) -> Occasions:
    """Group the mentions of meetings and visits.

    Args:
        corpus: The readings.
        actor_of: Gives the group of an actor's mention.
        meetings: A partition to start from, with a person's decisions in it.
        visits: The same for visits.
        timetable: The days of the readings, if they are known already.
    """
    meetings, visits = meetings or Clusters(corpus.meetings), visits or Clusters(corpus.visits)
    situation = Situation(corpus, actor_of, meetings, visits, timetable)
    matching = _Matching(situation)
    matching.run()
    return Occasions(
        meetings=situation.meetings,
        visits=situation.visits,
        dates=situation.timetable.solved(),
        own=situation.timetable.own,
        judgements=matching.verdicts.judgements(),
    )


class _Matching:
    """Joins mentions, surest first, until nothing more can be joined."""

    def __init__(self, situation: Situation) -> None:
        self.now = situation
        self.against = Opposition(situation)
        self.likeness = Likeness(situation)
        self.verdicts = Verdicts()
        self.travels = Travels(situation, self.against, self.verdicts)
        self.blocks = _blocks(situation)
        self.fitting: dict[str, dict[str, tuple[str, str]]] = {}
        self.seen: dict[str, int] = {}
        self.ties: dict[tuple[str, str], tuple[int, int, Reason | None]] = {}

    def run(self) -> None:
        self._join_copied()
        self._join_known()
        for members in self.now.meetings.all():
            self.travels.join_of_meeting(members)
        self.travels.join_by_days(sorted(self.now.corpus.visits))
        self._join_open()
        join_by_month(self.now, self.against, self.verdicts)
        join_called_off(self.now, self.against, self.verdicts)
        self._note_open()

    def _days(self, mention: str) -> Days:
        return self.now.timetable.meeting(mention)

    # Those that are told in copied sentences

    def _join_copied(self) -> None:
        """Join what the same sentences of several articles tell of, visits and then meetings."""
        now, same = self.now, Reason(rule="told-in-same-words")
        visits = {name: (now.visitors[name], told.citations) for name, told in now.corpus.visits.items()}
        for a, b in twins(now.corpus, visits):
            if self.against.to_visits(a, b) is None and now.join_visits(a, b) is not None:
                self.verdicts.note(a, b, "same", same)
        for a, b in twins(
            now.corpus, {name: (one.principals, one.told.citations) for name, one in now.occasions.items()}
        ):
            self._join(a, b, same)

    # Those whose days are known

    def _join_known(self) -> None:
        """Join the pairs whose days are both known and meet: first those that agree on the day, and on most else.

        Where two that cannot be one fit a third equally, which of them it belongs to is left open.
        """
        doubts = {pair: self._doubt(*pair) for pair in self._known_pairs()}
        ordered = sorted(doubts, key=lambda pair: (doubts[pair], pair))
        for _, group in groupby(ordered, key=lambda pair: doubts[pair][:3]):
            pairs = list(group)
            partners: dict[str, set[str]] = {}
            for a, b in pairs:
                partners.setdefault(a, set()).add(b)
                partners.setdefault(b, set()).add(a)
            for a, b in pairs:
                if self.now.meetings[a] == self.now.meetings[b]:
                    continue
                rival = self._has_rival(a, b, partners) or self._has_rival(b, a, partners)
                if rival or self._is_beside(a, b):
                    self.verdicts.note(a, b, "undecided", Reason(rule="several-fit"))
                else:
                    self._join(a, b, Reason(rule="same-people-same-days"))

    def _has_rival(self, a: str, b: str, partners: Mapping[str, set[str]]) -> bool:
        """Say whether another meeting fits one just as well and cannot be one with the other."""
        meetings = self.now.meetings
        rivals = {meetings[other] for other in partners[a]} - {meetings[a], meetings[b]}
        against = self.against.to_meetings
        return any(against(rival, b) is not None and against(rival, a) is None for rival in rivals)

    def _is_beside(self, a: str, b: str) -> bool:
        """Say whether two meetings of different days are told by articles that tell another that fits the very day."""
        return (self._days(a) & self._days(b)).is_empty and (self._has_nearer(a, b) or self._has_nearer(b, a))

    def _has_nearer(self, a: str, b: str) -> bool:
        """Say whether an article that tells of one meeting tells of another, of its people, on the day of a third."""
        meetings, days = self.now.meetings, self._days(a)
        others = {other for member in meetings.members(b) for other in self._told_with(member)}
        return any(
            not (days & self._days(other)).is_empty and self.against.to_meetings(a, other) is None
            for other in others
            if meetings[other] not in {meetings[a], meetings[b]}
        )

    def _told_with(self, mention: str) -> list[str]:
        """Return the other meetings of two or more of the same people that the same article tells of."""
        item = self.now.occasions[mention]
        told = (key(item.article, each.id) for each in self.now.corpus.by_article[item.article].meetings)
        return [o for o in told if o != mention and len(self.now.occasions[o].principals & item.principals) >= PAIR]

    def _known_pairs(self) -> set[tuple[str, str]]:
        index = DayIndex[tuple[str, str]](KNOWN)
        pairs: set[tuple[str, str]] = set()
        for mention, blocks in self.blocks.items():
            days = self._days(mention)
            for block in blocks if size(days) <= KNOWN else ():
                pairs.update((other, mention) for other in index.dated_near(block, days, SLACK))
                index.add(block, mention, days)
        articles = {mention: item.article for mention, item in self.now.occasions.items()}
        return {(a, b) for a, b in pairs if articles[a] != articles[b]}

    def _doubt(self, a: str, b: str) -> tuple[bool, bool, int, int]:
        """Return how unsure two mentions of known days are of being one meeting, surest smallest.

        Whether they are a day apart, whether one has a principal more, how many days are open, and what else differs.
        """
        one, two = self.now.occasions[a], self.now.occasions[b]
        days, other = self._days(a), self._days(b)
        apart = days != other and (days & other).is_empty
        unlike = 0 if one.profile == two.profile else sum(map(ne, one.profile, two.profile))
        return apart, one.principals != two.principals, max(size(days), size(other)), unlike

    def _join(self, a: str, b: str, reason: Reason) -> frozenset[str] | None:
        """Join two meetings if nothing speaks against it; return the mentions whose days are known better now."""
        against = self.against.to_meetings(a, b)
        changed = self.now.join_meetings(a, b) if against is None else None
        if changed is None:
            self.verdicts.note(a, b, "different", against or Reason(rule="one-article-two-meetings"))
        else:
            self.verdicts.note(a, b, "same", reason)
        return changed

    # Those whose days are open

    def _join_open(self) -> None:
        """Join clusters that fit each other and nothing better, those with the fewest choices first."""
        self.index = DayIndex[tuple[str, str]](FEW)
        for mention, blocks in self.blocks.items():
            for block in blocks:
                self.index.add(block, mention, self._days(mention))
        for members in self.now.meetings.all():
            self._look(members[0], later=True)
        queue = [(len(fits), name) for name, fits in self.fitting.items()]
        heapify(queue)
        while queue:
            choices, name = heappop(queue)
            if choices != len(self.fitting.get(name, ())):
                continue
            for again in self._join_single(name):
                heappush(queue, (len(self.fitting[again]), again))

    def _look(self, name: str, *, later: bool = False) -> set[str]:
        """Find what a cluster may be joined with; return the clusters whose choices this changes, itself included.

        Args:
            name: The cluster.
            later: Look only at those that come later in the alphabet: the first time, the others find this one.
        """
        changed = {name, *self.fitting.get(name, ())}
        self.seen[name] = self.seen.get(name, 0) + 1
        if not later:
            for other in self.fitting.pop(name, {}):
                self.fitting[other].pop(name, None)
        for other in self._around(name):
            if later and other < name:
                continue
            against = self.against.to_meetings(name, other)
            if against is not None:
                self.verdicts.note(name, other, "different", against)
                continue
            self.fitting.setdefault(name, {})[other] = (name, other)
            self.fitting.setdefault(other, {})[name] = (name, other)
            changed.add(other)
        return changed

    def _around(self, name: str) -> list[str]:
        """Return the clusters with two of the same people that may lie near in time, if they are few enough."""
        meetings, found = self.now.meetings, set[str]()
        asked = dict.fromkeys((block, self._days(m)) for m in meetings.members(name) for block in self.blocks[m])
        for block, days in asked:  # members that share their days ask the same
            found.update(meetings[other] for other in self.index.near(block, days, SLACK))
        found.discard(name)
        return sorted(found) if len(found) <= MANY else []

    def _join_single(self, name: str) -> set[str]:
        """Join a cluster with the one it fits best, if it is that one's best too; return whose choices this changes."""
        best = self._best(name)
        if best is None or not (self._best(best) == name or self._are_one(self._round(name, best))):
            return set()
        alone = min(len(self._tied(name)), len(self._tied(best))) == 1
        tie = self._tie(name, best) if alone else None
        before = {*self.fitting.pop(name), *self.fitting.pop(best)} - {name, best}
        for other in before:
            for gone in (name, best):
                self.fitting.get(other, {}).pop(gone, None)
        better = self._join(name, best, tie or Reason(rule="most-in-common", soft=True)) or frozenset()
        better |= self.travels.join_of_meeting(self.now.meetings.members(name))
        better |= self.travels.join_by_days(sorted(m for m in better if m in self.now.visits))
        meetings = self.now.meetings
        near = better | {m for visit in better for m in self.now.told_on.get(visit, ())}
        touched = {meetings[name], meetings[best]} | {meetings[m] for m in near if m in meetings}
        again = {name for cluster in sorted(touched) for name in self._look(cluster)}
        return {name for name in again | before if name in self.fitting}

    def _round(self, name: str, other: str) -> list[str]:
        """Return two clusters and all that either is tied to: each may like another best, although all may be one."""
        return sorted({name, other, *self._tied(name), *self._tied(other)})

    def _tied(self, name: str) -> list[str]:
        """Return what a cluster may be joined with and is tied to by more than its people."""
        return [other for other in sorted(self.fitting.get(name, ())) if self._tie(name, other)]

    def _tie(self, a: str, b: str) -> Reason | None:
        """Return what ties two clusters, looked up again only after one of them has changed."""
        pair, state = (min(a, b), max(a, b)), (self.seen.get(min(a, b), 0), self.seen.get(max(a, b), 0))
        known = self.ties.get(pair)
        if known is None or known[:2] != state:
            known = self.ties[pair] = (*state, None if self._is_beside(a, b) else self.likeness.ties(a, b))
        return known[2]

    def _best(self, name: str) -> str | None:
        """Return the candidate that has all that any other has in common with a cluster, and more; or the only one.

        Candidates that all fit each other can all be one meeting; then there is nothing to choose, and the first is as
        good as any.
        """
        candidates = self._tied(name)
        if len(candidates) <= 1:
            return candidates[0] if candidates else None
        common = {other: self.likeness.in_common(name, other) for other in candidates}
        for other, features in common.items():
            if all(features > theirs for rival, theirs in common.items() if rival != other):
                return other
        return candidates[0] if self._are_one(candidates) else None

    def _are_one(self, names: list[str]) -> bool:
        """Say whether nothing keeps clusters from being one, every one with all."""
        return all(b in self.fitting.get(a, ()) for a, b in combinations(names, 2))

    def _note_open(self) -> None:
        """Note the pairs that fit and were not joined: nothing ties them, or more than one occasion fits."""
        for name, fits in self.fitting.items():
            for a, b in fits.values():
                if name == a:
                    rule = "several-fit" if self._tie(a, b) else "nothing-ties"
                    self.verdicts.note(a, b, "undecided", Reason(rule=rule))


def _blocks(situation: Situation) -> dict[str, list[tuple[str, str]]]:
    """Return for each mention the pairs of principals under which others of the same people are found."""
    counts: dict[str, int] = {}
    for item in situation.occasions.values():
        for actor in item.principals:
            counts[actor] = counts.get(actor, 0) + 1
    return {mention: list(_pairs(item.principals, counts)) for mention, item in sorted(situation.occasions.items())}


def _pairs(principals: Iterable[str], counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    rarest = sorted(principals, key=lambda actor: (counts[actor], actor))[:CIRCLE]
    return combinations(sorted(rarest), 2)

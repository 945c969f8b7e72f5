"""What is known of some articles while their meetings and visits are being joined."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.reconcile.mentions import article_of
from summarizer.reconcile.places.atlas import merged
from summarizer.records import PlaceMention

if TYPE_CHECKING:
    from summarizer.reconcile.clusters import Clusters
    from summarizer.reconcile.days.lent import Pair
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.background import Background

KNOWN = 7
"""A set of at most so many days counts as known when mentions are joined."""


class Situation:
    """The mentions of some articles with their people, which of them are one so far, and what follows from that.

    Args:
        background: What is known of all articles.
        corpus: The readings of these.
        meetings: The partition of all meetings to start from.
        visits: The same for visits.
    """

    def __init__(self, background: Background, corpus: Corpus, meetings: Clusters, visits: Clusters) -> None:
        self.corpus = corpus
        self.actor_of = background.actor_of
        self.sentences = background.sentences
        self.meetings = meetings.part(corpus.meetings)
        self.visits = visits.part(corpus.visits)
        self.timetable = background.timetable
        self.timetable.open(corpus.readings)
        self.occasions = {mention: background.occasions[mention] for mention in corpus.meetings}
        self.timetable.lend(corpus, self._pairs)
        self.visitors = {visit: background.visitors[visit] for visit in corpus.visits}
        self.perhaps_meant = {m: background.perhaps_meant[m] for m in corpus.meetings if m in background.perhaps_meant}
        self.told_on: dict[str, list[str]] = {}
        for item in self.occasions.values():
            if item.visit is not None:
                self.told_on.setdefault(item.visit, []).append(item.mention)
        self.atlas = background.atlas_of(corpus)
        self._background = background
        self.asked: dict[tuple[str, str], bool] = {}
        """Which people were asked for that may be one, and what the answer was: it hangs on all articles."""
        self._met: dict[str, set[str]] = {visit: set() for visit in corpus.visits}
        for item in self.occasions.values():
            if item.visit is not None:
                self._met[item.visit] |= item.everyone
        for clusters in (self.meetings, self.visits):
            for members in clusters.all():
                self._share_decided(members)

    def _pairs(self) -> dict[str, set[Pair]]:
        """Return the pairs of principals who met, by article."""
        met: dict[str, set[Pair]] = {}
        for item in self.occasions.values():
            met.setdefault(item.article, set()).update(combinations(sorted(item.principals), 2))
        return met

    def _share_decided(self, members: tuple[str, ...]) -> None:
        """Let the members of a cluster that was there from the start share what joining would have made common."""
        for count, member in enumerate(members[1:], 1):
            self.timetable.share(members[:count], (member,))
        if members[0] in self._met:
            self._learn(members)

    def may_be_one(self, a: str, b: str) -> bool:
        """Say whether names leave open if two people (groups) are one, and nobody has made them two."""
        pair = min(a, b), max(a, b)
        if pair not in self.asked:
            self.asked[pair] = self._background.may_be_one(*pair)
        return self.asked[pair]

    def language(self, mention: str) -> str:
        """Return the language of a mention's article, without its regional variety."""
        return self.corpus.language(article_of(mention))

    def is_one_day(self, a: str, b: str) -> bool:
        """Say whether two meetings are known to have been on one and the same day."""
        day = self.timetable.meeting(a).only
        return day is not None and day == self.timetable.meeting(b).only

    def met_on(self, visit: str) -> set[str]:
        """Return everybody met on a visit, as all its articles tell it."""
        return self._met[self.visits[visit]]

    def join_meetings(self, a: str, b: str) -> frozenset[str] | None:
        """Join two meetings; return the mentions whose days are known better now, or ``None`` if it is forbidden."""
        one, other = self.meetings.members(a), self.meetings.members(b)
        return self.timetable.share(one, other) if self.meetings.join(a, b) else None

    def join_visits(self, a: str, b: str) -> frozenset[str] | None:
        """Do the same for two visits."""
        one, other = self.visits.members(a), self.visits.members(b)
        if not self.visits.join(a, b):
            return None
        self._learn(self.visits.members(a))
        return self.timetable.share(one, other)

    def _learn(self, members: tuple[str, ...]) -> None:
        """Put together who was met on the visits of a cluster, and where it went."""
        met, place = set[str](), PlaceMention()
        for member in members:
            met |= self._met[member]
            place = merged(place, self.corpus.visits[member].place)
        self._met[self.visits[members[0]]] = met
        self.atlas.learn(place)

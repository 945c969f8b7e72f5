"""What is known while mentions of meetings and visits are being joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reconcile.days.timetable import Timetable
from summarizer.reconcile.mentions import article_of, key
from summarizer.reconcile.occasions.states import stand_ins
from summarizer.reconcile.places.atlas import Atlas, merged
from summarizer.reconcile.places.same import city_key, country_key
from summarizer.records import PlaceMention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.clusters import Clusters
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.states import Parties
    from summarizer.records import MeetingMention, ParticipantMention

PAIR = 2
"""A meeting has at least so many parties."""

KNOWN = 7
"""A set of at most so many days counts as known when mentions are joined."""


@dataclass(frozen=True)
class Occasion:
    """A meeting mention with its people as actor groups, and its place filled up from its visit.

    ``unnamed`` counts the parties besides the principals that are told of by a description alone ("the minister").
    ``profile`` is all of it that decides whether it can be the same meeting as another, but for days and visit.
    """

    mention: str
    article: str
    told: MeetingMention
    principals: frozenset[str]
    everyone: frozenset[str]
    place: PlaceMention
    visit: str | None
    unnamed: int
    profile: tuple[object, ...]


def occasion(
    corpus: Corpus,
    mention: str,
    actor_of: Callable[[str], str],
    persons: AbstractSet[str],
    meant: Parties,
) -> Occasion:
    """Return a meeting mention with its people as groups and its place filled up from its visit.

    Args:
        corpus: The readings.
        mention: The meeting.
        actor_of: Gives the group of an actor's mention.
        persons: The groups in which somebody is named, by whatever mention.
        meant: For whom states that are told of as parties stand, from :func:`.states.stand_ins`.
    """
    article, told = article_of(mention), corpus.meetings[mention]
    people = {p.actor: meant.get((mention, p.actor)) or actor_of(key(article, p.actor)) for p in told.participants}
    together = [p for p in told.participants if p.presence == "together"]
    known = {actor for actor, group in people.items() if group in persons}
    sure = _named(corpus, article, together, known)
    principals = [p for p in sure if p.level == "principal"]
    visit = key(article, told.visit) if told.visit else None
    place = merged(told.place, corpus.visits[visit].place) if visit else told.place
    met = frozenset(people[p.actor] for p in (principals if len(principals) >= PAIR else sure))
    everyone = frozenset(people.values())
    return Occasion(
        mention=mention,
        article=article,
        told=told,
        principals=met,
        everyone=everyone,
        place=place,
        visit=visit,
        unnamed=sum(p.level == "principal" for p in together) - sum(p.level == "principal" for p in sure),
        profile=(
            told.kind,
            met,
            everyone,
            city_key(place.city.text) if place.city else "",
            country_key(place.country.text) if place.country else "",
        ),
    )


def _named(
    corpus: Corpus, article: str, people: list[ParticipantMention], known: AbstractSet[str]
) -> list[ParticipantMention]:
    """Return who took part without groups ("two delegations"): they may be those whom other articles name one by one.

    Where hardly anybody else is told of, groups are all there is to go by.
    """
    named = [p for p in people if p.actor in known or corpus.actors[key(article, p.actor)].kind != "group"]
    return named if len(named) >= PAIR else people


class Situation:
    """The mentions with their people, which of them are one so far, and what follows for days and places.

    Args:
        corpus: The readings.
        actor_of: Gives the group of an actor's mention.
        meetings: The partition of meetings, changed as they are joined.
        visits: The same for visits.
        timetable: The days of the readings, nothing of it shared yet.
        are_two: Says whether two groups of actors are known to be two; unless given, nothing is known.
    """

    def __init__(
        self,
        corpus: Corpus,
        actor_of: Callable[[str], str],
        meetings: Clusters,
        visits: Clusters,
        timetable: Timetable | None = None,
        *,
        are_two: Callable[[str, str], bool] | None = None,
    ) -> None:
        self.corpus = corpus
        self.actor_of = actor_of
        self.are_two = are_two or (lambda _a, _b: False)
        self.meetings = meetings
        self.visits = visits
        self.timetable = timetable or Timetable(corpus)
        persons = {actor_of(mention) for mention, actor in corpus.actors.items() if actor.kind == "person"}
        self.stand_ins = stand_ins(corpus, actor_of, persons, self.timetable.own)
        self.occasions = {
            mention: occasion(corpus, mention, actor_of, persons, self.stand_ins.meant) for mention in corpus.meetings
        }
        self.visitors = {
            visit: frozenset(actor_of(key(article_of(visit), actor)) for actor in told.visitors)
            for visit, told in corpus.visits.items()
        }
        self.told_on: dict[str, list[str]] = {}
        for item in self.occasions.values():
            if item.visit is not None:
                self.told_on.setdefault(item.visit, []).append(item.mention)
        self.atlas = Atlas(self._known_places())
        self._met: dict[str, set[str]] = {visit: set() for visit in corpus.visits}
        for item in self.occasions.values():
            if item.visit is not None:
                self._met[item.visit] |= item.everyone
        for clusters in (meetings, visits):
            for members in clusters.all():
                self._share_decided(members)

    def _share_decided(self, members: tuple[str, ...]) -> None:
        """Let the members of a cluster that was there from the start share what joining would have made common."""
        for count, member in enumerate(members[1:], 1):
            self.timetable.share(members[:count], (member,))
        if members[0] in self._met:
            self._learn(members)

    def _known_places(self) -> Iterator[PlaceMention]:
        for item in self.occasions.values():
            yield item.place
        for visit in self.corpus.visits.values():
            yield visit.place

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

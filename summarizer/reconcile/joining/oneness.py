"""Which mentions in the windows of one article are one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.reconcile.actors.company import join_by_company
from summarizer.reconcile.actors.grouping import group_actors
from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.clusters import Clusters
from summarizer.reconcile.days.timetable import Timetable
from summarizer.reconcile.days.unknowns import start_of
from summarizer.reconcile.joining.uniting import sentences
from summarizer.reconcile.mentions import Corpus, article_of, key
from summarizer.reconcile.occasions.grouping import group_occasions
from summarizer.reconcile.occasions.occasion import PAIR
from summarizer.reconcile.places.same import may_be_same

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.joining.uniting import Resting
    from summarizer.records import EventMention, MeetingMention, Reading


@dataclass(frozen=True)
class Oneness:
    """What is one, by mention key (``window:local id``).

    Attributes:
        corpus: The windows' readings, each under the name of its window.
        actors: The groups of actors.
        meetings: The groups of meetings.
        visits: The groups of visits.
        events: The groups of other dated happenings.
        stand_ins: Participants that only stand for somebody whom another window names, by meeting and actor.
    """

    corpus: Corpus
    actors: Callable[[str], str]
    meetings: Clusters
    visits: Clusters
    events: Clusters
    stand_ins: frozenset[tuple[str, str]]


def find_oneness(readings: Sequence[Reading]) -> Oneness:
    """Find out what is one in the readings of the windows of an article, in the order of the windows."""
    corpus = Corpus.of([_as_window(reading, number) for number, reading in enumerate(readings)])
    actors, timetable = group_actors(corpus.actors), Timetable(corpus)
    join_by_company(actors, corpus, timetable.own)
    edges = _Edges(corpus, lambda mention: actors[mention])
    meetings, visits, events = Clusters(corpus.meetings), Clusters(corpus.visits), Clusters(events_of(corpus))
    edges.join_meetings(meetings)
    edges.join_visits(visits)
    edges.join_events(events)
    _keep_apart(edges, meetings, visits, timetable.own)
    found = group_occasions(corpus, lambda mention: actors[mention], meetings, visits, timetable)
    stand_ins = frozenset(edges.stand_ins)
    return Oneness(corpus, lambda mention: actors[mention], found.meetings, found.visits, events, stand_ins)


def events_of(corpus: Corpus) -> dict[str, EventMention]:
    """Return all events by mention key."""
    return {key(r.article.id, event.id): event for r in corpus.readings for event in r.events}


def _as_window(reading: Reading, number: int) -> Reading:
    """Return a reading whose article goes by the number of its window."""
    return reading.model_copy(update={"article": reading.article.model_copy(update={"id": f"{number:06}"})})


class _Edges:
    """Joins what two windows read in the same sentences, where they overlap.

    Args:
        corpus: The windows' readings.
        actor_of: Gives the group of an actor's mention.
    """

    def __init__(self, corpus: Corpus, actor_of: Callable[[str], str]) -> None:
        self.corpus = corpus
        self.actor_of = actor_of
        self.stand_ins: set[tuple[str, str]] = set()
        self.people = {mention: self._met(mention) for mention in corpus.meetings}
        self.visitors = {
            mention: frozenset(actor_of(key(article_of(mention), actor)) for actor in told.visitors)
            for mention, told in corpus.visits.items()
        }

    def _met(self, mention: str) -> dict[str, str]:
        """Return the people of a meeting: their groups, with the actor's local id."""
        participants = self.corpus.meetings[mention].participants
        return {self.actor_of(key(article_of(mention), each.actor)): each.actor for each in participants}

    def join_meetings(self, meetings: Clusters) -> None:
        """Join meetings told in the same sentences: first those of the same people, then those with a stand-in."""
        pairs = list(_overlapping(self.corpus.meetings))
        for a, b in pairs:
            if self._same_people(a, b):
                meetings.join(a, b)
        for a, b in pairs:
            left, right = self._leftovers(a, b)
            if meetings[a] != meetings[b] and self._are_one_telling(a, b, left, right) and meetings.join(a, b):
                mention, actors = (a, left) if self._stand_in(a, left) else (b, right)
                self.stand_ins |= {(mention, actor) for actor in actors}

    def join_visits(self, visits: Clusters) -> None:
        """Join visits of the same people told in the same sentences."""
        for a, b in _overlapping(self.corpus.visits):
            if self.visitors[a] & self.visitors[b]:
                visits.join(a, b)

    def join_events(self, events: Clusters) -> None:
        """Join events of which one window reads all that another reads."""
        told = events_of(self.corpus)
        for a, b in _overlapping(told):
            first, second = sentences(told[a]), sentences(told[b])
            if first <= second or second <= first:
                events.join(a, b)

    def _same_people(self, a: str, b: str) -> bool:
        """Say whether two mentions have two people in common, and not both somebody of their own besides."""
        first, second = self.people[a].keys(), self.people[b].keys()
        return len(first & second) >= PAIR and (first <= second or second <= first or self._principals_fit(a, b))

    def _principals_fit(self, a: str, b: str) -> bool:
        """Say whether the principals of one are all in the other."""
        return self._principals(a) <= self.people[b].keys() or self._principals(b) <= self.people[a].keys()

    def _principals(self, mention: str) -> frozenset[str]:
        told = self.corpus.meetings[mention]
        levels = {each.actor: each.level for each in told.participants}
        return frozenset(group for group, actor in self.people[mention].items() if levels[actor] == "principal")

    def _leftovers(self, a: str, b: str) -> tuple[list[str], list[str]]:
        """Return the participants of either mention, by local id, who are not in the other."""
        mine, theirs = self.people[a], self.people[b]
        return (
            [actor for group, actor in mine.items() if group not in theirs],
            [actor for group, actor in theirs.items() if group not in mine],
        )

    def _are_one_telling(self, a: str, b: str, left: Sequence[str], right: Sequence[str]) -> bool:
        """Say whether one window tells without a name what the other tells with it.

        At the beginning of a window, "he" and "the minister" stand for people whom it has not heard of.
        """
        first, second = self.corpus.meetings[a], self.corpus.meetings[b]
        alike = (first.kind, first.status) == (second.kind, second.status)
        shared = self.people[a].keys() & self.people[b].keys()
        return alike and bool(shared) and (self._stand_in(a, left) or self._stand_in(b, right))

    def _stand_in(self, mention: str, actors: Sequence[str]) -> bool:
        """Say whether some participants of a meeting are nobody by name."""
        window = article_of(mention)
        return bool(actors) and all(self.corpus.actors[key(window, actor)].kind == "group" for actor in actors)


def _overlapping(mentions: Mapping[str, Resting]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of mentions of different windows that both cite some sentence, most alike in this first."""
    cited = {mention: sentences(told) for mention, told in mentions.items()}
    holders: dict[int, list[str]] = {}
    for mention in sorted(cited):
        for sentence in sorted(cited[mention]):
            holders.setdefault(sentence, []).append(mention)
    pairs = {pair for held in holders.values() for pair in combinations(held, 2)}
    apart = [(a, b) for a, b in pairs if article_of(a) != article_of(b)]
    yield from sorted(apart, key=lambda pair: (_unlike(cited[pair[0]], cited[pair[1]]), pair))


def _unlike(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of sentences that only one of two cites."""
    return len(one ^ other) / len(one | other)


def _keep_apart(edges: _Edges, meetings: Clusters, visits: Clusters, own: Mapping[str, Days]) -> None:
    """Set apart the occasions of the same people whose days or rooms differ: one article does not correct itself."""
    told = edges.corpus.meetings
    for a, b in combinations(told, 2):
        if len(edges.people[a].keys() & edges.people[b].keys()) < PAIR or meetings[a] == meetings[b]:
            continue
        if _other_days(a, b, own) or _other_venue(told[a], told[b]) or _other_status(told[a], told[b]):
            meetings.set_apart(a, b)
    for a, b in combinations(edges.visitors, 2):
        together = visits[a] == visits[b] or not edges.visitors[a] & edges.visitors[b]
        if not together and _other_days(start_of(a), start_of(b), own):
            visits.set_apart(a, b)


def _other_days(a: str, b: str, own: Mapping[str, Days]) -> bool:
    return (own.get(a, EVERY_DAY) & own.get(b, EVERY_DAY)).is_empty


def _other_venue(a: MeetingMention, b: MeetingMention) -> bool:
    """Say whether two meetings are said to have been in different rooms."""
    first, second = a.place.venue, b.place.venue
    return first is not None and second is not None and not may_be_same(first.text, second.text)


def _other_status(a: MeetingMention, b: MeetingMention) -> bool:
    """Say whether one lies ahead, or was called off or denied, and the other does not say when it was."""
    return a.status != b.status and not (a.when and b.when)

"""Which mentions tell of one meeting, and which of one visit.

The people decide: both mentions must have two principals in common, and neither side may have a principal of its own
besides. Days decide next: the sets of possible days must meet, with one day of slack between the day of a report and
the day of an event. Place, kind and the visits around them can only forbid. Two meetings told by one article are never
one.

Mentions are joined surest first: those whose days are known, then those that fit just one occasion that is left. Where
several fit, the one with the most in common is taken if it has everything that any other has; else nothing is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.reconcile.clusters import Clusters
from summarizer.reconcile.dating import date_all
from summarizer.reconcile.distances import stretch
from summarizer.reconcile.mentions import article_of, key
from summarizer.reconcile.places import Atlas, contradict, merged, same_words
from summarizer.records import Judgement, PlaceMention, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.dating import Dates
    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import MeetingMention, Verdict

SLACK = 1
"""Days that a report may lie off the event it reports."""

KNOWN = 7
"""A set of at most so many days counts as known when mentions are joined."""

PAIR = 2


@dataclass(frozen=True)
class Occasion:
    """A meeting mention with its people as actor groups."""

    mention: str
    told: MeetingMention
    principals: frozenset[str]
    everyone: frozenset[str]
    place: PlaceMention
    visit: str | None

    @property
    def article(self) -> str:
        """The article that tells of it."""
        return article_of(self.mention)


@dataclass
class Occasions:
    """The grouping of meetings and visits, their dates, and what was decided about each pair in question."""

    meetings: Clusters
    visits: Clusters
    dates: Dates
    judgements: list[Judgement] = field(default_factory=list)


def group_occasions(
    corpus: Corpus, actor_of: Callable[[str], str], meetings: Clusters | None = None, visits: Clusters | None = None
) -> Occasions:
    """Group the mentions of meetings and visits.

    Args:
        corpus: The readings.
        actor_of: Gives the group of an actor's mention.
        meetings: A partition to start from, with a person's decisions in it.
        visits: The same for visits.
    """
    return _Matching(corpus, actor_of, meetings or Clusters(corpus.meetings), visits or Clusters(corpus.visits)).run()


def occasion(corpus: Corpus, mention: str, actor_of: Callable[[str], str]) -> Occasion:
    """Return a meeting mention with its people as groups and its place filled up from its visit."""
    article, told = article_of(mention), corpus.meetings[mention]
    people = {p.actor: actor_of(key(article, p.actor)) for p in told.participants}
    sure = [p for p in told.participants if p.presence == "together"]
    principals = [p for p in sure if p.level == "principal"]
    visit = key(article, told.visit) if told.visit else None
    around = corpus.visits[visit].place if visit else PlaceMention()
    return Occasion(
        mention=mention,
        told=told,
        principals=frozenset(people[p.actor] for p in (principals if len(principals) >= PAIR else sure)),
        everyone=frozenset(people.values()),
        place=merged(told.place, around),
        visit=visit,
    )


class _Matching:
    """Joins mentions in rounds until nothing more can be joined."""

    def __init__(self, corpus: Corpus, actor_of: Callable[[str], str], meetings: Clusters, visits: Clusters) -> None:
        self.corpus = corpus
        self.actor_of = actor_of
        self.meetings = meetings
        self.visits = visits
        self.occasions = {m: occasion(corpus, m, actor_of) for m in corpus.meetings}
        self.judged: dict[tuple[str, str], Judgement] = {}
        self.stale = True
        self._look_again()

    def run(self) -> Occasions:
        pairs = sorted(self._pairs())
        self._join_known(pairs)
        self._join_visits()
        while self._join_single(pairs):
            self._join_visits()
        self._note_open(pairs)
        judgements = [self.judged[pair] for pair in sorted(self.judged)]
        return Occasions(self.meetings, self.visits, self.dates, judgements)

    def _look_again(self) -> None:
        """Solve the dates anew and learn the places anew, if mentions have been joined since."""
        if not self.stale:
            return
        self.stale = False
        self.dates = date_all(self.corpus, self._unknown)
        self.atlas = Atlas(self._known_places())

    def _known_places(self) -> Iterator[PlaceMention]:
        """Yield the places of meetings, and of visits with what the articles on one visit say together."""
        for item in self.occasions.values():
            yield item.place
        for members in self.visits.all():
            together = PlaceMention()
            for member in members:
                together = merged(together, self.corpus.visits[member].place)
            yield together

    def _unknown(self, mention: str) -> str:
        for clusters in (self.meetings, self.visits):
            if mention in clusters:
                return clusters[mention]
        return mention

    def _pairs(self) -> set[tuple[str, str]]:
        """Return the pairs of mentions that have two people in common, from different articles."""
        blocks: dict[tuple[str, str], list[str]] = {}
        for mention, told in self.occasions.items():
            for first, second in combinations(sorted(told.principals), 2):
                blocks.setdefault((first, second), []).append(mention)
        return {
            (a, b)
            for mentions in blocks.values()
            for a, b in combinations(sorted(mentions), 2)
            if article_of(a) != article_of(b)
        }

    # Whether two mentions can be one

    def _against(self, a: str, b: str) -> Reason | None:
        """Return why two mentions cannot be one meeting, or ``None``."""
        first, second = self.occasions[a], self.occasions[b]
        if first.told.kind != second.told.kind and not self._one_known_day(a, b):
            return Reason(rule="other-kind", args={"a": first.told.kind, "b": second.told.kind})
        if first.principals - second.everyone and second.principals - first.everyone:
            return Reason(rule="other-people")
        if (self._days(a) & stretch(self._days(b), -SLACK, SLACK)).is_empty:
            return Reason(rule="other-days")
        return self._places_against(first.place, second.place) or self._visits_against(first, second)

    def _one_known_day(self, a: str, b: str) -> bool:
        """Say whether both mentions are known to be of one and the same day."""
        day = self._days(a).only
        return day is not None and day == self._days(b).only

    def _places_against(self, a: PlaceMention, b: PlaceMention) -> Reason | None:
        places = contradict(self.atlas.completed(a), self.atlas.completed(b))
        return Reason(rule="other-place", args={"a": places[0], "b": places[1]}) if places else None

    def _visits_against(self, a: Occasion, b: Occasion) -> Reason | None:
        """Return a reason if the two fell in visits that cannot be one visit although the same people travelled."""
        if a.visit is None or b.visit is None or not self._visitors(a.visit) & self._visitors(b.visit):
            return None
        return self._visits_differ(a.visit, b.visit)

    def _visits_differ(self, a: str, b: str) -> Reason | None:
        if self.visits[a] == self.visits[b]:
            return None
        if self.visits.are_apart(a, b):
            return Reason(rule="other-visit")
        for days in (self.dates.start, self.dates.end):
            if (days(a) & stretch(days(b), -SLACK, SLACK)).is_empty:
                return Reason(rule="other-visit-days")
        if self._weekdays_differ(a, b):
            return Reason(rule="other-visit-weekday")
        return self._places_against(self.corpus.visits[a].place, self.corpus.visits[b].place)

    def _weekdays_differ(self, a: str, b: str) -> bool:
        """Say whether two articles let a visit begin on different days of the week."""
        first, second = (
            {w.weekday for w in self.corpus.visits[v].arrival if w.relation == "on" and w.weekday} for v in (a, b)
        )
        return bool(first and second and not first & second)

    def _clusters_against(self, a: str, b: str) -> Reason | None:
        """Return why the clusters of two mentions cannot come together: the first reason between any two members."""
        if self.meetings.are_apart(a, b):
            return Reason(rule="one-article-two-meetings")
        against = (self._against(x, y) for x in self.meetings.members(a) for y in self.meetings.members(b))
        return next((reason for reason in against if reason is not None), None)

    def _days(self, mention: str) -> Days:
        return self.dates.meeting(mention)

    def _visitors(self, visit: str) -> frozenset[str]:
        return frozenset(self.actor_of(key(article_of(visit), actor)) for actor in self.corpus.visits[visit].visitors)

    # Joining

    def _join_known(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Join the pairs whose days are both known and meet, those with the fewest days first."""
        known = []
        for a, b in pairs:
            most = max(_size(self._days(a)), _size(self._days(b)))
            if most <= KNOWN:
                known.append((most, a, b))
        for _, a, b in sorted(known):
            self._join(a, b, Reason(rule="same-people-same-days"))
        self._look_again()

    def _join(self, a: str, b: str, reason: Reason) -> bool:
        if self.meetings[a] == self.meetings[b]:
            return False
        against = self._clusters_against(a, b)
        if against is not None or not self.meetings.join(a, b):
            self._judge(a, b, "different", against or Reason(rule="one-article-two-meetings"))
            return False
        self._judge(a, b, "same", reason)
        self.stale = True
        return True

    def _judge(self, a: str, b: str, verdict: Verdict, reason: Reason) -> None:
        pair = (min(a, b), max(a, b))
        self.judged[pair] = Judgement(a=pair[0], b=pair[1], verdict=verdict, reasons=(reason,))

    def _fitting(self, pairs: Iterable[tuple[str, str]]) -> dict[str, dict[str, tuple[str, str]]]:
        """Return for each cluster the clusters it may be joined with, each with a pair of mentions to show for it."""
        fitting: dict[str, dict[str, tuple[str, str]]] = {}
        for a, b in pairs:
            first, second = self.meetings[a], self.meetings[b]
            if first == second:
                continue
            against = self._clusters_against(a, b)
            if against is not None:
                self._judge(a, b, "different", against)
                continue
            fitting.setdefault(first, {}).setdefault(second, (a, b))
            fitting.setdefault(second, {}).setdefault(first, (a, b))
        return fitting

    def _join_single(self, pairs: Iterable[tuple[str, str]]) -> bool:
        """Join one pair of clusters that fit each other and nothing better; return whether there was one."""
        fitting = self._fitting(pairs)
        for cluster in sorted(fitting, key=lambda name: (len(fitting[name]), name)):
            best = self._best(cluster, fitting[cluster])
            if best is None or self._best(best, fitting[best]) != cluster:
                continue
            alone = len(fitting[cluster]) == 1 or len(fitting[best]) == 1
            rule = "only-fitting" if alone else "most-in-common"
            if self._join(cluster, best, Reason(rule=rule, soft=True)):
                self._look_again()
                return True
        return False

    def _best(self, cluster: str, candidates: Mapping[str, tuple[str, str]]) -> str | None:
        """Return the candidate that has all that any other has in common with a cluster, and more; or the only one."""
        if len(candidates) == 1:
            return next(iter(candidates))
        common = {name: self._in_common(cluster, name) for name in sorted(candidates)}
        for name, features in common.items():
            if all(features > other for rival, other in common.items() if rival != name):
                return name
        return None

    def _in_common(self, a: str, b: str) -> frozenset[str]:
        """Return what two clusters share beyond their principals, as comparable words."""
        left = [self.occasions[m] for m in self.meetings.members(a)]
        right = [self.occasions[m] for m in self.meetings.members(b)]
        features = {f"with:{actor}" for actor in _everyone(left) & _everyone(right)}
        features |= {f"source:{actor}" for actor in self._sources(left) & self._sources(right)}
        features |= {f"met:{actor}" for actor in self._met_on_visit(left) & self._met_on_visit(right)}
        if any(self._arrivals(x) & self._arrivals(y) for x in left for y in right):
            features.add("arrival")
        if any(x.place.city and y.place.city and same_words(x.place.city, y.place.city) for x in left for y in right):
            features.add("city")
        if any(x.told.certainty == y.told.certainty for x in left for y in right):
            features.add("certainty")
        if any(x.told.when == () and y.told.when == () for x in left for y in right):
            features.add("undated")
        return frozenset(features)

    def _met_on_visit(self, occasions: Iterable[Occasion]) -> set[str]:
        """Return everybody met on the visits in which some mentions fell."""
        visits = {self.visits[item.visit] for item in occasions if item.visit is not None}
        return {
            actor
            for item in self.occasions.values()
            if item.visit is not None and self.visits[item.visit] in visits
            for actor in item.everyone
        }

    def _sources(self, occasions: Iterable[Occasion]) -> set[str]:
        return {
            self.actor_of(key(item.article, voice.actor))
            for item in occasions
            for told in item.told.told_by
            for voice in told.said_by[:1]
        }

    def _arrivals(self, item: Occasion) -> set[tuple[int | None, int | None, int | None]]:
        if item.visit is None:
            return set()
        arrival = self.corpus.visits[item.visit].arrival
        return {(when.weekday, when.day, when.month) for when in arrival if when.weekday or when.day}

    def _note_open(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Note the pairs that fit and were not joined because more than one occasion fits."""
        for a, b in pairs:
            if self.meetings[a] != self.meetings[b] and self._clusters_against(a, b) is None:
                self._judge(a, b, "undecided", Reason(rule="several-fit"))

    # Visits

    def _join_visits(self) -> None:
        """Join the visits of joined meetings, then visits of the same people at the same known time."""
        for members in self.meetings.all():
            visits = [visit for m in members if (visit := self.occasions[m].visit) is not None]
            for a, b in combinations(visits, 2):
                if self._visitors(a) & self._visitors(b) and self._visits_differ(a, b) is None:
                    self._join_visit(a, b, Reason(rule="same-meeting-in-both"))
        self._look_again()
        for a, b in self._visit_pairs():
            if self._visits_differ(a, b) is None and self._known_start(a, b):
                self._join_visit(a, b, Reason(rule="same-people-same-days"))
        self._look_again()

    def _visit_pairs(self) -> Iterator[tuple[str, str]]:
        blocks: dict[str, list[str]] = {}
        for visit in sorted(self.corpus.visits):
            for actor in sorted(self._visitors(visit)):
                blocks.setdefault(actor, []).append(visit)
        for visits in blocks.values():
            for a, b in combinations(visits, 2):
                if article_of(a) != article_of(b) and self.visits[a] != self.visits[b]:
                    yield a, b

    def _known_start(self, a: str, b: str) -> bool:
        return max(_size(self.dates.start(a)), _size(self.dates.start(b))) <= KNOWN

    def _join_visit(self, a: str, b: str, reason: Reason) -> None:
        if self.visits[a] != self.visits[b] and self.visits.join(a, b):
            self._judge(a, b, "same", reason)
            self.stale = True


def _size(days: Days) -> int:
    """Return how many days a set has; more than any number that counts as known where it is open."""
    count = days.count()
    return KNOWN + 1 if count is None else count


def _everyone(occasions: Iterable[Occasion]) -> set[str]:
    return {actor for item in occasions for actor in item.everyone}

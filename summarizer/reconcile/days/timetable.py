"""The days of all mentions while they are being joined.

Mentions that are taken for one occasion share their days where that contradicts nothing: then what one article prints
narrows what the others leave open. Where sharing would leave some date without any day, the articles contradict each
other, and each side keeps its own days; none is chosen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY, union
from summarizer.reconcile.clusters import Clusters
from summarizer.reconcile.days.article import constraints_of
from summarizer.reconcile.days.constraints import Fact, unknowns_of
from summarizer.reconcile.days.dating import date_all
from summarizer.reconcile.days.lent import NEAR, Lenders, lent_by_all
from summarizer.reconcile.days.network import Network
from summarizer.reconcile.days.stretching import stretch
from summarizer.reconcile.days.unknowns import end_of, mention_of, published, start_of
from summarizer.reconcile.remembered import Remembered
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.days.constraints import Constraint
    from summarizer.reconcile.days.dating import Dates
    from summarizer.reconcile.days.lent import Pair
    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import Reading

SLACK = 1
"""Days that a report may lie off the event it reports."""


_NEAR = Reason(rule="published-given")


_OWN: Remembered[Mapping[str, Days]] = Remembered()
"""The days of each unknown of an article when it is read for itself."""

_LENT: Remembered[tuple[Days, Mapping[str, Days]]] = Remembered()
"""The days of each unknown of an article to which all others lent a year, beside the days near those of the others."""


class Timetable:
    """What is known of the days of each mention, growing as mentions are joined.

    Args:
        corpus: The readings.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._readings = corpus.by_article
        self._constraints: dict[str, list[Constraint]] = {}
        self._network = Network(explained=False)
        self._visits = frozenset(corpus.visits)
        self._sharing = Clusters((*corpus.meetings, *corpus.visits))
        self.own: dict[str, Days] = {}
        """The days of each unknown when every article is read for itself."""
        for reading in corpus.readings:
            self.own |= self._alone(reading)

    def _alone(self, reading: Reading) -> Mapping[str, Days]:
        """Return the days of each unknown of an article."""
        known = _OWN.get([reading])
        if known is None:
            self.open([reading])
            known = _known(self._network, self._constraints[reading.article.id])
            _OWN.keep([reading], known)
        return known

    @cached_property
    def likely(self) -> Mapping[str, Days]:
        """The days of each unknown when every article is read for itself, but for the year.

        News agencies leave out the year: of a date without it, the one day near those on which others came out is
        meant, if there is one. So it is of dates in an article that does not tell when it came out.
        """
        out = {article: self.own[published(article)] for article in self._readings}
        dated = sorted(article for article, days in out.items() if days.only)
        around = union(stretch(out[article], -NEAR, NEAR) for article in dated)
        found = dict(self.own)
        for article, days in out.items() if dated else ():
            if days.only is None and (days & around).only is not None:
                found |= self._published_on(self._readings[article], days & around)
            elif days.only is None:
                found |= self._lent(self._readings[article], around, dated[0])
        return found

    def _lent(self, reading: Reading, around: Days, article: str) -> Mapping[str, Days]:
        """Return the days of each unknown of an article to which all others lend a year; nothing if they cannot."""
        remembered = _LENT.get([reading])
        if remembered is not None and remembered[0] == around:
            return remembered[1]
        known: Mapping[str, Days] = {}
        if lent := lent_by_all(reading, around, article):
            said = constraints_of(reading, lent)
            known = _known(Network(said, explained=False), said)
        _LENT.keep([reading], (around, known))
        return known

    def _published_on(self, reading: Reading, day: Days) -> dict[str, Days]:
        """Return the days of each unknown of an article that came out on some day."""
        said = self._constraints.get(reading.article.id) or constraints_of(reading)
        return _known(Network((*said, Fact(published(reading.article.id), day, _NEAR)), explained=False), said)

    def open(self, readings: Iterable[Reading]) -> None:
        """Make ready to join mentions of some articles: of others, nothing but :attr:`own` may be asked."""
        for reading in readings:
            if reading.article.id not in self._constraints:
                constraints = self._constraints[reading.article.id] = constraints_of(reading)
                self._network.add(constraints)

    def lend(self, corpus: Corpus, met: Callable[[], Mapping[str, AbstractSet[Pair]]]) -> None:
        """Let articles whose day is known lend the year of it to others on the same people, before any are joined.

        Args:
            corpus: The readings of the articles that may, opened before.
            met: Gives the pairs of people who met, by article; most articles have a day, and nobody asks.
        """
        out = {article: self.own.get(published(article), EVERY_DAY) for article in corpus.by_article}
        undated = [reading for reading in corpus.readings if out[reading.article.id].only is None]
        if not 0 < len(undated) < len(out):
            return
        lenders = Lenders(out, met())
        for reading in undated:
            article, lent = reading.article.id, lenders.lent_to(reading)
            if lent is not None:
                self._network.forget(unknowns_of(self._constraints[article]))
                self._constraints[article] = constraints_of(reading, lent)
                self._network.add(self._constraints[article])

    def meeting(self, mention: str) -> Days:
        """Return the possible days of a meeting."""
        return self._network.settled(mention)

    def start(self, visit: str) -> Days:
        """Return the possible first days of a visit."""
        return self._network.solution[start_of(visit)]

    def publication(self, article: str) -> Days:
        """Return the possible days of an article's publication."""
        return self._network.solution[published(article)]

    def can_meet(self, a: str, b: str) -> bool:
        """Say whether two meetings can have been on one day, or one day apart."""
        return self._network.can_meet(a, b, SLACK)

    def visits_can_meet(self, a: str, b: str) -> bool:
        """Say whether two visits can have begun and ended on the same days, or one day apart."""
        return all(self._network.can_meet(name(a), name(b), SLACK) for name in (start_of, end_of))

    def sharing(self, mention: str) -> str:
        """Return the name under which a mention shares its days with others."""
        return self._sharing[mention]

    def share(self, one: Sequence[str], other: Sequence[str]) -> frozenset[str]:
        """Let the mentions of two clusters share their days where they agree.

        Returns:
            The mentions, of these and others, whose days are known better now.
        """
        changed: set[str] = set()
        for mine in self._parties(other):
            for theirs in self._parties(one):
                narrowed = self._network.equate(self._pairs(theirs, mine))
                if narrowed is not None and self._sharing.join(theirs, mine):
                    changed |= set(map(mention_of, narrowed))
                    break
        return frozenset(changed)

    def _parties(self, mentions: Sequence[str]) -> list[str]:
        """Return who shares days among some mentions, by name, the largest party first."""
        counts: dict[str, int] = {}
        for mention in mentions:
            name = self._sharing[mention]
            counts[name] = counts.get(name, 0) + 1
        return sorted(counts, key=lambda name: (-counts[name], name))

    def _pairs(self, a: str, b: str) -> list[tuple[str, str]]:
        """Return the unknowns of two mentions that are one if the mentions are."""
        if a in self._visits:
            return [(start_of(a), start_of(b)), (end_of(a), end_of(b))]
        return [(a, b)]

    def solved(self, corpus: Corpus) -> Dates:
        """Return the days of the mentions of some of the articles, with the steps that lead to them.

        Args:
            corpus: Their readings, opened before; what shares days with a mention of theirs is all among them.
        """
        constraints = {article: self._constraints[article] for article in corpus.by_article}
        return date_all(constraints, self._sharing.named((*corpus.meetings, *corpus.visits)))


def _known(network: Network, said: Sequence[Constraint]) -> dict[str, Days]:
    """Return the days of each unknown of which something is said, as far as a network knows it."""
    return {unknown: days for unknown in unknowns_of(said) if (days := network.known(unknown)) is not None}

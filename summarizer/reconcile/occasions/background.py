"""What is known of all articles before any of their meetings and visits are joined."""

from __future__ import annotations

from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.mentions import article_of, key
from summarizer.reconcile.names import compare_names
from summarizer.reconcile.occasions.occasion import occasion
from summarizer.reconcile.occasions.states import served_by, stand_ins
from summarizer.reconcile.occasions.twins import Sentences
from summarizer.reconcile.occasions.unnamed import perhaps_meant
from summarizer.reconcile.places.atlas import Atlas
from summarizer.reconcile.places.same import city_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from summarizer.reconcile.days.timetable import Timetable
    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import PlaceMention


class Background:
    """Who the people of all articles are, what each meeting is by itself, and what the articles say of cities.

    Args:
        corpus: The readings.
        actor_of: Gives the group of an actor's mention.
        timetable: The days of the readings, nothing of it shared yet.
        are_two: Says whether two groups of actors are known to be two.
    """

    def __init__(
        self,
        corpus: Corpus,
        actor_of: Callable[[str], str],
        timetable: Timetable,
        are_two: Callable[[str, str], bool],
    ) -> None:
        self.corpus = corpus
        self.actor_of = actor_of
        self.timetable = timetable
        self._are_two = are_two
        persons = {actor_of(mention) for mention, actor in corpus.actors.items() if actor.kind == "person"}
        served = served_by(corpus, actor_of, persons)
        self.stand_ins = stand_ins(corpus, actor_of, persons, timetable.likely, served)
        self.occasions = {
            mention: occasion(corpus, mention, actor_of, persons=persons, meant=self.stand_ins.meant, served=served)
            for mention in corpus.meetings
        }
        self.visitors = {
            visit: frozenset(actor_of(key(article_of(visit), actor)) for actor in told.visitors)
            for visit, told in corpus.visits.items()
        }
        self._atlas = Atlas(self._known_places())
        self.sentences = Sentences(corpus)
        self.perhaps_meant = perhaps_meant(corpus, self.occasions, timetable.own, actor_of)
        self._left_open: dict[tuple[str, str], bool] = {}

    def _known_places(self) -> Iterator[PlaceMention]:
        for item in self.occasions.values():
            yield item.place
        for visit in self.corpus.visits.values():
            yield visit.place

    def atlas_of(self, corpus: Corpus) -> Atlas:
        """Return what is known of the cities that some articles name for their meetings and visits."""
        places = [self.occasions[mention].place for mention in corpus.meetings]
        places += [visit.place for visit in corpus.visits.values()]
        return self._atlas.of(dict.fromkeys(city_key(place.city.text) for place in places if place.city is not None))

    def may_be_one(self, a: str, b: str) -> bool:
        """Say whether names leave open if two people (groups) are one, and nobody has made them two."""
        if self._are_two(a, b):
            return False
        if (a, b) not in self._left_open:
            names = product(self._names.get(a, ()), self._names.get(b, ()))
            verdicts = {compare_names(one, other, "person").verdict for one, other in names}
            self._left_open[a, b] = verdicts == {"undecided"}
        return self._left_open[a, b]

    @cached_property
    def _names(self) -> Mapping[str, Sequence[str]]:
        """The names by which articles introduce each person, by the person's group."""
        found: dict[str, dict[str, None]] = {}
        for mention, actor in self.corpus.actors.items():
            if actor.kind == "person":
                found.setdefault(self.actor_of(mention), {})[main_name(actor)] = None
        return {person: list(names) for person, names in found.items()}

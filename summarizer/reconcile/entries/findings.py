"""From statements of several articles to one field: the value shown, who agrees, who is less precise, who differs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.entries.gazetteer import Gazetteer
from summarizer.reconcile.folding import folded
from summarizer.reconcile.mentions import article_of
from summarizer.reconcile.places.exonyms import are_two
from summarizer.reconcile.places.same import may_be_same, place_words
from summarizer.records import Finding, PlaceEntry, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.reconcile.entries.shown import Shown
    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import PlaceMention

STATUS_ORDER = ("held", "cancelled", "denied", "planned")
"""The status shown is the first of these that any article gives; a plan is no contradiction to what became of it."""


@dataclass(frozen=True)
class Places:
    """Merges what articles say of where occasions were.

    Args:
        corpus: The readings; a name in another language is another word, not another place.
        shown: Chooses among printed forms.
    """

    corpus: Corpus
    shown: Shown

    def entry(self, told: Sequence[tuple[str, PlaceMention]]) -> PlaceEntry:
        """Merge the places that articles give for one occasion, part by part."""
        venue = _stated(told, "venue")
        return PlaceEntry(
            venue=self._finding(venue, self.shown.words(venue), folded) if venue else None,
            city=self._named(_stated(told, "city"), self._cities),
            country=self._named(_stated(told, "country"), self._countries),
        )

    @cached_property
    def _cities(self) -> Gazetteer:
        return Gazetteer("city", self._told, self.shown)

    @cached_property
    def _countries(self) -> Gazetteer:
        return Gazetteer("country", self._told, self.shown)

    @cached_property
    def _told(self) -> list[tuple[str, PlaceMention]]:
        meetings = [(article_of(name), meeting.place) for name, meeting in self.corpus.meetings.items()]
        return [*meetings, *((article_of(name), visit.place) for name, visit in self.corpus.visits.items())]

    def _named(self, statements: Sequence[Statement], gazetteer: Gazetteer) -> Finding | None:
        return self._finding(statements, gazetteer.name(statements), gazetteer.place) if statements else None

    def _finding(self, statements: Sequence[Statement], shown: str, place: Callable[[str], str]) -> Finding:
        """Return the statements by whether they name what is shown, may name it, or name another place."""
        here = place(shown)
        same = tuple(s for s in statements if place(s.value) == here)
        spoken = {self.corpus.language(s.article) for s in same}
        near, far = list[Statement](), list[Statement]()
        for other in (s for s in statements if place(s.value) != here):
            foreign = self.corpus.language(other.article) not in spoken
            may_be = may_be_same(other.value, shown) or (
                foreign and not are_two(place_words(other.value), place_words(shown))
            )
            (near if may_be else far).append(other)
        return Finding(value=shown, agree=same, partial=tuple(near), differ=tuple(far))


def _stated(
    told: Sequence[tuple[str, PlaceMention]], part: Literal["venue", "city", "country"]
) -> tuple[Statement, ...]:
    return tuple(
        Statement(article=article, value=cited.text, citations=cited.citations)
        for article, place in told
        if (cited := getattr(place, part)) is not None
    )


def status_finding(statements: Sequence[Statement]) -> Finding:
    """Merge what articles say became of an occasion; held and denied (or cancelled) contradict each other."""
    given = {statement.value for statement in statements}
    shown = next(status for status in STATUS_ORDER if status in given)
    return Finding(
        value=shown,
        agree=tuple(s for s in statements if s.value == shown),
        partial=tuple(s for s in statements if s.value == "planned" != shown),
        differ=tuple(s for s in statements if s.value not in {shown, "planned"}),
    )

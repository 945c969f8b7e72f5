"""What the cities and countries of a corpus are called: the printed names that mean one place, and the one shown."""

from __future__ import annotations

from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Literal, NamedTuple

from rapidfuzz.distance import Prefix

from summarizer.reconcile.entries.shown import script
from summarizer.reconcile.folding import folded
from summarizer.reconcile.groups import Groups
from summarizer.reconcile.places.exonyms import are_two
from summarizer.reconcile.places.same import city_key, country_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.reconcile.entries.shown import Shown
    from summarizer.records import PlaceMention, Statement

Part = Literal["city", "country"]

STEM = 4
"""Forms of one name in two scripts begin, romanised, with so many of the same letters at least."""

ADDED = 2
"""So many letters may be added to a whole name; else one gives way to one."""


class _Form(NamedTuple):
    """A printed name: its words, folded, their script, and the place it is known to mean, else the folded words."""

    text: str
    words: str
    script: str
    place: str


class Gazetteer:
    """The names of places of one kind, as all articles print them.

    Names are one place where the table of exonyms says so. An inflected name ("Анкаре") also goes to the one place of
    which another script prints the same stem ("Ankara"): that much is said of what is shown, and of nothing else.

    Args:
        part: Cities or countries.
        told: Places with the articles that give them.
        shown: Chooses among printed forms.
    """

    def __init__(self, part: Part, told: Iterable[tuple[str, PlaceMention]], shown: Shown) -> None:
        self._key = city_key if part == "city" else country_key
        self._shown = shown
        self._articles: dict[str, set[str]] = {}
        for article, place in told:
            named = getattr(place, part)
            if named is not None:
                self._articles.setdefault(named.text, set()).add(article)

    def place(self, name: str) -> str:
        """Return what all printed names of one place have in common."""
        return self._places[self._key(name)]

    def name(self, statements: Sequence[Statement]) -> str:
        """Return the name shown of the place that most of some statements mean."""
        told: dict[str, set[str]] = {}
        for statement in statements:
            told.setdefault(self.place(statement.value), set()).add(statement.article)
        return self._names[min(told, key=lambda place: (-len(told[place]), place))]

    @cached_property
    def _forms(self) -> list[_Form]:
        return [_Form(text, folded(text), script(text), self._key(text)) for text in sorted(self._articles)]

    @cached_property
    def _places(self) -> dict[str, str]:
        """The place of each key: its own, or that of all that have one stem, if only one of them is in one script."""
        by_stem: dict[str, list[_Form]] = {}
        for form in self._forms:
            by_stem.setdefault(form.words[:STEM], []).append(form)
        groups = Groups(form.place for form in self._forms)
        for alike in by_stem.values():
            for one, other in combinations(alike, 2):
                if _is_one_stem(one, other):
                    groups.join(one.place, other.place)
        joined = groups.names()
        open_ones = self._several(joined)
        return {place: place if group in open_ones else group for place, group in joined.items()}

    def _several(self, joined: Mapping[str, str]) -> set[str]:
        """Return the groups that may be several places: two of their keys are known, or printed in this script."""
        sure: dict[str, set[str]] = {}
        for form in self._forms:
            if form.place != form.words or not self._shown.is_foreign(form.text):
                sure.setdefault(joined[form.place], set()).add(form.place)
        return {group for group, places in sure.items() if len(places) > 1}

    @cached_property
    def _names(self) -> dict[str, str]:
        """The name shown of each place."""
        forms: dict[str, list[str]] = {}
        for form in self._forms:
            forms.setdefault(self._places[form.place], []).append(form.text)
        return {place: self._shown_of(texts) for place, texts in forms.items()}

    def _shown_of(self, texts: Sequence[str]) -> str:
        """Return the form shown; the one in capitals, as datelines have it, only where nobody prints another."""
        words = folded(min(texts, key=self._rank))
        alike = [text for text in texts if folded(text) == words]
        return min(alike, key=lambda text: (text.isupper(), self._rank(text)))

    def _rank(self, text: str) -> tuple[bool, bool, bool, int, int, str]:
        """Return a key that sorts the name shown first: readable, in the briefing's language, told by most, short."""
        articles = self._articles[text]
        translated = all(map(self._shown.is_translated, articles))
        return self._shown.is_foreign(text), translated, text.isupper(), -len(articles), len(text), text


def _is_one_stem(a: _Form, b: _Form) -> bool:
    """Say whether two names in different scripts have one stem, and are not known to be two places."""
    if a.place == b.place or a.script == b.script or are_two(a.words, b.words):
        return False
    common = Prefix.similarity(a.words, b.words)
    endings = len(a.words) - common, len(b.words) - common
    return common >= STEM and (max(endings) <= 1 or sorted(endings) == [0, ADDED])

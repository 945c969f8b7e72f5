"""Whether two printed places can be the same place.

Two articles rarely print a place in the same words, and a city inside a country is no contradiction to it. Countries
and some cities are known by their names in many languages: they are one or two whatever the language. Of other places,
only those of one level speak up, and only where their words, in one language, have nothing in common.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from anyascii import anyascii
from rapidfuzz import fuzz

from summarizer.reconcile.exonyms import are_one, are_two, cities, countries
from summarizer.records import PlaceMention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.records import Cited

ALIKE = 60.0
"""Romanised names of one place in two languages are at least so alike (0 to 100); below, they are two places."""


@lru_cache(maxsize=8192)
def folded(words: str) -> str:
    """Return a place's words romanised, in lower case, without punctuation."""
    romanised = anyascii(words).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in romanised).split())


@lru_cache(maxsize=8192)
def may_be_same(a: str, b: str) -> bool:
    """Say whether two printed names may mean one place: spelled alike, or one within the other ("eastern X", "X").

    Names known to be of one place are of one however they are spelled, and names of two are of two.
    """
    first, second = folded(a), folded(b)
    if _is_within(first, second) or are_one(first, second):
        return True
    if are_two(first, second):
        return False
    return fuzz.partial_token_set_ratio(first, second) >= ALIKE or fuzz.ratio(first, second) >= ALIKE


def _is_within(a: str, b: str) -> bool:
    """Say whether all words of one folded name are in the other."""
    first, second = set(a.split()), set(b.split())
    return first <= second or second <= first


@lru_cache(maxsize=8192)
def city_key(name: str) -> str:
    """Return what names of one city have in common: the city, if it is known and only one is so called; else words."""
    words = folded(name)
    found = cities(words)
    return next(iter(found)) if len(found) == 1 else words


@lru_cache(maxsize=8192)
def country_key(name: str) -> str:
    """Return the same for names of one country."""
    words = folded(name)
    found = countries(words)
    return next(iter(found)) if len(found) == 1 else words


def same_words(a: Cited, b: Cited) -> bool:
    """Say whether two places are printed in the same words."""
    return folded(a.text) == folded(b.text)


def contradict(a: PlaceMention, b: PlaceMention) -> tuple[str, str] | None:
    """Return the two names that cannot be one place, or ``None``: city against city, country against country."""
    for part in ("city", "country"):
        first, second = getattr(a, part), getattr(b, part)
        if first is not None and second is not None and not may_be_same(first.text, second.text):
            return first.text, second.text
    return None


def known_to_differ(a: PlaceMention, b: PlaceMention) -> tuple[str, str] | None:
    """Return the names of two cities or two countries that are known to be two, in whatever languages; or ``None``.

    Where both name one known city, its country is nobody's evidence: whose a city is may be in dispute.
    """
    for part in ("city", "country"):
        first, second = getattr(a, part), getattr(b, part)
        if first is None or second is None:
            continue
        if are_two(folded(first.text), folded(second.text)) and not may_be_same(first.text, second.text):
            return first.text, second.text
        if part == "city" and are_one(folded(first.text), folded(second.text)):
            return None
    return None


class Atlas:
    """Which country a city lies in, as far as the articles themselves say so.

    Args:
        places: Places that name a city and a country together, or of which it is known that they are one.
    """

    def __init__(self, places: Iterable[PlaceMention]) -> None:
        self._countries: dict[str, dict[str, Cited]] = {}
        for place in places:
            self.learn(place)

    def learn(self, place: PlaceMention) -> None:
        """Take note of a place that names a city and a country together."""
        if place.city is not None and place.country is not None:
            named = self._countries.setdefault(city_key(place.city.text), {})
            named.setdefault(country_key(place.country.text), place.country)

    def completed(self, place: PlaceMention) -> PlaceMention:
        """Return a place with the country its city lies in, if all articles agree on one."""
        if place.city is None or place.country is not None:
            return place
        named = self._countries.get(city_key(place.city.text), {})
        if len(named) != 1:
            return place
        return PlaceMention(venue=place.venue, city=place.city, country=next(iter(named.values())))


def merged(own: PlaceMention, around: PlaceMention) -> PlaceMention:
    """Return a meeting's place, filled up from the visit it fell in."""
    return PlaceMention(venue=own.venue, city=own.city or around.city, country=own.country or around.country)

"""Which city or country a printed name stands for, in many languages: frozen names of the Unicode CLDR and GeoNames.

The tables know all countries, and some four thousand cities: those that stand for time zones, capitals, and those of
more than a hundred thousand people. They are no gazetteer: a name they do not have means nothing, and one name can
stand for several places; a far smaller namesake of a great city is taken for it.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.reconcile.folding import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

_LETTERS = {
    "EU": re.compile(r"\b(?:EU|UE|ЕС|ЄС|ΕΕ|AB)\b"),
    "UN": re.compile(r"\b(?:UN|ONU|ООН|ΟΗΕ|OSN|ONZ|ENSZ|PBB|YK|FN|VN|BM|BMT|ÜRO|ANO|JT)\b|国連|유엔"),
}
"""What the unions go by in headlines, in several languages; small letters are other words."""

NOWHERE: frozenset[str] = frozenset()

SHORTEST_STEM, LONGEST_ENDING = 5, 3
"""So many letters of a city's name at least stand before the ending of a case; and so many are the ending at most."""

BEHIND_APOSTROPHE = frozenset(
    f"{glide}{ending}"
    for glide in ("", "y", "n", "d", "t")
    for ending in ("a", "e", "i", "u", "an", "en", "in", "un", "la", "le")
)
"""What Turkish puts behind an apostrophe, which folding takes away: "Ankara'da"."""

VOWELS = frozenset("aeiouy")

ENCLAVES = {"Europe/Rome": "VA"}
"""Countries that lie in a city: what took place in the Vatican took place in Rome."""


class Known(NamedTuple):
    """What the tables know, by folded name: cities (time zones, or country and name), countries and unions (codes).

    ``lies_in`` gives the country of a city.
    """

    cities: Mapping[str, frozenset[str]]
    countries: Mapping[str, frozenset[str]]
    unions: Mapping[str, frozenset[str]]
    lies_in: Mapping[str, str]


@cache
def known() -> Known:
    """Return the frozen tables, read once."""
    table, more = (_table(name) for name in ("places", "cities"))
    countries, unions = (_by_name(table[kind]) for kind in ("countries", "unions"))
    cities = _by_name({**table["cities"], **more["cities"]})
    return Known(cities, countries, unions, {**table["lies_in"], **more["lies_in"]})


def _table(name: str) -> dict[str, Any]:
    data = resources.files("summarizer.reconcile.places").joinpath("data", f"{name}.json")
    table: dict[str, Any] = json.loads(data.read_text("utf-8"))
    return table


def _by_name(names: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """Return the places by name; the many names that stand for one place only share one set."""
    found: dict[str, frozenset[str]] = {}
    for place, spellings in names.items():
        alone = frozenset({place})
        for name in spellings:
            found[name] = found[name] | alone if name in found else alone
    return found


def cities(name: str) -> frozenset[str]:
    """Return the cities that a folded name stands for in any language; none if it is not known.

    A name of one word may have the ending of a case ("Budapesten", "Москве"), if then it can be one city only.
    """
    found = known().cities.get(name)
    return _inflected(name) if found is None else found


@lru_cache(maxsize=8192)
def _inflected(name: str) -> frozenset[str]:
    """Return the one city whose name another case may have made of a folded name; none if there is no such."""
    city, _, ending = name.rpartition(" ")
    if city and ending in BEHIND_APOSTROPHE:
        return known().cities.get(city, NOWHERE)
    if name in known().countries or not name.isalpha():
        return NOWHERE
    stems = (name[:size] for size in range(len(name) - 1, max(SHORTEST_STEM, len(name) - LONGEST_ENDING) - 1, -1))
    return next((found for stem in stems if len(found := _stems().get(stem, NOWHERE)) == 1), NOWHERE)


@cache
def _stems() -> Mapping[str, frozenset[str]]:
    """Return the cities by their folded names, and by those without the vowel that other cases take the place of."""
    found: dict[str, frozenset[str]] = {}
    for name, places in known().cities.items():
        for stem in {name, name[:-1] if name[-1:] in VOWELS else name}:
            if len(stem) >= SHORTEST_STEM:
                found[stem] = found.get(stem, NOWHERE) | places
    return found


def countries(name: str) -> frozenset[str]:
    """Return the countries that a folded name stands for in any language; none if it is not known."""
    return known().countries.get(name, NOWHERE)


@lru_cache(maxsize=8192)
def unions_in(words: str) -> frozenset[str]:
    """Return the unions of countries ("EU", "UN") that some words name as they are printed, in whatever language."""
    plain = folded(words)
    named = (codes for name, codes in known().unions.items() if name in plain)
    by_letters = (code for code, letters in _LETTERS.items() if letters.search(words))
    return NOWHERE.union(*named, by_letters)


def are_one(a: str, b: str) -> bool:
    """Say whether two folded names can stand for one city, for one country, or for one of them in the other."""
    if cities(a) & cities(b) or countries(a) & countries(b):
        return True
    lies_in = known().lies_in
    return any(
        lies_in[city] in countries(y) or ENCLAVES.get(city) in {*countries(y), *(lies_in[each] for each in cities(y))}
        for x, y in ((a, b), (b, a))
        for city in cities(x)
    )


def are_two(a: str, b: str) -> bool:
    """Say whether two folded names are known, and stand for two cities, or for two countries."""
    if are_one(a, b):
        return False
    return bool((cities(a) and cities(b)) or (countries(a) and countries(b)))


def are_in_one_country(a: str, b: str) -> bool:
    """Say whether two folded names are known to be of cities of one country."""
    lies_in = known().lies_in
    return not {lies_in[city] for city in cities(a)}.isdisjoint(lies_in[city] for city in cities(b))

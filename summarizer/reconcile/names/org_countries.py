"""How the names of bodies say which country they are of: by its name, or by an adjective.

The countries of ``data/bodies.json`` are known by the beginnings of their words in several languages, a word by the
longest beginning it has; a beginning with ``=`` is a whole word. Words that several countries share (Congo, Korea,
Guinea) are left out: what stands beside them tells the country. Parts of the world have an entry for the name and one
for the adjective: the European Council is not the Council of Europe.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.names.tables import in_plain_letters, table, word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORTEST = 3
_LONGEST_END = 7
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
    known = _countries()
    if word in known.whole:
        return known.whole[word]
    for size in range(len(word), _SHORTEST - 1, -1):
        if word[:size] in known.beginnings and len(word) - size <= _LONGEST_END:
            return known.beginnings[word[:size]]
    return ""


def is_adjective_of(people: str, place: str) -> bool:
    """Tell by their endings whether a word in plain letters is the adjective of a place."""
    known, found = _countries(), _PLACE.fullmatch(place)
    if found is None or not people.startswith(found["stem"]):
        return False
    if any(longer != place and people.startswith(longer) for longer in known.longer):
        return False
    return people[len(found["stem"]) :] in known.endings


@cache
def _countries() -> _Countries:
    """Return the table, read once."""
    bodies = table("bodies")
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for code, line in bodies["countries"].items():
        for spelling in line.split():
            found = whole if spelling.startswith("=") else beginnings
            found["".join(in_plain_letters(spelling.removeprefix("=")))] = code
    return _Countries(whole, beginnings, tuple(bodies["longer_countries"]), word_set(bodies["adjective_endings"]))

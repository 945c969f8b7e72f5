"""Where articles may share a run: an index of a selection of their word 5-grams.

Of all grams only the smallest in each window is kept, so that every run of ``GRAM + WINDOW - 1`` words has at least
one kept gram in both articles, whatever stands around it (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003).
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from itertools import groupby, product
from typing import TYPE_CHECKING

from summarizer.reconcile.sources.texts.words import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GRAM = 5
WINDOW = 4

PLACES = 4
"""So many places of one gram in one article are looked at."""

CROWD = 32
"""A gram in more articles than this is a formula or a dispatch that ran everywhere; each article is then compared with
its next neighbours only, which still ties all copies together and keeps the work linear."""

NEIGHBOURS = 4

_PARTS = 16
_POSITION_BITS = 32

Meeting = tuple[int, int, int, int]
"""An article's number, the position of a gram in it; another article's number, the position there."""


class Index:
    """The kept grams of articles, added in the order of their numbers."""

    def __init__(self) -> None:
        self._grams = [array("q") for _ in range(_PARTS)]
        self._places = [array("Q") for _ in range(_PARTS)]

    def add(self, article: int, words: tuple[int, ...]) -> None:
        """Add the words of an article, each given as its number."""
        first = article << _POSITION_BITS
        for part, grams, positions in _parts(words):
            self._grams[part].extend(grams)
            self._places[part].extend([first | position for position in positions])

    def meetings(self) -> Iterator[Meeting]:
        """Yield the places where two articles have a gram in common, the lower number first."""
        for grams, places in zip(self._grams, self._places, strict=True):
            for posting in _shared(grams, places):
                yield from _paired(posting)


@lru_cache(maxsize=TEXTS)
def _parts(words: tuple[int, ...]) -> list[tuple[int, array[int], array[int]]]:
    """Return the kept grams of an article and their positions, by the part of the index they belong to."""
    parts: dict[int, tuple[int, array[int], array[int]]] = {}
    for gram, position in kept(words):
        number = gram % _PARTS
        _, grams, positions = parts.setdefault(number, (number, array("q"), array("Q")))
        grams.append(gram)
        positions.append(position)
    return [*parts.values()]


def kept(words: Sequence[int]) -> list[tuple[int, int]]:
    """Return the grams of an article that are kept, each with its position."""
    grams = list(map(hash, zip(*(words[n:] for n in range(GRAM)), strict=False)))
    smallest = set(_smaller(_smaller(grams, 1), 2))  # of two and two in a row: of all four of a window
    found = [(gram, position) for position, gram in enumerate(grams) if gram in smallest]
    may_crowd = len(found) - len(smallest) >= PLACES
    return _few_of_each(found) if may_crowd else found


def _smaller(numbers: Sequence[int], apart: int) -> list[int]:
    """Return of each number and the one so many places on the smaller."""
    pairs = zip(numbers, numbers[apart:], strict=False)
    return [one if one < other else other for one, other in pairs]  # noqa: FURB136 - min takes twice as long


def _few_of_each(found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the first places of each gram."""
    seen: dict[int, int] = {}
    few = []
    for gram, position in found:
        count = seen[gram] = seen.get(gram, 0) + 1
        if count <= PLACES:
            few.append((gram, position))
    return few


def _shared(grams: Iterable[int], places: Iterable[int]) -> Iterable[list[int]]:
    """Return the places of each gram that stands in several places."""
    first: dict[int, int] = {}
    several: dict[int, list[int]] = {}
    for gram, place in zip(grams, places, strict=True):
        known = first.setdefault(gram, place)
        if known != place:
            several.setdefault(gram, [known]).append(place)
    return several.values()


def _paired(posting: list[int]) -> Iterator[Meeting]:
    """Yield the pairs of places of one gram that lie in different articles."""
    by_article = [
        (article, [place & ((1 << _POSITION_BITS) - 1) for place in places])
        for article, places in groupby(posting, key=lambda place: place >> _POSITION_BITS)
    ]
    reach = len(by_article) if len(by_article) <= CROWD else NEIGHBOURS
    for n, (a, here) in enumerate(by_article):
        for b, there in by_article[n + 1 : n + 1 + reach]:
            for i, j in product(here, there):
                yield a, i, b, j

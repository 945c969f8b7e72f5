"""Sentences of two texts set side by side, by length and by what they name (Gale and Church 1993)."""

from __future__ import annotations

from math import inf, log, sqrt
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

VARIANCE = 6.8
"""Of the number of letters in a language for one letter in another (Gale and Church)."""

STEPS = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (2, 1): 0.0445, (1, 2): 0.0445}
"""How often so many sentences stand for so many (Gale and Church)."""

COMMON, SINGLE = 1.5, 1.0
"""What something that both sides name, and what only one names, counts for, beside logarithms of probabilities."""

ROUNDS = 2
"""The ratio of lengths is that of the languages only once the texts are aligned."""


class Side(Protocol):
    """A sentence to be set beside others."""

    @property
    def length(self) -> float:
        """How long it is, in letters."""

    @property
    def anchors(self) -> frozenset[str]:
        """What it names."""


class Bead(NamedTuple):
    """Sentences of one text (by index) that stand for sentences of another."""

    first: tuple[int, ...]
    second: tuple[int, ...]


def align(first: Sequence[Side], second: Sequence[Side]) -> list[Bead]:
    """Return the sentences that stand for each other, in order; those that stand for nothing are left out.

    Args:
        first: The sentences of one text.
        second: Those of the other.
    """
    ratio, beads = 1.0, list[Bead]()
    for _ in range(ROUNDS):
        beads = [bead for bead in _path(first, second, ratio) if bead.first and bead.second]
        ours = sum(first[i].length for bead in beads for i in bead.first)
        theirs = sum(second[j].length for bead in beads for j in bead.second)
        if not (ours and theirs):
            return []
        ratio = theirs / ours
    return beads


def _path(first: Sequence[Side], second: Sequence[Side], ratio: float) -> list[Bead]:
    """Return the cheapest way through both texts."""
    best = {(0, 0): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(first) + 1):
        for j in range(len(second) + 1):
            for (x, y), often in STEPS.items():
                there = (i + x, j + y)
                if there[0] <= len(first) and there[1] <= len(second):
                    price = best[i, j] - log(often) + _price(first[i : i + x], second[j : j + y], ratio)
                    if price < best.get(there, inf):
                        best[there], came[there] = price, (i, j)
    beads, (i, j) = list[Bead](), (len(first), len(second))
    while i or j:
        k, m = came[i, j]
        beads.append(Bead(tuple(range(k, i)), tuple(range(m, j))))
        i, j = k, m
    return beads[::-1]


def _price(ours: Sequence[Side], theirs: Sequence[Side], ratio: float) -> float:
    """Return how unlikely it is that sentences stand for each other: nothing for sentences that stand for nothing."""
    if not (ours and theirs):
        return 0.0
    a, b = sum(one.length for one in ours) * sqrt(ratio), sum(one.length for one in theirs) / sqrt(ratio)
    deviation = (b - a) / sqrt(VARIANCE * max(1.0, (a + b) / 2))
    named, also = (frozenset[str]().union(*(one.anchors for one in side)) for side in (ours, theirs))
    return deviation * deviation / 4 - COMMON * len(named & also) + SINGLE * len(named ^ also)

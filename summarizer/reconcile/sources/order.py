"""Facts that two accounts give in the same order."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.sources.telling import Telling

LEAST_FACTS = 5
LEAST_SENTENCES = 3
"""Less than this any two reports of one occasion have in common: who met whom, where and when stand in the lead."""

MOST_OF_SHORTER = 0.75
MOST_OF_LONGER = 0.5


def in_same_order(a: Telling, b: Telling) -> tuple[tuple[int, int], ...]:
    """Return the sentence numbers of the facts that two accounts give in the same order, if these are most of both.

    Facts of one sentence have no order among themselves, for languages order them differently.
    """
    if min(len(a.facts), len(b.facts)) < LEAST_FACTS:
        return ()
    first, second = a.places, b.places
    shared = first.keys() & second.keys()
    if len(shared) < LEAST_FACTS:
        return ()
    common = sorted((first[key], second[key]) for key in shared)
    longest = _longest(common)
    shorter, longer = sorted((len(first), len(second)))
    if len(longest) < max(LEAST_FACTS, MOST_OF_SHORTER * shorter, MOST_OF_LONGER * longer):
        return ()
    if any(len({pair[side] for pair in longest}) < LEAST_SENTENCES for side in (0, 1)):
        return ()
    return tuple(longest)


def _longest(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of sorted pairs whose second numbers never fall (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, (_, value) in enumerate(pairs):
        pile = bisect_right(tops, value)
        before.append(ends[pile - 1] if pile else -1)
        tops[pile:] = [value] if pile == len(tops) else [value, *tops[pile + 1 :]]
        ends[pile:] = [n] if pile == len(ends) else [n, *ends[pile + 1 :]]
    chosen: list[tuple[int, int]] = []
    n = ends[-1] if ends else -1
    while n >= 0:
        chosen.append(pairs[n])
        n = before[n]
    return chosen[::-1]

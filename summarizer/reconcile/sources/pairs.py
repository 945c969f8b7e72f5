"""Which accounts of one entry are compared."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from summarizer.reconcile.sources.texts.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.reconcile.sources.evidence import Scene
    from summarizer.reconcile.sources.telling import Telling

ALL_PAIRS = 32
"""Up to so many articles every pair is judged; beyond, those with something in common, so that work stays linear."""

MOST_SIDES = 6

Pair = tuple[str, str]


def pairs_to_judge(tellings: Mapping[str, Telling], scene: Scene) -> list[Pair]:
    """Return the pairs of articles to judge, the smaller id first, sorted.

    Beyond ``ALL_PAIRS`` articles, of all that have the same thing in common only neighbours in the order of ids are
    paired: enough to find the chains.
    """
    if len(tellings) <= ALL_PAIRS:
        return list(combinations(sorted(tellings), 2))
    blocks: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for article in sorted(tellings):
        for key in _keys(tellings[article], scene):
            blocks[key].append(article)
    texts = ((a, b) for a in sorted(tellings) for b in scene.texts.partners.get(a, ()) if b in tellings)
    return sorted({*texts, *(pair for block in blocks.values() for pair in pairwise(block))})


def _keys(telling: Telling, scene: Scene) -> Iterator[tuple[str, ...]]:
    """Yield what an account may have in common with others: its text, its sides, its channels."""
    sides = scene.voices.sides(telling)
    yield "text", scene.texts.same[telling.article]
    yield "sides", *sides
    named = sides[:MOST_SIDES]
    for credit in scene.credits.get(telling.article, ()):
        yield "credit", fold(credit)
        yield from (("credit", fold(credit), side) for side in named)
    yield from (("side", side) for side in named)
    for a, b in combinations(named, 2):
        yield "two", a, b
    for origin in telling.origins:
        for relay in origin.chain[1:]:
            yield "relay", scene.voices.side(origin.chain[0]), relay

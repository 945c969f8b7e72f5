"""Articles that are the same text under several names."""

from __future__ import annotations

from array import array
from collections import defaultdict
from hashlib import blake2b
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.reconcile.groups import Groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.reconcile.sources.texts.library import Library
    from summarizer.reconcile.sources.texts.runs import Run

NEARLY_ALL = 0.8
"""Two articles are one text when shared runs make up this share of the words of each."""

Pair = tuple[str, str]


def same_texts(library: Library, runs_of: Mapping[Pair, Sequence[Run]]) -> dict[str, str]:
    """Return for each article the first one, by id, that is the same text.

    Texts are the same when all their words are, in order, or when runs make up nearly all of both.
    """
    near = (pair for pair, runs in runs_of.items() if _is_near(library, runs))
    groups = Groups(article.id for article in library.articles)
    for a, b in (*_equal(library), *near):
        groups.join(a, b)
    return groups.names()


def _equal(library: Library) -> Iterator[Pair]:
    """Yield pairs that tie together all articles whose words are the same."""
    same: defaultdict[bytes, list[str]] = defaultdict(list)
    for article, numbers in zip(library.articles, library.numbers, strict=True):
        words = array("q", [number for number in numbers if number >= 0])
        if words:
            same[blake2b(words, digest_size=16).digest()].append(article.id)
    for ids in same.values():
        yield from pairwise(ids)


def _is_near(library: Library, runs: Sequence[Run]) -> bool:
    """Say whether the runs of a pair make up nearly all of both articles."""
    return all(
        _share(library, article, spans) >= NEARLY_ALL
        for article, spans in (
            (runs[0].a, [(run.a_start, run.a_end) for run in runs]),
            (runs[0].b, [(run.b_start, run.b_end) for run in runs]),
        )
    )


def _share(library: Library, article: str, spans: Iterable[tuple[int, int]]) -> float:
    """Return the share of an article's words that lie in the spans."""
    weighed = library.weighed(library.position[article])
    covered = {n for start, end in spans for n in weighed.between(start, end)}
    return sum(weighed.weight[n] for n in covered) / sum(weighed.weight)

"""Runs of words that two articles have in common.

A run is maximal: neither the word before it nor the word after it is the same in both. It counts from ``LEAST_WORDS``
words on, of which ``LEAST_CONTENT`` must say something beyond names, titles, dates and grammar. In scripts without
blanks, where every character is a word here, two to four characters count as one.

Both limits were chosen on French and English news: 8 words with 4 of content find what two outlets took from one
agency, and none of the formulas (``a rencontré le président … à …``) that any two reports of one meeting share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.sources.texts.index import Index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.reconcile.sources.texts.library import Library

LEAST_WORDS = 8
LEAST_CONTENT = 4
QUARTERS = 4
"""Weights are counted in quarters of a word."""


@dataclass(frozen=True)
class Run:
    """A stretch of words that stands in two articles, ``a`` before ``b`` in the order of ids.

    Starts and ends are code points of each article's text, end exclusive; ``words`` is the length in words.
    """

    a: str
    a_start: int
    a_end: int
    b: str
    b_start: int
    b_end: int
    words: int


def shared_runs(library: Library) -> tuple[Run, ...]:
    """Return the maximal runs of words that the articles of a library share, sorted.

    The time is linear in the words, but for texts that stand in very many articles: a gram found in more than
    ``index.CROWD`` of them ties each to its next neighbours only.
    """
    index = Index()
    for n, numbers in enumerate(library.numbers):
        index.add(n, numbers)
    found: dict[tuple[int, int], set[Match]] = {}
    for a, i, b, j in index.meetings():
        matches = found.setdefault((a, b), set())
        if not any(match.holds(i, j) for match in matches):
            matches.add(_extended(library.numbers[a], i, library.numbers[b], j))
    runs = (_run(library, pair, match) for pair, matches in found.items() for match in matches)
    return tuple(sorted((run for run in runs if run), key=_place))


def _place(run: Run) -> tuple[str, str, int, int]:
    """Return what runs are sorted by."""
    return run.a, run.b, run.a_start, run.b_start


class Match(NamedTuple):
    """Equal numbers in two sequences: where they begin in each, and how many."""

    i: int
    j: int
    length: int

    def holds(self, i: int, j: int) -> bool:
        """Say whether a pair of positions lies in this match."""
        return i - j == self.i - self.j and self.i <= i < self.i + self.length


def _extended(x: Sequence[int], i: int, y: Sequence[int], j: int) -> Match:
    """Return the longest match through a pair of positions."""
    back = _equal(min(i, j), lambda near, far: x[i - far : i - near] == y[j - far : j - near])
    on = _equal(min(len(x) - i, len(y) - j), lambda near, far: x[i + near : i + far] == y[j + near : j + far])
    return Match(i - back, j - back, back + on)


def _equal(room: int, same: Callable[[int, int], bool]) -> int:
    """Return how many numbers are equal from two positions on, or back, by slices that grow and shrink.

    Args:
        room: Most that there are.
        same: Says whether those from one distance to another are equal.
    """
    done, step = 0, 8
    while done < room:
        size = min(step, room - done)
        if same(done, done + size):
            done, step = done + size, step * 2
        elif size == 1:
            break
        else:
            step = size // 2
    return done


def _run(library: Library, pair: tuple[int, int], match: Match) -> Run | None:
    """Return a match as a run, if it counts."""
    if match.length < LEAST_WORDS:
        return None
    a, b = (library.weighed(n) for n in pair)
    first, second = slice(match.i, match.i + match.length), slice(match.j, match.j + match.length)
    weight = sum(a.weight[first])
    content = sum(map(min, a.content[first], b.content[second]))
    if weight < LEAST_WORDS * QUARTERS or content < LEAST_CONTENT * QUARTERS:
        return None
    return Run(
        a=library.articles[pair[0]].id,
        a_start=a.starts[first.start],
        a_end=a.ends[first.stop - 1],
        b=library.articles[pair[1]].id,
        b_start=b.starts[second.start],
        b_end=b.ends[second.stop - 1],
        words=round(weight / QUARTERS),
    )

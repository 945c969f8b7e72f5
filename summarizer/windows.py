"""Windows of a long article: which of its numbered sentences are shown in one request.

A short article is one window. A long one is cut at the ends of paragraphs into windows that overlap, so that what is
told across an edge is told whole in one of them. Each window begins with what dates the whole and its part: the
article's first sentences, and the last line before it that is a heading with a date, as day books and live reports
have them. Sentences keep the numbers they have in the article.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.records import Article, Sentence

WINDOW = 24_000
"""Characters of numbered text in one request, unless another size is asked for."""

LEAST = 1_000
"""A smaller window leaves no room for a sentence with what stands around it."""

LEAD = 600
"""Characters of the article's beginning that are shown before each later window: headline, place and date."""

HEADING = 100
"""A line of more characters is no heading."""

REACH = 200
"""So many short lines are looked at for the heading of the day; a text with more of them is a list."""

_LEAD_SHARE, _OVERLAP_SHARE = 8, 10
"""The beginning takes at most an eighth of a window, the overlap a tenth."""

_NUMBER = 4
"""Brackets, blank and line end around a sentence's number."""


@dataclass(frozen=True)
class Window:
    """A part of an article that is read in one go.

    Attributes:
        number: 1 for the first window.
        count: How many windows the article has.
        first: Number of the first sentence of the stretch that the window is about.
        last: Number of its last one.
        lead: Numbers of earlier sentences that are shown before the stretch, ascending.
    """

    number: int
    count: int
    first: int
    last: int
    lead: tuple[int, ...] = ()

    @property
    def shown(self) -> tuple[int, ...]:
        """The numbers of all sentences that are shown, ascending."""
        return (*self.lead, *range(self.first, self.last + 1))

    def name(self, article: Article) -> str:
        """Return how the window is called in messages and file names; the whole article goes by its id alone."""
        return article.id if self.count == 1 else f"{article.id} (window {self.number} of {self.count})"

    def sha256(self, article: Article) -> str:
        """Return the digest of the text that is read."""
        if self.count == 1:
            return article.sha256
        stretch = article.text[article.sentences[self.first - 1].start : article.sentences[self.last - 1].end]
        return hashlib.sha256(stretch.encode("utf-8", "surrogatepass")).hexdigest()


def windows(article: Article, size: int, dated: Callable[[str], bool]) -> tuple[Window, ...]:
    """Cut an article into the windows it is read in.

    Args:
        article: The article with its numbered sentences.
        size: Characters that the numbered text of a window may have. A window exceeds it only where a single
            sentence beside its lead and overlap does.
        dated: Says whether a line of text prints a day.

    Returns:
        The windows in order. Together their stretches cover every sentence; each begins within the one before it,
        unless that is a single sentence, and ends later. An article that fits is one window of all its sentences.
    """
    return tuple(_Cutting(article, size, dated).windows())


class _Cutting:
    """Cuts one article."""

    def __init__(self, article: Article, size: int, dated: Callable[[str], bool]) -> None:
        self.article = article
        self.size = size
        self.dated = cache(dated)
        self.sums = [0, *accumulate(_cost(sentence) for sentence in article.sentences)]

    def windows(self) -> list[Window]:
        """Return the windows."""
        total = len(self.article.sentences)
        if self._between(1, total) <= self.size:
            return [Window(1, 1, 1, total)]
        self.breaks = list(_breaks(self.article))
        self.paragraphs, self.lines = self._paragraphs(), self._lines()
        stretches: list[tuple[int, int, tuple[int, ...]]] = []
        first, seen = 1, 0
        while seen < total:
            lead = self._lead(first)
            seen = self._last(first, self.size - self._cost_of(lead), seen)
            stretches.append((first, seen, lead))
            first = self._next(first, seen)
        count = len(stretches)
        return [Window(i, count, first, last, lead) for i, (first, last, lead) in enumerate(stretches, 1)]

    def _between(self, first: int, last: int) -> int:
        """Return the characters of the numbered sentences from one number to another, both included."""
        return self.sums[last] - self.sums[first - 1]

    def _cost_of(self, numbers: Sequence[int]) -> int:
        return sum(self._between(number, number) for number in numbers)

    def _paragraphs(self) -> list[bool]:
        """Return by number whether a sentence begins a paragraph: after a blank line, or a new one if none is blank."""
        least = min(2, max(self.breaks))
        return [False, *(0 < least <= lines for lines in self.breaks)]

    def _lines(self) -> list[int]:
        """Return the numbers of the sentences that are lines of their own, short as headings are."""
        alone = zip(self.article.sentences, self.breaks, [*self.breaks[1:], 1], strict=True)
        return [each.number for each, a, b in alone if a and b and each.end - each.start <= HEADING]

    def _heading(self, first: int) -> int | None:
        """Return the last line before a stretch that is short and prints a day; only so many are looked at."""
        end = bisect_left(self.lines, first)
        near = reversed(self.lines[max(0, end - REACH) : end])
        return next((n for n in near if self.dated(self.article.quote(self.article.sentences[n - 1]))), None)

    def _lead(self, first: int) -> tuple[int, ...]:
        """Return the earlier sentences that are shown before a stretch."""
        room = min(LEAD, self.size // _LEAD_SHARE)
        lead = [number for number in range(1, first) if self._between(1, number) <= room]
        heading = self._heading(first)
        return tuple(sorted({*lead, *([] if heading is None else [heading])}))

    def _last(self, first: int, room: int, seen: int) -> int:
        """Return where a stretch ends: at the last end of a paragraph that fits, if that is not too early."""
        total = len(self.article.sentences)
        last = seen + 1
        while last < total and self._between(first, last + 1) <= room:
            last += 1
        if last == total:
            return last
        late = (n for n in range(last, seen, -1) if 2 * self._between(first, n) >= room)
        return next((n for n in late if self.paragraphs[n + 1]), last)

    def _next(self, first: int, last: int) -> int:
        """Return where the next stretch begins: with a whole paragraph of the overlap, if there is one."""
        room = self.size // _OVERLAP_SHARE
        earliest = last
        while earliest - 1 > first and self._between(earliest - 1, last) <= room:
            earliest -= 1
        earliest = max(earliest, first + 1)
        return next((n for n in range(earliest, last + 1) if self.paragraphs[n]), earliest)


def _cost(sentence: Sentence) -> int:
    return sentence.end - sentence.start + len(str(sentence.number)) + _NUMBER


def _breaks(article: Article) -> Iterator[int]:
    """Yield how many line ends stand before each sentence; the first one begins a line."""
    yield 1
    for before, after in pairwise(article.sentences):
        yield len(f"{article.text[before.end : after.start]}.".splitlines()) - 1

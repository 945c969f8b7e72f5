"""Sentences that stand more than once in an article."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.records import Sentence

MIN_WIDTH = 25
"""A shorter sentence may well be said twice; it counts as a repeat only within a repeated block."""


def repeats(text: str, sentences: tuple[Sentence, ...]) -> dict[int, int]:
    """Return the numbers of sentences that stood before, each with the number of the first one.

    Compared are the words alone: NFKC, without case, all blank space alike.
    """
    first: dict[str, int] = {}
    again: dict[int, int] = {}
    long: set[int] = set()
    for sentence in sentences:
        folded = fold(text[sentence.start : sentence.end])
        origin = first.setdefault(folded, sentence.number)
        if origin != sentence.number:
            again[sentence.number] = origin
            if width(folded) >= MIN_WIDTH:
                long.add(sentence.number)
    return {n: again[n] for block in _blocks(again) if long.intersection(block) for n in block}


def _blocks(again: dict[int, int]) -> Iterator[list[int]]:
    """Yield the runs of neighbouring sentences that repeat neighbouring sentences."""
    block: list[int] = []
    for n, origin in again.items():
        if block and not (n == block[-1] + 1 and origin == again[block[-1]] + 1):
            yield block
            block = []
        block.append(n)
    if block:
        yield block


def fold(text: str) -> str:
    """Return a text as it is compared: NFKC, without case, blank space as single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def width(text: str) -> int:
    """Return how many columns a text takes; a Chinese, Japanese or Korean character takes two."""
    if text.isascii():
        return len(text)
    wide = (character for character in set(text) if unicodedata.east_asian_width(character) in "WF")
    return len(text) + sum(map(text.count, wide))

"""Sentences of the page with words of right-to-left scripts in them.

A browser orders a line by the letters in it (Unicode's bidirectional algorithm, UAX 9): two such names with a dash
between them change places, and a number after one moves before it. So each stands isolated in an element of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.render.html.tags import join, tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.render.html.tags import Html

_LETTER = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
"""The blocks whose letters Unicode lets run from right to left, unassigned ones among them (UAX 9, bidi class)."""

RIGHT_TO_LEFT = re.compile(_LETTER)

_RUN = rf"{_LETTER}(?:[\s\u200c\u200d'’\-]*{_LETTER})*"
"""Words of such letters, with what holds words together."""


def isolating(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds the words to isolate: names that hold such letters, whole, and runs of such words."""
    known = sorted({name for name in names if RIGHT_TO_LEFT.search(name)}, key=lambda name: (-len(name), name))
    return re.compile("|".join([*map(re.escape, known), _RUN]))


def isolate(words: str, pattern: re.Pattern[str]) -> Html:
    """Return a sentence of a left-to-right language as HTML, in its direction, what the pattern finds isolated."""
    if not RIGHT_TO_LEFT.search(words):
        return join([words])
    pieces: list[object] = []
    end = 0
    for found in pattern.finditer(words):
        pieces += [words[end : found.start()], tag("bdi", found.group())]
        end = found.end()
    return tag("bdi", pieces, words[end:], dir="ltr")


def isolated(words: str) -> Html:
    """Return words that keep their own direction whatever stands around them."""
    return tag("bdi", words)

"""How many tokens a text will be, without the model's tokenizer: a range.

The tokenizers of hosted models are not to be had offline, so this is an estimate and says so wherever it is shown. Each
character counts for its script. The bounds were set on news prose, JSON and this library's own prompt with four
public vocabularies (``o200k_base``, ``cl100k_base`` and those of DeepSeek and of an older Claude): the low one is what
the newest of them gives, the high one what the oldest gives. A vocabulary made for one language can lie outside.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import NamedTuple


class Span(NamedTuple):
    """A range of whole numbers, both ends included."""

    low: int
    high: int

    def __add__(self, other: object) -> Span:
        """Add two ranges."""
        if not isinstance(other, Span):
            return NotImplemented
        return Span(self.low + other.low, self.high + other.high)


_LETTERS = {
    "LATIN": (0.22, 0.43),
    "CYRILLIC": (0.27, 0.78),
    "GREEK": (0.35, 1.40),
    "ARABIC": (0.30, 1.25),
    "HEBREW": (0.42, 1.20),
    "DEVANAGARI": (0.30, 1.60),
    "HANGUL": (0.58, 1.25),
    "HIRAGANA": (0.60, 1.40),
    "KATAKANA": (0.60, 1.40),
    "CJK": (0.55, 1.35),
}
"""Tokens a letter, by the first word of its Unicode name: newest and oldest vocabulary."""

_OTHER_LETTER = (0.40, 3.50)
_ACCENTED = (0.30, 1.40)
"""A Latin letter that is not ASCII: in most vocabularies it ends a piece more often."""

_DIGIT = (0.30, 0.60)
_MARK = (0.40, 0.75)
"""Punctuation and symbols; in JSON several of them often make one token."""

_SPACE = (0.02, 0.12)


def count_tokens(text: str) -> Span:
    """Return how many tokens a text is, at least and at most; an estimate.

    Args:
        text: Any text, in any script.
    """
    low = high = 0.0
    for character, times in Counter(text).items():
        least, most = _weight(character)
        low += least * times
        high += most * times
    return Span(int(low), int(high) + 1) if text else Span(0, 0)


@lru_cache(maxsize=4096)
def _weight(character: str) -> tuple[float, float]:
    """Return how much of a token a character is."""
    if character.isspace():
        return _SPACE
    if character.isdigit():
        return _DIGIT
    if not character.isalpha() and not unicodedata.combining(character):
        return _MARK
    script = unicodedata.name(character, "?").partition(" ")[0]
    if script == "LATIN" and not character.isascii():
        return _ACCENTED
    return _LETTERS.get(script, _OTHER_LETTER)

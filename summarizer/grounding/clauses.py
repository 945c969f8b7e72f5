"""What a clause of the model's own words states beyond the article: numbers and names that are not printed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.grounding.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")


def unstated_numbers(clause: str, texts: Iterable[str]) -> list[str]:
    """Return the numbers in a clause that none of the texts prints."""
    stated = {number for text in texts for number in _NUMBER.findall(fold(text).text)}
    return [number for number in _NUMBER.findall(fold(clause).text) if number not in stated]


def _without_accents(text: str) -> str:
    return "".join(character for character in fold(text).text if not unicodedata.combining(character))


@lru_cache(maxsize=64)
def _stems(text: str) -> frozenset[str]:
    """Return the words of a text, and what they begin with, four letters and more; each article asks often."""
    words = set(_WORD.findall(_without_accents(text)))
    return frozenset({word[:size] for word in words for size in range(4, len(word) + 1)} | words)


def unstated_names(clause: str, text: str) -> list[str]:
    """Return the capitalised words inside a clause that a text does not print, in any case or inflection.

    A word counts as printed when the text has a word that begins alike (all but its last two letters, four at least);
    accents do not count here, because capitals are often printed without them.
    The clause's first word is left out: it may be capitalised for its place alone. Scripts without capitals pass.
    """
    stems = _stems(text)
    missing = []
    for name in _WORD.findall(unicodedata.normalize("NFC", clause))[1:]:
        folded = _without_accents(name)
        if name[0].isupper() and folded not in stems and folded[: max(4, len(folded) - 2)] not in stems:
            missing.append(name)
    return missing

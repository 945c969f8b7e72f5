"""What a clause of the model's own words states beyond the article: numbers and names that are not printed."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.grounding.amounts import amounts
from summarizer.grounding.folding import without_accents

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_STEM, _ENDING = 4, 2


def unstated_numbers(clause: str, texts: Iterable[str]) -> list[str]:
    """Return the numbers in a clause that none of the texts prints, in whatever way."""
    told = amounts(clause)
    stated = [amount for text in texts for amount in amounts(text)] if told else []
    return [amount.printed for amount in told if not any(map(amount.may_be, stated))]


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[frozenset[str], list[str]]:
    """Return the words of a text, and the same sorted; each article asks often."""
    words = frozenset(_WORD.findall(without_accents(text)))
    return words, sorted(words)


def unstated_names(clause: str, text: str) -> list[str]:
    """Return the capitalised words inside a clause that a text does not print, in any case or inflection.

    A word counts as printed when the text has a word that begins alike (all but its last two letters, four at least);
    accents do not count here, because capitals are often printed without them.
    The clause's first word is left out: it may be capitalised for its place alone. Scripts without capitals pass.
    """
    names = [name for name in _WORD.findall(unicodedata.normalize("NFC", clause))[1:] if name[0].isupper()]
    return [name for name in names if not _is_stated(without_accents(name), text)]


def _is_stated(name: str, text: str) -> bool:
    """Tell whether a text has a word, or for one of four letters and more, a word that begins alike."""
    words, ordered = _words(text)
    if len(name) < _LEAST_STEM:
        return name in words
    stem = name[: max(_LEAST_STEM, len(name) - _ENDING)]
    place = bisect_left(ordered, stem)
    return place < len(ordered) and ordered[place].startswith(stem)

"""What is heard of Japanese words, in the letters of :mod:`.sounds`, with their long vowels and without."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.reconcile.names.tokens import Token

_LONG = re.compile("(?<=o)[ouh]|(?<=u)u|(?<=a)a|(?<=e)e|(?<=i)i(?=[^aeiou])")
_LABIAL = re.compile("m(?=[bp])")
_NEUTRAL = (("sh", "S"), ("ch", "C"), ("ts", "c"), ("y", "i"))
"""Hepburn's letters as :mod:`.sounds` writes what is heard."""


def heard_of(word: Token) -> tuple[str, ...]:
    """Return what is heard of a word; of Latin letters also by Hepburn's, in which *ou* is no *u*."""
    return _variants((*word.heard, neutral(word.plain)) if word.script == "latin" else word.heard)


def neutral(letters: str) -> str:
    """Return Hepburn's letters as what is heard is written."""
    for hepburn, sound in _NEUTRAL:
        letters = letters.replace(hepburn, sound)
    return letters


def long_and_short(heard: str) -> tuple[str, str]:
    """Return what is heard with its long vowels and without: *kou* and *ko*, but not Yamanouchi without its u."""
    return heard, _LONG.sub("", heard)


@lru_cache(maxsize=16384)
def _variants(heard: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for each in heard for form in long_and_short(_LABIAL.sub("n", each))))

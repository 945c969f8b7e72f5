"""The script words are written in, which tells words of another language where an article quotes them as they are."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache, lru_cache

LATIN = "Latn"

HAN = "CJK"
"""What Unicode calls the letters that CLDR calls Han."""


def script_of(words: str) -> str | None:
    """Return the script of most letters of some words, as ISO 15924 has it (``Arab``); ``None`` where none is told."""
    if words.isascii():
        return LATIN if any(map(str.isalpha, words)) else None  # the usual case, without looking at each letter's name
    letters = Counter(_name(character) for character in words if character.isalpha())
    known = [(-number, _codes()[name]) for name, number in letters.items() if name in _codes()]
    return min(known)[1] if known else None


@lru_cache(maxsize=4096)
def _name(letter: str) -> str:
    """Return the first word of a letter's name, which is that of its script."""
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _codes() -> dict[str, str]:
    """Return the ISO 15924 code of each script by the name that Unicode's letters bear, from CLDR's English names."""
    from babel import Locale  # noqa: PLC0415 - CLDR is loaded when words are wanted, not with the module

    names = {name.upper(): code for code, name in Locale("en").scripts.items()}
    return names | {HAN: "Hani"}

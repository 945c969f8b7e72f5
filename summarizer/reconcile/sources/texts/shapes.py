"""What a character is to the cutting of words, in any script."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LETTER, KATAKANA, ALONE, JOINED, OTHER = "wkcm "
"""Part of a word; part of a Japanese loan word or foreign name; a word by itself, in scripts without blanks; written
onto the character before it; between words."""

_PER_WORD = {"CJK": 2, "HIRAGANA": 2, "BOPOMOFO": 2, "THAI": 4, "LAO": 4, "KHMER": 4, "MYANMAR": 4}
"""Scripts without blanks, and how many of their characters make about one word."""
_SYLLABIC = ("HANGUL", "ETHIOPIC", "CHEROKEE", "YI ")
"""Scripts with blanks whose letters are syllables, so that words are half as long."""
_APOSTROPHES = frozenset("ʹʻʼʽʾʿˈ՚")
"""Apostrophes that Unicode counts among the letters; other hands type U+0027 or U+2019 for them."""
_EVERY_CHARACTER = 1 << 16


@lru_cache(maxsize=_EVERY_CHARACTER)
def shape(character: str) -> str:
    """Return what a character is: one of the five shapes."""
    category = unicodedata.category(character)
    if category[0] == "M" or category == "Cf":
        return JOINED
    if not character.isalnum() or character in _APOSTROPHES:
        return OTHER
    script = _script(character)
    if script.startswith("KATAKANA"):
        return KATAKANA
    return ALONE if script.startswith(tuple(_PER_WORD)) else LETTER


@lru_cache(maxsize=_EVERY_CHARACTER)
def quarters(character: str) -> int:
    """Return the weight of a word that begins with this character, in quarters of a word."""
    script = _script(character)
    return next((4 // n for prefix, n in _PER_WORD.items() if script.startswith(prefix)), 4)


@lru_cache(maxsize=_EVERY_CHARACTER)
def breadth(character: str) -> int:
    """Return how many letters of an alphabet a letter stands for: two where it is a syllable."""
    return 2 if _script(character).startswith(_SYLLABIC) else 1


@lru_cache(maxsize=_EVERY_CHARACTER)
def letters(character: str) -> int:
    """Return how many letters of an alphabet a character of a text stands for, marks and blanks included."""
    kind = shape(character)
    if kind == JOINED:
        return 0
    return {ALONE: 3, KATAKANA: 2}.get(kind) or breadth(character)


def is_grammar(character: str) -> bool:
    """Say whether a character by itself is mostly ending or particle (Hiragana)."""
    return _script(character).startswith("HIRAGANA")


def _script(character: str) -> str:
    """Return the character's Unicode name, which begins with its script; half and full width forms as plain ones."""
    return unicodedata.name(unicodedata.normalize("NFKC", character)[:1], "")

"""Ordinals and nouns of one language as patterns, and what number an ordinal stands for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from summarizer.reconcile.calendar.folding import fold
from summarizer.reconcile.calendar.parts import LAST
from summarizer.reconcile.calendar.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NOTHING = r"(?!)"
"""A pattern that never matches."""

_LETTER = r"[^\W\d_]"
_ENDING = r"[^\s\d,.;:()/\-]*"
_HAN = r"[\u3400-\u9fff]"
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LOOK_ALIKE = str.maketrans("іх", "ix")


@cache
def nth(language: str) -> Callable[[str], int | None]:
    """Return what finds the number that an ordinal word of a language stands for, :data:`LAST` for "last"."""
    exact: dict[str, int] = {}
    stems: dict[str, int] = {}
    for key, words in table("periods").get(language, {}).get("nth", {}).items():
        value = LAST if key == "last" else int(key)
        for word in words:
            (stems if word.endswith("*") else exact)[fold(word.rstrip("*"))] = value

    def find(word: str) -> int | None:
        if word in exact:
            return exact[word]
        fitting = [stem for stem in stems if word.startswith(stem)]
        return stems[max(fitting, key=len)] if fitting else None

    return find


def ordinal_value(text: str, language: str) -> int | None:
    """Return the number of an ordinal in words, digits or Roman figures."""
    text = text.strip()
    if (found := nth(language)(text)) is not None:
        return found
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else _roman(text)


@cache
def plain(word: str) -> str:
    """Return a word of the data folded, without the star that stands for its endings."""
    return fold(word.rstrip("*")).strip()


def any_of(words: Iterable[str], *, unspaced: bool, leads: bool = False) -> str:
    """Return the pattern of any of some words, the longest first.

    Args:
        words: The words, folded or not; a star stands for any ending.
        unspaced: The language puts no spaces between words.
        leads: Something follows the words at once, so that a lone character needs no end.
    """
    found = sorted({_word(word, unspaced=unspaced, leads=leads) for word in words}, key=lambda text: (-len(text), text))
    return f"(?:{'|'.join(found)})" if found else NOTHING


def ordinal(own: dict[str, Any], *, bare_digits: bool) -> str:
    """Return the pattern of an ordinal of a language: its words, digits, Roman figures.

    Args:
        own: The language's entry of the data.
        bare_digits: Whether digits are one without any ending ("3 квартал").
    """
    unspaced = bool(own.get("unspaced"))
    words = any_of((word for words in own.get("nth", {}).values() for word in words), unspaced=unspaced, leads=True)
    if unspaced:
        return words
    ending = rf"(?:\.?[-:]?{_LETTER}{{1,4}}|\.)"
    figures = rf"(?<![\d.,/])\d{{1,2}}{ending}{'?' if bare_digits else ''}(?!\d)"
    roman = rf"(?<!{_LETTER})[ivxіх]{{1,5}}(?:e|eme|er|o|a|-?[а-я]{{1,2}}|\.)?(?!{_LETTER})"
    return f"(?:{words}|{figures}|{roman})"


@cache
def _word(word: str, *, unspaced: bool, leads: bool) -> str:
    """Return the pattern of one word or phrase; a star is any ending, a space may be a hyphen."""
    stem = r"\s?[-\s]\s?".join(re.escape(part) for part in plain(word).split())
    if unspaced:
        return stem + (rf"(?!{_HAN})" if len(word) == 1 and not leads else "")
    lead = rf"(?<!{_LETTER})" if word[:1].isalpha() else ""
    return lead + stem + (_ENDING if word.endswith("*") else rf"(?!{_LETTER})")


def _roman(text: str) -> int | None:
    """Return the value of Roman figures, Cyrillic look-alikes included."""
    found = re.match(r"[ivx]+", text.translate(_LOOK_ALIKE))
    if not found:
        return None
    values = [_ROMAN[char] for char in found[0]]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))

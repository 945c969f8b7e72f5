"""Acronyms of organisations: a few capitals that begin the words of a longer name, in turn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.reconcile.names.org_words import org_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.names.tokens import Token

LONGEST_ACRONYM = 7
_CASED = frozenset({"latin", "cyrillic", "greek"})


_BRACKETED = re.compile(r"[(（]([^\W\d_]{2,7})[)）]")
_CAPITALS = re.compile(r"(?<![^\W\d_])[A-ZА-ЯΑ-Ω]{2,7}(?![A-Za-zА-Яа-яΑ-Ωα-ω])")
_FEW_WORDS = 2


def bracketed_acronym(name: str) -> str:
    """Return the acronym that a name prints in brackets ("European Union (EU)"); empty if it prints none."""
    return next((found for found in _BRACKETED.findall(name) if found.isupper()), "")


def own_acronyms(name: str) -> tuple[str, ...]:
    """Return the acronyms that a name may go by: the one in brackets, or those of a name of few words."""
    bracketed = bracketed_acronym(name)
    if bracketed:
        return (bracketed,)
    return tuple(_CAPITALS.findall(name)) if len(name.split()) <= _FEW_WORDS else ()


def is_acronym(part: Token) -> bool:
    """Tell whether a word is printed as an acronym: a few capitals, in a script that has them."""
    return part.text.isupper() and 1 < len(part.text) <= LONGEST_ACRONYM and part.script in _CASED


def spelled_out(short: Sequence[Token], full: Sequence[Token]) -> int:
    """Return of how many letters the acronym is that some words are, whose letters begin others in turn; 0 if none is.

    Args:
        short: The words that may be an acronym alone.
        full: All words that it may stand for, the small ones among them.
    """
    if len(short) != 1 or len(full) <= 1 or not is_acronym(short[0]):
        return 0
    return len(short[0].plain) if _begin(short[0].plain, full) else 0


def _begin(letters: str, parts: Sequence[Token]) -> bool:
    """Tell whether letters begin the words, each in turn; small words and what a hyphen ties on may be left out."""
    if not parts:
        return not letters
    first, rest = parts[0], parts[1:]
    if letters and first.plain[:1] == letters[0] and _begin(letters[1:], rest):
        return True
    return (first.plain in org_words().small or first.linked) and _begin(letters, rest)

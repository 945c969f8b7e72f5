"""Acronyms of organisations: a few capitals that begin the words of a longer name, in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.names.org_words import org_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.names.tokens import Token

LONGEST_ACRONYM = 7
_CASED = frozenset({"latin", "cyrillic", "greek"})


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

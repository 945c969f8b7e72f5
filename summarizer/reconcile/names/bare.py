"""How many words of its own a person's name has, and whether a short name stands in a full one.

A name of one word is a family name alone, or a given name alone, which many people bear.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.reconcile.names.align import match_price
from summarizer.reconcile.names.burmese import count_syllables
from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.parsing import parse
from summarizer.reconcile.names.small_words import small_words

if TYPE_CHECKING:
    from summarizer.reconcile.names.tokens import Name, Token

_KATAKANA = re.compile(r"[\u30a0-\u30ff\s]+")

_OF_A_HOUSE = frozenset({"ould", "uld", "wuld", "walad", "ولد"})
"""In Mauritania what follows on "son of" is mostly the family's name, and said alone: Ghazouani."""

_ALSO_GIVEN = frozenset({"ben", "al", "бен", "בן"})
"""Particles that are given names where they stand first and free."""


@lru_cache(maxsize=32768)
def is_bare(name: str) -> bool:
    """Say whether a person's name has at most one word of its own, besides titles and particles, and no initial.

    A ruler's name with a number is none, nor is one in signs that may be a family name and a given name. Katakana is
    for names from elsewhere, with a dot between their words.
    """
    return _count(name) <= 1 and not is_abbreviated(name)


@lru_cache(maxsize=32768)
def is_abbreviated(name: str) -> bool:
    """Say whether a person's name is one word with initials: "K. Haftar" is one of several people."""
    return _count(name) <= 1 and any(token.part == "initial" for token in parse(name).tokens)


@lru_cache(maxsize=32768)
def own_words(name: str) -> tuple[str, ...]:
    """Return the words of a person's name that may be said alone, in their order: no titles, particles, initials."""
    return tuple(token.text for token in _own(name))


@lru_cache(maxsize=32768)
def _own(name: str) -> tuple[Token, ...]:
    return tuple(token for token in parse(name).tokens if token.part in {"name", "honour"})


@lru_cache(maxsize=32768)
def farness(short: str, full: str) -> float | None:
    """Return how far a short name's words are from those of a longer one (0 to 1); ``None`` if one is not in it.

    A father's name is not said alone: Mishari is not Sattam bin Mishari, though bin Mishari is.
    """
    farthest, fathers = None, _fathers(full)
    for word in _own(short):
        is_fathers = fathers and word in _fathers(short)
        others = fathers if is_fathers else [part for part in parse(full).tokens if part not in fathers]
        prices = [found[0] for part in others if (found := match_price(word, part))]
        if not prices:
            return None
        farthest = max(farthest or 0.0, min(prices))
    return farthest


@lru_cache(maxsize=32768)
def _fathers(name: str) -> tuple[Token, ...]:
    """Return the words of a name that stand behind "son of" or "daughter of"."""
    child_of = small_words().filial - _OF_A_HOUSE
    return tuple(after for before, after in pairwise(parse(name).tokens) if before.plain in child_of)


def length(name: str) -> int:
    """Return how many words and initials of a person's name are somebody's own."""
    return len(parse(name).core)


@lru_cache(maxsize=32768)
def _count(name: str) -> int:
    """Count the words that are somebody's own; a number after a ruler's name counts, and so does every Han sign.

    Burmese writes all words of a name as one, each a syllable at least.
    """
    parsed = parse(name)
    if len(parsed.core) == 1 and parsed.core[0].script == "burmese":
        return count_syllables(parsed.core[0].text)
    if _KATAKANA.fullmatch(name):
        return len(words(name))
    if parsed.generation.isdecimal() or any(ord(character) >= 0x2E80 for character in name):  # noqa: PLR2004 - where the CJK blocks begin
        return max(2, len(words(name)))
    return sum(token.part in {"name", "honour"} for token in parsed.tokens) + stands_free(parsed)


def stands_free(name: Name) -> bool:
    """Tell whether a name begins with a particle that stands there as a given name, as in "Ben Wallace"."""
    first, *rest = name.tokens or (None,)
    return first is not None and first.plain in _ALSO_GIVEN and bool(rest) and not rest[0].linked

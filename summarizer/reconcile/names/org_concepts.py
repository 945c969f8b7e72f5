"""What kinds of bodies and portfolios are called in many languages: the notions of ``data/notions.json``.

There, one line is one notion: words that translate each other in the names of bodies. A word is known as a whole, or by
a beginning that may have an ending (the cases of Slavic, Finnish and Hungarian, the marks of gender). The table holds
no word that tells one body of a kind from another: no country, no proper name.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.names.org_countries import country_of
from summarizer.reconcile.names.org_words import in_one_piece
from summarizer.reconcile.names.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

_NONE: frozenset[int] = frozenset()
_SHORTEST = 3
# How long an ending may be, behind a short beginning and behind one of five letters or more.
_SHORT_ENDING, _LONG_ENDING, _LONG_BEGINNING = 2, 4, 5
_FEWEST_IN_COMPOUND = 8
_LINKS = ("", "s", "es", "n", "en", "o")


class _Notions(NamedTuple):
    """The table, in plain letters.

    Attributes:
        whole: The notions of whole words, and of expressions in one piece.
        beginnings: Those of words that may have an ending.
        common: The notions of which every country has bodies.
        telling: Those of few bodies in the world.
        stand_for: Words and expressions that are read as several words.
    """

    whole: Mapping[str, frozenset[int]]
    beginnings: Mapping[str, frozenset[int]]
    common: frozenset[int]
    telling: frozenset[int]
    stand_for: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=32768)
def concepts(word: str) -> frozenset[int]:
    """Return the numbers of the notions that a word in plain letters stands for, in the plural too; none for most.

    The words of an expression are joined by ``_`` (``nations_unies``).
    """
    known = _notions().whole
    return known.get(word) or known.get(word.rstrip("s")) or _by_beginning(word)


def are_telling(notions: frozenset[int]) -> bool:
    """Tell whether one of some notions is of few bodies in the world: international, the Cross of the Red Cross."""
    return not notions.isdisjoint(_notions().telling)


def are_common(notions: frozenset[int]) -> bool:
    """Tell whether one of some notions is of the bodies that every country has: ministry, defence, party."""
    return not notions.isdisjoint(_notions().common)


@lru_cache(maxsize=8192)
def read_as(word: str) -> tuple[str, ...]:
    """Return the words that a word stands for or is made of, itself where it is but one: Verteidigung-s-ministerium.

    Args:
        word: A word in plain letters, or an expression joined by ``_``.
    """
    return _notions().stand_for.get(word) or _compound(word) or (word,)


def _compound(word: str) -> tuple[str, ...]:
    """Return the words of notions that a word is made of; none where there are none or it is itself one."""
    if len(word) < _FEWEST_IN_COMPOUND or _is_word(word):
        return ()
    for at in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
        head = next((bare for link in _LINKS if _is_word(bare := _without(word[:at], link))), "")
        if head and (rest := _compound(word[at:]) or ((word[at:],) if concepts(word[at:]) else ())):
            return (head, *rest)
    return ()


def _without(letters: str, link: str) -> str:
    """Return the head of a compound without what links it to the rest; nothing where it has no such link."""
    bare = letters.removesuffix(link)
    return bare if len(bare) >= _SHORTEST and letters == bare + link else ""


def _is_word(letters: str) -> bool:
    """Tell whether the table has a word itself, without an ending."""
    return letters in _notions().whole or letters in _notions().beginnings


def _by_beginning(word: str) -> frozenset[int]:
    """Return the notions of a word with an ending; a country is none, whatever it begins with (суд, Sudan)."""
    if country_of(word):
        return _NONE
    known = _notions().beginnings
    for size in range(len(word), max(_SHORTEST, len(word) - _LONG_ENDING) - 1, -1):
        most = _LONG_ENDING if size >= _LONG_BEGINNING else _SHORT_ENDING
        if len(word) - size <= most and word[:size] in known:
            return known[word[:size]]
    return _NONE


@cache
def _notions() -> _Notions:
    """Return the table, read once."""
    found = table("notions")
    lines = (*found["common"], *found["other"], *found["telling"])
    whole: dict[str, set[int]] = {}
    beginnings: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for spelling in line.split():
            known = beginnings if spelling.endswith("-") else whole
            known.setdefault(in_one_piece(spelling), set()).add(number)
    return _Notions(
        {word: frozenset(numbers) for word, numbers in whole.items()},
        {word: frozenset(numbers) for word, numbers in beginnings.items()},
        frozenset(range(len(found["common"]))),
        frozenset(range(len(lines) - len(found["telling"]), len(lines))),
        {in_one_piece(spelling): tuple(meant.split()) for spelling, meant in found["stand_for"].items()},
    )

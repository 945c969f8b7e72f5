"""The small words in and around personal names: particles, titles, forms of address, marks of generation."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.names.tables import by_word, table, word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMERALS: dict[str, str] = {"I": "1", "V": "5", "X": "10"}
"""A capital letter after a single name is a ruler's number."""

_LONG_NUMERALS = "XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII"
LONG_NUMERALS: dict[str, str] = {mark: str(number) for number, mark in enumerate(_LONG_NUMERALS.split(), start=11)}
"""A ruler's number of several capital letters, where it stands last; in small letters some are names (Xi)."""


class SmallWords(NamedTuple):
    """The words of ``data/persons.json`` that are no names, in plain letters.

    Attributes:
        particles: Left out of account when one side leaves them out.
        filial: Particles that tell whose child somebody is: the order of the names around them is fixed.
        held: Particles that belong to a name, by what they say: who leaves one out may name somebody else.
        before_titles: Articles that stand before a title.
        titles: Ranks and forms of address that may still stand before a name.
        titles_or_family: Titles in capitals or before another form of address, and family names elsewhere.
        titles_or_given: Titles before a name of several words, and given names before a single one.
        honours: Forms of address that are also carried as names.
        generations: Marks of generation, with the one sign that each of them stands for.
        generations_before: Those that stand before the name, with a full stop.
    """

    particles: frozenset[str]
    filial: frozenset[str]
    held: Mapping[str, str]
    before_titles: frozenset[str]
    titles: frozenset[str]
    titles_or_family: frozenset[str]
    titles_or_given: frozenset[str]
    honours: frozenset[str]
    generations: Mapping[str, str]
    generations_before: Mapping[str, str]


@cache
def small_words() -> SmallWords:
    """Return the table, read once."""
    found = table("persons")
    return SmallWords(
        particles=word_set(found["particles"]),
        filial=word_set(found["filial"]),
        held=by_word(found["held"]),
        before_titles=word_set(found["before_titles"]),
        titles=word_set(found["titles"]),
        titles_or_family=word_set(found["titles_or_family"]),
        titles_or_given=word_set(found["titles_or_given"]),
        honours=word_set(found["honours"]),
        generations=by_word(found["generations"]),
        generations_before=by_word(found["generations_before"]),
    )

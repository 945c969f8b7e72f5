"""Words that do not tell one organisation from another, and numbers in words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.names.folding import script_of
from summarizer.reconcile.names.tables import by_word, in_plain_letters, table, word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNS = frozenset({"han", "hangul"})
"""Scripts of which each sign is a word of its own here."""


class OrgWords(NamedTuple):
    """The words of ``data/bodies.json`` that writers add and leave out, in plain letters.

    Attributes:
        small: Articles, prepositions and conjunctions.
        legal: Legal forms.
        generic: Words for what kind of body it is.
        ordinals: Numbers in words, as they stand in the names of units, with their figures.
    """

    small: frozenset[str]
    legal: frozenset[str]
    generic: frozenset[str]
    ordinals: Mapping[str, str]


@cache
def org_words() -> OrgWords:
    """Return the table, read once."""
    found = table("bodies")
    return OrgWords(
        small=word_set(found["small"]),
        legal=word_set(found["legal"]),
        generic=word_set(found["generic"]),
        ordinals=by_word(found["ordinals"]),
    )


def large_words(spelling: str) -> tuple[str, ...]:
    """Return the words of a spelling in a table that are no small ones, in plain letters; all where all are small.

    Signs are no small words, though they may sound like some.
    """
    pieces = in_plain_letters(spelling)
    if script_of(spelling[0]) in SIGNS:
        return pieces
    return tuple(word for word in pieces if word not in org_words().small) or pieces


def in_one_piece(spelling: str) -> str:
    """Return a spelling in a table without its small words, in plain letters, an expression as one word with ``_``."""
    return "_".join(large_words(spelling))

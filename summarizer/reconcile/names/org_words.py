"""Words that do not tell one organisation from another, and numbers in words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.names.tables import by_word, table, word_set

if TYPE_CHECKING:
    from collections.abc import Mapping


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

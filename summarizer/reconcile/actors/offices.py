"""The office that a title names, in whatever language: prime minister, premier ministre, 首相.

Only what names the office and nothing more is of it: a deputy's title is another, and so is one that has a word more
which is no name of a country or of the United Nations (``data/offices.json``).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Prefix

from summarizer.reconcile.actors.posts import SHORT
from summarizer.reconcile.calendar.tokens import is_unspaced
from summarizer.reconcile.folding import folded
from summarizer.reconcile.names.folding import script_of
from summarizer.reconcile.names.org_countries import countries_of
from summarizer.reconcile.names.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

LONGEST_ENDING, LOST = 5, 2
"""So many letters a case may add to a word of at least :data:`STEM`, and take from it."""

STEM = 4

RULING = frozenset({"monarch", "queen", "crown prince", "prince", "princess", "grand duke", "pope", "patriarch"})
"""The offices whose holders go by a given name, which languages translate."""

_ARTICLE = re.compile(r"\bال(?=\w{2})")
_SIGNS = re.compile(r"[ьъ]", re.IGNORECASE)  # romanised, they would part a word in two


class _Offices(NamedTuple):
    """The table, romanised.

    Attributes:
        named: The expressions, in words, with the offices that each is of.
        in_one_piece: Those of scripts without blanks.
        binding: Words that say that an office is of some country, or of the United Nations.
    """

    named: Mapping[tuple[str, ...], frozenset[str]]
    in_one_piece: Mapping[str, frozenset[str]]
    binding: frozenset[str]


@lru_cache(maxsize=8192)
def offices_of(title: str, state: str = "") -> frozenset[str]:
    """Return the offices that a title may name; none for most.

    Args:
        title: A title as printed.
        state: The part of it that names a country.
    """
    if any(map(is_unspaced, title)):  # the country stands before the office without a blank, or behind it
        return _in_one_piece(title.replace(state, "") if state else title)
    if "," in title and (listed := frozenset[str]().union(*(offices_of(part, state) for part in title.split(",")))):
        return listed
    printed = [(_words(each), _binds(each)) for each in title.split()]
    words = [word for each, _ in printed for word in each]
    binding = frozenset(_words(state)) | _offices().binding | {word for each, does in printed if does for word in each}
    named = _offices().named.items()
    nearest: dict[int, frozenset[str]] = {}  # "König" is not what a case has made of "Königin"
    for expression, offices in named:
        far = _how_far(words, expression, binding)
        if far is not None:
            nearest[far] = nearest.get(far, frozenset()) | offices
    return nearest[min(nearest)] if nearest else frozenset()


def _binds(printed: str) -> bool:
    """Say whether a printed word is a country's name, or so short that it only binds others; Arabic words are short."""
    is_short = len(folded(printed)) <= SHORT and script_of(printed[0]) != "abjad"
    return is_short or bool(countries_of(printed))


def _how_far(words: Sequence[str], expression: Sequence[str], binding: AbstractSet[str]) -> int | None:
    """Return how many letters cases change in an expression for it to be some words, with others that bind them.

    ``None`` where the words are not those of the expression in its order, or there is one that does not bind.
    """
    left, far = iter(expression), 0
    wanted = next(left, None)
    for word in words:
        if wanted is not None and _is_in_a_case(word, wanted):
            far += len(word) + len(wanted) - 2 * Prefix.similarity(word, wanted)
            wanted = next(left, None)
        elif word not in binding:
            return None
    return far if wanted is None else None


def _is_in_a_case(word: str, wanted: str) -> bool:
    if len(wanted) < STEM or word == wanted:
        return word == wanted
    return word.startswith(wanted[: max(STEM, len(wanted) - LOST)]) and len(word) <= len(wanted) + LONGEST_ENDING


def _in_one_piece(title: str) -> frozenset[str]:
    """Return the offices of the longest expression that a title without blanks has at its end."""
    if any(mark in title for mark in table("offices")["deputies"]):
        return frozenset()
    letters, named = "".join(_words(title)), _offices().in_one_piece
    return next((named[letters[start:]] for start in range(len(letters)) if letters[start:] in named), frozenset())


@cache
def _offices() -> _Offices:
    """Return the table, read once."""
    found = table("offices")
    named: dict[tuple[str, ...], frozenset[str]] = {}
    in_one_piece: dict[str, frozenset[str]] = {}
    for office, expressions in found["offices"].items():
        for expression in expressions:
            words = _words(expression)
            offices = named[words] = named.get(words, frozenset()) | {office}
            if is_unspaced(expression[0]):
                in_one_piece["".join(words)] = offices
    binding = (*found["of_a_country"], *found["of_a_body"])
    return _Offices(named, in_one_piece, frozenset(word for words in binding for word in _words(words)))


def _words(text: str) -> tuple[str, ...]:
    return tuple(folded(_SIGNS.sub("", _ARTICLE.sub("", text))).split())

"""Names of monarchs, popes and patriarchs, which languages translate: Charles III is Carlos III, Karol III, Карл III.

Other people keep theirs: Charles Michel is never Carlos Michel. So a number behind the name, or a title beside it, has
to tell that somebody rules. The table is ``data/rulers.json``.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.tables import in_plain_letters, table
from summarizer.reconcile.names.tokens import as_printed
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.reconcile.names.tokens import Name

SHORTEST_STEM, LONGEST_ENDING = 4, 3
"""So many letters of a word stand before the ending of a case, at least; so many are the ending, at most."""

TRANSLATED, OPEN = 0.85, 0.4
"""The scores of names with one number that are one name in two languages, and of those without."""

LONGEST_NAME = 2
"""Rulers go by a name, or by two, as John Paul II does."""

_VOWELS = frozenset("aeiouyаеиоуыюяєіїηαοε")
_NONE: frozenset[int] = frozenset()

Lines = frozenset[int]


def compare_rulers(one: Name, other: Name) -> Comparison | None:
    """Compare two names that may be translated; ``None`` unless each word of the one is its like in the other.

    With one number they are one ruler's. Without, only titles can tell, which a name does not have.
    """
    cores = one.core, other.core
    if len(cores[0]) != len(cores[1]) or not 0 < len(cores[0]) <= LONGEST_NAME:
        return None
    if not all(line_of(a.plain) & line_of(b.plain) for a, b in zip(*cores, strict=True)):
        return None
    if one.generation == other.generation and one.generation.isdecimal():
        return Comparison(TRANSLATED, (_translated(one, other),))
    alone = len(cores[0]) == 1 and not (one.generation and other.generation)
    return Comparison(OPEN, (_translated(one, other),)) if alone else None


def _translated(one: Name, other: Name) -> Reason:
    return Reason(rule="name-translated", args={"tokens": (as_printed(one.core), as_printed(other.core))})


def ruler_keys(name: Name) -> Iterator[str]:
    """Yield what a ruler's name with a number shares with its translations."""
    if name.generation.isdecimal() and 0 < len(name.core) <= LONGEST_NAME:
        yield from (f"ruler {line}|#{name.generation}" for line in sorted(line_of(name.core[0].plain)))


@lru_cache(maxsize=65536)
def line_of(word: str) -> Lines:
    """Return the lines of the table on which a name in plain letters stands, or one that a case may have made it of."""
    known = _names()
    if word in known:
        return known[word]
    sizes = range(len(word) - 1, max(SHORTEST_STEM, len(word) - LONGEST_ENDING) - 1, -1)
    return next((known[word[:size]] for size in sizes if word[:size] in known), _NONE)


@cache
def _names() -> Mapping[str, Lines]:
    """Return the lines of each name of the table, and of what is left of it without the vowel that a case replaces."""
    whole, stems = dict[str, Lines](), dict[str, Lines]()
    for line, spellings in enumerate(table("rulers")["names"]):
        for word in (word for spelling in spellings.split() for word in in_plain_letters(spelling)):
            whole[word] = whole.get(word, _NONE) | {line}
            if len(word) > SHORTEST_STEM and word[-1] in _VOWELS:
                stems[word[:-1]] = stems.get(word[:-1], _NONE) | {line}
    return {**stems, **whole}

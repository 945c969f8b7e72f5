"""What kinds of bodies and portfolios are called in several languages: the notions of ``data/bodies.json``.

There, one line is one notion: words that translate each other in the names of bodies, in the forms in which they stand
there. The table is open, and holds no word that tells one body of a kind from another: no country, no proper name.
"""

from __future__ import annotations

from functools import cache

from summarizer.reconcile.names.tables import table, word_set

_NONE: frozenset[int] = frozenset()


def concepts(word: str) -> frozenset[int]:
    """Return the numbers of the notions that a word in plain letters stands for, in the plural too; none for most."""
    return _index().get(word) or _index().get(word.rstrip("s"), _NONE)


@cache
def _index() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(table("bodies")["notions"]):
        for word in word_set([line]):
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}

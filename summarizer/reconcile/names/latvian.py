"""Women from abroad as Latvian calls them: their names have the ending of a Latvian woman's.

Ursula von der Leyen is Ursula fon der Leiena there, and that has cases. Slavic women have their own endings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.inflections import INFLECTED
from summarizer.reconcile.names.persons import compare_persons
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERS = re.compile("(?<=[^aeiouyāēīū])(?<![oe]v)(?:a|as|u|ai|e|es|i|ei)$")
_GIVEN = (("as", "a"), ("es", "e"), ("ai", "a"), ("ei", "e"), ("u", "a"), ("i", "e"))
"""The endings of a woman's given name in other cases, and in the first."""


def compare_latvian(native: str, other: str) -> Comparison | None:
    """Compare a personal name in a Latvian article with one from elsewhere; ``None`` where that makes them no one.

    Args:
        native: A name as Latvian prints it, in any case.
        other: A name as another language prints it.
    """
    for base in _without_her_ending(native):
        found = compare_persons(base, other)
        if found.verdict == "same":
            reasons = (Reason(rule="name-inflected", args={"name": native, "base": base}), *found.reasons)
            return Comparison(min(found.score, INFLECTED), reasons)
    return None


def _without_her_ending(name: str) -> Iterator[str]:
    """Yield a name without what makes its last word a woman's, with the first as it is and in the first case."""
    first, *others = name.split()
    if others and _HERS.search(others[-1]):
        in_first_case = (first.removesuffix(ending) + own for ending, own in _GIVEN if first.endswith(ending))
        for given in (first, *in_first_case):
            yield " ".join((given, *others[:-1], _HERS.sub("", others[-1])))

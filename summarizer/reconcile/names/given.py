"""Given names that are one name, near names that are not, and short forms: the table of ``data/given.json``.

There, one line is a family of names: ``|`` parts its members. Spellings of one member are one name; two members of a
line are related (a short form, or the same name in a neighbour's language); two names of different lines
are different names, however near their letters are. The table is open: a name that is not there is judged by ear.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from summarizer.reconcile.names.tables import in_plain_letters, table, word_set

Relation = Literal["same", "related", "different", "unknown"]
_Places = frozenset[tuple[int, int]]


def relation(one: str, other: str) -> Relation:
    """Tell how two given names, in plain letters, stand to one another; ``unknown`` when one is not in the table."""
    here, there = _index().get(one), _index().get(other)
    if here is None or there is None:
        return "unknown"
    if here & there:
        return "same"
    return "related" if family(one) & family(other) else "different"


def is_given(name: str) -> bool:
    """Tell whether a name in plain letters is in the table of given names."""
    return name in _index()


@lru_cache(maxsize=65536)
def family(name: str) -> frozenset[int]:
    """Return the numbers of the lines on which a name stands: names that may be equal share one."""
    return frozenset(line for line, _ in _index().get(name, frozenset()))


def before_father(name: str) -> bool:
    """Tell whether a given name in plain letters is borne where the father's given name often stands behind it."""
    return any(line < len(table("given")["before_fathers"]) for line in family(name))


def of_the_horn(name: str) -> bool:
    """Tell whether a name is one of Ethiopia, Eritrea or Somalia, where a person's second name is the father's."""
    return name in _horn()


def given_names() -> tuple[str, ...]:
    """Return all names of the table, in plain letters, sorted."""
    return tuple(sorted(_index()))


@cache
def _index() -> dict[str, _Places]:
    """Return where each name stands, as the numbers of lines and of members in them."""
    found: dict[str, set[tuple[int, int]]] = {}
    lines = [*table("given")["before_fathers"], *table("given")["others"]]
    for line, members in enumerate(lines):
        for member, spellings in enumerate(members.split("|")):
            for spelling in spellings.split():
                for name in in_plain_letters(spelling):
                    found.setdefault(name, set()).add((line, member))
    return {name: frozenset(places) for name, places in found.items()}


@cache
def _horn() -> frozenset[str]:
    return word_set(table("given")["horn"])

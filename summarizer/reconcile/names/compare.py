"""The door: two names of a kind in, a comparison out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.names.bare import is_bare
from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.folding import LONGEST_TEXT, plain_text, same_text
from summarizer.reconcile.names.inflections import compare_inflected
from summarizer.reconcile.names.looks import as_it_looks
from summarizer.reconcile.names.organisations import compare_organisations
from summarizer.reconcile.names.persons import compare_persons, turned_round
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.reconcile.names.comparison import Kind

_BY_KIND: dict[Kind, Callable[[str, str], Comparison]] = {"person": compare_persons, "org": compare_organisations}


def compare_names(a: str, b: str, kind: Kind) -> Comparison:
    """Compare two names and say whether they name one person or one organisation.

    The order of the two does not matter, nor do case, accents, script or, mostly, the order of the words. A name is
    itself, in whatever case; only the name of a person that is a family name alone says no more than that. A word with
    a letter of another alphabet that looks like its own is read as it looks, and never said to be the same.

    Never raises for any text. A text of more than 200 characters is no name: equal ones are ``same``, others
    ``undecided``.

    Args:
        a: A name as an article writes it.
        b: Another.
        kind: ``"person"`` or ``"org"``.

    Returns:
        The score in 0 to 1 (``same`` from 0.5 on, ``different`` below 0.2), the verdict, and the reasons.
    """
    if max(len(a), len(b)) > LONGEST_TEXT:
        equal = plain_text(a) == plain_text(b)
        return Comparison(1.0 if equal else 0.25, (Reason(rule="name-too-long"),))
    if same_text(a, b) and not (kind == "person" and turned_round(a, b)):
        return _itself(min(a, b), kind)
    looks = as_it_looks(a), as_it_looks(b)
    found = _BY_KIND[kind](*looks)
    if kind == "person" and found.verdict != "same":
        found = compare_inflected(*looks) or found
    return found if looks == (a, b) else _as_far_as_looks_go(found, (a, b), looks)


def _itself(name: str, kind: Kind) -> Comparison:
    """Return what a name says when it is printed twice."""
    if kind == "person" and is_bare(name):
        return Comparison(0.45, (Reason(rule="name-bare"),))
    return Comparison(1.0, (Reason(rule="name-equal", args={"tokens": (name, name)}),))


def _as_far_as_looks_go(found: Comparison, names: tuple[str, str], looks: tuple[str, str]) -> Comparison:
    """Leave open what is the same only to the eye."""
    mixed = tuple(sorted(name for name, look in zip(names, looks, strict=True) if name != look))
    reason = Reason(rule="name-mixed-scripts", args={"tokens": mixed})
    return Comparison(min(found.score, 0.45), (*found.reasons, reason))

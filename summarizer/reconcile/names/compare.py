"""The door: two names of a kind in, a comparison out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.folding import LONGEST_TEXT, plain_text
from summarizer.reconcile.names.organisations import compare_organisations
from summarizer.reconcile.names.persons import compare_persons
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.reconcile.names.comparison import Kind

_BY_KIND: dict[Kind, Callable[[str, str], Comparison]] = {"person": compare_persons, "org": compare_organisations}


def compare_names(a: str, b: str, kind: Kind) -> Comparison:
    """Compare two names and say whether they name one person or one organisation.

    The order of the two does not matter, nor do case, accents, script or, mostly, the order of the words.
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
    return _BY_KIND[kind](a, b)

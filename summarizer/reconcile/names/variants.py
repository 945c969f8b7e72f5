"""One sign in several scripts: 濑 in simplified Chinese is 瀬 in Japan, and was 瀨 in both countries before.

The variants are the Unihan database's (``data/hanja.json``).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping


def variants_of(sign: str) -> str:
    """Return all signs that a sign may be in another script, itself among them, in one order for all of them."""
    return _groups().get(sign, sign)


def are_variants(one: str, other: str) -> bool:
    """Say whether two signs are one in two scripts."""
    return one == other or (one in _groups() and _groups()[one] == _groups().get(other))


@cache
def _groups() -> Mapping[str, str]:
    return {sign: signs for signs in table("hanja")["variants"] for sign in signs}

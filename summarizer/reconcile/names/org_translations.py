"""Do two names agree only as translations of what many bodies of a kind are called?"""

from __future__ import annotations

import re
from itertools import starmap
from typing import TYPE_CHECKING

from summarizer.reconcile.names.align import match_price
from summarizer.reconcile.names.org_concepts import are_common, are_telling, concepts

if TYPE_CHECKING:
    from summarizer.reconcile.names.org_parsing import Body
    from summarizer.reconcile.names.tokens import Token

_AMERICAN = {"ence": "ense", "our": "or", "isation": "ization", "tre": "ter", "amme": "am"}
_BRITISH = re.compile(f"(?:{'|'.join(_AMERICAN)})$")
# Dearer than this, words that sound alike are of two languages: national, nationale.
_ONE_SPELLING = 0.2


def only_translated(here: Body, there: Body, matches: list[tuple[int, int, float]]) -> bool:
    """Tell whether the names agree only as translations of what many bodies of a kind are called."""
    pairs = [(here.tokens[a], there.tokens[b]) for a, b, _ in matches]
    shared = [concepts(one.plain) & concepts(other.plain) for one, other in pairs]
    foreign = any(both and not _one_spelling(*pair) for both, pair in zip(shared, pairs, strict=True))
    if not (foreign or is_made(here) != is_made(there)) or not all(shared):
        return False
    alone = len(pairs) == 1
    return alone or not any(starmap(_tells, zip(shared, pairs, strict=True)))


def _tells(shared: frozenset[int], pair: tuple[Token, Token]) -> bool:
    """Tell whether words of one notion tell a body from its like abroad: by the notion, or by their sound as well."""
    return are_telling(shared) or not (are_common(shared) or match_price(*pair) is None)


def is_made(body: Body) -> bool:
    """Tell whether a name has compounds or expressions."""
    return body.tokens != body.as_written


def _one_spelling(one: Token, other: Token) -> bool:
    """Tell whether two words are one of a single language, in two spellings of it."""
    if _american(one.plain) == _american(other.plain):
        return True
    found = match_price(one, other)
    return found is not None and found[0] <= _ONE_SPELLING


def _american(word: str) -> str:
    """Return an English word in the American spelling: Defense, Labor, Organization."""
    return _BRITISH.sub(lambda found: _AMERICAN[found.group()], word)

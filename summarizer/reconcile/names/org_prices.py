"""Which word of a body's name stands for which of another's, at what price: by tables, by endings, or by ear."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.align import match_price
from summarizer.reconcile.names.org_acronyms import is_acronym
from summarizer.reconcile.names.org_concepts import concepts
from summarizer.reconcile.names.org_countries import country_of, is_adjective_of

if TYPE_CHECKING:
    from summarizer.reconcile.names.tokens import Token

NEAR = 0.65
"""The dearest pair of words that is still one word of a body's name."""

_SHORTEST_BY_EAR = 5
_SHORTEST_HEARD = 4
_SHORTEST_PLURAL = 5
_ADJECTIVE_PRICE = 0.15
_TRANSLATED_PRICE = 0.1


@lru_cache(maxsize=65536)
def word_price(here: Token, there: Token) -> float | None:
    """Return the price of taking two words for one, or None."""
    if here.plain == there.plain:
        return 0.0
    countries = country_of(here.plain), country_of(there.plain)
    if all(countries):
        return _ADJECTIVE_PRICE if countries[0] == countries[1] else None
    if concepts(here.plain) & concepts(there.plain):
        return _TRANSLATED_PRICE
    if here.plain.isdecimal() or there.plain.isdecimal() or _unspoken(here, there):
        return None
    known = _known_price(here.plain, there.plain)
    return _price_by_ear(here, there) if known is None else known


def _price_by_ear(here: Token, there: Token) -> float | None:
    """Return the price of two words that sound alike, or None."""
    shorter = min(len(here.plain), len(there.plain))
    alike = not set(here.heard).isdisjoint(there.heard)
    if here.script == there.script and shorter < (_SHORTEST_HEARD if alike else _SHORTEST_BY_EAR):
        return None
    found = match_price(here, there)
    return found[0] if found and found[1] == "sound" and found[0] <= NEAR else None


def _unspoken(here: Token, there: Token) -> bool:
    """Tell whether one of two words is an acronym that is not said as a word in two alphabets: LUKOIL, Лукойл is."""
    if not (is_acronym(here) or is_acronym(there)):
        return False
    return here.script == there.script or min(len(here.plain), len(there.plain)) < _SHORTEST_BY_EAR


def _known_price(here: str, there: str) -> float | None:
    """Return the price of two words that tables or endings say are one, or None."""
    if _singular(here) == _singular(there):
        return 0.05
    return _ADJECTIVE_PRICE if is_adjective_of(there, here) or is_adjective_of(here, there) else None


def _singular(letters: str) -> str:
    return letters.rstrip("sx") if len(letters) >= _SHORTEST_PLURAL else letters

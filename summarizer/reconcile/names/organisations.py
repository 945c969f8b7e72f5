"""Are these two names of one organisation? Its distinguishing words decide, country words among them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.align import match_price
from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.org_acronyms import is_acronym, spelled_out
from summarizer.reconcile.names.org_concepts import concepts
from summarizer.reconcile.names.org_countries import country_of, is_adjective_of
from summarizer.reconcile.names.org_parsing import is_generic, parse_organisation
from summarizer.reconcile.names.tokens import joined, printed
from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.reconcile.names.org_parsing import Body
    from summarizer.reconcile.names.tokens import Token

_NEAR = 0.65
_SHORTEST_BY_EAR = 5
_SHORTEST_HEARD = 4
_FEWEST_LETTERS = 4
_SHORTEST_PLURAL = 5
_ADJECTIVE_PRICE = 0.15
_TRANSLATED_PRICE = 0.1


def compare_organisations(one: str, other: str) -> Comparison:
    """Compare two names of organisations, whatever the order of their words."""
    if other < one:
        one, other = other, one
    return _compare(one, other)


@lru_cache(maxsize=32768)
def _compare(one: str, other: str) -> Comparison:
    here, there = parse_organisation(one), parse_organisation(other)
    matches = _match(here.tokens, there.tokens)
    left = (
        _left(here.tokens, {at for at, _, _ in matches}),
        _left(there.tokens, {at for _, at, _ in matches}),
    )
    pairs = [printed((here.tokens[at], there.tokens[facing])) for at, facing, _ in matches]
    reasons = tuple(Reason(rule="org-word", args={"tokens": pair}) for pair in pairs)
    score, rule = _rule(here, there, matches, left)
    only = {"one": printed(left[0]), "other": printed(left[1])}
    return Comparison(score, (*reasons, Reason(rule=rule, args=dict(only))))


def _match(one: tuple[Token, ...], other: tuple[Token, ...]) -> list[tuple[int, int, float]]:
    """Match words, the surest first, as ``(place, place, price)``."""
    offers = sorted(
        (price, abs(a - b), a, b)
        for a, here in enumerate(one)
        for b, there in enumerate(other)
        if (price := _price(here, there)) is not None
    )
    matches: list[tuple[int, int, float]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for price, _, a, b in offers:
        if a not in taken[0] and b not in taken[1]:
            taken[0].add(a)
            taken[1].add(b)
            matches.append((a, b, price))
    return sorted(matches)


@lru_cache(maxsize=65536)
def _price(here: Token, there: Token) -> float | None:
    """Return the price of taking two words for one, or None."""
    if here.plain == there.plain:
        return 0.0
    countries = country_of(here.plain), country_of(there.plain)
    if all(countries):
        return _ADJECTIVE_PRICE if countries[0] == countries[1] else None
    if is_acronym(here) or is_acronym(there) or here.plain.isdecimal() or there.plain.isdecimal():
        return None
    known = _known_price(here.plain, there.plain)
    if known is not None:
        return known
    shorter = min(len(here.plain), len(there.plain))
    alike = not set(here.heard).isdisjoint(there.heard)
    if here.script == there.script and shorter < (_SHORTEST_HEARD if alike else _SHORTEST_BY_EAR):
        return None
    found = match_price(here, there)
    return found[0] if found and found[1] == "sound" and found[0] <= _NEAR else None


def _known_price(here: str, there: str) -> float | None:
    """Return the price of two words that tables or endings say are one, or None."""
    if concepts(here) & concepts(there):
        return _TRANSLATED_PRICE
    if _singular(here) == _singular(there):
        return 0.05
    return _ADJECTIVE_PRICE if is_adjective_of(there, here) or is_adjective_of(here, there) else None


def _singular(letters: str) -> str:
    return letters.rstrip("sx") if len(letters) >= _SHORTEST_PLURAL else letters


def _left(tokens: tuple[Token, ...], taken: set[int]) -> tuple[Token, ...]:
    return tuple(part for at, part in enumerate(tokens) if at not in taken)


def _rule(
    here: Body,
    there: Body,
    matches: list[tuple[int, int, float]],
    left: tuple[tuple[Token, ...], tuple[Token, ...]],
) -> tuple[float, str]:
    """Return the score and the rule that sets it."""
    telling = tuple(tuple(part for part in side if not is_generic(part)) for side in left)
    alike = any(not is_generic(here.tokens[a]) for a, _, _ in matches)
    if letters := _acronym(here, there) or _acronym(there, here):
        return (0.8, "org-acronym-fits") if letters >= _FEWEST_LETTERS else (0.4, "org-acronym")
    if _glued(left) and not any(telling[side] and not left[1 - side] for side in (0, 1)):
        return 0.75, "org-joined"
    if all(telling):
        return (
            (0.6, "org-acronym-inside") if alike and _acronym_inside(*telling) else (0.05 * alike, "org-leftovers-both")
        )
    if not matches or (not alike and any(telling)):
        return 0.0, "org-nothing-common"
    if any(telling) or _translated(here, there, matches):
        return (0.35, "org-more-specific") if any(telling) else (0.4, "org-translated")
    doubt = sum(price for _, _, price in matches) / len(matches) + 0.1 * sum(map(len, left))
    return round(1.0 - min(doubt, 0.9) / 2, 3), "org-words-agree"


def _translated(here: Body, there: Body, matches: list[tuple[int, int, float]]) -> bool:
    """Tell whether the names agree only as translations of what many bodies of a kind are called."""
    pairs = [(here.tokens[a].plain, there.tokens[b].plain) for a, b, _ in matches]
    foreign = any(one != other and concepts(one) & concepts(other) for one, other in pairs)
    return foreign and all(concepts(one) and concepts(other) for one, other in pairs)


def _acronym(short: Body, full: Body) -> int:
    """Return of how many letters the acronym is that one name is of the other; 0 if it is none.

    Few bodies share four letters, and many three.
    """
    return spelled_out(short.tokens, full.words) if len(full.tokens) > 1 else 0


def _acronym_inside(one: tuple[Token, ...], other: tuple[Token, ...]) -> bool:
    """Tell whether what is left over on one side abbreviates what is left over on the other."""
    return bool(spelled_out(one, other) or spelled_out(other, one))


def _glued(left: tuple[tuple[Token, ...], tuple[Token, ...]]) -> bool:
    """Tell whether the leftovers are the same letters cut elsewhere."""
    if not all(left):
        return False
    one, other = (joined(side) for side in left)
    return one.plain == other.plain

"""Rules that leave open half of a name beside the whole: of a hyphened one, a double one, one with its particle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.names.common_names import common_names
from summarizer.reconcile.names.given import is_given
from summarizer.reconcile.names.pair import because, first_word
from summarizer.reconcile.names.small_words import small_words
from summarizer.reconcile.names.syllables import is_syllable

if TYPE_CHECKING:
    from summarizer.reconcile.names.pair import Pair, Ruling
    from summarizer.reconcile.names.tokens import Name

_RULE = "name-half-of-compound"


def half_compound(pair: Pair) -> Ruling | None:
    """Half of a hyphened name, or a missing syllable of a name of syllables, is not shown to be the whole."""
    for side in pair.sides:
        for at in side.left:
            if _is_half(side.name, at, side.left) or all(is_syllable(token.plain) for token in side.name.core):
                return because(0.4, _RULE, tokens=(side.name.tokens[at].printed,))
    return None


def _is_half(name: Name, at: int, left: tuple[int, ...]) -> bool:
    """Tell whether a hyphen ties the token to one that was matched."""
    after = at + 1 < len(name.tokens) and name.tokens[at + 1].linked and at + 1 not in left
    before = name.tokens[at].linked and name.tokens[at - 1].part == "name" and at - 1 not in left
    return after or before


def half_given(pair: Pair) -> Ruling | None:
    """Leave open a double given name beside its first half: Ali Akbar is not shown to be Ali."""
    common = common_names()
    for side in pair.sides:
        tokens, first = side.name.tokens, first_word(side.name)
        if side.left != (first + 1,) or side.facing_left or tokens[first].plain not in common.first_halves:
            continue
        second = tokens[first + 1]
        family = any(token.plain in common.families for token in tokens[first + 2 :])
        if second.part == "name" and (family or second.plain in common.second_halves or is_given(second.plain)):
            return because(0.4, _RULE, tokens=(second.printed,))
    return None


def held_particles(pair: Pair) -> Ruling | None:
    """Leave open a name without a particle that belongs to the other: Abu Salah is not shown to be Salah."""
    if pair.found.left_one or pair.found.left_other:
        return None
    told = _held(pair, 0), _held(pair, 1)
    if told[0].keys() == told[1].keys():
        return None
    return because(0.4, _RULE, tokens=tuple(sorted({**told[0], **told[1]}.values())))


def _held(pair: Pair, side: int) -> dict[str, str]:
    """Return the particles that belong to a name by what they say, without those written as one with a word."""
    name = (pair.one, pair.other)[side]
    if all(token.part != "particle" for token in name.tokens):
        return {}
    taken = {at for match in pair.found.matches for at in match.places(side)}
    held = small_words().held
    free = [token for at, token in enumerate(name.tokens) if at not in taken and token.part == "particle"]
    return {held[token.plain]: token.printed for token in free if token.plain in held}

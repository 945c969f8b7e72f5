"""Which token of one name stands for which token of the other, at what price."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.names.burmese import count_syllables
from summarizer.reconcile.names.distance import FAR, distance, frame
from summarizer.reconcile.names.folding import UNVOWELLED
from summarizer.reconcile.names.given import relation
from summarizer.reconcile.names.sounds import burmese_by_ear, english, french, german, slavic, swedish, turkish
from summarizer.reconcile.names.syllables import is_syllable
from summarizer.reconcile.names.tokens import joined
from summarizer.reconcile.names.variants import are_variants

if TYPE_CHECKING:
    from summarizer.reconcile.names.tokens import Token

How = Literal["equal", "sound", "given", "related", "initial", "joined"]

# The dearest pair that is still one word, by the length of the shorter neutral spelling.
_LIMITS = (0.0, 0.1, 0.2, 0.3, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95)
_LIMIT_UNVOWELLED = (0.0, 0.1, 0.25, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75)
_LIMIT_SYLLABLE = 0.24
_RELATED_PRICE = 0.3
_INITIAL_PRICE = 0.2
_NEAR_INITIALS = 0.25
_LONGEST_JOIN = 3
_HEBREW = re.compile("[\u05d0-\u05ea]")


class Match(NamedTuple):
    """Tokens of one name that stand for tokens of the other: their places, the price (0 to 1), and how."""

    one: tuple[int, ...]
    other: tuple[int, ...]
    price: float
    how: How

    def places(self, side: int) -> tuple[int, ...]:
        """Return the places in the one name (side 0) or in the other (side 1)."""
        return self.other if side else self.one


@dataclass(frozen=True, slots=True)
class Alignment:
    """All matches of two names and the places left over on either side."""

    matches: tuple[Match, ...]
    left_one: tuple[int, ...]
    left_other: tuple[int, ...]


@lru_cache(maxsize=131072)
def match_price(one: Token, other: Token) -> tuple[float, How] | None:
    """Return the price of taking two words for one, as a share of what is allowed, or None for two words."""
    if one.part == "initial" or other.part == "initial":
        return _initials(one, other)
    if one.script == other.script == "han" and are_variants(one.text, other.text):
        return 0.0, "equal"
    known = relation(one.plain, other.plain)
    if known == "same" or one.plain == other.plain:
        return 0.0, "given" if known == "same" else "equal"
    if known == "related":
        return _RELATED_PRICE, "related"
    return None if known == "different" else _by_ear(one, other)


def _told_apart(one: Token, other: Token) -> bool:
    """Tell whether two words are near and yet two: numbers, or family names such as Hansen and Hanson."""
    if one.plain.isdecimal() or other.plain.isdecimal():
        return True
    if one.script != other.script:
        return False
    endings = {one.plain[-3:], other.plain[-3:]}, {one.plain[-2:], other.plain[-2:]}
    return endings[0] == {"sen", "son"} or endings[1] == {"ez", "es"}


def _by_ear(one: Token, other: Token) -> tuple[float, How] | None:
    """Compare how two words may sound, if any of their readings can be near at all."""
    if _frames(one).isdisjoint(_frames(other)) or _told_apart(one, other):
        return None
    if not set(one.heard).isdisjoint(other.heard):
        return 0.02, "sound"
    if one.script == other.script == "latin" and (slavic(one.text) in other.heard or slavic(other.text) in one.heard):
        return 0.05, "sound"  # Cvetkov, Tsvetkov
    if one.script == other.script and _one_vowel(one) and _one_vowel(other):
        return None if _vowels(one) != _vowels(other) else _nearest(one, other)
    return _nearest(one, other)


@lru_cache(maxsize=65536)
def _frames(part: Token) -> frozenset[str]:
    """Return the frames of all readings of a word."""
    return frozenset(map(frame, as_spoken(part)))


def _one_vowel(part: Token) -> bool:
    """Tell whether a word has a single vowel, which then tells it from its neighbours (Scholz, Schulz)."""
    return part.script == "latin" and len(_vowels(part)) == 1


def _vowels(part: Token) -> str:
    return "".join(letter for letter in part.heard[0] if letter in "aeiou") if part.heard else ""


def _nearest(one: Token, other: Token) -> tuple[float, How] | None:
    """Return the price of the nearest two readings of two words."""
    unvowelled = _unvowelled(one, other)
    limits = _LIMIT_UNVOWELLED if unvowelled[0] != unvowelled[1] else _LIMITS
    best, most = FAR, _LIMIT_SYLLABLE if _are_syllables(one, other) else FAR
    if {one.script, other.script} >= {"latin"} and one.script != other.script:
        readings = as_spoken(one), as_spoken(other)
    else:
        readings = one.heard, other.heard
    for here, there in product(*readings):
        limit = min(limits[min(len(here), len(there), len(limits) - 1)] or 0.01, most)
        # What is dearer than the best so far need not be worked out.
        best = min(best, distance(here, there, unvowelled=unvowelled, most=limit * min(best, 1.0)) / limit)
    return (max(0.05, best), "sound") if best <= 1.0 else None


def _unvowelled(one: Token, other: Token) -> tuple[bool, bool]:
    """Tell which of two words leaves out vowels that the other may write.

    Arabic and Hebrew leave out more than Indian scripts do, and write down what the other has no letter for.
    """
    scripts = one.script, other.script
    if scripts == ("abjad", "abjad"):
        hebrew = tuple(_HEBREW.search(token.text) is not None for token in (one, other))
        return (True, False) if hebrew[0] != hebrew[1] else (True, True)
    leave_out = {"abjad"} if "abjad" in scripts else UNVOWELLED
    return one.script in leave_out, other.script in leave_out


def _are_syllables(one: Token, other: Token) -> bool:
    """Tell whether two alphabets write a syllable each: in Chinese names a sound more or less is another name."""
    return {one.script, other.script} == {"latin", "cyrillic"} and is_syllable(one.plain) and is_syllable(other.plain)


@lru_cache(maxsize=65536)
def as_spoken(token: Token) -> tuple[str, ...]:
    """Add what French, English and others hear to a Latin word beside another script, which writes what is heard."""
    if token.script != "latin":
        return token.heard
    elsewhere = (read(token.text) for read in (french, english, german, turkish, slavic, swedish, burmese_by_ear))
    return tuple(dict.fromkeys((*token.heard, *filter(None, elsewhere))))


def _initials(one: Token, other: Token) -> tuple[float, How] | None:
    """An initial stands for itself and for any name that begins with it."""
    if one.part == other.part:
        return (0.0, "equal") if one.plain == other.plain else _heard_alike(one, other)
    short, full = (one, other) if one.part == "initial" else (other, one)
    begins = full.plain.startswith(short.plain) or any(heard.startswith(short.heard) for heard in full.heard)
    first = full._replace(heard=tuple(heard[:1] for heard in full.heard))
    return (_INITIAL_PRICE, "initial") if begins or _heard_alike(short, first) else None


def _heard_alike(one: Token, other: Token) -> tuple[float, How] | None:
    """Take initials of two alphabets for one where their letters sound alike (W and У)."""
    if one.script == other.script:
        return None
    near = min((distance(here, there) for here, there in product(one.heard, other.heard)), default=FAR)
    return (_INITIAL_PRICE, "initial") if near <= _NEAR_INITIALS else None


def align(one: tuple[Token, ...], other: tuple[Token, ...]) -> Alignment:
    """Match the tokens of two names, the surest first, then words one side wrote as several.

    Args:
        one: Tokens of a name in their order, particles among them.
        other: Tokens of the other.
    """
    matches = _singles(one, other)
    left_one, left_other = _left(one, matches, side=0), _left(other, matches, side=1)
    if not (left_one or left_other):
        return Alignment(tuple(matches), (), ())
    # Where no word at all agrees, two names of several words are not cut differently: they are two names.
    worth = bool(matches) or min(len(left_one), len(left_other)) == 1
    if worth and left_one and _any_free(other, matches, side=1):
        matches += _joins(one, left_one, other, matches, turned=False)
    if worth and left_other and _any_free(one, matches, side=0):
        matches += _joins(other, left_other, one, matches, turned=True)
    return Alignment(tuple(matches), tuple(_left(one, matches, side=0)), tuple(_left(other, matches, side=1)))


def _counts(token: Token) -> bool:
    return token.part in {"name", "initial"}


def _solid(tokens: tuple[Token, ...]) -> list[tuple[int, Token]]:
    """Return the tokens that are no particles, with their places."""
    return [(at, token) for at, token in enumerate(tokens) if token.part != "particle"]


def _left(tokens: tuple[Token, ...], matches: list[Match], *, side: int) -> list[int]:
    """Return the places of the words that count and have no match."""
    taken = {at for match in matches for at in match.places(side)}
    return [at for at, token in enumerate(tokens) if at not in taken and _counts(token)]


def _any_free(tokens: tuple[Token, ...], matches: list[Match], *, side: int) -> bool:
    taken = {at for match in matches for at in match.places(side)}
    return len(tokens) - len(taken) > 1


def _singles(one: tuple[Token, ...], other: tuple[Token, ...]) -> list[Match]:
    """Match token with token, cheapest first, then nearest in place."""
    offers = []
    for (here, mine), (there, theirs) in product(_solid(one), _solid(other)):
        found = match_price(mine, theirs) if _counts(mine) == _counts(theirs) else None
        if found:
            offers.append((found[0], abs(here - there), here, there, found[1]))
    matches: list[Match] = []
    taken_one: set[int] = set()
    taken_other: set[int] = set()
    for price, _, here, there, how in sorted(offers):
        if here not in taken_one and there not in taken_other:
            taken_one.add(here)
            taken_other.add(there)
            matches.append(Match((here,), (there,), price, how))
    return matches


def _joins(
    whole: tuple[Token, ...], left: list[int], parted: tuple[Token, ...], matches: list[Match], *, turned: bool
) -> list[Match]:
    """Match a left-over word with neighbours of the other side written as one."""
    taken = {at for match in matches for at in (match.one if turned else match.other)}
    found: list[Match] = []
    for at in left:
        run = _best_run(whole[at], parted, taken)
        if run:
            price, places = run
            taken.update(places)
            found.append(Match(places, (at,), price, "joined") if turned else Match((at,), places, price, "joined"))
    return found


def _best_run(word: Token, parted: tuple[Token, ...], taken: set[int]) -> tuple[float, tuple[int, ...]] | None:
    """Return the price and the places of the neighbours that together come nearest to one word."""
    best: tuple[float, tuple[int, ...]] | None = None
    longest = count_syllables(word.text) if word.script == "burmese" else _LONGEST_JOIN
    for start in range(len(parted) - 1):
        for size in range(2, longest + 1):
            places = tuple(range(start, start + size))
            if places[-1] >= len(parted) or not taken.isdisjoint(places):
                break
            if parted[places[-1]].part == "particle":
                continue
            price = _run_price(word, tuple(parted[at] for at in places))
            if price is not None and (best is None or (price, places) < best):
                best = price, places
    return best


def _run_price(word: Token, run: tuple[Token, ...]) -> float | None:
    """Return the price of taking neighbours for one word, with or without the particles among them."""
    solid = tuple(part for part in run if _counts(part))
    prices = [
        found[0]
        for chosen in dict.fromkeys((run, solid))
        if len(chosen) > 1 and _as_long(word, chosen) and (found := match_price(word, joined(chosen)))
    ]
    return min(prices, default=None)


def _as_long(word: Token, run: tuple[Token, ...]) -> bool:
    length = sum(len(part.plain) for part in run)
    slack = max(3, length // (3 if word.script == run[0].script else 2))
    return word.part != "initial" and abs(length - len(word.plain)) <= slack

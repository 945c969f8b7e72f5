"""Are these two names of one person? The weakest token decides.

Every token of the shorter name must find its own in the longer one. What is left over on both sides means
two people; what is left over on one side is a middle or second family name, or, before the name, context.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.align import align
from summarizer.reconcile.names.bare import stands_free
from summarizer.reconcile.names.common import HORN
from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.given import before_father, is_given
from summarizer.reconcile.names.near import (
    common_and_more,
    common_initial,
    half_given,
    held_particles,
    near_names,
    other_tones,
    two_spellings,
)
from summarizer.reconcile.names.pair import Pair, because
from summarizer.reconcile.names.pinyin import compare_pinyin
from summarizer.reconcile.names.signs import compare_signs
from summarizer.reconcile.names.syllables import is_syllable
from summarizer.reconcile.names.tokens import filial, parse
from summarizer.reconcile.names.transcriptions import compare_transcribed
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reconcile.names.align import Match
    from summarizer.reconcile.names.pair import Ruling
    from summarizer.reconcile.names.tokens import Name, Token

_MOST_PRICE = 1.5
_MOST_PRICE_RELATED = 0.6


def compare_persons(one: str, other: str) -> Comparison:
    """Compare two personal names, whatever their script and order."""
    if other < one:
        one, other = other, one
    return _compare(one, other)


def turned_round(one: str, other: str) -> bool:
    """Tell whether both names show by their print which word is the family name, and not the same one."""
    names = parse(one), parse(other)
    orders = [[token.plain for token in name.tokens] for name in names]
    return all(name.ordered for name in names) and orders[0] != orders[1]


@lru_cache(maxsize=32768)
def _compare(one: str, other: str) -> Comparison:
    transcribed = compare_transcribed(one, other)
    if transcribed is not None:
        return transcribed
    names = parse(one), parse(other)
    pair = Pair(*names, align(names[0].tokens, names[1].tokens))
    matched = tuple(_matches(pair))
    ruling = next((ruling for rule in _RULES if (ruling := rule(pair))), None)
    if ruling is None:
        return Comparison(_score(pair), matched)
    return Comparison(ruling.score, (*matched, ruling.reason))


def _matches(pair: Pair) -> Iterator[Reason]:
    for match in sorted(pair.found.matches):
        texts = (
            " ".join(pair.one.tokens[at].text for at in match.one),
            " ".join(pair.other.tokens[at].text for at in match.other),
        )
        yield Reason(rule=f"name-{match.how}", args={"tokens": texts})


def _score(pair: Pair) -> float:
    """Return 1 for equal names and less for each doubt, never below 0.55."""
    doubt = pair.price / max(len(pair.found.matches), 1) + 0.1 * sum(map(len, pair.left))
    return round(1.0 - min(doubt, 0.9) / 2, 3)


def _texts(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens)


def _pinyin(pair: Pair) -> Ruling | None:
    """Chinese names in Latin letters are one or two by their syllables."""
    one = compare_pinyin(pair.one, pair.other)
    if one is None:
        return None
    return because(0.9, "name-pinyin") if one else because(_unreadable(pair) or 0.1, "name-pinyin-otherwise")


def _signs(pair: Pair) -> Ruling | None:
    """Characters of one sound are two names, but for the two scripts that write one character each its way."""
    if pair.one.tokens[:1] and pair.one.tokens[0].script != "han":
        return None
    heard = not any(pair.left) and all(match.one == match.other for match in pair.found.matches)
    found = compare_signs(pair.one, pair.other) if heard else None
    if found in {None, "one"}:
        return None
    return because(0.1 if found == "two" else 0.4, "name-signs-otherwise")


def _nothing(pair: Pair) -> Ruling | None:
    """Names without a word in common are two."""
    return None if _strength(pair) else because(_unreadable(pair) or 0.0, "name-nothing-common")


def _unreadable(pair: Pair) -> float:
    """Give back the doubt where one side is in Chinese signs, whose sound depends on the language."""
    scripts = [{token.script for token in name.core} for name in (pair.one, pair.other)]
    return 0.25 if any(("han" in here) != ("han" in there) for here, there in [scripts]) else 0.0


def _strength(pair: Pair) -> int:
    return len(pair.found.matches)


def _both_left(pair: Pair) -> Ruling | None:
    """What only one has, on both sides, means two people."""
    here, there = pair.left
    if not (here and there):
        return None
    args = {"one": _texts(here), "other": _texts(there)}
    if _unreadable(pair):
        return because(0.25, "name-script-cannot-tell", **args)
    middles = _solid(pair) >= 2 and not _facing(pair)  # noqa: PLR2004 - given and family name
    if middles:
        return because(0.3, "name-leftovers-elsewhere", **args)
    return because(min(0.15, 0.05 * _strength(pair)), "name-leftovers-both", **args)


def _solid(pair: Pair) -> int:
    """Count the matches that are more than initials."""
    return sum(match.how != "initial" for match in pair.found.matches)


def _facing(pair: Pair) -> bool:
    """Tell whether leftovers stand at the same place between matched tokens, as two second names do."""
    return bool(_gaps(pair, 0) & _gaps(pair, 1)) or any(t.part == "initial" for side in pair.left for t in side)


def _gaps(pair: Pair, side: int) -> set[int]:
    left = (pair.found.left_one, pair.found.left_other)[side]
    taken = [at for match in pair.found.matches for at in match.places(side)]
    return {sum(other < at for other in taken) for at in left}


def _generation(pair: Pair) -> Ruling | None:
    """Junior and senior, II and III are two; a mark on one side only leaves it open."""
    marks = pair.one.generation, pair.other.generation
    if marks[0] == marks[1]:
        return None
    both = all(marks)
    return because(0.05 if both else 0.35, "name-generation", marks=marks)


def _bare(pair: Pair) -> Ruling | None:
    """A single word names a family, or a given name, not a person."""
    if _strength(pair) >= 2 or _ruler(pair):  # noqa: PLR2004 - given name and family name
        return None
    if _called(pair.one, pair.other) or _called(pair.other, pair.one):
        return None
    alone = all(len(name.core) == 1 for name in (pair.one, pair.other))
    return because(0.45 if alone else 0.35, "name-bare")


def _ruler(pair: Pair) -> bool:
    """A given name with a number is a ruler's full name."""
    return pair.one.generation.isdecimal() and pair.one.generation == pair.other.generation


def _called(name: Name, other: Name) -> bool:
    """Tell whether a particle stands first and free, as given names such as Ben do, and the other name has it too."""
    words = sorted(token.plain for token in name.tokens)
    return stands_free(name) and words == sorted(token.plain for token in other.tokens)


def _order(pair: Pair) -> Ruling | None:
    """Where the order carries meaning, a name turned round is another: child and parent, two given names."""
    places = sorted((match.one[0], match.other[0]) for match in pair.found.matches)
    turned = [there for _, there in places]
    if turned == sorted(turned):
        return None
    if any(filial(token) for name in (pair.one, pair.other) for token in name.tokens):
        return because(0.1, "name-child-and-parent")
    if pair.one.ordered and pair.other.ordered:
        return because(0.15, "name-order-told")
    if pair.one.ordered or pair.other.ordered:
        return None
    words = [token for name in (pair.one, pair.other) for token in name.core]
    given = all(is_given(token.plain) for token in words) or _with_fathers(pair)
    syllables = len(pair.one.core) == len(pair.other.core) == 2 and all(is_syllable(token.plain) for token in words)  # noqa: PLR2004 - a pair
    return because(0.4, "name-two-given") if given or syllables else None


def _with_fathers(pair: Pair) -> bool:
    """Tell whether two names of two words may be a given name and the father's: turned round, they name the child."""
    cores = pair.one.core, pair.other.core
    return all(len(core) == 2 for core in cores) and any(  # noqa: PLR2004 - a pair
        token.plain in HORN or before_father(token.plain) for core in cores for token in core
    )


def _leading(pair: Pair) -> Ruling | None:
    """A name before the shorter one may be a child's own: context, never a merge."""
    for name, left, side in ((pair.one, pair.found.left_one, 0), (pair.other, pair.found.left_other, 1)):
        if not left:
            continue
        order = _as_shorter(pair, side, len(name.tokens))
        first = min((order[at] for match in pair.found.matches for at in match.places(side)), default=0)
        ahead = tuple(name.tokens[at] for at in left if order[at] < first and name.tokens[at].part == "name")
        if ahead:
            return because(0.4, "name-leading-extra", tokens=_texts(ahead))
    return None


def _as_shorter(pair: Pair, side: int, count: int) -> dict[int, int]:
    """Number the places of the longer name so that its matched tokens follow the shorter one's order."""
    facing = sorted((match.places(1 - side)[0], match.places(side)[0]) for match in pair.found.matches)
    places = [place for _, place in facing]
    start = 0 if places == sorted(places) else _turn(places)
    return {at: (at - start) % count for at in range(count)}


def _turn(places: list[int]) -> int:
    """Return the place after which the family name, written first, gives way to the given names."""
    return max((place for place in places if place < places[0]), default=-1) + 1


def _compound(pair: Pair) -> Ruling | None:
    """Half of a hyphened name, or a missing syllable of a name of syllables, is not shown to be the whole."""
    for name, left in ((pair.one, pair.found.left_one), (pair.other, pair.found.left_other)):
        for at in left:
            if _half(name, at, left) or all(is_syllable(token.plain) for token in name.core):
                return because(0.4, "name-half-of-compound", tokens=(name.tokens[at].text,))
    return None


def _half(name: Name, at: int, left: tuple[int, ...]) -> bool:
    """Tell whether a hyphen ties the token to one that was matched."""
    after = at + 1 < len(name.tokens) and name.tokens[at + 1].linked and at + 1 not in left
    before = name.tokens[at].linked and name.tokens[at - 1].part == "name" and at - 1 not in left
    return after or before


def _second_initial(pair: Pair) -> Ruling | None:
    """One middle initial on one side and another set of them on the other is evidence against."""
    for name, left, facing in (
        (pair.one, pair.found.left_one, pair.other),
        (pair.other, pair.found.left_other, pair.one),
    ):
        extra = tuple(name.tokens[at] for at in left if name.tokens[at].part == "initial")
        if extra and name.core[0].part == "name" and any(token.part == "initial" for token in facing.core):
            return because(0.3, "name-second-initial", tokens=_texts(extra))
    return None


def _short_form(pair: Pair) -> Ruling | None:
    """A short form may be another one's, where both names are in one alphabet; across two it is often the usual one."""
    if _ruler(pair):
        return None
    related = any(match.how == "related" and _one_script(pair, match) for match in pair.found.matches)
    return because(0.45, "name-short-form") if related else None


def _one_script(pair: Pair, match: Match) -> bool:
    return pair.one.tokens[match.one[0]].script == pair.other.tokens[match.other[0]].script


def _dear(pair: Pair) -> Ruling | None:
    """Small doubts about each token add up."""
    related = any(match.how == "related" for match in pair.found.matches)
    limit = _MOST_PRICE_RELATED if related else _MOST_PRICE
    return because(0.4, "name-many-small-doubts") if pair.price > limit else None


_RULES = (
    _pinyin,
    _signs,
    _nothing,
    _both_left,
    _generation,
    _bare,
    _order,
    _leading,
    _compound,
    _second_initial,
    _dear,
    _short_form,
    half_given,
    common_initial,
    common_and_more,
    held_particles,
    other_tones,
    two_spellings,
    near_names,
)

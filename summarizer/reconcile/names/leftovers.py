"""Rules on the words that found none in the other name: on both sides, in front, or initials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from summarizer.reconcile.names.pair import because
from summarizer.reconcile.names.tokens import printed

if TYPE_CHECKING:
    from summarizer.reconcile.names.pair import Pair, Ruling
    from summarizer.reconcile.names.tokens import Token


_LONG = 6
_UNHEARD = frozenset({"lao", "burmese", "khmer", "han", "unread"})


def nothing_common(pair: Pair) -> Ruling | None:
    """Names without a word in common are two."""
    return None if pair.found.matches else because(unreadable(pair) or 0.0, "name-nothing-common")


def unreadable(pair: Pair) -> float:
    """Give back the doubt where one side alone is in signs that are not read well enough to tell two names apart.

    That of Chinese signs depends on the language; Burmese, Khmer and Lao are read as far as they go, Tibetan hardly.
    """
    one, other = ({token.script for token in name.core} & _UNHEARD for name in (pair.one, pair.other))
    return 0.25 if one != other else 0.0


def both_left(pair: Pair) -> Ruling | None:
    """What only one has, on both sides, means two people."""
    if not (pair.found.left_one and pair.found.left_other):
        return None
    here, there = pair.left
    args = {"one": printed(here), "other": printed(there)}
    if unreadable(pair):
        return because(0.25, "name-script-cannot-tell", **args)
    if _solid(pair) >= 2 and not _facing(pair):  # noqa: PLR2004 - given and family name
        return because(0.3, "name-leftovers-elsewhere", **args)
    if len(here) == len(there) == 1 and _swapped(here[0], there[0]):
        return because(0.3, "name-near", tokens=printed((here[0], there[0])))
    return because(min(0.15, 0.05 * len(pair.found.matches)), "name-leftovers-both", **args)


def _swapped(one: Token, other: Token) -> bool:
    """Tell whether two longer words differ in two neighbouring letters that changed places, as slips do."""
    words = one.plain, other.plain
    return min(map(len, words)) >= _LONG and sorted(words[0]) == sorted(words[1]) and OSA.distance(*words) == 1


def _solid(pair: Pair) -> int:
    """Count the matches that are more than initials."""
    return sum(match.how != "initial" for match in pair.found.matches)


def _facing(pair: Pair) -> bool:
    """Tell whether leftovers stand at the same place between matched tokens, as two second names do."""
    return bool(_gaps(pair, 0) & _gaps(pair, 1)) or any(t.part == "initial" for side in pair.left for t in side)


def _gaps(pair: Pair, side: int) -> set[int]:
    """Return behind how many of the matched tokens each leftover of a side stands."""
    taken = [at for match in pair.found.matches for at in match.places(side)]
    return {sum(other < at for other in taken) for at in pair.sides[side].left}


def leading(pair: Pair) -> Ruling | None:
    """A name before the shorter one may be a child's own: context, never a merge."""
    for side in pair.sides:
        if not side.left:
            continue
        order = _as_shorter(pair, side.number, len(side.name.tokens))
        first = min((order[at] for match in pair.found.matches for at in match.places(side.number)), default=0)
        ahead = [token for at, token in zip(side.left, side.extra, strict=True) if order[at] < first]
        names = [token for token in ahead if token.part == "name"]
        if names:
            return because(0.4, "name-leading-extra", tokens=printed(names))
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


def second_initial(pair: Pair) -> Ruling | None:
    """One middle initial on one side and another set of them on the other is evidence against."""
    for side in pair.sides:
        extra = [token for token in side.extra if token.part == "initial"]
        if extra and side.name.core[0].part == "name" and any(token.part == "initial" for token in side.facing.core):
            return because(0.3, "name-second-initial", tokens=printed(extra))
    return None

"""Uniting what several windows say of one thing, without saying anything twice.

Items come in the order of their windows, the one that tells most first; what a later one adds comes after what the
earlier ones say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from summarizer.reconcile.folding import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from summarizer.records import Citation, Cited, PointMention


class Resting(Protocol):
    """Something that rests on places in the article."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The places."""


R = TypeVar("R", bound=Resting)


def citations(items: Iterable[Resting]) -> tuple[Citation, ...]:
    """Return the places of several things, once each, in the order of the text."""
    return in_text(citation for item in items for citation in item.citations)


def in_text(found: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return places once each, in the order of the text."""
    return tuple(sorted(dict.fromkeys(found), key=lambda citation: (citation.start, citation.end)))


def alike(items: Iterable[R], same: Callable[[R], Hashable]) -> tuple[R, ...]:
    """Return items of which those that are the same are one, with the places of all."""
    groups: dict[Hashable, list[R]] = {}
    for item in items:
        groups.setdefault(same(item), []).append(item)
    return tuple(_with(group[0], citations(group)) for group in groups.values())


def _with(item: R, places: tuple[Citation, ...]) -> R:
    changed: R = item.model_copy(update={"citations": places})  # type: ignore[attr-defined] # a record each
    return changed


def printed(items: Iterable[Cited]) -> tuple[Cited, ...]:
    """Return printed forms, those of the same words once."""
    return alike(items, lambda item: folded(item.text) or item.text)


def sentences(item: Resting) -> frozenset[int]:
    """Return the numbers of the sentences that something rests on."""
    return frozenset(citation.sentence for citation in item.citations)


def told_once(windows: Sequence[Sequence[R]], fits: Callable[[R, R], bool]) -> tuple[R, ...]:
    """Return what windows tell in words of their own, where two may word the same sentences differently.

    An item is one with a fitting item of another window if the one's sentences are among the other's. Each window has
    one item at most for each that rests on the very same sentences, so that two things told in a sentence stay two.

    Args:
        windows: The items of each window.
        fits: Says whether two items may be the same, beyond their sentences.
    """
    kept: list[R] = []
    for items in windows:
        before, taken = list(kept), set[int]()
        for item in items:
            place = _place(item, before, taken, fits)
            if place is None:
                kept.append(item)
            else:
                taken.add(place)
                kept[place] = _with(kept[place], citations((kept[place], item)))
    return tuple(kept)


def _place(item: R, before: Sequence[R], taken: set[int], fits: Callable[[R, R], bool]) -> int | None:
    """Return where among earlier items the same is told."""
    mine = sentences(item)
    for place, other in enumerate(before):
        theirs = sentences(other)
        among = mine < theirs or theirs < mine or (mine == theirs and place not in taken)
        if among and fits(item, other):
            return place
    return None


def unfilled(gaps: Iterable[PointMention], told: Iterable[PointMention]) -> tuple[PointMention, ...]:
    """Return the gaps that are none of the things told: what one window misses, another may have read there."""
    known = [sentences(point) for point in told]
    return tuple(gap for gap in gaps if not any(sentences(gap) <= found for found in known))

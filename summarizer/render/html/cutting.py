"""Cutting a text at every boundary of overlapping stretches, so that highlights never nest."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


@dataclass(frozen=True)
class Stretch(Generic[T]):
    """Code points of a text, end exclusive, and what they are marked for."""

    start: int
    end: int
    what: T


@dataclass(frozen=True)
class Piece(Generic[T]):
    """Code points that the same stretches cover, in the order in which those were given."""

    start: int
    end: int
    over: tuple[T, ...]


def cut(start: int, end: int, stretches: Sequence[Stretch[T]]) -> list[Piece[T]]:
    """Return the pieces from ``start`` to ``end``, none of them empty, cut where any stretch begins or ends."""
    inside = [each for each in stretches if each.start < end and each.end > start]
    edges = {start, end}
    for each in inside:
        edges |= {max(each.start, start), min(each.end, end)}
    borders = sorted(edges)
    return [
        Piece(left, right, tuple(each.what for each in inside if each.start < right and each.end > left))
        for left, right in itertools.pairwise(borders)
    ]

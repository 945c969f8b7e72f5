"""Pieces that stand within a date or between two of them and tell no day themselves: commas, articles, "and"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.parts import SMALL_WORD
from summarizer.reconcile.calendar.tables import articles

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.items import Item


def is_small(piece: Item, *, articles_only: bool = False) -> bool:
    """Say whether a piece may stand inside a date: a comma, an article, another small word."""
    if piece.kind in ("comma", "mark"):
        return True
    if piece.text in articles():
        return piece.kind in ("word", "to", "unit")
    return piece.kind in ("word", "limit", "unit") and len(piece.text) <= SMALL_WORD and not articles_only


def is_joint(piece: Item) -> bool:
    """Say whether a piece may stand between two days: "to", "and", a comma, a hyphen."""
    return piece.kind in ("to", "and", "comma") or piece.is_to or piece.text in ("-", "/")

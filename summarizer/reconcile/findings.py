"""From statements of several articles to one field: the value shown, who agrees, who is less precise, who differs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.reconcile.places import folded, may_be_same
from summarizer.records import Finding, PlaceEntry, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.records import PlaceMention

STATUS_ORDER = ("held", "cancelled", "denied", "planned")
"""The status shown is the first of these that any article gives; a plan is no contradiction to what became of it."""


def place_entry(told: Sequence[tuple[str, PlaceMention]]) -> PlaceEntry:
    """Merge the places that articles give for one occasion, part by part."""
    return PlaceEntry(
        venue=_place_part(told, "venue"), city=_place_part(told, "city"), country=_place_part(told, "country")
    )


def _place_part(told: Sequence[tuple[str, PlaceMention]], part: str) -> Finding | None:
    statements = [
        Statement(article=article, value=cited.text, citations=cited.citations)
        for article, place in told
        if (cited := getattr(place, part)) is not None
    ]
    if not statements:
        return None
    shown = most_told(statements)
    same = [s for s in statements if folded(s.value) == folded(shown)]
    near = [s for s in statements if s not in same and may_be_same(s.value, shown)]
    return Finding(
        value=shown,
        agree=tuple(same),
        partial=tuple(near),
        differ=tuple(s for s in statements if s not in same and s not in near),
    )


def most_told(statements: Iterable[Statement]) -> str:
    """Return the value that most articles give; among equals the longest, then the first by the alphabet."""
    articles: dict[str, set[str]] = {}
    printed: dict[str, Counter[str]] = {}
    for statement in statements:
        words = folded(statement.value)
        articles.setdefault(words, set()).add(statement.article)
        printed.setdefault(words, Counter())[statement.value] += 1
    words = min(articles, key=lambda value: (-len(articles[value]), -len(value), value))
    return min(printed[words], key=lambda value: (-printed[words][value], value))


def status_finding(statements: Sequence[Statement]) -> Finding:
    """Merge what articles say became of an occasion; held and denied (or cancelled) contradict each other."""
    given = {statement.value for statement in statements}
    shown = next(status for status in STATUS_ORDER if status in given)
    return Finding(
        value=shown,
        agree=tuple(s for s in statements if s.value == shown),
        partial=tuple(s for s in statements if s.value == "planned" != shown),
        differ=tuple(s for s in statements if s.value not in {shown, "planned"}),
    )

"""From statements of several articles to one field: the value shown, who agrees, who is less precise, who differs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.reconcile.places import folded, may_be_same
from summarizer.records import Finding, PlaceEntry, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.records import PlaceMention

STATUS_ORDER = ("held", "cancelled", "denied", "planned")
"""The status shown is the first of these that any article gives; a plan is no contradiction to what became of it."""


def place_entry(told: Sequence[tuple[str, PlaceMention]], language: Callable[[str], str]) -> PlaceEntry:
    """Merge the places that articles give for one occasion, part by part.

    Args:
        told: Places with the articles that give them.
        language: Gives an article's language; a name in another language is another word, not another place.
    """
    venue, city, country = (_place_part(told, part, language) for part in ("venue", "city", "country"))
    return PlaceEntry(venue=venue, city=city, country=country)


def _place_part(told: Sequence[tuple[str, PlaceMention]], part: str, language: Callable[[str], str]) -> Finding | None:
    statements = [
        Statement(article=article, value=cited.text, citations=cited.citations)
        for article, place in told
        if (cited := getattr(place, part)) is not None
    ]
    if not statements:
        return None
    shown = most_told(statements)
    words = folded(shown)
    same = tuple(s for s in statements if folded(s.value) == words)
    spoken = {language(s.article) for s in same}
    near, far = list[Statement](), list[Statement]()
    for other in (s for s in statements if folded(s.value) != words):
        may_be = may_be_same(other.value, shown) or language(other.article) not in spoken
        (near if may_be else far).append(other)
    return Finding(value=shown, agree=same, partial=tuple(near), differ=tuple(far))


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

"""Which two names of two places cannot be one place: city against city, country against country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.places.exonyms import are_one, are_two
from summarizer.reconcile.places.same import may_be_same, place_words

if TYPE_CHECKING:
    from summarizer.records import PlaceMention


def contradict(a: PlaceMention, b: PlaceMention) -> tuple[str, str] | None:
    """Return the two names that cannot be one place, or ``None``: city against city, country against country."""
    for part in ("city", "country"):
        first, second = getattr(a, part), getattr(b, part)
        if first is not None and second is not None and not may_be_same(first.text, second.text):
            return first.text, second.text
    return None


def known_to_differ(a: PlaceMention, b: PlaceMention) -> tuple[str, str] | None:
    """Return the names of two cities or two countries that are known to be two, in whatever languages; or ``None``.

    Where both name one known city, its country is nobody's evidence: whose a city is may be in dispute.
    """
    for part in ("city", "country"):
        first, second = getattr(a, part), getattr(b, part)
        if first is None or second is None:
            continue
        if are_two(place_words(first.text), place_words(second.text)) and not may_be_same(first.text, second.text):
            return first.text, second.text
        if part == "city" and are_one(place_words(first.text), place_words(second.text)):
            return None
    return None

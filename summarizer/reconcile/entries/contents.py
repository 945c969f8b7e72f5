"""What was said, agreed and left open on an occasion, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.entries.findings import status_finding
from summarizer.reconcile.entries.points import attribution_entries, point_entries
from summarizer.records import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.reconcile.entries.numbering import Numbering
    from summarizer.reconcile.entries.sides import Sides
    from summarizer.records import (
        AttributionEntry,
        Finding,
        MeetingMention,
        PointEntry,
        VisitMention,
        WhenMention,
    )

    Told = Sequence[tuple[str, MeetingMention | VisitMention]]
    """The mentions of one occasion with their articles."""

Heading = Literal["topics", "outcomes", "gaps"]


class Contents:
    """Makes what meetings and visits have in common.

    Args:
        numbering: The ids of those who speak.
        sides: Whom they speak for.
    """

    def __init__(self, numbering: Numbering, sides: Sides) -> None:
        self._numbering = numbering
        self._sides = sides

    def points(self, told: Told, heading: Heading, among: Mapping[str, int]) -> tuple[PointEntry, ...]:
        """Return the points under a heading.

        Args:
            told: The mentions.
            heading: Which points.
            among: The people of the occasion, with their rank (principals first).
        """
        points = [(article, point) for article, mention in told for point in getattr(mention, heading)]
        return point_entries(points, self._numbering.voice, lambda voices: self._sides.of(voices, among))

    def told_by(self, told: Told, among: Mapping[str, int]) -> tuple[AttributionEntry, ...]:
        """Return the sources that articles name for an occasion; arguments as above."""
        attributions = [(article, item) for article, mention in told for item in mention.told_by]
        return attribution_entries(attributions, self._numbering.voice, lambda voices: self._sides.of(voices, among))


def status(told: Told) -> Finding:
    """Return what became of an occasion."""
    return status_finding([Statement(article=a, value=m.status, citations=m.citations) for a, m in told])


def certainty(told: Told) -> Literal["stated", "implied"]:
    """Return whether any article states an occasion, or all only imply it."""
    return "stated" if any(mention.certainty == "stated" for _, mention in told) else "implied"


def times(told: Iterable[tuple[str, WhenMention]]) -> tuple[Statement, ...]:
    """Return printed expressions of time as statements."""
    return tuple(Statement(article=a, value=when.words, citations=(when.citation,)) for a, when in told)

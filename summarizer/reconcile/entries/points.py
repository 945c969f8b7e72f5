"""Topics, outcomes, gaps and attributions of one occasion, as several articles give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from summarizer.reconcile.folding import folded
from summarizer.records import AttributionEntry, PointEntry, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.records import AttributionMention, PointMention, Voice

ALIKE = 90.0
"""Two clauses whose words agree to this degree (0 to 100, order free) say the same of the same speaker."""


def point_entries(
    told: Sequence[tuple[str, PointMention]],
    entry_of: Callable[[str, Voice], Voice],
    side_of: Callable[[Sequence[Voice]], str | None],
) -> tuple[PointEntry, ...]:
    """Merge the points that articles give under one heading, in the order of the articles.

    Points are one when the same speaker (or nobody) says nearly the same words of it, in the same mode. What
    different sides say is never blended.

    Args:
        told: Points with their articles.
        entry_of: Gives a voice the id of its actor's entry.
        side_of: Gives the side that a chain of attribution speaks for.
    """
    groups: list[tuple[str | None, list[tuple[str, PointMention]]]] = []
    for article, point in told:
        speaker = _speaker(article, point, entry_of)
        for other_speaker, group in groups:
            other = group[0][1]
            if (
                other_speaker == speaker
                and other.mode == point.mode
                and fuzz.token_sort_ratio(folded(other.text), folded(point.text)) >= ALIKE
            ):
                group.append((article, point))
                break
        else:
            groups.append((speaker, [(article, point)]))
    return tuple(_point_entry(group, entry_of, side_of) for _, group in groups)


def _speaker(article: str, point: PointMention, entry_of: Callable[[str, Voice], Voice]) -> str | None:
    return entry_of(article, point.said_by[0]).actor if point.said_by else None


def _point_entry(
    group: Sequence[tuple[str, PointMention]],
    entry_of: Callable[[str, Voice], Voice],
    side_of: Callable[[Sequence[Voice]], str | None],
) -> PointEntry:
    statements = []
    for article, point in group:
        voices = tuple(entry_of(article, voice) for voice in point.said_by)
        statements.append(Statement(article=article, value=point.text, citations=point.citations, said_by=voices))
    shown = max(group, key=lambda told: (len(told[1].said_by), len(told[1].text), told[1].text))
    voices = tuple(entry_of(shown[0], voice) for voice in shown[1].said_by)
    return PointEntry(
        text=shown[1].text, mode=shown[1].mode, said_by=voices, side=side_of(voices), statements=tuple(statements)
    )


def attribution_entries(
    told: Sequence[tuple[str, AttributionMention]],
    entry_of: Callable[[str, Voice], Voice],
    side_of: Callable[[Sequence[Voice]], str | None],
) -> tuple[AttributionEntry, ...]:
    """Merge the sources that articles name for an occasion: one entry for each first speaker and stance."""
    groups: dict[tuple[str, str], list[tuple[str, AttributionMention]]] = {}
    for article, attribution in told:
        speaker = entry_of(article, attribution.said_by[0]).actor
        groups.setdefault((speaker, attribution.stance), []).append((article, attribution))
    entries = []
    for (_, stance), group in groups.items():
        statements = []
        for article, attribution in group:
            voices = tuple(entry_of(article, voice) for voice in attribution.said_by)
            statements.append(Statement(article=article, value=stance, citations=attribution.citations, said_by=voices))
        longest = max(statements, key=lambda statement: len(statement.said_by)).said_by
        entries.append(
            AttributionEntry(
                said_by=longest, stance=group[0][1].stance, side=side_of(longest), statements=tuple(statements)
            )
        )
    return tuple(entries)

"""Evidence: which article states what of an event, a post or a judging word, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.anchors import digest
from summarizer.render.claims import claims
from summarizer.render.ftm.actors import SCHEMA
from summarizer.render.ftm.graph import entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.records import Citation
    from summarizer.render.ftm.graph import Entity, Graph


def documentation(graph: Graph) -> Iterator[Entity]:
    """Yield one entity for each field of an entry and article that speaks of it.

    Spellings are aliases already and have none; nor have channels.
    """
    found: dict[tuple[str, str, str], list[Citation]] = {}
    silent = {actor.id for actor in graph.briefing.actors if actor.kind not in SCHEMA}
    for claim in claims(graph.briefing):
        if claim.field == "name" or claim.entry in silent:
            continue
        for each in claim.stated:
            if each.statement.article in graph.ids:
                places = found.setdefault((claim.entry, claim.field, each.statement.article), [])
                places += each.statement.citations
    for (entry, field, article), places in found.items():
        yield _documentation(graph, entry, field, article, places)


def _documentation(graph: Graph, entry: str, field: str, article: str, places: list[Citation]) -> Entity:
    """Return the places in one article that one field of an entry rests on."""
    subject, document = graph.ids[entry], graph.ids[article]
    sentences = sorted({citation.sentence for citation in places})
    return entity(
        f"documentation-{digest(f'{subject} {field} {document}')}",
        "Documentation",
        document=document,
        entity=subject,
        role=field,
        summary=[citation.quote for citation in places],
        description=[graph.labels.say("page.sentence", n=number) for number in sentences],
    )

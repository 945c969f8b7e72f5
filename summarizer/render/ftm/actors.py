"""Actors with their spellings, and the posts they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.records import MeetingEntry
from summarizer.render.anchors import digest
from summarizer.render.ftm.graph import entity, position_id
from summarizer.render.precision import sure_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.records import ActorEntry, RoleEntry
    from summarizer.render.ftm.graph import Entity, Graph

SCHEMA = {"person": "Person", "organisation": "Organization", "group": "LegalEntity"}


def actors(graph: Graph) -> Iterator[Entity]:
    """Yield the actors; of channels, which are no legal entities, those that are told to have taken part."""
    taking_part = {
        each.actor for entry in graph.entries if isinstance(entry, MeetingEntry) for each in entry.participants
    }
    for actor in graph.briefing.actors:
        if actor.kind in SCHEMA or actor.id in taking_part:
            yield _actor(graph, actor)


def _actor(graph: Graph, actor: ActorEntry) -> Entity:
    """Return an actor: a spelling of fewer words than its name, such as a family name alone, is a weak alias."""
    spellings = dict.fromkeys(name.value for name in actor.names if name.value != actor.name)
    words = len(actor.name.split())
    schema = SCHEMA.get(actor.kind, "LegalEntity")
    ranks = [role.title for role in actor.roles if role.kind == "rank"] if schema == "Person" else []
    return entity(
        graph.ids[actor.id],
        schema,
        name=actor.name.strip() or actor.id,
        alias=[spelling for spelling in spellings if len(spelling.split()) >= words],
        weakAlias=[spelling for spelling in spellings if len(spelling.split()) < words],
        **({"title": ranks} if ranks else {}),
        proof=graph.proof(actor.names),
    )


def positions(graph: Graph) -> Iterator[Entity]:
    """Yield the posts by their titles as printed, each once."""
    found: dict[str, Entity] = {}
    for _, role in _posts(graph):
        identity = position_id(role.title)
        found.setdefault(identity, entity(identity, "Position", name=role.title))
    yield from found.values()


def occupancies(graph: Graph) -> Iterator[Entity]:
    """Yield who held which post as of when; ``date`` is that of the telling, not the beginning of the holding."""
    for actor, role in _posts(graph):
        holder, post = graph.ids[actor.id], position_id(role.title)
        words = graph.labels.date(role.as_of)
        yield entity(
            f"occupancy-{digest(f'{holder} {post} {role.as_of.edtf} {role.former}')}",
            "Occupancy",
            holder=holder,
            post=post,
            date=sure_date(role.as_of),
            status="ended" if role.former else None,
            summary=[f"EDTF {role.as_of.edtf}", words] if role.as_of.edtf else [words],
            proof=graph.proof(role.statements),
        )


def _posts(graph: Graph) -> Iterator[tuple[ActorEntry, RoleEntry]]:
    """Yield the posts of persons that have a title."""
    for actor in graph.briefing.actors:
        for role in actor.roles:
            if actor.kind == "person" and role.kind == "post" and role.title.strip():
                yield actor, role

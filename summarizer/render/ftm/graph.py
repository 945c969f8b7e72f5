"""What all entities share: their ids, and how values become properties."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from summarizer.render.anchors import anchors, digest
from summarizer.render.surrogates import replaced
from summarizer.render.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.records import Statement

Entity = dict[str, Any]

LONGEST = {"name": 384, "alias": 384, "weakAlias": 384, "location": 250, "sourceUrl": 4096}
"""How many characters a value of a property may have (FollowTheMoney 4.11, types of properties)."""

LONGEST_STRING, LONGEST_TEXT = 1024, 65_000

TEXTS = ("summary", "description", "notes")


@dataclass(frozen=True)
class Graph(View):
    """A briefing on its way to entities."""

    @cached_property
    def ids(self) -> dict[str, str]:
        """The entity ids of articles, actors, meetings and visits by their ids in the briefing."""
        keys = anchors(self.briefing)
        return (
            {name: f"article-{digest(f'{name} {article.sha256}')}" for name, article in self.articles.items()}
            | {actor.id: f"actor-{keys[actor.id]}" for actor in self.briefing.actors}
            | {entry.id: f"event-{keys[entry.id]}" for entry in self.entries}
        )

    def proof(self, statements: Iterable[Statement]) -> list[str]:
        """Return the entity ids of the articles that make some statements."""
        return [self.ids[name] for name in self.in_order(each.article for each in statements) if name in self.ids]


def position_id(title: str) -> str:
    """Return the entity id of a post by its title."""
    return f"position-{digest(' '.join(title.casefold().split()))}"


def entity(identity: str, schema: str, /, **properties: Iterable[str | None] | str | None) -> Entity:
    """Return an entity; values that are empty are left out, those that are too long for their property are cut."""
    shown = {}
    for name, given in properties.items():
        values = [given] if isinstance(given, str) or given is None else given
        told = dict.fromkeys(_value(name, value) for value in values if value)
        if kept := [value for value in told if value]:
            shown[name] = kept
    return {"id": identity, "schema": schema, "properties": shown}


def _value(name: str, value: str) -> str:
    """Return a value as text on one line that every encoding can write."""
    longest = LONGEST_TEXT if name in TEXTS else LONGEST.get(name, LONGEST_STRING)
    text = " ".join(replaced(value.replace("\0", "\N{REPLACEMENT CHARACTER}")).split())
    return text if len(text) <= longest else text[: longest - 1] + "…"

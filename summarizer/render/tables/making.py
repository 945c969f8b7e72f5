"""From a briefing to the rows of all tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.claims import claims
from summarizer.render.surrogates import replaced
from summarizer.render.tables import entries, evidence, listed
from summarizer.render.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.briefing import Briefing
    from summarizer.render.tables.columns import Row


def tables(briefing: Briefing) -> dict[str, list[Row]]:
    """Return the rows of each table by its name, in the order of :data:`.columns.TABLES`.

    Lone surrogates, which no encoding can write, become U+FFFD; all other text is as in the briefing.
    """
    view, every = View(briefing), list(claims(briefing))
    makers: dict[str, Callable[[], Iterator[Row]]] = {
        "sources": lambda: listed.sources(view),
        "actors": lambda: listed.actors(view),
        "names": lambda: listed.names(view),
        "roles": lambda: listed.roles(view),
        "meetings": lambda: entries.meetings(view),
        "visits": lambda: entries.visits(view),
        "participants": lambda: entries.participants(view),
        "topics": lambda: entries.topics(view),
        "gaps": lambda: entries.gaps(view),
        "claims": lambda: evidence.stated(view, every),
        "quotes": lambda: evidence.quotes(view, every),
        "matrix": lambda: evidence.matrix(view),
        "conflicts": lambda: evidence.conflicts(view),
        "wording": lambda: listed.wording(view),
        "shared_text": lambda: evidence.shared_text(view),
    }
    return {name: [tuple(map(_writable, row)) for row in make()] for name, make in makers.items()}


def _writable(cell: object) -> object:
    return replaced(cell) if isinstance(cell, str) else cell

"""What changed since an earlier briefing, as lines for a terminal: blanks for what is under what, places as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render import since as telling
from summarizer.render.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import Briefing
    from summarizer.records import Citation
    from summarizer.render.since import Told

_STEP = "  "


def changes(briefing: Briefing) -> str:
    """Return what changed, in the briefing's language; empty where it was not compared with another.

    Behind each line stand the sentences it rests on: ``[001: 3, 5]`` are two of article 001.
    """
    view = View(briefing)
    return "\n".join(line for told in telling.since(view) for line in _lines(view, told, ""))


def _lines(view: View, told: Told, indent: str) -> Iterator[str]:
    yield " ".join((f"{indent}{told.text}", *_places(view, told.citations)))
    for under in told.under:
        yield from _lines(view, under, indent + _STEP)


def _places(view: View, citations: Iterable[Citation]) -> Iterator[str]:
    """Yield the numbers of the cited sentences of each article."""
    sentences: dict[str, set[int]] = {}
    for citation in citations:
        sentences.setdefault(citation.article, set()).add(citation.sentence)
    for article in view.in_order(sentences):
        yield f"[{view.short.get(article, article)}: {', '.join(map(str, sorted(sentences[article])))}]"

"""What every section needs: the briefing, its words, its citations, and how reasons and points are told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from summarizer.render.html.citing import Citing
from summarizer.render.html.direction import isolated
from summarizer.render.html.folding import FEW, folded
from summarizer.render.html.tags import join, tag
from summarizer.render.telling import cited_by, shown_steps, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.records import PointEntry, Reason
    from summarizer.render.html.places import Purpose
    from summarizer.render.html.tags import Html

OPEN_STEPS = 4
"""A derivation of so many steps stands open; a longer one is folded."""


@dataclass(frozen=True)
class Page(Citing):
    """A briefing on its way to HTML, as all sections see it."""

    def reasons(self, purpose: Purpose, reasons: Iterable[Reason], name: str | None = None) -> Html | None:
        """Return reasons as a list, each sentence once, with the places they rest on; ``None`` for none.

        ``name`` is what they are reasons for, where that is not the field of the purpose.
        """
        items = self.told(purpose, reasons)
        what = name or self.labels.name("fields", purpose.field)
        return folded(self, what, items, partial(tag, "ul", class_="small"), size=FEW) if items else None

    def told(self, purpose: Purpose, reasons: Iterable[Reason]) -> list[Html]:
        """Return reasons as items of a list, each sentence once, with the places they rest on."""
        told = {self.why(reason): reason for reason in reversed(self.reasons_told(reasons))}
        return [
            tag("li", self.own(words), " ", self.references(purpose, reason.citations))
            for words, reason in reversed(told.items())
        ]

    def steps(self, purpose: Purpose, steps: Sequence[Reason]) -> Html | None:
        """Return the derivation of a date, folded where it is long; ``None`` where there is none."""
        shown, left_out = shown_steps(steps)
        items = self.told(purpose, shown)
        if not items:
            return None
        title = tag("summary", self.say("html.derivation", steps=len(items) + left_out))
        more = tag("li", self.say("page.more_steps", n=left_out)) if left_out else None
        return tag("details", title, tag("ol", items, more), open=len(items) <= OPEN_STEPS, class_="steps")

    def points(self, purpose: Purpose, points: Iterable[PointEntry]) -> Html | None:
        """Return topics, outcomes or gaps with whose word they are and their sentences; ``None`` for none."""
        items = [self._point(purpose, group) for group in together(points)]
        what = self.labels.name("fields", purpose.field)
        return folded(self, what, items, partial(tag, "ul", class_="points")) if items else None

    def _point(self, purpose: Purpose, group: Sequence[PointEntry]) -> Html:
        """Return points of one source: their clauses, their tense, their source, their sentences."""
        first = group[0]
        mode = self.labels.name("modes", first.mode)
        clauses = join([isolated(point.text) for point in group], self.semicolon)
        tense = tag("span", mode, class_=f"tag {first.mode}") if mode else None
        voices = self.voices(first.said_by)
        said = tag("span", "– ", self.say("page.said_by"), self.colon, voices, class_="voice") if voices else None
        line = tag("p", join([clauses, tense, said], " "))
        return tag("li", line, self.quotes(purpose, cited_by(group)))

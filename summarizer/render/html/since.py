"""What changed since an earlier briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render import since as telling
from summarizer.render.html.tags import Html, join, tag

if TYPE_CHECKING:
    from summarizer.render.html.page import Page
    from summarizer.render.since import Told


def since(page: Page) -> Html:
    """Return what is new, changed and gone; nothing where the briefing was not compared with another."""
    told = telling.since(page)
    if not told:
        return Html()
    heading = tag("p", telling.title(page), class_="note")
    return page.section("since", heading, tag("ul", [_item(page, each) for each in told]))


def _item(page: Page, told: Told) -> Html:
    """Return a line with its articles, and the lines under it."""
    line = join([tag("bdi", told.text), page.sources(citation.article for citation in told.citations)], " ")
    return tag("li", line, tag("ul", [_item(page, each) for each in told.under]) if told.under else None)

"""What changed since an earlier briefing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from summarizer.render import since as telling
from summarizer.render.html.folding import folded
from summarizer.render.html.places import slug
from summarizer.render.html.tags import Html, join, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.render.html.page import Page
    from summarizer.render.since import Told


def since(page: Page) -> Html:
    """Return what is new, changed and gone; nothing where the briefing was not compared with another."""
    told = telling.since(page)
    if not told:
        return Html()
    heading = tag("p", telling.title(page), class_="note")
    return page.section("since", heading, _list(page, told))


def _list(page: Page, told: Sequence[Told], what: str = "") -> Html:
    return folded(page, what, [_item(page, each) for each in told], partial(tag, "ul"))


def _item(page: Page, told: Told) -> Html:
    """Return a line, which leads to the entry it is about, with its articles, and the lines under it."""
    words = page.own(told.text)
    target = _target(page, told.entry) if told.entry else None
    line = tag("a", words, href=f"#{target}", class_="entry") if target else words
    places = page.sources(citation.article for citation in told.citations)
    return tag("li", join([line, places], " "), _list(page, told.under, told.text) if told.under else None)


def _target(page: Page, entry: str) -> str | None:
    """Return the element id of an article, a meeting, a visit or an actor of this briefing."""
    if entry in page.articles:
        return page.places.article(entry)
    known = entry in page.names or entry in page.by_id
    return slug(entry) if known else None

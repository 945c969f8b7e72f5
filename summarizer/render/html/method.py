"""How the briefing was made, so that it can be made again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from summarizer.render.html.data import data
from summarizer.render.html.folding import folded
from summarizer.render.html.places import Purpose
from summarizer.render.html.tags import tag
from summarizer.render.making import making

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html


def method(page: Page) -> Html:
    """Return models, prompts, hashes, costs, what a person decided, and the keys of the optional script."""
    decisions = page.reasons(Purpose("", "decisions"), page.briefing.decisions)
    return page.section(
        "method",
        tag("p", page.say("page.method")),
        tag("ul", [tag("li", page.own(line)) for line in making(page)]),
        _hashes(page),
        data(page),
        page.section("decisions", decisions, level=3) if decisions else None,
    )


def _hashes(page: Page) -> Html | None:
    """Return the hash of each article's text as it was given."""
    rows = [
        tag("tr", tag("th", page.source(article.id), scope="row"), tag("td", tag("code", article.sha256)))
        for article in page.articles.values()
    ]
    title = page.say("html.hashes")
    return folded(page, title, rows, partial(_table, title)) if rows else None


def _table(title: str, rows: Sequence[Html]) -> Html:
    return tag("table", tag("caption", title), tag("tbody", rows), class_="hashes")

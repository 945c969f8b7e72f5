"""How the briefing was made, so that it can be made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html.page import isolated
from summarizer.render.html.places import Claim
from summarizer.render.html.tags import tag
from summarizer.render.making import making

if TYPE_CHECKING:
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html


def method(page: Page) -> Html:
    """Return models, prompts, hashes, costs, what a person decided, and the keys of the optional script."""
    decisions = page.reasons(Claim("", "decisions"), page.briefing.decisions)
    return page.section(
        "method",
        tag("p", page.say("page.method")),
        tag("ul", [tag("li", isolated(line)) for line in making(page)]),
        _hashes(page),
        page.section("decisions", tag("ul", decisions), level=3) if decisions else None,
    )


def _hashes(page: Page) -> Html | None:
    """Return the hash of each article's text as it was given."""
    rows = [
        tag("tr", tag("th", page.source(article.id), scope="row"), tag("td", tag("code", article.sha256)))
        for article in page.briefing.articles
    ]
    return tag("table", tag("caption", page.say("html.hashes")), tag("tbody", rows), class_="hashes") if rows else None

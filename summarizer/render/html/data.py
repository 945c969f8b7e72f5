"""The briefing's tables, carried by the page itself: links that save them, without network and without script."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from summarizer.render.html.tags import join, tag
from summarizer.render.tables import as_csv

if TYPE_CHECKING:
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html

MOST = 20
"""The tables of so many articles are carried; those of more would weigh more than what there is to read."""

READ = ("claims.csv", "quotes.csv")
"""What the page tells word for word is not carried a second time."""


def data(page: Page) -> Html:
    """Return links to the tables, and how to get what the page does not carry."""
    if len(page.articles) > MOST:
        return page.section("data", tag("p", page.say("html.no_tables", n=MOST)), level=3)
    tables = {name: content for name, content in as_csv.render(page.briefing).items() if name not in READ}
    links = [_link(name, content) for name, content in tables.items()]
    return page.section("data", tag("p", page.say("html.tables")), tag("p", join(links, " "), class_="files"), level=3)


def _link(name: str, content: bytes) -> Html:
    """Return a link that saves a file; a browser opens no such address, and none is asked for anything."""
    address = f"data:text/csv;charset=utf-8;base64,{base64.b64encode(content).decode('ascii')}"
    return tag("a", name, href=address, download=name)

"""What the optional script needs on the page: the list of its keys, a filter; hidden until the script runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html.tags import tag

if TYPE_CHECKING:
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html

KEYS = {"j": "j", "k": "k", "n": "n", "p": "p", "s": "s", "/": "slash", "c": "c", "?": "question"}
"""Keys and the names of their labels."""


def keys(page: Page) -> Html:
    """Return the panel that the script shows; without it nothing on the page is missing."""
    listed = [(tag("dt", tag("kbd", key)), tag("dd", page.say(f"html.keys.{name}"))) for key, name in KEYS.items()]
    switch = tag("label", tag("input", type="checkbox", id="keys-off"), " ", page.say("html.keys.off"))
    field = tag("input", type="search", id="filter", autocomplete="off")
    filtering = tag("label", page.say("html.keys.filter"), " ", field)
    return tag(
        "aside",
        tag("h2", page.say("sections.keys"), id="keys-title"),
        tag("p", page.say("html.keys.intro")),
        tag("dl", listed),
        tag("p", filtering),
        tag("p", switch),
        tag("p", "", id="told", role="status", data_copied=page.say("html.keys.copied")),
        id="keys",
        hidden=True,
        aria_labelledby="keys-title",
    )

"""Links that leave the page, telling nobody where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from summarizer.render.html.tags import tag

if TYPE_CHECKING:
    from summarizer.render.html.tags import Html

ENDS = 5
"""A long quote is pointed at by so many of its first and last words."""

LONG = 120
"""From so many characters on, a quote is long."""


def outward(url: str, *children: object, label: str | None = None) -> Html:
    """Return a link to another site."""
    return tag("a", *children, href=url, rel="noopener noreferrer", target="_blank", class_="out", aria_label=label)


def to_quote(url: str, words: str) -> str:
    """Return an address that opens a live page at a quote (text fragment, ``#:~:text=``, of the WICG draft)."""
    said = " ".join(words.split())
    if len(said) <= LONG:
        pointed = _encoded(said)
    else:
        every = said.split(" ")
        pointed = ",".join(_encoded(" ".join(part)) for part in (every[:ENDS], every[-ENDS:]))
    return f"{url}{'' if '#' in url else '#'}:~:text={pointed}"


def _encoded(words: str) -> str:
    """Return words percent-encoded; a hyphen, which has a meaning in text fragments, too."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")

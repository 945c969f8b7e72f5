"""The page inside another page, such as a notebook.

An ``iframe`` with ``srcdoc`` is a document of its own: neither side's style reaches the other, and the page's element
ids cannot meet those of other outputs. The sandbox lets no script run; the page needs none.
"""

from __future__ import annotations

from summarizer.render.html.tags import tag


def framed(page: str, title: str) -> str:
    """Return an HTML document as an element that can stand in any page."""
    return tag(
        "iframe",
        srcdoc=page,
        title=title,
        sandbox="allow-popups allow-popups-to-escape-sandbox allow-downloads",
        width="100%",
        height=720,
        frameborder=0,
    )

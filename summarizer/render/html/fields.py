"""A list of fields: names, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html.tags import tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.render.html.tags import Html


def rows(pairs: Iterable[tuple[str, object, str | None]]) -> Html:
    """Return a list of fields: name, content and element id of each; those without content are left out."""
    return tag("dl", list(_rows(pairs)), class_="fields")


def _rows(pairs: Iterable[tuple[str, object, str | None]]) -> Iterator[Html]:
    for name, content, anchor in pairs:
        if content:
            yield tag("div", tag("dt", name), tag("dd", content, id=anchor))

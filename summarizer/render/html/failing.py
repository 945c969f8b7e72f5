"""Why a source gave nothing, or an item of an answer was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html.direction import isolated
from summarizer.render.html.tags import join, tag
from summarizer.render.view import DETAILS

if TYPE_CHECKING:
    from summarizer.records import Failure
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html


def failed(page: Page, failure: Failure) -> Html:
    """Return a source that gave nothing, and why."""
    return join([tag("strong", isolated(failure.article)), page.colon, cause(*page.failed(failure))])


def cause(told: str, detail: str) -> Html:
    """Return why something gave nothing: the sentence of the page's language, and the technical detail, if any."""
    technical = tag("bdi", detail, lang=DETAILS) if detail else None
    return join([told, " (", technical, ")"]) if told and technical else join([told or technical])

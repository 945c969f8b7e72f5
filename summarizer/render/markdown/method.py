"""How the briefing was made, so that it can be made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.making import making
from summarizer.render.markdown.blocks import Item, bullets, section
from summarizer.render.markdown.escaping import inline

if TYPE_CHECKING:
    from summarizer.render.markdown.page import Page


def method(page: Page) -> str:
    """Return models, prompts, costs, and what a person decided."""
    decisions = bullets(page.reasons(page.briefing.decisions))
    return section(
        2,
        page.say("sections.method"),
        page.say("page.method"),
        bullets(Item(inline(line)) for line in making(page)),
        section(3, page.say("sections.decisions"), decisions) if decisions else "",
    )

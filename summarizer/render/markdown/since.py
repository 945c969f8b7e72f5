"""What changed since an earlier briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render import since as telling
from summarizer.render.markdown.blocks import Item, bullets, section
from summarizer.render.markdown.escaping import inline

if TYPE_CHECKING:
    from summarizer.render.markdown.page import Page
    from summarizer.render.since import Told


def since(page: Page) -> str:
    """Return what is new, changed and gone; nothing where the briefing was not compared with another."""
    told = telling.since(page)
    return section(2, inline(telling.title(page)), bullets(_group(page, each) for each in told)) if told else ""


def _group(page: Page, told: Told) -> Item:
    """Return a group of entries under its name; a line with nothing under it stands as it is."""
    text = inline(told.text)
    return Item(f"**{text}**", tuple(_item(page, each) for each in told.under)) if told.under else Item(text)


def _item(page: Page, told: Told) -> Item:
    text = page.cited(inline(told.text), [citation.article for citation in told.citations])
    return Item(text, tuple(_item(page, each) for each in told.under))

"""A briefing as Markdown that a person wants to read, and that pandoc turns into other papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.markdown import agreement, differences, entries, head, method, people, since, sources, unsaid
from summarizer.render.markdown.page import Page

if TYPE_CHECKING:
    from summarizer.briefing import Briefing

SECTIONS = (
    head.head,
    since.since,
    head.glance,
    head.timeline,
    entries.meetings,
    entries.visits,
    people.actors,
    agreement.agreement,
    differences.differences,
    unsaid.unsaid,
    unsaid.shared,
    sources.sources,
    method.method,
)
"""The sections, in the order in which they are read; one that has nothing to say returns nothing."""


def render(briefing: Briefing) -> str:
    """Return a briefing as Markdown, in its own language."""
    page = Page(briefing)
    return "\n\n".join(text for text in (section(page) for section in SECTIONS) if text) + "\n"

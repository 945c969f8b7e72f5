"""A briefing as one HTML file that is complete without script and network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html import agreement, cards, head, met, method, people, sources, timeline, unsaid
from summarizer.render.html.document import document
from summarizer.render.html.keys import keys
from summarizer.render.html.page import Page
from summarizer.render.html.tags import join

if TYPE_CHECKING:
    from summarizer.briefing import Briefing

SECTIONS = {
    "glance": head.glance,
    "timeline": timeline.timeline,
    "meetings": cards.meetings,
    "visits": cards.visits,
    "met": met.met,
    "actors": people.actors,
    "agreement": agreement.agreement,
    "differences": agreement.differences,
    "unsaid": unsaid.unsaid,
    "shared": unsaid.shared,
    "sources": sources.sources,
    "method": method.method,
}
"""The sections by id, in the order in which they are read; one that has nothing to say returns nothing."""


def render(briefing: Briefing) -> str:
    """Return a briefing as an HTML document, in its own language."""
    page = Page(briefing)
    made = {name: section(page) for name, section in SECTIONS.items()}
    told = {name: section for name, section in made.items() if section}
    return document(page, head.head(page, told), join(told.values(), "\n"), keys(page))

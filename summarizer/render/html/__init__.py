"""A briefing as one HTML file that is complete without script and network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html import (
    agreement,
    cards,
    differences,
    head,
    met,
    method,
    people,
    since,
    sources,
    timeline,
    unsaid,
)
from summarizer.render.html.document import document
from summarizer.render.html.frame import framed
from summarizer.render.html.keys import keys
from summarizer.render.html.page import Page
from summarizer.render.html.tags import join

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.render.html.tags import Html

SECTIONS = {
    "since": since.since,
    "glance": head.glance,
    "timeline": timeline.timeline,
    "meetings": cards.meetings,
    "visits": cards.visits,
    "met": met.met,
    "actors": people.actors,
    "agreement": agreement.agreement,
    "differences": differences.differences,
    "unsaid": unsaid.unsaid,
    "shared": unsaid.shared,
    "sources": sources.sources,
    "method": method.method,
}
"""The sections by id, in the order in which they are read; one that has nothing to say returns nothing."""


def render(briefing: Briefing) -> str:
    """Return a briefing as an HTML document, in its own language."""
    page = Page(briefing)
    return document(page, *_parts(page), keys(page))


def embedded(briefing: Briefing) -> str:
    """Return a briefing as an element that shows it inside another page, such as a notebook, without script."""
    page = Page(briefing)
    return framed(document(page, *_parts(page), None), briefing.title)


def _parts(page: Page) -> tuple[Html, Html]:
    """Return the header, which counts what the sections show, and the sections."""
    made = {name: section(page) for name, section in SECTIONS.items()}
    told = {name: section for name, section in made.items() if section}
    return head.head(page, told), join(told.values(), "\n")

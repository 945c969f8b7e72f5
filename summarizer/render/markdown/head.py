"""The first screen: title, how it was made, at a glance, timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.records import DateSet, MeetingEntry, VisitEntry
from summarizer.render.markdown.blocks import Item, bullets, quoted, section
from summarizer.render.markdown.escaping import inline
from summarizer.render.telling import days_told

if TYPE_CHECKING:
    from summarizer.briefing import GlanceLine
    from summarizer.render.markdown.page import Page


def head(page: Page) -> str:
    """Return the title and the line that says what this is."""
    counts = [inline(page.labels.count(noun, number)) for noun, number in _sizes(page)]
    return section(1, inline(page.briefing.title), f"*{' · '.join([*_made(page), *counts])}*")


def _sizes(page: Page) -> tuple[tuple[str, int], ...]:
    briefing = page.briefing
    return ("article", len(briefing.articles)), ("meeting", len(briefing.meetings)), ("visit", len(briefing.visits))


def _made(page: Page) -> list[str]:
    """Return who made the briefing, who has read it, by which model and when."""
    reviewer = page.briefing.reviewed_by
    parts = [page.say("page.machine")]
    parts.append(page.say("page.reviewed", name=reviewer) if reviewer else page.say("page.unreviewed"))
    made = page.briefing.made
    if made:
        parts.append(page.say("page.model", models=tuple(sorted({each.model for each in made}))))
        days = sorted({each.answered_on for each in made})
        parts.append(page.say("page.answered", days=tuple(page.labels.edtf(day) for day in days)))
    return parts


def glance(page: Page) -> str:
    """Return the sentences at a glance, each with its articles and the deciding quotes."""
    return section(2, page.say("sections.glance"), *(_line(page, line) for line in page.briefing.glance))


def _line(page: Page, line: GlanceLine) -> str:
    text = page.cited(inline(line.text), [citation.article for citation in line.citations])
    if line.entry and line.citations and f"({line.entry})" not in line.text:
        text += f" · {inline(line.entry)}"
    return quoted(text, (page.evidence(citation) for citation in line.citations))


def timeline(page: Page) -> str:
    """Return meetings and visits by date, and the silences between them."""
    lines = []
    for each in page.briefing.timeline:
        if isinstance(each, MeetingEntry | VisitEntry):
            lines.append(f"**{_when(page, each)}** – {page.title(each)}{_status(page, each)}")
        else:
            lines.append(f"*{page.say('page.silence', n=each.months)}*")
    return section(2, page.say("sections.timeline"), bullets(map(Item, lines))) if lines else ""


def _when(page: Page, entry: MeetingEntry | VisitEntry) -> str:
    """Return the days of an entry; of a visit its beginning, and its end where that has a last day."""
    return " – ".join(dict.fromkeys(inline(page.labels.date(days)) for days in days_told(entry, DateSet())))


def _status(page: Page, entry: MeetingEntry | VisitEntry) -> str:
    """Return in brackets what keeps an entry from being simply held."""
    words = [] if entry.status.value == "held" else [page.labels.name("statuses", entry.status.value)]
    if entry.certainty == "implied":
        words.append(page.labels.name("certainties", "implied"))
    return f" ({inline(', '.join(words))})" if words else ""

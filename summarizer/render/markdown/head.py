"""The first screen: title, how it was made, at a glance, timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.records import MeetingEntry, VisitEntry
from summarizer.render.making import credited
from summarizer.render.markdown.blocks import Item, bullets, quoted, section
from summarizer.render.markdown.escaping import inline
from summarizer.render.telling import FAILURES, days_told

if TYPE_CHECKING:
    from summarizer.briefing import GlanceLine
    from summarizer.records import Failure
    from summarizer.render.markdown.page import Page


def head(page: Page) -> str:
    """Return the title, the line that says what this is, and what is missing from it."""
    counts = [inline(page.labels.count(noun, number)) for noun, number in _sizes(page)]
    return section(1, inline(page.briefing.title), f"*{' · '.join([*_made(page), *counts])}*", *_missing(page))


def _missing(page: Page) -> tuple[str, ...]:
    """Return the sources that gave nothing, in bold and by name; nothing where all gave something."""
    failures = page.briefing.failures
    if not failures:
        return ()
    shown = [Item(_failed(page, each)) for each in failures[:FAILURES]]
    if len(failures) > FAILURES:
        shown.append(Item(page.say("page.more_failures", n=len(failures) - FAILURES)))
    return f"**{page.say('page.incomplete', n=len(failures))}**", bullets(shown)


def _failed(page: Page, failure: Failure) -> str:
    """Return a source that gave nothing, and why."""
    return f"{inline(failure.article)} – {page.cause(*page.failed(failure))}"


def _sizes(page: Page) -> tuple[tuple[str, int], ...]:
    briefing = page.briefing
    return ("article", len(briefing.articles)), ("meeting", len(briefing.meetings)), ("visit", len(briefing.visits))


def _made(page: Page) -> list[str]:
    """Return who made the briefing, who has read it, by which model and when."""
    reviewer = page.briefing.reviewed_by
    review = page.say("page.reviewed", name=reviewer) if reviewer else page.say("page.unreviewed")
    return [page.say("page.machine"), review, *map(inline, credited(page))]


def glance(page: Page) -> str:
    """Return the sentences at a glance, each with its articles and the deciding quotes."""
    return section(2, page.say("sections.glance"), *(_line(page, line) for line in page.briefing.glance))


def _line(page: Page, line: GlanceLine) -> str:
    text = page.cited(inline(line.text), [citation.article for citation in line.citations])
    if line.entry and line.citations and f"({line.entry})" not in line.text:
        text += f" · {inline(line.entry)}"
    if line.entry and (others := page.unquoted(line)):
        text += f" · {page.say('html.more_articles', n=others)}"
    if line.see:
        text += f" · {page.say('see.under', names=tuple(page.labels.say(f'sections.{name}') for name in line.see))}"
    return quoted(text, (item.text for item in page.quotes(line.citations)))


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
    return " – ".join(dict.fromkeys(inline(page.labels.date(days)) for days in days_told(entry)))


def _status(page: Page, entry: MeetingEntry | VisitEntry) -> str:
    """Return in brackets what keeps an entry from being simply held."""
    words = page.standing(entry)
    return f" ({inline(words)})" if words else ""

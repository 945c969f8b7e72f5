"""What differs: conflicts, what may be the same, and the words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.markdown.blocks import Item, bullets, section, table
from summarizer.render.markdown.escaping import inline
from summarizer.render.possibly import left_open
from summarizer.render.telling import by_words, shown_value

if TYPE_CHECKING:
    from summarizer.records import Conflict
    from summarizer.render.markdown.page import Page
    from summarizer.render.possibly import LeftOpen


def differences(page: Page) -> str:
    """Return conflicts, what may be the same, and the words for people."""
    conflicts = bullets(_conflict(page, each) for each in page.briefing.conflicts)
    maybe = bullets(_undecided(page, each) for each in left_open(page.briefing.judgements, page.entry_of))
    return section(
        2,
        page.say("sections.differences"),
        section(3, page.say("sections.conflicts"), conflicts or page.say("page.no_conflicts")),
        section(3, page.say("sections.undecided"), maybe) if maybe else "",
        section(3, page.say("sections.wording"), _wording(page) or page.say("page.no_wording")),
    )


def _conflict(page: Page, conflict: Conflict) -> Item:
    """Return both sides of a conflict with their sentences, and why they exclude each other."""
    sides = []
    for statements in by_words(conflict.statements):
        shown = page.stated(inline(shown_value(page.labels, conflict.field, statements[0].value)), statements)
        places = [citation for statement in statements for citation in statement.citations[:1]]
        sides.append(Item(shown + page.source(statements[0].said_by), page.quotes(places)))
    title = f"**{inline(page.labels.name('fields', conflict.field))}** – {page.entry(conflict.entry)}"
    return Item(title, (*sides, *page.reasons(conflict.reasons)))


def _undecided(page: Page, left: LeftOpen) -> Item:
    """Return two that may be one, or several entries of which some may be, and why that is open."""
    told = [f"{page.labels.list(ids)} · {title}" for title, ids in page.by_heading(left.entries).items()]
    pair = [page.called(left.judgement.a), page.called(left.judgement.b)]
    return Item(inline("; ".join(told) or page.labels.list(pair)), page.reasons(left.judgement.reasons))


def _wording(page: Page) -> str:
    """Return the words with which articles judge people, a row for each."""
    rows = [
        (page.actor(row.actor), inline(page.labels.quote(row.words)), page.marks(row.articles))
        for row in page.briefing.wording
    ]
    header = [page.say(f"fields.{name}") for name in ("actor", "words", "articles")]
    return table(header, rows) if rows else ""

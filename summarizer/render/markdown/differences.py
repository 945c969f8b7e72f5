"""What differs: conflicts, what may be the same, and the words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.markdown.blocks import Item, bullets, section, table
from summarizer.render.markdown.escaping import inline
from summarizer.render.possibly import possibly_same
from summarizer.render.telling import by_words, shown_value

if TYPE_CHECKING:
    from summarizer.records import Conflict, Judgement
    from summarizer.render.markdown.page import Page


def differences(page: Page) -> str:
    """Return conflicts, what may be the same, and the words for people."""
    conflicts = bullets(_conflict(page, each) for each in page.briefing.conflicts)
    maybe = bullets(_undecided(page, each) for each in possibly_same(page.briefing.judgements))
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


def _undecided(page: Page, judgement: Judgement) -> Item:
    both = page.labels.list([page.called(judgement.a), page.called(judgement.b)])
    return Item(inline(both), page.reasons(judgement.reasons))


def _wording(page: Page) -> str:
    """Return the words with which articles judge people, a row for each."""
    rows = [
        (page.actor(row.actor), inline(page.labels.quote(row.words)), page.marks(row.articles))
        for row in page.briefing.wording
    ]
    header = [page.say(f"fields.{name}") for name in ("actor", "words", "articles")]
    return table(header, rows) if rows else ""

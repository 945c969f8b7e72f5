"""What differs: conflicts, what may be the same, and the words for people."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.render.html.folding import FEW, folded
from summarizer.render.html.places import Purpose
from summarizer.render.html.tags import join, tag
from summarizer.render.possibly import left_open
from summarizer.render.telling import by_words, shown_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Wording
    from summarizer.records import Conflict, Statement
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html
    from summarizer.render.possibly import LeftOpen


def differences(page: Page) -> Html:
    """Return conflicts, what may be the same, and the words for people."""
    conflicts = [_conflict(page, each) for each in page.briefing.conflicts]
    maybe = [_undecided(page, each) for each in left_open(page.briefing.judgements, page.entry_of)]
    none = tag("p", page.say("page.no_conflicts"))
    return page.section(
        "differences",
        page.section("conflicts", _list(page, "conflicts", conflicts) or none, level=3),
        page.section("undecided", _list(page, "undecided", maybe), level=3) if maybe else None,
        page.section("wording", _wording(page) or tag("p", page.say("page.no_wording")), level=3),
    )


def _list(page: Page, name: str, items: Sequence[Html]) -> Html | None:
    """Return the items of a section as a list; ``None`` for none."""
    return folded(page, page.say(f"sections.{name}"), items, partial(tag, "ul")) if items else None


def _conflict(page: Page, conflict: Conflict) -> Html:
    """Return both sides of a conflict with their sentences, and why they exclude each other."""
    purpose = Purpose(conflict.entry, conflict.field)
    sides = [_side(page, conflict, statements) for statements in by_words(conflict.statements)]
    title = join([tag("strong", page.labels.name("fields", conflict.field)), page.entry(conflict.entry)], " – ")
    told = folded(page, page.say("sections.conflicts"), sides, partial(tag, "ul"), size=FEW)
    return tag("li", title, told, page.reasons(purpose, conflict.reasons), class_="conflict")


def _side(page: Page, conflict: Conflict, statements: Sequence[Statement]) -> Html:
    """Return one value of a conflict: whose word it is, where it stands, and the sentences."""
    purpose, first = Purpose(conflict.entry, conflict.field), statements[0]
    value = page.own(shown_value(page.labels, conflict.field, first.value))
    voices = page.voices(first.said_by)
    said = join([" – ", page.say("page.said_by"), page.colon, voices]) if voices else None
    places = [citation for statement in statements for citation in statement.citations[:1]]
    return tag("li", page.stated(purpose, join([value, said]), statements), page.quotes(purpose, places))


def _undecided(page: Page, left: LeftOpen) -> Html:
    """Return two that may be one, or several entries of which some may be, and why that is open."""
    judgement = left.judgement
    told = [
        join([join(map(page.to_card, ids), ", "), " · ", page.own(title)])
        for title, ids in page.by_heading(left.entries).items()
    ]
    both = join(told, "; ") or page.own(page.labels.list([page.called(judgement.a), page.called(judgement.b)]))
    return tag("li", both, page.reasons(Purpose(judgement.a, "merged"), judgement.reasons))


def _wording(page: Page) -> Html | None:
    """Return the words with which articles judge people: a row for each thing named, each label with its places."""
    every = page.briefing.wording
    if not every:
        return None
    rows = [_named(page, actor, list(words)) for actor, words in groupby(every, key=lambda row: row.actor)]
    return folded(page, page.say("sections.wording"), rows, partial(_table, page))


def _table(page: Page, rows: Sequence[Html]) -> Html:
    header = tag("tr", [tag("th", page.say(f"fields.{name}"), scope="col") for name in ("actor", "words")])
    return tag("table", tag("thead", header), tag("tbody", rows), class_="wording")


def _named(page: Page, actor: str, words: Sequence[Wording]) -> Html:
    purpose = Purpose(actor, "words")
    items = [
        tag("li", page.printed(row.words, row.articles[0]), " ", page.references(purpose, row.citations))
        for row in words
    ]
    return tag("tr", tag("th", page.actor(actor), scope="row"), tag("td", tag("ul", items)))

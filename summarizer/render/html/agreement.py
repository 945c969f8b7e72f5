"""Who says what: the facts of an entry against the articles that speak of it; conflicts; the words for people."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.render.html.page import isolated
from summarizer.render.html.places import Claim, slug
from summarizer.render.html.tags import join, tag
from summarizer.render.telling import SIGNS, shown_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Wording
    from summarizer.records import Cell, Conflict, Judgement, MatrixRow
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html


NAMED = 12
"""So many silent articles are named; more are counted."""


def agreement(page: Page) -> Html | None:
    """Return a table for each entry: facts down, the articles that speak of it across."""
    groups = groupby(page.briefing.matrix, key=lambda row: row.entry)
    tables = [_entry(page, entry, list(facts)) for entry, facts in groups]
    if not tables:
        return None
    signs = [tag("span", f"{sign} {page.say(f'states.{state}')}") for state, sign in SIGNS.items()]
    return page.section("agreement", tag("p", join(signs, " "), class_="legend"), tables)


def _entry(page: Page, entry: str, facts: Sequence[MatrixRow]) -> Html:
    """Return the table of one entry, and the articles that are silent on all of it."""
    speaking = [cell.article for row in facts for cell in row.cells if cell.state != "silent"]
    across = page.in_order(speaking)
    silent = page.in_order([article for article in page.articles if article not in across])
    head = [page.say("fields.fact"), page.say("fields.shown"), *(page.source(article) for article in across)]
    header = tag(
        "thead",
        tag("tr", [tag("th", cell, scope="col", role="columnheader") for cell in head], role="row"),
        role="rowgroup",
    )
    body = tag("tbody", [_row(page, row, across) for row in facts], role="rowgroup")
    anchor = f"{slug(entry)}-agreement"
    title = tag("h3", page.entry(entry), id=f"{anchor}-title")
    table = tag("table", header, body, class_="matrix", role="table", aria_labelledby=f"{anchor}-title")
    none = (
        tag("p", page.say("page.silent_on_all"), page.colon, _silent(page, silent), class_="note") if silent else None
    )
    return tag("div", title, table, none, class_="agreed", id=anchor)


def _silent(page: Page, articles: Sequence[str]) -> Html | str:
    """Return the marks of articles, or their number where nobody would read so many."""
    return page.sources(articles) if len(articles) <= NAMED else page.labels.count("article", len(articles))


def _row(page: Page, row: MatrixRow, across: Sequence[str]) -> Html:
    cells = {cell.article: cell for cell in row.cells}
    name = tag("th", page.labels.name("fields", row.field), scope="row", role="rowheader")
    value = tag("td", isolated(shown_value(page.labels, row.field, row.value)), role="cell", class_="value")
    return tag("tr", name, value, [_cell(page, article, cells.get(article)) for article in across], role="row")


def _cell(page: Page, article: str, cell: Cell | None) -> Html:
    """Return what one article says on a fact: sign and word, a link to its sentence where it says something."""
    state = cell.state if cell else "silent"
    sign = tag("span", SIGNS[state], class_="symbol")
    words = join([sign, tag("span", page.say(f"states.{state}"))], " ")
    target = page.places.target(cell.citations[0]) if cell and cell.citations else None
    content = tag("a", words, href=f"#{target}") if target else words
    return tag("td", content, class_=state, role="cell", data_article=page.mark(article))


def differences(page: Page) -> Html:
    """Return conflicts, what may be the same, and the words for people."""
    conflicts = [_conflict(page, each) for each in page.briefing.conflicts]
    undecided = [each for each in page.briefing.judgements if each.verdict == "undecided"]
    maybe = [_undecided(page, each) for each in undecided]
    return page.section(
        "differences",
        page.section("conflicts", _list(conflicts) or tag("p", page.say("page.no_conflicts")), level=3),
        page.section("undecided", _list(maybe), level=3) if maybe else None,
        page.section("wording", _wording(page) or tag("p", page.say("page.no_wording")), level=3),
    )


def _list(items: Sequence[Html]) -> Html | None:
    return tag("ul", items) if items else None


def _conflict(page: Page, conflict: Conflict) -> Html:
    """Return both sides of a conflict with their sentences, and why they exclude each other."""
    claim = Claim(conflict.entry, conflict.field)
    sides = []
    for statement in conflict.statements:
        value = isolated(shown_value(page.labels, conflict.field, statement.value))
        voices = page.voices(statement.said_by)
        said = join([" – ", page.say("page.said_by"), page.colon, voices]) if voices else None
        quotes = [page.evidence(claim, citation) for citation in statement.citations[:1]]
        sides.append(tag("li", page.stated(claim, join([value, said]), [statement]), quotes))
    title = join([tag("strong", page.labels.name("fields", conflict.field)), page.entry(conflict.entry)], " – ")
    why = page.reasons(claim, conflict.reasons)
    return tag("li", title, tag("ul", sides, why), class_="conflict")


def _undecided(page: Page, judgement: Judgement) -> Html:
    both = page.labels.list([page.called(judgement.a), page.called(judgement.b)])
    why = page.reasons(Claim(judgement.a, "merged"), judgement.reasons)
    return tag("li", isolated(both), tag("ul", why) if why else None)


def _wording(page: Page) -> Html | None:
    """Return the words with which articles judge people: a row for each thing named, each label with its places."""
    every = page.briefing.wording
    if not every:
        return None
    header = tag("tr", [tag("th", page.say(f"fields.{name}"), scope="col") for name in ("actor", "words")])
    body = [_named(page, actor, list(words)) for actor, words in groupby(every, key=lambda row: row.actor)]
    return tag("table", tag("thead", header), tag("tbody", body), class_="wording")


def _named(page: Page, actor: str, words: Sequence[Wording]) -> Html:
    claim = Claim(actor, "words")
    items = [
        tag("li", page.printed(row.words, row.articles[0]), " ", page.references(claim, row.citations)) for row in words
    ]
    return tag("tr", tag("th", page.actor(actor), scope="row"), tag("td", tag("ul", items)))

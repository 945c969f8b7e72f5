"""Who says what: the facts of an entry against the articles that speak of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.render.html.direction import isolated
from summarizer.render.html.folding import folded, shortened
from summarizer.render.html.places import slug
from summarizer.render.html.tags import join, tag
from summarizer.render.telling import ACROSS, NAMED, SIGNS, shown_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.records import Cell, MatrixRow
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html


def agreement(page: Page) -> Html | None:
    """Return a table for each entry: facts down, the articles that speak of it across."""
    groups = groupby(page.briefing.matrix, key=lambda row: row.entry)
    tables = {entry: _entry(page, entry, list(facts)) for entry, facts in groups}
    if not tables:
        return None
    signs = [tag("span", _sign(page, state)) for state in SIGNS]
    listed = folded(page, page.say("sections.agreement"), [*tables.values()], join, names=[*tables])
    return page.section("agreement", tag("p", join(signs, " "), class_="legend"), listed)


def _sign(page: Page, state: str) -> str:
    """Return a sign with its word: ``● states it``."""
    return f"{SIGNS[state]} {page.say(f'states.{state}')}"


def _entry(page: Page, entry: str, facts: Sequence[MatrixRow]) -> Html:
    """Return the table of one entry, and the articles that are silent on all of it."""
    speaking = [cell.article for row in facts for cell in row.cells if cell.state != "silent"]
    across = page.in_order(speaking)
    silent, number = page.others(set(across))
    few = len(across) <= ACROSS
    columns = [page.source(article) for article in across] if few else [_sign(page, state) for state in SIGNS]
    head = [page.say("fields.fact"), page.say("fields.shown"), *columns]
    header = tag(
        "thead",
        tag("tr", [tag("th", cell, scope="col", role="columnheader") for cell in head], role="row"),
        role="rowgroup",
    )
    rows = [_row(page, row, across) if few else _by_state(page, row, across) for row in facts]
    anchor = f"{slug(entry)}-agreement"
    title = tag("h3", page.entry(entry), id=f"{anchor}-title")
    body = tag("tbody", rows, role="rowgroup")
    table = tag("table", header, body, class_="matrix", role="table", aria_labelledby=f"{anchor}-title")
    none = (
        tag("p", page.say("page.silent_on_all"), page.colon, _silent(page, silent, number), class_="note")
        if silent
        else None
    )
    return tag("div", title, table, none, class_="agreed", id=anchor)


def _silent(page: Page, articles: Sequence[str], number: int) -> Html | str:
    """Return the marks of articles, or their number where nobody would read so many."""
    return page.sources(articles) if number <= NAMED else page.labels.count("article", number)


def _row(page: Page, row: MatrixRow, across: Sequence[str]) -> Html:
    """Return what each of a few articles says on a fact."""
    cells = {cell.article: cell for cell in row.cells}
    return tag("tr", _fact(page, row), [_cell(page, article, cells.get(article)) for article in across], role="row")


def _fact(page: Page, row: MatrixRow) -> Html:
    """Return a fact and the value shown for it."""
    name = tag("th", page.fact(row.field), scope="row", role="rowheader")
    value = tag("td", page.own(shown_value(page.labels, row.field, row.value)), role="cell", class_="value")
    return join([name, value])


def _by_state(page: Page, row: MatrixRow, across: Sequence[str]) -> Html:
    """Return which of many articles state a fact, which are less precise, differ or are silent."""
    cells = {cell.article: cell for cell in row.cells}
    by_state: dict[str, list[str]] = {state: [] for state in SIGNS}
    for article in across:
        by_state[cells[article].state if article in cells else "silent"].append(article)
    columns = [
        tag(
            "td",
            shortened(page, [_to_words(page, article, cells.get(article)) for article in articles]),
            class_=state,
            role="cell",
            data_article=_sign(page, state),
        )
        for state, articles in by_state.items()
    ]
    return tag("tr", _fact(page, row), columns, role="row")


def _to_words(page: Page, article: str, cell: Cell | None) -> Html:
    """Return an article's mark, as a link to its words on a fact where it has some."""
    target = page.places.target(cell.citations[0]) if cell and cell.citations else None
    mark = isolated(page.mark(article))
    return tag("a", mark, href=f"#{target}", class_="source") if target else tag("span", mark, class_="source")


def _cell(page: Page, article: str, cell: Cell | None) -> Html:
    """Return what one article says on a fact: sign and word, a link to its sentence where it says something."""
    state = cell.state if cell else "silent"
    sign = tag("span", SIGNS[state], class_="symbol")
    words = join([sign, page.say(f"states.{state}")], " ")
    target = page.places.target(cell.citations[0]) if cell and cell.citations else None
    content = tag("a", words, href=f"#{target}") if target else words
    return tag("td", content, class_=state, role="cell", data_article=page.mark(article))

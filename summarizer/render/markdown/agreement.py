"""Who says what: the facts of an entry against the articles that speak of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.render.markdown.blocks import section, table
from summarizer.render.markdown.escaping import inline
from summarizer.render.telling import ACROSS, NAMED, SIGNS, shown_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.records import MatrixRow
    from summarizer.render.markdown.page import Page


def agreement(page: Page) -> str:
    """Return a table for each entry: facts down, articles across."""
    groups = groupby(page.briefing.matrix, key=lambda row: row.entry)
    tables = [_entry(page, entry, list(rows)) for entry, rows in groups]
    if not tables:
        return ""
    legend = ", ".join(f"{sign} {page.say(f'states.{state}')}" for state, sign in SIGNS.items())
    return section(2, page.say("sections.agreement"), legend, *tables)


def _entry(page: Page, entry: str, rows: Sequence[MatrixRow]) -> str:
    """Return the table of one entry, and the articles that are silent on all of it."""
    asked = dict.fromkeys(cell.article for row in rows for cell in row.cells)
    speaking = {cell.article for row in rows for cell in row.cells if cell.state != "silent"}
    across = [article for article in asked if article in speaking]
    few = len(across) <= ACROSS
    columns = map(page.mark, across) if few else (f"{SIGNS[state]} {page.say(f'states.{state}')}" for state in SIGNS)
    header = [page.say("fields.fact"), page.say("fields.shown"), *columns]
    body = [_row(page, row, across) if few else _by_state(page, row, across) for row in rows]
    silent, number = page.others(speaking)
    named = page.marks(silent) if number <= NAMED else inline(page.labels.count("article", number))
    said = f"{page.say('page.silent_on_all')}{page.labels.say('punctuation.colon')}{named}"
    return section(3, page.entry(entry), table(header, body), said if silent else "")


def _row(page: Page, row: MatrixRow, across: Sequence[str]) -> list[str]:
    states = {cell.article: cell.state for cell in row.cells}
    return [*_fact(page, row), *(SIGNS[states.get(article, "silent")] for article in across)]


def _by_state(page: Page, row: MatrixRow, across: Sequence[str]) -> list[str]:
    """Return which of many articles state a fact, which are less precise, differ or are silent."""
    states = {cell.article: cell.state for cell in row.cells}
    told = [[article for article in across if states.get(article, "silent") == state] for state in SIGNS]
    return [*_fact(page, row), *map(page.marks, told)]


def _fact(page: Page, row: MatrixRow) -> list[str]:
    """Return a fact and the value shown for it."""
    return [inline(page.fact(row.field)), inline(shown_value(page.labels, row.field, row.value))]

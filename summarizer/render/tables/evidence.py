"""Rows of claims, the places they rest on, and how the articles stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.tables.cells import voices
from summarizer.render.tables.columns import ClaimRow, ConflictRow, MatrixRow, QuoteRow, SharedTextRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.render.claims import Claim
    from summarizer.render.view import View


def stated(view: View, claims: Iterable[Claim]) -> Iterator[ClaimRow]:
    """Yield one row a claim and statement."""
    for claim in claims:
        for each in claim.stated:
            one = each.statement
            said_by, speakers = voices(view, one.said_by)
            yield ClaimRow(
                claim=claim.key,
                entry=claim.entry,
                field=claim.field,
                value=claim.value,
                article=one.article,
                status=each.state,
                said=one.value,
                said_by=said_by,
                speakers=speakers,
                basis=one.basis,
            )


def quotes(view: View, claims: Iterable[Claim]) -> Iterator[QuoteRow]:
    """Yield one row a claim and place."""
    for claim in claims:
        places = (citation for each in claim.stated for citation in each.statement.citations)
        for one in dict.fromkeys(places):
            article = view.articles.get(one.article)
            page = article.page(one.start) if article else None
            yield QuoteRow(claim.key, one.article, page, one.sentence, one.start, one.end, one.quote)


def matrix(view: View) -> Iterator[MatrixRow]:
    """Yield one row a fact and article."""
    for row in view.briefing.matrix:
        for cell in row.cells:
            yield MatrixRow(row.entry, row.field, row.value, cell.article, cell.state)


def conflicts(view: View) -> Iterator[ConflictRow]:
    """Yield one row a statement in a conflict."""
    for number, conflict in enumerate(view.briefing.conflicts, 1):
        for one in conflict.statements:
            said_by, speakers = voices(view, one.said_by)
            yield ConflictRow(number, conflict.entry, conflict.field, one.value, one.article, said_by, speakers)


def shared_text(view: View) -> Iterator[SharedTextRow]:
    """Yield one row a run of shared words."""
    for run in view.briefing.shared_text:
        places = ((each.article, each.start, each.end) for each in (run.first, run.second))
        first, second = places
        yield SharedTextRow(*first, *second, run.words, " ".join(run.carries), run.first.quote)

"""What each article says on each fact of a meeting: a row a fact, a cell an article.

A cell is ``states``, ``partial`` (less precise, but compatible), ``differs`` or ``silent``. Less precise is not
different, a different word is not a different fact, a plan is not a report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.mentions import article_of
from summarizer.records import Cell, Finding, MatrixRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.records import Citation, MeetingEntry, Statement

State = Literal["states", "partial", "differs", "silent"]


def matrix(
    meetings: Iterable[MeetingEntry], own_days: Mapping[str, Days], days: Mapping[str, Days]
) -> Iterator[MatrixRow]:
    """Yield the rows of every meeting that more than one article tells of.

    Args:
        meetings: The entries.
        own_days: By mention, the days left when each article is read for itself.
        days: By entry, the days left in the end.
    """
    for meeting in meetings:
        articles = tuple(dict.fromkeys(article_of(mention) for mention in meeting.mentions))
        if len(articles) > 1:
            yield from _rows(meeting, articles, own_days, days[meeting.id])


def _rows(
    meeting: MeetingEntry, articles: Sequence[str], own_days: Mapping[str, Days], days: Days
) -> Iterator[MatrixRow]:
    yield _row(meeting.id, "status", meeting.status, articles)
    yield MatrixRow(
        entry=meeting.id,
        field="date",
        value=meeting.date.edtf,
        cells=tuple(_date_cell(meeting, article, own_days, days) for article in articles),
    )
    for part in ("venue", "city", "country"):
        finding = getattr(meeting.place, part)
        if finding is not None:
            yield _row(meeting.id, part, finding, articles)
    for person in meeting.participants:
        sure = tuple(s for s in person.statements if s.value == "together")
        unsure = tuple(s for s in person.statements if s.value != "together") if sure else ()
        told = Finding(value=person.name, agree=sure or person.statements, partial=unsure)
        yield _row(meeting.id, "participant", told, articles)
    for field in ("topics", "outcomes", "gaps"):
        for point in getattr(meeting, field):
            yield _row(meeting.id, field, Finding(value=point.text, agree=point.statements), articles)


def _row(entry: str, field: str, fact: Finding, articles: Sequence[str]) -> MatrixRow:
    """Return a row; where an article says several things of a fact, what differs shows, then what agrees."""
    cells: dict[str, tuple[State, list[Citation]]] = {}
    by_state: tuple[tuple[State, tuple[Statement, ...]], ...] = (
        ("differs", fact.differ),
        ("states", fact.agree),
        ("partial", fact.partial),
    )
    for state, statements in by_state:
        for statement in statements:
            said: State = "partial" if statement.basis in {"inherited", "implied"} else state
            known = cells.setdefault(statement.article, (said, []))
            if known[0] == said:
                known[1].extend(statement.citations)
    return MatrixRow(
        entry=entry,
        field=field,
        value=fact.value,
        cells=tuple(
            Cell(article=article, state=cells[article][0], citations=tuple(dict.fromkeys(cells[article][1])))
            if article in cells
            else Cell(article=article, state="silent")
            for article in articles
        ),
    )


def _date_cell(meeting: MeetingEntry, article: str, own_days: Mapping[str, Days], days: Days) -> Cell:
    """Return what an article's own dates say of the day: the same set, a wider one, another, or nothing.

    Of a meeting that others report, one who only planned it says no other day.
    """
    citations = tuple(c for time in meeting.times if time.article == article for c in time.citations)
    mentions = [mention for mention in meeting.mentions if article_of(mention) == article]
    own = own_days.get(mentions[0], EVERY_DAY)
    if not citations:
        return Cell(article=article, state="silent")
    if own == days:
        return Cell(article=article, state="states", citations=citations)
    planned = meeting.status.value == "held" and any(told.article == article for told in meeting.status.partial)
    return Cell(article=article, state="partial" if planned or own & days else "differs", citations=citations)

"""Rows of meetings, visits, and what hangs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.records import MeetingEntry
from summarizer.render.anchors import anchors
from summarizer.render.headings import heading
from summarizer.render.tables.cells import articles, days, place, voices
from summarizer.render.tables.coding import suggested, suggested_for
from summarizer.render.tables.columns import GapRow, MeetingRow, ParticipantRow, TopicRow, VisitRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.records import ParticipantEntry, VisitEntry
    from summarizer.render.view import View

    Entry = MeetingEntry | VisitEntry


def meetings(view: View) -> Iterator[MeetingRow]:
    """Yield one row a meeting."""
    keys = anchors(view.briefing)
    for each in view.briefing.meetings:
        told = (each.id, keys[each.id], heading(each, view.labels), each.kind, each.status.value, each.certainty)
        code = suggested(each)
        yield MeetingRow(
            *told,
            *days(each.date),
            *place(each.place),
            visit=each.visit,
            n_articles=each.support.articles,
            n_chains=each.support.chains,
            n_origins=len(each.support.origins),
            origins="; ".join(each.support.origins),
            plover=code.plover,
            plover_mode=code.mode,
            cameo=code.cameo,
            mentions="; ".join(each.mentions),
        )


def visits(view: View) -> Iterator[VisitRow]:
    """Yield one row a visit."""
    keys = anchors(view.briefing)
    for each in view.briefing.visits:
        told = (each.id, keys[each.id], heading(each, view.labels), each.status.value, each.certainty)
        code = suggested(each)
        yield VisitRow(
            *told,
            *days(each.arrival),
            *days(each.departure),
            *place(each.place),
            meetings=" ".join(each.meetings),
            n_articles=each.support.articles,
            n_chains=each.support.chains,
            n_origins=len(each.support.origins),
            origins="; ".join(each.support.origins),
            plover=code.plover,
            plover_mode=code.mode,
            cameo=code.cameo,
            mentions="; ".join(each.mentions),
        )


def participants(view: View) -> Iterator[ParticipantRow]:
    """Yield one row an actor of a meeting or visit."""
    for entry in view.entries:
        sides = {account.side for account in view.briefing.by_side(entry)}
        for part, each in _people(entry):
            yield ParticipantRow(
                entry=entry.id,
                actor=each.actor,
                name=each.name,
                part=part,
                side=each.actor if each.actor in sides else None,
                level=each.level,
                presence=each.presence,
                role_then=each.role.title if each.role else None,
                status=entry.status.value,
                certainty=entry.certainty,
                cameo=None if part == "inviter" else suggested_for(entry, part),
            )


def _people(entry: Entry) -> Iterator[tuple[str, ParticipantEntry]]:
    """Yield the actors of an entry with their parts."""
    if isinstance(entry, MeetingEntry):
        yield from ((each.part, each) for each in entry.participants)
        return
    for part, people in (("visitor", entry.visitors), ("host", entry.hosts), ("inviter", entry.invited_by)):
        yield from ((part, each) for each in people)


def topics(view: View) -> Iterator[TopicRow]:
    """Yield one row a topic or outcome."""
    for entry in view.entries:
        for kind, points in (("topic", entry.topics), ("outcome", entry.outcomes)):
            for n, point in enumerate(points, 1):
                yield TopicRow(
                    f"{entry.id}.{kind}.{n}",
                    entry.id,
                    kind,
                    point.text,
                    point.mode,
                    *voices(view, point.said_by),
                    side=point.side,
                    n_articles=articles(point.statements),
                )


def gaps(view: View) -> Iterator[GapRow]:
    """Yield one row for each thing called unknown."""
    for entry in view.entries:
        for n, point in enumerate(entry.gaps, 1):
            yield GapRow(
                f"{entry.id}.gap.{n}",
                entry.id,
                point.text,
                *voices(view, point.said_by),
                side=point.side,
                n_articles=articles(point.statements),
            )

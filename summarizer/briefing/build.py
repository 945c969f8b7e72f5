"""Making the briefing from what reconciling gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict, Unpack

from summarizer.briefing.briefing import Briefing
from summarizer.briefing.glance import glance
from summarizer.briefing.title import title
from summarizer.labels import for_language

if TYPE_CHECKING:
    from summarizer.records import (
        ActorEntry,
        Article,
        Citation,
        Conflict,
        Dependence,
        Failure,
        Judgement,
        Made,
        MatrixRow,
        MeetingEntry,
        Reason,
        Rejected,
        SharedText,
        Usage,
        VisitEntry,
    )


class Parts(TypedDict, total=False):
    """The fields of a :class:`Briefing` but for those that are written here."""

    language: Required[str]
    articles: Required[tuple[Article, ...]]
    actors: tuple[ActorEntry, ...]
    visits: tuple[VisitEntry, ...]
    meetings: tuple[MeetingEntry, ...]
    matrix: tuple[MatrixRow, ...]
    conflicts: tuple[Conflict, ...]
    shared_text: tuple[SharedText, ...]
    dependences: tuple[Dependence, ...]
    judgements: tuple[Judgement, ...]
    comment: tuple[Citation, ...]
    rejected: tuple[Rejected, ...]
    failures: tuple[Failure, ...]
    made: tuple[Made, ...]
    usage: Usage
    decisions: tuple[Reason, ...]
    reviewed_by: str | None


def build(**parts: Unpack[Parts]) -> Briefing:
    """Return the briefing of reconciled parts, with its title and the sentences at its top.

    Args:
        **parts: The fields of :class:`Briefing`, already numbered and sorted; ``language`` picks the words. Only
            ``made`` is sorted here, so that it does not tell the order in which articles were read.
    """
    bare = Briefing(title="", **parts)
    labels = for_language(bare.language)
    made = tuple(sorted(bare.made, key=repr))
    return bare.model_copy(update={"title": title(bare, labels), "glance": glance(bare, labels), "made": made})

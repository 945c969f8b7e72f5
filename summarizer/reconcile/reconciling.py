"""The order in which readings are reconciled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reconcile.actors import group_actors
from summarizer.reconcile.agreement import conflicts, matrix
from summarizer.reconcile.assemble import assemble
from summarizer.reconcile.calendar.dayset import union
from summarizer.reconcile.mentions import Corpus
from summarizer.reconcile.occasions import group_occasions
from summarizer.reconcile.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.records import (
        ActorEntry,
        Conflict,
        Dependence,
        Judgement,
        MatrixRow,
        MeetingEntry,
        Reading,
        SharedText,
        VisitEntry,
    )


@dataclass(frozen=True)
class Reconciled:
    """What many readings come to, before it is put into a briefing."""

    actors: tuple[ActorEntry, ...]
    visits: tuple[VisitEntry, ...]
    meetings: tuple[MeetingEntry, ...]
    matrix: tuple[MatrixRow, ...]
    conflicts: tuple[Conflict, ...]
    shared_text: tuple[SharedText, ...]
    dependences: tuple[Dependence, ...]
    judgements: tuple[Judgement, ...]


def reconcile(readings: Sequence[Reading]) -> Reconciled:
    """Merge readings, in any order, into entries.

    Args:
        readings: Grounded readings; one that is given twice counts once.

    Returns:
        The entries with their statements, what each article says on each fact, the contradictions, who repeats
        whom, and the judgement on every pair of mentions that came into question.
    """
    corpus = Corpus.of(readings)
    actors = group_actors(corpus.actors)
    occasions = group_occasions(corpus, lambda mention: actors[mention])
    entries = assemble(corpus, actors, occasions)
    weighed = weigh(corpus, entries)
    days = {meeting.id: union(occasions.dates.meeting(m) for m in meeting.mentions) for meeting in weighed.meetings}
    return Reconciled(
        actors=entries.actors,
        visits=weighed.visits,
        meetings=weighed.meetings,
        matrix=tuple(matrix(weighed.meetings, occasions.own, days)),
        conflicts=tuple(conflicts((*weighed.meetings, *weighed.visits), occasions.dates.unknown)),
        shared_text=weighed.shared_text,
        dependences=weighed.dependences,
        judgements=(*actors.judgements, *occasions.judgements),
    )

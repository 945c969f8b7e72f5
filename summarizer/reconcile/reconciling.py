"""The order in which readings are reconciled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reconcile.actors import group_actors
from summarizer.reconcile.assemble import assemble
from summarizer.reconcile.mentions import Corpus
from summarizer.reconcile.occasions import group_occasions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.records import ActorEntry, Judgement, MeetingEntry, Reading, VisitEntry


@dataclass(frozen=True)
class Reconciled:
    """What many readings come to, before it is put into a briefing."""

    actors: tuple[ActorEntry, ...]
    visits: tuple[VisitEntry, ...]
    meetings: tuple[MeetingEntry, ...]
    judgements: tuple[Judgement, ...]


def reconcile(readings: Sequence[Reading]) -> Reconciled:
    """Merge readings, in any order, into entries.

    Args:
        readings: Grounded readings; one that is given twice counts once.

    Returns:
        The entries with their statements, and the judgement on every pair of mentions that came into question.
    """
    corpus = Corpus.of(readings)
    actors = group_actors(corpus.actors)
    occasions = group_occasions(corpus, lambda mention: actors[mention])
    entries = assemble(corpus, actors, occasions)
    return Reconciled(
        actors=entries.actors,
        visits=entries.visits,
        meetings=entries.meetings,
        judgements=(*actors.judgements, *occasions.judgements),
    )

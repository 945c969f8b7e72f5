"""The order in which readings are reconciled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.garbage import collector_paused
from summarizer.reconcile.actors.company import join_by_company
from summarizer.reconcile.actors.described import join_described
from summarizer.reconcile.actors.grouping import group_actors
from summarizer.reconcile.agreement.conflicts import conflicts
from summarizer.reconcile.agreement.incumbents import conflicts_of_posts
from summarizer.reconcile.agreement.matrix import matrix
from summarizer.reconcile.days.timetable import Timetable
from summarizer.reconcile.decisions import apply_decisions
from summarizer.reconcile.entries.assemble import assemble
from summarizer.reconcile.entries.days import OccasionDays
from summarizer.reconcile.mentions import Corpus
from summarizer.reconcile.occasions.grouping import group_occasions
from summarizer.reconcile.sources.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.clusters import Clusters
    from summarizer.reconcile.decisions import Decisions, Standing
    from summarizer.reconcile.occasions.grouping import Occasions
    from summarizer.records import (
        ActorEntry,
        Conflict,
        Dependence,
        Judgement,
        MatrixRow,
        MeetingEntry,
        Reading,
        Reason,
        SharedText,
        VisitEntry,
    )


@dataclass(frozen=True)
class Reconciled:
    """What many readings come to, before it is put into a briefing.

    ``decisions`` are a person's, in words; ``grades`` what a person thinks of a source, by article.
    """

    actors: tuple[ActorEntry, ...]
    visits: tuple[VisitEntry, ...]
    meetings: tuple[MeetingEntry, ...]
    matrix: tuple[MatrixRow, ...]
    conflicts: tuple[Conflict, ...]
    shared_text: tuple[SharedText, ...]
    dependences: tuple[Dependence, ...]
    judgements: tuple[Judgement, ...]
    decisions: tuple[Reason, ...] = ()
    grades: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
    reviewed_by: str | None = None


def reconcile(
    readings: Sequence[Reading],
    decisions: Decisions | None = None,
    language: str | None = None,
    leave_out: Callable[[str], None] | None = None,
) -> Reconciled:
    """Merge readings, in any order, into entries.

    Args:
        readings: Grounded readings; one that is given twice counts once.
        decisions: What a person decided beforehand.
        language: The language of the briefing. Of the printed forms of a name, it decides which is shown, and nothing
            else.
        leave_out: Told of each decision that speaks of what no reading has, which is then left out; without it, that
            is an error.

    Returns:
        The entries with their statements, what each article says on each fact, the contradictions, who repeats
        whom, and the judgement on every pair of mentions that came into question.
    """
    with collector_paused():
        corpus = Corpus.of(readings)
        return _reconciled(corpus, apply_decisions(decisions, corpus, leave_out), language)


def _reconciled(corpus: Corpus, standing: Standing, language: str | None) -> Reconciled:
    """Do so for a corpus: actors first, then occasions with their days, then entries and what stands behind them."""
    actors, occasions = _grouped(corpus, standing)
    entries = assemble(corpus, actors, occasions, language)
    weighed = weigh(corpus, entries)
    days = OccasionDays(corpus, occasions)
    of_meetings = {meeting.id: days.of(meeting.mentions) for meeting in weighed.meetings}
    return Reconciled(
        actors=entries.actors,
        visits=weighed.visits,
        meetings=weighed.meetings,
        matrix=tuple(matrix(weighed.meetings, occasions.own, of_meetings)),
        conflicts=(
            *conflicts((*weighed.meetings, *weighed.visits), corpus, days, occasions.dates.differing),
            *conflicts_of_posts(corpus, entries.actors),
        ),
        shared_text=weighed.shared_text,
        dependences=weighed.dependences,
        judgements=(*actors.judgements, *occasions.judgements),
        decisions=standing.shown,
        grades=standing.grades,
        reviewed_by=standing.reviewed_by,
    )


def _grouped(corpus: Corpus, standing: Standing) -> tuple[ActorGroups, Occasions]:
    """Return which mentions are one; all that only served to find out is given up before entries are made."""
    actors = group_actors(corpus.actors, standing.actors, corpus.by_article)
    timetable = Timetable(corpus)
    join_by_company(actors, corpus, timetable.likely)
    if join_described(actors, corpus, timetable.likely):
        join_by_company(actors, corpus, timetable.likely)
    occasions = group_occasions(
        corpus,
        lambda mention: actors[mention],
        standing.meetings,
        standing.visits,
        timetable,
        are_two=actors.clusters.are_apart,
        open_pairs=actors.open_meetings,
    )
    told = [judged for judged in actors.judgements if _is_still_open(judged, actors.clusters)]
    actors.judgements = _overruled(told, [j for j in standing.judgements if j.a in corpus.actors])
    told = [judged for judged in occasions.judgements if _is_still_open(judged, occasions.meetings, occasions.visits)]
    occasions.judgements = _overruled(told, [j for j in standing.judgements if j.a not in corpus.actors])
    return actors, occasions


def _is_still_open(judged: Judgement, *partitions: Clusters) -> bool:
    """Say whether a judgement holds in the end: what was open of two is not, where others have made them one."""
    return judged.verdict != "undecided" or not any(
        judged.a in found and judged.b in found and found[judged.a] == found[judged.b] for found in partitions
    )


def _overruled(found: Sequence[Judgement], decided: Sequence[Judgement]) -> list[Judgement]:
    """Return judgements in order, a person's in place of those on the same two mentions."""
    overruled = {(judgement.a, judgement.b) for judgement in decided}
    kept = [judgement for judgement in found if (judgement.a, judgement.b) not in overruled]
    return sorted((*kept, *decided), key=lambda judgement: (judgement.a, judgement.b))

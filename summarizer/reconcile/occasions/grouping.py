"""Which mentions tell of one meeting, and which of one visit.

The people decide: both mentions must have two principals in common, and neither side may have a principal of its own
besides, unless one on each side may be the same person by two names. Days decide next: the sets of possible days must
meet, with one day of slack between the day of a report and the day of an event, but none where one side names a party
more. Place, kind and the visits around them can only forbid. Two meetings told by one article are never one. A party
told of as a state or a body is whoever other articles name for it at that time (:mod:`.states`).

Mentions are joined surest first: those that copied sentences tell of, then those whose days are known, then those that
something ties to just one occasion that is left. Where several fit, the one with the most in common is taken if it has
everything that any other has, or any if they may all be one; else nothing is chosen. What its article tells differently
from those it would join, as of another kind, comes last, so that it cannot come between these; and so do accounts with
people whose names leave open if they are one. In the end, accounts of one host and day with two lists of guests are
marked as perhaps one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reconcile.clusters import Clusters
from summarizer.reconcile.days.dating import Dates
from summarizer.reconcile.days.timetable import Timetable
from summarizer.reconcile.occasions.background import Background
from summarizer.reconcile.occasions.islands import islands
from summarizer.reconcile.occasions.settling import settled
from summarizer.reconcile.verdicts import Verdicts
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.states import Parties
    from summarizer.records import Judgement

_SEVERAL = Reason(rule="several-fit")


@dataclass
class Occasions:
    """The grouping of meetings and visits, their dates, and what was decided about each pair in question.

    ``own`` has the days of every unknown as its article alone leaves them; ``stand_ins`` tells for whom states stand
    that are told of as parties.
    """

    meetings: Clusters
    visits: Clusters
    dates: Dates
    own: Mapping[str, Days]
    judgements: list[Judgement]
    stand_ins: Parties


def group_occasions(
    corpus: Corpus,
    actor_of: Callable[[str], str],
    meetings: Clusters | None = None,
    visits: Clusters | None = None,
    timetable: Timetable | None = None,
    *,
    are_two: Callable[[str, str], bool] | None = None,
    open_pairs: Sequence[tuple[str, str]] = (),
) -> Occasions:
    """Group the mentions of meetings and visits.

    Args:
        corpus: The readings.
        actor_of: Gives the group of an actor's mention.
        meetings: A partition to start from, with a person's decisions in it.
        visits: The same for visits.
        timetable: The days of the readings, if they are known already.
        are_two: Says whether two groups of actors are known to be two, whatever their names leave open.
        open_pairs: Meetings that are one if somebody is whom nobody names, which is open.
    """
    meetings, visits = meetings or Clusters(corpus.meetings), visits or Clusters(corpus.visits)
    timetable = timetable or Timetable(corpus)
    background = Background(corpus, actor_of, timetable, are_two or (lambda _a, _b: False))
    parts = [settled(background, island, meetings, visits) for island in islands(background, meetings, visits)]
    found = Clusters.together(part.meetings for part in parts)
    left_open = Verdicts()
    for a, b in (*background.stand_ins.open, *open_pairs):
        if found[a] != found[b]:
            left_open.note(a, b, "undecided", _SEVERAL)
    told = (*(judged for part in parts for judged in part.judgements), *left_open.judgements())
    last = {(judged.a, judged.b): judged for judged in told}
    return Occasions(
        meetings=found,
        visits=Clusters.together(part.visits for part in parts),
        dates=Dates.together(part.dates for part in parts),
        own=timetable.own,
        judgements=[last[pair] for pair in sorted(last)],
        stand_ins=background.stand_ins.meant,
    )

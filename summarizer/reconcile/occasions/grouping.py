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
from summarizer.reconcile.occasions.copied import Copied
from summarizer.reconcile.occasions.guests import Guests
from summarizer.reconcile.occasions.journeys import join_by_month, join_called_off
from summarizer.reconcile.occasions.kinds import Kinds
from summarizer.reconcile.occasions.known_days import KnownDays
from summarizer.reconcile.occasions.matching import Matching
from summarizer.reconcile.occasions.open_days import OpenDays
from summarizer.reconcile.occasions.open_names import OpenNames
from summarizer.reconcile.occasions.situation import Situation
from summarizer.reconcile.occasions.travels import Travels
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.days.dating import Dates
    from summarizer.reconcile.days.timetable import Timetable
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.states import Parties
    from summarizer.records import Judgement


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
    situation = Situation(corpus, actor_of, meetings, visits, timetable, are_two=are_two)
    matching = Matching(situation)
    _join(matching)
    for a, b in (*situation.stand_ins.open, *open_pairs):
        if meetings[a] != meetings[b]:
            matching.verdicts.note(a, b, "undecided", Reason(rule="several-fit"))
    return Occasions(
        meetings=situation.meetings,
        visits=situation.visits,
        dates=situation.timetable.solved(),
        own=situation.timetable.own,
        judgements=matching.verdicts.judgements(),
        stand_ins=situation.stand_ins.meant,
    )


def _join(matching: Matching) -> None:
    """Join mentions, surest first, until nothing more can be joined."""
    now, against, verdicts = matching.now, matching.against, matching.verdicts
    travels = Travels(now, against, verdicts)
    copied = Copied(matching, travels)
    copied.join()
    KnownDays(matching).join()
    for members in now.meetings.all():
        travels.join_of_meeting(members)
    travels.join_by_days(sorted(now.corpus.visits))
    open_days = OpenDays(matching, travels)
    open_days.join()
    open_days.note_open()
    join_by_month(now, against, verdicts)
    join_called_off(now, against, verdicts)
    Kinds(matching, travels).join()
    copied.join_the_rest()
    OpenNames(matching, travels).join()
    Guests(matching).note()

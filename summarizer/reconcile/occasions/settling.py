"""Joining the meetings and visits of the articles of one island, or remembering how they were joined.

What an island comes to hangs on its readings, and on little that other articles can change: who its people are, whose
its cities are, and which of its people may be one. Where all that is as it was, nothing is joined a second time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.occasions.copied import Copied
from summarizer.reconcile.occasions.gatherings import Gatherings
from summarizer.reconcile.occasions.guests import Guests
from summarizer.reconcile.occasions.journeys import join_by_time, join_called_off
from summarizer.reconcile.occasions.kinds import Kinds
from summarizer.reconcile.occasions.known_days import KnownDays
from summarizer.reconcile.occasions.matching import Matching
from summarizer.reconcile.occasions.open_days import OpenDays
from summarizer.reconcile.occasions.open_names import OpenNames
from summarizer.reconcile.occasions.sequences import Sequences
from summarizer.reconcile.occasions.situation import Situation
from summarizer.reconcile.occasions.travels import Travels
from summarizer.reconcile.occasions.unnamed import Unnamed
from summarizer.reconcile.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.reconcile.clusters import Clusters
    from summarizer.reconcile.days.dating import Dates
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.background import Background
    from summarizer.records import Judgement


@dataclass(frozen=True)
class Part:
    """What the mentions of an island come to."""

    meetings: Clusters
    visits: Clusters
    dates: Dates
    judgements: Sequence[Judgement]


class _Trace(NamedTuple):
    """What the result of an island hangs on besides its readings, and the result.

    Attributes:
        given: What is known beforehand: who is who, who was there, what a person decided, and whose the cities are.
        asked: Which people were asked for that may be one, with the answer.
        part: The result.
    """

    given: object
    asked: Mapping[tuple[str, str], bool]
    part: Part


_PARTS: Remembered[_Trace] = Remembered()


def settled(background: Background, island: Corpus, meetings: Clusters, visits: Clusters) -> Part:
    """Return what the mentions of an island come to.

    Args:
        background: What is known of all articles.
        island: The readings of the articles on it.
        meetings: The partition of all meetings to start from.
        visits: The same for visits.
    """
    given, known = _given(background, island, meetings, visits), _PARTS.get(island.readings)
    if (
        known is not None
        and known.given == given
        and all(background.may_be_one(*pair) == answer for pair, answer in known.asked.items())
    ):
        return known.part
    situation = Situation(background, island, meetings, visits)
    matching = Matching(situation)
    _join(matching)
    dates = situation.timetable.solved(island)
    part = Part(situation.meetings, situation.visits, dates, matching.verdicts.judgements())
    _PARTS.keep(island.readings, _Trace(given, situation.asked, part))
    return part


def _given(background: Background, island: Corpus, meetings: Clusters, visits: Clusters) -> object:
    """Return what is known of an island beforehand that other articles may change."""
    there = (background.occasions[mention] for mention in island.meetings)
    return (
        tuple(map(background.actor_of, island.actors)),
        tuple((item.principals, item.everyone, item.unnamed) for item in there),
        meetings.decided(island.meetings),
        visits.decided(island.visits),
        background.atlas_of(island).known(),
    )


def _join(matching: Matching) -> None:
    """Join mentions, surest first, until nothing more can be joined."""
    now, against, verdicts = matching.now, matching.against, matching.verdicts
    travels = Travels(now, against, verdicts)
    copied = Copied(matching, travels)
    copied.join()
    sequences = Sequences(matching, travels)
    sequences.join()
    KnownDays(matching).join()
    for members in now.meetings.all():
        travels.join_of_meeting(members)
    travels.join_by_days(sorted(now.corpus.visits))
    join_by_time(now, against, verdicts)
    open_days = OpenDays(matching, travels)
    open_days.join()
    open_days.note_open()
    sequences.join()  # with the days that joining has told
    join_by_time(now, against, verdicts)  # the same
    join_called_off(now, against, verdicts)
    Kinds(matching, travels).join()
    copied.join_the_rest()
    OpenNames(matching, travels).join()
    Unnamed(matching, travels).join()
    Gatherings(matching, travels).join()
    Guests(matching).note()

"""Assembling the entries of a briefing: first what they are called and numbered by, then each kind of entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reconcile.entries.actors import Actors
from summarizer.reconcile.entries.called import Called
from summarizer.reconcile.entries.common import Common
from summarizer.reconcile.entries.contents import Contents
from summarizer.reconcile.entries.dates import EntryDates
from summarizer.reconcile.entries.days import OccasionDays
from summarizer.reconcile.entries.findings import Places
from summarizer.reconcile.entries.listings import listings_by_meeting
from summarizer.reconcile.entries.meetings import Meetings
from summarizer.reconcile.entries.numbering import Numbering
from summarizer.reconcile.entries.people import People
from summarizer.reconcile.entries.shown import Shown
from summarizer.reconcile.entries.sides import Sides
from summarizer.reconcile.entries.tenures import Tenures
from summarizer.reconcile.entries.visits import Visits

if TYPE_CHECKING:
    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.grouping import Occasions
    from summarizer.records import ActorEntry, MeetingEntry, VisitEntry


@dataclass(frozen=True)
class Entries:
    """All entries of a briefing, with their ids."""

    actors: tuple[ActorEntry, ...]
    visits: tuple[VisitEntry, ...]
    meetings: tuple[MeetingEntry, ...]


def assemble(corpus: Corpus, actors: ActorGroups, occasions: Occasions, language: str | None = None) -> Entries:
    """Build the entries of a briefing from groups of mentions.

    Meetings and visits are numbered in the order of their days, actors by how many meetings they attended.

    Args:
        corpus: The readings.
        actors: Which mentions are one actor.
        occasions: Which mentions are one meeting or visit.
        language: The language of the briefing; names are shown in a form its readers can read, if one is printed.
    """
    shown = Shown.of(corpus, language)
    called, days = Called(corpus, actors, shown), OccasionDays(corpus, occasions)
    numbering = Numbering(corpus, actors, occasions, days, called)
    tenures, sides = Tenures(corpus, actors, occasions, days, shown), Sides(corpus, actors, numbering)
    people, contents = People(corpus.actors, actors, numbering, called, tenures), Contents(numbering, sides)
    dates, places = EntryDates(corpus, occasions, days, numbering), Places(corpus, shown)
    of_actors = Actors(actors, numbering, called, tenures, sides)
    common = Common(corpus, occasions, numbering, dates, people, places, contents)
    of_visits = Visits(common)
    of_meetings = Meetings(common, of_visits.went_to, listings_by_meeting(corpus, actors, occasions))
    return Entries(
        actors=tuple(map(of_actors.entry, numbering.actors)),
        visits=tuple(map(of_visits.entry, numbering.visits)),
        meetings=tuple(map(of_meetings.entry, numbering.meetings)),
    )

"""The entries of visits."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.days.unknowns import end_of, start_of
from summarizer.reconcile.entries.common import UNCOUNTED
from summarizer.reconcile.entries.contents import certainty, status, times
from summarizer.reconcile.entries.numbering import number_of
from summarizer.reconcile.entries.reasons import reasons_by_cluster
from summarizer.reconcile.mentions import article_of, key
from summarizer.records import VisitEntry

if TYPE_CHECKING:
    from summarizer.reconcile.entries.common import Common
    from summarizer.records import PlaceEntry, Reason


class Visits:
    """Makes the entries of visits.

    Args:
        common: What they are made with.
    """

    def __init__(self, common: Common) -> None:
        self._with = common

    def entry(self, members: tuple[str, ...]) -> VisitEntry:
        """Return the entry of one visit.

        Args:
            members: Its mentions.
        """
        told = [(article_of(m), self._with.corpus.visits[m]) for m in members]
        arrival = self._with.dates.date(members, start_of, [(a, v.arrival) for a, v in told])
        departure = self._with.dates.date(members, end_of, [(a, v.departure) for a, v in told])
        visitors = self._with.people.of_visit(told, "visitors", arrival)
        hosts = self._with.people.of_visit(told, "hosts", arrival)
        invited_by = self._with.people.of_visit(told, "invited_by", arrival)
        among = {p.actor: rank for rank, group in enumerate((visitors, hosts, invited_by)) for p in reversed(group)}
        return VisitEntry(
            id=self._with.numbering.visit_ids[members[0]],
            visitors=visitors,
            hosts=hosts,
            invited_by=invited_by,
            place=self.went_to[members[0]],
            status=status(told),
            certainty=certainty(told),
            arrival=arrival,
            departure=departure,
            times=times((a, when) for a, v in told for when in (*v.arrival, *v.when, *v.departure)),
            topics=self._with.contents.points(told, "topics", among),
            outcomes=self._with.contents.points(told, "outcomes", among),
            gaps=self._with.contents.points(told, "gaps", among),
            told_by=self._with.contents.told_by(told, among),
            meetings=tuple(sorted(self._held_on.get(members[0], ()), key=number_of)),
            support=UNCOUNTED,
            citations=tuple(citation for _, visit in told for citation in visit.citations),
            mentions=members,
            reasons=tuple(self._why.get(members[0], ())),
        )

    @cached_property
    def went_to(self) -> dict[str, PlaceEntry]:
        """Where each visit (its cluster) went."""
        visits = self._with.corpus.visits
        return {
            members[0]: self._with.places.entry([(article_of(member), visits[member].place) for member in members])
            for members in self._with.numbering.visits
        }

    @cached_property
    def _held_on(self) -> dict[str, set[str]]:
        """The meetings (their ids) that fell in each visit (its cluster)."""
        found: dict[str, set[str]] = {}
        for mention, meeting in self._with.corpus.meetings.items():
            if meeting.visit:
                visit = self._with.occasions.visits[key(article_of(mention), meeting.visit)]
                found.setdefault(visit, set()).add(
                    self._with.numbering.meeting_ids[self._with.occasions.meetings[mention]]
                )
        return found

    @cached_property
    def _why(self) -> dict[str, list[Reason]]:
        judgements = (j for j in self._with.occasions.judgements if j.a in self._with.corpus.visits)
        return reasons_by_cluster(judgements, self._with.occasions.visits)

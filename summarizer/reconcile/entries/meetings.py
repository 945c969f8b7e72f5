"""The entries of meetings."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.entries.common import UNCOUNTED
from summarizer.reconcile.entries.contents import certainty, status, times
from summarizer.reconcile.entries.people import There
from summarizer.reconcile.entries.reasons import reasons_by_cluster
from summarizer.reconcile.entries.whereabouts import with_place_of_visit
from summarizer.reconcile.mentions import article_of, key
from summarizer.records import MeetingEntry, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.reconcile.entries.common import Common
    from summarizer.reconcile.entries.listings import Listing
    from summarizer.records import MeetingMention, PlaceEntry


class Meetings:
    """Makes the entries of meetings.

    Args:
        common: What they are made with.
        went_to: Where each visit (its cluster) went.
        lent: Those listed elsewhere who were also at a meeting, by its cluster.
    """

    def __init__(
        self, common: Common, went_to: Mapping[str, PlaceEntry], lent: Mapping[str, Sequence[Listing]]
    ) -> None:
        self._with = common
        self._went_to = went_to
        self._lent = lent

    def entry(self, members: tuple[str, ...]) -> MeetingEntry:
        """Return the entry of one meeting.

        Args:
            members: Its mentions.
        """
        told = [(article_of(m), self._with.corpus.meetings[m]) for m in members]
        date = self._with.dates.date(members, str, [(a, m.when) for a, m in told])
        lent = self._lent.get(members[0], ())
        there = list(self._in_the_room(members, lent))
        participants = self._with.people.of_meeting(there, date)
        among = {p.actor: int(p.level != "principal") for p in participants}
        kinds = Counter(meeting.kind for _, meeting in told)
        kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
        visit = self._visit(told)
        place = self._with.places.entry([(article, meeting.place) for article, meeting in told])
        return MeetingEntry(
            id=self._with.numbering.meeting_ids[members[0]],
            kind=kind,
            status=status(told),
            certainty=certainty(told),
            date=date,
            times=times((article, when) for article, meeting in told for when in meeting.when),
            place=place if visit is None else with_place_of_visit(place, self._where_visited(told, visit), kind),
            participants=participants,
            topics=self._with.contents.points(told, "topics", among),
            outcomes=self._with.contents.points(told, "outcomes", among),
            gaps=self._with.contents.points(told, "gaps", among),
            told_by=self._with.contents.told_by(told, among),
            visit=None if visit is None else self._with.numbering.visit_ids[visit],
            support=UNCOUNTED,
            citations=(
                *(citation for _, meeting in told for citation in meeting.citations),
                *(citation for listing in lent for citation in listing.participant.citations),
            ),
            mentions=members,
            reasons=(
                *self._why.get(members[0], ()),
                *self._with.people.taken_for(there),
                *map(self._why_lent, lent),
            ),
        )

    def _visit(self, told: Sequence[tuple[str, MeetingMention]]) -> str | None:
        """Return the visit (its cluster) in which a meeting fell, as the first article that has one tells it."""
        visits = (key(article, meeting.visit) for article, meeting in told if meeting.visit)
        return next((self._with.occasions.visits[visit] for visit in visits), None)

    def _where_visited(self, told: Sequence[tuple[str, MeetingMention]], visit: str) -> PlaceEntry:
        """Return where the visit went as the articles that tell of the meeting say; if they do not, as others agree.

        Of a journey to two capitals, an article may tell of the second alone: that is not where the first talks were.
        """
        visits = self._with.corpus.visits
        own = self._with.places.entry([(a, visits[key(a, m.visit)].place) for a, m in told if m.visit])
        if own.city or own.country:
            return own
        whole = self._went_to[visit]
        return own if (whole.city and whole.city.differ) or (whole.country and whole.country.differ) else whole

    def _in_the_room(self, members: Sequence[str], lent: Sequence[Listing]) -> Iterator[There]:
        """Yield who was there, article by article, and then those whom a listing in another mention puts there.

        Of an article that tells of one party alone ("the two sides"), that party was there besides those who met.
        """
        mentions = [self._with.corpus.meetings[member] for member in members]
        several = any(len(told.participants) > 1 for told in mentions)
        for member, told in zip(members, mentions, strict=True):
            for participant in told.participants:
                beside = several and len(told.participants) == 1
                shown = participant.model_copy(update={"level": "present"}) if beside else participant
                meant = self._with.occasions.stand_ins.get((member, participant.actor))
                yield There(article_of(member), shown, told.status == "planned", meant)
        for listing in lent:
            yield There(article_of(listing.mention), listing.participant)

    def _why_lent(self, listing: Listing) -> Reason:
        article = article_of(listing.mention)
        name = self._with.people.name(article, listing.participant.actor)
        citations = listing.participant.citations
        return Reason(rule="listed-with", args={"article": article, "name": name}, citations=citations)

    @cached_property
    def _why(self) -> dict[str, list[Reason]]:
        judgements = (j for j in self._with.occasions.judgements if j.a in self._with.corpus.meetings)
        return reasons_by_cluster(judgements, self._with.occasions.meetings)

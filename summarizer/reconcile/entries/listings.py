"""Somebody named in one breath with others ("talks with X and Y") whose talks another article tells apart.

Where a source lists Y among those met without saying that it was one occasion, and other sources tell of exactly one
meeting with Y on the same visit, the listing tells of that meeting and no longer of Y in the first one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reconcile.mentions import article_of, key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.grouping import Occasions
    from summarizer.records import ParticipantMention


@dataclass(frozen=True)
class Listing:
    """A participant of a mention who is taken to have been at another meeting (named by its cluster)."""

    mention: str
    participant: ParticipantMention
    meeting: str


def listings_by_meeting(corpus: Corpus, actors: ActorGroups, occasions: Occasions) -> dict[str, list[Listing]]:
    """Return those listed elsewhere who were also at a meeting, by its cluster."""
    found: dict[str, list[Listing]] = {}
    for listing in _Listings(corpus, actors, occasions):
        found.setdefault(listing.meeting, []).append(listing)
    return found


@dataclass(frozen=True)
class _Listings:
    """Looks for listed participants who belong elsewhere."""

    corpus: Corpus
    actors: ActorGroups
    occasions: Occasions

    def __iter__(self) -> Iterator[Listing]:
        """Yield every listed participant who belongs to exactly one other meeting of the same visit."""
        on_visit = self._by_visit()
        for mention, meeting in self.corpus.meetings.items():
            visit = meeting.visit and self.occasions.visits[key(article_of(mention), meeting.visit)]
            for participant in meeting.participants:
                if not visit or participant.presence == "together":
                    continue
                person = self.actors[key(article_of(mention), participant.actor)]
                if any(person in self._sure(told) for told in self.occasions.meetings.members(mention)):
                    continue
                found = [other for other in on_visit[visit] if self._is_told_apart(mention, person, other)]
                if len(found) == 1:
                    yield Listing(mention, participant, found[0])

    def _by_visit(self) -> dict[str, list[str]]:
        """Return the meetings (their clusters) of each visit (its cluster)."""
        found: dict[str, dict[str, None]] = {}
        for mention, meeting in sorted(self.corpus.meetings.items()):
            if meeting.visit:
                visit = self.occasions.visits[key(article_of(mention), meeting.visit)]
                found.setdefault(visit, {})[self.occasions.meetings[mention]] = None
        return {visit: list(meetings) for visit, meetings in found.items()}

    def _sure(self, mention: str) -> set[str]:
        """Return the people (their groups) whom a mention puts in the room."""
        told = self.corpus.meetings[mention].participants
        return {self.actors[key(article_of(mention), p.actor)] for p in told if p.presence == "together"}

    def _is_told_apart(self, mention: str, person: str, other: str) -> bool:
        """Say whether other articles alone tell of a meeting with the same person and just one of the rest."""
        members = self.occasions.meetings.members(other)
        if other == self.occasions.meetings[mention] or article_of(mention) in map(article_of, members):
            return False
        rest = self._sure(mention)
        return any(person in self._sure(member) and len(rest & self._sure(member)) == 1 for member in members)

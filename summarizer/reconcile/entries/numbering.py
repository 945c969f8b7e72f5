"""The ids of entries: meetings and visits in the order of their days, actors by how many meetings they attended."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.days.unknowns import start_of
from summarizer.reconcile.entries.days import when_order
from summarizer.reconcile.mentions import article_of, key
from summarizer.records import Voice

if TYPE_CHECKING:
    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.entries.called import Called
    from summarizer.reconcile.entries.days import OccasionDays
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.grouping import Occasions

Groups = tuple[tuple[str, ...], ...]


class Numbering:
    """The groups of mentions in the order of their entries, and the id that each entry goes by.

    Args:
        corpus: The readings.
        actors: Which mentions are one actor.
        occasions: Which mentions are one meeting or visit.
        days: The days of the occasions.
        called: The names of the actors.
    """

    def __init__(
        self, corpus: Corpus, actors: ActorGroups, occasions: Occasions, days: OccasionDays, called: Called
    ) -> None:
        self._corpus = corpus
        self._actors = actors
        self._occasions = occasions
        self._days = days
        self._called = called

    @cached_property
    def meetings(self) -> Groups:
        """The mentions of each meeting."""
        groups = self._occasions.meetings.all()
        return tuple(sorted(groups, key=lambda m: (*when_order(self._days.of_meeting(m[0])), m)))

    @cached_property
    def visits(self) -> Groups:
        """The mentions of each visit."""
        groups = self._occasions.visits.all()
        return tuple(sorted(groups, key=lambda m: (*when_order(self._days.of(m, start_of)), m)))

    @cached_property
    def actors(self) -> Groups:
        """The mentions of each actor."""
        attended = Counter(
            self._actors[key(article_of(mention), participant.actor)]
            for mention, meeting in self._corpus.meetings.items()
            for participant in meeting.participants
        )
        groups = self._actors.clusters.all()
        return tuple(sorted(groups, key=lambda m: (-attended[m[0]], self._called[m[0]].casefold(), m)))

    @cached_property
    def actor_ids(self) -> dict[str, str]:
        """The ids of actors, by their groups."""
        return {members[0]: f"A{number}" for number, members in enumerate(self.actors, 1)}

    @cached_property
    def visit_ids(self) -> dict[str, str]:
        """The ids of visits, by their clusters."""
        return {members[0]: f"V{number}" for number, members in enumerate(self.visits, 1)}

    @cached_property
    def meeting_ids(self) -> dict[str, str]:
        """The ids of meetings, by their clusters."""
        return {members[0]: f"M{number}" for number, members in enumerate(self.meetings, 1)}

    def actor_id(self, article: str, local: str) -> str:
        """Return the id of the actor that goes by a local id in an article."""
        return self.actor_ids[self._actors[key(article, local)]]

    def voice(self, article: str, voice: Voice) -> Voice:
        """Return somebody who speaks in an article, by the id of the entry."""
        return Voice(actor=self.actor_id(article, voice.actor), name=voice.name)


def number_of(entry: str) -> int:
    """Return the number in an entry's id, which ids are sorted by."""
    return int(entry[1:])

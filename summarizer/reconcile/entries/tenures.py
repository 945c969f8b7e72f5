"""Which roles articles give an actor, and for which days: those of the meetings that they tell of."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.days.datesets import date_set
from summarizer.reconcile.entries.days import when_order
from summarizer.reconcile.entries.roles import LATE, NEWS, days_after, role_entries, role_then, roles_of
from summarizer.reconcile.mentions import article_of, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.entries.days import OccasionDays
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.grouping import Occasions
    from summarizer.records import ActorMention, DateSet, RoleEntry, RoleMention


class Tenures:
    """The roles of actors in time.

    Args:
        corpus: The readings.
        actors: Which mentions are one actor.
        occasions: Which mentions are one meeting, and the days on which articles came out.
        days: The days of the meetings.
    """

    def __init__(self, corpus: Corpus, actors: ActorGroups, occasions: Occasions, days: OccasionDays) -> None:
        self._corpus = corpus
        self._actors = actors
        self._publication = occasions.dates.publication
        self._days = days
        self._told: dict[tuple[str, str], DateSet] = {}
        self._sets: dict[Days, DateSet] = {}

    @cached_property
    def mentions(self) -> dict[str, dict[str, ActorMention]]:
        """The mentions of each actor (its group) by article."""
        known = self._corpus.actors
        return {
            members[0]: {article_of(member): known[member] for member in members}
            for members in self._actors.clusters.all()
        }

    def entries(self, actor: str) -> tuple[RoleEntry, ...]:
        """Return all roles of an actor (its group)."""
        mentions = self.mentions[actor]
        as_of = {article: self._told_of(article, actor) for article, told in mentions.items() if told.roles}
        return role_entries(roles_of(mentions), as_of)

    def then(self, actor: str, articles: Sequence[str], days: DateSet) -> RoleEntry | None:
        """Return the role to show beside a name: one printed for that time, not long after it of another.

        Args:
            actor: Whose (a group).
            articles: Those that tell of the occasion; some need not name the actor.
            days: Its days.
        """
        mentions = self.mentions[actor]
        telling = [article for article in articles if article in mentions and mentions[article].roles]
        late = {article: days_after(self._told_of(article, actor), days) for article in telling}
        for most in (NEWS, LATE):
            told = [article for article in telling if late[article] <= most]
            if told and (role := role_then(self._roles(actor, told), dict.fromkeys(told, days))):
                return role
        return None

    def _roles(self, actor: str, articles: Iterable[str]) -> list[tuple[str, RoleMention]]:
        """Return the roles that some articles give an actor."""
        mentions = self.mentions[actor]
        return roles_of({article: mentions[article] for article in articles})

    def _told_of(self, article: str, actor: str) -> DateSet:
        """Return the days for which an article gives an actor's posts: its last meeting with them, or publication."""
        known = self._told.get((article, actor))
        if known is None:
            days = [self._days.of_meeting(m) for m in self._attended.get((article, actor), ())]
            latest = max(days, key=when_order, default=self._publication(article))
            known = self._told[article, actor] = self._as_set(latest)
        return known

    def _as_set(self, days: Days) -> DateSet:
        """Return the record of a set of days without steps: one for all posts given for the same days."""
        known = self._sets.get(days)
        if known is None:
            known = self._sets[days] = date_set(days)
        return known

    @cached_property
    def _attended(self) -> dict[tuple[str, str], list[str]]:
        """The meetings that an article states somebody (an actor's group) attended."""
        found: dict[tuple[str, str], list[str]] = {}
        for mention, meeting in self._corpus.meetings.items():
            if meeting.certainty == "stated":
                article = article_of(mention)
                for actor in {self._actors[key(article, p.actor)]: None for p in meeting.participants}:
                    found.setdefault((article, actor), []).append(mention)
        return found

"""Which roles articles give an actor, and for which days: those of the meetings that they tell of."""

from __future__ import annotations

from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.days.datesets import date_set
from summarizer.reconcile.entries.days import when_order
from summarizer.reconcile.entries.roles import LATE, NEWS, days_after, role_entries, role_then, roles_of
from summarizer.reconcile.mentions import article_of, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.entries.days import OccasionDays
    from summarizer.reconcile.entries.shown import Shown
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.grouping import Occasions
    from summarizer.records import ActorMention, Citation, DateSet, RoleEntry, RoleMention


class Telling(NamedTuple):
    """Where an article tells that somebody took part in an occasion.

    ``ahead`` says that it tells of it as what was only planned, so that another may hold a post by then.
    """

    article: str
    citations: Sequence[Citation]
    ahead: bool

    def held_then(self, actor: ActorMention) -> Iterator[RoleMention]:
        """Yield the posts that the same sentences print as no longer held."""
        sentences = {citation.sentence for citation in self.citations}
        for role in actor.roles:
            if role.former and role.kind == "post" and any(place.sentence in sentences for place in role.citations):
                yield role


class Tenures:
    """The roles of actors in time.

    Args:
        corpus: The readings.
        actors: Which mentions are one actor.
        occasions: Which mentions are one meeting, and the days on which articles came out.
        days: The days of the meetings.
        shown: Chooses among printed forms.
    """

    def __init__(
        self, corpus: Corpus, actors: ActorGroups, occasions: Occasions, days: OccasionDays, shown: Shown
    ) -> None:
        self._corpus = corpus
        self._actors = actors
        self._publication = occasions.dates.publication
        self._days = days
        self._shown = shown
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

    def then(self, actor: str, telling: Sequence[Telling], days: DateSet) -> RoleEntry | None:
        """Return the role to show beside a name: one printed for that time, not long after it of another.

        What an article looks back on, it tells with the post held then, if with any, as one no longer held: "the talks
        of 2019, when she was mayor".

        Args:
            actor: Whose (a group).
            telling: Where articles tell of the occasion; some need not name the actor.
            days: Its days.
        """
        mentions = self.mentions[actor]
        articles = [each.article for each in telling if each.article in mentions and mentions[each.article].roles]
        late = {article: days_after(self._told_of(article, actor), days) for article in articles}
        reports = {each.article for each in telling if not each.ahead}
        for most, ahead in product((NEWS, LATE), (False, True)):
            told = [article for article in articles if late[article] <= most and (article in reports) != ahead]
            held = [(article, role) for article, role in self._roles(actor, told) if not role.former]
            if role := role_then(held, dict.fromkeys(told, days), self._shown):
                return role
        looking_back = [each for each in telling if each.article in late and self._looks_back(each.article, days)]
        held = [(each.article, role) for each in looking_back for role in each.held_then(mentions[each.article])]
        return role_then(held, dict.fromkeys(articles, days), self._shown)

    def _roles(self, actor: str, articles: Iterable[str]) -> list[tuple[str, RoleMention]]:
        """Return the roles that some articles give an actor."""
        mentions = self.mentions[actor]
        return roles_of({article: mentions[article] for article in articles})

    def _looks_back(self, article: str, days: DateSet) -> bool:
        """Say whether an article came out so long after something that it looks back on it."""
        return days_after(self._as_set(self._publication(article)), days) > LATE

    def _told_of(self, article: str, actor: str) -> DateSet:
        """Return the days for which an article gives an actor's posts: its last meeting with them, or publication.

        Where it only looks back on that meeting, and gives a post that is no longer held, the others are those of now.
        """
        known = self._told.get((article, actor))
        if known is None:
            days = [self._days.of_meeting(m) for m in self._attended.get((article, actor), ())]
            known = self._as_set(max(days, key=when_order, default=self._publication(article)))
            if any(role.former for role in self.mentions[actor][article].roles) and self._looks_back(article, known):
                known = self._as_set(self._publication(article))
            self._told[article, actor] = known
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

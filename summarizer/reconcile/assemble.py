"""From groups of mentions to entries: every field with the statements it rests on."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.actors import main_name
from summarizer.reconcile.calendar.dayset import union
from summarizer.reconcile.datesets import date_set, derivation
from summarizer.reconcile.dating import day_lines, end_of, published, start_of
from summarizer.reconcile.findings import Places, status_finding
from summarizer.reconcile.listings import Listings
from summarizer.reconcile.mentions import article_of, key
from summarizer.reconcile.places import folded
from summarizer.reconcile.points import attribution_entries, point_entries
from summarizer.reconcile.roles import LATE, NEWS, days_after, role_entries, role_then, roles_of
from summarizer.reconcile.shown import Shown
from summarizer.reconcile.whereabouts import with_place_of_visit
from summarizer.records import ActorEntry, MeetingEntry, ParticipantEntry, Reason, Statement, Support, VisitEntry, Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarizer.reconcile.actors import ActorGroups
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.clusters import Clusters
    from summarizer.reconcile.listings import Listing
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions import Occasions
    from summarizer.records import (
        ActorMention,
        AttributionEntry,
        Basis,
        DateSet,
        Finding,
        Judgement,
        MeetingMention,
        ParticipantMention,
        PlaceEntry,
        PointEntry,
        RoleEntry,
        RoleMention,
        VisitMention,
        WhenMention,
    )

UNCOUNTED = Support(articles=0, chains=0, origins=())
"""Stands in an entry until its sources have been weighed."""

PARTS = ("host", "visitor", "mediator", "participant")
"""The part shown is the first of these that any article gives."""


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
    return _Assembly(corpus, actors, occasions, language).entries()


class _Assembly:
    """Holds the numbering, which every entry needs to refer to others."""

    def __init__(self, corpus: Corpus, actors: ActorGroups, occasions: Occasions, language: str | None) -> None:
        self.corpus = corpus
        self.actors = actors
        self.occasions = occasions
        spoken = {reading.article.id: corpus.language(reading.article.id) for reading in corpus.readings}
        self.shown = Shown(language and language.partition("-")[0].lower(), spoken)
        self.places = Places(corpus, self.shown)
        self._days_told: dict[tuple[str, str], DateSet] = {}
        self._days_met: dict[str, Days] = {}
        self._sets: dict[Days, DateSet] = {}

    def entries(self) -> Entries:
        return Entries(
            actors=tuple(self._actor(group) for group in self.actor_groups),
            visits=tuple(self._visit(members) for members in self.visit_groups),
            meetings=tuple(self._meeting(members) for members in self.meeting_groups),
        )

    # Order and ids

    @cached_property
    def meeting_groups(self) -> tuple[tuple[str, ...], ...]:
        return tuple(sorted(self.occasions.meetings.all(), key=lambda m: (*_when_order(self._days_of(m[0])), m)))

    @cached_property
    def visit_groups(self) -> tuple[tuple[str, ...], ...]:
        return tuple(sorted(self.occasions.visits.all(), key=lambda m: (*_when_order(self._days(m, start_of)), m)))

    @cached_property
    def actor_groups(self) -> tuple[tuple[str, ...], ...]:
        attended = Counter(
            self.actors[key(article_of(mention), participant.actor)]
            for mention, meeting in self.corpus.meetings.items()
            for participant in meeting.participants
        )
        groups = self.actors.clusters.all()
        return tuple(sorted(groups, key=lambda m: (-attended[m[0]], self._name(m).casefold(), m)))

    @cached_property
    def actor_ids(self) -> dict[str, str]:
        return {members[0]: f"A{number}" for number, members in enumerate(self.actor_groups, 1)}

    @cached_property
    def visit_ids(self) -> dict[str, str]:
        return {members[0]: f"V{number}" for number, members in enumerate(self.visit_groups, 1)}

    @cached_property
    def meeting_ids(self) -> dict[str, str]:
        return {members[0]: f"M{number}" for number, members in enumerate(self.meeting_groups, 1)}

    def _actor_id(self, article: str, local: str) -> str:
        return self.actor_ids[self.actors[key(article, local)]]

    def _entry_of(self, article: str, voice: Voice) -> Voice:
        return Voice(actor=self._actor_id(article, voice.actor), name=voice.name)

    # Actors

    def _mentions(self, members: Iterable[str]) -> dict[str, ActorMention]:
        return {article_of(member): self.corpus.actors[member] for member in members}

    @cached_property
    def _known_as(self) -> dict[str, dict[str, ActorMention]]:
        """The mentions of each actor (its cluster) by article."""
        return {members[0]: self._mentions(members) for members in self.actors.clusters.all()}

    def _roles(self, actor: str, articles: Iterable[str]) -> list[tuple[str, RoleMention]]:
        """Return the roles that some articles give an actor."""
        mentions = self._known_as[actor]
        return roles_of({article: mentions[article] for article in articles})

    def _role_then(self, actor: str, articles: Sequence[str], days: DateSet) -> RoleEntry | None:
        """Return the role to show beside a name: one printed for that time, not long after it of another."""
        mentions = self._known_as[actor]
        telling = [article for article in articles if mentions[article].roles]
        late = {article: days_after(self._told_of(article, actor), days) for article in telling}
        for most in (NEWS, LATE):
            told = [article for article in telling if late[article] <= most]
            if told and (role := role_then(self._roles(actor, told), dict.fromkeys(told, days))):
                return role
        return None

    @cached_property
    def _names_shown(self) -> dict[str, str]:
        return {members[0]: self._shown_name(members) for members in self.actors.clusters.all()}

    def _name(self, members: Sequence[str]) -> str:
        return self._names_shown[members[0]]

    def _shown_name(self, members: Sequence[str]) -> str:
        """Return the name shown: of the main names, the most readable, the fullest, the one most articles print."""
        mentions = [(article_of(m), self.corpus.actors[m]) for m in members]
        mains = {folded(main_name(actor)) for _, actor in mentions}
        choose = self.shown.person if any(actor.kind == "person" for _, actor in mentions) else self.shown.words
        return choose(
            Statement(article=article, value=name.text, citations=())
            for article, actor in mentions
            for name in actor.names
            if folded(name.text) in mains
        )

    def _actor(self, members: tuple[str, ...]) -> ActorEntry:
        mentions = self._known_as[members[0]]
        kinds = Counter(actor.kind for actor in mentions.values())
        as_of = {article: self._told_of(article, members[0]) for article, actor in mentions.items() if actor.roles}
        return ActorEntry(
            id=self.actor_ids[members[0]],
            kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
            name=self._name(members),
            names=tuple(
                Statement(article=article, value=name.text, citations=name.citations)
                for article, actor in mentions.items()
                for name in actor.names
            ),
            roles=role_entries(roles_of(mentions), as_of),
            labels=tuple(
                Statement(article=article, value=label.text, citations=label.citations)
                for article, actor in mentions.items()
                for label in actor.labels
            ),
            speaks_for=tuple(sorted(self._speaks_for.get(self.actor_ids[members[0]], ()), key=_number)),
            mentions=members,
            reasons=tuple(dict.fromkeys(self._why_one(members))),
        )

    def _why_one(self, members: Sequence[str]) -> Iterator[Reason]:
        """Yield why spellings were taken for one; that equal words are equal needs no telling."""
        for reason in self._why_actors.get(members[0], ()):
            tokens = reason.args.get("tokens", ())
            if not (isinstance(tokens, tuple) and tokens and len({folded(token) for token in tokens}) == 1):
                yield reason

    @cached_property
    def _why_actors(self) -> dict[str, list[Reason]]:
        return _reasons_by_cluster(self.actors.judgements, self.actors.clusters)

    def _told_of(self, article: str, actor: str) -> DateSet:
        """Return the days for which an article gives an actor's posts: its last meeting with them, or publication."""
        known = self._days_told.get((article, actor))
        if known is None:
            days = [self._days_of(m) for m in self._attended.get((article, actor), ())]
            latest = max(days, key=_when_order, default=self.occasions.dates.publication(article))
            known = self._days_told[article, actor] = self._as_set(latest)
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
        for mention, meeting in self.corpus.meetings.items():
            if meeting.certainty == "stated":
                article = article_of(mention)
                for actor in {self.actors[key(article, p.actor)]: None for p in meeting.participants}:
                    found.setdefault((article, actor), []).append(mention)
        return found

    @cached_property
    def _speaks_for(self) -> dict[str, set[str]]:
        spoken: dict[str, set[str]] = {}
        for mention, actor in self.corpus.actors.items():
            article = article_of(mention)
            for principal in actor.speaks_for:
                spoken.setdefault(self.actor_ids[self.actors[mention]], set()).add(self._actor_id(article, principal))
        return spoken

    def side(self, voices: Sequence[Voice], among: Mapping[str, int]) -> str | None:
        """Return the side a chain of attribution speaks for: the participant reached first from its speaker.

        Args:
            voices: The chain, with ids of entries, speaker first.
            among: The participants of the occasion, with their rank (principals first).
        """
        if not voices:
            return None
        reached, seen = [voices[0].actor], {voices[0].actor}
        while reached:
            here = [actor for actor in reached if actor in among]
            if here:
                return min(here, key=lambda actor: (among[actor], _number(actor)))
            ahead = {other for actor in reached for other in self._speaks_for.get(actor, ())}
            reached = sorted(ahead - seen, key=_number)
            seen |= ahead
        return None

    # Occasions

    def _days(self, members: Sequence[str], spelled: Callable[[str], str] = str) -> Days:
        """Return the days left for a meeting, or an end of a visit; where its articles contradict, the days of either.

        Args:
            members: The mentions of the occasion.
            spelled: Gives the unknown that is meant by a mention's name (:func:`start_of`, :func:`end_of`).
        """
        return union(self.occasions.dates.solution[spelled(name)] for name in self._dated(members))

    def _days_of(self, mention: str) -> Days:
        """Return the days left for the meeting that a mention tells of: many ask, of every person there."""
        name = self.occasions.meetings[mention]
        known = self._days_met.get(name)
        if known is None:
            known = self._days_met[name] = self._days(self.occasions.meetings.members(mention))
        return known

    def _dated(self, members: Sequence[str]) -> list[str]:
        """Return the names under which mentions are dated: one where they agree."""
        return list(dict.fromkeys(self.occasions.dates.unknown(member) for member in members))

    def _participant(
        self, actor: str, told: Sequence[tuple[str, ParticipantMention]], days: DateSet
    ) -> ParticipantEntry:
        members = self.actors.clusters.members(actor)
        articles = [article for article, _ in told]
        parts = {participant.part for _, participant in told}
        return ParticipantEntry(
            actor=self.actor_ids[actor],
            name=self._name(members),
            part=next(part for part in PARTS if part in parts),
            level="principal" if any(p.level == "principal" for _, p in told) else "present",
            presence="together" if any(p.presence == "together" for _, p in told) else "not_said",
            role=self._role_then(actor, articles, days),
            statements=tuple(
                Statement(article=article, value=p.presence, citations=p.citations) for article, p in told
            ),
        )

    def _participants(
        self, told: Iterable[tuple[str, ParticipantMention]], days: DateSet
    ) -> tuple[ParticipantEntry, ...]:
        groups: dict[str, list[tuple[str, ParticipantMention]]] = {}
        for article, participant in told:
            groups.setdefault(self.actors[key(article, participant.actor)], []).append((article, participant))
        entries = [self._participant(actor, group, days) for actor, group in groups.items()]
        return tuple(
            sorted(
                entries,
                key=lambda e: (e.level != "principal", e.presence != "together", PARTS.index(e.part), _number(e.actor)),
            )
        )

    def _meeting(self, members: tuple[str, ...]) -> MeetingEntry:
        told = [(article_of(m), self.corpus.meetings[m]) for m in members]
        date = self._date(members, str, [(a, m.when) for a, m in told])
        lent = self._lent_to.get(members[0], [])
        participants = self._participants(self._in_the_room(members, lent), date)
        among = {p.actor: int(p.level != "principal") for p in participants}
        visits = [key(article, meeting.visit) for article, meeting in told if meeting.visit]
        kinds = Counter(meeting.kind for _, meeting in told)
        kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
        place = self.places.entry([(article, meeting.place) for article, meeting in told])
        if visits:
            place = with_place_of_visit(place, self._went_to[self.occasions.visits[visits[0]]], kind)
        return MeetingEntry(
            id=self.meeting_ids[members[0]],
            kind=kind,
            status=self._status(told),
            certainty="stated" if any(meeting.certainty == "stated" for _, meeting in told) else "implied",
            date=date,
            times=_times((article, when) for article, meeting in told for when in meeting.when),
            place=place,
            participants=participants,
            topics=self._points(told, "topics", among),
            outcomes=self._points(told, "outcomes", among),
            gaps=self._points(told, "gaps", among),
            told_by=self._told_by(told, among),
            visit=self.visit_ids[self.occasions.visits[visits[0]]] if visits else None,
            support=UNCOUNTED,
            citations=(
                *(citation for _, meeting in told for citation in meeting.citations),
                *(citation for listing in lent for citation in listing.participant.citations),
            ),
            mentions=members,
            reasons=(*self._reasons(members), *(self._lent(listing) for listing in lent)),
        )

    @cached_property
    def _lent_to(self) -> dict[str, list[Listing]]:
        """Those listed elsewhere who were also at a meeting, by its cluster."""
        found: dict[str, list[Listing]] = {}
        for listing in Listings(self.corpus, self.actors, self.occasions):
            found.setdefault(listing.meeting, []).append(listing)
        return found

    def _in_the_room(self, members: Sequence[str], lent: Sequence[Listing]) -> Iterator[tuple[str, ParticipantMention]]:
        """Yield who was there, article by article, and then those whom a listing in another mention puts there."""
        for member in members:
            for participant in self.corpus.meetings[member].participants:
                yield article_of(member), participant
        for listing in lent:
            yield article_of(listing.mention), listing.participant

    def _lent(self, listing: Listing) -> Reason:
        article = article_of(listing.mention)
        name = self._name(self.actors.clusters.members(key(article, listing.participant.actor)))
        citations = listing.participant.citations
        return Reason(rule="listed-with", args={"article": article, "name": name}, citations=citations)

    def _visit(self, members: tuple[str, ...]) -> VisitEntry:
        told = [(article_of(m), self.corpus.visits[m]) for m in members]
        arrival = self._date(members, start_of, [(a, v.arrival) for a, v in told])
        departure = self._date(members, end_of, [(a, v.departure) for a, v in told])
        people = {role: self._people(told, role, arrival) for role in ("visitors", "hosts", "invited_by")}
        among = {p.actor: rank for rank, role in enumerate(people) for p in reversed(people[role])}
        return VisitEntry(
            id=self.visit_ids[members[0]],
            visitors=people["visitors"],
            hosts=people["hosts"],
            invited_by=people["invited_by"],
            place=self._went_to[members[0]],
            status=self._status(told),
            certainty="stated" if any(visit.certainty == "stated" for _, visit in told) else "implied",
            arrival=arrival,
            departure=departure,
            times=_times((a, when) for a, v in told for when in (*v.arrival, *v.when, *v.departure)),
            topics=self._points(told, "topics", among),
            outcomes=self._points(told, "outcomes", among),
            gaps=self._points(told, "gaps", among),
            told_by=self._told_by(told, among),
            meetings=tuple(sorted(self._held_on.get(members[0], ()), key=_number)),
            support=UNCOUNTED,
            citations=tuple(citation for _, visit in told for citation in visit.citations),
            mentions=members,
            reasons=self._reasons(members),
        )

    @cached_property
    def _went_to(self) -> dict[str, PlaceEntry]:
        """Where each visit (its cluster) went."""
        visits = self.corpus.visits
        return {
            members[0]: self.places.entry([(article_of(member), visits[member].place) for member in members])
            for members in self.visit_groups
        }

    @cached_property
    def _held_on(self) -> dict[str, set[str]]:
        """The meetings (their ids) that fell in each visit (its cluster)."""
        found: dict[str, set[str]] = {}
        for mention, meeting in self.corpus.meetings.items():
            if meeting.visit:
                visit = self.occasions.visits[key(article_of(mention), meeting.visit)]
                found.setdefault(visit, set()).add(self.meeting_ids[self.occasions.meetings[mention]])
        return found

    def _people(
        self, told: Sequence[tuple[str, VisitMention]], role: str, days: DateSet
    ) -> tuple[ParticipantEntry, ...]:
        """Return the people of a visit in one role: visitors, hosts, or those who invited them."""
        groups: dict[str, list[tuple[str, VisitMention]]] = {}
        for article, visit in told:
            for local in getattr(visit, role):
                groups.setdefault(self.actors[key(article, local)], []).append((article, visit))
        entries = []
        for actor, group in groups.items():
            members = self.actors.clusters.members(actor)
            articles = [article for article, _ in group]
            entries.append(
                ParticipantEntry(
                    actor=self.actor_ids[actor],
                    name=self._name(members),
                    part="visitor" if role == "visitors" else "host",
                    level="principal",
                    presence="together",
                    role=self._role_then(actor, articles, days),
                    statements=tuple(
                        Statement(article=article, value=role, citations=visit.citations) for article, visit in group
                    ),
                )
            )
        return tuple(sorted(entries, key=lambda entry: _number(entry.actor)))

    def _status(self, told: Sequence[tuple[str, MeetingMention | VisitMention]]) -> Finding:
        return status_finding([Statement(article=a, value=m.status, citations=m.citations) for a, m in told])

    def _points(
        self, told: Sequence[tuple[str, MeetingMention | VisitMention]], heading: str, among: Mapping[str, int]
    ) -> tuple[PointEntry, ...]:
        points = [(article, point) for article, mention in told for point in getattr(mention, heading)]
        return point_entries(points, self._entry_of, lambda voices: self.side(voices, among))

    def _told_by(
        self, told: Sequence[tuple[str, MeetingMention | VisitMention]], among: Mapping[str, int]
    ) -> tuple[AttributionEntry, ...]:
        attributions = [(article, item) for article, mention in told for item in mention.told_by]
        return attribution_entries(attributions, self._entry_of, lambda voices: self.side(voices, among))

    def _reasons(self, members: Sequence[str]) -> tuple[Reason, ...]:
        return tuple(self._why_occasions.get(members[0], ()))

    @cached_property
    def _why_occasions(self) -> dict[str, list[Reason]]:
        judgements = self.occasions.judgements
        meetings = _reasons_by_cluster((j for j in judgements if j.a in self.corpus.meetings), self.occasions.meetings)
        visits = _reasons_by_cluster((j for j in judgements if j.a in self.corpus.visits), self.occasions.visits)
        return meetings | visits

    def _date(
        self,
        members: Sequence[str],
        spelled: Callable[[str], str],
        told: Sequence[tuple[str, Sequence[WhenMention]]],
    ) -> DateSet:
        """Return the days of an occasion with their derivation, and whether an article states, or lends, them.

        Where its articles contradict each other, the steps of either side follow each other.
        """
        steps = [
            step
            for unknown in map(spelled, self._dated(members))
            for step in derivation(
                self.occasions.dates.solution,
                unknown,
                lambda other, own=unknown: None if other == own else self._names.get(other),  # type: ignore[misc] # a lambda has no place for the type of own
            )
        ]
        telling = {article for article, _ in told}
        if any(when.day and when.month and when.year and when.relation == "on" for _, ws in told for when in ws):
            basis: Basis = "stated"
        else:
            basis = "inherited" if any(step.args.get("article") not in telling for step in steps) else "derived"
        return date_set(self._days(members, spelled), basis, steps)

    @cached_property
    def _names(self) -> dict[str, str]:
        """What a date that others draw on is called: its kind and an entry's or article's id, or an event's words."""
        dated, meetings, visits = self.occasions.dates.unknown, self.occasions.meetings, self.occasions.visits
        names = {dated(m): f"entry:{self.meeting_ids[meetings[m]]}" for m in self.corpus.meetings}
        for visit in self.corpus.visits:
            entry = self.visit_ids[visits[visit]]
            names |= {start_of(dated(visit)): f"arrival:{entry}", end_of(dated(visit)): f"departure:{entry}"}
        for reading in self.corpus.readings:
            article = reading.article.id
            names[published(article)] = f"publication:{article}"
            names |= {key(article, event.id): f"event:{event.text}" for event in reading.events}
            if article in self.occasions.dates.lined:
                names |= {line: f"heading:{words}" for line, words in day_lines(reading).items()}
        return names


def _reasons_by_cluster(judgements: Iterable[Judgement], clusters: Clusters) -> dict[str, list[Reason]]:
    """Return why the members of each cluster are one."""
    found: dict[str, list[Reason]] = {}
    for judgement in judgements:
        if judgement.verdict == "same" and clusters[judgement.a] == clusters[judgement.b]:
            found.setdefault(clusters[judgement.a], []).extend(judgement.reasons)
    return found


def _when_order(days: Days) -> tuple[int, int]:
    """Return a key that sorts by the last possible day, then by the first; what has no bound comes last."""
    if days.is_empty:
        return (dt.date.max.toordinal(), 0)
    return (days.spans[-1][1], days.spans[0][0])


def _number(entry: str) -> int:
    return int(entry[1:])


def _times(told: Iterable[tuple[str, WhenMention]]) -> tuple[Statement, ...]:
    return tuple(Statement(article=a, value=when.words, citations=(when.citation,)) for a, when in told)

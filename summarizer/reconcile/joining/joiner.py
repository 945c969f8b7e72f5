"""One mention out of those of several windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from summarizer.reconcile.joining import uniting
from summarizer.reconcile.joining.oneness import events_of
from summarizer.reconcile.mentions import article_of, key
from summarizer.records import (
    ActorMention,
    EventMention,
    MeetingMention,
    ParticipantMention,
    PlaceMention,
    VisitMention,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.reconcile.joining.naming import Names
    from summarizer.reconcile.joining.oneness import Oneness
    from summarizer.records import (
        AttributionMention,
        Cited,
        OrderMention,
        PointMention,
        Voice,
        WhenMention,
    )
    from summarizer.records.reading import Part

Occasion = TypeVar("Occasion", MeetingMention, VisitMention)
PointList = Literal["topics", "outcomes", "gaps"]

_SUREST = ("held", "cancelled", "denied", "planned")
"""Of one article's words on one occasion, those told as having happened prevail over those that look ahead."""


class Joiner:
    """Makes the mentions of the joined reading.

    Args:
        one: What is one.
        names: The new local ids.
    """

    def __init__(self, one: Oneness, names: Names) -> None:
        self.one = one
        self.names = names
        self.events = events_of(one.corpus)

    def actor(self, members: Sequence[str]) -> ActorMention:
        """Return one actor, under the fullest name that any window has for it."""
        told = [self.one.corpus.actors[mention] for mention in members]
        told.sort(key=lambda actor: -len(actor.names[0].text.split()))
        own = self.names[members[0]]
        served = (self.names.all(article_of(m), self.one.corpus.actors[m].speaks_for) for m in members)
        return ActorMention(
            id=own,
            kind=told[0].kind,
            names=uniting.printed(name for actor in told for name in actor.names),
            roles=uniting.alike(
                (role for actor in told for role in actor.roles),
                lambda role: (role.title, role.state, role.kind, role.former),
            ),
            labels=uniting.printed(label for actor in told for label in actor.labels),
            speaks_for=tuple(dict.fromkeys(each for ids in served for each in ids if each != own)),
        )

    def meeting(self, members: Sequence[str]) -> MeetingMention:
        """Return one meeting."""
        told = self._ranked(self.one.corpus.meetings, members, lambda meeting: len(meeting.participants))
        first = told[0][1]
        visits = (self.names.find(window, meeting.visit) for window, meeting in told)
        own = self.names[members[0]]
        order = (order for window, meeting in told for order in self._orders(window, meeting.order, own))
        return MeetingMention(
            id=own,
            kind=first.kind,
            status=min((meeting.status for _, meeting in told), key=_SUREST.index),
            certainty=_certainty(told),
            participants=self._participants(told),
            visit=next((visit for visit in visits if visit is not None), None),
            when=self._whens((window, meeting.when) for window, meeting in told),
            order=uniting.alike(order, lambda each: (each.relation, each.of)),
            place=_place(told),
            topics=self._points(told, "topics"),
            outcomes=self._points(told, "outcomes"),
            gaps=self._gaps(told),
            told_by=self._told_by(told),
            citations=uniting.citations(meeting for _, meeting in told),
        )

    def visit(self, members: Sequence[str]) -> VisitMention:
        """Return one visit."""
        told = self._ranked(self.one.corpus.visits, members, lambda visit: len(visit.visitors))
        return VisitMention(
            id=self.names[members[0]],
            visitors=self._together((window, visit.visitors) for window, visit in told),
            hosts=self._together((window, visit.hosts) for window, visit in told),
            invited_by=self._together((window, visit.invited_by) for window, visit in told),
            place=_place(told),
            status=min((visit.status for _, visit in told), key=_SUREST.index),
            certainty=_certainty(told),
            arrival=self._whens((window, visit.arrival) for window, visit in told),
            departure=self._whens((window, visit.departure) for window, visit in told),
            when=self._whens((window, visit.when) for window, visit in told),
            topics=self._points(told, "topics"),
            outcomes=self._points(told, "outcomes"),
            gaps=self._gaps(told),
            told_by=self._told_by(told),
            citations=uniting.citations(visit for _, visit in told),
        )

    def event(self, members: Sequence[str]) -> EventMention:
        """Return one event."""
        told = [self.events[mention] for mention in members]
        whens = ((article_of(mention), self.events[mention].when) for mention in members)
        return EventMention(
            id=self.names[members[0]],
            text=told[0].text,
            when=self._whens(whens),
            ahead=all(event.ahead for event in told),
            citations=uniting.citations(told),
        )

    def _ranked(
        self, mentions: dict[str, Occasion], members: Sequence[str], parties: Callable[[Occasion], int]
    ) -> list[tuple[str, Occasion]]:
        """Return mentions with their windows, the one that tells most first."""
        told = [(article_of(mention), mentions[mention]) for mention in members]
        return sorted(told, key=lambda each: (-parties(each[1]), -len(each[1].citations), each[0]))

    def _participants(self, told: Sequence[tuple[str, MeetingMention]]) -> tuple[ParticipantMention, ...]:
        """Return who was in the room, stand-ins left out; what one window knows of somebody holds."""
        groups: dict[str, list[ParticipantMention]] = {}
        for window, meeting in told:
            for each in meeting.participants:
                if (key(window, meeting.id), each.actor) not in self.one.stand_ins:
                    groups.setdefault(self.names[key(window, each.actor)], []).append(each)
        return tuple(_participant(actor, given) for actor, given in groups.items())

    def _whens(self, told: Iterable[tuple[str, Sequence[WhenMention]]]) -> tuple[WhenMention, ...]:
        """Return expressions of time, one for each place and relation: that with the most parts."""
        found: dict[tuple[int, int, str], WhenMention] = {}
        for window, whens in told:
            for when in whens:
                named = when.model_copy(update={"of": self.names.find(window, when.of)})
                place = (when.citation.start, when.citation.end, when.relation)
                if place not in found or _parts(named) > _parts(found[place]):
                    found[place] = named
        return tuple(found.values())

    def _orders(self, window: str, orders: Iterable[OrderMention], own: str) -> Iterator[OrderMention]:
        for order in orders:
            of = self.names.find(window, order.of)
            if of is not None and of != own:
                yield order.model_copy(update={"of": of})

    def _together(self, told: Iterable[tuple[str, Sequence[str]]]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each for window, ids in told for each in self.names.all(window, ids)))

    def _points(self, told: Sequence[tuple[str, Occasion]], name: PointList) -> tuple[PointMention, ...]:
        given = [[self._point(window, point) for point in getattr(each, name)] for window, each in told]
        return uniting.told_once(given, lambda a, b: a.mode == b.mode)

    def _gaps(self, told: Sequence[tuple[str, Occasion]]) -> tuple[PointMention, ...]:
        """Return what nobody says; a gap that another window fills from the same sentences is none."""
        filled = [
            (w, point) for w, other in told for told_here in (other.topics, other.outcomes) for point in told_here
        ]
        kept: list[list[PointMention]] = []
        for window, each in told:
            elsewhere = (point for where, point in filled if where != window)
            kept.append([self._point(window, gap) for gap in uniting.unfilled(each.gaps, elsewhere)])
        return uniting.told_once(kept, lambda a, b: a.mode == b.mode)

    def _point(self, window: str, point: PointMention) -> PointMention:
        return point.model_copy(update={"said_by": self._voices(window, point.said_by)})

    def _voices(self, window: str, voices: Iterable[Voice]) -> tuple[Voice, ...]:
        return tuple(voice.model_copy(update={"actor": self.names[key(window, voice.actor)]}) for voice in voices)

    def _told_by(self, told: Sequence[tuple[str, Occasion]]) -> tuple[AttributionMention, ...]:
        given = (
            attribution.model_copy(update={"said_by": self._voices(window, attribution.said_by)})
            for window, each in told
            for attribution in each.told_by
        )
        return uniting.alike(given, lambda each: (tuple(voice.actor for voice in each.said_by), each.stance))


def _certainty(told: Sequence[tuple[str, Occasion]]) -> Literal["stated", "implied"]:
    return "stated" if any(each.certainty == "stated" for _, each in told) else "implied"


def _participant(actor: str, given: Sequence[ParticipantMention]) -> ParticipantMention:
    """Return one participant: a principal, and together with the others, if any window says so."""
    part: Part = next((each.part for each in given if each.part != "participant"), "participant")
    return ParticipantMention(
        actor=actor,
        part=part,
        level="principal" if any(each.level == "principal" for each in given) else "present",
        presence="together" if any(each.presence == "together" for each in given) else "not_said",
        citations=uniting.citations(given),
    )


def _parts(when: WhenMention) -> int:
    return sum(part is not None for part in (when.weekday, when.day, when.month, when.year, when.of))


def _place(told: Sequence[tuple[str, Occasion]]) -> PlaceMention:
    """Return a place, each part as the first window that has it prints it, with all its places in the text."""

    def part(name: str) -> Cited | None:
        given = [found for _, each in told if (found := getattr(each.place, name)) is not None]
        return next(iter(uniting.printed(given)), None)

    return PlaceMention(venue=part("venue"), city=part("city"), country=part("country"))

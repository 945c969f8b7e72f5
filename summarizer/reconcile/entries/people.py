"""Who took part in an occasion, as its articles together tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.entries.numbering import number_of
from summarizer.reconcile.entries.tenures import Telling
from summarizer.reconcile.mentions import key
from summarizer.records import ParticipantEntry, Reason, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.entries.called import Called
    from summarizer.reconcile.entries.numbering import Numbering
    from summarizer.reconcile.entries.tenures import Tenures
    from summarizer.records import ActorMention, DateSet, ParticipantMention, VisitMention

PARTS = ("host", "visitor", "mediator", "participant")
"""The part shown is the first of these that any article gives."""

Travelling = Literal["visitors", "hosts", "invited_by"]
"""In which role somebody belongs to a visit."""


class There(NamedTuple):
    """Somebody in the room, as one article tells it.

    Attributes:
        article: The article.
        participant: Who, as a party of its own.
        ahead: Whether it tells of what was only planned.
        meant: The person (a group) meant by it, if it is a state told of as a party. Where anybody names that person as
            one of them, the state is no party besides, and its article says in part that the person was there.
    """

    article: str
    participant: ParticipantMention
    ahead: bool = False
    meant: str | None = None


class People:
    """Makes the participants of meetings and visits.

    Args:
        mentions: The mentions of actors by key.
        actors: Which of them are one actor.
        numbering: Their ids.
        called: Their names.
        tenures: Their roles at the time.
    """

    def __init__(
        self,
        mentions: Mapping[str, ActorMention],
        actors: ActorGroups,
        numbering: Numbering,
        called: Called,
        tenures: Tenures,
    ) -> None:
        self._mentions = mentions
        self._actors = actors
        self._ids = numbering.actor_ids
        self._called = called
        self._tenures = tenures

    def of_meeting(self, told: Sequence[There], days: DateSet) -> tuple[ParticipantEntry, ...]:
        """Return who took part in a meeting: principals first, then who was surely there, hosts before visitors.

        Args:
            told: Each participant that an article names.
            days: The days of the meeting.
        """
        groups: dict[str, list[There]] = {}
        for each in self._named_by_any(told):
            actor = each.meant or self._actors[key(each.article, each.participant.actor)]
            groups.setdefault(actor, []).append(each)
        return tuple(sorted((self._participant(*group, days) for group in groups.items()), key=_rank))

    def taken_for(self, told: Sequence[There]) -> Iterator[Reason]:
        """Yield which parties of a meeting are taken for people whom other articles name."""
        for each in self._named_by_any(told):
            if each.meant is not None:
                mention = self._mentions[key(each.article, each.participant.actor)]
                args = {"article": each.article, "words": main_name(mention), "name": self._called[each.meant]}
                yield Reason(rule="taken-for", args=args, soft=True, citations=each.participant.citations)

    def _named_by_any(self, told: Sequence[There]) -> list[There]:
        """Return who was there, with the people meant by states and bodies only where anybody names them."""
        named = {self._actors[key(each.article, each.participant.actor)] for each in told}
        return [each if each.meant in named else each._replace(meant=None) for each in told]

    def of_visit(
        self, told: Sequence[tuple[str, VisitMention]], role: Travelling, days: DateSet
    ) -> tuple[ParticipantEntry, ...]:
        """Return the people of a visit in one role: visitors, hosts, or those who invited them."""
        groups: dict[str, list[tuple[str, VisitMention]]] = {}
        for article, visit in told:
            for local in getattr(visit, role):
                groups.setdefault(self._actors[key(article, local)], []).append((article, visit))
        entries = (self._traveller(actor, group, role, days) for actor, group in groups.items())
        return tuple(sorted(entries, key=lambda entry: number_of(entry.actor)))

    def name(self, article: str, local: str) -> str:
        """Return the name shown of the actor that goes by a local id in an article."""
        return self._called[self._actors[key(article, local)]]

    def _participant(self, actor: str, there: Sequence[There], days: DateSet) -> ParticipantEntry:
        told = [each.participant for each in there]
        parts = {participant.part for participant in told}
        telling = [Telling(each.article, each.participant.citations, each.ahead) for each in there]
        return ParticipantEntry(
            actor=self._ids[actor],
            name=self._called[actor],
            part=next(part for part in PARTS if part in parts),
            level="principal" if any(p.level == "principal" for p in told) else "present",
            presence="together" if any(p.presence == "together" for p in told) else "not_said",
            role=self._tenures.then(actor, telling, days),
            statements=tuple(
                Statement(
                    article=each.article,
                    value=each.participant.presence,
                    citations=each.participant.citations,
                    basis="stated" if each.meant is None else "implied",
                )
                for each in there
            ),
        )

    def _traveller(
        self, actor: str, told: Sequence[tuple[str, VisitMention]], role: Travelling, days: DateSet
    ) -> ParticipantEntry:
        telling = [Telling(article, visit.citations, visit.status == "planned") for article, visit in told]
        return ParticipantEntry(
            actor=self._ids[actor],
            name=self._called[actor],
            part="visitor" if role == "visitors" else "host",
            level="principal",
            presence="together",
            role=self._tenures.then(actor, telling, days),
            statements=tuple(
                Statement(article=article, value=role, citations=visit.citations) for article, visit in told
            ),
        )


def _rank(entry: ParticipantEntry) -> tuple[bool, bool, int, int]:
    """Return what the participants of a meeting are sorted by."""
    return entry.level != "principal", entry.presence != "together", PARTS.index(entry.part), number_of(entry.actor)

"""What entries are called: short lines made from their names and places, by the templates of the label files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.records import MeetingEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.labels.labels import Labels
    from summarizer.records import ParticipantEntry, PlaceEntry, VisitEntry

PARTS = ("host", "visitor", "mediator", "participant")
"""The order in which the parties of a meeting are named."""

FEW = 4
"""Whom less than one in so many articles on a meeting names stands in no heading."""

MOST = 6
"""A heading names at most so many people and counts the others."""


def heading(entry: MeetingEntry | VisitEntry, labels: Labels) -> str:
    """Return an entry's heading: ``Vladimir Poutine – Khalifa Haftar, Moscou``."""
    name = _meeting(entry, labels) if isinstance(entry, MeetingEntry) else _visit(entry, labels)
    place = short_place(entry.place)
    return labels.say("heading.placed", name=name, place=place) if place else name


def principals(meeting: MeetingEntry) -> tuple[ParticipantEntry, ...]:
    """Return those who met, hosts first; all who were there when nobody is singled out.

    Somebody of whom it is not said that it was the same occasion is left out when two others remain, and so is whom few
    of many articles name: often a party by another name, "the minister" for one whom all others call by his own.
    """
    chosen = tuple(p for p in meeting.participants if p.level == "principal") or meeting.participants
    sure = tuple(p for p in chosen if p.presence == "together")
    often = tuple(p for p in sure if FEW * len({told.article for told in p.statements}) >= meeting.support.articles)
    named = next((people for people in (often, sure) if len(people) > 1), chosen)
    return tuple(sorted(named, key=lambda participant: participant.part != "host"))


def short_place(place: PlaceEntry) -> str:
    """Return the one word for a place: its city, else its country, else its venue, else nothing."""
    finding = place.city or place.country or place.venue
    return finding.value if finding else ""


def _meeting(meeting: MeetingEntry, labels: Labels) -> str:
    parties = principals(meeting)
    sides = [tuple(each.name for each in parties if each.part == part) for part in PARTS]
    sides = [side for side in sides if side]
    if len(sides) < 2:  # noqa: PLR2004 - hosts and visitors, or one list of people
        sides = [(each.name,) for each in parties]
    if len(parties) > MOST:
        return labels.list(_few([each.name for each in parties], labels))
    return labels.say("heading.between").join(map(labels.list, sides)) or labels.say("heading.nobody")


def _visit(visit: VisitEntry, labels: Labels) -> str:
    visitors = _few([participant.name for participant in visit.visitors], labels)
    return labels.say("heading.visit", visitors=tuple(visitors or [labels.say("heading.nobody")]))


def _few(names: Sequence[str], labels: Labels) -> list[str]:
    """Return the names, the last ones as a number when there are too many."""
    shown = list(names[:MOST])
    return [*shown, labels.say("heading.more", n=len(names) - MOST)] if len(names) > MOST else shown

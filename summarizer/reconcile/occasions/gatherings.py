"""Occasions of one day and place that share guests, each told with a choice of those who were there.

Of a summit, a dinner or a conference an article names whom its readers know, and calls the rest "the leaders", "the
ministers". So two accounts of one event often have each somebody whom the other lacks. They are taken for one where
both are of one known day and place and have somebody in common, and where those whom one names alone may be among the
others of whom the other account tells; if two guests are in common, it is enough that one account tells of others. Two
events of one article stay two, and so do those of two bodies (NATO and the EU meet in one city on one day); of several
that fit equally well, none is chosen. Of talks and ceremonies, and where one is of one of several days, it takes more:
several people in common, and nobody else in the one who is not in the other.
"""

from __future__ import annotations

import re
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.days.index import size
from summarizer.reconcile.folding import folded
from summarizer.reconcile.mentions import key
from summarizer.reconcile.occasions.likeness import may_share_a_city
from summarizer.reconcile.occasions.rivals import Rivals
from summarizer.reconcile.occasions.situation import KNOWN
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.occasions.matching import Matching
    from summarizer.reconcile.occasions.occasion import Occasion
    from summarizer.reconcile.occasions.travels import Travels

SEVERAL = 3
"""So many people in common tell what one account has no place for, or calls a ceremony."""

EVENT, _CEREMONY = "event", "ceremony"
_STEM = 5
_WORD = re.compile(rf"[^\W\d_]{{{_STEM},}}")
_BODY = re.compile(r"\b[A-Z][A-Z0-9]{1,7}\b")
_ONE = Reason(rule="same-gathering", soft=True)
_SEVERAL_FIT = Reason(rule="several-fit")


class _Gathering(NamedTuple):
    """An occasion as all accounts joined so far tell it.

    ``others`` says whether any tells of people without naming them, ``bodies`` are the acronyms by which they are told.
    """

    name: str
    days: Days
    kinds: frozenset[str]
    people: frozenset[str]
    others: bool
    bodies: frozenset[str]
    items: Sequence[Occasion]


class Gatherings:
    """Joins occasions that nothing but their guests has kept apart.

    Args:
        matching: What joining meetings goes by.
        travels: Joins the visits in which they fell.
    """

    def __init__(self, matching: Matching, travels: Travels) -> None:
        self._match = matching
        self._now = matching.now
        self._travels = travels

    def join(self) -> None:
        """Join what fits, until nothing more does: with every account, more is known of who was there."""
        while self._join_once():
            pass

    def _join_once(self) -> bool:
        """Join the occasions that fit each other now; say whether there were any."""
        told = {each.name: each for each in self._gatherings()}
        meetings, against = self._now.meetings, self._match.against.to_all_but_guests
        pairs = _with_somebody_in_common(told)
        fitting = [(a, b) for a, b in pairs if _may_be_one(told[a], told[b]) and against(a, b) is None]
        rivals = Rivals(meetings, lambda a, b, _: against(a, b))
        rivals.enter(fitting)
        joined = False
        for a, b in fitting:
            if meetings[a] == meetings[b]:
                continue
            if rivals.has(a, b):
                self._match.verdicts.note(a, b, "undecided", _SEVERAL_FIT)
            elif against(a, b) is None and self._travels.join_meetings(a, b, _ONE):
                joined = True
        return joined

    def _gatherings(self) -> Iterator[_Gathering]:
        """Yield the events of a known day, and whatever else so many people were at."""
        for members in self._now.meetings.all():
            items = [self._now.occasions[member] for member in members]
            kinds = frozenset(item.told.kind for item in items)
            days = self._now.timetable.meeting(members[0])
            is_event = kinds <= {EVENT, _CEREMONY} and days.only is not None
            if size(days) > KNOWN or not (is_event or max(len(item.everyone) for item in items) >= SEVERAL):
                continue
            people, others, bodies = self._company(items)
            if is_event or len(people) >= SEVERAL:
                yield _Gathering(self._now.meetings[members[0]], days, kinds, people, others, bodies, items)

    def _company(self, items: Sequence[Occasion]) -> tuple[frozenset[str], bool, frozenset[str]]:
        """Return who is named in some accounts, whether others are told of, and the acronyms by which they are."""
        people, others, bodies = set[str](), False, set[str]()
        for item in items:
            for each in (participant for participant in item.told.participants if participant.presence == "together"):
                mention = key(item.article, each.actor)
                actor = self._now.corpus.actors[mention]
                if actor.kind == "person":
                    people.add(self._now.actor_of(mention))
                else:
                    others = True
                    bodies.update(body for name in actor.names for body in _BODY.findall(name.text))
        return frozenset(people), others, frozenset(bodies)


def _with_somebody_in_common(told: Mapping[str, _Gathering]) -> list[tuple[str, str]]:
    """Return the pairs of occasions of one day that name a person in common, sorted."""
    at: dict[tuple[int, str], list[str]] = {}
    for name, each in told.items():
        for day, person in product(each.days.numbers(), each.people):
            at.setdefault((day, person), []).append(name)
    return sorted({pair for names in at.values() for pair in combinations(sorted(names), 2)})


def _may_be_one(one: _Gathering, other: _Gathering) -> bool:
    """Say whether the guests and the places of two occasions agree as far as they are told."""
    shared = one.people & other.people
    only_one, only_other = one.people - shared, other.people - shared
    if not shared or (only_one and only_other and not _may_have_had_more(one, other, len(shared))):
        return False
    if one.bodies and other.bodies and one.bodies.isdisjoint(other.bodies):
        return False
    is_part, many = not (only_one and only_other), len(shared) >= SEVERAL
    kinds = one.kinds | other.kinds
    is_surely_event = kinds == {EVENT} and one.days == other.days
    if not (is_surely_event or (is_part and many and (one.days.only or other.days.only))):
        return False
    if not kinds <= {EVENT, _CEREMONY} and (len(kinds) > 1 or len(only_one | only_other) >= len(shared)):
        return False
    return _are_of_one_place(one.items, other.items) or (is_part and many and _lacks_place(one, other))


def _may_have_had_more(one: _Gathering, other: _Gathering, shared: int) -> bool:
    """Say whether each of two occasions may have had the guests of the other, given how many are named in both."""
    return (one.others and other.others) or (shared > 1 and (one.others or other.others))


def _are_of_one_place(items: Sequence[Occasion], others: Sequence[Occasion]) -> bool:
    """Say whether accounts name one city, or their cities and venues have a name in common."""
    return may_share_a_city(items, others) or not _names_of_places(items).isdisjoint(_names_of_places(others))


def _names_of_places(items: Sequence[Occasion]) -> frozenset[str]:
    """Return how the names in cities and venues begin; in scripts without capitals, all longer words."""
    parts = (part.text for item in items for part in (item.place.city, item.place.venue) if part is not None)
    words = (word for part in parts for word in _WORD.findall(part))
    return frozenset(folded(word)[:_STEM] for word in words if not word[0].islower())


def _lacks_place(one: _Gathering, other: _Gathering) -> bool:
    """Say whether one of two occasions is told without any city."""
    return any(all(item.place.city is None for item in each.items) for each in (one, other))

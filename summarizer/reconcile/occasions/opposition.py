"""Why two mentions cannot be one meeting, or one visit.

The people must agree, then the days; place, kind and the visits around only forbid.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import TYPE_CHECKING

from summarizer.reconcile.days.index import size
from summarizer.reconcile.folding import folded
from summarizer.reconcile.mentions import MAY_BE_ONE
from summarizer.reconcile.occasions.likeness import cities, may_share_a_city
from summarizer.reconcile.occasions.people import (
    People,
    are_of_other_sides,
    are_others,
    have_as_many_parties,
    own_people,
)
from summarizer.reconcile.places.contradicting import contradict, known_to_differ
from summarizer.reconcile.places.exonyms import are_in_one_country
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.occasions.occasion import Occasion
    from summarizer.reconcile.occasions.situation import Situation
    from summarizer.records import PlaceMention

Pairs = Callable[[str, str], bool]
"""Says something of two mentions."""


def _leaves_unnamed(account: Occasion, people: frozenset[str]) -> bool:
    """Say whether an account names some of several people, and has as many parties without a name as are left."""
    return account.principals < people and account.unnamed == len(people - account.principals)


def _is_told(place: PlaceMention) -> bool:
    """Say whether anything is told of a place that can contradict: a city or a country."""
    return place.city is not None or place.country is not None


_NOT_HELD = frozenset(("cancelled", "denied"))
"""What a meeting is told to be that others do not tell of as held, unless one of them is wrong."""

ONE_TIME = frozenset((1, *range(28, 32)))
"""Days in a day or a month: what is looked back on by its month alone, is told of that month as one thing."""

_ONE_ARTICLE = Reason(rule="one-article-two-meetings")
PEOPLE = Reason(rule="other-people")
_DAYS = Reason(rule="other-days")
_VISIT = Reason(rule="other-visit")
_VISIT_DAYS = Reason(rule="other-visit-days")
_WEEKDAY = Reason(rule="other-visit-weekday")


class Opposition:
    """Says what speaks against joining, in a situation."""

    def __init__(self, situation: Situation) -> None:
        self._now = situation
        self.people = People(situation)

    def to_meetings(self, a: str, b: str, may_differ: Pairs | None = None, beside: str | None = None) -> Reason | None:
        """Return why the clusters of two meeting mentions cannot come together: the first reason between members.

        Args:
            a: A mention.
            b: Another.
            may_differ: Says of two members whether it speaks against nothing that they are told as of two kinds.
            beside: A third mention, with whose cluster both would be.
        """
        return self._first(a, b, lambda x, y: self._to_mentions(x, y, may_differ), beside)

    def to_all_but_open_names(self, a: str, b: str) -> Reason | None:
        """Return why two meetings cannot be one even if all people are one whose names leave that open."""
        return self._first(
            a, b, lambda x, y: self._to_kinds(x, y) or self._to_people(x, y) or self._to_circumstances(x, y)
        )

    def to_all_but_people(self, a: str, b: str) -> Reason | None:
        """Return why two meetings cannot be one for other reasons than who was there."""
        return self._first(a, b, lambda x, y: self._to_kinds(x, y) or self._to_circumstances(x, y))

    def to_all_but_guests(self, a: str, b: str) -> Reason | None:
        """Return why two events cannot be one for other reasons than who was there, and what it is called."""
        return self._first(a, b, self._to_circumstances)

    def _first(
        self, a: str, b: str, against: Callable[[str, str], Reason | None], beside: str | None = None
    ) -> Reason | None:
        """Return the first reason between members of the clusters of two meetings."""
        meetings = self._now.meetings
        if meetings.are_apart(a, b):
            return _ONE_ARTICLE
        statuses = self._to_statuses(a, b)
        if statuses is not None:
            return statuses
        left, right = self._telling(meetings.members(a)), self._telling(meetings.members(b))
        found = ((reason, x, y) for x in left for y in right if (reason := against(x, y)) is not None)
        members = (*left, *right, *(() if beside is None else meetings.members(beside)))
        return next((why for why, x, y in found if not (why is PEOPLE and self._are_of_a_third(x, y, members))), None)

    def _to_statuses(self, a: str, b: str) -> Reason | None:
        """Return a reason if one cluster is told of as held alone, and the other as not, but not surely of one time.

        What was called off is often made up for later, and what was denied is not the next talks of the same two.
        """
        now = self._now
        left, right = ([now.occasions[member] for member in now.meetings.members(each)] for each in (a, b))
        one, other = ({item.told.status for item in items} for items in (left, right))
        if not ((one == {"held"} and other <= _NOT_HELD) or (other == {"held"} and one <= _NOT_HELD)):
            return None
        if any(self._is_surely_one_time(x, y) for x, y in product(left, right)):
            return None
        return Reason(rule="other-status", args={"a": left[0].told.status, "b": right[0].told.status})

    def _are_of_a_third(self, a: str, b: str, members: Sequence[str]) -> bool:
        """Say whether a third account names all whom two others name, each of which leaves the rest unnamed."""
        accounts = [self._now.occasions[mention] for mention in (a, b)]
        thirds = (self._now.occasions[member].principals for member in members)
        return all(account.unnamed for account in accounts) and any(
            all(_leaves_unnamed(account, third) for account in accounts) for third in thirds
        )

    def to_visits(self, a: str, b: str, *, sure: bool = False) -> Reason | None:
        """Return why the clusters of two visits cannot come together.

        Args:
            a: A mention.
            b: Another.
            sure: Both were under way on the day of one meeting: then two weekdays of arrival contradict each other.
        """
        visits = self._now.visits
        if visits[a] == visits[b]:
            return None
        if visits.are_apart(a, b):
            return _VISIT
        against = (self._to_visit(x, y, sure=sure) for x in visits.members(a) for y in visits.members(b))
        return next((reason for reason in against if reason is not None), None)

    def _telling(self, members: Sequence[str]) -> Sequence[str]:
        """Return the first of all members that cannot differ in what forbids joining."""
        if len(members) == 1:
            return members
        now, first = self._now, dict[tuple[object, ...], str]()
        for member in members:
            item = now.occasions[member]
            visit = None if item.visit is None else now.visits[item.visit]
            first.setdefault((item.profile, visit, now.timetable.sharing(member)), member)
        return list(first.values())

    def _to_mentions(self, a: str, b: str, may_differ: Pairs | None) -> Reason | None:
        first, second = self._now.occasions[a], self._now.occasions[b]
        if first.told.kind != second.told.kind and not (may_differ and may_differ(a, b)):
            return self._to_kinds(a, b)
        if first.principals != second.principals and are_others(first, second, own_people(first, second)):
            return PEOPLE
        if are_of_other_sides(first, second):
            return PEOPLE
        return self._to_circumstances(a, b) or self._differ_twice(first, second)

    def _differ_twice(self, first: Occasion, second: Occasion) -> Reason | None:
        """Return a reason if two accounts are a day apart and one has a party more: each alone may be a slip."""
        if first.principals == second.principals or have_as_many_parties(first, second):
            return None
        days = self._now.timetable.meeting(first.mention) & self._now.timetable.meeting(second.mention)
        return _DAYS if days.is_empty else None

    def _to_kinds(self, a: str, b: str) -> Reason | None:
        kind, other = self._now.occasions[a].told.kind, self._now.occasions[b].told.kind
        return None if kind == other else Reason(rule="other-kind", args={"a": kind, "b": other})

    def _to_people(self, a: str, b: str) -> Reason | None:
        """Return what speaks against two mentions if all are one who may be one."""
        first, second = self._now.occasions[a], self._now.occasions[b]
        return PEOPLE if are_others(first, second, self.people.strangers(first, second)) else None

    def _to_circumstances(self, a: str, b: str) -> Reason | None:
        """Return what speaks against two mentions, whoever was there and of whatever kind: days, places, journeys."""
        if not self._now.timetable.can_meet(a, b):
            return _DAYS
        first, second = self._now.occasions[a], self._now.occasions[b]
        places = self._to_places(a, b, first.place, second.place)
        if places and not self._are_one_day_in_a_country(a, b):
            return places
        return None if self._are_there_and_then(a, b) else self._to_travels(first, second)

    def _is_surely_one_time(self, a: Occasion, b: Occasion) -> bool:
        """Say whether two accounts are of one known day, or of one city and of days that meet without any slack."""
        if self._now.is_one_day(a.mention, b.mention):
            return True
        days = self._now.timetable.meeting(a.mention) & self._now.timetable.meeting(b.mention)
        return not days.is_empty and may_share_a_city([a], [b])

    def _are_one_day_in_a_country(self, a: str, b: str) -> bool:
        """Say whether two mentions are of one known day, and of two known cities of one country.

        The same people seldom meet twice on a day, far apart; more often one of two outlets names the wrong city.
        """
        here, there = (self._now.occasions[mention].place.city for mention in (a, b))
        if here is None or there is None or not self._now.is_one_day(a, b):
            return False
        return are_in_one_country(folded(here.text), folded(there.text))

    def _are_there_and_then(self, a: str, b: str) -> bool:
        """Say whether two mentions are of one city and one known day, whatever else is told of the journeys there.

        A journey of several stops, which one article tells as one and another as two, contradicts itself elsewhere.
        The cities need not be spelled alike, as one language puts endings to what another leaves as it is: the day and
        the people are the same, and known places are not told to be two.
        """
        here, there = self._now.occasions[a], self._now.occasions[b]
        if here.place.city is None or there.place.city is None or not self._now.is_one_day(a, b):
            return False
        if not cities([here]).isdisjoint(cities([there])):
            return True
        return self._now.language(a) != self._now.language(b) and here.principals == there.principals

    def are_of_one_time(self, a: str, b: str) -> bool:
        """Say whether two mentions are of kinds that may be one, and known to be of one day, or told of one month."""
        kinds = {self._now.occasions[mention].told.kind for mention in (a, b)}
        if kinds != MAY_BE_ONE:
            return False
        days = self._now.timetable.meeting(a)
        return size(days) in ONE_TIME and days == self._now.timetable.meeting(b)

    def _to_places(self, a: str, b: str, first: PlaceMention, second: PlaceMention) -> Reason | None:
        """Return two names that cannot be one place; those in two languages must both be known places."""
        if not (_is_told(first) and _is_told(second)):
            return None
        against = contradict if self._now.language(a) == self._now.language(b) else known_to_differ
        places = against(self._now.atlas.completed(first), self._now.atlas.completed(second))
        return Reason(rule="other-place", args={"a": places[0], "b": places[1]}) if places else None

    def _to_travels(self, a: Occasion, b: Occasion) -> Reason | None:
        """Return a reason if the two fell in visits that cannot be one visit although the same people travelled."""
        visitors = self._now.visitors
        if a.visit is None or b.visit is None or not visitors[a.visit] & visitors[b.visit]:
            return None
        return self.to_visits(a.visit, b.visit)

    def _to_visit(self, a: str, b: str, *, sure: bool) -> Reason | None:
        if not self._now.timetable.visits_can_meet(a, b):
            return _VISIT_DAYS
        if not sure and self._weekdays_differ(a, b):
            return _WEEKDAY
        return self._to_places(a, b, self._now.corpus.visits[a].place, self._now.corpus.visits[b].place)

    def _weekdays_differ(self, a: str, b: str) -> bool:
        """Say whether two articles let a visit begin on different days of the week."""
        visits = self._now.corpus.visits
        first, second = ({w.weekday for w in visits[v].arrival if w.relation == "on" and w.weekday} for v in (a, b))
        return bool(first and second and not first & second)

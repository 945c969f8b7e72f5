"""States and bodies told of as parties ("talks between Britain and Kazakhstan"), where others name who was there.

A state does not sit at a table, nor does a company. Where another article tells of a meeting at the same time, of the
same kind, between as many parties, and those whom only the other names serve just the states and bodies that only the
one names, each another, then these were meant. Where articles name different people for one, it is left as it is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.actors.described import is_described
from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.actors.posts import SHORT, present_posts
from summarizer.reconcile.actors.serving import states_served
from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.days.index import size
from summarizer.reconcile.folding import folded
from summarizer.reconcile.mentions import article_of, key, kind_to_compare
from summarizer.reconcile.names.org_countries import countries_of, country_printed
from summarizer.reconcile.places.exonyms import unions_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import ActorMention

_UNION = 3
"""The name of a union has so many words at most ("the European Union"); more are those of a body of it."""

MONTH = 31
"""A time of at most so many days is known well enough to tell a meeting by, if it is told as the same."""

Parties = Mapping[tuple[str, str], str]
"""Whom parties stand for: the groups of people, by the mention of a meeting and the local id of a party."""


class StandIns(NamedTuple):
    """For whom states and bodies stand that are told of as parties.

    Attributes:
        meant: The people.
        open: Mentions of meetings, of which one tells of a state for which the other names one of several people.
    """

    meant: Parties
    open: Sequence[tuple[str, str]]


_Time = tuple["Days", str]
"""When a meeting was, and of what kind."""


class _Told(NamedTuple):
    """The time and parties of a meeting as one article tells them.

    ``states`` has what may stand for somebody, a state or a body by local id; ``others`` the groups of all others.
    """

    mention: str
    time: _Time
    states: Mapping[str, str]
    others: frozenset[str]


def stand_ins(
    corpus: Corpus,
    actor_of: Callable[[str], str],
    persons: AbstractSet[str],
    own: Mapping[str, Days],
    served: Mapping[str, AbstractSet[str]],
) -> StandIns:
    """Return for which people states and bodies stand that are told of as parties.

    Args:
        corpus: The readings.
        actor_of: Gives the group of an actor's mention.
        persons: The groups in which somebody is named.
        own: The days of each meeting when its article is read for itself.
        served: The codes of the countries that they serve, from :func:`served_by`.
    """
    unnamed = ((mention, actor) for mention, actor in corpus.actors.items() if actor_of(mention) not in persons)
    states = {mention: code for mention, actor in unnamed if (code := _state_of(corpus, mention, actor))}
    bodies = _led(corpus, actor_of)
    if not (states or bodies):
        return StandIns({}, ())
    led = {body for leads in bodies.values() for body in leads}
    for mention, actor in corpus.actors.items():
        if actor.kind == "organisation" and mention not in states and actor_of(mention) in led:
            states[mention] = actor_of(mention)
    return _Meetings(corpus, actor_of, persons, own, served, states, bodies).found()


def served_by(corpus: Corpus, actor_of: Callable[[str], str], persons: AbstractSet[str]) -> dict[str, set[str]]:
    """Return the codes of the countries of the posts that any article gives people, by their groups."""
    found: dict[str, set[str]] = {}
    for mention, actor in corpus.actors.items():
        if (actor.roles or actor.speaks_for) and (group := actor_of(mention)) in persons:
            found.setdefault(group, set()).update(states_served(corpus, mention))
    return found


def _state_of(corpus: Corpus, mention: str, actor: ActorMention) -> str:
    """Return the code of the country, or union of countries, that an actor is, or serves, where nobody is named.

    It is told by the name of the country or of its people, or by a post.
    """
    if actor.kind not in {"organisation", "group"}:
        return ""
    if is_described(actor):
        codes = states_served(corpus, mention) or countries_of(main_name(actor))
        return min(codes) if len(codes) == 1 else ""
    name = main_name(actor)
    unions = unions_in(name) if len(name.split()) <= _UNION else ()
    return country_printed(name) or (min(unions) if len(unions) == 1 else "")


def _led(corpus: Corpus, actor_of: Callable[[str], str]) -> dict[str, set[str]]:
    """Return the bodies whose names the posts of people print ("chairman of Norvane"): groups by groups."""
    names: dict[str, list[tuple[list[str], str]]] = {}
    for mention, actor in corpus.actors.items():
        if actor.kind == "organisation":
            for name in actor.names:
                words = folded(name.text).split()
                if words and max(map(len, words)) > SHORT:
                    names.setdefault(words[0], []).append((words, actor_of(mention)))
    found: dict[str, set[str]] = {}
    for mention, actor in corpus.actors.items() if names else ():
        for role in present_posts(actor) if actor.kind == "person" else ():
            words = folded(role.title).split()
            for at, word in enumerate(words):
                bodies = {body for name, body in names.get(word, ()) if words[at : at + len(name)] == name}
                found.setdefault(actor_of(mention), set()).update(bodies)
    return {person: bodies for person, bodies in found.items() if bodies}


@dataclass(frozen=True)
class _Meetings:
    """Meetings by their time and kind, with the states and bodies that those who took part serve.

    ``persons`` has the groups in which somebody is named, ``served`` the countries they serve; ``states`` tells which
    state or body an actor's mention is; ``bodies`` which of them people lead, by group.
    """

    corpus: Corpus
    actor_of: Callable[[str], str]
    persons: AbstractSet[str]
    own: Mapping[str, Days]
    served: Mapping[str, AbstractSet[str]]
    states: Mapping[str, str]
    bodies: Mapping[str, AbstractSet[str]]

    def found(self) -> StandIns:
        """Return all states that stand for somebody."""
        meant: dict[tuple[str, str], str] = {}
        several: list[tuple[str, str]] = []
        for told in self._told.values():
            choices = self._choices(told) if told.states else {}
            for local in told.states if choices else ():
                people = {pairs[local] for pairs in choices.values()}
                if len(people) == 1:
                    meant[told.mention, local] = people.pop()
                else:
                    several += [(told.mention, other) for other in choices]
        return StandIns(meant, tuple(dict.fromkeys(several)))

    def _choices(self, told: _Told) -> dict[str, dict[str, str]]:
        """Return for each state the person of it, by meeting that fits: plans for plans, if there are any, else all."""
        status = self.corpus.meetings[told.mention].status
        paired = {other.mention: pairs for other in self._beside(told) if (pairs := self._paired(told, other))}
        alike = {other: pairs for other, pairs in paired.items() if self.corpus.meetings[other].status == status}
        return alike or paired

    def _beside(self, told: _Told) -> Iterable[_Told]:
        """Return the meetings of other articles at the same time that have a party of this one, or a person of it."""
        wanted = min(told.others, default=None) or min(told.states.values())
        beside, article = self._by_party.get((*told.time, wanted), ()), article_of(told.mention)
        return (self._told[mention] for mention in beside if article_of(mention) != article)

    def _paired(self, told: _Told, other: _Told) -> dict[str, str] | None:
        """Return for each state the person of another account who is of it; ``None`` where the two do not match."""
        rest = other.others - told.others
        if other.states or not told.others <= other.others or len(rest) != len(told.states):
            return None
        of_state = {
            local: [p for p in sorted(rest) if code in self._served.get(p, ())] for local, code in told.states.items()
        }
        people = {local: found[0] for local, found in of_state.items() if len(found) == 1}
        return people if len(set(people.values())) == len(told.states) else None

    @cached_property
    def _told(self) -> dict[str, _Told]:
        """The parties of each meeting of which enough is known."""
        times = {mention: self._time(mention) for mention in self.corpus.meetings}
        return {mention: self._parties(mention, time) for mention, time in times.items() if time}

    def _parties(self, mention: str, time: _Time) -> _Told:
        """Return who met, as parties; without groups of which nothing is known but that they were there."""
        article, participants = article_of(mention), self.corpus.meetings[mention].participants
        sure = [p.actor for p in participants if p.presence == "together" and p.level == "principal"]
        states = {actor: self.states[key(article, actor)] for actor in sure if key(article, actor) in self.states}
        groups = {actor: self.actor_of(key(article, actor)) for actor in sure if actor not in states}
        named = (g for actor, g in groups.items() if g in self.persons or not self._is_group(key(article, actor)))
        return _Told(mention, time, states, frozenset(named))

    def _is_group(self, mention: str) -> bool:
        return self.corpus.actors[mention].kind == "group"

    def _time(self, mention: str) -> _Time | None:
        """Return when a meeting was and of what kind; ``None`` where its time is not known well enough."""
        days = self.own.get(mention, EVERY_DAY)
        return (days, kind_to_compare(self.corpus.meetings[mention])) if 0 < size(days) <= MONTH else None

    @cached_property
    def _by_party(self) -> dict[tuple[Days, str, str], list[str]]:
        """Meetings by their time, kind and each of their parties, and what these serve."""
        found: dict[tuple[Days, str, str], list[str]] = {}
        for mention, told in self._told.items():
            parties = {code for group in told.others for code in self._served.get(group, ())} | told.others
            for party in parties:
                found.setdefault((*told.time, party), []).append(mention)
        return found

    @cached_property
    def _served(self) -> dict[str, set[str]]:
        """The countries of the posts that any article gives a person, and the bodies in their titles."""
        found = {person: set(bodies) for person, bodies in self.bodies.items()}
        for person, states in self.served.items():
            found.setdefault(person, set()).update(states)
        return found

"""Parties told of by their post alone ("Spain's industry minister"), who are whoever others name in their place.

Names say nothing of them. But where another article tells that the same person met, on the same day and in the same
way, somebody by name to whom the post or its country is given, that is who it was, if it is one person alone.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.actors.homes import homes_of
from summarizer.reconcile.actors.offices import offices_of
from summarizer.reconcile.actors.posts import distinguishing, present_posts
from summarizer.reconcile.actors.serving import states_served
from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.mentions import article_of, key, kind_to_compare
from summarizer.reconcile.names.org_countries import countries_of
from summarizer.records import Judgement, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import ActorMention, RoleMention, Verdict

STEM = 5
"""Words of titles are compared by so many letters: cases of one language change their ends."""

DAYS = 2
"""A meeting of so many possible days, at most, may have been on each: of what was called off, usage leaves two."""

ONE_OF_A_KIND = frozenset({"pope"})
"""The office that one person in the world holds."""

ROUNDS = 3
"""Whom one joining brings into the room tells who else was there, so often."""

Agreement = Literal["agrees", "differs", "open"]


class _Meant(NamedTuple):
    """Somebody named in another's place.

    Attributes:
        person: Who, as a mention.
        beside: Whom both are told to have met, as a mention.
        day: The day (ISO) on which they did.
        meetings: The mentions of the two meetings.
    """

    person: str
    beside: str
    day: str
    meetings: tuple[str, str]


class _Met(NamedTuple):
    """A meeting in which somebody took part, on a day on which it may have been."""

    mention: str
    day: int
    kind: str


def join_described(groups: ActorGroups, corpus: Corpus, own: Mapping[str, Days]) -> bool:
    """Join those who are told of by a post alone with the one person who stands in their place elsewhere.

    Where several do, nobody is chosen, and each pair is noted as open.

    Args:
        groups: The grouping by names and company, changed here; its judgements too.
        corpus: The readings.
        own: The days of each meeting when its article is read for itself.

    Returns:
        Whether anybody was joined.
    """
    any_joined = False
    described = sorted(mention for mention, actor in corpus.actors.items() if is_described(actor))
    found: dict[str, list[_Meant]] = {}
    for _ in range(ROUNDS if described else 0):
        company = _Company(groups, corpus, own)
        found = {mention: company.in_place_of(mention) for mention in described}
        sure = {mention: meant[0] for mention, meant in found.items() if len(meant) == 1}
        joined = [mention for mention, meant in sure.items() if groups.clusters.join(mention, meant.person)]
        any_joined = any_joined or bool(joined)
        groups.judgements += [_judged(corpus, mention, sure[mention], "same") for mention in joined]
        described = [mention for mention in described if mention not in sure]
        if not joined:
            break
    apart = groups.clusters.are_apart
    several = [(m, meant) for m in described for meant in found[m] if not apart(m, meant.person)]
    groups.judgements += [_judged(corpus, mention, meant, "undecided") for mention, meant in several]
    groups.open_meetings += [meant.meetings for _, meant in several]
    return any_joined


def _judged(corpus: Corpus, mention: str, meant: _Meant, verdict: Verdict) -> Judgement:
    """Return what was decided of somebody told of by a post and somebody named in their place."""
    post = Reason(rule="told-by-post", args={"words": main_name(corpus.actors[mention])}, soft=True)
    met = Reason(
        rule="same-company", args={"name": main_name(corpus.actors[meant.beside]), "day": meant.day}, soft=True
    )
    a, b = sorted((mention, meant.person))
    return Judgement(a=a, b=b, verdict=verdict, reasons=(post, met))


def naming(mentions: Mapping[str, ActorMention]) -> Mapping[str, ActorMention]:
    """Return those mentions of one actor that name it: not those that tell of a person by a post alone."""
    return {key: actor for key, actor in mentions.items() if actor.kind == "person"} or mentions


def is_described(actor: ActorMention) -> bool:
    """Say whether an actor is told of by a post alone, by whatever words."""
    return actor.kind == "group" and bool(present_posts(actor) or _named_by_office(actor))


def _named_by_office(actor: ActorMention) -> frozenset[str]:
    """Return the office by which an article calls somebody: "the King", "the Holy Father"."""
    return offices_of(main_name(actor))


class _Company:
    """Who met whom on which day, and by what posts they are known.

    Args:
        groups: Which mentions are one actor.
        corpus: The readings.
        own: The days of each meeting when its article is read for itself.
    """

    def __init__(self, groups: ActorGroups, corpus: Corpus, own: Mapping[str, Days]) -> None:
        self._groups = groups
        self._corpus = corpus
        self._present: dict[str, list[str]] = {}
        self._on: dict[tuple[str, int, str], list[str]] = {}
        self._meetings: dict[str, list[_Met]] = {}
        for mention, meeting in corpus.meetings.items():
            days = own.get(mention, EVERY_DAY)
            if (days.count() or DAYS + 1) > DAYS:
                continue
            sure = (p.actor for p in meeting.participants if p.presence == "together")
            self._present[mention] = [key(article_of(mention), actor) for actor in sure]
            for day in days.numbers():
                met = _Met(mention, day, kind_to_compare(meeting))
                for present in self._present[mention]:
                    self._on.setdefault((groups[present], met.day, met.kind), []).append(mention)
                    self._meetings.setdefault(present, []).append(met)

    def in_place_of(self, described: str) -> list[_Meant]:
        """Return everybody who is named in another's place, once each."""
        for alike in (True, False):  # what is planned is first looked for among plans
            found: dict[str, _Meant] = {}
            for meant in sorted(self._named_instead(described, alike=alike)):
                found.setdefault(self._groups[meant.person], meant)
            if found:
                return list(found.values())
        return list({self._groups[meant.person]: meant for meant in sorted(self._both_meant(described))}.values())

    def _named_instead(self, described: str, *, alike: bool) -> Iterator[_Meant]:
        """Yield those who may be meant, from meetings of the same standing or from any others."""
        for met in self._meetings.get(described, ()):
            status, here = self._corpus.meetings[met.mention].status, self._present[met.mention]
            known = {self._groups[one] for one in here}
            day = dt.date.fromordinal(met.day).isoformat()
            for beside in here:
                others = self._on[self._groups[beside], met.day, met.kind] if beside != described else []
                told = (other for other in others if (self._corpus.meetings[other].status == status) == alike)
                for other in told:
                    fitting = (
                        person for person in self._fitting(described, other) if self._groups[person] not in known
                    )
                    yield from (_Meant(person, beside, day, (met.mention, other)) for person in fitting)

    def _both_meant(self, described: str) -> Iterator[_Meant]:
        """Yield those who may be meant where the other party is told of by an office as well: the Pope met the Queen.

        Both offices must be those of two persons who met on that day, in that way, and it must be sure of one of the
        two whose it is: many a president receives a prime minister on one day.
        """
        office = self._office(described)
        for met in self._meetings.get(described, ()) if office else ():
            others = [one for one in self._present[met.mention] if one != described and self._office(one)]
            if len(others) != 1:
                continue
            for meeting in self._of_offices.get((office, met.day, met.kind), ()):
                people = [person for person in self._present[meeting] if self._fits(described, person)]
                beside = [person for person in self._present[meeting] if self._fits(others[0], person)]
                if len(people) == len(beside) == 1 and people != beside:
                    pairs = (described, people[0]), (others[0], beside[0])
                    if any(self._is_sure(*pair) for pair in pairs):
                        day = dt.date.fromordinal(met.day).isoformat()
                        yield _Meant(people[0], beside[0], day, (met.mention, meeting))

    def _is_sure(self, described: str, person: str) -> bool:
        """Say whether an office has one holder in the world, or is of a country that somebody serves."""
        return self._office(described) == ONE_OF_A_KIND or self._country(described, person) == "agrees"

    def _office(self, mention: str) -> frozenset[str]:
        """Return the office by which alone an article tells of somebody."""
        actor = self._corpus.actors[mention]
        return _named_by_office(actor) or _offices(present_posts(actor)) if actor.kind == "group" else frozenset()

    @cached_property
    def _of_offices(self) -> Mapping[tuple[frozenset[str], int, str], list[str]]:
        """The meetings by an office of somebody named who was there, the day and the kind."""
        found: dict[tuple[frozenset[str], int, str], list[str]] = {}
        named = {mention for mention in self._meetings if self._corpus.actors[mention].kind == "person"}
        for mention in sorted(named):
            for office in _offices(present_posts(self._corpus.actors[mention])):
                for met in self._meetings[mention]:
                    found.setdefault((frozenset((office,)), met.day, met.kind), []).append(met.mention)
        return found

    def _fitting(self, described: str, meeting: str) -> list[str]:
        """Return those at a meeting whom a description fits; none where a mere post fits several who were there."""
        found = [person for person in self._present[meeting] if self._fits(described, person)]
        mere = not states_served(self._corpus, described)
        return [] if mere and len(found) > 1 else found

    def _fits(self, described: str, person: str) -> bool:
        """Say whether a description fits somebody: its country agrees, or its post where no country is told."""
        members = [self._corpus.actors[member] for member in self._groups.clusters.members(person)]
        if not any(member.kind == "person" for member in members):
            return False
        verdicts = self._post(described, person), self._country(described, person)
        return "agrees" in verdicts and "differs" not in verdicts

    def _post(self, described: str, person: str) -> Agreement:
        """Say whether an article gives somebody the post by which another is described.

        Of one in the same language its words count, of others the office that they name: it is the same where no
        country is told of the description, and speaks against it wherever it is another.
        """
        language = self._corpus.language(article_of(described))
        own: list[RoleMention] = []
        others: list[RoleMention] = []
        for member in self._groups.clusters.members(person):
            roles = own if self._corpus.language(article_of(member)) == language else others
            roles += present_posts(self._corpus.actors[member])
        mine = present_posts(self._corpus.actors[described])
        stems = {_stems(role.title, role.state or "") for role in own}
        if stems:
            return "agrees" if stems & {_stems(role.title, role.state or "") for role in mine} else "differs"
        told, meant = _offices(others), _named_by_office(self._corpus.actors[described]) or _offices(mine)
        if told and meant and not told & meant:
            return "differs"
        return "agrees" if told & meant and not states_served(self._corpus, described) else "open"

    def _country(self, described: str, person: str) -> Agreement:
        """Say whether the country of a description is one of those that anybody says somebody serves.

        An article seldom says so of its own country: "the foreign minister" in Greek is that of Greece, if no country
        is told.
        """
        mine = states_served(self._corpus, described)
        members = self._groups.clusters.members(person)
        theirs = frozenset(state for member in members for state in states_served(self._corpus, member))
        if not mine:
            return "open"
        if not theirs:
            return "agrees" if any(mine & self._homes(member) for member in members) else "open"
        return "agrees" if mine & theirs else "differs"

    def _homes(self, member: str) -> frozenset[str]:
        """Return the countries in which an article is at home that gives somebody a post."""
        if not present_posts(self._corpus.actors[member]):
            return frozenset()
        return homes_of(self._corpus.language(article_of(member)))


def _offices(roles: Iterable[RoleMention]) -> frozenset[str]:
    """Return the offices that titles name."""
    return frozenset[str]().union(*(offices_of(role.title, role.state or "") for role in roles))


@lru_cache(maxsize=8192)
def _stems(title: str, state: str) -> frozenset[str]:
    """Return how the words begin that tell a title from others, those for countries left out."""
    words = distinguishing(title, state)
    own = [word for word in words if not countries_of(word)]
    return frozenset(word[:STEM] for word in own or words)

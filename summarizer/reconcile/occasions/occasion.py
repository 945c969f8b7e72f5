"""A meeting as one article tells it, with its people as groups of actors, and its place filled up from its visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.mentions import article_of, key
from summarizer.reconcile.names.org_countries import countries_of, country_printed
from summarizer.reconcile.places.atlas import merged
from summarizer.reconcile.places.same import city_key, country_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.states import Parties
    from summarizer.records import MeetingMention, ParticipantMention, PlaceMention

PAIR = 2
"""A meeting has at least so many parties."""


@dataclass(frozen=True)
class Occasion:
    """A meeting mention with its people as actor groups, and its place filled up from its visit.

    ``unnamed`` counts the parties besides the principals that are told of by a description alone ("the minister").
    ``sides`` are the countries of those parties that are told of as a country's ("the Turkmen delegation"), and
    ``served`` those that the principals serve.
    ``profile`` is all of it that decides whether it can be the same meeting as another, but for days and visit.
    """

    mention: str
    article: str
    told: MeetingMention
    principals: frozenset[str]
    everyone: frozenset[str]
    place: PlaceMention
    visit: str | None
    unnamed: int
    sides: frozenset[str]
    served: frozenset[str]
    profile: tuple[object, ...]


def occasion(
    corpus: Corpus,
    mention: str,
    actor_of: Callable[[str], str],
    *,
    persons: AbstractSet[str],
    meant: Parties,
    served: Mapping[str, AbstractSet[str]],
) -> Occasion:
    """Return a meeting mention with its people as groups and its place filled up from its visit.

    Args:
        corpus: The readings.
        mention: The meeting.
        actor_of: Gives the group of an actor's mention.
        persons: The groups in which somebody is named, by whatever mention.
        meant: For whom states that are told of as parties stand, from :func:`.states.stand_ins`.
        served: The codes of the countries that any article says a person serves, by the person's group.
    """
    article, told = article_of(mention), corpus.meetings[mention]
    people = {p.actor: meant.get((mention, p.actor)) or actor_of(key(article, p.actor)) for p in told.participants}
    together = [p for p in told.participants if p.presence == "together"]
    known = {actor for actor, group in people.items() if group in persons}
    sure = _named(corpus, article, together, known)
    parties = [p for p in sure if p.level == "principal"]
    principals = _parties(corpus, article, parties, lambda actor: served.get(people[actor], frozenset()))
    visit = key(article, told.visit) if told.visit else None
    place = merged(told.place, corpus.visits[visit].place) if visit else told.place
    met = frozenset(people[p.actor] for p in (principals if len(principals) >= PAIR else sure))
    everyone = frozenset(people.values())
    sides = _sides(corpus, article, [p for p in together if p.level == "principal" and p.actor not in known])
    return Occasion(
        mention=mention,
        article=article,
        told=told,
        principals=met,
        everyone=everyone,
        place=place,
        visit=visit,
        unnamed=sum(p.level == "principal" for p in together) - sum(p.level == "principal" for p in sure),
        sides=sides,
        served=frozenset[str]().union(*(served.get(person, ()) for person in met)),
        profile=(
            told.kind,
            met,
            everyone,
            sides,
            city_key(place.city.text) if place.city else "",
            country_key(place.country.text) if place.country else "",
        ),
    )


def _sides(corpus: Corpus, article: str, unnamed: list[ParticipantMention]) -> frozenset[str]:
    """Return the countries of groups that are told of by one country each; of posts and bodies others tell."""
    actors = (corpus.actors[key(article, p.actor)] for p in unnamed)
    codes = (countries_of(main_name(actor)) for actor in actors if actor.kind == "group" and not actor.roles)
    return frozenset(next(iter(each)) for each in codes if len(each) == 1)


def _parties(
    corpus: Corpus,
    article: str,
    principals: list[ParticipantMention],
    served: Callable[[str], AbstractSet[str]],
) -> list[ParticipantMention]:
    """Return principals without mediators, and without bodies and states for which one of the others was there.

    Another article may well leave them out. Where no two are left, they are whom the meeting was with.

    Args:
        corpus: The readings.
        article: The article that tells of them.
        principals: The principals it names.
        served: Gives the codes of the countries that one of them serves: of "Kenya, led by its envoy", one is there.
    """
    mentions = {p.actor: corpus.actors[key(article, p.actor)] for p in principals}
    spoken_for = {body for actor in mentions.values() for body in actor.speaks_for}
    bodies = [each for each, actor in mentions.items() if actor.kind == "organisation"]
    if bodies:
        led = frozenset[str]().union(*map(served, mentions))
        spoken_for |= {each for each in bodies if country_printed(main_name(mentions[each])) in led}
    left = [p for p in principals if p.part != "mediator" and p.actor not in spoken_for]
    return left if len(left) >= PAIR else principals


def _named(
    corpus: Corpus, article: str, people: list[ParticipantMention], known: AbstractSet[str]
) -> list[ParticipantMention]:
    """Return who took part without groups ("two delegations"): they may be those whom other articles name one by one.

    Where hardly anybody else is told of, groups are all there is to go by.
    """
    named = [p for p in people if p.actor in known or corpus.actors[key(article, p.actor)].kind != "group"]
    return named if len(named) >= PAIR else people

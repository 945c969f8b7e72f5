"""Monarchs, popes and patriarchs whom each article calls by one name, as its language translates it.

"Queen Agnes", "królowa Agnieszka" and "la reina Inés" are one: a single name, which the table of rulers' names has, and
a title of which the same is said. Where what is known of them contradicts, nobody is joined.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.actors.offices import RULING, offices_of
from summarizer.reconcile.actors.posts import countries_of_posts
from summarizer.reconcile.names.parsing import parse
from summarizer.reconcile.names.rulers import line_of
from summarizer.records import Judgement, Reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.records import ActorMention

STEM = 4
"""Cases of a name change nothing of so many letters at its beginning."""


def join_crowned(groups: ActorGroups, persons: Mapping[str, ActorMention]) -> None:
    """Join rulers called by one name, where all who bear it and its title agree.

    Args:
        groups: The grouping by names, changed here; its judgements too.
        persons: The mentions of persons by key.
    """
    bearers: dict[tuple[str, int], list[str]] = {}
    for mention in sorted(persons):
        person = persons[mention]
        for title in _titles(person):
            for line in _lines(main_name(person)):
                bearers.setdefault((title, line), []).append(mention)
    for mentions in bearers.values():
        if _may_all_be_one(groups, persons, mentions):
            for a, b in pairwise(mentions):
                if groups.clusters[a] != groups.clusters[b] and groups.join(a, b):
                    names = main_name(persons[a]), main_name(persons[b])
                    reason = Reason(rule="name-translated", args={"tokens": names}, soft=True)
                    groups.judgements.append(Judgement(a=a, b=b, verdict="same", reasons=(reason,)))


def _titles(person: ActorMention) -> frozenset[str]:
    """Return which titles of rulers an article gives somebody."""
    titles = (offices_of(role.title, role.state or "") for role in person.roles if not role.former)
    return RULING.intersection(frozenset[str]().union(*titles))


def _lines(name: str) -> frozenset[int]:
    """Return which names of rulers somebody's name is, with or without a number and the realm behind it."""
    core = parse(name).core
    realm = len(core) > 1 and any(token.part == "particle" for token in parse(name).tokens)
    return line_of(core[0].plain) if len(core) == 1 or (realm and len(core) == 2) else frozenset()  # noqa: PLR2004 - a name and a realm


def _may_all_be_one(groups: ActorGroups, persons: Mapping[str, ActorMention], mentions: Sequence[str]) -> bool:
    """Say whether nothing that is known of some rulers speaks against their being one: numbers, realms, articles.

    A language translates a name in one way: King Felipe and King Philippe are two to all who write English.
    """
    numbers = {parse(main_name(persons[mention])).generation for mention in mentions} - {""}
    realms = [states for mention in mentions if (states := countries_of_posts(persons[mention].roles))]
    if len(numbers) > 1 or (realms and not frozenset.intersection(*realms)):
        return False
    spelled: dict[str, set[str]] = {}
    for mention in mentions:
        begins = parse(main_name(persons[mention])).core[0].plain[:STEM]
        spelled.setdefault(groups.tellings.language(mention).partition("-")[0], set()).add(begins)
    if any(len(beginnings) > 1 for beginnings in spelled.values()):
        return False
    known = dict.fromkeys(groups[mention] for mention in mentions)
    return not any(groups.clusters.are_apart(a, b) for a, b in combinations(known, 2))

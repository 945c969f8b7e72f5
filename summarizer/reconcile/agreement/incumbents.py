"""One post given to two people at one time: a contradiction between articles.

Few posts have one holder, and no grammar tells which: so only heads of state and government, ministers of a named
portfolio and chiefs of staff are looked at, in the languages of the tables. Two articles contradict each other where
they print the same title with the same country or camp for the same known day, and give it to people whose names are
different; where any article speaks of both people, it may be that one followed the other, and nothing is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from summarizer.reconcile.agreement.unique_posts import is_unique
from summarizer.reconcile.folding import folded
from summarizer.reconcile.mentions import article_of
from summarizer.reconcile.names import compare_names
from summarizer.records import Conflict, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import ActorEntry, DateSet, Statement


@dataclass(frozen=True)
class _Holding:
    """Who an article says held a post on a day."""

    holder: ActorEntry
    title: str
    state: str
    statement: Statement


def conflicts_of_posts(corpus: Corpus, actors: Sequence[ActorEntry]) -> Iterator[Conflict]:
    """Yield the posts that articles give to two people on one day, each pair of people once."""
    held: dict[tuple[str, str, str], list[_Holding]] = {}
    for day, holding in _holdings(corpus, actors):
        held.setdefault((folded(holding.title), folded(holding.state), day), []).append(holding)
    articles = {actor.id: {article_of(mention) for mention in actor.mentions} for actor in actors}
    for (_, _, day), holdings in held.items():
        holders = {holding.holder.id: holding.holder for holding in holdings}
        for one, other in combinations(holders.values(), 2):
            if articles[one.id] & articles[other.id] or not _are_two(one, other):
                continue
            told = [each for each in holdings if each.holder in (one, other)]
            args = {"title": told[0].title, "state": told[0].state, "day": day}
            yield Conflict(
                entry=one.id,
                field="roles",
                statements=tuple(each.statement for each in told),
                reasons=(Reason(rule="one-post-two-holders", args=args),),
            )


def _holdings(corpus: Corpus, actors: Sequence[ActorEntry]) -> Iterator[tuple[str, _Holding]]:
    """Yield who held a post that only one person can hold, and on which day, as each article tells it."""
    states = {
        (reading.article.id, role.title, role.citations): role.state
        for reading in corpus.readings
        for mention in reading.actors
        for role in mention.roles
    }
    held = [(actor, role) for actor in actors if actor.kind == "person" for role in actor.roles]
    for holder, role in held:
        day = _only_day(role.as_of)
        for told in role.statements if day and not role.former and role.kind == "post" else ():
            state = states.get((told.article, told.value, told.citations))
            if state and is_unique(told.value, state):
                statement = told.model_copy(update={"value": _named(holder, told.article)})
                yield day, _Holding(holder, told.value, state, statement)


def _only_day(as_of: DateSet) -> str:
    """Return the one day for which a post is given, or nothing."""
    days = [span.first for span in as_of.spans if span.first is not None and span.first == span.last]
    return days[0].isoformat() if len(days) == len(as_of.spans) == 1 else ""


def _named(actor: ActorEntry, article: str) -> str:
    return next((name.value for name in actor.names if name.article == article), actor.name)


def _are_two(one: ActorEntry, other: ActorEntry) -> bool:
    """Say whether every name of the one is different from every name of the other."""
    names = ({name.value for name in actor.names} for actor in (one, other))
    return all(compare_names(a, b, "person").verdict == "different" for a, b in product(*map(sorted, names)))

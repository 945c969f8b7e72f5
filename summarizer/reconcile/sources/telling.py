"""What has to be known of one article's account of one entry to judge on whom it depends."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.records import Citation


@dataclass(frozen=True)
class Origin:
    """A source that an article names for an entry.

    ``chain`` holds the briefing's ids of the speaker and then of whoever relays the words; ``citations`` are the
    places where the article says so.
    """

    chain: tuple[str, ...]
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Telling:
    """One article's account of one meeting or visit.

    Attributes:
        article: The article's id.
        sentences: The numbers of the sentences cited for the entry.
        origins: Whom the article names for the entry as such; nobody where it is the outlet's own word.
        facts: What the account states, in the order of the text: a key that is the same in all accounts
            (``"place:Moscow"``, ``"participant:A3"``) and the number of the sentence.
    """

    article: str
    sentences: frozenset[int] = frozenset()
    origins: tuple[Origin, ...] = ()
    facts: tuple[tuple[str, int], ...] = ()

    @cached_property
    def places(self) -> dict[str, int]:
        """The first sentence of each fact."""
        places: dict[str, int] = {}
        for key, sentence in self.facts:
            places[key] = min(sentence, places.get(key, sentence))
        return places


@dataclass(frozen=True)
class Voices:
    """Who speaks for whom, and what they are called.

    ``speaks_for`` leads from an actor to whom it speaks for, ``names`` gives the name shown; both by the
    briefing's ids of actors, and both may lack an actor.
    """

    speaks_for: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def side(self, actor: str) -> str:
        """Return the last principal an actor speaks for; of some that speak for each other, the smallest id."""
        path = [actor]
        while (principal := self.speaks_for.get(path[-1])) is not None:
            if principal in path:
                return min(path[path.index(principal) :])
            path.append(principal)
        return path[-1]

    def sides(self, telling: Telling) -> tuple[str, ...]:
        """Return the sides an account names, sorted."""
        if not telling.origins:
            return ()
        return tuple(sorted({self.side(origin.chain[0]) for origin in telling.origins if origin.chain}))

    def called(self, actors: Iterable[str]) -> tuple[str, ...]:
        """Return the names of actors, in their order."""
        return tuple(self.names.get(actor, actor) for actor in actors)


def by_article(tellings: Iterable[Telling]) -> dict[str, Telling]:
    """Return one account an article, sorted; what an article says in several places is put together."""
    told: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        told[telling.article].append(telling)
    return {article: _together(article, sorted(told[article], key=_order)) for article in sorted(told)}


def _together(article: str, tellings: Sequence[Telling]) -> Telling:
    """Return what an article says in several places as one account."""
    if len(tellings) == 1 and len(tellings[0].origins) <= 1:
        return tellings[0]
    return Telling(
        article=article,
        sentences=frozenset().union(*(telling.sentences for telling in tellings)),
        origins=tuple(dict.fromkeys(origin for telling in tellings for origin in telling.origins)),
        facts=tuple(sorted((fact for telling in tellings for fact in telling.facts), key=lambda fact: fact[1])),
    )


def _order(telling: Telling) -> tuple[object, ...]:
    """Return what accounts of one article are sorted by."""
    return (
        sorted(telling.sentences),
        [origin.chain for origin in telling.origins],
        telling.facts,
    )

"""Who speaks for whom, and so for which side of an occasion somebody is quoted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.entries.numbering import number_of
from summarizer.reconcile.mentions import article_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.entries.numbering import Numbering
    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import Voice


class Sides:
    """The principals of actors, by the ids of entries.

    Args:
        corpus: The readings.
        actors: Which mentions are one actor.
        numbering: The ids of actors.
    """

    def __init__(self, corpus: Corpus, actors: ActorGroups, numbering: Numbering) -> None:
        self._corpus = corpus
        self._actors = actors
        self._numbering = numbering

    @cached_property
    def _spoken_for(self) -> dict[str, set[str]]:
        """Those whom each actor speaks for."""
        ids, found = self._numbering.actor_ids, dict[str, set[str]]()
        for mention, actor in self._corpus.actors.items():
            for principal in actor.speaks_for:
                other = self._numbering.actor_id(article_of(mention), principal)
                found.setdefault(ids[self._actors[mention]], set()).add(other)
        return found

    def principals(self, actor: str) -> tuple[str, ...]:
        """Return those whom an actor speaks for, in the order of their ids."""
        return tuple(sorted(self._spoken_for.get(actor, ()), key=number_of))

    def of(self, voices: Sequence[Voice], among: Mapping[str, int]) -> str | None:
        """Return the side a chain of attribution speaks for: the participant reached first from its speaker.

        Args:
            voices: The chain, with ids of entries, speaker first.
            among: The participants of the occasion, with their rank (principals first).
        """
        if not voices:
            return None
        reached, seen = [voices[0].actor], {voices[0].actor}
        while reached:
            here = [actor for actor in reached if actor in among]
            if here:
                return min(here, key=lambda actor: (among[actor], number_of(actor)))
            ahead = {other for actor in reached for other in self._spoken_for.get(actor, ())}
            reached = sorted(ahead - seen, key=number_of)
            seen |= ahead
        return None

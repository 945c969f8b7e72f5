"""The groups of actors, as they grow."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.actors.tellings import Tellings
from summarizer.records import Judgement, Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.reconcile.actors.forms import Forms
    from summarizer.reconcile.clusters import Clusters
    from summarizer.records import ActorMention


@dataclass
class ActorGroups:
    """The grouping of actors, with what was decided about each pair of names that came into question.

    ``forms`` compares the names of persons, once they have been joined by their full names. ``tellings`` tells
    articles that say something on their own from copies of one text. ``open_meetings`` are pairs of meetings that are
    one if somebody whom the one does not name is whom the other names, which is open.
    """

    clusters: Clusters
    tellings: Tellings = field(default_factory=Tellings)
    judgements: list[Judgement] = field(default_factory=list)
    forms: Forms | None = None
    open_meetings: list[tuple[str, str]] = field(default_factory=list)

    def __getitem__(self, mention: str) -> str:
        """Return the group of an actor's mention."""
        return self.clusters[mention]

    def join_by(self, a: str, b: str) -> bool:
        """Join the groups of two persons for a reason beyond their names, unless a pair of their names forbids it."""
        if self.forms is not None and self.forms.weakest(self.clusters, a, b, further=True) is not None:
            return False
        return self.join(a, b)

    def join(self, a: str, b: str) -> bool:
        """Join the groups of two persons, and the names they go by."""
        return self.clusters.join(a, b) if self.forms is None else self.forms.join(self.clusters, a, b)


def join_equal_words(groups: ActorGroups, actors: Mapping[str, ActorMention]) -> None:
    """Join the mentions that are named by the very same words: groups of people, and bare names left over."""
    by_words: dict[str, list[str]] = {}
    for key in sorted(actors):
        by_words.setdefault(" ".join(main_name(actors[key]).casefold().split()), []).append(key)
    for words, keys in by_words.items():
        for a, b in pairwise(keys):
            if groups.clusters[a] != groups.clusters[b] and groups.clusters.join(a, b):
                reason = Reason(rule="same-words", args={"name": words}, soft=True)
                groups.judgements.append(Judgement(a=a, b=b, verdict="same", reasons=(reason,)))

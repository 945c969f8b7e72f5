"""What actors are called: one of the names printed for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.actors.described import naming
from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.folding import folded
from summarizer.reconcile.mentions import article_of
from summarizer.records import Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.entries.shown import Shown
    from summarizer.reconcile.mentions import Corpus


class Called:
    """The names shown of actors.

    Args:
        corpus: The readings.
        actors: Which mentions are one actor.
        shown: Chooses among printed forms.
    """

    def __init__(self, corpus: Corpus, actors: ActorGroups, shown: Shown) -> None:
        self._corpus = corpus
        self._shown = shown
        self._names = {members[0]: self._shown_name(members) for members in actors.clusters.all()}

    def __getitem__(self, actor: str) -> str:
        """Return the name shown of an actor (its group)."""
        return self._names[actor]

    def _shown_name(self, members: Sequence[str]) -> str:
        """Return the name shown: of the main names, the most readable, the fullest, the one most articles print."""
        named = naming({member: self._corpus.actors[member] for member in members})
        mentions = [(article_of(member), actor) for member, actor in named.items()]
        mains = {folded(main_name(actor)) for actor in named.values()}
        told = [
            Statement(article=article, value=name.text, citations=())
            for article, actor in mentions
            for name in actor.names
            if folded(name.text) in mains
        ]
        if all(actor.kind != "person" for actor in named.values()):
            return self._shown.words(told)
        return self._shown.person(told, (name.text for actor in named.values() for name in actor.names))

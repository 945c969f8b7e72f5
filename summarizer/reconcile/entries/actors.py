"""The entries of actors."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.actors.described import naming
from summarizer.reconcile.entries.reasons import reasons_by_cluster
from summarizer.reconcile.folding import folded
from summarizer.records import ActorEntry, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.entries.called import Called
    from summarizer.reconcile.entries.numbering import Numbering
    from summarizer.reconcile.entries.sides import Sides
    from summarizer.reconcile.entries.tenures import Tenures
    from summarizer.records import Cited, Reason


class Actors:
    """Makes the entries of actors.

    Args:
        groups: Which mentions are one actor, and why.
        numbering: Their ids.
        called: Their names.
        tenures: Their roles.
        sides: Whom they speak for.
    """

    def __init__(
        self, groups: ActorGroups, numbering: Numbering, called: Called, tenures: Tenures, sides: Sides
    ) -> None:
        self._groups = groups
        self._numbering = numbering
        self._called = called
        self._tenures = tenures
        self._sides = sides

    def entry(self, members: tuple[str, ...]) -> ActorEntry:
        """Return the entry of one actor.

        Args:
            members: Its mentions.
        """
        actor, own = members[0], self._numbering.actor_ids[members[0]]
        mentions = self._tenures.mentions[actor]
        named = naming(mentions)
        kinds = Counter(mention.kind for mention in named.values())
        return ActorEntry(
            id=own,
            kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
            name=self._called[actor],
            names=_printed((article, name) for article, mention in named.items() for name in mention.names),
            roles=self._tenures.entries(actor),
            labels=_printed((article, label) for article, mention in mentions.items() for label in mention.labels),
            speaks_for=self._sides.principals(own),
            mentions=members,
            reasons=tuple(dict.fromkeys(self._why_one(actor))),
        )

    def _why_one(self, actor: str) -> Iterator[Reason]:
        """Yield why spellings were taken for one; that equal words are equal needs no telling."""
        for reason in self._why.get(actor, ()):
            tokens = reason.args.get("tokens", ())
            if not (isinstance(tokens, tuple) and tokens and len({folded(token) for token in tokens}) == 1):
                yield reason

    @cached_property
    def _why(self) -> dict[str, list[Reason]]:
        return reasons_by_cluster(self._groups.judgements, self._groups.clusters)


def _printed(told: Iterable[tuple[str, Cited]]) -> tuple[Statement, ...]:
    """Return what articles print as statements."""
    return tuple(Statement(article=article, value=cited.text, citations=cited.citations) for article, cited in told)

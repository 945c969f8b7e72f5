"""New local ids for what several windows tell, in the order in which the article first tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.mentions import key
from summarizer.records import ActorMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.reconcile.joining.uniting import Resting
    from summarizer.records import Citation

Groups = tuple[tuple[str, ...], ...]
"""Mention keys, those of one thing together."""


class Names:
    """Gives mentions in any window the ids they have in the joined reading.

    Args:
        groups: By the letter of their ids, the groups in the order of the article.
    """

    def __init__(self, groups: Mapping[str, Groups]) -> None:
        self._ids = {
            mention: f"{letter}{number}"
            for letter, ordered in groups.items()
            for number, members in enumerate(ordered, 1)
            for mention in members
        }

    def __getitem__(self, mention: str) -> str:
        """Return the id of a mention by its key."""
        return self._ids[mention]

    def find(self, window: str, local: str | None) -> str | None:
        """Return the id of what goes by a local id in a window; ``None`` if that names nothing."""
        return None if local is None else self._ids.get(key(window, local))

    def all(self, window: str, locals_: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of several, those that name nothing left out."""
        return tuple(found for local in locals_ if (found := self.find(window, local)) is not None)


def in_order(groups: Groups, mentions: Mapping[str, ActorMention] | Mapping[str, Resting]) -> Groups:
    """Return groups in the order in which the article tells of them.

    Args:
        groups: The groups.
        mentions: All mentions by key, those of a window in the order of its answer, which decides between those that
            are told in one sentence.
    """
    ranks = {mention: rank for rank, mention in enumerate(mentions)}

    def first(members: tuple[str, ...]) -> tuple[int, int]:
        return min((place.start, ranks[mention]) for mention in members for place in _places(mentions[mention]))

    return tuple(sorted(groups, key=first))


def _places(told: ActorMention | Resting) -> Iterator[Citation]:
    """Yield the places a mention rests on: an actor's, where it is named."""
    for each in told.names if isinstance(told, ActorMention) else (told,):
        yield from each.citations

"""Groups of mentions that are taken for one, kept apart where something forbids it (union-find with cannot-link)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.mentions import article_of

if TYPE_CHECKING:
    from collections.abc import Iterable


class Clusters:
    """A partition of mentions that only ever grows coarser.

    Keys are mention keys. Two mentions of one article never come together, and neither do two that were set apart.
    A cluster is named by its smallest key, so that names do not depend on the order of joining.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._members: dict[str, tuple[str, ...]] = {key: (key,) for key in sorted(set(keys))}
        self._name: dict[str, str] = {key: key for key in self._members}
        self._articles: dict[str, set[str]] = {key: {article_of(key)} for key in self._members}
        self._apart: dict[str, set[str]] = {}

    def __contains__(self, key: str) -> bool:
        """Say whether a mention is known here."""
        return key in self._name

    def mentions(self) -> tuple[str, ...]:
        """Return all mentions, sorted."""
        return tuple(self._name)

    def __getitem__(self, key: str) -> str:
        """Return the name of a mention's cluster."""
        return self._name[key]

    def members(self, key: str) -> tuple[str, ...]:
        """Return all mentions in the same cluster, sorted."""
        return self._members[self._name[key]]

    def all(self) -> tuple[tuple[str, ...], ...]:
        """Return the clusters, each sorted, in the order of their names."""
        return tuple(self._members[name] for name in sorted(self._members))

    def named(self) -> dict[str, str]:
        """Return the name of the cluster of each mention that shares one."""
        return {key: name for name, keys in self._members.items() if len(keys) > 1 for key in keys}

    def set_apart(self, a: str, b: str) -> None:
        """Forbid that two mentions ever come together."""
        self._apart.setdefault(self._name[a], set()).add(b)
        self._apart.setdefault(self._name[b], set()).add(a)

    def are_apart(self, a: str, b: str) -> bool:
        """Say whether the clusters of two mentions must not be joined."""
        first, second = self._name[a], self._name[b]
        if first != second and self._articles[first] & self._articles[second]:
            return True
        return any(self._name[key] == second for key in self._apart.get(first, ()))

    def join(self, a: str, b: str) -> bool:
        """Join the clusters of two mentions; return whether they are one afterwards."""
        first, second = sorted((self._name[a], self._name[b]))
        if first == second:
            return True
        if self.are_apart(a, b):
            return False
        moved = self._members.pop(second)
        self._members[first] = tuple(sorted((*self._members[first], *moved)))
        for key in moved:
            self._name[key] = first
        self._articles[first] |= self._articles.pop(second)
        self._apart.setdefault(first, set()).update(self._apart.pop(second, ()))
        return True

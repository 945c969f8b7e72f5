"""Groups of mentions that are taken for one, kept apart where something forbids it (union-find with cannot-link)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.mentions import article_of

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Cluster:
    """Mentions that are one: the smallest of them, all of them, their articles, and who was set apart from them."""

    __slots__ = ("apart", "articles", "keys", "name", "tidy")

    def __init__(self, key: str) -> None:
        self.name = key
        self.keys = [key]
        self.tidy: tuple[str, ...] | None = None
        self.articles = {article_of(key)}
        self.apart: set[str] | None = None

    def members(self) -> tuple[str, ...]:
        """Return the mentions, sorted."""
        if self.tidy is None:
            self.keys.sort()
            self.tidy = tuple(self.keys)
        return self.tidy

    def absorb(self, other: _Cluster) -> None:
        """Take over all of another cluster."""
        self.name = min(self.name, other.name)
        self.keys += other.keys
        self.tidy = None
        self.articles |= other.articles
        if other.apart is not None:
            self.apart = other.apart | (self.apart or set())


class Clusters:
    """A partition of mentions that only ever grows coarser.

    Keys are mention keys. Two mentions of one article never come together, and neither do two that were set apart.
    A cluster is named by its smallest key, so that names do not depend on the order of joining.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._of = {key: _Cluster(key) for key in sorted(set(keys))}

    @classmethod
    def together(cls, parts: Iterable[Clusters]) -> Clusters:
        """Return one partition of all that several partitions of different mentions hold, to be read only."""
        whole = cls(())
        for part in parts:
            whole._of |= part._of  # noqa: SLF001 - one of the same kind
        whole._of = dict(sorted(whole._of.items()))
        return whole

    def part(self, keys: Iterable[str]) -> Clusters:
        """Return a partition of some of the mentions by itself: of those that are one here, all must be among them."""
        part = Clusters(keys)
        for a, b, one in self.decided(part._of):
            if one:
                part.join(a, b)
            elif b in part:
                part.set_apart(a, b)
        return part

    def decided(self, keys: Iterable[str]) -> tuple[tuple[str, str, bool], ...]:
        """Return what is known of some mentions: the name of the cluster each is in, and whom it was set apart from."""
        found: list[tuple[str, str, bool]] = []
        for key in keys:
            cluster = self._of[key]
            if cluster.name != key:
                found.append((cluster.name, key, True))
            else:
                found += ((key, other, False) for other in sorted(cluster.apart or ()))
        return tuple(found)

    def __contains__(self, key: str) -> bool:
        """Say whether a mention is known here."""
        return key in self._of

    def mentions(self) -> tuple[str, ...]:
        """Return all mentions, sorted."""
        return tuple(self._of)

    def __getitem__(self, key: str) -> str:
        """Return the name of a mention's cluster."""
        return self._of[key].name

    def members(self, key: str) -> tuple[str, ...]:
        """Return all mentions in the same cluster, sorted."""
        return self._of[key].members()

    def all(self) -> tuple[tuple[str, ...], ...]:
        """Return the clusters, each sorted, in the order of their names."""
        return tuple(cluster.members() for key, cluster in self._of.items() if cluster.name == key)

    def named(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the name of the cluster of each of some mentions that shares one."""
        return {key: self._of[key].name for key in keys if len(self._of[key].keys) > 1}

    def set_apart(self, a: str, b: str) -> None:
        """Forbid that two mentions ever come together."""
        for one, other in ((a, b), (b, a)):
            cluster = self._of[one]
            cluster.apart = {other, *(cluster.apart or ())}

    def are_apart(self, a: str, b: str) -> bool:
        """Say whether the clusters of two mentions must not be joined."""
        return self._apart(self._of[a], self._of[b])

    def _apart(self, first: _Cluster, second: _Cluster) -> bool:
        if first is not second and not first.articles.isdisjoint(second.articles):
            return True
        return first.apart is not None and any(self._of[key] is second for key in first.apart)

    def join(self, a: str, b: str) -> bool:
        """Join the clusters of two mentions; return whether they are one afterwards."""
        first, second = self._of[a], self._of[b]
        if first is second:
            return True
        if self._apart(first, second):
            return False
        large, small = (first, second) if len(first.keys) >= len(second.keys) else (second, first)
        large.absorb(small)
        for key in small.keys:
            self._of[key] = large
        return True

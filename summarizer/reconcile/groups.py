"""Connected components."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Groups:
    """A partition that grows coarser by joining; a group is named by its smallest member (union-find)."""

    def __init__(self, members: Iterable[str]) -> None:
        self._parent = {member: member for member in sorted(members)}

    def name(self, member: str) -> str:
        """Return the smallest member of the group that a member is in."""
        parent = self._parent
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    def join(self, a: str, b: str) -> bool:
        """Join the groups of two members; return whether they were apart before."""
        first, second = sorted((self.name(a), self.name(b)))
        self._parent[second] = first
        return first != second

    def names(self) -> dict[str, str]:
        """Return the name of each member's group, sorted by member."""
        return {member: self.name(member) for member in self._parent}

"""Whether a third meeting fits as well as the one in question, and cannot be one with it: then neither is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarizer.reconcile.clusters import Clusters
    from summarizer.records import Reason


class Rivals:
    """Keeps which meetings were found to fit each other, and finds those that fit one of a pair and not the other.

    Args:
        meetings: The partition of meetings as it is being made.
        against: Gives what speaks against the clusters of two meetings being one, together with that of a third;
            ``None`` where nothing does.
    """

    def __init__(self, meetings: Clusters, against: Callable[[str, str, str], Reason | None]) -> None:
        self._meetings = meetings
        self._against = against
        self._partners: dict[str, set[str]] = {}

    def enter(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Enter pairs that fit each other equally well."""
        for a, b in pairs:
            self._partners.setdefault(a, set()).add(b)
            self._partners.setdefault(b, set()).add(a)

    def has(self, a: str, b: str) -> bool:
        """Say whether another meeting fits either of an entered pair just as well and cannot be one with the other."""
        return self._fits_one_alone(a, b) or self._fits_one_alone(b, a)

    def _fits_one_alone(self, a: str, b: str) -> bool:
        meetings, against = self._meetings, self._against
        rivals = {meetings[other] for other in self._partners[a]} - {meetings[a], meetings[b]}
        return any(against(rival, b, a) is not None and against(rival, a, a) is None for rival in rivals)

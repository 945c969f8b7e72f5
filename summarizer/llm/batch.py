"""A batch as whoever handed it in sees it: its id, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Batch:
    """How far a batch is.

    Attributes:
        id: What to collect it by.
        state: The provider's word: ``validating``, ``in_progress``, ``finalizing``, ``completed``, ``failed``,
            ``expired``, ``cancelling`` or ``cancelled``.
        total: Questions in it.
        completed: Those answered.
        failed: Those that were refused.
    """

    id: str
    state: str
    total: int
    completed: int
    failed: int

    def __str__(self) -> str:
        """Return the state as one line."""
        refused = f", {self.failed:,} failed" if self.failed else ""
        return f"{self.id}: {self.state.replace('_', ' ')}, {self.completed:,} of {self.total:,} answered{refused}"

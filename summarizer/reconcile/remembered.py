"""What was worked out of some readings, for as long as they live.

A run over a thousand readings and ten more need not work the thousand out again. Nothing is kept of readings that
nobody holds any longer, and nothing of equal ones that are other objects: to find out that two readings are equal takes
as long as half of what would be saved.
"""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.records import Reading

Value = TypeVar("Value")

MOST = 20_000
"""So many readings are remembered at most; the oldest are forgotten first. More than that are seldom merged twice, and
what is kept of them would take as much memory as they do."""


class Remembered(Generic[Value]):
    """Values by the very readings they were worked out of. They must not hold on to these, or nothing is forgotten."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, ...], tuple[tuple[ref[Reading], ...], Value]] = {}
        self._count = 0
        self._lock = RLock()  # readings die in any thread, and while others are put down

    def get(self, readings: Sequence[Reading]) -> Value | None:
        """Return the value of some readings, in this order; ``None`` if there is none."""
        known = self._known.get(tuple(map(id, readings)))
        return None if known is None else known[1]

    def keep(self, readings: Sequence[Reading], value: Value) -> None:
        """Remember the value of some readings, in place of another."""
        key = tuple(map(id, readings))
        with self._lock:
            self._forget(key)
            self._known[key] = tuple(ref(reading, lambda _: self._forget(key)) for reading in readings), value
            self._count += len(key)
            while self._count > MOST:
                self._forget(next(iter(self._known)))

    def _forget(self, key: tuple[int, ...]) -> None:
        with self._lock:
            if self._known.pop(key, None) is not None:
                self._count -= len(key)

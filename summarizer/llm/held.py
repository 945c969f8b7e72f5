"""Answers held in memory, in the place of a store on disk: for a worker that hands them back to whoever keeps them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.llm.call import Completion


class Held:
    """Completions by key, as long as the process lives.

    Args:
        known: Answers to begin with.

    Attributes:
        new: Those that came since.
    """

    def __init__(self, known: Mapping[str, Completion] | None = None) -> None:
        self._known = dict(known or {})
        self.new: dict[str, Completion] = {}

    def read(self, key: str) -> Completion | None:
        """Return a completion; ``None`` if there is none."""
        found = self.new.get(key) or self._known.get(key)
        return None if found is None else replace(found, source="cache")

    def write(self, key: str, completion: Completion) -> None:
        """Hold a completion."""
        self.new[key] = completion

    def forget(self, key: str) -> None:
        """Let go of a completion that turned out to be unusable."""
        self._known.pop(key, None)
        self.new.pop(key, None)

    def close(self) -> None:
        """Nothing is open."""

"""Answers in the place of a store: held in memory, or those alone that a run has asked for anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.llm.call import Completion
    from summarizer.llm.store import Memory


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


class Anew:
    """A store of which only what is written from now on counts, for a run that is to ask anew.

    Args:
        store: Where answers are kept; what is there already stays until it is replaced.
    """

    def __init__(self, store: Memory) -> None:
        self._store = store
        self._written: set[str] = set()

    def read(self, key: str) -> Completion | None:
        """Return a completion written through this; ``None`` for an older one."""
        return self._store.read(key) if key in self._written else None

    def write(self, key: str, completion: Completion) -> None:
        """Keep a completion."""
        self._store.write(key, completion)
        self._written.add(key)

    def forget(self, key: str) -> None:
        """Remove a completion that turned out to be unusable."""
        self._store.forget(key)

    def close(self) -> None:
        """Close the store."""
        self._store.close()

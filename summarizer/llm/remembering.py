"""Answers that are at hand are not bought again: from the store, or from the same question in flight.

Store first, think later: an answer is stored as it came, before anybody validates it, so that a
crash loses at most the calls in flight.
"""

from __future__ import annotations

import asyncio
import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.errors import RecordingError, SummarizerError

if TYPE_CHECKING:
    from summarizer.llm.call import Call, Complete, Completion
    from summarizer.llm.store import Memory


class _Flight:
    """A question that is being asked: others wait for its answer."""

    def __init__(self) -> None:
        self.landed = asyncio.Event()
        self.completion: Completion | None = None
        self.error: SummarizerError | None = None


class Remembering:
    """Answers from the store where possible, and asks each question once.

    Its answers say in ``source`` where they came from; one that was shared with a question in
    flight counts as remembered, since it was paid for there.

    Args:
        complete: The step below.
        store: Stored answers, if any are kept.
        offline: Never call the step below.
    """

    def __init__(self, complete: Complete, store: Memory | None, *, offline: bool) -> None:
        self._complete = complete
        self._store = store
        self._offline = offline
        self._flights: dict[str, _Flight] = {}

    async def __call__(self, call: Call) -> Completion:
        """Return the answer that is at hand, or ask the step below."""
        while (flight := self._flights.get(call.key)) is not None:
            await flight.landed.wait()
            if flight.completion is not None:
                return replace(flight.completion, source="cache")
            if flight.error is not None:
                raise copy.copy(flight.error)
        flight = self._flights[call.key] = _Flight()
        try:
            flight.completion = await self._lead(call)
        except SummarizerError as error:
            flight.error = copy.copy(error)
            raise
        finally:
            del self._flights[call.key]
            flight.landed.set()
        return flight.completion

    async def at_hand(self, call: Call) -> Completion | None:
        """Return the answer if it is stored; ``None`` if it has to be asked for.

        Raises:
            RecordingError: It is not stored, and this run is offline.
        """
        stored = None if self._store is None else self._store.read(call.key)
        if stored is None and self._offline:
            raise _not_stored(call)
        return stored

    async def _lead(self, call: Call) -> Completion:
        """Look into the store, then ask and store."""
        if (stored := await self.at_hand(call)) is not None:
            return stored
        completion = await self._complete(call)
        if self._store is not None:
            self._store.write(call.key, completion)
        return completion


def _not_stored(call: Call) -> RecordingError:
    """Say that an answer is needed which is not there."""
    return RecordingError(
        f"{call.request.article}: its answer is not in the cache, and this run is offline: run once without --offline.",
        code="offline",
    )

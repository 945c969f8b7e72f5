"""When the next request may go: below the endpoint's limits, as its headers and its refusals tell them.

Three things hold a request back, and all articles of a run share them:

* a pause that the endpoint asked for (``Retry-After``);
* a quota of requests or tokens that its headers say is used up, until they say it is full again
  (``x-ratelimit-remaining-…`` and ``…-reset-…`` as OpenAI and others send them, ``anthropic-ratelimit-…-remaining``);
* the number of requests under way: halved when the endpoint is crowded, at most once for those that were under way
  together, and raised by one for as many good answers as may be under way (additive increase, multiplicative decrease:
  Chiu and Jain, 1989).
"""

from __future__ import annotations

import asyncio
import re
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from summarizer.llm.faults import Transient

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from summarizer.llm.call import Usage

_KINDS = ("requests", "tokens")
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_DURATION = re.compile(r"([0-9]+(?:\.[0-9]+)?)(ms|s|m|h|d)")
_LONGEST_RESET = 3600.0
"""Seconds; an endpoint that names a later reset is not believed, its refusals still are."""


@dataclass
class _Quota:
    """What may still be sent before a moment of the loop's time."""

    left: float = 0.0
    until: float = 0.0

    def seconds(self, now: float, need: float) -> float:
        """Return how long to wait before as much as that may be sent."""
        return max(self.until - now, 0.0) if self.left < need else 0.0

    def told(self, left: float, until: float, now: float, uncounted: float) -> None:
        """Take what an answer says is left, less what may have been counted after it.

        Which other requests the endpoint had counted when it answered, nobody says, and answers come in any order; so
        all that were sent later, or are still under way, are taken for uncounted. What was surely left by an earlier
        answer of the same span stays sure, as it has been lessened by everything sent since.
        """
        sure = self.left if now < self.until else 0.0
        self.left, self.until = min(left, max(left - uncounted, sure)), until


class Pace:
    """Lets requests go, one at a time, as fast as the endpoint takes them.

    Args:
        in_flight: Most requests under way at the same time.
    """

    def __init__(self, in_flight: int) -> None:
        self._most = in_flight
        self._allowed = float(in_flight)
        self._under_way: dict[asyncio.Task[object] | None, int] = {}
        self._begun = self._cut_at = 0
        self._paused_until = 0.0
        self._quotas = {kind: _Quota() for kind in _KINDS}
        self._tokens = 0.0
        self._moved = asyncio.Condition()

    @property
    def allowed(self) -> int:
        """How many requests may be under way now."""
        return int(self._allowed)

    def seconds(self) -> float:
        """Return how long the endpoint has asked for, by word or by header, before anything is sent again."""
        now = asyncio.get_running_loop().time()
        waits = (self._quotas["requests"].seconds(now, 1), self._quotas["tokens"].seconds(now, self._tokens))
        return max(self._paused_until - now, *waits)

    @asynccontextmanager
    async def turn(self, longest: float) -> AsyncIterator[None]:
        """Wait for a turn, and keep it while a request is under way; a task has one turn at a time.

        Args:
            longest: Seconds there are to wait.

        Raises:
            TimeoutError: The wait would be longer than that; it has not been begun, or is given up.
        """
        loop = asyncio.get_running_loop()
        ends = loop.time() + longest
        while (seconds := self.seconds()) > 0 or len(self._under_way) >= self.allowed:
            if seconds > ends - loop.time():
                raise TimeoutError
            await self._rest(seconds if seconds > 0 else ends - loop.time())
        number = self._begin()
        try:
            yield
        except Transient as transient:
            self._refused(transient, number)
            raise
        else:
            self._allowed = min(self._allowed + 1 / self._allowed, self._most)
        finally:
            del self._under_way[asyncio.current_task()]
            async with self._moved:
                self._moved.notify_all()

    def heard(self, headers: Mapping[str, str], usage: Usage) -> None:
        """Take note of what an answer's headers say of the endpoint's quotas, in the turn of its request.

        Args:
            headers: Any; what cannot be read is passed over.
            usage: The answer's tokens, for what the next one will take.
        """
        if usage.tokens_in is not None and usage.tokens_out is not None:
            self._tokens = max(self._tokens * 0.9, usage.tokens_in + usage.tokens_out)
        number = self._under_way.get(asyncio.current_task(), self._begun)
        others = self._begun - number + sum(other < number for other in self._under_way.values())
        uncounted = {"requests": others, "tokens": others * self._tokens}
        now = asyncio.get_running_loop().time()
        told = {name: value for name, value in headers.items() if "ratelimit" in name}
        for kind in _KINDS:
            left = told.get(f"x-ratelimit-remaining-{kind}") or told.get(f"anthropic-ratelimit-{kind}-remaining")
            reset = told.get(f"x-ratelimit-reset-{kind}") or told.get(f"anthropic-ratelimit-{kind}-reset")
            if left and left.isdecimal() and reset and (seconds := seconds_to(reset)) is not None:
                self._quotas[kind].told(float(left), now + seconds, now, uncounted[kind])

    async def _rest(self, seconds: float) -> None:
        """Wait until something has moved, or for so long."""
        try:
            async with asyncio.timeout(max(seconds, 0.0)), self._moved:
                await self._moved.wait()
        except TimeoutError:
            return

    def _begin(self) -> int:
        """Count a request that goes now; return its number."""
        self._begun += 1
        self._under_way[asyncio.current_task()] = self._begun
        self._quotas["requests"].left -= 1
        self._quotas["tokens"].left -= self._tokens
        return self._begun

    def _refused(self, transient: Transient, number: int) -> None:
        """Hold back after a refusal."""
        if transient.retry_after is not None:
            loop = asyncio.get_running_loop()
            self._paused_until = max(self._paused_until, loop.time() + transient.retry_after)
        if transient.crowded and number > self._cut_at:
            self._allowed = max(self._allowed / 2, 1.0)
            self._cut_at = self._begun


def seconds_to(reset: str) -> float | None:
    """Read when a quota is full again: a duration such as ``6m0s`` or ``20ms``, seconds, or a moment (RFC 3339).

    Returns:
        Seconds from now; ``None`` for what cannot be read or is too far to believe.
    """
    parts = _DURATION.findall(reset)
    if parts and "".join(number + unit for number, unit in parts) == reset:
        seconds = sum(float(number) * _UNITS[unit] for number, unit in parts)
    elif re.fullmatch(r"[0-9]+(\.[0-9]+)?", reset):
        seconds = float(reset)
    else:
        try:
            seconds = (datetime.fromisoformat(reset) - datetime.now(UTC)).total_seconds()
        except (ValueError, TypeError):
            return None
    return seconds if 0 <= seconds <= _LONGEST_RESET else None

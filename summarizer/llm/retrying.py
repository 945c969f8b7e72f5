"""The only loop over transport: causes that may be gone when asked again (the table in ``faults.py``).

Waits double from ``backoff_seconds`` up to eight seconds, with jitter; a wait that the endpoint asks
for is kept instead, with jitter on top, and holds back all other articles too (``pacing.py``). A wait that would go
beyond the article's deadline is not begun, and no article gets more requests than its allowance,
whoever asks: this loop, the longer second try, or the re-ask.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tenacity import AsyncRetrying, retry_if_exception_type, wait_exponential, wait_random

from summarizer.errors import ModelUnavailable
from summarizer.llm.faults import Transient

if TYPE_CHECKING:
    from collections.abc import Callable

    from tenacity import RetryCallState

    from summarizer.errors import ModelError
    from summarizer.llm.call import Call, Complete, Completion
    from summarizer.llm.pacing import Pace

_LONGEST_WAIT = 8.0


class Retrying:
    """Asks again for causes that may pass; what it raises is final.

    Args:
        complete: The step below.
        pace: Says when a request may go.
        backoff_seconds: The first wait.
        stop_run: Told when an error means that every other article would fail as well.
    """

    def __init__(
        self, complete: Complete, pace: Pace, backoff_seconds: float, stop_run: Callable[[ModelError], None]
    ) -> None:
        self._complete = complete
        self._stop_run = stop_run
        self._pace = pace
        self._backoff = wait_exponential(multiplier=backoff_seconds, max=max(_LONGEST_WAIT, backoff_seconds))
        self._jitter = wait_random(0, backoff_seconds / 2)

    async def __call__(self, call: Call) -> Completion:
        """Ask, and ask again while it makes sense."""
        try:
            return await self._in_turn(call)
        except Transient as transient:
            refused = transient
        return await self._again(call, refused)

    async def _again(self, call: Call, refused: Transient) -> Completion:
        """Ask again, while it makes sense, after a first try that was refused."""
        known: list[Transient] = [refused]

        async def ask() -> Completion:
            if known:
                raise known.pop()
            return await self._in_turn(call)

        def enough(state: RetryCallState) -> bool:
            return call.allowance.exhausted or state.upcoming_sleep > call.allowance.seconds_left()

        loop = AsyncRetrying(
            retry=retry_if_exception_type(Transient), wait=self._wait, stop=enough, reraise=True, sleep=asyncio.sleep
        )
        try:
            return await loop(ask)
        except Transient as transient:
            ending = _ending(transient, call)
        if isinstance(ending, ModelUnavailable) and ending.run_wide:
            self._stop_run(ending)
        raise ending

    def _wait(self, state: RetryCallState) -> float:
        """Return how long to wait: what the endpoint asks for, else the backoff."""
        asked = _transient(state).retry_after
        return (self._backoff(state) if asked is None else asked) + self._jitter(state)

    async def _in_turn(self, call: Call) -> Completion:
        """Ask once the endpoint may be asked again."""
        left = call.allowance.seconds_left()
        try:
            async with self._pace.turn(left):
                return await self._complete(call)
        except TimeoutError:
            raise _wait_too_long(call, max(self._pace.seconds(), left)) from None


def _transient(state: RetryCallState) -> Transient:
    """Return the signal that a loop is waiting for."""
    error = state.outcome.exception() if state.outcome else None
    if not isinstance(error, Transient):
        raise TypeError("only transient causes are waited for")
    return error


def _ending(transient: Transient, call: Call) -> ModelError:
    """Return the error to end with."""
    asked = transient.retry_after
    if asked is not None and asked > call.allowance.seconds_left():
        return _wait_too_long(call, asked)
    return transient.ending


def _wait_too_long(call: Call, seconds: float) -> ModelUnavailable:
    """Say that the endpoint asks for a wait that nobody will see the end of."""
    run_wide = seconds > call.allowance.seconds
    who = "" if run_wide else f"{call.request.article}: "
    return ModelUnavailable(
        f"{who}the endpoint asks to wait {seconds:.0f} s, longer than an article may take: run again after that.",
        code="retry-later",
        run_wide=run_wide,
    )

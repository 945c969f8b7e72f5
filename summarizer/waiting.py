"""Run asynchronous work to its end from ordinary code, also where an event loop is running already."""

from __future__ import annotations

import asyncio
import contextlib
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

T = TypeVar("T")

_GLANCE_SECONDS = 0.1
"""How often whoever waits for a run in a thread looks whether it has been cancelled itself."""


def run_to_end(work: Coroutine[object, object, T]) -> T:
    """Run a coroutine to its end, also where an event loop is running already (a notebook): then in a thread."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    caller = asyncio.current_task()
    running: Future[Callable[[], object]] = Future()
    with ThreadPoolExecutor(max_workers=1) as executor:
        done = executor.submit(asyncio.run, _stoppable(work, running))
        try:
            return _result(done, caller)
        except BaseException:
            if not done.done():  # it is the waiting that was interrupted: stop the work, then leave
                with contextlib.suppress(RuntimeError):
                    running.result()()
            raise


def _result(done: Future[T], caller: asyncio.Task[object] | None) -> T:
    """Wait for a result within an event loop, unless the loop cancels whoever waits: so it passes an interrupt on."""
    while not wait([done], _GLANCE_SECONDS).done:
        if caller is not None and caller.cancelling():
            raise asyncio.CancelledError
    return done.result()


async def _stoppable(work: Coroutine[object, object, T], running: Future[Callable[[], object]]) -> T:
    """Await a coroutine, after telling another thread how to cancel it."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None  # noqa: S101 - narrows the type; a coroutine runs in a task
    running.set_result(lambda: loop.call_soon_threadsafe(task.cancel))
    return await work

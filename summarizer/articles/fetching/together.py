"""Several things done at the same time, in threads that nobody has to wait for when the user stops a run."""

from __future__ import annotations

import itertools
import threading
from collections import defaultdict
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 16
"""How many results may wait for whoever takes them, so that not all pages of a long list are in memory at once."""


def taking_turns(items: Iterable[T], group: Callable[[T], Hashable]) -> list[T]:
    """Return the items so that groups take turns: the first of each, the second of each, and so on."""
    groups: dict[Hashable, list[T]] = {}
    for item in items:
        groups.setdefault(group(item), []).append(item)
    rounds = itertools.zip_longest(*([(item,) for item in members] for members in groups.values()), fillvalue=())
    return [item for one in rounds for held in one for item in held]


def in_order(work: Callable[[T], R], items: Sequence[T], threads: int) -> Iterator[R]:
    """Yield what work returns for each item, in their order, while the next are being worked on.

    Args:
        work: Called in threads.
        items: What it is called with.
        threads: How many.

    Raises:
        Exception: What work raises, when its turn comes.
    """
    results: list[Future[R]] = [Future() for _ in items]
    numbers = iter(range(len(items)))
    room = threading.Semaphore(_AHEAD)
    stopped = threading.Event()
    lock = threading.Lock()

    def toil() -> None:
        while room.acquire() and not stopped.is_set():
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            try:
                results[number].set_result(work(items[number]))
            except BaseException as error:  # noqa: BLE001 - it is raised again where the result is taken
                results[number].set_exception(error)

    for _ in range(min(threads, len(items))):
        threading.Thread(target=toil, daemon=True).start()
    try:
        for result in results:
            yield result.result()
            room.release()
    finally:
        stopped.set()
        room.release(threads)


class Slots:
    """Lets so many threads at a time do something of one kind.

    Args:
        most: How many.
    """

    def __init__(self, most: int) -> None:
        self._slots: defaultdict[Hashable, threading.Semaphore] = defaultdict(lambda: threading.Semaphore(most))
        self._lock = threading.Lock()

    def of(self, kind: Hashable) -> threading.Semaphore:
        """Return what to hold while doing it."""
        with self._lock:
            return self._slots[kind]

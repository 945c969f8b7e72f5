"""Keeping the garbage collector out of work that makes no garbage in circles.

A run makes a great many objects that live to its end and hardly ever refer to each other in a circle. The collector
looks at all of them again and again, more of them each time, and finds nothing.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the cyclic garbage collector and set it going again, whatever happens.

    It is for work that lets nothing else run: reconciling, of which the collector takes half of the time, or reading a
    briefing, of which it takes two thirds. What is no longer referred to is freed as always.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            age()
            gc.enable()


def age() -> None:
    """Put all objects into the oldest generation, where the next small collections need not look at them.

    It is for between two pieces of work, where other code runs in the meantime and makes garbage of its own: that of
    circles is collected later, not never. Measured with 64 requests in flight, it takes a tenth off the CPU time of
    reading, and pauses of a tenth of a second out of it. Where the caller has frozen objects, nothing is done, for that
    could not be undone.
    """
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()

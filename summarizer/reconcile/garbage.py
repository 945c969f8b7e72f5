"""Leaving the garbage collector out of work that makes no garbage in circles."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the cyclic garbage collector and set it going again, whatever happens.

    Reconciling makes millions of records that live to the end and never refer to each other in a circle. The collector
    would look at all of them again and again and find nothing, which takes half of the time. What is no longer
    referred to is freed as always.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            _age()
            gc.enable()


def _age() -> None:
    """Put all objects into the oldest generation, so that the next small collection need not look at them.

    Where the caller has frozen objects, nothing is done, for that could not be undone.
    """
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()

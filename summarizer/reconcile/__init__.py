"""Room 5: from the readings of several articles to entries, each field with its statements, each merge with its reason.

Pure: no model, no clock, no disk. What others refer to comes first: actors, then visits and meetings with their
dates, then who repeats whom, then agreement and conflict.

The room and the library's verb have one name. ``from summarizer import reconcile`` gives whichever of the two was
loaded first, so the room can be called as well, and then does what :func:`summarizer.api.reconcile` does.
"""

import sys
from importlib import import_module
from types import ModuleType

from summarizer.reconcile.decisions import Decisions, read_decisions
from summarizer.reconcile.reconciling import Reconciled, reconcile

__all__ = ["Decisions", "Reconciled", "read_decisions", "reconcile"]


class _Room(ModuleType):
    """A module that can be called."""

    def __call__(self, *args: object, **kwargs: object) -> object:
        return import_module("summarizer.api").reconcile(*args, **kwargs)


sys.modules[__name__].__class__ = _Room

"""Room 5: from the readings of several articles to entries, each field with its statements, each merge with its reason.

Pure: no model, no clock, no disk. ``reconciling`` is the page to read first; it uses the folders in this order, and
none of them uses a later one:

=============  =========================================================================================
``names``      whether two names are one: compared word by word, in any script
``calendar``   which days one expression of time can mean
``places``     whether two printed places can be one
``actors``     which mentions are one actor, by name and by company
``days``       the days of all mentions, worked out together, each step kept
``occasions``  which mentions are one meeting, which one visit
``entries``    actors, visits and meetings, every field with the statements it rests on
``sources``    who repeats whom, and what stands behind an entry
``agreement``  what each article says on each fact, and where they contradict each other
=============  =========================================================================================

All of them speak of ``mentions`` (and the corpus of readings), compare words by ``folding``, put what is one together
in ``clusters`` or ``groups``, and note why in ``verdicts``; ``decisions`` are a person's. ``joining`` does the first
half of it for the windows of one long article, before anything else sees them.

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

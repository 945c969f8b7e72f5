"""From days and steps to the record a reader is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.edtf import write
from summarizer.records import DateSet, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.distances import Step
    from summarizer.records import Reason

MOST_SPANS = 12
"""A set of more separate stretches than this tells a reader nothing but its bounds."""


def date_set(days: Days, steps: Sequence[Step] = (), stated: bool = False) -> DateSet:  # noqa: FBT001, FBT002 - named by its only callers
    """Return the record of a set of days with the steps that matter.

    Args:
        days: The days left.
        steps: Everything that narrowed them, in order.
        stated: Whether some article prints the whole date.
    """
    days = _shown(days)
    return DateSet(
        spans=tuple(Span(first=first, last=last) for first, last in days.bounds()),
        edtf=write(days),
        basis="stated" if stated else "derived",
        steps=tuple(_told(steps)),
    )


def _shown(days: Days) -> Days:
    """Return a set as it is shown: one of very many separate days is shown as the stretch they lie in."""
    return days if len(days.spans) <= MOST_SPANS else days.hull()


def _told(steps: Sequence[Step]) -> list[Reason]:
    """Return one reason for each rule and place, in the order of its last effect, with what it left."""
    last: dict[tuple[str, str], Reason] = {}
    for step in steps:
        reason = step.reason
        known = (reason.rule, repr(sorted(reason.args.items())))
        last.pop(known, None)
        last[known] = reason.model_copy(update={"args": {**reason.args, "left": write(_shown(step.days))}})
    return list(last.values())

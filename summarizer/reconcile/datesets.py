"""From days and steps to the record a reader is shown: the set, and the shortest derivation that leads to it."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.calendar.edtf import write
from summarizer.records import DateSet, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.distances import Solution, Step
    from summarizer.records import Basis, Reason

MOST_SPANS = 12
"""A set of more separate stretches than this tells a reader nothing but its bounds."""


def date_set(days: Days, basis: Basis = "derived", steps: Iterable[Reason] = ()) -> DateSet:
    """Return the record of a set of days.

    Args:
        days: The days left.
        basis: How the set came about.
        steps: Its derivation, from :func:`derivation`.
    """
    shown = _shown(days)
    return DateSet(
        spans=tuple(Span(first=first, last=last) for first, last in shown.bounds()),
        edtf=write(shown),
        basis=basis,
        steps=tuple(steps),
    )


def derivation(solution: Solution, unknown: str, name: Callable[[str], str | None]) -> list[Reason]:
    """Return how the days of an unknown were worked out, each step with what it leaves.

    A step that draws on another date comes after the steps that lead to that one. Of all that narrowed a date only
    what is needed is told, and of several ways to the same set the first that was found.

    Args:
        solution: The solved dates.
        unknown: Whose days to explain.
        name: Gives an unknown the name under which a reader knows it; ``None`` for one that has none.
    """
    return list(dict.fromkeys(_told(solution, unknown, len(solution.steps.get(unknown, ())), name)))


def _told(solution: Solution, unknown: str, known: int, name: Callable[[str], str | None]) -> Iterator[Reason]:
    """Yield the steps that led to what was known of an unknown after its first so many steps."""
    about, left = name(unknown), EVERY_DAY
    for step in _needed(solution.steps.get(unknown, [])[:known]):
        if step.other is not None:
            yield from _told(solution, step.other, step.known, name)
        left &= step.admits
        told = {**step.reason.args, "left": write(_shown(left)), **({} if about is None else {"about": about})}
        yield step.reason.model_copy(update={"args": told})


def _needed(steps: Sequence[Step]) -> list[Step]:
    """Return the steps without which their sets would not meet in the same days, printed dates first."""
    days = _meet(step.admits for step in steps)
    needed = sorted(steps, key=lambda step: not step.reason.rule.startswith("printed"))
    for step in reversed(needed):
        others = [other for other in needed if other is not step]
        if _meet(other.admits for other in others) == days:
            needed = others
    return needed


def _meet(sets: Iterable[Days]) -> Days:
    """Return the days that lie in all sets."""
    return reduce(lambda a, b: a & b, sets, EVERY_DAY)


def _shown(days: Days) -> Days:
    """Return a set as it is shown: one of very many separate days is shown as the stretch they lie in."""
    return days if len(days.spans) <= MOST_SPANS else days.hull()

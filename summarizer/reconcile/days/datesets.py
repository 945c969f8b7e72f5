"""From days and steps to the record a reader is shown: the set, and the shortest derivation that leads to it."""

from __future__ import annotations

from functools import reduce
from itertools import accumulate
from operator import and_
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.calendar.edtf import write
from summarizer.records import DateSet, Reason, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.days.solution import Solution, Step
    from summarizer.records import Basis

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
    explained = solution[unknown]
    told, _ = _told(solution, unknown, len(solution.steps.get(unknown, ())), lambda days: days == explained, name)
    return list(dict.fromkeys(told))


def _told(
    solution: Solution,
    unknown: str,
    known: int,
    enough: Callable[[Days], bool],
    name: Callable[[str], str | None],
) -> tuple[list[Reason], Days]:
    """Return the steps, of the first so many of an unknown, that are enough for a purpose, and the days they leave."""
    needed = _needed(solution.steps.get(unknown, [])[:known], enough)
    about, left, told = name(unknown), EVERY_DAY, []
    for step in needed:
        if step.other is None:
            left &= step.admits
        else:
            rest = _meet(other.admits for other in needed if other is not step)
            before, days = _told(solution, step.other, step.known, _serves(step, rest, enough), name)
            told += before
            left = step.leaves(left, days)
        args = {**step.reason.args, "left": write(_shown(left)), **({} if about is None else {"about": about})}
        why = step.reason
        told.append(Reason(rule=why.rule, args=args, soft=why.soft, citations=why.citations))
    return told, left


def _serves(step: Step, rest: Days, enough: Callable[[Days], bool]) -> Callable[[Days], bool]:
    """Return whether so much knowledge of the other date makes a step, with the rest, enough."""
    return lambda days: enough(step.leaves(rest, days))


def _needed(steps: Sequence[Step], enough: Callable[[Days], bool]) -> list[Step]:
    """Return the fewest steps whose days are enough, printed dates first; later steps are given up before earlier."""
    ordered = sorted(steps, key=lambda step: not step.reason.rule.startswith("printed"))
    before = [*accumulate((step.admits for step in ordered), and_, initial=EVERY_DAY)]
    needed: list[Step] = []
    after, known = EVERY_DAY, None
    for step, left in zip(reversed(ordered), reversed(before[:-1]), strict=True):
        without = left & after
        if without is known:
            continue  # the step took nothing away
        if enough(without):
            known = without
        else:
            needed.append(step)
            after &= step.admits
    return needed[::-1]


def _meet(sets: Iterable[Days]) -> Days:
    """Return the days that lie in all sets."""
    return reduce(lambda a, b: a & b, sets, EVERY_DAY)


def _shown(days: Days) -> Days:
    """Return a set as it is shown: one of very many separate days is shown as the stretch they lie in."""
    return days if len(days.spans) <= MOST_SPANS else days.hull()

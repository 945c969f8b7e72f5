"""Days that depend on each other: a small solver for sets of days and the distances between them.

Every unknown starts with a set of days; a *fact* narrows one unknown to a set, a *distance* says that one lies so many
days after another. Both are applied until nothing changes (arc consistency over day sets). Hard facts come first; a
soft one is applied afterwards, in order. What would leave some unknown without any day is taken back and listed. Each
narrowing leaves a step that names its reason, so that every set can be explained.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY, Days, matching, union

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.records import Reason

ROUNDS = 60
"""An unknown is narrowed at most so often by one distance; a loop that shrinks a day at a time ends here."""

FEW = 2
"""Distances are applied before sets of more spans than this (every Thursday, every 9 May), which they cut down."""


COUNTABLE = 2000
"""A day of the week is worth applying to a set of at most so many days."""


@dataclass(frozen=True)
class Fact:
    """An unknown lies on one of these days; with ``weekday`` (1 to 7), on that day of the week."""

    unknown: str
    days: Days
    reason: Reason
    weekday: int | None = None


@dataclass(frozen=True)
class Distance:
    """``least`` <= later - earlier <= ``most``, in days; ``None`` leaves that side open."""

    later: str
    earlier: str
    least: int | None
    most: int | None
    reason: Reason


Constraint = Fact | Distance


@dataclass(frozen=True)
class Step:
    """One narrowing: its reason, and what it left."""

    reason: Reason
    days: Days


@dataclass
class Solution:
    """The days left for each unknown, the steps that led there, and the constraints that could not be met."""

    days: dict[str, Days]
    steps: dict[str, list[Step]] = field(default_factory=dict)
    refused: list[Constraint] = field(default_factory=list)

    def __getitem__(self, unknown: str) -> Days:
        """Return the days left for an unknown; every day for one that nothing is known of."""
        return self.days.get(unknown, EVERY_DAY)


def solve(constraints: Iterable[Constraint]) -> Solution:
    """Narrow all unknowns as far as the constraints allow.

    Args:
        constraints: Facts and distances in any order.

    Returns:
        The solution. A hard constraint that contradicts what came before it in the stated order (facts before
        distances, then by unknowns and reason) is listed in ``refused`` and not applied; so is a soft one.
    """
    ordered = sorted(set(constraints), key=_rank)
    solution = Solution({})
    network: dict[str, list[Distance]] = {}
    weekdays: list[Fact] = []
    for constraint in ordered:
        if isinstance(constraint, Fact) and constraint.weekday is not None:
            weekdays.append(constraint)
        elif not _apply(solution, network, constraint):
            solution.refused.append(constraint)
    _apply_weekdays(solution, network, weekdays)
    return solution


def _apply_weekdays(solution: Solution, network: dict[str, list[Distance]], waiting: list[Fact]) -> None:
    """Apply days of the week to the unknowns that are bounded well enough for them to mean something.

    Each may bound others, so they are tried again until none is left or none can be applied.
    """
    ready = [fact for fact in waiting if _countable(solution[fact.unknown])]
    while ready:
        for fact in ready:
            days = matching(weekday=fact.weekday, within=solution[fact.unknown])
            if not _apply(solution, network, replace(fact, days=days, weekday=None)):
                solution.refused.append(fact)
        waiting = [fact for fact in waiting if fact not in ready]
        ready = [fact for fact in waiting if _countable(solution[fact.unknown])]


def _countable(days: Days) -> bool:
    count = days.count()
    return count is not None and count <= COUNTABLE


def _rank(constraint: Constraint) -> tuple[bool, int, str, str]:
    """Order constraints: hard before soft; the sets of few spans, then distances, then what recurs for ever."""
    if isinstance(constraint, Distance):
        return constraint.reason.soft, FEW, f"{constraint.later}\0{constraint.earlier}", repr(constraint.reason)
    return constraint.reason.soft, len(constraint.days.spans), constraint.unknown, repr(constraint.reason)


def _apply(solution: Solution, network: dict[str, list[Distance]], constraint: Constraint) -> bool:
    """Apply one constraint and all that follows from it; undo everything if some unknown is left without a day."""
    undo: dict[str, tuple[Days, int]] = {}
    if isinstance(constraint, Fact):
        holds = _narrow(solution, undo, constraint.unknown, constraint.days, constraint.reason)
        holds = holds and _propagate(solution, network, undo, network.get(constraint.unknown, ()))
    else:
        for unknown in (constraint.later, constraint.earlier):
            network.setdefault(unknown, []).append(constraint)
        holds = _propagate(solution, network, undo, (constraint,))
        if not holds:
            for unknown in (constraint.later, constraint.earlier):
                network[unknown].remove(constraint)
    if not holds:
        _restore(solution, undo)
    return holds


def _propagate(
    solution: Solution,
    network: Mapping[str, Sequence[Distance]],
    undo: dict[str, tuple[Days, int]],
    distances: Iterable[Distance],
) -> bool:
    """Apply distances, and those of every unknown they narrow, until nothing changes; whether all keep some day."""
    waiting = deque(distances)
    rounds: dict[Distance, int] = {}
    while waiting:
        distance = waiting.popleft()
        rounds[distance] = rounds.get(distance, 0) + 1
        if rounds[distance] > ROUNDS:
            continue
        for unknown, days in _bounds(solution, distance):
            before = solution[unknown]
            if not _narrow(solution, undo, unknown, days, distance.reason):
                return False
            if solution[unknown] != before:
                waiting.extend(item for item in network.get(unknown, ()) if item not in waiting)
    return True


def _bounds(solution: Solution, distance: Distance) -> Sequence[tuple[str, Days]]:
    """Return what a distance allows for each of its two unknowns."""
    least, most = distance.least, distance.most
    return (
        (distance.later, stretch(solution[distance.earlier], least, most)),
        (distance.earlier, stretch(solution[distance.later], _minus(most), _minus(least))),
    )


def stretch(days: Days, least: int | None, most: int | None) -> Days:
    """Return all days that lie ``least`` to ``most`` days after some day of a set; ``None`` for no bound."""
    (start, end) = EVERY_DAY.spans[0]
    spans = []
    for first, last in days.spans:
        low = start if least is None or first == start else max(start, first + least)
        high = end if most is None or last == end else min(end, last + most)
        if low <= high:
            spans.append(Days(((low, high),)))
    return union(spans)


def _minus(days: int | None) -> int | None:
    return None if days is None else -days


def _narrow(solution: Solution, undo: dict[str, tuple[Days, int]], unknown: str, days: Days, reason: Reason) -> bool:
    """Narrow one unknown; return whether any day is left."""
    before = solution[unknown]
    after = before & days
    if after != before:
        steps = solution.steps.setdefault(unknown, [])
        undo.setdefault(unknown, (before, len(steps)))
        solution.days[unknown] = after
        steps.append(Step(reason, after))
    return not after.is_empty


def _restore(solution: Solution, undo: Mapping[str, tuple[Days, int]]) -> None:
    """Put everything back as it was before a constraint that cannot be met."""
    for unknown, (days, count) in undo.items():
        solution.days[unknown] = days
        del solution.steps[unknown][count:]

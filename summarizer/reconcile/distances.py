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
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.records import Reason

ROUNDS = 60
"""An unknown is narrowed at most so often by one distance; a loop that shrinks a day at a time ends here."""

COUNTABLE = {True: 2_000, False: 22_000}
"""What recurs is applied to a set of at most so many days: weekdays alone (``True``), dates without a year."""

AROUND = {(True, False): 14, (False, True): 1100, (True, True): 2200}
"""Whether a weekday and whether a date is printed: so many days around the result, its other occurrences are told."""


@dataclass(frozen=True)
class Recurring:
    """A day that comes again: a weekday, a day of a month, or both."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None

    def within(self, days: Days) -> Days:
        """Return the days of a set on which it falls."""
        return matching(weekday=self.weekday, day=self.day, month=self.month, within=days)

    def may_apply(self, days: Days) -> bool:
        """Say whether a set is bounded well enough for a recurring day to mean something in it."""
        count = days.count()
        return count is not None and count <= COUNTABLE[self.day is None and self.month is None]


@dataclass(frozen=True)
class Fact:
    """An unknown lies on one of these days."""

    unknown: str
    days: Days | Recurring
    reason: Reason


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
    """One narrowing: its reason, the days it admits, and the other unknown it drew on, if any.

    ``known`` is how many steps that other unknown had behind it at the time: what came later was not yet used.
    ``least`` and ``most`` say how many days after the other this one lies.
    """

    reason: Reason
    admits: Days
    other: str | None = None
    known: int = 0
    least: int | None = None
    most: int | None = None

    def drawn_from(self, days: Days) -> Days:
        """Return what the step would admit if so much were known of the other unknown."""
        return stretch(days, self.least, self.most)


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
    solution = Solution({})
    network: dict[str, list[Distance]] = {}
    recurring: list[Fact] = []
    for constraint in sorted(set(constraints), key=_rank):
        if isinstance(constraint, Fact) and isinstance(constraint.days, Recurring):
            recurring.append(constraint)
        elif not _apply(solution, network, constraint):
            solution.refused.append(constraint)
    _apply_recurring(solution, network, recurring)
    return solution


def _apply_recurring(solution: Solution, network: dict[str, list[Distance]], waiting: list[Fact]) -> None:
    """Apply what recurs to the unknowns that are bounded well enough; each may bound others, so look again.

    What is left in the end narrows its own unknown and nothing else.
    """
    ready = [fact for fact in waiting if _recurs(fact).may_apply(solution[fact.unknown])]
    while ready:
        for fact in ready:
            before = solution[fact.unknown]
            if not _apply(solution, network, replace(fact, days=_recurs(fact).within(before))):
                solution.refused.append(fact)
            elif solution[fact.unknown] != before:
                _tell_neighbours(solution, fact)
        waiting = [fact for fact in waiting if fact not in ready]
        ready = [fact for fact in waiting if _recurs(fact).may_apply(solution[fact.unknown])]
    for fact in waiting:
        if _recurs(fact).day is not None or _recurs(fact).month is not None:
            _apply(solution, {}, replace(fact, days=_recurs(fact).within(solution[fact.unknown])))


def _tell_neighbours(solution: Solution, fact: Fact) -> None:
    """Have the step of a recurring day admit the same day in the years (or weeks) around, as a reader would expect."""
    recurs, steps = _recurs(fact), solution.steps[fact.unknown]
    reach = AROUND[recurs.weekday is not None, recurs.day is not None or recurs.month is not None]
    around = stretch(solution[fact.unknown].hull(), -reach, reach)
    steps[:] = [replace(step, admits=recurs.within(around)) if step.reason is fact.reason else step for step in steps]


def _recurs(fact: Fact) -> Recurring:
    """Return what recurs in a fact that has it."""
    return fact.days if isinstance(fact.days, Recurring) else Recurring()


def _rank(constraint: Constraint) -> tuple[bool, bool, str, str]:
    """Order constraints: hard before soft, facts before distances, then by what they speak of."""
    if isinstance(constraint, Distance):
        return constraint.reason.soft, True, f"{constraint.later}\0{constraint.earlier}", repr(constraint.reason)
    return constraint.reason.soft, False, constraint.unknown, repr(constraint.reason)


def _apply(solution: Solution, network: dict[str, list[Distance]], constraint: Constraint) -> bool:
    """Apply one constraint and all that follows from it; undo everything if some unknown is left without a day."""
    undo: dict[str, tuple[Days, int]] = {}
    if isinstance(constraint, Fact):
        days = constraint.days if isinstance(constraint.days, Days) else EVERY_DAY
        holds = _narrow(solution, undo, constraint.unknown, Step(constraint.reason, days))
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
        for unknown, other, least, most in _directions(distance):
            before, known = solution[unknown], len(solution.steps.get(other, ()))
            admits = stretch(solution[other], least, most)
            if not _narrow(solution, undo, unknown, Step(distance.reason, admits, other, known, least, most)):
                return False
            if solution[unknown] != before:
                waiting.extend(item for item in network.get(unknown, ()) if item not in waiting)
    return True


def _directions(distance: Distance) -> Iterator[tuple[str, str, int | None, int | None]]:
    """Yield a distance seen from each of its unknowns: that one, the other, and how many days after it that lies."""
    yield distance.later, distance.earlier, distance.least, distance.most
    yield distance.earlier, distance.later, _minus(distance.most), _minus(distance.least)


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


def _narrow(solution: Solution, undo: dict[str, tuple[Days, int]], unknown: str, step: Step) -> bool:
    """Narrow one unknown by a step; return whether any day is left."""
    before = solution[unknown]
    after = before & step.admits
    if after != before:
        steps = solution.steps.setdefault(unknown, [])
        undo.setdefault(unknown, (before, len(steps)))
        solution.days[unknown] = after
        steps.append(step)
    return not after.is_empty


def _restore(solution: Solution, undo: Mapping[str, tuple[Days, int]]) -> None:
    """Put everything back as it was before a constraint that cannot be met."""
    for unknown, (days, count) in undo.items():
        solution.days[unknown] = days
        del solution.steps[unknown][count:]

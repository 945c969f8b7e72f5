"""Days that depend on each other: a small solver for sets of days and the distances between them.

Every unknown starts with a set of days; a *fact* narrows one unknown to a set, a *distance* says that one lies so many
days after another. Both are applied until nothing changes (arc consistency over day sets). Hard facts come first; a
soft one is applied afterwards, in order. What would leave some unknown without any day is taken back and listed. Each
narrowing leaves a step that names its reason, so that every set can be explained.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.dayset import EVERY_DAY, Days, matching
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Undo = dict[str, tuple[Days, int]]
"""What unknowns had before: their days, and how many steps."""

ROUNDS = 60
"""An unknown is narrowed at most so often by one distance; a loop that shrinks a day at a time ends here."""

COUNTABLE = {True: 2_000, False: 22_000}
"""What recurs is applied to a set of at most so many days: weekdays alone (``True``), dates without a year."""

_START, _END = EVERY_DAY.spans[0]

Rank = tuple[bool, bool, str, str, str]
"""Whether a constraint is soft, whether it is a distance, its unknowns, and its rule."""

AROUND = {(True, False): 14, (False, True): 1100, (True, True): 2200}
"""Whether a weekday and whether a date is printed: so many days around the result, its other occurrences are told."""


@dataclass(frozen=True)
class Recurring:
    """A day that comes again: a weekday, a day of a month, or both."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a weekday is known of it."""
        return self.day is None and self.month is None

    def within(self, days: Days) -> Days:
        """Return the days of a set on which it falls."""
        return matching(weekday=self.weekday, day=self.day, month=self.month, within=days)

    def may_apply(self, days: Days) -> bool:
        """Say whether a set is bounded well enough for a recurring day to mean something in it."""
        count = days.count()
        return count is not None and count <= COUNTABLE[self.is_bare]


class Fact(NamedTuple):
    """An unknown lies on one of these days.

    One that is ``firm`` applies with the hard ones, though its reason be a rule of usage: others count from it.
    """

    unknown: str
    days: Days | Recurring
    reason: Reason
    firm: bool = False


class Distance(NamedTuple):
    """``least`` <= later - earlier <= ``most``, in days; ``None`` leaves that side open.

    One that is ``counted`` gives way to what recurs on its later unknown: a printed day goes before a count.
    """

    later: str
    earlier: str
    least: int | None
    most: int | None
    reason: Reason
    counted: bool = False

    def reversed(self) -> Distance:
        """Return the same seen from the other side: how many days the earlier one lies after the later."""
        return Distance(self.earlier, self.later, _minus(self.most), _minus(self.least), self.reason)


Constraint = Fact | Distance


class Step(NamedTuple):
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


class Network:
    """Unknowns, the distances between them, and what recurs and waits until its unknown is bounded well enough.

    Args:
        constraints: What to begin with, as for :meth:`add`.
        explained: Keep the steps that led to the days; without them it takes a third less time.
    """

    def __init__(self, constraints: Iterable[Constraint] = (), *, explained: bool = True) -> None:
        self.solution = Solution({})
        self._explained = explained
        self._ways: list[tuple[Distance, Distance]] = []  # each distance, seen from both sides; its number is its place
        self._hanging: dict[str, list[int]] = {}  # the numbers of the distances of an unknown
        self._waiting: dict[str, list[Fact]] = {}
        self.add(constraints)

    def add(self, constraints: Iterable[Constraint]) -> None:
        """Apply constraints on unknowns of which nothing was said before: all at once, hard before soft.

        What hangs together has to be added together. What does not is best added apart: small parts are quickly solved.
        """
        recurring: list[Fact] = []
        others: list[Constraint] = []
        for constraint in _sorted(constraints):
            if isinstance(constraint, Fact) and isinstance(constraint.days, Recurring):
                recurring.append(constraint)
            else:
                others.append(constraint)
        late = self._apply_in_turn(others, recurring)
        waiting = self._apply_recurring(recurring)
        self._apply_in_turn(late, ())
        self._leave_waiting(self._apply_recurring(waiting))

    def equate(self, pairs: Iterable[tuple[str, str]]) -> frozenset[str] | None:
        """Take pairs of unknowns for one day each.

        Returns:
            The unknowns that this narrowed; ``None``, with nothing changed, if it leaves some unknown without a day.
        """
        links = [Distance(a, b, 0, 0, Reason(rule="same-day")) for a, b in pairs]
        undo: Undo = {}
        if self._propagate(undo, [self._connect(link) for link in links]) and self._apply_due(undo):
            return frozenset(undo)
        for _ in links:
            self._disconnect_last()
        self._restore(undo)
        return None

    def can_meet(self, a: str, b: str, slack: int) -> bool:
        """Say whether two unknowns can be so many days apart, or less."""
        first, second = self.settled(a), self.settled(b)
        if a not in self._waiting and b not in self._waiting:
            return _are_near(first, second, slack)
        return self._fits(a, first, second, slack) and self._fits(b, second, first, slack)

    def settled(self, unknown: str) -> Days:
        """Return the days left for an unknown, with the dates that wait for it to be bounded taken in."""
        days = self.solution.days.get(unknown, EVERY_DAY)
        if unknown not in self._waiting:
            return days  # most of the time
        for fact in self._waiting[unknown]:
            if not _recurs(fact).is_bare:
                days = _recurs(fact).within(days) or days
        return days

    def all_settled(self) -> dict[str, Days]:
        """Return the same for every unknown that anything is known of."""
        return {unknown: self.settled(unknown) for unknown in (*self.solution.days, *self._waiting)}

    def _fits(self, unknown: str, days: Days, others: Days, slack: int) -> bool:
        """Say whether an unknown keeps a day beside another, with what still waits for it to be bounded."""
        left = _meet(days, stretch(others, -slack, slack))
        due = (_recurs(fact) for fact in self._waiting.get(unknown, ()))
        return not left.is_empty and all(not each.may_apply(left) or each.within(left) for each in due)

    def _gives_way(self, distance: Distance, printed: Mapping[str, Iterable[Fact]]) -> bool:
        """Say whether a count would leave its unknown no day that has what is printed."""
        facts = printed.get(distance.later) if distance.counted else None
        if facts is None:
            return False
        days = stretch(self.solution[distance.earlier], distance.least, distance.most)
        days = _meet(self.solution[distance.later], days)
        return any(_recurs(fact).may_apply(days) and _recurs(fact).within(days).is_empty for fact in facts)

    def _apply_in_turn(self, constraints: Iterable[Constraint], recurring: Iterable[Fact]) -> list[Constraint]:
        """Apply constraints, or list them as refused; return those that give way to what recurs."""
        printed: dict[str, list[Fact]] = {}
        for fact in recurring:
            printed.setdefault(fact.unknown, []).append(fact)
        late: list[Constraint] = []
        for constraint in constraints:
            if isinstance(constraint, Distance) and self._gives_way(constraint, printed):
                late.append(constraint)
            elif not self._apply(constraint):
                self.solution.refused.append(constraint)
        return late

    def _apply_recurring(self, waiting: list[Fact]) -> list[Fact]:
        """Apply what recurs to the unknowns that are bounded well enough; each may bound others, so look again.

        Returns:
            What is left in the end.
        """
        while True:
            ready = [fact for fact in waiting if _recurs(fact).may_apply(self.solution[fact.unknown])]
            if not ready:
                break
            for fact in ready:
                self._recur(fact)
            taken = set(map(id, ready))
            waiting = [fact for fact in waiting if id(fact) not in taken]
        return waiting

    def _leave_waiting(self, waiting: list[Fact]) -> None:
        """Let what recurs wait for its unknown to be bounded.

        In a network with steps, it narrows its own unknown and nothing else.
        """
        for fact in waiting:
            self._waiting.setdefault(fact.unknown, []).append(fact)
            if self._explained:
                self._narrow({}, fact.unknown, Step(fact.reason, self.settled(fact.unknown)))

    def _recur(self, fact: Fact) -> None:
        before = self.solution[fact.unknown]
        if not self._apply(fact._replace(days=_recurs(fact).within(before))):
            self.solution.refused.append(fact)
        elif self._explained and self.solution[fact.unknown] != before:
            _tell_neighbours(self.solution, fact)

    def _apply_due(self, undo: Undo) -> bool:
        """Apply what waited for the unknowns just narrowed; whether all keep some day."""
        while True:
            before = {unknown: self.solution[unknown] for unknown in undo}
            for fact in [fact for unknown in sorted(undo) for fact in self._waiting.get(unknown, ())]:
                recurs, known = _recurs(fact), self.solution[fact.unknown]
                if not recurs.may_apply(known):
                    continue
                holds = self._narrow(undo, fact.unknown, Step(fact.reason, recurs.within(known)))
                if not holds or not self._propagate(undo, self._hanging.get(fact.unknown, ())):
                    return False
            if before == {unknown: self.solution[unknown] for unknown in undo}:
                return True

    def _apply(self, constraint: Constraint) -> bool:
        """Apply one constraint and all that follows from it; undo everything if some unknown is left without a day."""
        undo: Undo = {}
        if isinstance(constraint, Fact):
            days = constraint.days if isinstance(constraint.days, Days) else EVERY_DAY
            holds = self._narrow(undo, constraint.unknown, Step(constraint.reason, days))
            hanging = self._hanging.get(constraint.unknown) if undo else None
            holds = holds and (not hanging or self._propagate(undo, hanging))
        else:
            holds = self._propagate(undo, (self._connect(constraint),))
            if not holds:
                self._disconnect_last()
        if not holds:
            self._restore(undo)
        return holds

    def _connect(self, distance: Distance) -> int:
        """Take a distance in; return its number."""
        number = len(self._ways)
        self._ways.append((distance, distance.reversed()))
        for unknown in (distance.later, distance.earlier):
            self._hanging.setdefault(unknown, []).append(number)
        return number

    def _disconnect_last(self) -> None:
        """Take the distance out that was taken in last."""
        distance, _ = self._ways.pop()
        for unknown in (distance.later, distance.earlier):
            self._hanging[unknown].pop()

    def _propagate(self, undo: Undo, numbers: Iterable[int]) -> bool:
        """Apply distances, and those of every unknown they narrow, until nothing changes; whether all keep some day."""
        days, waiting = self.solution.days, deque(numbers)
        queued = set(waiting)
        rounds: dict[int, int] = {}
        drawn: dict[int, Days] = {}
        while waiting:
            number = waiting.popleft()
            queued.discard(number)
            rounds[number] = rounds.get(number, 0) + 1
            if rounds[number] > ROUNDS:
                continue
            for seen in self._ways[number]:
                unknown, other, least, most, _, _ = seen
                known = days.get(other, EVERY_DAY)
                if known is EVERY_DAY or drawn.get(id(seen)) is known:
                    continue  # all that could be drawn from it was
                drawn[id(seen)] = known
                before = days.get(unknown, EVERY_DAY)
                after = _within(before, known, least, most)
                if after is before:
                    continue  # most of the time
                if not self._draw(undo, seen, known, after):
                    return False
                fresh = [item for item in self._hanging[unknown] if item not in queued]
                waiting.extend(fresh)
                queued.update(fresh)
        return True

    def _draw(self, undo: Undo, distance: Distance, earlier: Days, after: Days) -> bool:
        """Put down what is known of the earlier unknown of a distance leaves of the later; whether that is any day."""
        if not self._explained:
            return self._set(undo, distance.later, after)
        admits = stretch(earlier, distance.least, distance.most)
        known = len(self.solution.steps.get(distance.earlier, ()))
        step = Step(distance.reason, admits, distance.earlier, known, distance.least, distance.most)
        return self._set(undo, distance.later, after, step)

    def _narrow(self, undo: Undo, unknown: str, step: Step) -> bool:
        """Narrow one unknown by a step; return whether any day is left."""
        before = self.solution[unknown]
        after = _meet(before, step.admits)
        return not after.is_empty if after is before else self._set(undo, unknown, after, step)

    def _set(self, undo: Undo, unknown: str, days: Days, step: Step | None = None) -> bool:
        """Put down what a step left of an unknown; return whether that is any day."""
        steps = self.solution.steps.setdefault(unknown, []) if self._explained else []
        if unknown not in undo:
            undo[unknown] = (self.solution[unknown], len(steps))
        self.solution.days[unknown] = days
        if step is not None:
            steps.append(step)
        return bool(days.spans)

    def _restore(self, undo: Mapping[str, tuple[Days, int]]) -> None:
        """Put everything back as it was before a constraint that cannot be met."""
        for unknown, (days, count) in undo.items():
            self.solution.days[unknown] = days
            if self._explained:
                del self.solution.steps[unknown][count:]


def _tell_neighbours(solution: Solution, fact: Fact) -> None:
    """Have the step of a recurring day admit the same day in the years (or weeks) around, as a reader would expect."""
    recurs, steps = _recurs(fact), solution.steps[fact.unknown]
    reach = AROUND[recurs.weekday is not None, not recurs.is_bare]
    around = stretch(solution[fact.unknown].hull(), -reach, reach)
    steps[:] = [step._replace(admits=recurs.within(around)) if step.reason is fact.reason else step for step in steps]


def _recurs(fact: Fact) -> Recurring:
    """Return what recurs in a fact that has it."""
    return fact.days if isinstance(fact.days, Recurring) else Recurring()


def _sorted(constraints: Iterable[Constraint]) -> list[Constraint]:
    """Return constraints in the order in which they apply, each once.

    Their wording is only looked at where there are several on the same unknowns by one rule.
    """
    ranked: dict[Rank, list[Constraint]] = {}
    for constraint in constraints:
        ranked.setdefault(_rank(constraint), []).append(constraint)
    found: list[Constraint] = []
    for rank in sorted(ranked):
        alike = ranked[rank]
        if len(alike) == 1:
            found += alike
        else:
            told = {_wording(constraint): constraint for constraint in alike}
            found += [told[wording] for wording in sorted(told)]
    return found


def _rank(constraint: Constraint) -> Rank:
    """Order constraints: hard before soft, facts before distances, then by what they speak of and their rules."""
    reason = constraint.reason
    if isinstance(constraint, Distance):
        return reason.soft, True, constraint.later, constraint.earlier, reason.rule
    return reason.soft and not constraint.firm, False, constraint.unknown, "", reason.rule


def _wording(constraint: Constraint) -> tuple[object, ...]:
    """Order constraints on the same unknowns by the same rule: by its words, then by what they say; equal for equal."""
    reason = constraint.reason
    why = (tuple(sorted(reason.args.items())), tuple((c.start, c.end) for c in reason.citations))
    if isinstance(constraint, Distance):
        return why, (constraint.least is None, constraint.least or 0, constraint.most is None, constraint.most or 0)
    return why, _spelled(constraint.days)


@lru_cache(maxsize=16384)
def _spelled(days: Days | Recurring) -> str:
    """Return days in a form that can be compared with any other."""
    return repr(days)


def stretch(days: Days, least: int | None, most: int | None) -> Days:
    """Return all days that lie ``least`` to ``most`` days after some day of a set; ``None`` for no bound."""
    if len(days.spans) == 1:
        low, high = _reach(*days.spans[0], least, most)
        return Days(((low, high),)) if low <= high else Days()
    spans: list[tuple[int, int]] = []
    for first, last in days.spans:
        low, high = _reach(first, last, least, most)
        if low > high:
            continue
        if spans and low <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(spans[-1][1], high))
        else:
            spans.append((low, high))
    return Days(tuple(spans))


def _reach(first: int, last: int, least: int | None, most: int | None) -> tuple[int, int]:
    """Return the first and the last day that lie ``least`` to ``most`` days after some day of a span."""
    low = _START if least is None or first == _START else first + least
    high = _END if most is None or last == _END else last + most
    return (low if low > _START else _START), (high if high < _END else _END)  # noqa: FURB136 - max and min take thrice as long, here of all places


def _within(days: Days, known: Days, least: int | None, most: int | None) -> Days:
    """Return the days of a set that lie ``least`` to ``most`` days after some day of another.

    It is the set itself where nothing is taken from it. Most sets are single spans, and nothing is taken from most.
    """
    if len(days.spans) != 1 or len(known.spans) != 1:
        return _meet(days, stretch(known, least, most))
    first, last = days.spans[0]
    low, high = _reach(*known.spans[0], least, most)
    if low <= first and last <= high:
        return days
    low, high = max(first, low), min(last, high)
    return Days(((low, high),)) if low <= high else Days()


def _are_near(a: Days, b: Days, slack: int) -> bool:
    """Say whether some day of a set lies so many days from some day of another, or less."""
    if len(a.spans) == 1 == len(b.spans):
        (first, last), (low, high) = a.spans[0], b.spans[0]
        return low - slack <= last and first <= high + slack
    return bool(a & stretch(b, -slack, slack))


def _meet(a: Days, b: Days) -> Days:
    """Return the days that lie in both sets, the first set itself where the second takes nothing from it."""
    if len(a.spans) == 1 == len(b.spans):
        (first, last), (low, high) = a.spans[0], b.spans[0]
        if low <= first and last <= high:
            return a
        return Days(((max(first, low), min(last, high)),)) if max(first, low) <= min(last, high) else Days()
    both = a & b
    return a if both == a else both


def _minus(days: int | None) -> int | None:
    return None if days is None else -days

"""Days that depend on each other: a small solver for sets of days and the distances between them.

Every unknown starts with a set of days; a *fact* narrows one unknown to a set, a *distance* says that one lies so many
days after another. Both are applied until nothing changes (arc consistency over day sets). Hard facts come first; a
soft one is applied afterwards, in order. What would leave some unknown without any day is taken back and listed. Each
narrowing leaves a step that names its reason, so that every set can be explained.
"""

from __future__ import annotations

from collections import deque
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY, Days
from summarizer.reconcile.days.constraints import Distance, Fact, Recurring, in_order, recurring_of
from summarizer.reconcile.days.solution import Solution, Step
from summarizer.reconcile.days.stretching import are_near, meet, stretch, within
from summarizer.reconcile.days.ways import both_ways
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.days.constraints import Constraint
    from summarizer.reconcile.days.ways import Way

Undo = dict[str, tuple[Days, int]]
"""What unknowns had before: their days, and how many steps."""

ROUNDS = 60
"""An unknown is narrowed at most so often by one distance; a loop that shrinks a day at a time ends here."""

AROUND = {(True, False): 14, (False, True): 1100, (True, True): 2200}
"""Whether a weekday and whether a date is printed: so many days around the result, its other occurrences are told."""


class Network:
    """Unknowns, the distances between them, and what recurs and waits until its unknown is bounded well enough.

    Args:
        constraints: What to begin with, as for :meth:`add`.
        explained: Keep the steps that led to the days; without them it takes a third less time.
    """

    def __init__(self, constraints: Iterable[Constraint] = (), *, explained: bool = True) -> None:
        self.solution = Solution({})
        self._explained = explained
        self._ways: list[tuple[Way, Way]] = []  # each distance, seen from both sides; its number is its place
        self._hanging: dict[str, list[int]] = {}  # the numbers of the distances of an unknown
        self._waiting: dict[str, list[Fact]] = {}
        self._settled: dict[str, tuple[Days, Days]] = {}  # of those that wait: the days that were settled, and what as
        self.add(constraints)

    def add(self, constraints: Iterable[Constraint]) -> None:
        """Apply constraints on unknowns of which nothing was said before: all at once, hard before soft.

        What hangs together has to be added together. What does not is best added apart: small parts are quickly solved.
        """
        recurring: list[Fact] = []
        others: list[Constraint] = []
        for constraint in in_order(constraints):
            if isinstance(constraint, Fact) and isinstance(constraint.days, Recurring):
                recurring.append(constraint)
            else:
                others.append(constraint)
        weekdays = {fact.unknown for fact in recurring if recurring_of(fact).is_bare}
        late, waiting = [], recurring
        for part in _dates_before(weekdays, others):
            late += self._apply_in_turn(part, waiting)
            waiting = self._apply_recurring(waiting)
        self.solution.refused += self._apply_in_turn(late, waiting)
        self._leave_waiting(self._apply_recurring(waiting))

    def forget(self, unknowns: Iterable[str]) -> None:
        """Forget all that was said of unknowns that nothing ties to others."""
        for unknown in unknowns:
            self.solution.days.pop(unknown, None)
            self.solution.steps.pop(unknown, None)
            for known in (self._hanging, self._waiting, self._settled):
                known.pop(unknown, None)

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
        if a not in self._waiting and b not in self._waiting:
            return are_near(self.solution[a], self.solution[b], slack)
        first, second = self.settled(a), self.settled(b)
        return self._fits(a, first, second, slack) and self._fits(b, second, first, slack)

    def settled(self, unknown: str) -> Days:
        """Return the days left for an unknown, with the dates that wait for it to be bounded taken in."""
        days = self.solution.days.get(unknown, EVERY_DAY)
        if unknown not in self._waiting:
            return days  # most of the time
        known, settled = self._settled.get(unknown, (None, days))
        if known is not days:
            settled = self._taking_in(self._waiting[unknown], days)
            self._settled[unknown] = days, settled
        return settled

    @staticmethod
    def _taking_in(waiting: Iterable[Fact], days: Days) -> Days:
        """Return the days of a set on which dates recur, as far as they do."""
        for fact in waiting:
            if not recurring_of(fact).is_bare:
                days = recurring_of(fact).within(days) or days
        return days

    def known(self, unknown: str) -> Days | None:
        """Return the days left for an unknown, as :meth:`settled` does; ``None`` where nothing is known of it."""
        return self.settled(unknown) if unknown in self.solution.days or unknown in self._waiting else None

    def _fits(self, unknown: str, days: Days, others: Days, slack: int) -> bool:
        """Say whether an unknown keeps a day beside another, with what still waits for it to be bounded."""
        left = meet(days, stretch(others, -slack, slack))
        due = (recurring_of(fact) for fact in self._waiting.get(unknown, ()))
        return not left.is_empty and all(not each.may_apply(left) or each.within(left) for each in due)

    def _gives_way(self, distance: Distance, printed: Mapping[str, Iterable[Fact]]) -> bool:
        """Say whether a count would leave its unknown no day that is printed, or a rule of usage no such weekday.

        A weekday beside a date may be a slip; so the two never reach for a year far from the day of writing.
        """
        if distance.later not in printed and distance.earlier not in printed:
            return False  # most of the time
        if distance.counted:
            return self._leaves_none(distance, printed.get(distance.later, ()))
        if not distance.reason.soft:
            return False
        return any(
            self._leaves_none(seen, [fact for fact in printed.get(seen.later, ()) if recurring_of(fact).is_bare])
            for seen in (distance, distance.reversed())
        )

    def _leaves_none(self, distance: Distance, facts: Iterable[Fact]) -> bool:
        """Say whether a distance would leave its later unknown no day on which one of several facts recurs."""
        due = [recurring_of(fact) for fact in facts]
        if not due:
            return False
        days = stretch(self.solution[distance.earlier], distance.least, distance.most)
        days = meet(self.solution[distance.later], days)
        return any(each.may_apply(days) and each.within(days).is_empty for each in due)

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
            ready = [fact for fact in waiting if recurring_of(fact).may_apply(self.solution[fact.unknown])]
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
            self._settled.pop(fact.unknown, None)
            if self._explained:
                self._narrow({}, fact.unknown, Step(fact.reason, self.settled(fact.unknown)))

    def _recur(self, fact: Fact) -> None:
        before = self.solution[fact.unknown]
        if not self._apply(fact._replace(days=recurring_of(fact).within(before))):
            self.solution.refused.append(fact)
        elif self._explained and self.solution[fact.unknown] != before:
            _tell_neighbours(self.solution, fact)

    def _apply_due(self, undo: Undo) -> bool:
        """Apply what waited for the unknowns just narrowed; whether all keep some day."""
        while True:
            before = {unknown: self.solution[unknown] for unknown in undo}
            for fact in [fact for unknown in sorted(undo) for fact in self._waiting.get(unknown, ())]:
                recurs, known = recurring_of(fact), self.solution[fact.unknown]
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
        self._ways.append(both_ways(distance))
        for unknown in (distance.later, distance.earlier):
            self._hanging.setdefault(unknown, []).append(number)
        return number

    def _disconnect_last(self) -> None:
        """Take the distance out that was taken in last."""
        way, _ = self._ways.pop()
        for unknown in (way.later, way.earlier):
            self._hanging[unknown].pop()

    def _propagate(self, undo: Undo, numbers: Iterable[int]) -> bool:
        """Apply distances, and those of every unknown they narrow, until nothing changes; whether all keep some day."""
        days, waiting = self.solution.days, deque(numbers)
        queued = set(waiting)
        rounds: dict[int, int] = {}
        while waiting:
            number = waiting.popleft()
            queued.discard(number)
            rounds[number] = rounds.get(number, 0) + 1
            if rounds[number] > ROUNDS:
                continue
            for way in self._ways[number]:
                known = days.get(way.earlier, EVERY_DAY)
                if known is EVERY_DAY or way.drawn is known:
                    continue  # all that could be drawn from it was
                way.drawn = known
                before = days.get(way.later, EVERY_DAY)
                after = within(before, known, way.least, way.most)
                if after is before:
                    continue  # most of the time
                if not self._draw(undo, way, known, after):
                    return False
                fresh = [item for item in self._hanging[way.later] if item not in queued]
                waiting.extend(fresh)
                queued.update(fresh)
        return True

    def _draw(self, undo: Undo, way: Way, earlier: Days, after: Days) -> bool:
        """Put down what is known of the earlier unknown of a distance leaves of the later; whether that is any day."""
        if not self._explained:
            return self._set(undo, way.later, after)
        admits = stretch(earlier, way.least, way.most)
        known = len(self.solution.steps.get(way.earlier, ()))
        return self._set(undo, way.later, after, Step(way.reason, admits, way.earlier, known, way.least, way.most))

    def _narrow(self, undo: Undo, unknown: str, step: Step) -> bool:
        """Narrow one unknown by a step; return whether any day is left."""
        before = self.solution[unknown]
        after = meet(before, step.admits)
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
            for way in chain.from_iterable(self._ways[number] for number in self._hanging.get(unknown, ())):
                way.drawn = None
            if self._explained:
                del self.solution.steps[unknown][count:]


def _dates_before(weekdays: AbstractSet[str], constraints: Iterable[Constraint]) -> tuple[list[Constraint], ...]:
    """Return constraints in two parts: last the rules of usage on unknowns that only a weekday is printed of.

    A date says more than a weekday, so what hangs on the dates is known when the weekdays are looked for.
    """
    first: list[Constraint] = []
    last: list[Constraint] = []
    for each in constraints:
        usage = isinstance(each, Distance) and each.reason.soft and not weekdays.isdisjoint((each.later, each.earlier))
        (last if usage else first).append(each)
    return first, last


def _tell_neighbours(solution: Solution, fact: Fact) -> None:
    """Have the step of a recurring day admit the same day in the years (or weeks) around, as a reader would expect."""
    recurs, steps = recurring_of(fact), solution.steps[fact.unknown]
    reach = AROUND[recurs.weekday is not None, not recurs.is_bare]
    around = stretch(solution[fact.unknown].hull(), -reach, reach)
    steps[:] = [step._replace(admits=recurs.within(around)) if step.reason is fact.reason else step for step in steps]

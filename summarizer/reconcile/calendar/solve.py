"""Narrowing days by what articles say of their order: a small, deterministic constraint solver.

Every unknown day begins with a set and is narrowed by constraints until nothing changes (arc consistency over day
sets: AC-3, Mackworth 1977). Each narrowing is a step that names its rule, the other day, and the citations it rests
on. What would leave a day without any date is a conflict: it is reported with both sides and never applied. Soft
constraints follow once the hard ones have come to rest, each only where it narrows and contradicts nothing.

The answer depends on the set of constraints, not on their order: a day is looked at with all its constraints at once,
and of several narrowings that only together leave nothing, none is applied. Days are visited along their order of
time, forwards and backwards, so that a chain of days is settled in one pass each way.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar import edtf
from summarizer.reconcile.calendar.constraints import MostRecentWeekday, Prefers
from summarizer.reconcile.calendar.order import chronological, contradictory_order
from summarizer.reconcile.calendar.steps import shown, step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.reconcile.calendar.constraints import Constraint, Narrowing
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.records import Reason

_MOST_TURNS = 64
"""Passes over the days; real stories come to rest in a handful, a contradiction creeps on day by day."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sides that leave no common day; neither was given up for the other.

    Attributes:
        variable: The day they disagree about.
        days: What the day's own steps leave.
        steps: Those steps.
        other_days: What the other side leaves.
        other_steps: The steps of the other side: the constraint's own first, then those of the day it looks at.
        soft: The other side is a soft rule, which simply does not apply then.
    """

    variable: str
    days: Days
    steps: tuple[Reason, ...]
    other_days: Days
    other_steps: tuple[Reason, ...]
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Solution:
    """What is left of every day.

    Attributes:
        days: Variable -> its days; never empty unless it began so.
        steps: Variable -> how they were narrowed, in order, after the steps it began with.
        conflicts: What could not be reconciled, sorted by variable.
    """

    days: dict[str, Days]
    steps: dict[str, tuple[Reason, ...]]
    conflicts: tuple[Conflict, ...]


def solve(
    variables: Mapping[str, Days],
    constraints: Sequence[Constraint],
    steps: Mapping[str, Sequence[Reason]] | None = None,
) -> Solution:
    """Narrow days by constraints until nothing changes.

    Args:
        variables: Name -> the days that come into question.
        constraints: What relates them; those that name an unknown variable are ignored. Soft ones are applied in this
            order: weekdays told beside a dated event, other relations, what reading prefers; then by name.
        steps: Name -> how its days came about.

    Returns:
        The narrowed days, their steps, and the conflicts.
    """
    own = {name: list((steps or {}).get(name, ())) for name in sorted(variables)}
    usable = sorted({each for each in constraints if all(name in variables for name in each.variables)}, key=_rank)
    hard = [each for each in usable if not each.soft]
    circular = contradictory_order(hard)
    state = _State(dict(sorted(variables.items())), own, chronological(list(own), hard))
    for constraint in (each for each in hard if each in circular):
        state.report(constraint)
    state.watch(each for each in hard if each not in circular)
    state.settle()
    for constraint in (each for each in usable if each.soft):
        state.try_soft(constraint)
    done = {name: tuple(found) for name, found in state.steps.items()}
    return Solution(dict(state.days), done, tuple(sorted(state.conflicts, key=_conflict_rank)))


@dataclass
class _State:
    """The days as they stand, and what is needed to go back."""

    days: dict[str, Days]
    steps: dict[str, list[Reason]]
    order: list[str]
    conflicts: list[Conflict] = field(default_factory=list)
    watching: dict[str, list[Constraint]] = field(default_factory=lambda: defaultdict(list))
    refused: set[tuple[Constraint, str]] = field(default_factory=set)
    journal: dict[str, tuple[Days, list[Reason]]] = field(default_factory=dict)

    def watch(self, constraints: Iterable[Constraint]) -> None:
        """Remember which constraints look at which day."""
        for constraint in constraints:
            for name in dict.fromkeys(constraint.variables):
                self.watching[name].append(constraint)

    def settle(self) -> None:
        """Apply the hard constraints; those that never come to rest contradict each other and are given up."""
        while restless := self.propagate(set(self.order)):
            self.go_back()
            given_up = {each for name in restless for each in self.watching[name]}
            for constraint in sorted(given_up, key=_rank):
                self.report(constraint)
            for name in self.order:
                self.watching[name] = [each for each in self.watching[name] if each not in given_up]

    def propagate(self, waiting: set[str]) -> list[str]:
        """Visit days until nothing changes; return those that never came to rest."""
        for turn in range(_MOST_TURNS):
            if not waiting:
                break
            for name in self.order if turn % 2 == 0 else reversed(self.order):
                if name in waiting:
                    waiting.discard(name)
                    if self._visit(name):
                        waiting |= self._neighbours(name)
        return sorted(waiting)

    def _neighbours(self, name: str) -> set[str]:
        """Return the days that a constraint relates to a day."""
        return {other for each in self.watching[name] for other in each.variables if other != name}

    def _visit(self, name: str) -> bool:
        """Apply all constraints of one day at once, and say whether that changed it."""
        own = self.days[name]
        if not own:
            return False
        proposals = list(self._proposals(name))
        left = own
        for _, narrowing in proposals:
            left &= narrowing.allowed if own & narrowing.allowed else left
        for constraint, narrowing in proposals:
            fits = own & narrowing.allowed
            if not fits or (not left and fits != own):
                self._refuse(constraint, narrowing)
            elif left:
                self._apply(constraint, narrowing)
        return self.days[name] != own

    def _proposals(self, name: str) -> Iterator[tuple[Constraint, Narrowing]]:
        """Yield what the constraints of a day leave to it; a day that began empty has nothing to say."""
        for constraint in self.watching[name]:
            if (constraint, name) not in self.refused:
                for narrowing in constraint.narrowings(self.days):
                    if narrowing.variable == name and (not narrowing.other or self.days[narrowing.other]):
                        yield constraint, narrowing

    def _apply(self, constraint: Constraint, narrowing: Narrowing) -> None:
        """Narrow a day and write the step, if anything changes."""
        name = narrowing.variable
        own, known = self.days[name], self.steps[name]
        left = own & narrowing.allowed
        if left != own:
            self.journal.setdefault(name, (own, known))
            made = _reasons(constraint, narrowing, left)
            self.days[name] = left
            self.steps[name] = [each for each in known if not _supersedes(made[-1], each)] + list(made)

    def _refuse(self, constraint: Constraint, narrowing: Narrowing) -> None:
        """Report a narrowing that would leave no day, once."""
        name = narrowing.variable
        self.refused.add((constraint, name))
        others = (*_reasons(constraint, narrowing, narrowing.allowed), *self.steps.get(narrowing.other, ()))
        own = tuple(self.steps[name])
        self.conflicts.append(Conflict(name, self.days[name], own, narrowing.allowed, others, constraint.soft))

    def report(self, constraint: Constraint) -> None:
        """Report a constraint that contradicts others in a circle."""
        for narrowing in list(constraint.narrowings(self.days))[:1]:
            self._refuse(constraint, narrowing)

    def go_back(self) -> None:
        """Undo everything since the journal was begun."""
        for name, (days, steps) in self.journal.items():
            self.days[name], self.steps[name] = days, steps
        self.journal = {}

    def try_soft(self, constraint: Constraint) -> None:
        """Apply a soft constraint if it and all that follows from it contradict nothing; else leave all as it was."""
        narrowings = [each for each in constraint.narrowings(self.days) if self.days[each.variable]]
        for narrowing in narrowings:
            if not self.days[narrowing.variable] & narrowing.allowed:
                self._refuse(constraint, narrowing)
                return
        self.journal = {}
        known, refused = len(self.conflicts), set(self.refused)
        for narrowing in narrowings:
            self._apply(constraint, narrowing)
        restless = self.propagate(set().union(*(self._neighbours(each.variable) for each in narrowings)))
        if restless or len(self.conflicts) > known:
            self.go_back()
            self.refused = refused
            del self.conflicts[known:]
            self.report(constraint)


def _reasons(constraint: Constraint, narrowing: Narrowing, left: Days) -> tuple[Reason, ...]:
    """Return the steps of a narrowing: those a preference brings along, or the constraint's own."""
    if isinstance(constraint, Prefers) and constraint.steps:
        return constraint.steps
    args = {"other": narrowing.other, "date": shown(left)}
    if isinstance(constraint, MostRecentWeekday):
        args["weekday"] = str(constraint.weekday)
    if narrowing.rule == "date-within-slack":
        args["slack"] = str(getattr(constraint, "slack", 0))
    made = step(narrowing.rule, soft=constraint.soft, **args)
    return (made.model_copy(update={"citations": constraint.citations}),)


def _supersedes(new: Reason, old: Reason) -> bool:
    """Say whether a step says the same as an earlier one, of a smaller set."""
    own = (new.rule, new.args.get("other"), new.soft, new.citations)
    return "other" in new.args and own == (old.rule, old.args.get("other"), old.soft, old.citations)


def _rank(constraint: Constraint) -> tuple[int, str, str]:
    """Return where a constraint stands in line: weekdays beside events, relations, preferences; then by content."""
    place = 0 if isinstance(constraint, MostRecentWeekday) else 2 if isinstance(constraint, Prefers) else 1
    return place, ",".join(constraint.variables), repr(constraint)


def _conflict_rank(conflict: Conflict) -> tuple[str, str, str]:
    """Return where a conflict stands in line."""
    return conflict.variable, edtf.write(conflict.other_days), repr(conflict.other_steps)

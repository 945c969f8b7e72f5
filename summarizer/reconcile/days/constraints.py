"""What can be known of days that are to be found out: facts about one of them, and distances between two."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.dayset import matching

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.records import Reason

COUNTABLE = {True: 2_000, False: 22_000}
"""What recurs is applied to a set of at most so many days: weekdays alone (``True``), dates without a year."""

Rank = tuple[bool, bool, str, str, str]
"""Whether a constraint is soft, whether it is a distance, its unknowns, and its rule."""


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


def unknowns_of(constraints: Iterable[Constraint]) -> dict[str, None]:
    """Return the unknowns that constraints speak of, each once."""
    found: dict[str, None] = {}
    for each in constraints:
        if isinstance(each, Fact):
            found[each.unknown] = None
        else:
            found[each.later] = found[each.earlier] = None
    return found


def recurring_of(fact: Fact) -> Recurring:
    """Return what recurs in a fact that has it."""
    return fact.days if isinstance(fact.days, Recurring) else Recurring()


def in_order(constraints: Iterable[Constraint]) -> list[Constraint]:
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


def _minus(days: int | None) -> int | None:
    return None if days is None else -days

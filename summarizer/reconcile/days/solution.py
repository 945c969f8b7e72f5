"""What solving comes to: the days left of each unknown, and the steps that led there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.days.stretching import within

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.days.constraints import Constraint
    from summarizer.records import Reason


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

    def leaves(self, days: Days, known: Days) -> Days:
        """Return what the step would leave of some days if so much were known of the other unknown."""
        return within(days, known, self.least, self.most)


@dataclass
class Solution:
    """The days left for each unknown, the steps that led there, and the constraints that could not be met."""

    days: dict[str, Days]
    steps: dict[str, list[Step]] = field(default_factory=dict)
    refused: list[Constraint] = field(default_factory=list)

    def __getitem__(self, unknown: str) -> Days:
        """Return the days left for an unknown; every day for one that nothing is known of."""
        return self.days.get(unknown, EVERY_DAY)

    def take(self, other: Solution) -> None:
        """Take another solution in, of other unknowns."""
        self.days.update(other.days)
        self.steps.update(other.steps)
        self.refused += other.refused

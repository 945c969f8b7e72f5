"""Two personal names side by side, and what a rule says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.reconcile.names.align import Alignment
    from summarizer.reconcile.names.tokens import Name, Token


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names side by side, with their alignment."""

    one: Name
    other: Name
    found: Alignment

    @property
    def left(self) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        """Return the tokens left over on either side."""
        return (
            tuple(self.one.tokens[at] for at in self.found.left_one),
            tuple(self.other.tokens[at] for at in self.found.left_other),
        )

    @property
    def price(self) -> float:
        """Return what all matches cost together."""
        return sum(match.price for match in self.found.matches)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A score a rule sets, and why."""

    score: float
    reason: Reason


def because(score: float, rule: str, **args: str | tuple[str, ...]) -> Ruling:
    """Return what a rule says, with the tokens it saw."""
    return Ruling(score, Reason(rule=rule, args=dict(args)))

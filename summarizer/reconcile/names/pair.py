"""Two personal names side by side, and what a rule says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.reconcile.names.align import Alignment, Match
    from summarizer.reconcile.names.tokens import Name, Token


class Side(NamedTuple):
    """One of two names with the places of its words that found none, beside the same of the other; 0 or 1."""

    name: Name
    left: tuple[int, ...]
    facing: Name
    facing_left: tuple[int, ...]
    number: int

    @property
    def extra(self) -> tuple[Token, ...]:
        """Return the words that found none."""
        return tuple([self.name.tokens[at] for at in self.left])


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names side by side, with their alignment."""

    one: Name
    other: Name
    found: Alignment

    @property
    def sides(self) -> tuple[Side, Side]:
        """Return the pair as either name sees it."""
        left = self.found.left_one, self.found.left_other
        return Side(self.one, left[0], self.other, left[1], 0), Side(self.other, left[1], self.one, left[0], 1)

    @property
    def left(self) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        """Return the words left over on either side."""
        here, there = self.one.tokens, self.other.tokens
        return tuple([here[at] for at in self.found.left_one]), tuple([there[at] for at in self.found.left_other])

    @property
    def price(self) -> float:
        """Return what all matches cost together."""
        return sum(match.price for match in self.found.matches)

    def words(self, match: Match) -> tuple[Token, Token]:
        """Return the first words that a match joins."""
        return self.one.tokens[match.one[0]], self.other.tokens[match.other[0]]

    def joins_first(self, match: Match) -> bool:
        """Tell whether a match joins the first words of both names, as given names are."""
        return match.one[0] == first_word(self.one) and match.other[0] == first_word(self.other)


def first_word(name: Name) -> int:
    """Return the place of the first word or initial of a name that is no particle or form of address, or -1."""
    return next((at for at, token in enumerate(name.tokens) if token.part in {"name", "initial"}), -1)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A score a rule sets, and why."""

    score: float
    reason: Reason


def because(score: float, rule: str, **args: str | tuple[str, ...]) -> Ruling:
    """Return what a rule says, with the words it saw."""
    return Ruling(score, Reason(rule=rule, args=dict(args)))

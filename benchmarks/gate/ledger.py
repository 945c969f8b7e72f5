"""What was right, out of how much, and every miss by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Level = Literal["reading", "briefing"]

LEAST = (
    "meetings",
    "people",
    "groups",
    "participants",
    "posts",
    "dates",
    "status",
    "kind",
    "place",
    "said_by",
    "topics",
    "gaps",
    "support",
    "matrix",
    "conflicts",
)
"""What there should be, as right out of so many."""

MOST = ("invented", "beyond", "split", "merged", "false dates", "not in the room", "posts not held", "false conflicts")
"""What there should not be, as a count."""

BRIEFING_ONLY = ("merged", "posts not held", "false conflicts")
"""What only several articles together can bring about."""


class Key(NamedTuple):
    """A number of the gate."""

    story: str
    level: Level
    measure: str


class Miss(NamedTuple):
    """Something the facts hold and the library does not, or the other way round."""

    key: Key
    about: str
    expected: str
    came: str


def most(level: Level) -> tuple[str, ...]:
    """Return what there should not be at a level."""
    return tuple(measure for measure in MOST if level == "briefing" or measure not in BRIEFING_ONLY)


@dataclass
class Ledger:
    """All counts of a run, and its misses in the order in which they were found."""

    right: dict[Key, int] = field(default_factory=dict)
    total: dict[Key, int] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)


@dataclass(frozen=True)
class Page:
    """The part of a ledger on one story at one level."""

    ledger: Ledger
    story: str
    level: Level

    def check(self, measure: str, about: str, expected: str, came: str, *, right: bool) -> None:
        """Count something that there should be; keep a miss by name."""
        key = self._key(measure, LEAST)
        self.ledger.right[key] = self.ledger.right.get(key, 0) + right
        self.ledger.total[key] = self.ledger.total.get(key, 0) + 1
        if not right:
            self.ledger.misses.append(Miss(key, about, expected, came))

    def wrong(self, measure: str, about: str, expected: str, came: str) -> None:
        """Count something that there should not be."""
        key = self._key(measure, MOST)
        self.ledger.total[key] = self.ledger.total.get(key, 0) + 1
        self.ledger.misses.append(Miss(key, about, expected, came))

    def _key(self, measure: str, known: tuple[str, ...]) -> Key:
        if measure not in known:
            raise ValueError(f"no such measure: {measure!r}")
        return Key(self.story, self.level, measure)

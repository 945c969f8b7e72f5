"""What joining meetings goes by at every step: who was there, what speaks against it, and what was decided so far."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from summarizer.reconcile.mentions import key
from summarizer.reconcile.occasions.occasion import PAIR
from summarizer.reconcile.occasions.opposition import PEOPLE, Opposition
from summarizer.reconcile.verdicts import Verdicts
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.occasions.opposition import Pairs
    from summarizer.reconcile.occasions.situation import Situation

CIRCLE = 12
"""Of more principals than this, the rarest of the corpus stand for all when others with the same are looked for."""

Block = tuple[str, str]
"""Two principals of a meeting."""


class Matching:
    """Joins pairs of meetings, and notes each verdict.

    Args:
        situation: What is known; its meetings are joined.
    """

    def __init__(self, situation: Situation) -> None:
        self.now = situation
        self.against = Opposition(situation)
        self.verdicts = Verdicts()
        self.apart_by_people: dict[tuple[str, str], None] = {}
        """The pairs that nothing but their people keeps apart, which are judged when all joining is done."""
        self.blocks = _blocks(situation)
        """The pairs of principals of each mention under which others of the same people are found."""

    def days(self, mention: str) -> Days:
        """Return the possible days of a meeting."""
        return self.now.timetable.meeting(mention)

    def join(self, a: str, b: str, reason: Reason, may_differ: Pairs | None = None) -> frozenset[str] | None:
        """Join two meetings if nothing speaks against it; return the mentions whose days are known better now.

        Args:
            a: A mention.
            b: Another.
            reason: Why they are one.
            may_differ: As for :meth:`Opposition.to_meetings`.
        """
        against = self.against.to_meetings(a, b, may_differ)
        changed = self.now.join_meetings(a, b) if against is None else None
        if changed is None:
            self.keep_apart(a, b, against or Reason(rule="one-article-two-meetings"))
        else:
            self.verdicts.note(a, b, "same", reason)
        return changed

    def keep_apart(self, a: str, b: str, reason: Reason) -> None:
        """Note why two meetings cannot be one; of those that have other people, this is decided later."""
        pair = min(a, b), max(a, b)
        if reason.rule == PEOPLE.rule:
            self.apart_by_people[pair] = None
        else:
            self.apart_by_people.pop(pair, None)
            self.verdicts.note(a, b, "different", reason)

    def is_bridge(self, a: str, b: str, leave_out: Pairs | None = None) -> bool:
        """Say whether joining two meetings would bring together others of which it was left open if they are one.

        Args:
            a: A mention.
            b: Another.
            leave_out: Says of which pairs it does not matter.
        """
        one, other = self.now.meetings.members(a), self.now.meetings.members(b)
        pairs = (pair for pair in product(one, other) if self.verdicts.is_open(*pair))
        return any(leave_out is None or not leave_out(*pair) for pair in pairs)

    def is_beside(self, a: str, b: str) -> bool:
        """Say whether two meetings of different days are told by articles that tell another that fits the very day."""
        return (self.days(a) & self.days(b)).is_empty and (self._has_nearer(a, b) or self._has_nearer(b, a))

    def _has_nearer(self, a: str, b: str) -> bool:
        """Say whether an article that tells of one meeting tells of another, of its people, on the day of a third."""
        meetings, days = self.now.meetings, self.days(a)
        others = {other for member in meetings.members(b) for other in self._told_with(member)}
        return any(
            not (days & self.days(other)).is_empty and self.against.to_meetings(a, other) is None
            for other in others
            if meetings[other] not in {meetings[a], meetings[b]}
        )

    def _told_with(self, mention: str) -> list[str]:
        """Return the other meetings of two or more of the same people that the same article tells of."""
        item = self.now.occasions[mention]
        told = (key(item.article, each.id) for each in self.now.corpus.by_article[item.article].meetings)
        return [o for o in told if o != mention and len(self.now.occasions[o].principals & item.principals) >= PAIR]


def _blocks(situation: Situation) -> dict[str, list[tuple[str, str]]]:
    """Return for each mention the pairs of principals under which others of the same people are found."""
    counts: dict[str, int] = {}
    for item in situation.occasions.values():
        for actor in item.principals:
            counts[actor] = counts.get(actor, 0) + 1
    return {mention: list(_pairs(item.principals, counts)) for mention, item in sorted(situation.occasions.items())}


def _pairs(principals: Iterable[str], counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    rarest = sorted(principals, key=lambda actor: (counts[actor], actor))[:CIRCLE]
    return combinations(sorted(rarest), 2)

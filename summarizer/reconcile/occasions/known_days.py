"""Joining the meetings whose days are known."""

from __future__ import annotations

from itertools import groupby
from operator import ne
from typing import TYPE_CHECKING

from summarizer.reconcile.days.index import DayIndex, size
from summarizer.reconcile.days.stretching import stretch
from summarizer.reconcile.days.timetable import SLACK
from summarizer.reconcile.occasions.likeness import FEW
from summarizer.reconcile.occasions.matching import Block
from summarizer.reconcile.occasions.people import have_as_many_parties
from summarizer.reconcile.occasions.rivals import Rivals
from summarizer.reconcile.occasions.situation import KNOWN
from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.occasions.matching import Matching


class KnownDays:
    """Joins meetings whose days are both known and meet.

    Args:
        matching: What joining goes by.
    """

    def __init__(self, matching: Matching) -> None:
        self._match = matching
        self._now = matching.now

    def join(self) -> None:
        """Join the pairs whose days are both known and meet: first those that agree on the day, and on most else.

        Where two that cannot be one fit a third equally, which of them it belongs to is left open; and so it is whether
        it belongs to something that it fits less well.
        """
        doubts = {pair: self._doubt(*pair) for pair in self._known_pairs()}
        ordered = sorted(doubts, key=lambda pair: (doubts[pair], pair))
        rivals = Rivals(self._now.meetings, lambda a, b, third: self._match.against.to_meetings(a, b, beside=third))
        for _, group in groupby(ordered, key=lambda pair: doubts[pair][:5]):
            pairs = list(group)
            rivals.enter(pairs)
            for a, b in pairs:
                if self._now.meetings[a] == self._now.meetings[b]:
                    continue
                if rivals.has(a, b) or self._match.is_beside(a, b):
                    self._match.verdicts.note(a, b, "undecided", Reason(rule="several-fit"))
                else:
                    self._match.join(a, b, Reason(rule="same-people-same-days"))

    def _known_pairs(self) -> set[tuple[str, str]]:
        index = DayIndex[Block](KNOWN)
        pairs: set[tuple[str, str]] = set()
        for mention, blocks in self._match.blocks.items():
            days = self._match.days(mention)
            for block in blocks if size(days) <= KNOWN else ():
                pairs.update((other, mention) for other in index.dated_near(block, days, SLACK))
                index.add(block, mention, days)
        articles = {mention: item.article for mention, item in self._now.occasions.items()}
        return {(a, b) for a, b in pairs if articles[a] != articles[b]}

    def _doubt(self, a: str, b: str) -> tuple[bool, bool, bool, bool, int, int]:
        """Return how unsure two mentions of known days are of being one meeting, surest smallest.

        Whether they are a day apart, whether their days are not the very same (two days of talks, and a lunch on the
        second), whether one has a party more, whether they are of two kinds, how many days are open, and what else
        differs.
        """
        one, two = self._now.occasions[a], self._now.occasions[b]
        days, other = self._match.days(a), self._match.days(b)
        apart = days != other and (days & other).is_empty
        unlike = 0 if one.profile == two.profile else sum(map(ne, one.profile, two.profile))
        kinds = one.told.kind != two.told.kind
        return (
            apart,
            _differ(days, other),
            not have_as_many_parties(one, two),
            kinds,
            max(size(days), size(other)),
            unlike,
        )


def _differ(days: Days, other: Days) -> bool:
    """Say whether two sets of days are not the same around those that they share, in other years or not."""
    if days == other:
        return False
    common = days & other
    if common.is_empty:
        return True
    around = stretch(common.hull(), -FEW, FEW)
    return days & around != other & around

"""Joining what one article tells as talks and another as a ceremony, last, when each is with its own kind.

A welcome or a signing may be told as talks, and talks as a welcome. But an account of another kind opposes every
account of which the day is not known: joined early, one ceremony would keep the talks of others apart.
"""

from __future__ import annotations

from itertools import groupby
from operator import ne
from typing import TYPE_CHECKING

from summarizer.reconcile.occasions.rivals import Rivals
from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.reconcile.occasions.matching import Matching
    from summarizer.reconcile.occasions.travels import Travels

_SAME_DAY = Reason(rule="same-people-same-days")
_SEVERAL = Reason(rule="several-fit")


class Kinds:
    """Joins meetings of one known day, or told of one month, that nothing but their kinds has kept apart.

    Args:
        matching: What joining meetings goes by.
        travels: Joins the visits in which they fell.
    """

    def __init__(self, matching: Matching, travels: Travels) -> None:
        self._match = matching
        self._now = matching.now
        self._travels = travels
        against = matching.against
        self._rivals = Rivals(
            matching.now.meetings, lambda a, b, third: against.to_meetings(a, b, against.are_of_one_time, third)
        )

    def join(self) -> None:
        """Join the pairs that were kept apart by their kinds and are of one time, the most alike first.

        Where two that cannot be one fit a third equally, which of them it belongs to is left open.
        """
        apart = self._match.verdicts.against("other-kind")
        unlike = {pair: self._unlike(*pair) for pair in apart if self._match.against.are_of_one_time(*pair)}
        for _, group in groupby(sorted(unlike, key=lambda pair: (unlike[pair], pair)), lambda pair: unlike[pair][0]):
            pairs = list(group)
            self._rivals.enter(pairs)
            for a, b in pairs:
                self._join_pair(a, b)

    def _join_pair(self, a: str, b: str) -> None:
        meetings = self._now.meetings
        if meetings[a] == meetings[b]:
            return
        if self._rivals.has(a, b) or self._is_doubtful(a, b):
            self._match.verdicts.note(a, b, "undecided", _SEVERAL)
        elif self._match.join(a, b, _SAME_DAY, self._match.against.are_of_one_time) is not None:
            self._travels.join_of_meeting(meetings.members(a))

    def _is_doubtful(self, a: str, b: str) -> bool:
        """Say whether two meetings are each beside another, or would bring together what was left open."""
        return self._match.is_beside(a, b) or self._match.is_bridge(a, b)

    def _unlike(self, a: str, b: str) -> tuple[bool, int]:
        """Return how unlike two mentions are: whether one has a principal more, and how much else differs."""
        one, other = self._now.occasions[a], self._now.occasions[b]
        return one.principals != other.principals, sum(map(ne, one.profile, other.profile))

"""Joining meetings of one known day that differ by nothing but people whose names leave open whether they are one.

It is done when all others are with their own: an account with an open name may agree with several that exclude each
other, and must not come between those that agree without it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.occasions.rivals import Rivals
from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.reconcile.occasions.matching import Matching
    from summarizer.reconcile.occasions.people import Pair
    from summarizer.reconcile.occasions.travels import Travels

_SEVERAL = Reason(rule="several-fit")


class OpenNames:
    """Joins meetings that were kept apart by people who may be one.

    Args:
        matching: What joining meetings goes by.
        travels: Joins the visits in which they fell.
    """

    def __init__(self, matching: Matching, travels: Travels) -> None:
        self._match = matching
        self._now = matching.now
        self._people = matching.against.people
        self._travels = travels
        self._rivals = Rivals(matching.now.meetings, lambda a, b, _: matching.against.to_all_but_open_names(a, b))

    def join(self) -> None:
        """Join the pairs in question, those first whose open names are given much the same posts.

        Where two that cannot be one fit a third equally, which of them it belongs to is left open.
        """
        asked = (pair for pair in sorted(self._match.apart_by_people) if self._are_dated(*pair) and self._pairs(*pair))
        doubts = {pair: self._doubt(*pair) for pair in asked}
        for _, group in groupby(sorted(doubts, key=lambda pair: (doubts[pair], pair)), doubts.__getitem__):
            pairs = list(group)
            self._rivals.enter(pairs)
            for a, b in pairs:
                self._join_pair(a, b)

    def _join_pair(self, a: str, b: str) -> None:
        meetings, against = self._now.meetings, self._match.against
        if meetings[a] == meetings[b] or against.to_all_but_open_names(a, b) is not None:
            return
        if self._rivals.has(a, b) or self._match.is_beside(a, b) or self._match.is_bridge(a, b):
            self._match.verdicts.note(a, b, "undecided", _SEVERAL)
        else:
            self._travels.join_meetings(a, b, self._reason(a, b))

    def _are_dated(self, a: str, b: str) -> bool:
        """Say whether the article of each gives the day by itself, so that no third brings the two together."""
        day, other = (self._now.timetable.own.get(mention, EVERY_DAY).only for mention in (a, b))
        return day is not None and day == other

    def _pairs(self, a: str, b: str) -> list[Pair]:
        return self._people.perhaps_one(self._now.occasions[a], self._now.occasions[b])

    def _doubt(self, a: str, b: str) -> bool:
        """Say whether an open name has another post in the one account than in the other, or none."""
        return not self._people.have_like_posts(self._now.occasions[a], self._now.occasions[b], self._pairs(a, b))

    def _reason(self, a: str, b: str) -> Reason:
        """Return who must be one for two accounts to be of the same people."""
        first, second, pairs = self._now.occasions[a], self._now.occasions[b], self._pairs(a, b)
        args: dict[str, str | tuple[str, ...]] = {
            "first": first.article,
            "guests": tuple(self._people.name(first, who) for who, _ in pairs),
            "second": second.article,
            "others": tuple(self._people.name(second, who) for _, who in pairs),
        }
        return Reason(rule="same-people-if-one", args=args, soft=True)

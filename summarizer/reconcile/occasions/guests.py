"""One host on one day with two lists of guests, or most of one company: perhaps one occasion, and marked as that.

Two accounts of one dinner may disagree on who sat at the table, and of a conference on who spoke for one of its
states. But at the edge of a summit the same host may give two meals, and three of them may meet as well as three
others, in one building and on one morning: so neither the place nor the hour settles it, the two are not joined, and
readers are told that they may be one.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from summarizer.reconcile.occasions.occasion import PAIR
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.occasions.matching import Matching
    from summarizer.reconcile.occasions.occasion import Occasion


MOST = 4
"""Of accounts without a host in common, for each whom one names alone so many are named by both."""


class Guests:
    """Judges the meetings that nothing but their people has kept apart, when all joining is done.

    Args:
        matching: What joining meetings went by.
    """

    def __init__(self, matching: Matching) -> None:
        self._match = matching
        self._now = matching.now
        self._people = matching.against.people

    def note(self) -> None:
        """Note two meetings as one perhaps, once, where the day and the company agree; all others as different."""
        meetings, apart = self._now.meetings, dict[tuple[str, str], list[tuple[str, str]]]()
        for a, b in sorted(self._match.apart_by_people):
            if meetings[a] != meetings[b] and not self._match.verdicts.is_open(a, b):
                one, other = sorted((meetings[a], meetings[b]))
                apart.setdefault((one, other), []).append((a, b))
        for (one, other), pairs in apart.items():
            found = self._perhaps_one(one, other)
            if found is None:
                for a, b in pairs:
                    self._match.verdicts.note(a, b, "different", Reason(rule="other-people"))
            else:
                self._match.verdicts.note(found[0].mention, found[1].mention, "undecided", self._reason(*found))

    def _perhaps_one(self, one: str, other: str) -> tuple[Occasion, Occasion] | None:
        """Return the first two accounts of two meetings that their people tie, if all else agrees."""
        pairs = product(self._accounts(one), self._accounts(other))
        found = next((pair for pair in pairs if self._share_company(*pair)), None)
        return found if found and self._match.against.to_all_but_people(one, other) is None else None

    def _accounts(self, name: str) -> Sequence[Occasion]:
        """Return the accounts of a meeting that differ in their people or hosts."""
        items = (self._now.occasions[member] for member in self._now.meetings.members(name))
        found: dict[object, Occasion] = {}
        for item in items:
            found.setdefault((item.principals, item.everyone, self._people.hosts(item)), item)
        return list(found.values())

    def _share_company(self, a: Occasion, b: Occasion) -> bool:
        """Say whether two accounts of one known day have a host in common, and as many people as either has alone.

        Without a host, it takes so many times as many.
        """
        if not self._now.is_one_day(a.mention, b.mention):
            return False
        own, shared = self._people.strangers(a, b), len(a.principals & b.principals)
        if not all(own):
            return False
        most = max(map(len, own))
        return shared >= max(PAIR, most) if self._people.hosts(a) & self._people.hosts(b) else shared >= MOST * most

    def _reason(self, a: Occasion, b: Occasion) -> Reason:
        """Return whom each account names where the other names somebody else."""
        name, own = self._people.name, zip((a, b), self._people.strangers(a, b), strict=True)
        guests, others = (tuple(sorted(name(item, who) for who in alone)) for item, alone in own)
        args: dict[str, str | tuple[str, ...]] = {
            "first": a.article,
            "guests": guests,
            "second": b.article,
            "others": others,
        }
        hosted = self._people.hosts(a) & self._people.hosts(b)
        return Reason(rule="other-guests" if hosted else "other-company", args=args)

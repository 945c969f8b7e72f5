"""Finding what lies near in time without looking at everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from summarizer.reconcile.calendar.dayset import EVERY_DAY

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from summarizer.reconcile.calendar.dayset import Days

BOUNDLESS = 10**9
"""Stands for the number of days of an open set."""

_OPEN = EVERY_DAY.spans[0]

Block = TypeVar("Block", bound="Hashable")


class DayIndex(Generic[Block]):
    """Mentions by block (who was there) and day, and those of a block whose days are too many to be listed.

    Args:
        most: Days of at most so many are listed.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._by_day: dict[Block, dict[int, list[str]]] = {}
        self._loose: dict[Block, list[str]] = {}
        self._all: dict[Block, list[str]] = {}

    def add(self, block: Block, mention: str, days: Days) -> None:
        """Enter a mention under its days."""
        self._all.setdefault(block, []).append(mention)
        if size(days) > self.most:
            self._loose.setdefault(block, []).append(mention)
            return
        by_day = self._by_day.setdefault(block, {})
        for day in _each(days, 0):
            by_day.setdefault(day, []).append(mention)

    def dated_near(self, block: Block, days: Days, slack: int) -> Iterator[str]:
        """Yield the mentions of a block that are listed under some days, or so many days off; some more than once."""
        by_day = self._by_day.get(block)
        if by_day is None or size(days) > self.most:
            return
        for day in _each(days, slack):
            yield from by_day.get(day, ())

    def near(self, block: Block, days: Days, slack: int) -> Iterator[str]:
        """Yield what may lie near some days: all of the block, where these are too many to be listed."""
        if size(days) > self.most:
            yield from self._all.get(block, ())
        else:
            yield from self._loose.get(block, ())
            yield from self.dated_near(block, days, slack)


def _each(days: Days, slack: int) -> Iterator[int]:
    """Yield the numbers of some days, and of so many on either side of each stretch."""
    for first, last in days.spans:
        yield from range(first - slack, last + slack + 1)


def size(days: Days) -> int:
    """Return how many days a set has; more than any number that counts where it is open."""
    if not days.spans:
        return 0
    if days.spans[0][0] == _OPEN[0] or days.spans[-1][1] == _OPEN[1]:
        return BOUNDLESS
    return sum([last - first + 1 for first, last in days.spans])

"""A distance between two unknowns, seen from either side: what is known of the one is drawn on for the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.days.constraints import Distance
    from summarizer.records import Reason


class Way:
    """From the ``earlier`` unknown to the ``later`` one, which lies ``least`` to ``most`` days after it.

    ``drawn`` is what was known of the earlier one when the later one was last narrowed by it. While that is still so,
    nothing more can be drawn from it, as days are only ever taken away; where they are put back, it is forgotten.
    """

    __slots__ = ("drawn", "earlier", "later", "least", "most", "reason")

    def __init__(self, later: str, earlier: str, least: int | None, most: int | None, reason: Reason) -> None:
        self.later = later
        self.earlier = earlier
        self.least = least
        self.most = most
        self.reason = reason
        self.drawn: Days | None = None


def both_ways(distance: Distance) -> tuple[Way, Way]:
    """Return a distance as it is told, and seen from its other side."""
    later, earlier, least, most, reason, _ = distance
    back = None if most is None else -most, None if least is None else -least
    return Way(later, earlier, least, most, reason), Way(earlier, later, *back, reason)

"""Who met whom: pairs of people who conferred, from the meetings that are told as held."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from summarizer.render.headings import principals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.records import MeetingEntry, ParticipantEntry

CONFERRING = ("talks", "call")
"""Kinds of meetings in which people confer; standing side by side at a parade makes no pair."""


_REST = {"mediator": "rest", "participant": "rest"}
"""Parts of those who belong to neither side."""


@dataclass(frozen=True)
class Pair:
    """Two actors (ids) and the meetings at which they conferred, those only to be concluded among them."""

    one: str
    other: str
    meetings: tuple[MeetingEntry, ...]

    @property
    def reported(self) -> tuple[MeetingEntry, ...]:
        """The meetings that are told as such."""
        return tuple(meeting for meeting in self.meetings if meeting.certainty == "stated")


def pairs(meetings: Iterable[MeetingEntry]) -> list[Pair]:
    """Return the pairs, those who met most often first, then in the order of their first meeting."""
    met: dict[tuple[str, str], list[MeetingEntry]] = {}
    for meeting in meetings:
        if meeting.kind in CONFERRING and meeting.status.value == "held":
            for one, other in dict.fromkeys(_of(meeting)):
                key = (other, one) if (other, one) in met else (one, other)
                met.setdefault(key, []).append(meeting)
    every = [Pair(*key, tuple(dict.fromkeys(held))) for key, held in met.items()]
    return sorted(every, key=lambda pair: (-len(pair.reported), -len(pair.meetings)))


def _of(meeting: MeetingEntry) -> Iterator[tuple[str, str]]:
    """Yield who conferred with whom: each side with the others; all with all where nobody received or came."""
    hosts, visitors, others = (
        [each.actor for each in _principals(meeting) if part in (each.part, _REST.get(each.part))]
        for part in ("host", "visitor", "rest")
    )
    groups = [group for group in (hosts, visitors, others) if group]
    if groups == [others]:
        yield from combinations(dict.fromkeys(others), 2)
    for one_side, other_side in combinations(groups, 2):
        yield from ((one, other) for one, other in product(one_side, other_side) if one != other)


def _principals(meeting: MeetingEntry) -> list[ParticipantEntry]:
    """Return those who met, also those of whom it is not said that it was the same occasion."""
    unsure = [each for each in meeting.participants if each.level == "principal" and each.presence == "not_said"]
    return list(dict.fromkeys([*principals(meeting), *unsure]))

"""Which entries of a briefing hold which meeting of the facts, by the tellings they were made from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gate.story import Story
    from summarizer.records import MeetingEntry


@dataclass(frozen=True)
class Grouped:
    """What the entries hold.

    Attributes:
        of: By meeting of the facts, its entries, the one with most tellings first.
        mixed: By entry, the other meetings whose tellings it holds besides its own; a meeting that nobody held, or that
            is said not to have been, is there under the telling's key.
        strange: The entries that hold no telling of any meeting of the facts.
        listing: By meeting, the first entry that lists its people without saying that they sat together.
    """

    of: dict[str, list[MeetingEntry]]
    mixed: dict[str, list[str]]
    strange: list[MeetingEntry]
    listing: dict[str, MeetingEntry]


def grouped(story: Story) -> Grouped:
    """Return what each entry of a story's briefing holds."""
    found = Grouped({}, {}, [], {})
    for entry in story.briefing.meetings:
        allowed = {key: _allowed(story, key) for key in entry.mentions}
        votes = Counter(meeting for meetings in allowed.values() for meeting in meetings)
        if not votes:
            found.strange.append(entry)
            continue
        order = {meeting.id: at for at, meeting in enumerate(story.facts.meetings)}
        own = min(votes, key=lambda meeting: (-votes[meeting], order[meeting]))
        found.of.setdefault(own, []).append(entry)
        found.mixed[entry.id] = _others(story, own, allowed)
    for entries in found.of.values():
        entries.sort(key=lambda entry: -len(entry.mentions))
    for entry in story.briefing.meetings:
        for key in entry.mentions:
            for meeting in sorted(story.matched.lists.get(key, ())):
                found.listing.setdefault(meeting, entry)
    return found


def _allowed(story: Story, key: str) -> frozenset[str]:
    """Return the meetings that a telling may be put to."""
    own = story.matched.tells.get(key) or story.matched.again.get(key)
    if own is None or key in story.denied:
        return frozenset()
    file = story.printed.files[key.rpartition(":")[0]]
    moved = {meeting.id: meeting.moved_to for meeting in story.facts.meetings if meeting.moved_to}
    may_be = story.readable.may_be(story.name, own, file)
    return may_be | {later for meeting in may_be if (later := moved.get(meeting))}


def _others(story: Story, own: str, allowed: dict[str, frozenset[str]]) -> list[str]:
    """Return what an entry holds besides its own meeting."""
    others = {min(meetings) for meetings in allowed.values() if meetings and own not in meetings}
    denied = {key for key in allowed if key in story.denied}
    return sorted(others | denied)

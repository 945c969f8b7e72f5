"""Whether a meeting told without its day is the one known meeting of its people: the news that all others have.

An article whose own day is unknown, and that prints no day or only one of the week, tells of its news. That the same
two people met says little, for they meet again; but where several articles all tell of one meeting of theirs and none
of another, one more that agrees with them on the place or the day of the week tells of it too. So does one that looks
back at a meeting of that year in that place, or of so many months before, and then one article that tells of it with
its month or day is enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.days.expressions import counted
from summarizer.reconcile.days.index import size
from summarizer.reconcile.days.stretching import stretch
from summarizer.reconcile.folding import folded
from summarizer.reconcile.occasions.likeness import FEW, PUBLISHED, RECENT, YEAR, may_share_a_city
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.reconcile.occasions.likeness import Likeness
    from summarizer.reconcile.occasions.occasion import Occasion
    from summarizer.reconcile.occasions.situation import Situation
    from summarizer.records import WhenMention

SEVERAL = 2
"""So many articles, in words of their own, tell of the known meeting: after a single one, the next may be another."""

_PLACE = Reason(rule="only-known-same-place", soft=True)
_WEEKDAY = Reason(rule="only-known-same-weekday", soft=True)


class OnlyKnown:
    """Says what ties a meeting told without its day to the only known one of its people.

    Args:
        situation: What is known.
        likeness: Compares its meetings.
    """

    def __init__(self, situation: Situation, likeness: Likeness) -> None:
        self._now = situation
        self._likeness = likeness

    def is_known(self, name: str) -> bool:
        """Say whether the days of a meeting are few."""
        return size(self._now.timetable.meeting(name)) <= FEW

    def weekdays_agree(self, loose: str, other: str) -> bool:
        """Say whether another meeting may have been on the day of the week that is printed of one, if any is."""
        day = self._now.timetable.meeting(other).only
        return day is None or self._weekdays(loose) <= {day.isoweekday()}

    def ties(self, loose: str, known: str) -> Reason | None:
        """Return what ties a meeting told without its day to the only known one of its people."""
        left, right = self._items(loose), self._items(known)
        needed = 1 if all(map(self._looks_back, left)) else SEVERAL
        if len(_tellings(right)) < needed or not all(self._is_in_time(item, known) for item in left):
            return None
        weekdays = self._weekdays(loose)
        if self._likeness.is_another_time(loose, known) or (weekdays and not self._now.timetable.meeting(known).only):
            return None
        if may_share_a_city(left, right):
            return _PLACE
        return _WEEKDAY if weekdays else None

    def _items(self, name: str) -> Sequence[Occasion]:
        return [self._now.occasions[member] for member in self._now.meetings.members(name)]

    def _weekdays(self, name: str) -> set[int]:
        return {when.weekday for item in self._items(name) for when in item.told.when if when.weekday is not None}

    def _looks_back(self, item: Occasion) -> bool:
        """Say whether an account gives no more of its time than a year, or counts months or years back to it."""
        if any(map(_is_a_year, item.told.when)):
            return True
        counts = (counted(when.words, self._now.language(item.mention)) for when in item.told.when)
        return any(reach is not None and reach[1] < -FEW for reach in counts)

    def _is_in_time(self, item: Occasion, known: str) -> bool:
        """Say whether a known meeting lies in the year that a mention prints, or can be its article's news."""
        if item.told.certainty != "stated" or item.told.status not in {"held", "planned"}:
            return False
        days, timetable = self._now.timetable.meeting(known), self._now.timetable
        if any(when.year for when in item.told.when) or self._looks_back(item):
            own = timetable.meeting(item.mention)
            return size(own) <= YEAR and (days - own).is_empty
        out = timetable.publication(item.article)
        is_news = size(out) > PUBLISHED and all(map(_is_bare, item.told.when))
        return is_news and not (days & stretch(out, -RECENT, 0)).is_empty


def _tellings(items: Iterable[Occasion]) -> set[frozenset[str]]:
    """Return in what sentences articles tell of some mentions, copies once."""
    return {frozenset(folded(citation.quote) for citation in item.told.citations) for item in items}


def _is_a_year(when: WhenMention) -> bool:
    """Say whether the year is printed of a time, and no month or day."""
    return when.year is not None and not (when.month or when.day)


def _is_bare(when: WhenMention) -> bool:
    """Say whether no more is printed of a day than its name in the week."""
    return when.weekday is not None and not (when.day or when.month or when.year)

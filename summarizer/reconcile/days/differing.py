"""Whether the times that one article prints for one occasion can all be true, and which can be true together.

"On 14 May" and, further down, "on 15 May" cannot: the days of either stay, and neither is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import and_, attrgetter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.dayset import EVERY_DAY, NO_DAY, Days, union
from summarizer.reconcile.days.constraints import Recurring
from summarizer.reconcile.days.expressions import Several
from summarizer.reconcile.days.stretching import stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.records import WhenMention


HALF_A_YEAR = 182
"""Days around a whole date in which each date without its year lies once."""

WEEK = 6
"""The same for weekdays, once before and once after."""


class Time(NamedTuple):
    """A printed time: its expression, the days it allows, and the days among which usage looks for it if any."""

    when: WhenMention
    days: Days | Recurring
    near: Days | None

    def order(self) -> tuple[int, int, str]:
        """Return where it stands in its article, to sort by."""
        return self.when.citation.start, self.when.citation.end, self.when.words

    @property
    def is_bare(self) -> bool:
        """Whether it is a weekday and nothing more."""
        return isinstance(self.days, Recurring) and self.days.is_bare

    @property
    def has_year(self) -> bool:
        """Whether its year is printed."""
        return isinstance(self.days, Days) or (isinstance(self.days, Several) and self.days.has_year)


@dataclass(frozen=True)
class Either(Recurring):
    """The days of one of several groups of times."""

    groups: tuple[tuple[Days | Recurring, ...], ...] = ()

    @property
    def is_bare(self) -> bool:
        """Whether nothing but weekdays is known of it."""
        return all(isinstance(days, Recurring) and days.is_bare for group in self.groups for days in group)

    def within(self, days: Days) -> Days:
        """Return the days of a set that some group allows."""
        return union(_common(group, days) for group in self.groups)


def apart(times: Sequence[Time]) -> list[list[Time]]:
    """Return the times that can be true together, group by group; nothing where all can.

    Args:
        times: Times of one occasion, in the order in which they are printed.
    """
    if len(times) <= 1 or agree(times):
        return []
    groups: list[list[Time]] = []
    for time in times:
        group = next((group for group in groups if agree([*group, time])), None)
        if group is None:
            groups.append([time])
        else:
            group.append(time)
    rest = [[time for time in times if time not in group and agree([*group, time])] for group in groups]
    return [group + _agreeing(group, more) for group, more in zip(groups, rest, strict=True)]


def agree(times: Sequence[Time]) -> bool:
    """Say whether some day has all that is printed.

    A date without its year is looked for near the day of writing only where a weekday stands against it, as every
    weekday falls on every date in some year.
    """
    if not _common([time.days for time in times], EVERY_DAY):
        return False
    dated = [time for time in times if not time.is_bare]
    if len(dated) in (0, len(times)) or any(time.has_year for time in times):
        return True
    near = [time.near for time in dated if time.near is not None]
    return not near or bool(_common([time.days for time in times], union(near)))


def lending(groups: Sequence[Sequence[Time]]) -> list[list[Time]]:
    """Return groups of times in which those without a year are looked for near the dates that print theirs.

    What is known of the day of writing goes before.
    """
    whole = [time.days for group in groups for time in group if isinstance(time.days, Days)]
    if not whole:
        return [list(group) for group in groups]
    year, week = (stretch(union(whole), -reach, reach) for reach in (HALF_A_YEAR, WEEK))
    return [[time._replace(near=time.near or (week if time.is_bare else year)) for time in group] for group in groups]


def meant(group: Sequence[Time]) -> Days:
    """Return the days that times which can be true together allow, each looked for where usage has it."""
    near = [time.near for time in group if time.near is not None and not time.has_year]
    days = [time.days for time in group]
    if any(time.has_year for time in group) or not near:
        return _common(days, EVERY_DAY)
    return _common(days, reduce(and_, near)) or _common(days, union(near))


def _agreeing(group: list[Time], more: Iterable[Time]) -> list[Time]:
    """Return those of some more times that can be true together with a group, and with each other."""
    found: list[Time] = []
    for time in more:
        if agree([*group, *found, time]):
            found.append(time)
    return found


def _common(parts: Iterable[Days | Recurring], within: Days) -> Days:
    """Return the days of a set that all parts allow: fixed ones first, then dates, which leave fewer than weekdays."""
    known = list(parts)
    left = reduce(and_, (days for days in known if isinstance(days, Days)), within)
    for days in sorted((days for days in known if isinstance(days, Recurring)), key=attrgetter("is_bare")):
        left = days.within(left) if left else NO_DAY
    return left

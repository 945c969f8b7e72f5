"""Lines with a weekday alone that go on from a dated line above: Tuesday, below Monday 28 July, is the 29th."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.calendar.parts import Printed

WEEK = 7
FEWEST = 2
"""So many dates tell whether lines go on from day to day, or back."""

COMMON_YEAR = 2023
"""A year without a leap day, for dates that print none."""


class GoingOn(NamedTuple):
    """The date of a line that prints a weekday alone, and the place of the dated line that it goes on from."""

    date: Printed
    after: int


def going_on(lines: Sequence[Sequence[Printed]]) -> list[GoingOn | None]:
    """Return the dates of the lines that print a weekday alone; ``None`` for others, and where no order is told.

    Args:
        lines: What each line prints, by reading, from the top.
    """
    printed = [_only(line) for line in lines]
    dates = [(date.month, date.day) for date in printed if date and date.month and date.day]
    way = 1 if dates == sorted(dates) else -1 if dates == sorted(dates, reverse=True) else 0
    if len(set(dates)) < FEWEST or not way:
        return [None] * len(lines)
    found: list[GoingOn | None] = []
    last: GoingOn | None = None
    for at, date in enumerate(printed):
        on = None
        if date and date.month and date.day:
            last = GoingOn(date, at)
        elif date and date.weekday and not date.day and last is not None:
            then = _next(last.date, date.weekday, way)
            on = last = None if then is None else GoingOn(then, last.after)
        else:
            last = None
        found.append(on)
    return found


def _only(readings: Sequence[Printed]) -> Printed | None:
    """Return what a line prints, if it is read in one way and by the common calendar."""
    return readings[0] if len(readings) == 1 and readings[0].calendar == "common" else None


def _next(date: Printed, weekday: int, way: int) -> Printed | None:
    """Return the first such weekday from a date on, or back; ``None`` where the weekday of the date is not known."""
    try:
        day = dt.date(date.year or COMMON_YEAR, date.month or 0, date.day or 0)
    except ValueError:
        return None
    before = day.isoweekday() if date.year else date.weekday
    if before is None:
        return None
    then = day + dt.timedelta(way * ((weekday - before) * way % WEEK))
    return replace(date, weekday=weekday, year=then.year if date.year else None, month=then.month, day=then.day)

"""Which year or month is meant by a date without one, where nothing tells whether it lay behind or ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.around import are_days_on_end
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.dayset import Days, single
from summarizer.reconcile.days.expressions import Several
from summarizer.reconcile.days.stretching import are_near, stretch

if TYPE_CHECKING:
    import datetime as dt

    from summarizer.reconcile.days.constraints import Recurring

CLEARLY = 91
"""Days within which a date is clearly nearer than its likes a year before and after."""

AROUND = 400
"""Days around the day of writing in which the likes of a date are looked for, none of them cut off."""

CLEARLY_OF_MONTH, AROUND_OF_MONTH = 10, 70
"""The same for a day by its number alone and its likes a month before and after."""


def nearest(recurs: Recurring, day: dt.date) -> Days | None:
    """Return the day or the stretch nearest to a day, before or after it; ``None`` where none is clearly nearer.

    Args:
        recurs: What comes back once a year, or once a month.
        day: The day of writing.
    """
    if _is_monthly(recurs):
        clearly, around = CLEARLY_OF_MONTH, AROUND_OF_MONTH
    elif _is_yearly(recurs):
        clearly, around = CLEARLY, AROUND
    else:
        return None
    written = single(day)
    found = recurs.within(stretch(written, -around, around))
    near = [span for span in found.spans if are_near(Days((span,)), written, clearly)]
    return Days((near[0],)) if len(near) == 1 else None


def _is_monthly(recurs: Recurring) -> bool:
    """Say whether something is a day of the month by its number, and nothing more."""
    return not isinstance(recurs, Several) and recurs.day is not None and recurs.month is None


def _is_yearly(recurs: Recurring) -> bool:
    """Say whether something comes back as one stretch a year: no mere day of some month, and no Mondays in May."""
    if not isinstance(recurs, Several):
        return recurs.month is not None and (recurs.day is not None or recurs.weekday is None)
    (reading, *others) = read_components(recurs.words, recurs.language).readings
    dates = reading.dates
    if others or not (len(dates) == 1 or reading.joined == "span" or are_days_on_end(dates)):
        return False
    return all(date.month and (date.day or date.nth or date.weekday is None) for date in dates)

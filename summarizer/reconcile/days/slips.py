"""Dates whose printed weekday is not theirs ("Thursday 14 May", which is a Wednesday): one of the two is a slip.

What each part gives alone stays possible: the date, and the weekdays beside it. Neither is chosen.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.calendric import date_days, without_weekday
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.dayset import NO_DAY, Days, matching, union
from summarizer.reconcile.calendar.parts import Printed
from summarizer.reconcile.calendar.reckoning import is_converted
from summarizer.reconcile.days.expressions import Several
from summarizer.reconcile.days.stretching import stretch

if TYPE_CHECKING:
    from summarizer.reconcile.days.constraints import Recurring
    from summarizer.records import WhenMention

BESIDE = 6
"""The last such weekday before a day, or the next one after it, is at most so many days away."""

ALIKE = 1
"""Of the weekdays on either side, the farther one stays too if it is so many days farther, or less."""


class Slip(NamedTuple):
    """An expression whose weekday contradicts its date.

    Attributes:
        date: The days of the date alone.
        days: All that stay possible.
    """

    date: Days
    days: Days


def slip_of(
    when: WhenMention, days: Days | Recurring | None, language: str, near: Days | None, side: Days
) -> Slip | None:
    """Return what stays possible of an expression whose weekday contradicts its date; ``None`` where it does not.

    Args:
        when: The expression.
        days: What its printed parts allow together, from :func:`.expressions.printed_days`.
        language: The language it is printed in.
        near: The days among which usage looks for a date without its year; ``None`` where they are not known.
        side: The days that lie on the told side of the day of writing.
    """
    if when.weekday is None or (when.day is None and not is_converted(when.words, language)):
        return None
    date = _dated(when, days, language)
    if date is None or date.day is None or date.month is None:
        return None
    return _of_some_year(date, near, side) if date.year is None else _of_its_year(date, near, side)


def _of_some_year(date: Printed, near: Days | None, side: Days) -> Slip | None:
    """Return what stays possible of a date without its year: by usage it is near, and so are the weekdays beside it."""
    if near is None or date_days(date, near):
        return None
    bare = without_weekday(date)
    alone = date_days(bare, near)
    if alone.is_empty:
        return None
    beyond = date_days(bare, stretch(near, -BESIDE, BESIDE) - side)  # just on the other side of the day of writing
    return Slip(alone, alone | _beside(alone | beyond, date, side))


def _of_its_year(date: Printed, near: Days | None, side: Days) -> Slip | None:
    """Return what stays possible of a whole date; the slip may be in the year, too, if another one is near."""
    alone = date_days(without_weekday(date), side)
    if alone.is_empty or date_days(date):
        return None
    other_year = NO_DAY if near is None else date_days(replace(date, year=None), near)
    return Slip(alone, alone | other_year | _beside(alone, date, side))


def _dated(when: WhenMention, days: Days | Recurring | None, language: str) -> Printed | None:
    """Return the one date that an expression prints, if it is no more and no less than that."""
    if not is_converted(when.words, language):
        return None if isinstance(days, Several) else Printed(when.weekday, when.day, when.month, when.year)
    (reading, *others) = read_components(when.words, language).readings
    plain = not others and len(reading.dates) == 1 and not (reading.limit or reading.offset or reading.relative)
    return reading.dates[0] if plain and reading.dates[0].weekday else None


def _beside(days: Days, date: Printed, side: Days) -> Days:
    """Return the nearest such weekdays to some days, of those on one side of the day of writing."""
    numbers = (number for first, last in days.spans for number in range(first, last + 1))
    return union(_nearest(number, date.weekday, side) for number in numbers)


def _nearest(number: int, weekday: int | None, side: Days) -> Days:
    """Return the weekday nearest to a day, or two that are about as near."""
    around = Days(((number - BESIDE, number + BESIDE),)) & side
    found = sorted(matching(weekday=weekday, within=around).spans, key=lambda span: abs(span[0] - number))
    return union(Days((span,)) for span in found if abs(span[0] - number) <= abs(found[0][0] - number) + ALIKE)

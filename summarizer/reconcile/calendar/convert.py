"""Between sets of days, the record :class:`~summarizer.records.DateSet`, and the dates callers have."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar import edtf
from summarizer.reconcile.calendar.dayset import EVERY_DAY, WINDOW, between, single, union
from summarizer.reconcile.calendar.steps import step
from summarizer.records import DateSet, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.records import Basis, Reason

MOST_SPANS = 64
"""A set of more separate stretches than this is shown as one stretch, unless it is a date of every year."""

_MONTH = 31


def as_days(value: dt.date | str | Days | None) -> Days | None:
    """Return a date, an ISO or EDTF string as a set of days; ``None`` for what is unknown or no date."""
    if isinstance(value, dt.datetime):
        return single(value.date())
    if isinstance(value, dt.date):
        return single(value)
    days = edtf.read(value) if isinstance(value, str) else value
    return None if days is None or days.is_everything or days.is_empty else days


def to_dateset(days: Days, basis: Basis, steps: Sequence[Reason] = ()) -> DateSet:
    """Return a set of days as the record that travels on, with its EDTF.

    A set too ragged to print (every Thursday there is) becomes the stretch around it, and a step says so:
    larger than the truth, never smaller.
    """
    if len(days.spans) > MOST_SPANS and not edtf.is_yearly(days):
        steps = (*steps, step("date-many", count=str(days.count())))
        days = EVERY_DAY if _fills_window(days) else days.hull()
    spans = tuple(Span(first=first, last=last) for first, last in days.bounds())
    return DateSet(spans=spans, edtf=edtf.write(days), basis=basis, steps=tuple(steps))


def from_dateset(dates: DateSet) -> Days:
    """Return the days of a record."""
    return union(between(span.first, span.last) for span in dates.spans)


def _fills_window(days: Days) -> bool:
    """Say whether a pattern recurs from end to end of the window, so that its ends say nothing."""
    (first, last), own = WINDOW.spans[0], days.hull().spans[0]
    return own[0] <= first + _MONTH and own[1] >= last - _MONTH

"""The steps that say what an expression prints, and which days and years that leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.calendric import date_days, without_weekday
from summarizer.reconcile.calendar.others import OTHERS
from summarizer.reconcile.calendar.parted import is_telling
from summarizer.reconcile.calendar.steps import step

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.frame import Frame
    from summarizer.reconcile.calendar.parts import Printed, Reading
    from summarizer.records import Reason

_CONVERTED = {"solar": "date-solar", "ethiopian": "date-ethiopian", "nepali": "date-nepali"}
_YEARS_SHOWN = 3
_MOST_STRETCHES = 8


def printed_steps(reading: Reading, printed: Days, frame: Frame) -> list[Reason]:
    """Return the steps for what a reading prints.

    Args:
        reading: The reading.
        printed: The days that its printed dates allow.
        frame: What it is read against.
    """
    steps = []
    dates = () if reading.part and not is_telling(reading.part) else reading.dates
    for date in dates:
        if date.calendar in OTHERS:
            steps.append(_converted(date, frame))
        elif pattern := _pattern(date):
            steps.append(step("date-printed", expression=frame.expression, date=pattern))
        if date.weekday is not None:
            steps.append(step("date-weekday", expression=frame.expression, weekday=str(date.weekday)))
    if reading.share and reading.dates:
        steps.append(step("date-share", expression=frame.expression))
    if reading.part and printed and len(printed.spans) <= _MOST_STRETCHES:
        steps.append(step("date-part", expression=frame.expression, date=printed))
    elif reading.joined == "span" and printed and len(printed.spans) == 1:
        steps.append(step("date-span", expression=frame.expression, date=printed))
    if not printed:
        steps.append(_contradiction(reading, frame))
    elif len(reading.dates) == 1:
        steps += _years_left(reading.dates[0], printed, frame)
    return steps


def _converted(date: Printed, frame: Frame) -> Reason:
    """Return the step for a date of another calendar: its days, where its year is printed."""
    rule = _CONVERTED[date.calendar]
    if date.year is None:
        return step(f"{rule}-yearly", expression=frame.expression)
    return step(rule, expression=frame.expression, date=date_days(without_weekday(date)))


def _pattern(date: Printed) -> str:
    """Return printed parts as EDTF, ``X`` for what is not printed; empty when only a weekday is."""
    if date.day is None and date.month is None:
        return "" if date.year is None else f"{date.year:04d}"
    year = "XXXX" if date.year is None else f"{date.year:04d}"
    month = "XX" if date.month is None else f"{date.month:02d}"
    return f"{year}-{month}" if date.day is None else f"{year}-{month}-{date.day:02d}"


def _contradiction(reading: Reading, frame: Frame) -> Reason:
    """Return why no day fits what is printed."""
    for date in reading.dates:
        day = date_days(without_weekday(date)).only
        if date.weekday is not None and day is not None and day.isoweekday() != date.weekday:
            weekday, found = str(date.weekday), str(day.isoweekday())
            return step(
                "date-weekday-contradicts",
                expression=frame.expression,
                weekday=weekday,
                date=day.isoformat(),
                found=found,
            )
    return step("date-impossible", expression=frame.expression)


def _years_left(date: Printed, printed: Days, frame: Frame) -> list[Reason]:
    """Return the step that says in which years a day and month fall on the printed weekday."""
    if date.weekday is None or date.day is None or date.month is None or date.year or date.calendar != "common":
        return []
    years = [first.year for first, _ in printed.bounds() if first]
    shown = tuple(str(year) for year in _near(years, frame))
    return [step("date-weekday-leaves", date=_pattern(date), weekday=str(date.weekday), years=shown)]


def _near(years: list[int], frame: Frame) -> list[int]:
    """Return the years near the bounds or the reference: those inside and one on either side, or the nearest few."""
    known = frame.reference if frame.bounds.is_everything else frame.bounds
    first, last = (known.first, known.last) if known else (None, None)
    low, high = (first or last), (last or first)
    if low is None or high is None:
        return years
    inside = [year for year in years if low.year <= year <= high.year]
    earlier = [year for year in years if year < low.year][-1:]
    later = [year for year in years if year > high.year][:1]
    return earlier + inside[-_YEARS_SHOWN:] + later

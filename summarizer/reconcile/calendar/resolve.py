"""From a date expression and the day it was written to the set of days it can mean, with every step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar import edtf
from summarizer.reconcile.calendar.calendric import counting_calendar, date_days, printed_days, relative_days, shared
from summarizer.reconcile.calendar.choose import choose
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.convert import as_days, to_dateset
from summarizer.reconcile.calendar.dayset import EVERY_DAY, NO_DAY, after, before, between, union
from summarizer.reconcile.calendar.frame import Frame
from summarizer.reconcile.calendar.offsets import moved
from summarizer.reconcile.calendar.parted import parted
from summarizer.reconcile.calendar.parts import SMALL_WORD, Relative
from summarizer.reconcile.calendar.printed_steps import printed_steps
from summarizer.reconcile.calendar.steps import step

if TYPE_CHECKING:
    import datetime as dt

    from summarizer.reconcile.calendar.choose import Tense
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Components, Reading
    from summarizer.records import DateSet, Reason

_WEEK = 7
_STATED = frozenset({"date-printed", "date-solar", "date-ethiopian", "date-nepali", "date-weekday", "date-rest"})
"""Rules by which a day is as good as printed."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """What an expression leaves possible.

    Attributes:
        days: The days after all rules, hard and soft.
        hard: The days after the hard rules alone: what a solver may rely on.
        steps: How it came about, in order.
    """

    days: Days
    hard: Days
    steps: tuple[Reason, ...]


def resolve(
    expression: str,
    reference: dt.date | str | None,
    language: str | None = None,
    *,
    tense: Tense | None = None,
    not_before: dt.date | None = None,
    not_after: dt.date | None = None,
) -> DateSet:
    """Return the days that an expression gives when it is read against the day of writing. No text makes it raise.

    Args:
        expression: The expression as printed.
        reference: The day of publication, as a date or in ISO 8601 or EDTF (``2023`` if only the year is known);
            ``None`` when it is unknown.
        language: The article's language tag; without it every language is tried.
        tense: Whether the article tells the event as past or still to come.
        not_before: The earliest day that comes into question.
        not_after: The latest day that comes into question.

    Returns:
        The set with its steps: everything when the expression cannot be read, nothing when parts contradict each other.
    """
    found = derive(expression, reference, language, tense=tense, not_before=not_before, not_after=not_after)
    rules = {each.rule for each in found.steps}
    stated = found.days.only is not None and rules <= _STATED
    return to_dateset(found.days, "stated" if stated else "derived", found.steps)


def derive(
    expression: str,
    reference: dt.date | str | Days | None,
    language: str | None = None,
    *,
    tense: Tense | None = None,
    not_before: dt.date | None = None,
    not_after: dt.date | None = None,
) -> Derivation:
    """Return the days of an expression as :func:`resolve` does, but as a plain set, the hard part kept apart."""
    frame = Frame(expression, as_days(reference), tense, between(not_before, not_after))
    components = read_components(expression, language)
    found = [_derive_reading(reading, frame) for reading in components.readings if reading.says_something]
    if not found:
        return _unread(components, frame)
    return found[0] if len(found) == 1 else _either(found, frame)


def _unread(components: Components, frame: Frame) -> Derivation:
    """Return what an expression without any date leaves: the bounds alone."""
    elsewhere = any(reading.elsewhere for reading in components.readings)
    foreign = any(reading.part and reading.part.kind == "foreign" for reading in components.readings)
    rule = "date-elsewhere" if elsewhere else "date-other-calendar" if foreign else "date-unread"
    return Derivation(frame.bounds, frame.bounds, (step(rule, expression=frame.expression),))


def _either(found: list[Derivation], frame: Frame) -> Derivation:
    """Join the readings of an ambiguous expression; a reading that no day fits is given up."""
    possible = [each for each in found if each.days] or found
    days = union(each.days for each in possible)
    if len(possible) == 1 or all(each.days == days for each in possible):
        return possible[0]
    dates = tuple(dict.fromkeys(edtf.write(each.days) for each in possible))
    steps = (step("date-ambiguous", expression=frame.expression, dates=dates),)
    return Derivation(days, union(each.hard for each in possible), steps)


def _derive_reading(reading: Reading, frame: Frame) -> Derivation:
    """Return what one reading leaves: printed parts, then bounds, then distance, then what news means."""
    if reading.elsewhere:
        return Derivation(frame.bounds, frame.bounds, (step("date-elsewhere", expression=frame.expression),))
    if reading.offset is not None:
        return _derive_offset(reading, reading.offset, frame)
    printed = printed_days(reading)
    steps = printed_steps(reading, printed, frame)
    if not printed:
        return Derivation(NO_DAY, NO_DAY, tuple(steps))
    if reading.limit is None:
        days = hard = _bounded(printed, frame, steps)
        days = _counted(days, reading, frame, steps)
        days = _chosen(days, reading, frame, steps)
    else:
        days = _chosen(_counted(printed, reading, frame, steps), reading, frame, steps)
        days = hard = _bounded(_limited(days, reading, frame, steps), frame, steps)
    rest = " ".join(word for word in reading.rest if len(word) > SMALL_WORD)
    if rest and not days.only:
        steps.append(step("date-rest", expression=frame.expression, rest=rest))
    return Derivation(days, hard, tuple(steps))


def _derive_offset(reading: Reading, offset: Relative, frame: Frame) -> Derivation:
    """Return what a distance from a printed date leaves: the date first, unbounded, then the days so far from it."""
    base = _derive_reading(replace(reading, offset=None), replace(frame, bounds=EVERY_DAY))
    days, steps = moved(base.days, offset), list(base.steps)
    if base.days:
        steps.append(step("date-offset", expression=frame.expression, date=days))
    return Derivation(_bounded(days, frame, steps), moved(base.hard, offset) & frame.bounds, tuple(steps))


def _bounded(days: Days, frame: Frame, steps: list[Reason]) -> Days:
    """Return the days inside the caller's bounds, or nothing, with the reason."""
    left = days & frame.bounds
    if left == days or days.is_everything:
        return left
    if not left:
        bounds = edtf.write(frame.bounds)
        steps.append(step("date-bounds-contradict", expression=frame.expression, date=days, bounds=bounds))
        return left
    first, last = frame.bounds.first, frame.bounds.last
    if first and last:
        steps.append(step("date-bounds", first=first.isoformat(), last=last.isoformat(), date=left))
    elif first:
        steps.append(step("date-not-before", first=first.isoformat(), date=left))
    elif last:
        steps.append(step("date-not-after", last=last.isoformat(), date=left))
    return left


def _counted(days: Days, reading: Reading, frame: Frame, steps: list[Reason]) -> Days:
    """Return the days at the printed distance from the day of writing, where both are known."""
    if reading.relative is None:
        return days
    if frame.reference is None:
        steps.append(step("date-no-reference", expression=frame.expression))
        return days
    counted = relative_days(reading.relative, frame.reference, counting_calendar(reading))
    if reading.relative.counted and reading.relative.unit == "week" and reading.dates:
        counted = _week_or_next(counted, reading.relative.offset)
    if reading.share and not reading.dates:
        counted = shared(counted, reading.share)
        steps.append(step("date-share", expression=frame.expression))
    if reading.part and not reading.dates:
        counted = parted(counted, reading.part)
        steps.append(step("date-part", expression=frame.expression, date=counted))
    rule = "date-relative" if days & counted else "date-relative-dropped"
    steps.append(step(rule, soft=True, expression=frame.expression, reference=frame.reference, date=counted))
    return days & counted or days


def _week_or_next(week: Days, offset: int) -> Days:
    """Return a week counted from the day of writing and the one beyond: "Monday in a week" can be of either."""
    return union((week, week.shift(_WEEK if offset > 0 else -_WEEK)))


def _chosen(days: Days, reading: Reading, frame: Frame, steps: list[Reason]) -> Days:
    """Return what news means by the expression, when the hard rules leave more than one stretch."""
    if frame.reference is None or (reading.relative and reading.relative.counted):
        return days
    if reading.joined == "list":
        return _each_chosen(days, reading, frame, steps)
    choice = choose(days, reading, frame.reference, frame.tense)
    if choice is None:
        return days
    weekday = str(reading.dates[0].weekday or "")
    words = {"weekday": weekday} if weekday else {}
    made = step(
        choice.rule, soft=True, expression=frame.expression, reference=frame.reference, date=choice.days, **words
    )
    steps.append(made)
    return choice.days


def _each_chosen(days: Days, reading: Reading, frame: Frame, steps: list[Reason]) -> Days:
    """Return what news means by each of several dates."""
    chosen = []
    for date in reading.dates:
        alone = replace(reading, dates=(date,), joined="one")
        chosen.append(_chosen(days & date_days(date), alone, frame, steps))
    return union(chosen)


def _limited(days: Days, reading: Reading, frame: Frame, steps: list[Reason]) -> Days:
    """Return the days on the side of a date that "before", "after", "since" or "until" names."""
    first, last = days.first, days.last
    if first is None or last is None or len(days.spans) > 1 or reading.limit is None:
        return EVERY_DAY
    written = frame.reference.last if frame.reference else None
    sides = {
        "before": before(first) if reading.share is None and reading.part is None else between(None, last),
        "after": after(last),
        "since": between(first, written if written and written >= first else None),
        "until": between(None, last),
        "week": relative_days(Relative("week", 0), days),
    }
    left = sides[reading.limit]
    steps.append(step(f"date-{reading.limit}", expression=frame.expression, date=left))
    return left

"""Does a date fit the expression it was taken from? A judge that says so only of what is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.calendar.calendric import printed_days, relative_days
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.convert import as_days

if TYPE_CHECKING:
    import datetime as dt

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Printed, Reading

Verdict = Literal["agrees", "contradicts", "not verifiable"]

_PARTS = ("weekday", "day", "month", "year")
_NEAR_A_WEEKDAY = 7
_NEAR_A_DATE = 366
_TOLERANCE = {"hour": 1, "day": 2, "week": 7, "month": 31, "year": 366}
"""Days by which a distance may miss before it contradicts: time zones, and the day of writing against publication."""


@dataclass(frozen=True, slots=True)
class Check:
    """What an expression says of a proposed date.

    Attributes:
        verdict: ``agrees``, ``contradicts``, or ``not verifiable``.
        parts: What contradicts, of ``weekday``, ``day``, ``month``, ``year`` and ``relative``; empty otherwise.
        unique: It agrees, and the printed parts leave no other day.
    """

    verdict: Verdict
    parts: tuple[str, ...] = ()
    unique: bool = False

    @property
    def state(self) -> str:
        """The verdict in words to show: ``unique``, ``agrees``, ``weekday contradicts``, ``not verifiable``."""
        if self.unique:
            return "unique"
        verb = "contradicts" if len(self.parts) == 1 else "contradict"
        return f"{', '.join(self.parts)} {verb}" if self.parts else self.verdict


AGREES = Check("agrees")
UNIQUE = Check("agrees", unique=True)
NOT_VERIFIABLE = Check("not verifiable")


def check(
    expression: str,
    date: dt.date | str | Days | None,
    reference: dt.date | str | Days | None = None,
    language: str | None = None,
) -> Check:
    """Compare a proposed date with the parts that an expression prints. No text makes it raise.

    Only printed parts can contradict, and distances by more than time zones explain. A word that merely suggests a
    day (a bare weekday far from publication, "today" for "nowadays") or bounds it ("before 9 May") never does.

    Args:
        expression: The expression as printed.
        date: The proposed date: a day, or a month, year or range in EDTF.
        reference: The day of publication, as for :func:`~summarizer.reconcile.calendar.resolve.resolve`.
        language: The article's language tag.
    """
    proposed, written = as_days(date), as_days(reference)
    if proposed is None:
        return NOT_VERIFIABLE
    readings = read_components(expression, language).readings
    checks = [_check_reading(reading, proposed, written) for reading in readings]
    return min(checks, key=lambda each: (_LENIENCE[each.verdict], len(each.parts), each.parts))


_LENIENCE = {"agrees": 0, "not verifiable": 1, "contradicts": 2}


def _check_reading(reading: Reading, proposed: Days, written: Days | None) -> Check:
    """Compare a proposed date with one reading."""
    if reading.elsewhere or not reading.says_something:
        return NOT_VERIFIABLE
    if not reading.dates:
        return _check_distance(reading, proposed, written)
    parts = _differing(reading, proposed)
    if parts and (reading.limit or _is_night_after(reading, proposed)):
        return NOT_VERIFIABLE
    if parts:
        return Check("contradicts", parts)
    return _agreement(reading, proposed, written)


def _differing(reading: Reading, proposed: Days) -> tuple[str, ...]:
    """Return the printed parts that a proposed date does not have; those of the date that fits best."""
    day = proposed.only
    if reading.joined == "span" or day is None:
        if printed_days(reading, proposed):
            return ()
        found = [_overlap(date, proposed) for date in reading.dates]
        return min(found, key=lambda parts: (len(parts), parts)) or ("day",)
    return min((_unlike(date, day) for date in reading.dates), key=lambda parts: (len(parts), parts))


def _unlike(date: Printed, day: dt.date) -> tuple[str, ...]:
    """Return the printed parts that a day does not have."""
    own = {"weekday": day.isoweekday(), "day": day.day, "month": day.month, "year": day.year}
    return tuple(part for part in _PARTS if getattr(date, part) not in (None, own[part]))


def _overlap(date: Printed, proposed: Days) -> tuple[str, ...]:
    """Return the printed parts that neither end of a proposed stretch has."""
    ends = [day for day in (proposed.first, proposed.last) if day is not None]
    differing = [set(_unlike(date, day)) for day in ends]
    return tuple(part for part in _PARTS if differing and all(part in each for each in differing))


def _is_night_after(reading: Reading, proposed: Days) -> bool:
    """Say whether a date is the morning after a printed night, which runs past midnight."""
    return reading.period == "night" and reading.joined == "one" and not _differing(reading, proposed.shift(-1))


def _agreement(reading: Reading, proposed: Days, written: Days | None) -> Check:
    """Return how far agreement reaches: to one day, to what is printed, or to nothing when it is far away."""
    if proposed.only is not None and len(reading.dates) == 1 and _is_full(reading.dates[0]):
        return UNIQUE if not reading.limit else AGREES
    if written is None or any(date.year is not None for date in reading.dates):
        return AGREES
    weekly = all(date.day is None and date.month is None for date in reading.dates)
    reach = _NEAR_A_WEEKDAY * (1 + bool(reading.turn)) if weekly else _NEAR_A_DATE * (1 + bool(reading.turn))
    return AGREES if _distance(proposed, written) <= reach else NOT_VERIFIABLE


def _is_full(date: Printed) -> bool:
    """Say whether a date prints its day, month and year."""
    return None not in (date.day, date.month, date.year)


def _check_distance(reading: Reading, proposed: Days, written: Days | None) -> Check:
    """Compare a proposed date with a distance from the day of writing."""
    if reading.relative is None or written is None or reading.limit:
        return NOT_VERIFIABLE
    expected = relative_days(reading.relative, written)
    if proposed & expected:
        return AGREES
    near = _distance(proposed, expected) <= _TOLERANCE[reading.relative.unit] * max(
        1, abs(reading.relative.offset) // 2
    )
    loose = near or reading.relative.offset == 0
    return NOT_VERIFIABLE if loose else Check("contradicts", ("relative",))


def _distance(one: Days, other: Days) -> int:
    """Return how many days lie between two stretches, 0 where they touch."""
    (first, last), (start, end) = one.hull().spans[0], other.hull().spans[0]
    return max(start - last, first - end, 0)

"""Does a date fit the expression it was taken from? A judge that says so only of what is printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.calendar.calendric import counting_calendar, date_days, printed_days, relative_days, shared
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.convert import as_days
from summarizer.reconcile.calendar.dayset import NO_DAY, single, union
from summarizer.reconcile.calendar.offsets import moved
from summarizer.reconcile.calendar.others import OTHERS
from summarizer.reconcile.calendar.parted import is_telling, opened, parted

if TYPE_CHECKING:
    import datetime as dt

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Printed, Reading, Relative

Verdict = Literal["agrees", "contradicts", "not verifiable"]

_PARTS = ("weekday", "day", "month", "year")
_NEAR_A_WEEKDAY = 7
_NEAR_A_DATE = 366
_NEAR_A_COUNT = 1
_ABOUT = {"day": 2, "week": 7, "weekend": 7, "month": 31, "quarter": 92, "year": 366}
"""Days by which a count of units may miss, once for every two counted: "two months ago" is about that long ago."""

_STARTS_OF_WEEKS = 2
"""Days before Monday on which weeks begin elsewhere: Sunday and Saturday."""


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

    Printed parts contradict, and so do distances from the day of writing ("yesterday"), but for a few days beside a
    printed weekday that agrees ("today, Thursday"). A word that merely suggests a day (a bare weekday far from
    publication) or bounds it ("before 9 May") never does.

    Args:
        expression: The expression as printed.
        date: The proposed date: a day or set of days, an ISO datetime, EDTF (``2023-09``). It agrees if one of its
            days does; an interval (``2023-09-26/2023-09-28``) says that something lasted, and both its ends must fit.
        reference: The day of writing. Where it may differ from the day of publication (print, time zones), give the
            days it may be (``[2023-09-28..2023-09-29]``).
        language: The article's language tag; without it every language is tried.
    """
    proposed, written = as_days(date), as_days(reference)
    if proposed is None:
        return NOT_VERIFIABLE
    lasts = isinstance(date, str) and "/" in date
    readings = read_components(expression, language).readings
    checks = [_check_reading(reading, proposed, written, lasts=lasts) for reading in readings]
    return min(checks, key=lambda each: (_LENIENCE[each.verdict], len(each.parts), each.parts))


_LENIENCE = {"agrees": 0, "not verifiable": 1, "contradicts": 2}


def _check_reading(reading: Reading, proposed: Days, written: Days | None, *, lasts: bool) -> Check:
    """Compare a proposed date with one reading."""
    if reading.elsewhere or not reading.says_something:
        return NOT_VERIFIABLE
    return (
        _check_offset(reading, reading.offset, proposed)
        if reading.offset
        else _check_dates(reading, proposed, written, lasts=lasts)
    )


def _check_dates(reading: Reading, proposed: Days, written: Days | None, *, lasts: bool) -> Check:
    """Compare a proposed date with the printed dates and the distance from the day of writing."""
    distance = _check_distance(reading, proposed, written)
    if not reading.dates:
        return distance
    parts = _differing(reading, proposed) or (_unlike_ends(reading, proposed) if lasts and not reading.part else ())
    if parts and (reading.limit or _is_night_after(reading, proposed) or _near_part(reading, proposed)):
        return NOT_VERIFIABLE
    if parts:
        return Check("contradicts", parts)
    if distance.parts and reading.relative and reading.relative.unit not in ("hour", "day"):
        return distance
    return _agreement(reading, proposed, written)


def _check_offset(reading: Reading, offset: Relative, proposed: Days) -> Check:
    """Compare a proposed date with one counted from a printed date; a count of days may count either end in."""
    base = replace(reading, offset=None)
    if printed_days(base, moved(proposed, offset, back=True)):
        return AGREES
    near = _NEAR_A_COUNT * (abs(offset.offset) > 1)
    about = moved(union((proposed.shift(-near), proposed, proposed.shift(near))), offset, back=True)
    return NOT_VERIFIABLE if printed_days(base, about) else Check("contradicts", ("relative",))


def _near_part(reading: Reading, proposed: Days) -> bool:
    """Say whether a date lies so near the printed part that some usage may count it in."""
    if not is_telling(reading.part) or reading.part is None:
        return False
    window = union((proposed.shift(-_NEAR_A_DATE), proposed.shift(_NEAR_A_DATE))).hull()
    return bool(opened(printed_days(reading, window), reading.part) & proposed)


def _unlike_ends(reading: Reading, proposed: Days) -> tuple[str, ...]:
    """Return the printed parts that the ends of an interval do not have, those of the first and the last date."""
    first, last = proposed.first, proposed.last
    if first is None or last is None:
        return ()
    around = union((proposed.shift(-_NEAR_A_DATE), proposed.shift(_NEAR_A_DATE))).hull()
    if proposed.hull().spans[0] in printed_days(reading, around).spans:
        return ()
    found = {*_unlike(reading.dates[0], first), *_unlike(reading.dates[-1], last)}
    return tuple(part for part in _PARTS if part in found)


def _differing(reading: Reading, proposed: Days) -> tuple[str, ...]:
    """Return the printed parts that a proposed date does not have; those of the date that fits best."""
    day = proposed.only
    if reading.share or is_telling(reading.part) or reading.period == "night to":
        return () if printed_days(reading, proposed) else _overlap(reading.dates[0], proposed) or ("day",)
    if reading.joined == "span" or day is None:
        if printed_days(reading, proposed):
            return ()
        found = [_overlap(date, proposed) for date in reading.dates]
        return min(found, key=lambda parts: (len(parts), parts)) or ("day",)
    return min((_unlike(date, day) for date in reading.dates), key=lambda parts: (len(parts), parts))


def _unlike(date: Printed, day: dt.date) -> tuple[str, ...]:
    """Return the printed parts that a day does not have."""
    common = {"day": day.day, "month": day.month, "year": day.year}
    own = {"weekday": day.isoweekday(), **(OTHERS[date.calendar].parts(day) if date.calendar in OTHERS else common)}
    unlike = tuple(part for part in _PARTS if getattr(date, part) not in (None, own[part]))
    return unlike if unlike or date.nth is None or single(day) & date_days(date) else ("day",)


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
    relative = reading.relative
    if relative is None or written is None or reading.limit:
        return NOT_VERIFIABLE
    expected = relative_days(relative, written, counting_calendar(reading))
    meant = shared(expected, reading.share) if reading.share else expected
    if reading.part and not reading.dates:
        meant = expected = parted(expected, reading.part)
    if proposed & meant:
        return AGREES
    return NOT_VERIFIABLE if proposed & _about(relative, expected) else Check("contradicts", ("relative",))


def _about(relative: Relative, expected: Days) -> Days:
    """Return the days that usage may also mean by a distance: weeks that begin earlier, counts that are not exact."""
    if relative.counted:
        slack = _ABOUT[relative.unit] * max(1, abs(relative.offset) // 2)
        return union((expected.shift(-slack), expected, expected.shift(slack))).hull()
    if relative.unit == "quarter":
        return union((expected.shift(-_ABOUT["quarter"]), expected, expected.shift(_ABOUT["quarter"]))).hull()
    if relative.unit == "week":
        return union((expected.shift(-_STARTS_OF_WEEKS), expected)).hull()
    return NO_DAY


def _distance(one: Days, other: Days) -> int:
    """Return how many days lie between two stretches, 0 where they touch."""
    (first, last), (start, end) = one.hull().spans[0], other.hull().spans[0]
    return max(start - last, first - end, 0)

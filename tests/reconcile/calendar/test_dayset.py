"""Sets of days obey the laws of sets."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.calendar.dayset import (
    EVERY_DAY,
    NO_DAY,
    after,
    before,
    between,
    matching,
    single,
    union,
    whole_month,
    whole_years,
)

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import (
        Days,
    )

repeatable = settings(derandomize=True, deadline=None, max_examples=150)
DAY = st.dates(dt.date(1990, 1, 1), dt.date(1990, 4, 1))
EDGE = st.none() | DAY
DAYS = st.lists(st.builds(between, EDGE, EDGE), max_size=5).map(union)


@repeatable
@given(DAYS, DAYS, DAY)
def test_intersection_and_union_hold_the_days_they_should(one: Days, other: Days, day: dt.date) -> None:
    """A day is in an intersection when it is in both sets, and in a union when it is in either."""
    assert (day in (one & other)) == (day in one and day in other)
    assert (day in (one | other)) == (day in one or day in other)


@repeatable
@given(DAYS, DAYS, DAYS)
def test_the_laws_of_sets_hold(one: Days, two: Days, three: Days) -> None:
    """Union and intersection commute, associate, distribute and absorb; De Morgan's law holds."""
    assert one & two == two & one
    assert one | two == two | one
    assert (one & two) & three == one & (two & three)
    assert one & (two | three) == (one & two) | (one & three)
    assert one | (one & two) == one
    assert ~(one | two) == ~one & ~two
    assert ~~one == one
    assert one - two == one & ~two


@repeatable
@given(DAYS)
def test_the_form_is_canonical(days: Days) -> None:
    """Spans are sorted, disjoint and never adjacent, so that equal sets are equal values."""
    assert all(first <= last for first, last in days.spans)
    assert all(one[1] + 1 < two[0] for one, two in zip(days.spans, days.spans[1:], strict=False))
    assert days & EVERY_DAY == days
    assert days | NO_DAY == days


@repeatable
@given(DAYS, st.integers(-400, 400))
def test_shifting_there_and_back_changes_nothing(days: Days, by: int) -> None:
    """A set moved by some days and back again is the same set."""
    assert days.shift(by).shift(-by) == days


@repeatable
@given(st.integers(1, 7), DAY, DAY)
def test_a_weekday_of_a_stretch_is_each_such_day(weekday: int, first: dt.date, last: dt.date) -> None:
    """The weekdays of a stretch are the days of the stretch that fall on it."""
    stretch = between(first, last)

    found = matching(weekday=weekday, within=stretch)

    day = min(first, last)
    while day <= max(first, last):
        assert (day in found) == (day.isoweekday() == weekday and first <= day <= last)
        day += dt.timedelta(days=1)


def test_counting_and_asking() -> None:
    """A set knows its ends, its only day, its size, and whether it is empty or everything."""
    assert whole_month(2024, 2).count() == 29
    assert whole_years(2023, 2024).count() == 731
    assert EVERY_DAY.count() is None
    assert EVERY_DAY.is_everything
    assert NO_DAY.is_empty
    assert NO_DAY.count() == 0
    assert single(dt.date(2023, 9, 28)).only == dt.date(2023, 9, 28)
    assert whole_month(2023, 9).only is None
    assert (before(dt.date(2023, 9, 28)) | after(dt.date(2023, 9, 28))) == ~single(dt.date(2023, 9, 28))


def test_what_no_calendar_has_is_empty() -> None:
    """A 30 February, a month 13 and a year 0 are no days, and none of them raises."""
    assert matching(day=30, month=2).is_empty
    assert whole_month(2023, 13).is_empty
    assert whole_month(0, 1).is_empty
    assert between(dt.date(2023, 1, 2), dt.date(2023, 1, 1)).is_empty


def test_a_weekday_with_day_and_month_leaves_few_years() -> None:
    """28 September is a Thursday in 2017, 2023 and 2028."""
    found = matching(weekday=4, day=28, month=9, within=whole_years(2015, 2030))

    assert [first.year for first, _ in found.bounds() if first] == [2017, 2023, 2028]

"""Rules of usage: they choose among the days that are left, and never against what is printed or told."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading

from summarizer.reconcile import reconcile

TWO = ("Arne Holt", "Mette Friis")


@pytest.mark.parametrize("first", ["9 May", "9 May 2025"])
def test_a_printed_weekday_and_a_told_order_go_before_usage(first):
    """The last Tuesday before publication comes after that Friday: so it is an earlier one, and never the Friday."""
    one = reading(
        "v",
        Met(TWO, first, city="Oslo"),
        Met(TWO, "Tuesday", city="Bergen"),
        order={2: (("before", "m1"),)},
        published="2025-05-15",
    )
    days = {meeting.mentions: meeting.date.edtf for meeting in reconcile([one]).meetings}

    assert days == {("v:m1",): "2025-05-09", ("v:m2",): "[..2025-05-09]"}


def test_a_printed_weekday_is_the_last_one_where_nothing_speaks_against_it():
    """Without an order, Tuesday is the one nearest before publication."""
    one = reading("v", Met(TWO, "9 May"), Met(("Arne Holt", "Ida Moe"), "Tuesday"), published="2025-05-15")

    assert sorted(meeting.date.edtf for meeting in reconcile([one]).meetings) == ["2025-05-09", "2025-05-13"]


def test_a_weekday_that_fits_no_near_year_loses_to_the_near_date():
    """14 May 2024 was a Tuesday: "Thursday, May 14" in an article of that month is a slip, and no day of 2020."""
    one = reading("v", Met(TWO, "Thursday, May 14"), published="2024-05-20")
    (meeting,) = reconcile([one]).meetings

    assert meeting.date.earliest.year >= 2023


@pytest.mark.parametrize(
    ("when", "published", "status", "edtf"),
    [
        ("at the weekend", "2025-05-13", "held", "[2025-05-10..2025-05-11]"),
        ("at the weekend", "2025-05-13", "planned", "[2025-05-17..2025-05-18]"),
        ("last weekend", "2025-05-18", "held", "[2025-05-10..2025-05-11]"),
        ("at the weekend", "2025-05-18", "held", "[2025-05-10..2025-05-11,2025-05-17..2025-05-18]"),
    ],
)
def test_a_weekend_is_the_one_before_or_after_publication(when, published, status, edtf):
    """Whether the meeting took place or is planned says which weekend is meant, but on a Sunday; never which day."""
    one = reading("v", Met(TWO, when, status=status), published=published)
    (meeting,) = reconcile([one]).meetings

    assert meeting.date.edtf == edtf

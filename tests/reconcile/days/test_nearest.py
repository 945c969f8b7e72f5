"""Dates without a year or month of what was called off or denied, or ends of visits: the nearest is meant."""

from __future__ import annotations

import pytest
from reading_factory import Met, Travelled, reading

from summarizer.reconcile import reconcile

TWO = ("Arne Holt", "Mette Friis")


def dated(words, published, status="cancelled", **changes):
    """Return the date of the only meeting of an article that prints one time."""
    (meeting,) = reconcile([reading("v", Met(TWO, words, status=status), published=published, **changes)]).meetings
    return meeting.date


@pytest.mark.parametrize("status", ["cancelled", "denied"])
@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("17 October", "2024-10-20", "2024-10-17"),
        ("17 October", "2024-09-20", "2024-10-17"),
        ("November", "2025-10-28", "2025-11"),
        ("November", "2025-11-10", "2025-11"),
        ("January", "2025-12-10", "2026-01"),
        ("December", "2026-01-10", "2025-12"),
    ],
)
def test_the_nearest_is_meant_on_either_side(words, published, expected, status):
    """A day or a whole month without its year is the one nearest to publication, and the step names the rule."""
    date = dated(words, published, status, read_on="2026-02-01")

    assert date.edtf == expected
    assert [(step.rule, step.soft) for step in date.steps] == [("year-nearest-either", True)]


@pytest.mark.parametrize("status", ["cancelled", "denied"])
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Wednesday", "2025-06-18"),
        ("Sunday", "2025-06-22"),
        ("Tuesday", "[2025-06-17,2025-06-24]"),
        ("Monday", "[2025-06-16,2025-06-23]"),
    ],
)
def test_of_two_weekdays_one_within_two_days_is_meant(words, expected, status):
    """What an article of Friday says was called off on Wednesday or Sunday is two days off; else either stays."""
    assert dated(words, "2025-06-20", status).edtf == expected


@pytest.mark.parametrize(
    ("departure", "published", "expected"),
    [
        ("15", "2026-10-16", "2026-10-15"),
        ("20", "2026-10-16", "2026-10-20"),
        ("2", "2026-10-28", "2026-11-02"),
        ("30", "2026-10-02", "2026-09-30"),
        ("30", "2026-10-16", "[2026-09-30,2026-10-30]"),
        ("1", "2026-10-16", "[2026-10-01,2026-11-01]"),
    ],
)
def test_whoever_has_come_leaves_on_the_nearest_day_of_a_number_where_that_is_clear(departure, published, expected):
    """They may have left already, or leave in the days to come; in the middle of both it stays open."""
    gone = Travelled((TWO[0],), departure=departure)
    (visit,) = reconcile([reading("v", visit=gone, published=published, read_on="2027-02-01")]).visits

    assert visit.departure.edtf == expected


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("10 September", "2025-01-10", "[2024-09-10,2025-09-10]"),
        ("Thursday", "2025-11-10", "[2025-11-06,2025-11-13]"),
        ("17 October 2023", "2024-10-20", "2023-10-17"),
        ("17 October", None, "[1900-10-17..2026-10-17]"),
    ],
)
def test_what_is_not_clearly_nearest_stays_open(words, published, expected):
    """A date months away on both sides keeps both, and so does a weekday; a printed year is never overruled."""
    assert dated(words, published).edtf == expected


def test_the_side_is_taken_where_it_is_told():
    """What is told as held lies behind, however near its like ahead."""
    assert dated("17 October", "2024-10-10", "held").edtf == "2023-10-17"


def test_an_order_goes_before_the_nearest():
    """What was to follow a meeting of the next year and is called off is a year away, not three days."""
    one = reading(
        "v",
        Met(TWO, "10 January 2025", city="Oslo", status="planned"),
        Met(TWO, "17 October", city="Bergen", status="cancelled"),
        order={2: (("after", "m1"),)},
        published="2024-10-20",
    )
    days = {meeting.mentions: meeting.date.edtf for meeting in reconcile([one]).meetings}

    assert days == {("v:m1",): "2025-01-10", ("v:m2",): "2025-10-17"}


def test_a_denied_month_and_a_planned_day_of_it_can_be_one():
    """A denial of any meeting "in November" may speak of the one planned for the twentieth."""
    plan = reading("a", Met(TWO, "20 November 2025", city="Oslo", status="planned"), published="2025-10-28")
    denial = reading("b", Met(TWO, "November", city="Oslo", status="denied"), published="2025-10-30")
    dates = {meeting.date.edtf for meeting in reconcile([plan, denial]).meetings}

    assert dates <= {"2025-11-20", "2025-11"}
    assert "2025-11-20" in dates

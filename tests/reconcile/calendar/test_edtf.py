"""EDTF is written exactly, read back, and read by the reference library."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import edtf as reference
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.calendar import edtf
from summarizer.reconcile.calendar.dayset import (
    EVERY_DAY,
    NO_DAY,
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
DAY = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
SPAN = st.one_of(
    st.builds(between, st.none() | DAY, st.none() | DAY),
    st.builds(whole_month, st.integers(1, 9999), st.integers(1, 12)),
    st.builds(whole_years, st.integers(1, 9999), st.integers(1, 9999)),
    st.builds(lambda decade: whole_years(decade * 10, decade * 10 + 9), st.integers(1, 998)),
)
DAYS = st.lists(SPAN, max_size=4).map(union)


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (single(dt.date(2023, 9, 28)), "2023-09-28"),
        (whole_month(2023, 9), "2023-09"),
        (whole_years(2023, 2023), "2023"),
        (whole_years(1990, 1999), "199X"),
        (between(dt.date(2023, 9, 26), dt.date(2023, 9, 28)), "[2023-09-26..2023-09-28]"),
        (single(dt.date(2014, 5, 9)) | single(dt.date(2025, 5, 9)), "[2014-05-09,2025-05-09]"),
        (between(dt.date(2020, 10, 1), None), "[2020-10-01..]"),
        (between(None, dt.date(2025, 5, 10)), "[..2025-05-10]"),
        (matching(day=28, month=9), "XXXX-09-28"),
        (matching(day=29, month=2), "XXXX-02-29"),
        (matching(month=9), "XXXX-09"),
        (EVERY_DAY, "XXXX-XX-XX"),
        (NO_DAY, ""),
    ],
)
def test_sets_are_written_in_their_shortest_exact_form(days: Days, text: str) -> None:
    """Each kind of set has its form, which is read back as the same set."""
    assert edtf.write(days) == text
    assert edtf.read(text) == days


@repeatable
@given(DAYS)
def test_what_is_written_is_read_back(days: Days) -> None:
    """Writing and reading any set gives the same set."""
    assert edtf.read(edtf.write(days)) == days


@repeatable
@given(DAYS.filter(bool))
def test_the_reference_library_reads_what_is_written(days: Days) -> None:
    """The edtf library parses every form but the empty string, which EDTF does not have."""
    assert reference.parse_edtf(edtf.write(days)) is not None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-09-28T10:00:00Z", "2023-09-28", "2023-09-28"),
        ("2023-09-28T23:30:00.5+03:00", "2023-09-28", "2023-09-28"),
        ("2023-09-28 10:00", "2023-09-28", "2023-09-28"),
        ("2023-09-26/2023-09-28", "2023-09-26", "2023-09-28"),
        ("2023-09/2023-11", "2023-09-01", "2023-11-30"),
        ("2023?", "2023-01-01", "2023-12-31"),
        ("2023-23", "2023-01-01", "2023-12-31"),
        ("2023-33", "2023-01-01", "2023-03-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("{2023-09-26,2023-09-28}", "2023-09-26", "2023-09-28"),
    ],
)
def test_published_dates_are_read(text: str, first: str, last: str) -> None:
    """ISO dates, datetimes, intervals and marks of doubt are read as the days they name."""
    days = edtf.read(text)

    assert days is not None
    assert (days.first, days.last) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["yesterday", "2023-13", "2023-02-30", "28/09/2023", "[2023,x]", "2023-09-28x", "?", "["]
)
def test_what_is_no_date_is_none(text: str) -> None:
    """Text that is neither EDTF nor an ISO date gives nothing and raises nothing."""
    assert edtf.read(text) is None


def test_intervals_keep_open_ends() -> None:
    """An interval, which says how long something lasted, is read with two dots for an unknown end."""
    assert edtf.read("2023-09-26/..") == between(dt.date(2023, 9, 26), None)
    assert edtf.read("../2023-09-26") == between(None, dt.date(2023, 9, 26))

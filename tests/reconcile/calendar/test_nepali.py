"""Dates of Nepal's calendar, as its newspapers print them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.labels import for_language
from summarizer.reconcile.calendar import check, resolve
from summarizer.reconcile.calendar.nepali import NEPALI

WRITTEN = "2026-04-25"


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1975, 1, 1, "1918-04-13"),
        (2046, 12, 26, "1990-04-08"),
        (2065, 2, 15, "2008-05-28"),
        (2072, 1, 12, "2015-04-25"),
        (2072, 6, 3, "2015-09-20"),
        (2082, 5, 24, "2025-09-09"),
        (2083, 1, 1, "2026-04-14"),
    ],
)
def test_known_days_are_found(year: int, month: int, day: int, expected: str) -> None:
    """The republic, the earthquake and the constitution are on the days that both calendars know them by."""
    only = dt.date.fromisoformat(expected)

    assert NEPALI.days(year=year, month=month, day=day).only == only
    assert NEPALI.parts(only) == {"year": year, "month": month, "day": day}


@settings(derandomize=True, deadline=None)
@given(st.dates(dt.date(1918, 4, 13), dt.date(2044, 4, 12)))
def test_every_day_has_its_parts_and_no_other(day: dt.date) -> None:
    """The parts of a day lead back to it, with its weekday too, and to no day with another."""
    parts = NEPALI.parts(day)

    assert NEPALI.days(**parts, weekday=day.isoweekday()).only == day
    assert not NEPALI.days(**parts, weekday=day.isoweekday() % 7 + 1)


@settings(derandomize=True, deadline=None)
@given(st.dates(dt.date(1, 1, 1), dt.date(9998, 1, 1)))
def test_no_day_is_told_outside_the_table(day: dt.date) -> None:
    """A day of another age has its parts roughly, and a year without a table has no days."""
    parts = NEPALI.parts(day)

    assert bool(NEPALI.days(**parts)) == (parts["year"] in NEPALI.years)


@pytest.mark.parametrize(
    ("expression", "edtf"),
    [
        ("वैशाख ७ गते", "2026-04-20"),
        ("वैशाख १२, २०८३ शनिबार", "2026-04-25"),
        ("२०८३ वैशाख १२ गते", "2026-04-25"),
        ("गत वर्ष भदौ ५ गते", "2025-08-21"),
        ("आगामी जेठ १५ गते", "2026-05-29"),
        ("सोमबार (वैशाख ७ गते) साँझ", "2026-04-20"),
        ("२०८२ भदौ", "[2025-08-17..2025-09-16]"),
        ("मे १९", "2026-05-19"),
    ],
)
def test_a_date_of_the_nepali_calendar_is_its_days(expression: str, edtf: str) -> None:
    """With its year or without, in any order, and beside months of the common calendar."""
    assert resolve(expression, WRITTEN, "ne").edtf == edtf


def test_the_same_months_in_hindi_are_those_of_another_calendar() -> None:
    """They are lunar there, and are not read."""
    assert resolve("वैशाख ७", WRITTEN, "hi").day is None


def test_a_proposed_day_is_checked_against_the_date() -> None:
    """It agrees, or its day, month or year does not."""
    assert check("वैशाख १२, २०८३", "2026-04-25", None, "ne").state == "unique"
    assert check("वैशाख १२, २०८३", "2026-04-26", None, "ne").parts == ("day",)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_readers_are_told_of_the_calendar(language: str) -> None:
    """The step names it, with the day that it comes to."""
    steps = [for_language(language).reason(each) for each in resolve("वैशाख १२, २०८३", WRITTEN, "ne").steps]

    assert any({"en": "Nepali", "fr": "népalais"}[language] in step and "2026" in step for step in steps)

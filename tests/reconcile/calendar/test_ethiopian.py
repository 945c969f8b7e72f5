"""Dates of the Ethiopian calendar, as Amharic newspapers print them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.labels import for_language
from summarizer.reconcile.calendar import check, resolve
from summarizer.reconcile.calendar.ethiopian import ETHIOPIAN
from summarizer.reconcile.calendar.reckoning import reckons_otherwise

WRITTEN = "2025-12-10"
JULIAN_DAY = 1_721_425
"""What a Julian day number is ahead of the number of a day in Python."""


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (2018, 1, 1, "2025-09-11"),
        (2018, 3, 26, "2025-12-05"),
        (2018, 5, 7, "2026-01-15"),
        (2018, 6, 22, "2026-03-01"),
        (2017, 13, 5, "2025-09-10"),
        (2015, 13, 6, "2023-09-11"),
        (2016, 1, 1, "2023-09-12"),
        (2000, 1, 1, "2007-09-12"),
        (1888, 6, 23, "1896-03-01"),
        (1967, 1, 2, "1974-09-12"),
        (1983, 9, 20, "1991-05-28"),
    ],
)
def test_known_days_are_found(year: int, month: int, day: int, expected: str) -> None:
    """New years, leap days and days of history that both calendars are known for are the same day, both ways."""
    only = dt.date.fromisoformat(expected)

    assert ETHIOPIAN.days(year=year, month=month, day=day).only == only
    assert ETHIOPIAN.parts(only) == {"year": year, "month": month, "day": day}


def test_the_leap_years_are_those_of_the_calendar() -> None:
    """A year has a 6 Pagumen where it leaves three when divided by four."""
    assert all(bool(ETHIOPIAN.days(year=year, month=13, day=6)) == (year % 4 == 3) for year in range(1900, 2100))


@pytest.mark.parametrize("year", [1, 1000, 1888, 2015, 2016, 2018, 2092, 2093])
def test_a_year_begins_on_the_julian_day_of_the_books(year: int) -> None:
    """The first of Meskerem is where the era's first day, the years since and their leap days put it."""
    first = ETHIOPIAN.days(year=year, month=1, day=1).only

    assert first is not None
    assert first.toordinal() + JULIAN_DAY == 1_724_221 + 365 * (year - 1) + year // 4


@settings(derandomize=True, deadline=None)
@given(st.dates(dt.date(1000, 1, 1), dt.date(3000, 1, 1)))
def test_every_day_has_its_parts_and_no_other(day: dt.date) -> None:
    """The parts of a day lead back to it, with its weekday too, and to no day with another."""
    parts = ETHIOPIAN.parts(day)

    assert ETHIOPIAN.days(**parts, weekday=day.isoweekday()).only == day
    assert not ETHIOPIAN.days(**parts, weekday=day.isoweekday() % 7 + 1)


@pytest.mark.parametrize("parts", [{"month": 14}, {"month": 3, "day": 31}, {"month": 13, "day": 7}])
def test_a_day_that_no_month_has_is_none(parts: dict[str, int]) -> None:
    """There is no 14th month, no 31 Hidar and no 7 Pagumen in any year."""
    assert not ETHIOPIAN.days(year=2015, **parts)
    assert not ETHIOPIAN.days(**parts)


@settings(derandomize=True, deadline=None)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.integers(-30, 30), st.sampled_from((1, 12)))
def test_units_lie_side_by_side(day: dt.date, offset: int, months: int) -> None:
    """A unit and the next have no day in common and none between them; the one of no distance holds the day itself."""
    here, there = (ETHIOPIAN.units(months, each, day, day) for each in (offset, offset + 1))

    assert day in ETHIOPIAN.units(months, 0, day, day)
    assert here.last is not None
    assert there.first == here.last + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("language", "expression", "edtf"),
    [
        ("am", "ህዳር 26 ቀን 2018 ዓ.ም", "2025-12-05"),
        ("am", "ኅዳር 26 ቀን 2018 ዓ.ም.", "2025-12-05"),
        ("am", "ኀዳር 26 ቀን 2018 ዓ/ም", "2025-12-05"),
        ("am", "ዓርብ ህዳር 26 ቀን 2018", "2025-12-05"),
        ("am", "አርብ፣ ህዳር 26፣ 2018", "2025-12-05"),
        ("am", "ህዳር 26/2018", "2025-12-05"),
        ("am", "26 ህዳር 2018", "2025-12-05"),
        ("am", "ህዳር ፳፮ ቀን ፳፻፲፰ ዓ.ም", "2025-12-05"),
        ("am", "2018 ዓ.ም ህዳር 26", "2025-12-05"),
        ("am", "ጥር 7 ቀን 2018", "2026-01-15"),
        ("am", "ከየካቲት 22 ቀን 2018 ዓ.ም", "2026-03-01"),
        ("am", "ጳጉሜን 5 ቀን 2017", "2025-09-10"),
        ("am", "የካቲት 23 ቀን 1888", "1896-03-01"),
        ("am", "ህዳር 11 ቀን", "2025-11-20"),
        ("am", "ዓርብ ህዳር 26", "2025-12-05"),
        ("am", "የካቲት 2016 ዓ.ም", "[2024-02-09..2024-03-09]"),
        ("am", "በየካቲት 2016", "[2024-02-09..2024-03-09]"),
        ("am", "በታኅሣሥ ወር 2016", "[2023-12-11..2024-01-09]"),
        ("am", "2016 ዓ.ም", "[2023-09-12..2024-09-10]"),
        ("am", "በ2016 ዓም", "[2023-09-12..2024-09-10]"),
        ("am", "ከየካቲት 22 እስከ 25 ቀን 2018", "[2026-03-01..2026-03-04]"),
        ("am", "ከጥቅምት 28 እስከህዳር 3 ቀን 2018", "[2025-11-07..2025-11-12]"),
        ("am", "ህዳር 26 እና 27 ቀን 2018", "[2025-12-05..2025-12-06]"),
        ("am", "ህዳር 26 ቀን 2018 (ዲሴምበር 5 ቀን 2025)", "2025-12-05"),
        ("am", "ዲሴምበር 5 ቀን 2025 (ህዳር 26 ቀን 2018 ዓ.ም)", "2025-12-05"),
        ("am", "ህዳር 26 ቀን 2018 ዓ.ም (እ.ኤ.አ ዲሴምበር 5 ቀን 2025)", "2025-12-05"),
        ("am", "በዲሴምበር 5 ቀን 2025", "2025-12-05"),
        ("am", "እ.ኤ.አ ዲሴምበር 5 ቀን 2025", "2025-12-05"),
        (None, "ህዳር 26 ቀን 2018", "2025-12-05"),
        (None, "ህዳር 26/2018", "2025-12-05"),
        ("am", "2018", "XXXX-XX-XX"),
        ("am", "እ.ኤ.አ 2018", "XXXX-XX-XX"),
        ("am", "እ.ኤ.አ. በ2018 ዓ.ም", "XXXX-XX-XX"),
        ("am", "እአአ በታህሳስ 5 ቀን 2025", "XXXX-XX-XX"),
        ("am", "ዲሴምበር 5 ቀን 2025 ዓ.ም", "XXXX-XX-XX"),
        ("am", "የ2018 ዓ.ም 1ኛው ሩብ", "XXXX-XX-XX"),
        ("ti", "ግንቦት 15", "XXXX-XX-XX"),
        ("am", "ጳጉሜን 6 ቀን 2017", ""),
        ("am", "ሐሙስ ህዳር 26 ቀን 2018", ""),
    ],
)
def test_a_date_of_the_ethiopian_calendar_is_its_days(language: str | None, expression: str, edtf: str) -> None:
    """Months, and years beside them or ዓ.ም, give their exact days; where the common calendar may be meant, none."""
    assert resolve(expression, WRITTEN, language).edtf == edtf


@pytest.mark.parametrize(
    "month",
    ["መስከረም", "ጥቅምት", "ህዳር", "ታህሳስ", "ጥር", "የካቲት", "መጋቢት", "ሚያዝያ", "ግንቦት", "ሰኔ", "ሐምሌ", "ነሐሴ", "ጳጉሜን"],
)
def test_each_month_is_read_with_what_is_written_onto_it(month: str) -> None:
    """In, from, of and for a month are written onto its name, and tell no other month."""
    months = [resolve(f"{lead}{month} 2018", WRITTEN, "am").edtf for lead in ("", "በ", "ከ", "የ", "ለ")]

    assert len(set(months)) == 1
    assert months[0].startswith("[202")


def test_a_full_date_is_stated_and_one_without_its_year_is_not() -> None:
    """A converted date is as good as printed; a date without its year is chosen by usage."""
    assert resolve("ህዳር 26 ቀን 2018", None, "am").basis == "stated"
    assert resolve("ህዳር 26 ቀን", WRITTEN, "am").basis == "derived"


@pytest.mark.parametrize(
    ("date", "verdict"),
    [("2025-12-05", "agrees"), ("2025-12-06", "contradicts"), ("2018-03-26", "contradicts")],
)
def test_the_judge_compares_in_the_printed_calendar(date: str, verdict: str) -> None:
    """The day that the words mean agrees; its neighbour, and the day that their numbers seem to mean, contradict."""
    assert check("ህዳር 26 ቀን 2018", date, WRITTEN, "am").verdict == verdict
    assert check("ህዳር 26 ቀን", date, WRITTEN, "am").verdict == verdict


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("expression", ["ህዳር 26 ቀን 2018", "ዓርብ ህዳር 26"])
def test_the_steps_name_the_calendar(language: str, expression: str) -> None:
    """A reader is told that the words are of that calendar, beside the day of the common one."""
    words = for_language(language)
    first, *_ = (words.reason(step) for step in resolve(expression, WRITTEN, "am").steps)

    assert expression in first
    assert ("Ethiopian" if language == "en" else "éthiopien") in first


@pytest.mark.parametrize(
    ("expression", "otherwise"),
    [("ህዳር 26", True), ("2016 ዓ.ም", True), ("2016", True), ("ዲሴምበር 5 ቀን 2025", False), ("ዓርብ", False)],
)
def test_another_reckoning_is_known_for_what_it_is(expression: str, *, otherwise: bool) -> None:
    """Ethiopian dates, and years that may be Ethiopian, are told from those of the common calendar."""
    assert reckons_otherwise(expression, "am") is otherwise


@pytest.mark.parametrize(
    ("written", "expression", "edtf"),
    [
        ("2025-08-10", "ባለፈው ዓመት ህዳር", "[2023-11-11..2023-12-10]"),
        ("2025-12-10", "ባለፈው ዓመት ህዳር", "[2024-11-10..2024-12-09]"),
    ],
)
def test_beside_a_month_of_the_calendar_years_count_by_it(written: str, expression: str, edtf: str) -> None:
    """Hidar of "last year" is of the Ethiopian year before the one it was written in."""
    assert resolve(expression, written, "am").edtf == edtf
    assert check(expression, edtf, written, "am").verdict != "contradicts"

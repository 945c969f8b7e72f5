"""Dates of the Solar Hijri calendar, as newspapers of Iran and Afghanistan print them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.labels import for_language
from summarizer.reconcile.calendar import check, resolve
from summarizer.reconcile.calendar.reckoning import reckons_otherwise
from summarizer.reconcile.calendar.solar import SOLAR_HIJRI

WRITTEN = "2025-10-16"
LEAP = (1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346, 1350, 1354, 1358, 1362, 1366, 1370, 1375, 1379,
        1383, 1387, 1391, 1395, 1399, 1403, 1408)  # fmt: skip
"""The leap years from 1305 to 1410."""


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1404, 1, 1, "2025-03-21"),
        (1403, 12, 30, "2025-03-20"),
        (1403, 1, 1, "2024-03-20"),
        (1402, 7, 17, "2023-10-09"),
        (1404, 7, 22, "2025-10-14"),
        (1399, 12, 30, "2021-03-20"),
        (1400, 1, 1, "2021-03-21"),
        (1398, 10, 13, "2020-01-03"),
        (1357, 11, 22, "1979-02-11"),
        (1358, 1, 12, "1979-04-01"),
        (1359, 6, 31, "1980-09-22"),
        (1376, 3, 2, "1997-05-23"),
        (1388, 3, 22, "2009-06-12"),
        (1332, 5, 28, "1953-08-19"),
        (1357, 2, 7, "1978-04-27"),
        (1400, 5, 24, "2021-08-15"),
        (1304, 1, 1, "1925-03-21"),
    ],
)
def test_known_days_are_found(year: int, month: int, day: int, expected: str) -> None:
    """New years, leap days and days of history that both calendars are known for are the same day, both ways."""
    only = dt.date.fromisoformat(expected)

    assert SOLAR_HIJRI.days(year=year, month=month, day=day).only == only
    assert SOLAR_HIJRI.parts(only) == {"year": year, "month": month, "day": day}


def test_the_leap_years_are_those_of_the_calendar() -> None:
    """Of the years 1305 to 1410, those with a 30 Esfand are the leap years, three of them after a gap of five."""
    assert tuple(year for year in range(1305, 1411) if SOLAR_HIJRI.days(year=year, month=12, day=30)) == LEAP


@settings(derandomize=True, deadline=None)
@given(st.dates(dt.date(1831, 4, 1), dt.date(2250, 1, 1)))
def test_every_day_has_its_parts_and_no_other(day: dt.date) -> None:
    """The parts of a day lead back to it, with its weekday too, and to no day with another."""
    parts = SOLAR_HIJRI.parts(day)

    assert SOLAR_HIJRI.days(**parts, weekday=day.isoweekday()).only == day
    assert not SOLAR_HIJRI.days(**parts, weekday=day.isoweekday() % 7 + 1)


@pytest.mark.parametrize("parts", [{"month": 13}, {"month": 7, "day": 31}, {"month": 1, "day": 32}])
def test_a_day_that_no_month_has_is_none(parts: dict[str, int]) -> None:
    """There is no 13th month, no 31 Mehr and no 32 Farvardin in any year."""
    assert not SOLAR_HIJRI.days(year=1404, **parts)
    assert not SOLAR_HIJRI.days(**parts)


@pytest.mark.parametrize(
    ("language", "expression", "edtf"),
    [
        ("fa", "۲۴ مهر ۱۴۰۴", "2025-10-16"),
        ("fa", "پنجشنبه ۲۴ مهر ۱۴۰۴", "2025-10-16"),
        ("fa", "سه‌شنبه، ۲۲ مهرماه ۱۴۰۴", "2025-10-14"),
        ("fa", "سه‌شنبه ۲۲ مهر", "2025-10-14"),
        ("fa", "(۲۴ مهر)", "2025-10-16"),
        ("fa", "اول مهر", "2025-09-23"),
        ("fa", "بیست و چهارم مهر ماه", "2025-10-16"),
        ("fa", "۲۴ مهر سال ۱۴۰۴ هجری شمسی", "2025-10-16"),
        ("fa", "۱۴۰۴/۷/۲۴", "2025-10-16"),
        ("fa", "1404/07/24", "2025-10-16"),
        ("fa", "٢٤/٠٧/١٤٠٤", "2025-10-16"),
        ("fa", "مهر ۱۴۰۲", "[2023-09-23..2023-10-22]"),
        ("fa", "در سال ۱۴۰۲", "[2023-03-21..2024-03-19]"),
        ("fa", "سال‌های ۱۴۰۲-۰۳", "[2023-03-21..2025-03-20]"),
        ("fa", "بهار ۱۴۰۳", "[2024-03-20..2024-06-20]"),
        ("fa", "نیمه اول سال ۱۴۰۲", "[2023-03-21..2023-09-22]"),
        ("fa", "دهه ۶۰", "[1981-03-21..1991-03-20]"),
        ("fa", "دهه ۶۰ میلادی", "196X"),
        ("fa", "از ۲۲ تا ۲۴ مهر", "[2025-10-14..2025-10-16]"),
        ("fa", "۲۸ شهریور تا ۳ مهر", "[2025-09-19..2025-09-25]"),
        ("fa", "دو روز پس از ۲۲ مهر ۱۴۰۴", "2025-10-16"),
        ("fa", "۲۲ مهر (۱۴ اکتبر ۲۰۲۵)", "2025-10-14"),
        ("fa", "۲۴ مهر ۱۴۰۴ برابر با ۱۶ اکتبر ۲۰۲۵", "2025-10-16"),
        ("fa", "۱۶ اکتبر ۲۰۲۵", "2025-10-16"),
        ("fa", "۵/۷", "[2025-07-29,2025-09-27]"),
        ("prs", "۲۵ میزان ۱۴۰۲", "2023-10-17"),
        ("fa-AF", "پنجشنبه ۲۴ میزان", "2025-10-16"),
        ("ps", "د ۱۴۰۴ کال د تلې ۲۴مه", "2025-10-16"),
        ("ps", "د وری لومړۍ ۱۴۰۴", "[2025-03-21..2025-04-20]"),
        ("en", "Thursday 24 Mehr 1404", "2025-10-16"),
        ("en", "24 Mehr 1404 SH", "2025-10-16"),
        ("en", "1404 SH", "[2025-03-21..2026-03-20]"),
        ("fr", "22 Farvardin", "[2025-04-11,2026-04-11]"),
        ("de", "24. Mehr 1404", "2025-10-16"),
        ("tr", "24 Mehr 1404", "2025-10-16"),
        ("ru", "22 бахмана 1357 года", "1979-02-11"),
        (None, "۲۴ مهر ۱۴۰۴", "2025-10-16"),
        ("de", "24 mehr", "XXXX-XX-XX"),
        ("de", "mehrere Wochen", "XXXX-XX-XX"),
        ("en", "1404/07/24", "XXXX-XX-XX"),
        ("fa", "۱۴۴۶", "XXXX-XX-XX"),
        ("fa", "۳۰ اسفند ۱۴۰۴", ""),
        ("fa", "چهارشنبه ۲۲ مهر ۱۴۰۴", ""),
    ],
)
def test_a_date_of_the_solar_calendar_is_its_days(language: str | None, expression: str, edtf: str) -> None:
    """Months, years and figures of the calendar give their exact days; where a word may mean other things, none."""
    assert resolve(expression, WRITTEN, language).edtf == edtf


def test_a_full_date_is_stated_and_one_without_its_year_is_not() -> None:
    """A converted date is as good as printed; a date without its year is chosen by usage."""
    assert resolve("۲۴ مهر ۱۴۰۴", None, "fa").basis == "stated"
    assert resolve("۲۴ مهر", WRITTEN, "fa").basis == "derived"


@pytest.mark.parametrize(
    ("date", "verdict"),
    [("2025-10-16", "agrees"), ("2025-10-15", "contradicts"), ("2025-07-24", "contradicts")],
)
def test_the_judge_compares_in_the_printed_calendar(date: str, verdict: str) -> None:
    """The day that the words mean agrees; its neighbour, and the day that their numbers seem to mean, contradict."""
    assert check("۲۴ مهر ۱۴۰۴", date, WRITTEN, "fa").verdict == verdict
    assert check("۲۴ مهر", date, WRITTEN, "fa").verdict == verdict


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("expression", ["۲۴ مهر ۱۴۰۴", "پنجشنبه ۲۴ مهر"])
def test_the_steps_name_the_calendar(language: str, expression: str) -> None:
    """A reader is told that the words are of that calendar, beside the day of the common one."""
    words = for_language(language)
    first, *_ = (words.reason(step) for step in resolve(expression, WRITTEN, "fa").steps)

    assert expression in first
    assert ("Solar Hijri" if language == "en" else "hégirien solaire") in first


@pytest.mark.parametrize(
    ("language", "expression", "otherwise"),
    [
        ("fa", "۲۴ مهر", True),
        ("en", "15 Ramadan 1446", True),
        ("zh", "民國114年10月10日", True),
        ("ja", "令和7年10月10日", True),
        ("ja", "令和七年十月", True),
        ("th", "10 ตุลาคม 2568", True),
        ("ja", "2025年10月10日", False),
        ("fa", "۱۶ اکتبر ۲۰۲۵", False),
        ("en", "Thursday 16 October 2025", False),
        ("en", "yesterday", False),
    ],
)
def test_another_reckoning_is_known_for_what_it_is(language: str, expression: str, *, otherwise: bool) -> None:
    """Other calendars and eras are told from the common one, whether they are converted or not."""
    assert reckons_otherwise(expression, language) is otherwise


@pytest.mark.parametrize(
    ("written", "expression", "edtf"),
    [
        ("2025-01-10", "مهر پارسال", "[2023-09-23..2023-10-22]"),
        ("2025-04-10", "مهر پارسال", "[2024-09-22..2024-10-21]"),
        ("2025-01-10", "مهر امسال", "[2024-09-22..2024-10-21]"),
        ("2025-01-10", "پارسال", "2024"),
    ],
)
def test_beside_a_month_of_the_calendar_years_count_by_it(written: str, expression: str, edtf: str) -> None:
    """Mehr of "last year" is of the Solar Hijri year before the one it was written in; alone, nothing tells."""
    assert resolve(expression, written, "fa").edtf == edtf
    assert check(expression, edtf, written, "fa").verdict != "contradicts"


@settings(derandomize=True, deadline=None)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.integers(-30, 30), st.sampled_from((1, 3, 12)))
def test_units_lie_side_by_side(day: dt.date, offset: int, months: int) -> None:
    """A unit and the next have no day in common and none between them; the one of no distance holds the day itself."""
    here, there = (SOLAR_HIJRI.units(months, each, day, day) for each in (offset, offset + 1))

    assert day in SOLAR_HIJRI.units(months, 0, day, day)
    assert here.last is not None
    assert there.first == here.last + dt.timedelta(days=1)

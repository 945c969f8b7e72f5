"""Months and years counted from publication in news that prints its days in the Solar Hijri calendar."""

from __future__ import annotations

import pytest
from reading_factory import told_of_two

from summarizer.articles import load
from summarizer.labels import for_language
from summarizer.reconcile import reconcile
from summarizer.records import Article

MET = "آرنو با برینگ دیدار کرد"
SOLAR, COMMON = "۲۱ دی ۱۴۰۳", "۱۰ ژانویه ۲۰۲۵"


def dated(words, *lines, language="fa", published="2025-01-10"):
    """Return the date of a meeting told with some words, in an article whose first line prints dates."""
    text = f"{' - '.join(lines)}\n\n{MET} {words}."
    (article,) = load(Article(id="v", text=text, published=published, language=language)).articles
    reading = told_of_two(article, MET, (words, {}), language=language)
    if lines:
        (printed,) = told_of_two(article, MET, (" - ".join(lines), {}), language=language).meetings[0].when
        reading = reading.model_copy(update={"published": printed})
    (meeting,) = reconcile([reading]).meetings
    return meeting.date


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("پارسال", "fa", "[2023-03-21..2024-03-19]"),
        ("سال گذشته", "fa", "[2023-03-21..2024-03-19]"),
        ("سال گذشته", "fa-AF", "[2023-03-21..2024-03-19]"),
        ("ماه گذشته", "fa", "[2024-11-21..2024-12-20]"),
        ("این ماه", "fa", "[2024-12-21..2025-01-10]"),
        ("مهر پارسال", "fa", "[2023-09-23..2023-10-22]"),
    ],
)
def test_units_are_those_of_the_printed_calendar(words, language, expected):
    """In January 2025, in the year 1403, last year is 1402: it ended in March 2024."""
    assert dated(words, SOLAR, language=language).edtf == expected


def test_an_article_that_prints_both_calendars_may_count_by_either():
    """Last year is 1402 or 2024."""
    assert dated("پارسال", SOLAR, COMMON).edtf == "[2023-03-21..2024-12-31]"


@pytest.mark.parametrize(("words", "lines"), [("پارسال", ()), ("پارسال", (COMMON,)), ("سال گذشته میلادی", (SOLAR,))])
def test_where_the_calendar_is_not_told_the_year_is_about_so_long_ago(words, lines):
    """Without a Solar Hijri date, and beside a word that may name the calendar, neither year is chosen."""
    assert dated(words, *lines).edtf == "[2023-01-10..2025-01-09]"


def test_a_month_of_the_solar_calendar_tells_its_years_by_itself():
    """Mehr of "last year" counts years of that calendar whatever else the article prints."""
    assert dated("مهر پارسال").edtf == dated("مهر پارسال", COMMON).edtf == "[2023-09-23..2023-10-22]"


def test_other_languages_count_by_the_common_calendar():
    """A date of the other calendar in an English article changes nothing."""
    assert dated("last year", "21 Dey 1403", language="en").edtf == "2024"


@pytest.mark.parametrize(("language", "name"), [("en", "Solar Hijri"), ("fr", "hégirien solaire")])
def test_the_step_names_the_calendar(language, name):
    """Readers are told why last year begins in March."""
    (step,) = dated("پارسال", SOLAR).steps

    assert step.soft
    assert name in for_language(language).reason(step)

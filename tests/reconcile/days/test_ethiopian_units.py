"""Months and years counted from publication in news that prints its days in the Ethiopian calendar."""

from __future__ import annotations

import pytest
from reading_factory import told_of_two

from summarizer.articles import load
from summarizer.labels import for_language
from summarizer.reconcile import reconcile
from summarizer.records import Article

MET = "አርኖ ከቤሪንግ ጋር ተገናኙ"
ETHIOPIAN, COMMON = "ጥር 2 ቀን 2017 ዓ.ም", "ጃንዋሪ 10 ቀን 2025"


def dated(words, *lines, published="2025-01-10"):
    """Return the date of a meeting told with some words, in an article whose first line prints dates."""
    text = f"{' - '.join(lines)}\n\n{MET} {words}።"
    (article,) = load(Article(id="v", text=text, published=published, language="am")).articles
    reading = told_of_two(article, MET, (words, {}), language="am")
    if lines:
        (printed,) = told_of_two(article, MET, (" - ".join(lines), {}), language="am").meetings[0].when
        reading = reading.model_copy(update={"published": printed})
    (meeting,) = reconcile([reading]).meetings
    return meeting.date


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ባለፈው ዓመት", "[2023-09-12..2024-09-10]"),
        ("ባለፈው ወር", "[2024-12-10..2025-01-08]"),
        ("በዚህ ወር", "[2025-01-09..2025-01-10]"),
        ("ባለፈው ዓመት በህዳር", "[2023-11-11..2023-12-10]"),
    ],
)
def test_units_are_those_of_the_printed_calendar(words, expected):
    """In January 2025, in the year 2017, last year is 2016: it ended in September 2024."""
    assert dated(words, ETHIOPIAN).edtf == expected


def test_the_month_before_the_new_year_has_five_days():
    """In Meskerem, last month is Pagumen."""
    assert dated("ባለፈው ወር", "መስከረም 10 ቀን 2018", published="2025-09-20").edtf == "[2025-09-06..2025-09-10]"


def test_an_article_that_prints_both_calendars_may_count_by_either():
    """Last year is 2016 of the Ethiopian calendar, or 2024."""
    assert dated("ባለፈው ዓመት", ETHIOPIAN, COMMON).edtf == "[2023-09-12..2024-12-31]"


@pytest.mark.parametrize(("words", "lines"), [("ባለፈው ዓመት", ()), ("ባለፈው ዓመት", (COMMON,))])
def test_where_the_calendar_is_not_told_the_year_is_about_so_long_ago(words, lines):
    """Without an Ethiopian date, neither year is chosen."""
    assert dated(words, *lines).edtf == "[2023-01-10..2025-01-09]"


def test_a_quarter_of_the_year_is_about_so_long_ago():
    """Quarters may be those of the budget year, which begins in Hamle: none is chosen."""
    assert dated("ያለፈው ሩብ", ETHIOPIAN).edtf == dated("ያለፈው ሩብ").edtf


@pytest.mark.parametrize(("language", "name"), [("en", "Ethiopian"), ("fr", "éthiopien")])
def test_the_step_names_the_calendar(language, name):
    """Readers are told why last year begins in September."""
    (step,) = dated("ባለፈው ዓመት", ETHIOPIAN).steps

    assert step.soft
    assert name in for_language(language).reason(step)

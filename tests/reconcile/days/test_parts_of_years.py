"""Meetings dated by a part of a year or month, or counted from a printed date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from reading_factory import Met, reading, told_of_two

from summarizer import labels
from summarizer.articles import load
from summarizer.reconcile import reconcile
from summarizer.records import Article

if TYPE_CHECKING:
    from summarizer.records import DateSet

MET = "Ann Arno met Bob Bering"


def dated(words: str, *, relation: str = "on", published: str = "2024-05-15", **printed: int) -> DateSet:
    """Return the date of a meeting that one article tells of with some words of time."""
    article = load(Article(id="one", text=f"{MET} {words}.", published=published, language="en")).articles[0]
    (found,) = reconcile([told_of_two(article, MET, (words, {"relation": relation, **printed}))]).meetings
    return found.date


@pytest.mark.parametrize(
    ("words", "printed", "expected"),
    [
        ("in the third quarter of 2023", {"year": 2023}, "[2023-07-01..2023-09-30]"),
        ("in the third quarter", {}, "[2023-07-01..2023-09-30]"),
        ("in the first week of March 2024", {"month": 3, "year": 2024}, "[2024-03-01..2024-03-10]"),
        ("on the first Monday in May", {"weekday": 1, "month": 5}, "2024-05-06"),
        ("in spring 2023", {"year": 2023}, "[2023-03-01..2023-06-30,2023-09-01..2023-12-31]"),
        ("in early May 2024", {"month": 5, "year": 2024}, "[2024-05-01..2024-05-15]"),
        ("in mid-March", {"month": 3}, "[2024-03-08..2024-03-23]"),
        ("in late April", {"month": 4}, "[2024-04-16..2024-04-30]"),
        ("in late 2023", {"year": 2023}, "[2023-07-01..2023-12-31]"),
        ("in March 2024, in its third quarter", {"month": 3, "year": 2024}, "2024-03"),
    ],
)
def test_a_meeting_has_the_days_of_its_part(words: str, printed: dict[str, int], expected: str) -> None:
    """What the article tells with a part of a year or month leaves the days of that part, and no more."""
    assert dated(words, **printed).edtf == expected


def test_a_count_from_a_printed_date_is_that_day() -> None:
    """The date that "two days after 9 May" prints is the one to count from, not a mere bound."""
    assert dated("two days after 9 May 2024", relation="after", day=9, month=5, year=2024).edtf == "2024-05-11"


def test_last_year_is_not_the_nearest() -> None:
    """A month "of last year" is not that of the year of writing, though that one may be nearer."""
    assert "2023-05" in dated("in May last year", published="2024-11-20", month=5).edtf


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_step_quotes_the_words(language: str) -> None:
    """The derivation says, in words, which expression left the span."""
    words = "in the third quarter of 2023"
    steps = [labels.for_language(language).reason(step) for step in dated(words, year=2023).steps]

    assert any(words in step and "2023" in step for step in steps)


@pytest.mark.parametrize(
    ("words", "printed", "published", "expected"),
    [
        ("on the 14th", {"day": 14}, "2025-10-16", "2025-10-14"),
        ("on the 30th", {"day": 30}, "2025-10-16", "2025-09-30"),
        ("last month", {}, "2025-10-16", "2025-09"),
        ("earlier this month", {}, "2025-10-16", "[2025-10-01..2025-10-16]"),
        ("last year", {}, "2025-10-16", "2024"),
        ("two months ago", {}, "2025-10-16", "[2025-07-16..2025-09-14]"),
    ],
)
def test_a_day_alone_and_a_month_that_is_counted_lie_near_publication(
    words: str, printed: dict[str, int], published: str, expected: str
) -> None:
    """A day without its month is the last such day; last month is the whole of it, and counted months are not."""
    assert dated(words, published=published, **printed).edtf == expected


def test_last_month_is_a_whole_month_where_the_day_of_publication_is_printed_without_its_year() -> None:
    """Of whatever year it is: what else the article prints tells of which."""
    told = reading(
        "v",
        Met(("Arne Holt", "Mette Friis"), "last month"),
        Met(("Ida Moe", "Bo Lund"), "17 October"),
        Met(("Ida Moe", "Mette Friis"), "Saturday 17 October 2026"),
        read_on="2026-11-02",
    )
    out = told.meetings[1].when[0]
    known = told.model_copy(update={"published": out})
    days = {meeting.mentions[0]: meeting.date for meeting in reconcile([known]).meetings}

    assert {first.month for first in starts(days["v:m1"])} == {9}
    assert {first.day for first in starts(days["v:m1"])} == {1}


def starts(date: DateSet) -> list[dt.date]:
    """Return the first day of each stretch of days."""
    return [dt.date.fromisoformat(str(span.first)) for span in date.spans]

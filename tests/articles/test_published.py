"""Dates of publication."""

import pytest

from summarizer.articles.published import published_date
from summarizer.errors import ArticleError


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2024", "2024"),
        ("2024-02", "2024-02"),
        (" 2024-02-29 ", "2024-02-29"),
        ("2024-02-29T23:30:00+02:00", "2024-02-29"),
        ("2024-02-29 08:15", "2024-02-29"),
        ("2024-02-29T08:15:00Z", "2024-02-29"),
    ],
)
def test_years_months_days_and_times_are_taken(given, expected):
    """A date is kept as precise as it is given, a time is dropped."""
    assert published_date(given) == expected


@pytest.mark.parametrize(
    "given", ["2023-02-29", "2024-13", "24-01-01", "5 May 2024", "2024-02-29T99:00", "0000", "²024", "2024/1/1"]
)
def test_what_is_no_date_is_refused_by_name(given):
    """The error says what was given and how to write it."""
    with pytest.raises(ArticleError, match="YYYY-MM-DD") as caught:
        published_date(given)

    assert caught.value.code == "bad-date"

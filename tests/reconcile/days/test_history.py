"""The years of dates without one in an article on years gone by."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading

import summarizer

TWO, OTHERS = ("Arne Holt", "Mette Friis"), ("Bo Lund", "Ida Moe")


def dates(*mets, published="2025-02-11"):
    """Return the dates of meetings by who met, as one article tells of them in this order."""
    briefing = summarizer.reconcile([reading("a", *mets, published=published)])
    return {mention: met.date.edtf for met in briefing.meetings for mention in met.mentions}


HISTORY = Met(TWO, "28 November 1943"), Met(OTHERS, "6 February 1945"), Met(("Bo Lund", "Mette Friis"), "July 1944")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("30 November", "[1943-11-30,1944-11-30,1945-11-30,1946-11-30]"),
        ("14 August 1944", "1944-08-14"),
        ("24", "[1943-01-24..1946-12-24]"),
    ],
)
def test_a_date_without_its_year_is_of_the_years_that_an_article_on_years_gone_by_prints(words, edtf):
    """The year nearest to its own day would be wrong by eighty; which of those of long ago is meant stays open."""
    assert dates(*HISTORY, Met(TWO, words))["a:m4"] == edtf


@pytest.mark.parametrize(
    "first",
    [
        (Met(OTHERS, "10 February"), *HISTORY),
        (*HISTORY, Met(OTHERS, "yesterday")),
        (*HISTORY, Met(OTHERS, "6 February 2025")),
        HISTORY[:2],
    ],
    ids=["a date of its own time before", "yesterday", "its own year", "two years of long ago"],
)
def test_news_that_tells_of_old_years_is_of_its_own_time(first):
    """A date without its year is then the one nearest to the day on which the article came out."""
    assert dates(*first, Met(TWO, "4 February"))[f"a:m{len(first) + 1}"] == "2025-02-04"


def test_what_lies_ahead_is_of_its_own_time():
    """A wreath will be laid this year."""
    assert dates(*HISTORY, Met(TWO, "9 May", status="planned"))["a:m4"] == "2025-05-09"


def test_another_article_tells_which_of_the_years_is_meant():
    """Two articles on one meeting share their days: what one leaves open, the other prints."""
    told = reading("a", *HISTORY, Met(TWO, "30 November"), published="2025-02-11")
    other = reading("b", Met(TWO, "30 November 1943"), published="2023-12-01")
    (met,) = [met for met in summarizer.reconcile([told, other]).meetings if "a:m4" in met.mentions]

    assert met.date.edtf == "1943-11-30"
    assert "b:m1" in met.mentions

"""The judge catches wrong days and lets true ones pass."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.calendar import check
from summarizer.reconcile.calendar.lexicon import languages

repeatable = settings(derandomize=True, deadline=None, max_examples=200)


@pytest.mark.parametrize(
    ("expression", "date", "state"),
    [
        ("jeudi 28 septembre 2023", "2023-09-28", "unique"),
        ("28 septembre 2023", "2023-09-28", "unique"),
        ("jeudi 28 septembre", "2023-09-28", "agrees"),
        ("jeudi 28 septembre", "2022-09-28", "weekday contradicts"),
        ("vendredi 28 septembre 2023", "2023-09-28", "weekday contradicts"),
        ("28 septembre 2023", "2023-09-29", "day contradicts"),
        ("28 septembre 2023", "2023-10-28", "month contradicts"),
        ("28 septembre 2023", "2022-09-28", "year contradicts"),
        ("5 septembre 2023", "2023-05-09", "day, month contradict"),
        ("26-28 septembre", "2023-09-27", "agrees"),
        ("26-28 septembre", "2023-09-29", "day contradicts"),
        ("nuit de jeudi à vendredi", "2023-09-28", "agrees"),
        ("nuit de jeudi à vendredi", "2023-09-29", "agrees"),
        ("nuit de jeudi à vendredi", "2023-09-30", "weekday contradicts"),
        ("28 décembre - 3 janvier", "2023-01-02", "agrees"),
        ("avant le 28 septembre 2023", "2023-09-20", "not verifiable"),
        ("deux jours après le 9 mai", "2025-05-11", "not verifiable"),
        ("la veille", "2023-09-20", "not verifiable"),
        ("hier", "2023-09-20", "not verifiable"),
        ("récemment", "2023-09-20", "not verifiable"),
        ("septembre 2023", "2023-09", "agrees"),
        ("septembre 2023", "2023-10-05", "month contradicts"),
        ("28 septembre 2023", "[2023-09-26..2023-09-28]", "agrees"),
        ("28 septembre 2023", "no date", "not verifiable"),
    ],
)
def test_a_proposed_date_is_judged_by_what_is_printed(expression: str, date: str, state: str) -> None:
    """Each part that is printed can agree or contradict, and what is not printed never contradicts."""
    assert check(expression, date, None, "fr").state == state


@pytest.mark.parametrize(
    ("expression", "date", "verdict"),
    [
        ("Monday", "2023-09-25", "agrees"),
        ("Monday", "2023-10-02", "agrees"),
        ("Monday", "2023-06-05", "not verifiable"),
        ("Monday", "2023-09-26", "contradicts"),
        ("yesterday", "2023-09-28", "agrees"),
        ("yesterday", "2023-09-27", "not verifiable"),
        ("yesterday", "2023-09-20", "contradicts"),
        ("today", "2023-01-01", "not verifiable"),
        ("last year", "2022-05-05", "agrees"),
        ("last year", "2019-05-05", "contradicts"),
        ("Thursday night", "2023-09-29", "not verifiable"),
    ],
)
def test_the_day_of_writing_judges_with_care(expression: str, date: str, verdict: str) -> None:
    """Against publication, only what no time zone and no habit of news explains contradicts."""
    assert check(expression, date, "2023-09-29", "en").verdict == verdict


@pytest.mark.parametrize("language", languages())
def test_spoilt_dates_are_caught_in_every_language(language: str, some_days: tuple[dt.date, ...]) -> None:
    """A day off or a wrong year contradicts the printed date in every language of the table, a true one never."""
    for day in some_days:
        expression = format_date(day, "full", locale=language)
        assert check(expression, day, None, language).verdict == "agrees"
        for wrong in (day + dt.timedelta(days=1), day - dt.timedelta(days=1), day.replace(year=day.year - 1, day=28)):
            assert check(expression, wrong, None, language).verdict == "contradicts"


@repeatable
@given(st.text(max_size=40), st.text(max_size=12) | st.dates(), st.text(max_size=12) | st.none() | st.dates())
def test_nothing_makes_it_raise(expression: str, date: dt.date | str, reference: dt.date | str | None) -> None:
    """Any text as expression, date and reference is judged."""
    assert check(expression, date, reference).verdict in {"agrees", "contradicts", "not verifiable"}

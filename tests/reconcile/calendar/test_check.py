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
        ("deux jours après le 9 mai", "2025-05-11", "agrees"),
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
        ("yesterday", "2023-09-27", "contradicts"),
        ("today", "2023-01-01", "contradicts"),
        ("today, Thursday", "2023-09-28", "agrees"),
        ("last year", "2022-05-05", "agrees"),
        ("last year", "2021-05-05", "contradicts"),
        ("28 September last year", "2021-09-28", "contradicts"),
        ("last month", "2023-07", "contradicts"),
        ("last week", "2023-09-20", "agrees"),
        ("last week", "2023-09-17", "not verifiable"),
        ("last week", "2023-09-10", "contradicts"),
        ("two weeks ago", "2023-09-08", "not verifiable"),
        ("two months ago", "2023-03-01", "contradicts"),
        ("last weekend", "2023-09-23", "agrees"),
        ("last weekend", "2023-09-20", "contradicts"),
        ("Thursday night", "2023-09-29", "contradicts"),
        ("early September", "2023-09-03", "agrees"),
        ("early September", "2023-09-27", "contradicts"),
    ],
)
def test_the_day_of_writing_judges(expression: str, date: str, verdict: str) -> None:
    """Distances from the day of writing contradict, but for where weeks begin and how exact a count of them is."""
    assert check(expression, date, "2023-09-29", "en").verdict == verdict


def test_a_day_of_writing_that_is_not_known_exactly_is_given_as_the_days_it_may_be() -> None:
    """What is yesterday of some day the text may have been written on agrees; of none, it contradicts."""
    written = "[2023-09-28..2023-09-29]"

    assert check("yesterday", "2023-09-27", written, "en").verdict == "agrees"
    assert check("yesterday", "2023-09-26", written, "en").verdict == "contradicts"


@pytest.mark.parametrize(
    ("expression", "language", "date", "verdict"),
    [
        ("du 30 avril au 2 mai 2024", "fr", "2024-04-30/2024-05-02", "agrees"),
        ("du 30 avril au 2 mai 2024", "fr", "2024-03-30/2024-05-02", "contradicts"),
        ("du 28 décembre au 3 janvier 2023", "fr", "2022-12-28/2023-01-03", "agrees"),
        ("5月3日至5日", "zh", "2024-05-03/2024-05-04", "contradicts"),
        ("den 3–5 maj", "sv", "2024-05-03/2024-05-09", "contradicts"),
        ("les 3 et 4 mai", "fr", "2024-05-04/2024-05-05", "contradicts"),
        ("mai 2024", "fr", "2024-05-03/2024-05-05", "agrees"),
        ("mai 2024", "fr", "2024-05-30/2024-06-02", "contradicts"),
        ("la semaine dernière", "fr", "2024-05-08/2024-05-10", "agrees"),
    ],
)
def test_both_ends_of_what_lasted_must_fit(expression: str, language: str, date: str, verdict: str) -> None:
    """An interval says that something lasted: its ends are those of the printed span, or lie in the printed month."""
    assert check(expression, date, "2024-05-15", language).verdict == verdict


@pytest.mark.parametrize(
    ("expression", "language", "days"),
    [
        ("in der Nacht zum Donnerstag", "de", ("2024-05-08", "2024-05-09")),
        ("в ночь на 9 мая", "ru", ("2024-05-08", "2024-05-09")),
        ("dans la nuit de mercredi", "fr", ("2024-05-08", "2024-05-09")),
    ],
)
def test_a_night_has_two_days(expression: str, language: str, days: tuple[str, str]) -> None:
    """A night to a day begins on the day before, a night of a day may end on the day after: neither is an error."""
    for day in days:
        assert check(expression, day, "2024-05-15", language).verdict != "contradicts"
    assert check(expression, "2024-05-11", "2024-05-15", language).verdict == "contradicts"


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

"""Weeks that running text names, and the days they have."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.calendar.dayset import between, single
from summarizer.reconcile.calendar.weeks import week_days, weeks_named


@pytest.mark.parametrize(
    ("language", "text", "weeks"),
    [
        ("en", "Last week Ann Arno was in Oslo; next week she will be in Rome.", {-1, 1}),
        ("hu", "Szentiványi a múlt héten valóságos ingajáratot tartott fenn.", {-1}),
        ("pl", "W ubiegłym tygodniu odwiedziła Oslo.", {-1}),
        ("sk", "V minulom týždni bola v Osle.", {-1}),
        ("bn", "গত সপ্তাহে তিনি অসলো যান।", {-1}),
        ("zh", "他上周访问了奥斯陆。", {-1}),
        ("it", "La settimana scorsa era a Oslo.", {-1}),
        ("en", "Three weeks ago she was in Oslo, for a week.", set()),
        ("en", "Last month she was in Oslo.", set()),
        ("hu", "Hétfőn, hetven perc után.", set()),
        ("xx", "Last week", set()),
    ],
)
def test_text_names_the_weeks_that_it_names(language, text, weeks):
    """Weeks that are only counted, and words that look like weeks, are none."""
    assert weeks_named(text, language) == weeks


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("it", ("2025-10-13", "2025-10-19")),
        ("en", ("2025-10-12", "2025-10-19")),
        ("ar", ("2025-10-11", "2025-10-19")),
    ],
)
def test_last_week_has_the_days_of_the_weeks_it_may_be(language, days):
    """Where weeks begin on different days, it may begin on each of them."""
    first, last = map(dt.date.fromisoformat, days)

    assert week_days(dt.date(2025, 10, 22), -1, language) == between(first, last)


@settings(derandomize=True, deadline=None)
@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)), st.integers(-3, 3), st.sampled_from(["it", "en", "ar", "pt-BR"])
)
def test_the_same_weekday_so_many_weeks_on_is_in_the_week_so_far(day, offset, language):
    """A week holds the day of writing, moved by whole weeks, whatever day it begins on."""
    moved = single(day).shift(7 * offset)

    assert moved & week_days(day, offset, language) == moved

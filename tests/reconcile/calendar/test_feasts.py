"""Feasts that fall on one day of the year, by their names; those of other calendars are left alone."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.reconcile.calendar import resolve
from summarizer.reconcile.calendar.components import read_components

WRITTEN = dt.date(2024, 1, 10)


@pytest.mark.parametrize(
    ("language", "words", "edtf"),
    [
        ("en", "on Christmas Eve", "2023-12-24"),
        ("en", "Christmas Day 2022", "2022-12-25"),
        ("en", "on the evening of New Year's Eve", "2023-12-31"),
        ("en", "the day before Christmas Eve 2023", "2023-12-23"),
        ("de", "an Heiligabend", "2023-12-24"),
        ("de", "vier Tage nach Neujahr 2024", "2024-01-05"),
        ("fr", "à la veille de Noël", "2023-12-24"),
        ("it", "la vigilia di Natale", "2023-12-24"),
        ("es", "la mañana de Nochebuena", "2023-12-24"),
        ("sv", "två dagar före julafton 2023", "2023-12-22"),
        ("fi", "jouluaattona", "2023-12-24"),
        ("bg", "на Бъдни вечер", "2023-12-24"),
        ("el", "παραμονή Πρωτοχρονιάς", "2023-12-31"),
        ("ja", "大晦日", "2023-12-31"),
    ],
)
def test_a_feast_is_its_day(language, words, edtf):
    """It is printed as a date without its year is, and counted from like one."""
    assert resolve(words, WRITTEN, language).edtf == edtf


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Chinese New Year's Eve"),
        ("en", "orthodox Christmas Eve"),
        ("it", "capodanno cinese"),
        ("de", "zwischen Weihnachten und Neujahr"),
        ("en", "on the eve of New Year's Day"),
        ("en", "at Christmas"),
    ],
)
def test_a_word_beside_it_may_make_it_another(language, words):
    """The feast of another calendar, the eve of one, and a season are no such day."""
    assert not any(reading.dates for reading in read_components(words, language).readings)

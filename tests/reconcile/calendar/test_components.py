"""Date expressions are read in many languages and scripts, and what is no date is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.calendar import Printed, Relative, read_components

repeatable = settings(derandomize=True, deadline=None, max_examples=200)
FULL = Printed(4, 28, 9, 2023)
DATED = Printed(None, 28, 9, 2023)
YEARLESS = Printed(None, 28, 9, None)


@pytest.mark.parametrize(
    ("expression", "language", "printed"),
    [
        ("jeudi 28 septembre 2023", "fr", FULL),
        ("jeudi\u00a028\u202fseptembre", "fr", Printed(4, 28, 9)),
        ("1er mai", "fr", Printed(None, 1, 5)),
        ("20 aout 2020", "fr", Printed(None, 20, 8, 2020)),
        ("mar. 26 sept.", "fr", Printed(2, 26, 9)),
        ("le 28", "fr", Printed(day=28)),
        ("Thursday, September 28th", "en", Printed(4, 28, 9)),
        ("Sept. 28", "en", YEARLESS),
        ("28-SEP-2023", "en", DATED),
        ("28 Sept 23", "en", DATED),
        ("Thursday at 7 pm", "en", Printed(4)),
        ("28 September at 1900 local time", "en", YEARLESS),
        ("Donnerstag, den 28. September 2023", "de", FULL),
        ("Donnerstagabend", "de", Printed(4)),
        ("28.9.", "de", YEARLESS),
        ("28 de septiembre de 2023", "es", DATED),
        ("mar 28 sept 2023", "es", Printed(2, 28, 9, 2023)),
        ("l'11 settembre 2001", "it", Printed(None, 11, 9, 2001)),
        ("quinta-feira (28)", "pt", Printed(4, 28)),
        ("28-09-2023", "nl", DATED),
        ("в четверг, 28-го сентября 2023 года", "ru", FULL),
        ("в пятницу", "ru", Printed(5)),
        ("يوم الخميس ٢٨ سبتمبر ٢٠٢٣", "ar", FULL),
        ("28 أيلول/سبتمبر 2023", "ar", DATED),
        ("تشرين الثاني 2023", "ar", Printed(month=11, year=2023)),
        ("9 ماي 2025", "ar", Printed(None, 9, 5, 2025)),
        ("غرة أفريل 2026", "ar", Printed(None, 1, 4, 2026)),
        ("5 جويلية 1962", "ar", Printed(None, 5, 7, 1962)),
        ("28 سبتمبر 2023 الموافق 13 ربيع الأول 1445", "ar", DATED),
        ("۲۸ سپتامبر ۲۰۲۳", "fa", DATED),
        ("ב-28 בספטמבר 2023", "he", DATED),
        ("२८ सितंबर २०२३", "hi", DATED),
        ("2023年9月28日（木）", "ja", FULL),
        ("令和5年9月28日", "ja", DATED),
        ("9月28日星期四", "zh", Printed(4, 28, 9)),
        ("二〇二三年九月二十八日", "zh", DATED),
        ("5월 9일", "ko", Printed(None, 9, 5)),
        ("วันที่ 28 กันยายน 2566", "th", DATED),
        ("thứ Năm, ngày 28 tháng 9 năm 2023", "vi", FULL),
        ("2023. szeptember 28-án", "hu", DATED),
        ("28 Eylül 2023 Perşembe günü", "tr", FULL),
        ("we wrześniu 2023", "pl", Printed(month=9, year=2023)),
        ("rugsėjo 28 d.", "lt", YEARLESS),
        ("девятого мая", "ru", Printed(None, 9, 5)),
        ("في الثامن والعشرين من سبتمبر", "ar", YEARLESS),
        ("w maju", "pl", Printed(month=5)),
        ("día 28", "es", Printed(day=28)),
        ("2023-09-28T10:00:00Z", None, DATED),
        ("jeudi 28 septembre 2023", None, FULL),
        ("28 September 2023", "fr", DATED),
        ("Thu, 28 Sep 2023", "hi", FULL),
        ("Thu, 28 Sep 2023", "ru", FULL),
        ("Thu, 28 Sep 2023", "vi", FULL),
        ("Thu, 28 Sep 2023", "fr", FULL),
    ],
)
def test_one_date_is_read(expression: str, language: str | None, printed: Printed) -> None:
    """The printed parts of a date come out, whatever its language, script, digits and order."""
    assert [reading.dates for reading in read_components(expression, language).readings] == [(printed,)]


@pytest.mark.parametrize(
    ("expression", "language", "joined", "dates"),
    [
        ("26-28 septembre 2023", "fr", "span", [Printed(None, 26, 9, 2023), DATED]),
        ("du 28 décembre au 3 janvier 2023", "fr", "span", [Printed(None, 28, 12, 2023), Printed(None, 3, 1, 2023)]),
        ("nuit de jeudi à vendredi", "fr", "span", [Printed(4), Printed(5)]),
        ("26, 27 et 28 septembre", "fr", "list", [Printed(None, 26, 9), Printed(None, 27, 9), YEARLESS]),
        ("between 26 and 28 September", "en", "span", [Printed(None, 26, 9), YEARLESS]),
        ("Thursday through Saturday", "en", "span", [Printed(4), Printed(6)]),
        ("am 26./27. September", "de", "list", [Printed(None, 26, 9), Printed(None, 27, 9)]),
        ("с 26 по 28 сентября 2023 года", "ru", "span", [Printed(None, 26, 9, 2023), DATED]),
        ("9月26日至28日", "zh", "span", [Printed(None, 26, 9), YEARLESS]),
        ("May 30 - June 2", "en", "span", [Printed(None, 30, 5), Printed(None, 2, 6)]),
        ("3至5日", "zh", "span", [Printed(day=3), Printed(day=5)]),
        ("między 3 a 5 maja", "pl", "span", [Printed(None, 3, 5), Printed(None, 5, 5)]),
        ("28.-30.9.2023", "de", "span", [DATED, Printed(None, 30, 9, 2023)]),
        ("2.–5. 1. 2023", "cs", "span", [Printed(None, 2, 1, 2023), Printed(None, 5, 1, 2023)]),
        ("May 2-5,2024", "en", "span", [Printed(None, 2, 5, 2024), Printed(None, 5, 5, 2024)]),
        ("du 31 décembre 2023 au 2 janvier", "fr", "span", [Printed(None, 31, 12, 2023), Printed(None, 2, 1, 2024)]),
        ("les années 1990", "fr", "span", [Printed(year=1990), Printed(year=1999)]),
        ("1980s", "en", "span", [Printed(year=1980), Printed(year=1989)]),
    ],
)
def test_several_dates_lend_each_other_months_and_years(
    expression: str, language: str, joined: str, dates: list[Printed]
) -> None:
    """Spans and lists are read as such, and a month or year printed once holds for all."""
    (reading,) = read_components(expression, language).readings

    assert reading.joined == joined
    assert list(reading.dates) == dates


@pytest.mark.parametrize(
    ("expression", "language", "relative"),
    [
        ("hier", "fr", Relative("day", -1)),
        ("l’année dernière", "fr", Relative("year", -1)),
        ("il y a trois jours", "fr", Relative("day", -3)),
        ("3 days ago", "en", Relative("day", -3)),
        ("last night", "en", Relative("day", -1)),
        ("vor drei Tagen", "de", Relative("day", -3)),
        ("vergangene Woche", "de", Relative("week", -1)),
        ("mañana", "es", Relative("day", 1)),
        ("due giorni fa", "it", Relative("day", -2)),
        ("вчера", "ru", Relative("day", -1)),
        ("أمس", "ar", Relative("day", -1)),
        ("قبل يومين", "ar", Relative("day", -2)),
        ("去年", "zh", Relative("year", -1)),
        ("어제", "ko", Relative("day", -1)),
        ("il y a deux semaines", "fr", Relative("week", -2, counted=True)),
        ("неделю назад", "ru", Relative("week", -1, counted=True)),
        ("dez dias atrás", "pt", Relative("day", -10)),
        ("سه روز پیش", "fa", Relative("day", -3)),
        ("üç gün önce", "tr", Relative("day", -3)),
        ("三天前", "zh", Relative("day", -3)),
        ("أمس الأول", "ar", Relative("day", -2)),
        ("вчора ввечері", "uk", Relative("day", -1)),
        ("le week-end dernier", "fr", Relative("weekend", -1)),
    ],
)
def test_distances_are_read(expression: str, language: str, relative: Relative) -> None:
    """Words and phrases that count from the day of writing give a unit and an offset."""
    (reading,) = read_components(expression, language).readings

    assert reading.relative == relative
    assert reading.dates == ()


def test_figures_that_can_be_two_dates_stay_two() -> None:
    """English figures are read in both orders unless one of them is impossible; German ones are not."""
    both = {reading.dates for reading in read_components("9/10/2023", "en").readings}

    assert both == {(Printed(None, 9, 10, 2023),), (Printed(None, 10, 9, 2023),)}
    assert len(read_components("9/28/2023", "en").readings) == 1
    assert len(read_components("9.10.2023", "de").readings) == 1


@pytest.mark.parametrize(
    ("expression", "language"),
    [
        ("they may meet", "en"),
        ("wed in secret", "en"),
        ("a second meeting", "en"),
        ("récemment", "fr"),
        ("la maison du maire", "fr"),
        ("der Dienst", "de"),
        ("a few days ago", "en"),
        ("more than two weeks ago", "en"),
        ("in the past week", "en"),
        ("ces derniers mois", "fr"),
        ("in den letzten Wochen", "de"),
        ("近日", "zh"),
        ("niedawno", "pl"),
        ("24 soldiers", "en"),
        ("", None),
        ("nothing here", None),
    ],
)
def test_no_date_is_read_where_there_is_none(expression: str, language: str | None) -> None:
    """Everyday words that only look like names of months and days give nothing."""
    (reading,) = read_components(expression, language).readings

    assert not reading.says_something


def test_what_is_not_understood_is_kept() -> None:
    """A word of which the tables know nothing is left over, and what stands beside it is read."""
    components = read_components("rainy October 2023", "en")

    assert components.rest == ("rainy",)
    assert (components.month, components.year, components.day) == (10, 2023, None)


@repeatable
@given(st.text(max_size=60), st.sampled_from([None, "fr", "en", "ar", "zh", "xx", ""]))
def test_any_text_is_taken(text: str, language: str | None) -> None:
    """No text and no language tag makes the reader raise, and there is always a reading."""
    assert read_components(text, language).readings

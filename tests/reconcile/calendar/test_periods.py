"""Parts of years and months, counts from a printed date, and dates of other calendars."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.labels import for_language
from summarizer.reconcile.calendar import as_days, check, from_dateset, resolve
from summarizer.reconcile.calendar.folding import fold
from summarizer.reconcile.calendar.lexicon import languages
from summarizer.reconcile.calendar.marking import marked

NAMES = Path(__file__).parents[3] / "summarizer" / "reconcile" / "calendar" / "data" / "names.json"
WRITTEN = "2024-05-15"

repeatable = settings(derandomize=True, deadline=None, max_examples=150)


@pytest.mark.parametrize(
    ("language", "expression", "edtf"),
    [
        ("en", "in the third quarter of 2023", "[2023-07-01..2023-09-30]"),
        ("en", "2023 Q4", "[2023-10-01..2023-12-31]"),
        ("de", "IV. Quartal 2022", "[2022-10-01..2022-12-31]"),
        ("ru", "во II квартале 2023 года", "[2023-04-01..2023-06-30]"),
        ("zh", "今年一季度", "[2024-01-01..2024-03-31]"),
        ("fr", "le premier et le second semestre 2023", "2023"),
        ("ar", "النصف الثاني من عام 2022", "[2022-07-01..2022-12-31]"),
        ("en", "the last quarter of 2022", "[2022-10-01..2022-12-31]"),
        ("en", "last quarter", "[2024-01-01..2024-03-31]"),
        ("en", "in the first three months of 2023", "[2023-01-01..2023-03-31]"),
        ("it", "nella seconda metà di aprile", "[2024-04-16..2024-04-30]"),
        ("en", "the fourth quarter of last year", "[2023-10-01..2023-12-31]"),
        ("en", "in the third quarter", "[2023-07-01..2023-09-30,2024-07-01..2024-09-30]"),
        ("en", "before the third quarter of 2023", "[..2023-09-30]"),
        ("ru", "первая неделя мая 2024 года", "[2024-05-01..2024-05-12]"),
        ("en", "the last week of April 2024", "[2024-04-22..2024-04-30]"),
        ("es", "el primer lunes de mayo de 2024", "2024-05-06"),
        ("en", "the last Friday of March 2023", "2023-03-31"),
        ("en", "the first Monday in May", "2024-05-06"),
        ("en", "the last day of April 2024", "2024-04-30"),
        ("en", "the first weekend of September 2024", "[2024-08-31..2024-09-01,2024-09-07..2024-09-08]"),
        ("en", "week 20 of 2024", "[2024-05-12..2024-05-19]"),
        ("zh", "5月上旬", "[2024-05-01..2024-05-10]"),
        ("de", "im Frühjahr 2023", "[2023-03-01..2023-06-30]"),
        ("en", "in spring 2023", "[2023-03-01..2023-06-30,2023-09-01..2023-12-31]"),
        ("fi", "1990-luvulla", "199X"),
        ("nl", "in de jaren negentig", "199X"),
        ("en", "since the 1990s", "[1990-01-01..2024-05-15]"),
        ("fr", "au XIXe siècle", "[1800..1900]"),
        ("en", "Monday week", "2024-05-27"),
    ],
)
def test_a_part_is_the_days_that_any_usage_counts_in(language: str, expression: str, edtf: str) -> None:
    """Quarters, halves and numbered weekdays are exact; weeks, seasons and centuries as wide as usage has them."""
    assert resolve(expression, WRITTEN, language).edtf == edtf


@pytest.mark.parametrize(
    ("language", "expression", "edtf"),
    [
        ("en", "two days after 9 May 2024", "2024-05-11"),
        ("es", "dos días antes del 9 de mayo de 2023", "2023-05-07"),
        ("ru", "через два дня после 9 мая 2023 года", "2023-05-11"),
        ("fr", "la veille du 9 mai 2024", "2024-05-08"),
        ("en", "a week after 9 May 2024", "[2024-05-13..2024-05-19]"),
        ("en", "three months after May 2022", "[2022-07-22..2022-09-10]"),
        ("en", "the vote on 9 May, two days after the talks", "2024-05-09"),
        ("en", "more than two days after 9 May 2024", "XXXX-XX-XX"),
        ("fr", "dans les deux jours après le 9 mai 2024", "XXXX-XX-XX"),
        ("en", "two days after the vote", "XXXX-XX-XX"),
    ],
)
def test_a_count_leads_from_the_date_it_names_or_nowhere(language: str, expression: str, edtf: str) -> None:
    """Days are counted exactly, longer units about; a count that a word loosens, or without a date, gives no day."""
    assert resolve(expression, WRITTEN, language).edtf == edtf


@pytest.mark.parametrize(
    ("language", "expression"),
    [
        ("fr", "le week-end des 11 et 12 mai"),
        ("en", "the weekend of 11 and 12 May"),
        ("de", "am Wochenende vom 11. und 12. Mai"),
        ("ja", "11、12日"),
        ("ja", "5月11、12両日"),
        ("zh", "5月11、12日"),
    ],
)
def test_two_days_on_end_are_those_whatever_they_are_called(language: str, expression: str) -> None:
    """A weekend that is printed with its days is no week, and begins on the first of them."""
    assert resolve(expression, WRITTEN, language).edtf == "[2024-05-11..2024-05-12]"


@pytest.mark.parametrize(
    ("language", "expression", "edtf"),
    [
        ("ja", "5月9日の2日後", "2024-05-11"),
        ("ja", "9日の前日", "2024-05-08"),
        ("ja", "元日の前日", "2023-12-31"),
        ("ja", "5月9日前夜", "2024-05-08"),
        ("zh", "2024年5月9日前一天", "2024-05-08"),
        ("ko", "9일 전날", "2024-05-08"),
        ("ko", "5월 9일 이틀 전", "2024-05-07"),
        ("hi", "9 मई की पूर्व संध्या पर", "2024-05-08"),
        ("tr", "9 Mayıs'tan iki gün önce", "2024-05-07"),
        ("tr", "9 Mayıs'ın ertesi günü", "2024-05-10"),
        ("fi", "9. toukokuuta edeltävänä päivänä", "2024-05-08"),
        ("hu", "május 9. előtti napon", "2024-05-08"),
        ("zh", "5月9日前", "[..2024-05-08]"),
        ("ja", "5月9日前", "[..2024-05-08]"),
        ("ko", "5월 9일 전", "[..2024-05-08]"),
        ("ja", "9日前", "2024-05-06"),
        ("zh", "3天前晚上", "2024-05-12"),
    ],
)
def test_a_count_behind_a_date_leads_from_it_where_the_language_says_it_there(
    language: str, expression: str, edtf: str
) -> None:
    """The eve of the ninth is one day, and what was before the ninth was not on it; "nine days ago" is from today."""
    assert resolve(expression, WRITTEN, language).edtf == edtf


@pytest.mark.parametrize(
    ("language", "expression", "edtf"),
    [
        ("ar", "الخميس 1 ذو القعدة 1445 هـ", "XXXX-XX-XX"),
        ("ar", "9 مايو 2024 الموافق 1 ذو القعدة 1445", "2024-05-09"),
        ("fa", "۲۰ اردیبهشت ۱۴۰۳ (۹ مه ۲۰۲۴)", "2024-05-09"),
        ("fa", "پنجشنبه ۱۰ رمضان", "XXXX-XX-XX"),
        ("fa", "سال مالی ۱۴۰۲", "XXXX-XX-XX"),
        ("zh", "农历四月初二", "XXXX-XX-XX"),
        ("am", "2016", "XXXX-XX-XX"),
        ("am", "እ.ኤ.አ. በ2016 ዓ.ም.", "XXXX-XX-XX"),
        ("en", "fiscal third quarter of 2023", "XXXX-XX-XX"),
        ("th", "ไตรมาสที่ 3 ปี 2566", "[2023-07-01..2023-09-30]"),
    ],
)
def test_a_date_of_another_calendar_gives_no_day(language: str, expression: str, edtf: str) -> None:
    """It is known for what it is and not read as one of the common calendar, which it may stand beside."""
    assert resolve(expression, WRITTEN, language).edtf == edtf
    assert edtf != "XXXX-XX-XX" or check(expression, "2019-02-03", WRITTEN, language).verdict == "not verifiable"


@pytest.mark.parametrize(
    ("expression", "date", "verdict"),
    [
        ("in the third quarter of 2023", "2023-08-15", "agrees"),
        ("in the third quarter of 2023", "2023-10-01", "contradicts"),
        ("in the third quarter of 2023", "2022-08-15", "contradicts"),
        ("in the third quarter of 2023", "2023-08-01/2023-08-03", "agrees"),
        ("fiscal third quarter of 2023", "2023-02-15", "not verifiable"),
        ("last quarter", "2023-12-15", "not verifiable"),
        ("last quarter", "2023-03-15", "contradicts"),
        ("the first week of May 2024", "2024-04-29", "not verifiable"),
        ("the first week of May 2024", "2024-05-25", "contradicts"),
        ("the first Monday in May 2024", "2024-05-13", "contradicts"),
        ("in spring 2023", "2023-02-25", "not verifiable"),
        ("in spring 2023", "2021-04-25", "contradicts"),
        ("two days after 9 May 2024", "2024-05-11", "agrees"),
        ("two days after 9 May 2024", "2024-05-10", "not verifiable"),
        ("two days after 9 May 2024", "2024-05-14", "contradicts"),
        ("a week after 9 May 2024", "2024-05-16", "agrees"),
        ("a week after 9 May 2024", "2024-06-16", "contradicts"),
    ],
)
def test_the_judge_contradicts_only_what_is_surely_outside(expression: str, date: str, verdict: str) -> None:
    """What lies at an edge that usage moves is not verifiable; what lies beyond every usage contradicts."""
    assert check(expression, date, WRITTEN, "en").verdict == verdict


def test_no_name_of_a_quarter_is_read_as_other_days() -> None:
    """Every name that the CLDR has for a quarter, with a year, gives that quarter or more, in every language."""
    known = json.loads(NAMES.read_text(encoding="utf-8"))["languages"]
    exact = 0
    for language in languages():
        year = {"th": 2566}.get(language, 2023)
        for name, (number,) in known[language].get("quarters", {}).items():
            quarter = as_days(f"2023-{32 + number}")
            assert quarter is not None
            found = from_dateset(resolve(f"{name} {year}", None, language))
            assert found & quarter == quarter, (language, name)
            exact += found == quarter

    assert exact > 600


@repeatable
@given(st.sampled_from(languages()), st.text(max_size=60))
def test_marking_takes_any_text(language: str, text: str) -> None:
    """Text without parts of years comes back as it is, and no text makes the search raise."""
    folded = fold(text)
    assert marked(folded, language) == folded or "\ue000" in marked(folded, language)


@repeatable
@given(st.sampled_from(("first", "second", "third", "fourth")), st.integers(1950, 2099))
def test_a_quarter_agrees_with_its_days_alone(ordinal: str, year: int) -> None:
    """Of the days of a year, those of the printed quarter agree, and all others contradict."""
    expression = f"the {ordinal} quarter of {year}"
    days = from_dateset(resolve(expression, WRITTEN, "en"))
    for day in (dt.date(year, month, 14) for month in range(1, 13)):
        inside = bool(days & (as_days(day) or days))
        assert (check(expression, day, WRITTEN, "en").verdict == "agrees") is inside


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "expression", ["in spring 2023", "third quarter of 2023", "a week after 9 May 2024", "fiscal 2023"]
)
def test_every_step_has_its_sentence(language: str, expression: str) -> None:
    """The steps of a part, of a count and of another calendar are sentences with the words of the article."""
    words = for_language(language)
    for step in resolve(expression, WRITTEN, "en").steps:
        assert expression in words.reason(step)

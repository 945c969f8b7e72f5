"""Expressions become sets of days, with every step named and nothing more exact than the text."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.labels import for_language
from summarizer.reconcile.calendar import check, derive, from_dateset, resolve
from summarizer.reconcile.calendar.lexicon import languages

repeatable = settings(derandomize=True, deadline=None, max_examples=100)
LONG_FORMS_NOT_READ = frozenset({"mn"})
"""Mongolian counts its months with words that stand between day and month; only its year is read."""


@pytest.mark.parametrize("language", sorted(set(languages()) - LONG_FORMS_NOT_READ))
def test_a_full_date_is_that_day_in_every_language(language: str, some_days: tuple[dt.date, ...]) -> None:
    """A date with day, month and year, as the CLDR prints it long and full, gives its day."""
    for day in some_days:
        for width in ("long", "full"):
            expression = format_date(day, width, locale=language)
            assert resolve(expression, None, language).day == day
            assert check(expression, day, None, language).state == "unique"


@pytest.mark.parametrize(
    ("expression", "language", "reference", "edtf", "rule"),
    [
        ("vendredi", "fr", "2023-09-30", "2023-09-29", "date-recent-weekday"),
        ("vendredi", "fr", "2023-09-29", "2023-09-29", "date-recent-weekday"),
        ("28 septembre", "fr", "2023-10-02", "2023-09-28", "date-nearest"),
        ("31 décembre", "fr", "2023-01-02", "2022-12-31", "date-nearest"),
        ("le 28", "fr", "2023-10-02", "2023-09-28", "date-recent-day"),
        ("hier", "fr", "2023-09-29", "2023-09-28", "date-relative"),
        ("l'année dernière", "fr", "2023", "2022", "date-relative"),
        ("il y a trois jours", "fr", "2023-09-30", "2023-09-27", "date-relative"),
        ("last week", "en", "2023-09-27", "[2023-09-18..2023-09-24]", "date-relative"),
        ("Thursday last week", "en", "2023-09-27", "2023-09-21", "date-relative"),
        ("last month", "en", "2023-01-15", "2022-12", "date-relative"),
        ("last Friday", "en", "2023-09-29", "2023-09-22", "date-last"),
        ("next Friday", "en", "2023-09-29", "2023-10-06", "date-next"),
        ("en mai dernier", "fr", "2023-09-27", "2023-05", "date-last"),
        ("the week of September 25", "en", "2023-09-30", "[2023-09-25..2023-10-01]", "date-week"),
        ("avant le 28 septembre 2023", "fr", None, "[..2023-09-27]", "date-before"),
        ("depuis le 24 février 2022", "fr", "2023-09-29", "[2022-02-24..2023-09-29]", "date-since"),
        ("nuit de jeudi à vendredi", "fr", "2023-09-30", "[2023-09-28..2023-09-29]", "date-recent-weekday"),
        ("du 28 décembre au 3 janvier", "fr", "2023-01-10", "[2022-12-28..2023-01-03]", "date-nearest"),
        ("9/10/2023", "en", None, "[2023-09-10,2023-10-09]", "date-ambiguous"),
        ("rainy October 2023", "en", "2023-11-01", "2023-10", "date-rest"),
        ("early October 2023", "en", "2023-11-01", "[2023-10-01..2023-10-16]", "date-share"),
        ("mid-2023", "en", "2023-11-01", "[2023-04-01..2023-09-30]", "date-share"),
        ("fin 2022", "fr", "2023-09-29", "[2022-07-01..2022-12-31]", "date-share"),
        ("late last year", "en", "2023-09-29", "[2022-07-01..2022-12-31]", "date-share"),
        ("last weekend", "en", "2023-09-27", "[2023-09-23..2023-09-24]", "date-relative"),
        ("ce week-end", "fr", "2023-09-25", "[2023-09-23..2023-09-24,2023-09-30..2023-10-01]", "date-relative"),
        ("this Friday", "en", "2023-09-27", "2023-09-29", "date-this"),
        ("ce jeudi", "fr", "2023-09-29", "2023-09-28", "date-this"),
        ("ce dimanche", "fr", "2023-09-25", "[2023-09-24,2023-10-01]", "date-either"),
        ("next Friday", "en", "2023-09-27", "[2023-09-29,2023-10-06]", "date-either"),
        ("kommenden Freitag", "de", "2023-09-27", "2023-09-29", "date-next"),
        ("下周五", "zh", "2023-09-27", "2023-10-06", "date-relative"),
        ("i onsdags", "sv", "2023-09-27", "2023-09-20", "date-last"),
        ("på torsdag", "sv", "2023-09-27", "2023-09-28", "date-next"),
        ("le lundi suivant", "fr", "2023-09-27", "XXXX-XX-XX", "date-elsewhere"),
        ("il venerdì precedente", "it", "2023-09-27", "XXXX-XX-XX", "date-elsewhere"),
        ("7 octobre", "fr", "2024-05-15", "[2023-10-07,2024-10-07]", "date-either"),
        ("le 20", "fr", "2024-05-15", "[2024-04-20,2024-05-20]", "date-either"),
        ("Friday the 13th", "en", "2024-05-15", "[2023-10-13,2024-09-13]", "date-either"),
        ("3至5日", "zh", "2024-05-15", "[2024-05-03..2024-05-05]", "date-recent-day"),
        ("by the end of May", "en", "2024-05-15", "[..2024-05-31]", "date-before"),
        ("lundi de Pentecôte", "fr", "2024-05-23", "XXXX-XX-XX", "date-elsewhere"),
        ("until Friday", "en", "2023-09-27", "[..2023-09-29]", "date-until"),
        ("in der Nacht zum Donnerstag", "de", "2023-09-29", "[2023-09-27..2023-09-28]", "date-recent-weekday"),
        ("28 septembre", "fr", None, "XXXX-09-28", "date-printed"),
        ("la veille", "fr", "2023-09-29", "XXXX-XX-XX", "date-elsewhere"),
        ("récemment", "fr", "2023-09-29", "XXXX-XX-XX", "date-unread"),
        ("hier", "fr", None, "XXXX-XX-XX", "date-no-reference"),
        ("jeudi", "fr", None, "XXXX-XX-XX", "date-many"),
        ("vendredi 28 septembre 2023", "fr", None, "", "date-weekday-contradicts"),
        ("31 février", "fr", None, "", "date-impossible"),
    ],
)
def test_expressions_are_resolved(expression: str, language: str, reference: str | None, edtf: str, rule: str) -> None:
    """Each kind of expression gives its set, and the rule that decided is among the steps."""
    found = resolve(expression, reference, language)

    assert found.edtf == edtf
    assert rule in {step.rule for step in found.steps}


@pytest.mark.parametrize(
    ("expression", "language", "edtf"),
    [
        ("am Dienstag, 6. Mai, 18.30 Uhr", "de", "2025-05-06"),
        ("6.5., 10.30 Uhr", "de", "2025-05-06"),
        ("martedì 6 maggio 10.00", "it", "2025-05-06"),
        ("วันอังคารที่ 6 พ.ค. เวลา 10.00 น.", "th", "2025-05-06"),
        ("10/11 mai", "fr", "[2025-05-10..2025-05-11]"),
    ],
)
def test_an_hour_with_a_point_is_no_day(expression: str, language: str, edtf: str) -> None:
    """What stands behind a day as hours and minutes makes no other day possible; two days with a stroke are two."""
    assert resolve(expression, "2025-05-04", language).edtf == edtf


@pytest.mark.parametrize(
    ("expression", "language", "reference", "edtf"),
    [
        ("at the weekend", "en", "2025-04-29", "[2025-04-26..2025-04-27,2025-05-03..2025-05-04]"),
        ("Το Σαββατοκύριακο", "el", "2025-04-29", "[2025-04-26..2025-04-27,2025-05-03..2025-05-04]"),
        ("viikonloppuna", "fi", "2025-05-11", "[2025-05-03..2025-05-04,2025-05-10..2025-05-11,2025-05-17..2025-05-18]"),
        ("the following weekend", "en", "2025-04-29", "XXXX-XX-XX"),
        ("le week-end de Pâques", "fr", "2025-04-29", "XXXX-XX-XX"),
    ],
)
def test_a_mere_weekend_is_one_of_those_around_the_day_of_writing(expression, language, reference, edtf) -> None:
    """Nothing says which weekend is meant, so the last and the coming one stay; one with more words may be any."""
    assert resolve(expression, reference, language).edtf == edtf


@pytest.mark.parametrize(
    ("expression", "language", "edtf"),
    [
        ("անցած շաբաթ", "hy", "[2025-04-21..2025-04-27]"),
        ("გასულ კვირას", "ka", "[2025-04-21..2025-04-27]"),
        ("минатата недела", "mk", "[2025-04-21..2025-04-27]"),
        ("អាទិត្យមុន", "km", "[2025-04-21..2025-04-27]"),
        ("تېره اونۍ", "ps", "[2025-04-21..2025-04-27]"),
        ("上禮拜三", "zh", "2025-04-23"),
        ("上個星期三", "zh", "2025-04-23"),
        ("這個禮拜三", "zh", "2025-04-30"),
    ],
)
def test_a_word_for_a_week_that_is_also_one_for_a_day_gives_the_week(expression, language, edtf) -> None:
    """Where one word is Saturday or Sunday and the week, "last" beside it is the week: no single day is made of it."""
    assert resolve(expression, "2025-05-02", language).edtf == edtf


@pytest.mark.parametrize(
    ("expression", "language", "edtf"),
    [
        ("เมื่อบ่ายวานนี้", "th", "2025-05-03"),
        ("เมื่อคืนนี้", "th", "2025-05-03"),
        ("เมื่อเช้านี้", "th", "2025-05-04"),
        ("روز گذشته", "fa", "2025-05-03"),
        ("شب گذشته", "fa", "2025-05-03"),
        ("یکشنبه‌شب هفته گذشته", "fa", "2025-04-27"),
    ],
)
def test_thai_and_persian_tell_the_day_by_its_parts(expression, language, edtf) -> None:
    """Yesterday afternoon, last night, this morning and a Sunday night of last week are the days that they name."""
    assert resolve(expression, "2025-05-04", language).edtf == edtf


@pytest.mark.parametrize(
    ("expression", "language", "edtf"),
    [
        ("önceki gün", "tr", "2024-10-15"),
        ("bu akşam", "tr", "2024-10-17"),
        ("الليلة الماضية", "ar", "2024-10-16"),
        ("снощи", "bg", "2024-10-16"),
        ("tadi malam", "id", "2024-10-16"),
        ("malam ini", "id", "2024-10-17"),
        ("sinoć", "hr", "2024-10-16"),
        ("aseară", "ro", "2024-10-16"),
        ("tối qua", "vi", "2024-10-16"),
        ("어젯밤", "ko", "2024-10-16"),
        ("אמש", "he", "2024-10-16"),
        ("алдыңғы күні", "kk", "2024-10-15"),
        ("екі күн бұрын", "kk", "2024-10-15"),
        ("questa sera", "it", "2024-10-17"),
    ],
)
def test_nights_and_parts_of_today_are_days(expression: str, language: str, edtf: str) -> None:
    """What a language calls last night, tonight and this morning by words of their own is the day before, or today."""
    assert resolve(expression, "2024-10-17", language).edtf == edtf


def test_weekday_and_bounds_fix_the_year() -> None:
    """A Thursday 28 September between February 2022 and November 2026 is of 2023, by hard rules alone."""
    found = resolve("jeudi 28 septembre", None, "fr", not_before=dt.date(2022, 2, 1), not_after=dt.date(2026, 11, 21))

    assert found.edtf == "2023-09-28"
    steps = {step.rule: step for step in found.steps}
    assert steps["date-weekday-leaves"].args["years"] == ("2017", "2023", "2028")
    assert steps["date-bounds"].args["date"] == "2023-09-28"
    assert not any(step.soft for step in found.steps)


def test_the_tense_turns_a_bare_weekday() -> None:
    """Told as still to come, a weekday is the next one; told as past or not at all, the most recent one."""
    assert resolve("Thursday", "2023-09-27", "en", tense="future").edtf == "2023-09-28"
    assert resolve("Thursday", "2023-09-27", "en", tense="past").edtf == "2023-09-21"
    assert resolve("Thursday", "2023-09-27", "en").edtf == "2023-09-21"


def test_soft_rules_are_marked_and_kept_apart() -> None:
    """What a soft rule chose is not among the hard days, and its step says that it is soft."""
    found = derive("vendredi", "2023-09-30", "fr")

    assert found.days.only == dt.date(2023, 9, 29)
    assert found.hard.count() != 1
    assert [step.soft for step in found.steps] == [False, True]


def test_bounds_that_contradict_leave_nothing_and_say_so() -> None:
    """A date outside the bounds is a contradiction with its reason, never a silent pick."""
    found = resolve("28 septembre 2023", None, "fr", not_after=dt.date(2022, 1, 1))

    assert found.spans == ()
    assert found.steps[-1].rule == "date-bounds-contradict"


def test_a_record_keeps_its_days() -> None:
    """A set turned into the record and back is the same set."""
    days = derive("26-28 septembre", "2023-10-01", "fr").days

    assert from_dateset(resolve("26-28 septembre", "2023-10-01", "fr")) == days


@repeatable
@given(st.text(max_size=40), st.none() | st.dates(), st.none() | st.dates(), st.none() | st.dates())
def test_no_text_makes_it_raise(
    text: str, reference: dt.date | None, low: dt.date | None, high: dt.date | None
) -> None:
    """Any text, reference and bounds give a set whose steps can be told."""
    found = resolve(text, reference, None, not_before=low, not_after=high)

    for step in found.steps:
        assert for_language("en").reason(step)


@repeatable
@given(st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)), st.sampled_from(["fr", "en", "de", "ru", "ar", "zh"]))
def test_a_printed_date_does_not_depend_on_its_reference(day: dt.date, language: str) -> None:
    """A date that prints everything is that day, whenever the article was written."""
    expression = format_date(day, "full", locale=language)

    assert resolve(expression, dt.date(2020, 2, 29), language).day == day


@pytest.mark.parametrize(
    ("expression", "language", "expected"),
    [
        ("mañana", "es", "2024-10-04"),
        ("mañana viernes", "es", "2024-10-04"),
        ("mañana por la mañana", "es", "2024-10-04"),
        ("ayer por la mañana", "es", "2024-10-02"),
        ("por la mañana", "es", "XXXX-XX-XX"),
        ("la mañana del viernes", "es", "2024-09-27"),
        ("morgen Freitag", "de", "2024-10-04"),
        ("am Morgen", "de", "XXXX-XX-XX"),
        ("am morgigen Freitag", "de", "2024-10-04"),
        ("am gestrigen Mittwoch", "de", "2024-10-02"),
        ("in de morgen", "nl", "XXXX-XX-XX"),
        ("صباح غد الجمعة", "ar", "2024-10-04"),
        ("в сегодняшний четверг", "ru", "2024-10-03"),
    ],
)
def test_a_word_for_morning_and_tomorrow_is_told_by_its_place(expression, language, expected):
    """Behind another word it is a part of the day and no day; alone, or before a weekday, it is the next day."""
    assert resolve(expression, "2024-10-03", language).edtf == expected


@pytest.mark.parametrize("expression", ["10 May/2024", "May 10/2024", "Friday 10 May/2024"])
def test_a_slash_between_a_day_and_its_year_joins_no_two_dates(expression):
    """The year is that of the day, and no date beside it."""
    assert resolve(expression, "2024-06-01", "en").edtf == "2024-05-10"


@pytest.mark.parametrize(
    ("expression", "language"),
    [
        ("the 5th of last month", "en"),
        ("le 5 du mois dernier", "fr"),
        ("el 5 del mes pasado", "es"),
        ("il 5 del mese scorso", "it"),
        ("am 5. des vergangenen Monats", "de"),
        ("5 числа прошлого месяца", "ru"),
        ("geçen ayın 5'inde", "tr"),
        ("පසුගිය මස 5 වැනිදා", "si"),
    ],
)
def test_a_number_beside_last_month_is_its_day(expression, language):
    """It needs no name of a month beside it."""
    assert resolve(expression, "2026-11-23", language).edtf == "2026-10-05"


@pytest.mark.parametrize(
    ("expression", "language"), [("ඊයේ (22) උදෑසන", "si"), ("yesterday (22)", "en"), ("நேற்று (22)", "ta")]
)
def test_a_number_in_brackets_behind_yesterday_is_its_day(expression, language):
    """And it is found to agree, or not."""
    assert resolve(expression, "2026-11-23", language).edtf == "2026-11-22"
    assert "day" in check(expression, "2026-11-21", "2026-11-23", language).parts
    assert resolve(expression.replace("22", "ab"), "2026-11-23", language).edtf == "2026-11-22"

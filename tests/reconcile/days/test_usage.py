"""Rules of usage: they choose among the days that are left, and never against what is printed or told."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading

from summarizer.reconcile import reconcile
from summarizer.reconcile.days.weekly import is_understood

TWO = ("Arne Holt", "Mette Friis")


def dated(words, published, status="held", language="en"):
    """Return the date of the only meeting of an article that prints one time."""
    one = reading("v", Met(TWO, words, status=status), published=published, language=language, read_on="2026-08-01")
    (meeting,) = reconcile([one]).meetings
    return meeting.date.edtf


@pytest.mark.parametrize("first", ["9 May", "9 May 2025"])
def test_a_printed_weekday_and_a_told_order_go_before_usage(first):
    """The last Tuesday before publication comes after that Friday: so it is an earlier one, and never the Friday."""
    one = reading(
        "v",
        Met(TWO, first, city="Oslo"),
        Met(TWO, "Tuesday", city="Bergen"),
        order={2: (("before", "m1"),)},
        published="2025-05-15",
    )
    days = {meeting.mentions: meeting.date.edtf for meeting in reconcile([one]).meetings}

    assert days == {("v:m1",): "2025-05-09", ("v:m2",): "[..2025-05-09]"}


def test_a_printed_weekday_is_the_last_one_where_nothing_speaks_against_it():
    """Without an order, Tuesday is the one nearest before publication."""
    one = reading("v", Met(TWO, "9 May"), Met(("Arne Holt", "Ida Moe"), "Tuesday"), published="2025-05-15")

    assert sorted(meeting.date.edtf for meeting in reconcile([one]).meetings) == ["2025-05-09", "2025-05-13"]


def test_a_weekday_that_fits_no_near_year_loses_to_the_near_date():
    """14 May 2024 was a Tuesday: "Thursday, May 14" in an article of that month is a slip, and no day of 2020."""
    one = reading("v", Met(TWO, "Thursday, May 14"), published="2024-05-20")
    (meeting,) = reconcile([one]).meetings

    assert meeting.date.earliest.year >= 2023


@pytest.mark.parametrize(
    ("when", "published", "status", "edtf"),
    [
        ("at the weekend", "2025-05-13", "held", "[2025-05-10..2025-05-11]"),
        ("at the weekend", "2025-05-13", "planned", "[2025-05-17..2025-05-18]"),
        ("last weekend", "2025-05-18", "held", "[2025-05-10..2025-05-11]"),
        ("at the weekend", "2025-05-18", "held", "[2025-05-10..2025-05-11,2025-05-17..2025-05-18]"),
    ],
)
def test_a_weekend_is_the_one_before_or_after_publication(when, published, status, edtf):
    """Whether the meeting took place or is planned says which weekend is meant, but on a Sunday; never which day."""
    assert dated(when, published, status) == edtf


@pytest.mark.parametrize(
    ("words", "published", "status", "edtf"),
    [
        ("22", "2026-05-22", "held", "2026-05-22"),
        ("22", "2026-05-21", "held", "2026-04-22"),
        ("22", "2026-05-22", "planned", "2026-05-22"),
        ("21", "2026-05-22", "planned", "2026-06-21"),
        ("22", "2026-05-22", "denied", "[2026-04-22,2026-05-22]"),
    ],
)
def test_a_day_of_the_month_is_the_nearest_on_its_side(words, published, status, edtf):
    """The 22nd in a paper of the 22nd is that very day, and not a month ago; of what was denied, nobody says which."""
    assert dated(words, published, status) == edtf


@pytest.mark.parametrize(
    ("language", "words", "edtf"),
    [
        ("zh", "上月 11 日", "2025-09-11"),
        ("zh", "本月 15 日", "2025-10-15"),
        ("ko", "지난달 11 일", "2025-09-11"),
        ("ko", "지난달 6~8일", "[2025-09-06..2025-09-08]"),
        ("ko", "이달 5~7일", "[2025-10-05..2025-10-07]"),
        ("de", "vom 6. bis 8. des vergangenen Monats", "[2025-09-06..2025-09-08]"),
        ("es", "11 del mes pasado", "2025-09-11"),
        ("en", "11 of last month", "2025-09-11"),
        ("en", "29", "2025-10-29"),
    ],
)
def test_words_may_count_the_month_of_a_day(language, words, edtf):
    """The 11th of last month is in last month, though the 11th of this one is nearer; so are several days of it."""
    assert dated(words, "2025-10-30", language=language) == edtf


def test_of_what_was_denied_a_weekend_with_its_days_is_the_one_clearly_nearest():
    """Ten days ago is meant, and not the same days a year ahead."""
    found = dated("week-end des 17 et 18 mai", "2025-05-27", "denied", language="fr")
    assert found == "[2025-05-17..2025-05-18]"


def test_last_years_december_is_one_month_though_the_dateline_leaves_out_the_year():
    """Another article on the same two tells the year; December of the year before is a month of it, to the day."""
    told = reading("v", Met(TWO, "16 May", city="Oslo"), Met(TWO, "December", city="Rome"), read_on="2026-11-01")
    first, second = told.meetings
    last_year = second.when[0].model_copy(update={"words": "last year in December"})
    dateline = first.when[0].model_copy(update={"words": "17 May", "day": 17})
    meetings = (first, second.model_copy(update={"when": (last_year,)}))
    agency = told.model_copy(update={"meetings": meetings, "published": dateline})
    daily = reading("w", Met(TWO, "16 May 2026", city="Oslo"), published="2026-05-17", read_on="2026-11-01")
    days = {meeting.mentions: meeting.date.edtf for meeting in reconcile([agency, daily]).meetings}

    assert days == {("v:m1", "w:m1"): "2026-05-16", ("v:m2",): "2025-12"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("sv", "fredagskvällen"),
        ("nb", "fredagsmorgenen"),
        ("da", "fredagsaften"),
        ("fi", "perjantai-iltana"),
        ("de", "Freitagabend"),
    ],
)
def test_a_part_of_the_day_in_one_word_with_its_weekday_is_understood(language, words):
    """Nothing of it is left that might mean another week."""
    assert is_understood(words, language)


@pytest.mark.parametrize(
    "words", ["Thursday night, just after nine local time", "Thursday, a few hours after the vote"]
)
def test_what_follows_on_a_comma_and_tells_no_day_leaves_a_weekday_as_it_is(words):
    """It is the last Thursday before publication."""
    assert dated(words, "2026-05-24") == "2026-05-21"


@pytest.mark.parametrize("relation", ["during", "same_day"])
def test_meetings_that_print_two_days_are_not_of_one(relation):
    """They opened on the 7th, and on the 9th the sides met: that is part of the talks, and not on their first day."""
    one = reading(
        "v",
        Met(TWO, "7", city="Oslo"),
        Met(TWO, "9", city="Oslo"),
        order={2: ((relation, "m1"),)},
        published="2025-10-30",
    )

    assert sorted(meeting.date.edtf for meeting in reconcile([one]).meetings) == ["2025-10-07", "2025-10-09"]


def test_a_season_with_its_year_bounds_an_article_without_a_date():
    """What met in spring 2023 was told of later: so the Thursday that is 12 March is the one of 2026, and not of 2020.

    The meetings that count from it have their days as well.
    """
    one = reading(
        "v",
        Met(TWO, "spring 2023", city="Oslo"),
        Met(("Arne Holt", "Ida Moe"), "Thursday 12 March", status="planned"),
        published=None,
        read_on="2026-11-23",
    )
    days = {meeting.mentions: meeting.date.edtf for meeting in reconcile([one]).meetings}

    assert days[("v:m2",)] == "2026-03-12"


def test_words_beside_a_month_that_are_not_understood_leave_its_year_open():
    """In a language without a table for "of last year", May of this year may not be meant: the year before stays."""
    assert dated("May of the yonder year", "2025-10-17") == "[2024-05,2025-05]"
    assert dated("May", "2025-10-17") == "2025-05"


def test_the_words_for_last_year_are_read_in_armenian():
    """May of last year is no May of this year."""
    assert dated("Անցյալ տարվա մայիսի", "2025-10-17", language="hy") == "2024-05"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "späten Dienstagabend"),
        ("de", "am frühen Dienstagmorgen"),
        ("es", "a primera hora del martes"),
        ("it", "tarda serata di martedì"),
        ("ar", "في ساعة متأخرة من مساء الثلاثاء"),
        ("uk", "пізно ввечері у вівторок"),
        ("el", "αργά το βράδυ της Τρίτης"),
        ("fi", "myöhään tiistaina"),
    ],
)
def test_an_hour_late_or_early_makes_no_other_week(language, words):
    """Late on Tuesday is on Tuesday: the words for an early or late hour open nothing."""
    assert is_understood(words, language)

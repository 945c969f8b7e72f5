"""Words that count their days from another occasion of the article: "the next day", "la veille", "翌日"."""

from __future__ import annotations

import pytest
from reading_factory import Met, Travelled, cite_in, reading

from summarizer.reconcile import reconcile
from summarizer.reconcile.calendar.components import read_components
from summarizer.records import WhenMention

COUNTS = [
    ("en", "the next day", 1),
    ("en", "the previous day", -1),
    ("en", "two days later", 2),
    ("en", "three days earlier", -3),
    ("en", "a day earlier", -1),
    ("en", "the same day", 0),
    ("en", "10 days later", 10),
    ("en", "later the same day", 0),
    ("en", "only a day later", 1),
    ("en", "the day after the summit", 1),
    ("fr", "la veille au soir", -1),
    ("fr", "l'avant-veille", -2),
    ("fr", "le surlendemain", 2),
    ("fr", "trois jours plus tôt", -3),
    ("de", "am Vortag", -1),
    ("de", "zwei Tage später", 2),
    ("de", "am selben Tag", 0),
    ("es", "la víspera", -1),
    ("es", "ese mismo día por la tarde", 0),
    ("es", "dos días después", 2),
    ("it", "il giorno dopo", 1),
    ("it", "tre giorni prima", -3),
    ("pt", "no dia seguinte", 1),
    ("nl", "twee dagen eerder", -2),
    ("ru", "накануне", -1),
    ("ru", "двумя днями ранее", -2),
    ("ru", "через два дня", 2),
    ("uk", "наступного дня", 1),
    ("ar", "في اليوم السابق", -1),
    ("pl", "dwa dni później", 2),
    ("cs", "následujícího dne", 1),
    ("cs", "o dva dny později", 2),
    ("sv", "två dagar senare", 2),
    ("nb", "dagen etter", 1),
    ("fi", "kaksi päivää myöhemmin", 2),
    ("hu", "másnap", 1),
    ("ro", "a doua zi", 1),
    ("tr", "ertesi gün", 1),
    ("tr", "iki gün sonra", 2),
    ("el", "την παραμονή", -1),
    ("he", "שלושה ימים קודם לכן", -3),
    ("fa", "دو روز بعد", 2),
    ("hi", "दो दिन बाद", 2),
    ("bg", "на следващия ден", 1),
    ("vi", "ngày hôm sau", 1),
    ("zh", "翌日", 1),
    ("zh", "两天后", 2),
    ("zh", "前一天", -1),
    ("ja", "その2日後", 2),
    ("ja", "翌々日", 2),
    ("ko", "다음 날", 1),
    ("ko", "이틀 뒤", 2),
]

NO_COUNTS = [
    ("en", "the next round"),
    ("en", "the day before yesterday"),
    ("en", "the day after tomorrow"),
    ("en", "next Tuesday"),
    ("en", "the following Tuesday"),
    ("en", "days later"),
    ("en", "a few days later"),
    ("en", "some time after"),
    ("en", "more than two days later"),
    ("en", "two or three days later"),
    ("en", "two and a half days later"),
    ("en", "the next day or two"),
    ("en", "by the next day"),
    ("en", "two days ago"),
    ("en", "in two days"),
    ("en", "months later"),
    ("en", "in the month after"),
    ("en", "yesterday"),
    ("en", "9 May"),
    ("fr", "il y a deux jours"),
    ("fr", "quelques jours plus tard"),
    ("de", "vor zwei Tagen"),
    ("de", "übermorgen"),
    ("es", "días después"),
    ("ru", "три дня назад"),
    ("ru", "позавчера"),
    ("tr", "önceki gün"),
    ("zh", "几天后"),
    ("zh", "前天"),
    ("zh", "约两天后"),
    ("zh", "隔天"),
    ("ko", "약 이틀 뒤"),
]


def told(words, of, relation="on", language="en"):
    """Return the reading of an article in which the meeting after one on 9 May is told by its distance from it."""
    one = reading(
        "v",
        Met(("Arne Holt", "Mette Friis"), "9 May 2025", city="Oslo"),
        Met(("Arne Holt", "Ida Moe"), words, city="Bergen"),
        Met(("Arne Holt", "Liv Dahl"), city="Narvik"),
        visit=Travelled(("Arne Holt",), city="Vadso", when="7 May 2025") if of == "v1" else None,
        published="2025-05-25",
    )
    first, second, *rest = one.meetings
    printed = second.when[0].citation
    when = WhenMention(
        words=words,
        weekday=None,
        day=None,
        month=None,
        year=None,
        relation=relation,
        of=of,
        citation=cite_in(one.article)(words, printed.start),
    )
    return one.model_copy(
        update={"language": language, "meetings": (first, second.model_copy(update={"when": (when,)}), *rest)}
    )


def day_of(one, mention="v:m2"):
    """Return the date that a meeting comes to have, and the rules by which it has it."""
    (date,) = (each.date for each in reconcile([one]).meetings if mention in each.mentions)
    return date.edtf, {reason.rule for reason in date.steps}


@pytest.mark.parametrize(("language", "words", "days"), COUNTS)
def test_words_that_say_a_distance_give_it(language, words, days):
    """The words say how many days they lie after the day told elsewhere."""
    assert {each.from_there for each in read_components(words, language).readings} == {(days, days)}


@pytest.mark.parametrize(("language", "words"), NO_COUNTS)
def test_words_that_say_no_distance_or_another_give_none(language, words):
    """Words without a number, a rough one, or one that counts from the day of writing give no distance."""
    assert {each.from_there for each in read_components(words, language).readings} == {None}


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("en", "the next day", "2025-05-10"),
        ("en", "three days earlier", "2025-05-06"),
        ("fr", "la veille", "2025-05-08"),
        ("de", "am selben Tag", "2025-05-09"),
        ("tr", "iki gün sonra", "2025-05-11"),
        ("zh", "两天前", "2025-05-07"),
    ],
)
def test_a_meeting_has_its_day_by_that_of_another(language, words, day):
    """Counted from the meeting of 9 May, the other has its day, and the reason says so."""
    edtf, rules = day_of(told(words, "m1", language=language))

    assert edtf == day
    assert "counted-from-there" in rules


def test_a_visit_of_one_day_is_counted_from_and_a_longer_one_is_not():
    """The day after a visit on 7 May is 8 May; a visit whose days are not printed as one leaves the meeting open."""
    one = told("the next day", "v1")
    (visit,) = one.visits
    longer = one.model_copy(update={"visits": (visit.model_copy(update={"arrival": visit.when}),)})

    assert day_of(one)[0] == "2025-05-08"
    assert "counted-from-there" not in day_of(longer)[1]


@pytest.mark.parametrize("words", ["days later", "the day before yesterday", "two days ago"])
def test_words_without_a_distance_from_there_leave_the_day_open(words):
    """No distance is made up where the words say none."""
    assert "counted-from-there" not in day_of(told(words, "m1"))[1]


def test_an_order_stays_an_order():
    """What is told as after another meeting is only later, whatever the words count."""
    edtf, rules = day_of(told("the next day", "m1", relation="after"))

    assert "counted-from-there" not in rules
    assert edtf != "2025-05-10"


def test_weeks_and_months_are_counted_whether_they_are_told_as_an_order_or_not():
    """Two weeks later is after the other by its words; told as before it, it says nothing that could be counted."""
    assert day_of(told("two weeks later", "m1", relation="after"))[0] == day_of(told("two weeks later", "m1"))[0]
    assert "counted-from-there" not in day_of(told("two weeks later", "m1", relation="before"))[1]


def test_weeks_are_counted_from_a_visit_of_which_no_single_day_is_told():
    """Two weeks after a visit that arrived on 7 May are some days around 21 May."""
    one = told("two weeks later", "v1")
    (visit,) = one.visits
    arrived = one.model_copy(update={"visits": (visit.model_copy(update={"arrival": visit.when, "when": ()}),)})

    assert day_of(arrived)[0] == "[2025-05-18..2025-05-24]"


def test_a_meeting_without_a_day_lends_none():
    """Counted from a meeting of unknown day, the other has no day of its own."""
    assert day_of(told("the next day", "m3"))[0].startswith("[..")


def test_a_day_of_the_month_printed_beside_is_that_of_the_nearest_month():
    """What is told as the next day, the 10th, prints its day, and lies near the day of writing as any such day does."""
    one = told("翌10日", "m1", language="ja")
    first, second, *rest = one.meetings
    when = second.when[0].model_copy(update={"day": 10})
    printed = one.model_copy(update={"meetings": (first, second.model_copy(update={"when": (when,)}), *rest)})

    assert day_of(printed)[0] == "2025-05-10"

"""The first, the last or another day of a visit, of talks or of a fair, told elsewhere in the article."""

from __future__ import annotations

import pytest
from reading_factory import Met, Travelled, cite_in, printed_time, reading

from summarizer.reconcile import reconcile
from summarizer.reconcile.calendar.parts import LAST
from summarizer.reconcile.days.expressions import counted, counted_from_there, is_hour, nth_day

NTH = [
    ("en", "the first day of his visit", 1), ("en", "on the second day of a three-day trip", 2),
    ("en", "opening day", 1), ("en", "closing day", LAST), ("fr", "au deuxième jour de sa visite", 2),
    ("fr", "dernier jour", LAST), ("de", "am ersten Tag seines Besuchs", 1), ("de", "zweiten Besuchstag", 2),
    ("es", "último día de la gira", LAST), ("it", "prima giornata", 1), ("pt", "terceiro dia", 3),
    ("nl", "eerste dag", 1), ("ru", "в первый день визита", 1), ("uk", "останнього дня візиту", LAST),
    ("pl", "pierwszego dnia wizyty", 1), ("cs", "prvního dne", 1), ("hr", "prvog dana posjeta", 1),
    ("sv", "andra dagen", 2), ("fi", "ensimmäisenä päivänä", 1), ("hu", "a látogatás második napján", 2),
    ("ro", "prima zi a vizitei", 1), ("tr", "ziyaretin ilk gününde", 1), ("el", "την πρώτη ημέρα", 1),
    ("he", "ביום הראשון לביקור", 1), ("ar", "في اليوم الأول من الزيارة", 1), ("ar", "ثاني أيام الزيارة", 2),
    ("fa", "روز نخست", 1), ("ur", "دورے کے پہلے دن", 1), ("hi", "यात्रा के पहले दिन", 1), ("bn", "সফরের শেষ দিনে", LAST),
    ("th", "วันแรกของการเยือน", 1), ("vi", "ngày đầu tiên", 1), ("id", "hari kedua kunjungan", 2),
    ("sw", "siku ya kwanza ya ziara", 1), ("zh", "访问首日", 1), ("zh", "最後一天", LAST), ("ja", "訪問初日", 1),
    ("ja", "2日目", 2), ("ko", "방문 첫날", 1), ("ko", "방문 이틀째", 2),
]  # fmt: skip

OTHERS = [
    ("en", "first day of May"), ("en", "two days after the first day"), ("en", "the first and last day"),
    ("en", "until the last day"), ("en", "the first time"), ("he", "ביום ראשון"), ("ru", "на второй день"),
    ("pl", "drugiego dnia"), ("cs", "druhý den"), ("zh", "第二天"), ("ar", "في اليوم الأول من مايو"),
]  # fmt: skip
"""Days of a month, counts, stretches, Sunday; and what is as often the next day as the second."""


@pytest.mark.parametrize(("language", "words", "number"), NTH)
def test_words_name_a_day_of_what_goes_on_for_days(language, words, number):
    """They count nothing from publication or from another day, and are no hour."""
    assert nth_day(words, language) == number
    assert (counted(words, language), counted_from_there(words, language), is_hour(words, language)) == (
        None,
        None,
        False,
    )


@pytest.mark.parametrize(("language", "words"), OTHERS)
def test_other_words_name_none(language, words):
    """A doubtful day is none."""
    assert nth_day(words, language) is None


def days(words, visit, *, of="v1"):
    """Return the days of talks that are told as such a day of something: a visit, or the first meeting."""
    first = Met(("Arne Holt", "Mette Friis"), "9 to 11 May 2025", city="Oslo")
    one = reading("v", first, Met(("Arne Holt", "Ida Moe"), words, city="Bergen"), visit=visit, published="2025-06-25")
    talks, told = one.meetings
    when = printed_time(cite_in(one.article)(words, told.when[0].citation.start), of=of)
    reconciled = reconcile(
        [one.model_copy(update={"meetings": (talks, told.model_copy(update={"when": (when,)}))})],
    )
    return next(meeting.date.edtf for meeting in reconciled.meetings if "v:m2" in meeting.mentions)


def test_days_of_a_visit_count_from_its_arrival():
    """He arrived on 12 May: the first day is the 12th, and the third the 14th."""
    visit = Travelled(("Arne Holt",), "12 May 2025", city="Bergen")

    assert days("the first day of the visit", visit) == "2025-05-12"
    assert days("the third day of the visit", visit) == "2025-05-14"


@pytest.mark.parametrize(
    ("words", "day"),
    [("the first day", "2025-05-12"), ("the second day", "2025-05-13"), ("the last day", "2025-05-14")],
)
def test_days_of_a_visit_count_in_the_days_printed_of_it(words, day):
    """Of a visit from 12 to 14 May the last day is the 14th, with the year printed or without."""
    for printed in ("12 to 14 May 2025", "12 to 14 May"):
        assert days(words, Travelled(("Arne Holt",), when=printed, city="Bergen")) == day


def test_a_day_beyond_those_printed_is_none_of_them():
    """Of three days there is no fourth: nothing is made up."""
    visit = Travelled(("Arne Holt",), when="12 to 14 May 2025", city="Bergen")

    assert days("the fourth day", visit) != "2025-05-15"


def test_days_of_talks_count_in_the_days_printed_of_them():
    """Talks went on from 9 to 11 May; on their second day he saw another."""
    assert days("the second day", None, of="m1") == "2025-05-10"


def test_the_first_day_of_what_has_no_days_is_open():
    """Where nothing tells when a visit began, its first day is as open as that."""
    assert days("the first day", Travelled(("Arne Holt",), city="Bergen")).startswith("[..")

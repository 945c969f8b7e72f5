"""Weekdays on end without a date: the night from one to the next, and talks of several days."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading

from summarizer.reconcile import reconcile

NIGHTS = [
    ("en", "night from Tuesday to Wednesday"), ("en", "Tuesday night into Wednesday"),
    ("en", "overnight from Tuesday to Wednesday"), ("fr", "nuit de mardi à mercredi"),
    ("de", "Nacht von Dienstag auf Mittwoch"), ("de", "Nacht auf Mittwoch"), ("de", "Nacht zum Mittwoch"),
    ("es", "noche del martes al miércoles"), ("it", "notte tra martedì e mercoledì"),
    ("pt", "noite de terça para quarta-feira"), ("nl", "nacht van dinsdag op woensdag"),
    ("ro", "noaptea de marți spre miercuri"), ("pl", "nocy z wtorku na środę"), ("cs", "noci z úterý na středu"),
    ("sk", "noci z utorka na stredu"), ("ru", "ночь со вторника на среду"), ("ru", "ночь на среду"),
    ("uk", "ніч з вівторка на середу"), ("uk", "ніч на середу"), ("he", "לילה שבין שלישי לרביעי"),
    ("ar", "ليل الثلاثاء الأربعاء"), ("ar", "ليلة الثلاثاء - الأربعاء"), ("tr", "salıyı çarşambaya bağlayan gece"),
    ("el", "νύχτα της Τρίτης προς Τετάρτη"), ("sv", "natten mellan tisdag och onsdag"),
    ("sv", "natten till onsdagen"), ("nb", "natt til onsdag"), ("fi", "tiistain ja keskiviikon välisenä yönä"),
    ("hu", "keddről szerdára virradó éjszaka"), ("sr", "ноћи између уторка и среде"),
    ("hr", "noći s utorka na srijedu"), ("bg", "нощта на вторник срещу сряда"), ("zh", "周二至周三夜间"),
    ("ko", "화요일 밤에서 수요일 새벽"), ("ca", "nit de dimarts a dimecres"), ("fa", "شب سه‌شنبه به چهارشنبه"),
    ("hi", "मंगलवार और बुधवार की दरमियानी रात"), ("id", "Selasa malam hingga Rabu dini hari"),
    ("da", "natten til onsdag"), ("bg", "нощта срещу сряда"),
]  # fmt: skip
"""A language, and words for one night between a Tuesday and a Wednesday."""


def dated(words, language="en", published="2025-11-14", status="held"):
    """Return the date of the only meeting of an article that prints one time."""
    one = reading(
        "v", Met(("Arne Holt", "Mette Friis"), words, status=status), published=published, language=language,
        read_on="2026-08-01",
    )  # fmt: skip
    (meeting,) = reconcile([one]).meetings
    return meeting.date.edtf


@pytest.mark.parametrize(("language", "words"), NIGHTS)
@pytest.mark.parametrize("published", ["2025-11-12", "2025-11-14"])
def test_a_night_is_the_last_one_that_is_over_and_may_be_either_day(language, words, published):
    """Written on the Wednesday or the Friday, it is the night before; which side of midnight, nothing tells."""
    assert dated(words, language, published) == "[2025-11-11..2025-11-12]"


def test_a_night_that_is_not_over_is_that_of_the_week_before():
    """On a Tuesday, the talks of the night to Wednesday are a week ago."""
    assert dated("the night from Tuesday to Wednesday", published="2025-11-11") == "[2025-11-04..2025-11-05]"


def test_talks_of_several_days_ahead_begin_in_the_days_to_come():
    """Planned for Monday to Wednesday, they begin on the next Monday."""
    assert dated("from Monday to Wednesday", status="planned") == "[2025-11-17..2025-11-19]"


def test_weekdays_that_are_not_on_end_are_no_one_stretch():
    """Monday or Thursday: no usage says of which week."""
    assert ".." not in dated("Monday or Thursday", published="2025-11-14").split(",")[-1]


def test_a_night_to_a_date_may_be_the_day_before():
    """The night to 9 May begins on the 8th."""
    assert dated("Nacht zum 9. Mai 2025", "de", published="2025-05-12") == "[2025-05-08..2025-05-09]"

"""Meetings dated by the Ethiopian calendar, as a model gives them: its months numbered, its years as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from reading_factory import told_of_two

from summarizer.articles import load
from summarizer.grounding import ground
from summarizer.reconcile import reconcile
from summarizer.reconcile.days.expressions import several_dates
from summarizer.reconcile.days.printed import printed_parts
from summarizer.records import Article, Made
from summarizer.schema import ArticleReading

if TYPE_CHECKING:
    from summarizer.records import DateSet, Reading

MET = "አርኖ ከቤሪንግ ጋር ተገናኙ"
LINE = "ረቡዕ ህዳር 24 ቀን 2018 ዓ.ም"
MADE = Made(model="m", prompt="read-1", prompt_sha256="", schema_sha256="", answered_on="2026-01-31")


def loaded(words: str, *, published: str | None = None, line: str = "") -> Article:
    """Return an article that tells of a meeting with some words of time, below a line that dates it."""
    (article,) = load(Article(id="one", text=f"{line}\n\n{MET} {words}።", published=published, language="am")).articles
    return article


def answer(words: str, line: str = "", **printed: Any) -> ArticleReading:
    """Return what a model fills in for such an article."""
    people = [{"id": f"a{at}", "kind": "person", "names": [name]} for at, name in enumerate(("አርኖ", "ቤሪንግ"), 1)]
    told = 2 if line else 1
    meeting = {
        "id": "m1",
        "participants": [{"actor": "a1", "at": [told]}, {"actor": "a2", "at": [told]}],
        "when": [{"words": words, "at": told, **printed}],
        "at": [told],
    }
    published = {"words": line, "day": 24, "month": 3, "year": 2018, "at": 1} if line else None
    filled = {"language": "am", "actors": people, "meetings": [meeting], "published": published}
    return ArticleReading.model_validate(filled)


def dated(reading: Reading) -> DateSet:
    """Return the date of the only meeting."""
    (found,) = reconcile([reading]).meetings
    return found.date


@pytest.mark.parametrize(
    ("words", "printed", "expected"),
    [
        ("ሰኞ ህዳር 22", {"weekday": 1, "day": 22, "month": 3}, "2025-12-01"),
        ("ሰኞ ህዳር 22", {"weekday": 1}, "2025-12-01"),
        ("ህዳር 11 ቀን", {"day": 11, "month": 3}, "2025-11-20"),
        ("ጥር 7 ቀን 2016", {"day": 7, "month": 5, "year": 2016}, "2024-01-16"),
        ("ህዳር 22/2018", {"day": 22, "month": 3, "year": 2018}, "2025-12-01"),
        ("በየካቲት 2016", {"month": 6, "year": 2016}, "[2024-02-09..2024-03-09]"),
        ("በ2016 ዓ.ም", {"year": 2016}, "[2023-09-12..2024-09-10]"),
    ],
)
def test_the_words_decide_whatever_the_parts(words: str, printed: dict[str, int], expected: str) -> None:
    """A meeting's days are those of its words, even where their numbers came through as parts."""
    reading = told_of_two(loaded(words, published="2025-12-03"), MET, (words, printed), language="am")

    assert dated(reading).edtf == expected


@pytest.mark.parametrize(
    ("words", "printed", "expected"),
    [
        ("ሰኞ ህዳር 22", {"weekday": "monday", "day": 22, "month": 3}, "2025-12-01"),
        ("ሰኞ ህዳር 22 ቀን 2018", {"weekday": "monday", "day": 22, "month": 3, "year": 2018}, "2025-12-01"),
        ("ህዳር 22 ቀን 2018 ዓ.ም", {"day": 1, "month": 12, "year": 2025}, "2025-12-01"),
        ("ከጥቅምት 28 እስከ 30", {"month": 2}, "[2025-11-07..2025-11-09]"),
        ("በ2016 ዓ.ም", {"year": 2016}, "[2023-09-12..2024-09-10]"),
    ],
)
def test_an_answer_in_the_printed_calendar_is_taken_as_it_is(words: str, printed: Any, expected: str) -> None:
    """What a model gives for such a date is never asked again, and the article's own date of publication counts."""
    article, filled = loaded(words, line=LINE), answer(words, LINE, **printed)

    reading = ground(article, filled, MADE, printed_parts)

    assert reading.rejected == ()
    assert dated(reading).edtf == expected


@pytest.mark.parametrize("words", ["2018", "እአአ በታህሳስ 5 ቀን 2018"])
def test_a_date_that_may_be_of_either_calendar_has_no_parts(words: str) -> None:
    """Neither a bare year nor a month that is said to be of the European reckoning passes for one of the other."""
    article, filled = loaded(words), answer(words, day=5, month=4, year=2018)

    reading = ground(article, filled, MADE, printed_parts)
    (when,) = reading.meetings[0].when

    assert reading.rejected == ()
    assert (when.weekday, when.day, when.month, when.year) == (None, None, None, None)


@pytest.mark.parametrize(("language", "words"), [("am", "ከጥቅምት 28 እስከ 30"), ("fa", "از ۲۲ تا ۲۴ مهر")])
def test_a_day_of_a_stretch_is_none_of_the_common_calendar_with_its_numbers(language: str, words: str) -> None:
    """The first day from 28 to 30 Tikimt is no 28 February, nor that from 22 to 24 Mehr a 22 July."""
    stretch = several_dates(words, language)

    assert stretch is not None
    assert stretch.nth(1) is None

"""Meetings dated by the Solar Hijri calendar, as a model gives them: its months numbered, its years as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from reading_factory import told_of_two

from summarizer.articles import load
from summarizer.grounding import ground
from summarizer.reconcile import reconcile
from summarizer.reconcile.days.printed import printed_parts
from summarizer.records import Article, Made
from summarizer.schema import ArticleReading

if TYPE_CHECKING:
    from summarizer.records import DateSet, Reading

MET = "آرنو با برینگ دیدار کرد"
MADE = Made(model="m", prompt="read-1", prompt_sha256="", schema_sha256="", answered_on="2026-01-31")


def loaded(words: str, *, published: str | None = None, line: str = "") -> Article:
    """Return an article that tells of a meeting with some words of time, below a line that dates it."""
    (article,) = load(Article(id="one", text=f"{line}\n\n{MET} {words}.", published=published, language="fa")).articles
    return article


def answer(words: str, line: str = "", **printed: Any) -> ArticleReading:
    """Return what a model fills in for such an article."""
    people = [{"id": f"a{at}", "kind": "person", "names": [name]} for at, name in enumerate(("آرنو", "برینگ"), 1)]
    told = 2 if line else 1
    meeting = {
        "id": "m1",
        "participants": [{"actor": "a1", "at": [told]}, {"actor": "a2", "at": [told]}],
        "when": [{"words": words, "at": told, **printed}],
        "at": [told],
    }
    published = {"words": line, "day": 24, "month": 7, "year": 1404, "at": 1} if line else None
    filled = {"language": "fa", "actors": people, "meetings": [meeting], "published": published}
    return ArticleReading.model_validate(filled)


def dated(reading: Reading) -> DateSet:
    """Return the date of the only meeting."""
    (found,) = reconcile([reading]).meetings
    return found.date


@pytest.mark.parametrize(
    ("words", "printed", "expected"),
    [
        ("سه‌شنبه ۲۲ مهر", {"weekday": 2, "day": 22, "month": 7}, "2025-10-14"),
        ("سه‌شنبه ۲۲ مهر", {"weekday": 2}, "2025-10-14"),
        ("۲۲ مهر", {"day": 22, "month": 7}, "2025-10-14"),
        ("دوشنبه ۱۷ مهر ۱۴۰۲", {"weekday": 1, "day": 17, "month": 7, "year": 1402}, "2023-10-09"),
        ("۱۴۰۲/۷/۱۷", {"day": 17, "month": 7, "year": 1402}, "2023-10-09"),
        ("مهر ۱۴۰۲", {"month": 7, "year": 1402}, "[2023-09-23..2023-10-22]"),
        ("در سال ۱۴۰۲", {"year": 1402}, "[2023-03-21..2024-03-19]"),
    ],
)
def test_the_words_decide_whatever_the_parts(words: str, printed: dict[str, int], expected: str) -> None:
    """A meeting's days are those of its words, even where their numbers came through as parts."""
    reading = told_of_two(loaded(words, published="2025-10-16"), MET, (words, printed), language="fa")

    assert dated(reading).edtf == expected


@pytest.mark.parametrize(
    ("words", "printed", "expected"),
    [
        ("سه‌شنبه ۲۲ مهر", {"weekday": "tuesday", "day": 22, "month": 7}, "2025-10-14"),
        ("شنبه ۹ فروردین", {"weekday": "saturday", "day": 9, "month": 1}, "2025-03-29"),
        ("دوشنبه ۱۷ مهر ۱۴۰۲", {"weekday": "monday", "day": 17, "month": 7, "year": 1402}, "2023-10-09"),
        ("۱۷ مهر ۱۴۰۲", {"day": 9, "month": 10, "year": 2023}, "2023-10-09"),
        ("در سال ۱۴۰۲", {"year": 1402}, "[2023-03-21..2024-03-19]"),
    ],
)
def test_an_answer_in_the_printed_calendar_is_taken_as_it_is(words: str, printed: Any, expected: str) -> None:
    """What a model gives for such a date is never asked again, and the article's own date of publication counts."""
    line = "پنجشنبه ۲۴ مهر ۱۴۰۴"
    article, filled = loaded(words, line=line), answer(words, line, **printed)

    reading = ground(article, filled, MADE, printed_parts)

    assert reading.rejected == ()
    assert dated(reading).edtf == expected


@pytest.mark.parametrize("words", ["۱۵ رمضان ۱۴۴۶", "دوشنبه ۱۵ رمضان"])
def test_a_date_of_a_calendar_that_is_not_read_has_no_parts(words: str) -> None:
    """Neither day nor month nor year of a lunar date passes for one of the common calendar; a weekday stays."""
    article, filled = loaded(words), answer(words, weekday="monday", day=15, month=9, year=1446)

    reading = ground(article, filled, MADE, printed_parts)
    (when,) = reading.meetings[0].when

    assert reading.rejected == ()
    assert (when.weekday, when.day, when.month, when.year) == (1, None, None, None)

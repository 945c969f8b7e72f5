"""A printed weekday that contradicts the printed date: what each part alone gives stays, and neither is chosen."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading, told_of_two

from summarizer.articles import load
from summarizer.labels import for_language
from summarizer.reconcile import reconcile
from summarizer.records import Article

TWO = ("Arne Holt", "Mette Friis")


def dated(words, published, status="held", **changes):
    """Return the date of the only meeting of an article that prints one time."""
    (meeting,) = reconcile([reading("v", Met(TWO, words, status=status), published=published, **changes)]).meetings
    return meeting.date


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("Thursday, May 14", "2025-05-20", "[2025-05-14..2025-05-15]"),
        ("Thursday, May 14", "2025-05-14", "[2025-05-08,2025-05-14]"),
        ("Saturday, May 14", "2025-05-20", "[2025-05-10,2025-05-14,2025-05-17]"),
        ("Thursday, May 14", "2025-05-10", "[2024-05-14,2024-05-16,2025-05-08]"),
        ("Thursday 14 May 2025", "2025-05-20", "[2025-05-14..2025-05-15]"),
        ("Thursday 14 May 2025", None, "[2025-05-14..2025-05-15]"),
        ("Friday 2 January 2025", "2026-01-05", "[2025-01-02..2025-01-03,2026-01-02]"),
    ],
)
def test_either_part_may_be_the_slip(words, published, expected):
    """The date stays, and so do the nearest such weekdays that were past by then; in January also the other year."""
    assert dated(words, published, read_on="2026-03-01").edtf == expected


@pytest.mark.parametrize(("words", "basis"), [("Thursday 14 May 2025", "derived"), ("Wednesday 14 May 2025", "stated")])
def test_a_date_that_contradicts_itself_is_not_stated(words, basis):
    """An article that prints a whole date with a wrong weekday states no day, though it prints all parts of one."""
    assert dated(words, "2025-05-20").basis == basis


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("Wednesday, May 14", "2025-05-20", "2025-05-14"),
        ("Wednesday 14 May 2025", "2025-05-20", "2025-05-14"),
        ("May 14", "2025-05-20", "2025-05-14"),
        ("Thursday", "2025-05-20", "2025-05-15"),
        ("Thursday, May 14", None, "[1903-05-14..2020-05-14]"),
        ("Thursday 14 May 2020", "2025-05-20", "2020-05-14"),
    ],
)
def test_a_weekday_that_agrees_is_no_slip(words, published, expected):
    """Where the parts agree, in the year that is printed or meant, all is as it was; and so where no year is near."""
    date = dated(words, published)

    assert date.edtf == expected
    assert "printed-weekday-contradicts" not in {step.rule for step in date.steps}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("پنجشنبه ۲۲ مهر", "[2025-10-14,2025-10-16]"),
        ("پنجشنبه ۲۲ مهر ۱۴۰۴", "[2025-10-14,2025-10-16]"),
        ("سه‌شنبه ۲۲ مهر", "2025-10-14"),
        ("سه‌شنبه ۲۲ مهر ۱۴۰۴", "2025-10-14"),
    ],
)
def test_a_date_of_the_solar_calendar_has_its_weekday_too(words, expected):
    """22 Mehr 1404 was a Tuesday: beside it, a Thursday is a slip like any other."""
    met = "آرنو با برینگ دیدار کرد"
    (article,) = load(Article(id="v", text=f"{met} {words}.", published="2025-10-20", language="fa")).articles
    weekday = 4 if words.startswith("پ") else 2
    (meeting,) = reconcile([told_of_two(article, met, (words, {"weekday": weekday}), language="fa")]).meetings

    assert meeting.date.edtf == expected


def test_what_lies_ahead_keeps_the_weekday_ahead():
    """Of a plan told on the day itself, the weekday is looked for from that day on."""
    assert dated("Tuesday, May 14", "2025-05-14", status="planned").edtf == "[2025-05-14,2025-05-20]"


def test_a_whole_date_on_the_wrong_side_is_left_alone():
    """What is told as past and printed for a day after publication contradicts more than its weekday."""
    assert dated("Thursday 14 May 2025", "2025-05-10").edtf == "[..2025-05-10]"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ሐሙስ ህዳር 26", "[2025-12-04..2025-12-05]"),
        ("ሐሙስ ህዳር 26 ቀን 2018", "[2025-12-04..2025-12-05]"),
        ("ዓርብ ህዳር 26", "2025-12-05"),
        ("ዓርብ ህዳር 26 ቀን 2018", "2025-12-05"),
    ],
)
def test_a_date_of_the_ethiopian_calendar_has_its_weekday_too(words, expected):
    """26 Hidar 2018 was a Friday: beside it, a Thursday is a slip like any other."""
    met = "አርኖ ከቤሪንግ ጋር ተገናኙ"
    (article,) = load(Article(id="v", text=f"{met} {words}።", published="2025-12-10", language="am")).articles
    weekday = 4 if words.startswith("ሐ") else 5
    (meeting,) = reconcile([told_of_two(article, met, (words, {"weekday": weekday}), language="am")]).meetings

    assert meeting.date.edtf == expected


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_step_says_that_the_weekday_contradicts(language):
    """Readers are told the words, and the date with its own weekday."""
    (step,) = dated("Thursday, May 14", "2025-05-20").steps
    told = for_language(language).reason(step)

    assert step.soft
    assert "Thursday, May 14" in told
    assert ("Wednesday" if language == "en" else "mercredi") in told


def test_the_weekday_alone_in_another_sentence_is_no_second_witness():
    """An article that repeats the weekday of its slip, or its date, still leaves both parts."""
    met = "Arno met Bering"
    text = f"The two saw each other on Thursday.\n\n{met} on Thursday, May 14."
    (article,) = load(Article(id="v", text=text, published="2025-05-20", language="en")).articles
    whole = ("Thursday, May 14", {"weekday": 4, "day": 14, "month": 5})
    result = reconcile([told_of_two(article, met, ("Thursday", {"weekday": 4}), whole)])

    assert [meeting.date.edtf for meeting in result.meetings] == ["[2025-05-14..2025-05-15]"]
    assert result.conflicts == ()


def test_another_article_closes_what_the_slip_leaves_open():
    """Where a second article prints the day alone, the first one's slip is settled."""
    slip = reading("a", Met(TWO, "Thursday, May 14", city="Oslo"), published="2025-05-20")
    sure = reading("b", Met(TWO, "14 May 2025", city="Oslo"), published="2025-05-15")
    result = reconcile([slip, sure])

    assert [meeting.date.edtf for meeting in result.meetings] == ["2025-05-14"]
    assert result.conflicts == ()

"""Live reports: hours at the beginning of their lines, and words for what has only just happened."""

import pytest
from reading_factory import told_of_two

from summarizer.articles import load
from summarizer.reconcile import reconcile
from summarizer.reconcile.days.expressions import counted
from summarizer.records import Article

MET = "Arno met Bering"


def dated(text, words, language="en", **more):
    """Return the date of the one meeting that a text of 20 June 2025 tells of, with some words of time."""
    article = load(Article(id="live", text=text, published="2025-06-20")).articles[0]
    (meeting,) = reconcile([told_of_two(article, MET, (words, more), language=language)]).meetings
    return meeting.date


def live(first, *hours):
    """Return a report with a line for each hour, the first of which tells of the meeting."""
    return "\n".join([f"{first} {MET}.", *(f"{hour} Nobody came." for hour in hours)])


@pytest.mark.parametrize(
    ("hour", "others", "mark"),
    [
        ("11:20", ("10:35", "9:40"), " –"),
        ("11 h 20", ("10 h 35", "9 h 40"), " –"),
        ("11.20 Uhr", ("10.35 Uhr", "9.40 Uhr"), ":"),
    ],
)
def test_an_hour_in_a_live_report_is_of_the_day_it_came_out(hour, others, mark):
    """Nothing else tells the day, and the step says that it is usage."""
    date = dated(live(f"{hour}{mark}", *(f"{other}{mark}" for other in others)), hour, "de" if "Uhr" in hour else "fr")

    assert date.edtf == "2025-06-20"
    assert [(step.rule, step.soft) for step in date.steps if step.rule == "hour-live"] == [("hour-live", True)]


def test_an_hour_elsewhere_tells_no_day():
    """In an article that is no live report, "11:20" may be of any day before it came out."""
    assert dated(f"At 11:20 {MET}. They talked.", "11:20").edtf == "[..2025-06-20]"


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "a few minutes ago", (0, 0)),
        ("fr", "à l'instant", (0, 0)),
        ("de", "soeben", (0, 0)),
        ("ru", "только что", (0, 0)),
        ("ar", "قبل قليل", (0, 0)),
        ("zh", "刚刚", (0, 0)),
        ("tr", "az önce", (0, 0)),
        ("en", "an hour ago", (-1, 0)),
        ("es", "hace dos horas", (-1, 0)),
        ("en", "48 hours ago", (-2, -2)),
        ("en", "in two hours", (0, 1)),
    ],
)
def test_what_has_just_happened_was_on_the_day_of_writing(language, words, expected):
    """Minutes ago is that day; hours ago may be the night before."""
    assert counted(words, language) == expected

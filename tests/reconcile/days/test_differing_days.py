"""Times of one occasion in one article that cannot all be true."""

from __future__ import annotations

import itertools

import pytest
from reading_factory import told_of_two

from summarizer.articles import load
from summarizer.labels import for_language
from summarizer.reconcile import reconcile
from summarizer.records import Article

MET = "Arno met Bering"
PARTS = {
    "14 May": {"day": 14, "month": 5},
    "15 May": {"day": 15, "month": 5},
    "14 May 2025": {"day": 14, "month": 5, "year": 2025},
    "15 May 2025": {"day": 15, "month": 5, "year": 2025},
    "3 May": {"day": 3, "month": 5},
    "May": {"month": 5},
    "2024": {"year": 2024},
    "Wednesday": {"weekday": 3},
    "Thursday": {"weekday": 4},
    "Friday": {"weekday": 5},
    "the evening": {},
}


def told(*words, published="2025-05-20", together=False, status="held"):
    """Return what follows from an article that prints some times of one meeting, each in a sentence, or in one."""
    text = (
        f"{MET} {' and '.join(words)}."
        if together
        else "\n\n".join((*(f"It was {each}." for each in words), f"{MET}."))
    )
    (article,) = load(Article(id="v", text=text, published=published, language="en")).articles
    return reconcile([told_of_two(article, MET, *((each, PARTS[each]) for each in words), status=status)])


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        (("14 May 2025", "15 May 2025"), "2025-05-20", "[2025-05-14..2025-05-15]"),
        (("14 May 2025", "15 May 2025"), None, "[2025-05-14..2025-05-15]"),
        (("14 May 2025", "15 May"), "2025-05-20", "[2025-05-14..2025-05-15]"),
        (("14 May 2025", "15 May"), None, "[2025-05-14..2025-05-15]"),
        (("14 May 2025", "Friday"), "2025-05-20", "[2025-05-14,2025-05-16]"),
        (("14 May 2025", "Friday"), None, "[2025-05-09,2025-05-14,2025-05-16]"),
    ],
)
def test_two_days_in_two_sentences_are_a_conflict(words, published, expected):
    """Neither day is picked, in whatever order they stand, and both places are cited."""
    for order in itertools.permutations(words):
        result = told(*order, published=published)
        (meeting,), (conflict,) = result.meetings, result.conflicts

        assert meeting.date.edtf == expected
        assert (conflict.field, conflict.entry) == ("date", meeting.id)
        assert {citation.quote for statement in conflict.statements for citation in statement.citations} == set(words)
        assert [reason.rule for reason in conflict.reasons] == ["days-contradict-within"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("14 May", "15 May"), "[2025-05-14..2025-05-15]"),
        (("14 May", "Thursday"), "[2025-05-14..2025-05-15]"),
        (("Thursday", "Friday"), "[2025-05-15..2025-05-16]"),
        (("3 May", "Thursday"), "[2025-05-03,2025-05-15]"),
        (("14 May", "15 May", "May"), "[2025-05-14..2025-05-15]"),
        (("14 May", "15 May", "2024"), "[2024-05-14..2024-05-15]"),
    ],
)
def test_days_that_usage_tells_apart_are_a_conflict(words, expected):
    """Without their year, days are compared where usage has them: a Thursday is no Wednesday the fourteenth."""
    result = told(*words)

    assert [meeting.date.edtf for meeting in result.meetings] == [expected]
    assert [conflict.field for conflict in result.conflicts] == ["date"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("14 May", "Wednesday"), "2025-05-14"),
        (("14 May", "May"), "2025-05-14"),
        (("14 May", "14 May 2025"), "2025-05-14"),
        (("14 May 2025", "the evening"), "2025-05-14"),
    ],
)
def test_times_that_can_all_be_true_are_none(words, expected):
    """A weekday, a month or an hour beside the day it belongs to contradicts nothing."""
    result = told(*words)

    assert [meeting.date.edtf for meeting in result.meetings] == [expected]
    assert result.conflicts == ()


@pytest.mark.parametrize("words", [("14 May", "Thursday"), ("3 May", "Friday")])
def test_without_a_day_of_publication_every_weekday_falls_on_every_date(words):
    """Where nothing tells the year, a weekday and a date agree in some year."""
    assert told(*words, published=None).conflicts == ()


def test_one_sentence_with_two_days_leaves_both_without_a_conflict():
    """Who tells two days in one breath, such as an evening and the next morning, does not contradict himself."""
    result = told("Thursday", "Friday", together=True)
    (meeting,) = result.meetings

    assert result.conflicts == ()
    assert meeting.date.edtf == "[2025-05-15..2025-05-16]"
    assert {step.rule for step in meeting.date.steps} == {"printed-several"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_step_and_conflict_name_all_times(language):
    """Readers are told both printed times, with the date and with the conflict."""
    result, labels = told("14 May", "15 May"), for_language(language)
    reasons = [*result.meetings[0].date.steps, *(reason for each in result.conflicts for reason in each.reasons)]

    assert len(reasons) == 2
    assert all(word in labels.reason(reason) for reason in reasons for word in ("14 May", "15 May"))

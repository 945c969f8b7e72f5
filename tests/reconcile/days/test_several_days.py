"""Talks of several days: the words for all of them count, and what fell into them need not be of their first."""

from __future__ import annotations

from reading_factory import Met, reading, when_of, within

from summarizer.reconcile import reconcile

TWO = ("Arne Holt", "Mette Friis")
DAYS = "28-29 May 2025"


def talks(article, *mets, order=None):
    """Return an article of June 2025 that tells of some meetings."""
    return reading(article, *mets, order=order, published="2025-06-04")


def dates(*readings):
    """Return the dates of meetings, by their mentions."""
    return {entry.mentions: entry.date.edtf for entry in reconcile(readings).meetings}


def test_a_date_within_the_words_for_several_is_one_of_them():
    """A reader gave the whole, and the last day again: the meeting was not on the last day alone."""
    told = talks("a", Met(TWO, DAYS))
    (meeting,) = told.meetings
    sentence = meeting.citations[0]
    again = when_of(within(sentence, "29 May 2025"), "29 May 2025")
    twice = told.model_copy(update={"meetings": (meeting.model_copy(update={"when": (*meeting.when, again)}),)})

    assert dates(twice) == {("a:m1",): "[2025-05-28..2025-05-29]"}


def test_a_lunch_during_the_talks_leaves_them_their_days():
    """The round of two days ended with a lunch on the second."""
    told = talks("a", Met(TWO, DAYS), Met((*TWO, "Ida Moe"), "29 May 2025"), order={2: (("during", "m1"),)})

    assert dates(told) == {("a:m1",): "[2025-05-28..2025-05-29]", ("a:m2",): "2025-05-29"}


def test_what_has_no_day_of_its_own_lies_in_the_days_of_the_talks():
    """It is told to have been during the round."""
    told = talks("a", Met(TWO, DAYS), Met((*TWO, "Ida Moe")), order={2: (("during", "m1"),)})

    assert dates(told)[("a:m2",)] == "[2025-05-28..2025-05-29]"


def test_talks_are_joined_with_those_of_the_same_days_first():
    """Of the round and the lunch that one article tells, another's round is the round."""
    first = talks("a", Met(TWO, DAYS, city="Batumi"))
    second = talks("b", Met(TWO, "29 May 2025"), Met(TWO, DAYS, city="Batumi"))

    assert dates(first, second) == {("a:m1", "b:m2"): "[2025-05-28..2025-05-29]", ("b:m1",): "2025-05-29"}


def test_a_state_whose_envoy_is_named_is_no_party_besides():
    """Kenya, led by its minister, and Tanzania, led by its envoy, are two parties and not four."""
    posts = {"Arne Holt": "foreign minister of Kenya", "Mette Friis": "envoy of Tanzania"}
    states, kinds = (
        {"Arne Holt": "Kenya", "Mette Friis": "Tanzania"},
        dict.fromkeys(("Kenya", "Tanzania"), "organisation"),
    )
    first = reading("a", Met((*TWO, "Kenya", "Tanzania"), "28 May 2025"), posts=posts, states=states, kinds=kinds)

    assert list(dates(first, talks("b", Met(TWO, "28 May 2025")))) == [("a:m1", "b:m1")]

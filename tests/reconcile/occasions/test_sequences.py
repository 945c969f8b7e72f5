"""Several meetings of the same people on one day: each with the one in its place, where articles state the order."""

from __future__ import annotations

from itertools import permutations

import pytest
from reading_factory import Met, reading

import summarizer

DAY, PAIR = "12 March 2024", ("Anna Brandt", "Chidi Okoye")


def day_of_talks(article, *mets, order, day=DAY):
    """Return an article that tells of talks of two people on a day, and what it says of their order."""
    return reading(article, *(met or Met(PAIR, day, "Oslo") for met in mets), order=order)


SECOND_LATER, FIRST_LATER = {2: [("after", "m1")]}, {1: [("after", "m2")]}


def groups(*readings):
    """Return how the mentions of meetings are grouped."""
    return {meeting.mentions for meeting in summarizer.reconcile(readings).meetings}


def test_the_first_of_two_is_the_first_of_two_elsewhere():
    """They talked alone and then with their delegations; whichever is told first, the stated order counts."""
    told = (
        day_of_talks("a", None, None, order=SECOND_LATER),
        day_of_talks("b", None, None, order=FIRST_LATER),
        day_of_talks("c", None, None, order={1: [("before", "m2")]}),
    )

    for order in permutations(told):
        assert groups(*order) == {("a:m1", "b:m2", "c:m1"), ("a:m2", "b:m1", "c:m2")}
    briefing = summarizer.reconcile(told)
    assert "in the same order" in briefing.explain("a:m1", "b:m2")
    assert not [one for one in briefing.judgements if one.verdict == "undecided"]


@pytest.mark.parametrize(
    "other",
    [
        day_of_talks("b", None, None, order={}),
        day_of_talks("b", None, None, None, order={2: [("after", "m1")], 3: [("after", "m2")]}),
        day_of_talks("b", None, None, None, order={2: [("after", "m1")], 3: [("after", "m1")]}),
        day_of_talks("b", None, None, order={1: [("after", "m2")], 2: [("after", "m1")]}),
        day_of_talks("b", None, Met(PAIR, DAY, "Oslo", kind="ceremony"), order=SECOND_LATER),
    ],
    ids=["no order", "three", "order in part", "contradicts itself", "a ceremony"],
)
def test_another_number_order_or_kind_leaves_it_open(other):
    """An article that tells of three, or of no order, may tell of others than the two."""
    told = day_of_talks("a", None, None, order=SECOND_LATER)

    assert not [meeting for meeting in groups(told, other) if "a:m1" in meeting and "b:m1" in meeting]


def test_the_order_of_other_days_counts_for_nothing():
    """Two meetings of the day before are two more."""
    told = day_of_talks("a", None, None, order=SECOND_LATER)
    before = day_of_talks("b", None, None, order=SECOND_LATER, day="10 March 2024")

    assert len(groups(told, before)) == 4


def test_three_steps_are_in_order_where_each_follows_on_the_last():
    """Who says that the second came after the first and the third after the second has said it of all."""
    three = {2: [("after", "m1")], 3: [("after", "m2")]}
    backwards = {1: [("after", "m2")], 2: [("after", "m3")]}
    told = day_of_talks("a", None, None, None, order=three), day_of_talks("b", None, None, None, order=backwards)

    assert groups(*told) == {("a:m1", "b:m3"), ("a:m2", "b:m2"), ("a:m3", "b:m1")}

"""Talks that another article tells as a ceremony: one meeting, but never in the way of what others tell as talks."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading

import summarizer

PAIR = ("Anna Brandt", "Chidi Okoye")
DAY = "12 March 2024"
KINDS = {"d": "talks", "e": "ceremony"}


def groups(*readings):
    """Return how the mentions of meetings are grouped."""
    return {meeting.mentions for meeting in summarizer.reconcile(readings).meetings}


def test_talks_and_a_ceremony_of_one_known_day_are_one():
    """What one article tells as talks another may tell as a welcome."""
    told = reading("a", Met(PAIR, DAY)), reading("b", Met(PAIR, DAY, kind="ceremony"))

    assert groups(*told) == {("a:m1", "b:m1")}


@pytest.mark.parametrize("name", ["0", "x"])
def test_a_ceremony_does_not_keep_talks_of_the_month_from_those_of_the_day(name):
    """Talks told with their month belong to those told with their day, and the ceremony of that day to both."""
    month, day = reading("a", Met(PAIR, "March 2024", city="Oslo")), reading("b", Met(PAIR, DAY, city="Oslo"))
    ceremony = reading(name, Met(PAIR, DAY, city="Oslo", kind="ceremony"))

    assert groups(month, day) == {("a:m1", "b:m1")}
    assert groups(month, day, ceremony) == {tuple(sorted(("a:m1", "b:m1", f"{name}:m1")))}


@pytest.mark.parametrize("name", ["0", "x"])
def test_a_ceremony_does_not_keep_talks_of_the_eve_apart(name):
    """Accounts a day apart stay one, though a ceremony was on the day of one of them."""
    told = reading("a", Met(PAIR, DAY)), reading("b", Met(PAIR, "13 March 2024"))
    found = groups(*told, reading(name, Met(PAIR, DAY, kind="ceremony")))

    assert ("a:m1", "b:m1") in {tuple(m for m in group if m != f"{name}:m1") for group in found}


@pytest.mark.parametrize("name", ["0", "x"])
def test_a_ceremony_does_not_bring_together_what_was_left_open(name):
    """Talks that may be either of two of a day are neither, though a ceremony of that day may be all of them."""
    twice = reading("a", Met(PAIR, DAY), Met(PAIR, DAY))
    talks = reading("b", Met(PAIR, DAY))
    found = groups(twice, talks, reading(name, Met(PAIR, DAY, kind="ceremony")))

    assert {tuple(m for m in group if m != f"{name}:m1") for group in found} - {()} == {
        ("a:m1",),
        ("a:m2",),
        ("b:m1",),
    }


def test_talks_and_a_signing_of_one_month_are_one_and_of_one_week_are_not():
    """What two articles look back on by its month alone is one thing; in one week a pair may both talk and sign."""
    talks, signing = reading("a", Met(PAIR, "March 2024")), reading("b", Met(PAIR, "March 2024", kind="ceremony"))
    two = reading("c", Met(PAIR, "4 March 2024"), Met(PAIR, "24 March 2024", kind="ceremony"))
    week = [reading(name, Met(PAIR, "last week", kind=kind), published="2024-03-20") for name, kind in KINDS.items()]

    assert groups(talks, signing) == {("a:m1", "b:m1")}
    assert ("a:m1", "b:m1") not in groups(talks, signing, two)
    assert groups(*week) == {("d:m1",), ("e:m1",)}

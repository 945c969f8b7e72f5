"""What was called off or denied is not the next talks of the same two; of one time and place, one account is wrong."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading

from summarizer.reconcile import reconcile

TWO = ("Arne Holt", "Mette Friis")


def meetings(*told):
    """Return the mentions and the statuses of the meetings of two articles, one meeting each, of 29 January 2026."""
    articles = [reading(name, met, published="2026-01-29") for name, met in zip("ab", told, strict=True)]
    return {entry.mentions: entry.status.value for entry in reconcile(articles).meetings}


@pytest.mark.parametrize("status", ["cancelled", "denied"])
def test_a_weekday_of_either_week_is_not_that_of_what_did_not_take_place(status):
    """Received late on some Tuesday night, they were not received on the Tuesday before, when it was called off."""
    held, not_held = Met(TWO, "Tuesday vesperum", city="Oslo"), Met(TWO, "20 January", status=status)

    assert set(meetings(held, not_held)) == {("a:m1",), ("b:m1",)}


def test_a_day_apart_it_is_another_time():
    """A day of slack is for reports of one thing, and not for a denial of another."""
    assert len(meetings(Met(TWO, "24 January"), Met(TWO, "23 January", status="denied"))) == 2


@pytest.mark.parametrize("status", ["cancelled", "denied"])
def test_of_one_known_day_it_is_one_meeting_and_a_conflict(status):
    """One says that they met on the 20th, the other that they did not: one of them is wrong, which the entry tells."""
    assert list(meetings(Met(TWO, "20 January"), Met(TWO, "20 January", status=status))) == [("a:m1", "b:m1")]


def test_of_one_city_and_days_that_meet_it_is_one_meeting():
    """One says that they met in Oslo in January, the other that they did not on the 20th."""
    told = Met(TWO, "January", city="Oslo"), Met(TWO, "20 January", city="Oslo", status="denied")

    assert list(meetings(*told)) == [("a:m1", "b:m1")]

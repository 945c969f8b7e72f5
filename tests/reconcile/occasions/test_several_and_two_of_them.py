"""Three who meet, and two of them who meet alone on the same day, as agencies tell of it that leave out the year."""

from __future__ import annotations

from itertools import permutations

import pytest
from reading_factory import Met, reading

from summarizer.reconcile import reconcile

ONE, TWO, THREE = "Ada Bright", "Ciro Dorado", "Mette Friis"
ALL = (ONE, TWO, THREE)


def told(article, day, published=None):
    """Return an article on all three and on two pairs of them, each on the eleventh of June, a Wednesday."""
    mets = [
        Met(people, day, city="Busan", topic=f"what {article} has to say") for people in (ALL, (ONE, THREE), ALL[:2])
    ]
    made = reading(article, *mets, Met((THREE, "Ida Moe"), "12 June", kind="call"), published=published)
    return made if published else made.model_copy(update={"published": made.meetings[3].when[0]})


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_those_of_all_three_are_one_and_so_is_each_pair(order):
    """An account of the very same people goes before those of some of them, whatever year is left out."""
    readings = [told("a", "11 June 2025", "2025-06-13"), told("b", "Wednesday"), told("c", "11 June")]
    meetings = reconcile([readings[at] for at in order]).meetings

    assert sorted(sorted(meeting.mentions) for meeting in meetings if meeting.kind == "talks") == [
        ["a:m1", "b:m1", "c:m1"],
        ["a:m2", "b:m2", "c:m2"],
        ["a:m3", "b:m3", "c:m3"],
    ]


def test_company_tells_who_is_who_where_the_year_is_left_out():
    """Of two spellings that leave it open, whom both met on a day of one week tells."""
    known = reading("a", Met(("Ada Bright", "苏林"), "11 June 2025", city="Oslo"), published="2025-06-13")
    yearless = reading("b", Met(("Ada Bright", "To Lam"), "11 June", city="Oslo"), Met((TWO, THREE), "12 June"))
    other = yearless.model_copy(update={"published": yearless.meetings[1].when[0]})
    people = {actor.mentions for actor in reconcile([known, other]).actors}

    assert ("a:a2", "b:a2") in people

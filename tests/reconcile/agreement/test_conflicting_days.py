"""What articles contradict each other about, where it is the days of a visit."""

import pytest
from reading_factory import Met, Travelled, reading

from summarizer import reconcile

PEOPLE = ("Ada Bright", "Ciro Dorado")
MET = Met(PEOPLE, when="Thursday 14 March 2024", on_visit=True)


def conflicts(*visits):
    """Return what contradicts within the one visit that several articles tell of: field, and words by article."""
    briefing = reconcile([reading(article, MET, visit=visit) for article, visit in zip("abc", visits, strict=False)])
    (entry,) = briefing.visits
    assert all(conflict.entry == entry.id for conflict in briefing.conflicts)
    return [
        (conflict.field, [(one.article, one.value) for one in conflict.statements], *conflict.reasons)
        for conflict in briefing.conflicts
    ]


def visit(arrival="", departure="", when=""):
    """Return a visit to Lisbon."""
    return Travelled(("Ada Bright",), city="Lisbon", arrival=arrival, departure=departure, when=when)


def test_two_days_of_departure_contradict_each_other_and_the_arrival_does_not():
    """Only what is said of the departure is shown, by those alone who say it."""
    ((field, said, reason),) = conflicts(
        visit("Wednesday 13 March 2024", "Friday 15 March 2024"),
        visit("13 March 2024", "Saturday 16 March 2024"),
        visit("Wednesday 13 March 2024"),
    )

    assert field == "departure"
    assert said == [("a", "Friday 15 March 2024"), ("b", "Saturday 16 March 2024")]
    assert reason.args["articles"] == ("a", "b")


def test_two_days_of_arrival_likewise():
    """It is the arrival that is named."""
    ((field, said, _),) = conflicts(
        visit("Tuesday 12 March 2024", "Saturday 16 March 2024"),
        visit("Wednesday 13 March 2024", "Saturday 16 March 2024"),
    )

    assert (field, [value for _, value in said]) == ("arrival", ["Tuesday 12 March 2024", "Wednesday 13 March 2024"])


def test_where_both_ends_differ_all_that_is_said_of_its_days_is_shown():
    """Neither end is to blame alone."""
    ((field, said, _),) = conflicts(
        visit("Tuesday 12 March 2024", "Friday 15 March 2024"),
        visit("Wednesday 13 March 2024", "Saturday 16 March 2024"),
    )

    assert (field, len(said)) == ("date", 4)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_side_that_tells_of_no_departure_by_itself_is_shown_with_all_that_it_tells(order):
    """What one side says of the visit as a whole is against the other's departure: no day of it is left out."""
    told = [
        visit("Wednesday 13 March 2024", "Thursday 14 March 2024"),
        visit("Wednesday 13 March 2024", when="Friday 15 March 2024"),
    ]
    ((field, said, _),) = conflicts(*(told[at] for at in order))

    assert (field, len(said)) == ("date", 4)

"""An account that fits several occasions: to which of them it belongs, and when that stays open."""

from __future__ import annotations

from reading_factory import Met, reading

import summarizer

PAIR = ("Anna Brandt", "Chidi Okoye")
THREE = (*PAIR, "Piotr Zielak")


def grouped(*readings):
    """Return the briefing, and the mentions of its meetings."""
    briefing = summarizer.reconcile(readings)
    return briefing, {meeting.mentions for meeting in briefing.meetings}


def two_in_march(**first):
    """Return the readings of two articles that each tell of a meeting of the pair in March."""
    return (
        reading("a", Met(PAIR, "4 March 2024", **first)),
        reading("b", Met(PAIR, "24 March 2024", city="Lagos")),
    )


def test_two_accounts_of_a_month_with_two_meetings_are_not_one_for_that():
    """Of a month in which a pair met twice, two articles that name no day may each tell of another of the two."""
    briefing, groups = grouped(
        *two_in_march(), reading("c", Met(PAIR, "March 2024")), reading("d", Met(PAIR, "March 2024"))
    )

    assert groups == {("a:m1",), ("b:m1",), ("c:m1",), ("d:m1",)}
    assert "more than one occasion" in briefing.explain("c:m1", "d:m1")


def test_the_city_tells_which_of_two_meetings_whoever_else_leaves_it_open():
    """The one of two meetings that was in the city told is meant; an account that fits both is no third choice."""
    _, groups = grouped(
        *two_in_march(city="Vienna"),
        reading("c", Met(PAIR, "March 2024")),
        reading("d", Met(PAIR, "March 2024", city="Lagos")),
    )

    assert groups == {("a:m1",), ("b:m1", "d:m1"), ("c:m1",)}


def test_a_city_that_is_not_told_may_be_the_same():
    """Of two meetings, one told of without its city, nothing says that the other is the one in the city named."""
    briefing, groups = grouped(*two_in_march(), reading("c", Met(PAIR, "March 2024", city="Lagos")))

    assert ("c:m1",) in groups
    assert "more than one occasion" in briefing.explain("a:m1", "c:m1")


def test_beginning_and_end_of_a_month_are_two_times():
    """Accounts of early and of late March go each to the meeting of that time, though their days touch."""
    _, groups = grouped(
        *two_in_march(city="Lagos"),
        reading("c", Met(PAIR, "early March 2024", city="Lagos")),
        reading("d", Met(PAIR, "late March 2024", city="Lagos")),
    )

    assert groups == {("a:m1", "c:m1"), ("b:m1", "d:m1")}


def twice_and_with_a_third():
    """Return the reading of an article that tells how a pair met in the morning, with a third, and in the evening."""
    order = {number: [("same_day", "m1")] for number in (2, 3)}
    return reading(
        "a",
        Met(PAIR, "12 March 2024 in the morning", city="Vienna"),
        Met(THREE),
        Met(PAIR, "12 March 2024 in the evening"),
        order=order,
    )


def test_what_fits_either_of_two_meetings_is_not_therefore_a_third():
    """Talks of two that may be either of those told elsewhere are not the talks of three told there."""
    briefing, groups = grouped(
        twice_and_with_a_third(),
        reading("b", Met(THREE, "12 March 2024")),
        reading("c", Met(PAIR, "12 March 2024", city="Vienna")),
    )

    assert groups == {("a:m1",), ("a:m2", "b:m1"), ("a:m3",), ("c:m1",)}
    assert "more than one occasion" in briefing.explain("a:m3", "c:m1")


def test_the_part_of_the_day_tells_which_of_two_meetings_of_a_day():
    """Talks in the evening are those that another article has in the evening, and not those of the morning."""
    _, groups = grouped(twice_and_with_a_third(), reading("b", Met(PAIR, "12 March 2024 in the evening")))

    assert groups == {("a:m1",), ("a:m2",), ("a:m3", "b:m1")}


def test_talks_are_the_talks_of_a_day_and_a_signing_is_the_signing():
    """Of the talks and the signing that one article tells, those that others tell of are each the one of its kind."""
    day = "12 March 2024"
    _, groups = grouped(
        reading("a", Met(PAIR, day), Met(PAIR, day, kind="ceremony")),
        reading("b", Met(PAIR, day)),
        reading("c", Met(PAIR, day, kind="ceremony")),
    )

    assert groups == {("a:m1", "b:m1"), ("a:m2", "c:m1")}


def unnamed(told, name):
    """Return a reading in which one party is told of by a description alone."""
    actors = (a.model_copy(update={"kind": "group"}) if a.names[0].text == name else a for a in told.actors)
    return told.model_copy(update={"actors": tuple(actors)})


def test_a_party_without_a_name_tells_the_talks_of_three_from_those_of_two():
    """Of two talks on one day, those with "a minister" besides are the ones that others tell of with a third."""
    day = "12 March 2024"
    told = reading("a", Met(PAIR, day), Met(THREE, day))
    other = unnamed(reading("b", Met(PAIR, day), Met((*PAIR, "a minister of Poland"), day)), "a minister of Poland")
    _, groups = grouped(told, other)

    assert groups == {("a:m1", "b:m1"), ("a:m2", "b:m2")}


def test_accounts_that_each_leave_another_unnamed_are_one_where_a_third_names_all():
    """Two articles that name another two of three are one with the article that names the three, and not without it."""
    day = "12 March 2024"
    first, last = (PAIR[0], THREE[2]), (PAIR[1], THREE[2])
    accounts = [
        unnamed(reading(name, Met((*two, "a minister"), day)), "a minister")
        for name, two in (("b", first), ("c", last))
    ]

    assert grouped(reading("a", Met(THREE, day)), *accounts)[1] == {("a:m1", "b:m1", "c:m1")}
    assert grouped(*accounts)[1] == {("b:m1",), ("c:m1",)}

"""Events of which every article names other guests: one, where the day, the place and somebody there agree."""

from __future__ import annotations

from itertools import permutations

import pytest
from reading_factory import Met, reading

import summarizer

DAY, LEADERS = "12 March 2024", "the other leaders"
ANNA, CHIDI, MAREK, INES, YUSUF = "Anna Brandt", "Chidi Okoye", "Marek Zielak", "Ines Duarte", "Yusuf Demir"


def event(article, *people, day=DAY, city="Oslo", others=LEADERS, **told):
    """Return an article that tells of an event with some people whom it names, and others whom it does not."""
    company = (*people, others) if others else people
    met = Met(company, day, city, kind=told.pop("kind", "event"), **told)
    return reading(article, met, kinds={others: "group"} if others else {})


def groups(*readings):
    """Return how the mentions of meetings are grouped."""
    return {meeting.mentions for meeting in summarizer.reconcile(readings).meetings}


def test_each_article_names_whom_its_readers_know():
    """One guest in common is enough where both tell of others; and the reason says so."""
    told = event("a", ANNA, CHIDI), event("b", ANNA, MAREK)

    assert groups(*told) == {("a:m1", "b:m1")}
    assert "each article names whom it likes" in summarizer.reconcile(told).explain("a:m1", "b:m1")


def test_two_guests_in_common_excuse_an_account_that_tells_of_nobody_else():
    """An article that names four of ten guests and stops there tells of the event of "the other leaders"."""
    told = event("a", ANNA, CHIDI, MAREK), event("b", ANNA, CHIDI, INES, others="")

    assert groups(*told) == {("a:m1", "b:m1")}
    assert (
        len(groups(*(event(name, ANNA, CHIDI, alone, others="") for name, alone in [("a", MAREK), ("b", INES)]))) == 2
    )


def test_a_third_account_brings_two_together_in_any_order():
    """Of two that name other guests and nobody else, each is part of what a third tells."""
    told = event("a", ANNA, CHIDI, others=""), event("b", ANNA, MAREK, others=""), event("c", ANNA)

    assert all(groups(*order) == {("a:m1", "b:m1", "c:m1")} for order in permutations(told))


@pytest.mark.parametrize(
    "other",
    [
        event("b", INES, MAREK),
        event("b", ANNA, MAREK, day="13 March 2024"),
        event("b", ANNA, MAREK, city="Lisbon"),
        event("b", ANNA, MAREK, others=""),
        event("b", ANNA, MAREK, kind="talks"),
        event("b", ANNA, MAREK, status="cancelled"),
    ],
    ids=["nobody in common", "another day", "another city", "nobody else told of", "talks", "called off"],
)
def test_what_differs_in_more_than_its_guests_stays_two(other):
    """A summit told with a guest whom no "other leaders" can be is another, as is one of another day or city."""
    assert groups(event("a", ANNA, CHIDI, others=""), other) == {("a:m1",), ("b:m1",)}


def test_two_bodies_meet_in_one_city_on_one_day():
    """Whoever was at both summits does not make them one."""
    told = event("a", ANNA, CHIDI, others="NATO leaders"), event("b", ANNA, MAREK, others="leaders of the EU")

    assert groups(*told) == {("a:m1",), ("b:m1",)}


def test_of_two_events_of_one_article_none_is_chosen():
    """The dinner and the conference of one day fit the third account equally well."""
    company = (ANNA, LEADERS)
    two = reading("a", *[Met(company, DAY, "Oslo", kind="event")] * 2, kinds={LEADERS: "group"})

    assert groups(two, event("b", ANNA, MAREK)) == {("a:m1",), ("a:m2",), ("b:m1",)}


def test_a_dinner_told_as_a_ceremony_is_one_with_three_guests_in_common():
    """Two in common might be those of any welcome of that day."""
    dinner = event("a", ANNA, CHIDI, MAREK, INES, others="", kind="ceremony")

    assert groups(dinner, event("b", ANNA, CHIDI, MAREK)) == {("a:m1", "b:m1")}
    assert groups(dinner, event("b", ANNA, CHIDI)) == {("a:m1",), ("b:m1",)}


def test_without_a_city_three_guests_in_common_tell():
    """All whom the one names are among those whom the other names."""
    everybody = event("a", ANNA, CHIDI, MAREK, INES, YUSUF, city="", others="")

    assert groups(everybody, event("b", ANNA, CHIDI, MAREK)) == {("a:m1", "b:m1")}
    assert groups(everybody, event("b", ANNA)) == {("a:m1",), ("b:m1",)}


def session(article, *people, venue="Oslo", others="", **told):
    """Return an article that tells of talks with some people."""
    return event(article, *people, city=venue, others=others, kind="talks", **told)


def test_talks_of_three_are_those_of_more_in_the_same_place():
    """Who is called "the opposition" in one article is named in the other, which has everybody else as well."""
    named = session("a", ANNA, CHIDI, MAREK, INES, YUSUF)
    bodies = [
        session(name, ANNA, CHIDI, MAREK, others=body) for name, body in [("b", "the rebels"), ("c", "both camps")]
    ]

    assert all(groups(*order) == {("a:m1", "b:m1", "c:m1")} for order in permutations([named, *bodies]))


@pytest.mark.parametrize(
    "other",
    [
        session("b", ANNA, CHIDI),
        session("b", ANNA, CHIDI, MAREK, venue="Lisbon"),
        session("b", ANNA, CHIDI, MAREK, day="13 March 2024"),
        event("b", ANNA, CHIDI, MAREK, kind="call"),
    ],
    ids=["only two of them", "another city", "another day", "a call"],
)
def test_talks_of_fewer_or_elsewhere_are_others(other):
    """Two of five may meet alone, and three of them may go on together."""
    assert len(groups(session("a", ANNA, CHIDI, MAREK, INES, YUSUF), other)) == 2


def test_talks_of_one_of_two_days_are_those_of_the_day_that_another_article_knows():
    """Where most who were there are in both, the day that one leaves open is the one that the other prints."""
    open_day = [session(name, ANNA, CHIDI, MAREK, day="12 or 19 March 2024") for name in "bc"]

    assert groups(session("a", ANNA, CHIDI, MAREK, INES, YUSUF), open_day[0]) == {("a:m1", "b:m1")}
    assert len(groups(session("a", ANNA, CHIDI, MAREK, INES, YUSUF, day="13 March 2024"), open_day[0])) == 2


def test_three_who_meet_alone_are_no_part_of_a_conference():
    """Talks in which as many more sat as both accounts name are other talks."""
    many = session("a", ANNA, CHIDI, MAREK, INES, YUSUF, "Li Wen")

    assert len(groups(many, session("b", ANNA, CHIDI, MAREK))) == 2

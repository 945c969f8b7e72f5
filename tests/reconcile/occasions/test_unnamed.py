"""Accounts of one party alone ("both sides"), and the meetings that others tell of there and then."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading

import summarizer

BRANDT, OKOYE, ZIELAK = "Anna Brandt", "Chidi Okoye", "Piotr Zielak"
PAIR = (BRANDT, OKOYE)
NEXT = "3 June 2024"
NAMED = reading("b", Met(PAIR, NEXT, city="Trieste", status="planned"))


def of_sides(name="a", *more, when=NEXT, city="Trieste", **told):
    """Return an article on a meeting of the two sides; it names Anna Brandt, of another one, unless told otherwise."""
    told = {"status": "planned", **told}
    return reading(
        name, Met(("both sides",), when, city=city, **told), *(more or (Met(PAIR, "6 May 2024"),)), kinds=SIDES
    )


SIDES = {"both sides": "group", "the two delegations": "group"}


def groups(*readings):
    """Return the mentions of the meetings."""
    return {meeting.mentions for meeting in summarizer.reconcile(readings).meetings}


def test_both_sides_are_whom_others_name_there_and_then():
    """The account is one with theirs, says why, and its party stands behind those who met."""
    briefing = summarizer.reconcile([of_sides(), NAMED])
    (meeting,) = [meeting for meeting in briefing.meetings if "b:m1" in meeting.mentions]

    assert meeting.mentions == ("a:m1", "b:m1")
    assert "only-there-and-then" in {reason.rule for reason in meeting.reasons}
    assert {p.name: p.level for p in meeting.participants} == {
        BRANDT: "principal",
        OKOYE: "principal",
        "both sides": "present",
    }


def test_a_city_is_spelled_in_two_languages():
    """Triest is Trieste: nothing else is known there and then."""
    assert ("a:m1", "b:m1") in groups(of_sides(city="Triest"), NAMED)


def test_the_middle_of_a_month_is_a_time_like_a_day():
    """What both articles plan for the very same days, and no more than a month of them, is one meeting."""

    def named(when):
        return reading("b", Met(PAIR, when, city="Trieste", status="planned"), published="2024-05-20")

    def sides(when):
        return of_sides("a", Met(PAIR, "6 May 2024"), when=when)

    assert ("a:m1", "b:m1") in groups(sides("mid-June 2024"), named("mid-June 2024"))
    assert ("a:m1",) in groups(sides("early June 2024"), named("mid-June 2024"))


@pytest.mark.parametrize(
    "told",
    [
        {"when": "4 June 2024"},
        {"when": ""},
        {"when": "2024"},
        {"city": "Vienna"},
        {"city": ""},
        {"kind": "call"},
        {"kind": "event"},
    ],
)
def test_without_the_same_time_place_and_kind_it_is_a_meeting_of_its_own(told):
    """A day off, a year, no city, a telephone call: nothing says that it is theirs."""
    assert ("a:m1",) in groups(of_sides(**told), NAMED)


def test_who_is_never_named_may_be_anybody():
    """An article that names none of those who met speaks of others."""
    assert ("a:m1",) in groups(of_sides("a", Met((OKOYE + "son", ZIELAK), "6 May 2024")), NAMED)


def test_of_two_meetings_there_and_then_none_is_chosen():
    """The account is left open, and both are told to be perhaps the one."""
    other = reading("c", Met((BRANDT, ZIELAK), NEXT, city="Trieste", status="planned"))
    briefing = summarizer.reconcile([of_sides(), NAMED, other])
    judged = {(j.a, j.b): (j.verdict, j.reasons[0].rule) for j in briefing.judgements}

    assert ("a:m1",) in {meeting.mentions for meeting in briefing.meetings}
    assert judged["a:m1", "b:m1"] == judged["a:m1", "c:m1"] == ("undecided", "several-fit")


def test_another_meeting_of_one_of_them_there_and_then_leaves_it_open():
    """Okoye saw Brandt and Zielak: that the account names Brandt elsewhere does not say that he was meant with her."""
    both = reading(
        "b",
        Met(PAIR, NEXT, city="Trieste", status="planned"),
        Met((OKOYE, ZIELAK), NEXT, city="Trieste", status="planned"),
    )

    assert ("a:m1",) in groups(of_sides("a", Met((BRANDT, "Rui Silva"), "6 May 2024")), both)


def test_accounts_of_one_party_in_the_same_words_are_of_one_meeting():
    """Three papers tell that both sides meet on 3 June in Trieste, and nobody names them; a fourth speaks of Rome."""
    unnamed = [of_sides(name, Met((OKOYE + name, ZIELAK), "6 May 2024")) for name in "bca"]
    elsewhere = of_sides("d", Met((OKOYE + "d", ZIELAK), "6 May 2024"), city="Rome")

    assert {("a:m1", "b:m1", "c:m1"), ("d:m1",)} <= groups(*unnamed, elsewhere)


def test_an_article_that_tells_both_means_two():
    """Experts who meet beside the ministers of the same article are not the ministers."""
    both = of_sides("a", Met(PAIR, NEXT, city="Trieste", status="planned"))

    assert groups(both, NAMED) == {("a:m1",), ("a:m2", "b:m1")}


def test_a_state_is_named_by_whoever_serves_it():
    """Talks that others tell of as talks of two states are those of the two sides, whose minister the article names."""
    states = reading(
        "b",
        Met(("China", "Kenya"), "January 2025", city="Beijing", status="planned"),
        kinds=dict.fromkeys(("China", "Kenya"), "organisation"),
    )
    sides = reading(
        "a",
        Met(("both sides",), "January 2025", city="Beijing", status="planned"),
        Met(PAIR, "6 May 2024"),
        kinds=SIDES,
        posts={BRANDT: "foreign minister of Kenya"},
        states={BRANDT: "Kenya"},
    )

    assert groups(sides, states) == {("a:m1", "b:m1"), ("a:m2",)}


@pytest.mark.parametrize("name", ["0", "x"])
def test_it_joins_in_any_order_of_names(name):
    """Whichever article comes first."""
    assert tuple(sorted((f"{name}:m1", "b:m1"))) in groups(of_sides(name), NAMED)

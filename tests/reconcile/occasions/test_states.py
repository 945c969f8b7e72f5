"""States told of as parties: the people whom other articles name for them."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading
from shares import by_mention

import summarizer

BRANDT, OKOYE, SILVA = "Anna Brandt", "Chidi Okoye", "Rui Silva"
POSTS = dict.fromkeys((BRANDT, OKOYE, SILVA), "foreign minister")
STATES = {BRANDT: "German", OKOYE: "Ghanaian", SILVA: "Portuguese"}
UNNAMED = {
    "one of the two ministers": "group",
    "the other minister": "group",
    "Portugal": "organisation",
    "Germany": "organisation",
}
DAY = "14 March 2024"
IN_WORDS = {"en": DAY, "fr": "14 mars 2024", "ru": "14 марта 2024", "pl": "14 marca 2024"}


def of_states(*parties, when=None, language="en", **changes):
    """Return an article that tells of states as parties, and of people by their names."""
    kinds = dict.fromkeys(set(parties) - set(POSTS), "organisation")
    return reading("a", Met(parties, when or IN_WORDS[language], **changes), kinds=kinds, language=language)


def of_people(*people, when=DAY, **changes):
    """Return an article that names everybody, with post and country."""
    return reading("b", Met(people, when, **changes), posts=POSTS, states=STATES)


def groups(*readings):
    """Return the mentions of the meetings."""
    return {meeting.mentions for meeting in summarizer.reconcile(readings).meetings}


@pytest.mark.parametrize(
    ("parties", "language"),
    [
        (("Ghana", "Portugal"), "en"),
        (("Ghana", SILVA), "en"),
        (("Гана", "Португалия"), "ru"),
        (("Ghana", "Portugalia"), "pl"),
        (("Ghanéens", "Portugais"), "fr"),
    ],
)
def test_states_stand_for_those_whom_others_name(parties, language):
    """Two states told of on one day are the two people of these states who met then."""
    briefing = summarizer.reconcile((of_states(*parties, language=language), of_people(OKOYE, SILVA)))
    (meeting,) = briefing.meetings

    assert meeting.mentions == ("a:m1", "b:m1")
    assert {person.name for person in meeting.participants} == {OKOYE, SILVA}


def test_an_article_that_names_the_state_says_in_part_who_was_there():
    """The person is stated by those who name them; the article with the state stands beside, as not saying it."""
    briefing = summarizer.reconcile((of_states("Ghana", SILVA), of_people(OKOYE, SILVA)))
    (okoye,) = (person for person in briefing.meetings[0].participants if person.name == OKOYE)
    (row,) = (row for row in briefing.matrix if row.field == "participant" and row.value == OKOYE)

    assert f"a tells of “Ghana” alone, taken for {OKOYE}" in str(briefing)
    assert [(told.article, told.basis) for told in okoye.statements] == [("a", "implied"), ("b", "stated")]
    assert [(cell.article, cell.state) for cell in row.cells] == [("a", "partial"), ("b", "states")]


@pytest.mark.parametrize(
    "other",
    [
        of_people(OKOYE, BRANDT),
        of_people(OKOYE, SILVA, BRANDT),
        of_people(OKOYE, SILVA, when="15 March 2024"),
        of_people(OKOYE, SILVA, kind="call"),
        of_people(OKOYE, SILVA, when=""),
        reading("b", Met((OKOYE, SILVA), DAY)),
    ],
)
def test_other_people_days_kinds_or_unknown_countries_join_nothing(other):
    """A state stands for nobody where the parties do not match one by one at one known time."""
    assert groups(of_states("Ghana", "Portugal"), other) == {("a:m1",), ("b:m1",)}


def test_two_people_of_one_state_leave_it_open():
    """Where articles name different people for a state, it is none of them."""
    other = reading(
        "c",
        Met((SILVA, "Ama Mensah"), DAY),
        posts={**POSTS, "Ama Mensah": "trade minister"},
        states={**STATES, "Ama Mensah": "Ghanaian"},
    )

    told = of_states("Ghana", SILVA), of_people(OKOYE, SILVA), other
    briefing = summarizer.reconcile(told)

    assert ("a:m1",) in groups(*told)
    assert "more than one occasion" in briefing.explain("a:m1", "b:m1")


def test_a_month_of_which_the_same_is_told_is_time_enough():
    """Plans for one month are of one meeting where the states and the people match."""
    plan = {"when": "November 2024", "status": "planned", "city": "Accra"}

    assert groups(of_states("Ghana", "Portugal", **plan), of_people(OKOYE, SILVA, **plan)) == {("a:m1", "b:m1")}


def test_a_state_that_nobody_stands_for_is_a_party_by_itself():
    """Without anybody named elsewhere, the states are those who met."""
    briefing = summarizer.reconcile((of_states("Ghana", "Portugal"),))

    assert {person.name for person in by_mention(briefing)["a:m1"].participants} == {"Ghana", "Portugal"}


def test_a_company_stands_for_whoever_heads_it():
    """Two companies that sign are the two people who sign for them, by the posts in which the companies are named."""
    heads = {"Carla Medina": "chair of Norvik Metals", "Diego Rocha": "chief executive of state-owned Saryk Resources"}
    firms = ("Norvik Metals", "Saryk")
    ceremony = {"when": DAY, "kind": "ceremony"}
    both = reading("b", Met(tuple(heads), **ceremony), posts=heads)

    def signed(*names, **changes):
        return reading("a", Met(names, **{**ceremony, **changes}), kinds=dict.fromkeys(names, "organisation"))

    assert groups(signed(*firms), both) == {("a:m1", "b:m1")}
    assert groups(signed("Norvik Metals", "Tarim Resources"), both) == {("a:m1",), ("b:m1",)}
    assert groups(signed(*firms, when="15 March 2024"), both) == {("a:m1",), ("b:m1",)}


@pytest.mark.parametrize("union", ["the European Union", "EU", "Unión Europea", "ЕС"])
def test_a_union_stands_for_its_envoy(union):
    """The European Union has envoys as countries have; a body of it is not the union."""
    envoy = reading("b", Met((OKOYE, BRANDT), DAY), posts={OKOYE: "EU envoy for ores", BRANDT: "German minister"})

    def met(name):
        return reading("a", Met((name, BRANDT), DAY), kinds={name: "organisation"})

    assert groups(met(union), envoy) == {("a:m1", "b:m1")}
    assert groups(met("Court of Auditors of the European Union"), envoy) == {("a:m1",), ("b:m1",)}


def test_two_who_are_both_told_of_by_their_posts_are_found_by_their_countries():
    """Where an article names nobody, the countries of the posts say who met, if each is of another."""
    ministers = {"Portugal's minister": "Portugal's minister", "министр Германии": "министр Германии"}
    met = Met(tuple(ministers), DAY)
    unnamed = reading("a", met, posts=ministers, kinds=dict.fromkeys(ministers, "group"))

    assert groups(unnamed, of_people(SILVA, BRANDT)) == {("a:m1", "b:m1")}
    assert groups(unnamed, of_people(SILVA, OKOYE)) == {("a:m1",), ("b:m1",)}


def test_whom_an_article_lets_somebody_speak_for_tells_the_country():
    """Two ministers without a name, each said to speak for a state, are those who serve these states elsewhere."""
    both = ("one of the two ministers", "the other minister", "Portugal", "Germany")
    met = Met(both[:2], DAY), Met(both[2:], "20 March 2024")
    told = reading("a", *met, posts=dict.fromkeys(both[:2], "minister"), kinds=UNNAMED)
    one, other, *states = told.actors
    ministers = (a.model_copy(update={"speaks_for": (s.id,)}) for a, s in zip((one, other), states, strict=True))
    unnamed = told.model_copy(update={"actors": (*ministers, *states)})

    assert ("a:m1", "b:m1") in groups(unnamed, of_people(SILVA, BRANDT))
    assert ("a:m1", "b:m1") not in groups(told, of_people(SILVA, BRANDT))


def test_mediators_who_go_between_two_delegations_meet_each_in_talks_of_its_own():
    """What one article tells of the talks with the Turkmens, another does not tell of those with the Azerbaijanis."""
    mediators, day = ("Ingrid Haugland", "Jerlan Suleimenov"), "26 May 2026"

    def shuttling(article, *sides, language="en"):
        mets = [Met((*mediators, side), day, city="Vevey") for side in sides]
        return reading(article, *mets, kinds=dict.fromkeys(sides, "group"), language=language, published="2026-05-29")

    english = shuttling("a", "Azerbaijanis", "Turkmen delegation")
    french = shuttling("b", "délégation turkmène", "délégation azerbaïdjanaise", language="fr")

    assert {meeting.mentions for meeting in summarizer.reconcile((english, french)).meetings} == {
        ("a:m1", "b:m2"),
        ("a:m2", "b:m1"),
    }

"""Articles that cannot bear on each other are joined apart, and what was joined once is not joined again.

That it comes to the same bytes as joining all at once is what counts: a reading made anew is no reading remembered.
"""

from __future__ import annotations

import gc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_factory import Met, Travelled, reading
from worlds import worlds

import summarizer
from summarizer.reconcile import read_decisions
from summarizer.reconcile.clusters import Clusters
from summarizer.reconcile.days.timetable import Timetable
from summarizer.reconcile.mentions import Corpus
from summarizer.reconcile.occasions import settling
from summarizer.reconcile.occasions.background import Background
from summarizer.reconcile.occasions.islands import islands
from summarizer.reconcile.remembered import Remembered
from summarizer.records import Cited

DAY = "12 March 2024"
PAIR = ("Anna Brandt", "Chidi Okoye")
OTHERS = ("Piotr Zielak", "Mirela Vasko")


def afresh(readings):
    """Return equal readings that nothing is remembered of."""
    return [each.model_copy(update={}) for each in readings]


def placed(name, people, city, country=None):
    """Return an article on a meeting in a city or a country."""
    told = reading(name, Met(people, DAY, city=city))
    (met,) = told.meetings
    place = met.place.model_copy(update={"country": country and Cited(text=country, citations=met.citations)})
    return told.model_copy(update={"meetings": (met.model_copy(update={"place": place}),)})


@pytest.fixture
def joined(monkeypatch):
    """The articles that were joined since the test began, run by run of joining."""
    found = []
    join = settling._join
    monkeypatch.setattr(
        settling, "_join", lambda matching: (found.append([*matching.now.corpus.by_article]), join(matching))
    )
    return found


def grounds(*readings, meetings=()):
    """Return the articles of each island; some meetings are one beforehand."""
    corpus = Corpus.of(readings)
    decided = Clusters(corpus.meetings)
    for a, b in meetings:
        decided.join(a, b)
    names = {mention: actor.names[0].text for mention, actor in corpus.actors.items()}
    background = Background(corpus, names.__getitem__, Timetable(corpus), lambda _a, _b: False)
    return {tuple(island.by_article) for island in islands(background, decided, Clusters(corpus.visits))}


def test_two_people_who_met_in_both_tie_two_articles():
    """One person alone does not."""
    told = (
        reading("a", Met(PAIR, DAY)),
        reading("b", Met(PAIR)),
        reading("c", Met(("Anna Brandt", "Piotr Zielak"), DAY)),
    )

    assert grounds(*told) == {("a", "b"), ("c",)}


def test_a_traveller_ties_two_articles():
    """So do those whom each of them is tied to."""
    told = (
        reading("a", visit=Travelled(("Anna Brandt",), "Oslo")),
        reading("b", Met(OTHERS, DAY), visit=Travelled(("Anna Brandt",), "Lagos")),
        reading("c", Met(OTHERS)),
        reading("d", visit=Travelled(("Chidi Okoye",), "Oslo")),
    )

    assert grounds(*told) == {("a", "b", "c"), ("d",)}


def test_a_sentence_ties_two_articles():
    """Whoever is taken to be meant in it."""
    topic = "the railway that both of their countries have wanted for many years"
    told = [reading(name, Met(PAIR, DAY, topic=topic)) for name in "ab"]
    somebody = told[1].actors[0].model_copy(update={"names": told[1].actors[1].names})
    other = told[1].model_copy(update={"actors": (somebody, told[1].actors[1])})

    assert grounds(told[0], other) == {("a", "b")}


def test_a_decision_ties_two_articles():
    """What a person takes for one is looked at as one."""
    told = reading("a", Met(PAIR, DAY)), reading("b", Met(OTHERS, DAY))

    assert grounds(*told) == {("a",), ("b",)}
    assert grounds(*told, meetings=[("a:m1", "b:m1")]) == {("a", "b")}


@settings(derandomize=True, deadline=None, max_examples=60)
@given(worlds(least=3, most=6), st.data())
def test_articles_added_to_others_come_to_the_same_bytes_as_all_at_once(readings, data):
    """Whatever was reconciled before, in whatever order."""
    for _ in range(2):
        summarizer.reconcile(data.draw(st.lists(st.sampled_from(readings), min_size=1, unique=True)))

    assert summarizer.reconcile(readings).to_json() == summarizer.reconcile(afresh(readings)).to_json()


def test_only_what_new_articles_bear_on_is_joined_again(joined):
    """Of three islands, the one that a new article is on."""
    told = [reading("a", Met(PAIR, DAY)), reading("b", Met(PAIR)), reading("c", Met(OTHERS, DAY))]
    summarizer.reconcile(told)
    joined.clear()
    summarizer.reconcile([*told, reading("d", Met(OTHERS)), reading("e", Met(("Ann Arno", "Bob Bering"), DAY))])

    assert joined == [["c", "d"], ["e"]]


def test_equal_readings_that_are_other_objects_are_joined_anew(joined):
    """Nothing is taken for the same that need not be."""
    told = [reading("a", Met(PAIR, DAY)), reading("b", Met(PAIR))]
    summarizer.reconcile(told)
    summarizer.reconcile(afresh(told))

    assert joined == [["a", "b"]] * 2


def test_a_new_article_that_says_where_a_city_lies_is_heard_by_all():
    """Two meetings that one city and another country do not keep apart are two when the city's country is told."""
    told = [placed("a", PAIR, "Lindenau"), placed("b", PAIR, "", "Norvane")]
    assert len(summarizer.reconcile(told).meetings) == 1
    more = [*told, placed("c", OTHERS, "Lindenau", "Estavia")]

    assert {meeting.mentions for meeting in summarizer.reconcile(more).meetings} == {("a:m1",), ("b:m1",), ("c:m1",)}
    assert summarizer.reconcile(more).to_json() == summarizer.reconcile(afresh(more)).to_json()


def test_a_new_article_that_names_two_beside_each_other_is_heard_by_all():
    """Guests whose names leave open if they are one are two, and so are the meals, once another article has both."""
    guests = "イニゴ・ララニャガ", "伊尼戈・拉臘尼亞加"
    told = [reading(name, Met((*PAIR, OTHERS[0], guest), DAY)) for name, guest in zip("ab", guests, strict=True)]
    assert len(summarizer.reconcile(told).meetings) == 1
    more = [*told, reading("c", Met(guests, "2 May 2019"))]

    assert {meeting.mentions for meeting in summarizer.reconcile(more).meetings} == {("a:m1",), ("b:m1",), ("c:m1",)}


def test_a_new_article_that_leaves_open_who_is_meant_is_heard_by_all():
    """A family name is somebody's until another article names a namesake; then nobody knows."""
    told = [reading("a", Met((*PAIR, "Vasko"), DAY)), reading("b", Met((*PAIR, "Mirela Vasko")))]
    assert len(summarizer.reconcile(told).actors) == 3
    more = [*told, reading("c", Met(("Igor Vasko", OTHERS[0]), "2 May 2019"))]

    assert summarizer.reconcile(more).to_json() == summarizer.reconcile(afresh(more)).to_json()
    assert len(summarizer.reconcile(more).actors) == 6


def test_a_decision_made_since_is_applied():
    """And it is no longer when it is taken back."""
    told = [reading("a", Met(PAIR, DAY)), reading("b", Met(PAIR, DAY))]
    text = '[[different]]\nkind = "meeting"\nof = ["a:m1", "b:m1"]\nwhy = "two halls"\nby = "R. Lindqvist"\n'
    found = [
        len(summarizer.reconcile(told, decisions=decisions).meetings)
        for decisions in (None, read_decisions(text, "decisions.toml"), None)
    ]

    assert found == [1, 2, 1]


def test_what_is_remembered_of_a_reading_goes_with_it():
    """A process that merges one corpus after another does not grow by what it has dropped."""
    memory = Remembered()
    first, second = reading("a", Met(PAIR)), reading("b", Met(PAIR))
    memory.keep([first], "one")
    memory.keep([first, second], "both")
    assert (memory.get([first]), memory.get([first, second]), memory.get([second, first])) == ("one", "both", None)

    del first
    gc.collect()

    assert not memory._known
    assert memory._count == 0


def test_the_oldest_is_forgotten_when_there_is_too_much(monkeypatch):
    """Only so many readings are remembered at a time."""
    monkeypatch.setattr("summarizer.reconcile.remembered.MOST", 2)
    told = [reading(name, Met(PAIR)) for name in "abc"]
    memory = Remembered()
    for number, each in enumerate(told):
        memory.keep([each], number)

    assert [memory.get([each]) for each in told] == [None, 1, 2]

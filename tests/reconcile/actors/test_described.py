"""Parties told of by a post alone: who they are, where other articles name somebody in their place."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading
from shares import partition

import summarizer

BRANDT, OKOYE, ZIELAK = "Anna Brandt", "Chidi Okoye", "Piotr Zielak"
DAY = "14 March 2024"
IN_WORDS = {"en": DAY, "fr": "14 mars 2024", "ru": "14 марта 2024", "pl": "14 marca 2024"}


def told_by_post(words, *, state=None, language="en", status="held"):
    """Return an article that tells of a meeting with somebody whom it does not name."""
    met = Met((words, BRANDT), IN_WORDS[language], status=status)
    return reading("a", met, posts={words: words}, states={words: state}, kinds={words: "group"}, language=language)


def named(article="b", who=OKOYE, post="Minister for Industry", state="Portuguese", *, when=DAY, **changes):
    """Return an article that names whoever met the same person."""
    return reading(article, Met((who, BRANDT), when, **changes), posts={who: post}, states={who: state})


def people(*readings):
    """Return the briefing, and whether the first article's unnamed party is the second's named one."""
    briefing = summarizer.reconcile(readings)
    return briefing, {"a:a1", "b:a1"} in partition(briefing, {"a", "b", "c"})


@pytest.mark.parametrize(
    ("words", "state", "language", "post"),
    [
        ("Portugal's industry minister", "Portugal", "en", "Portuguese Minister for Industry"),
        ("the industry minister", None, "en", "industry minister"),
        ("le ministre portugais de l'industrie", "portugais", "fr", "Minister for Industry"),
        ("министр промышленности Португалии", "Португалии", "ru", "Minister for Industry"),
        ("portugalski minister przemysłu", None, "pl", "Minister for Industry"),
    ],
)
def test_a_post_is_whoever_holds_it_where_others_name_somebody(words, state, language, post):
    """The post in the same language, or its country in any, says who met the same person on the same day."""
    briefing, joined = people(told_by_post(words, state=state, language=language), named(post=post))
    (okoye,) = (actor for actor in briefing.actors if actor.name == OKOYE)

    assert joined
    assert okoye.kind == "person"
    assert [name.value for name in okoye.names] == [OKOYE]
    assert words in {statement.value for role in okoye.roles for statement in role.statements}
    assert "told of by the post alone" in briefing.explain("a:a1", "b:a1")
    assert [meeting.mentions for meeting in briefing.meetings] == [("a:m1", "b:m1")]


@pytest.mark.parametrize(
    "other",
    [
        named(when="15 March 2024"),
        named(kind="call"),
        named(state="Spanish"),
        named(post="Deputy Minister for Industry"),
        named(post="Minister for Trade"),
        reading("b", Met((OKOYE, ZIELAK), DAY), posts={OKOYE: "Minister for Industry"}, states={OKOYE: "Portuguese"}),
        reading("b", Met((OKOYE, BRANDT), DAY)),
    ],
)
def test_another_day_country_post_or_company_leaves_it_open(other):
    """Nothing is joined where any of these differs, or nothing but the company speaks for it."""
    assert not people(told_by_post("Portugal's industry minister", state="Portugal"), other)[1]


@pytest.mark.parametrize(
    ("words", "language", "post", "joined"),
    [
        ("le premier ministre", "fr", "Prime Minister", True),
        ("премьер-министр", "ru", "Prime Minister of Portugal", True),
        ("premier ministre", "fr", "Deputy Prime Minister", False),
        ("le premier ministre", "fr", "Foreign Minister", False),
    ],
)
def test_an_office_without_a_country_is_whoever_holds_it_in_another_language(words, language, post, joined):
    """Who met the same person on the same day, and is called the prime minister elsewhere, is the prime minister."""
    assert people(told_by_post(words, language=language), named(post=post, state=None))[1] is joined


def test_another_office_of_the_same_country_is_somebody_else():
    """The foreign minister of Portugal is not its prime minister, whatever language says so."""
    unnamed = told_by_post("премьер-министр Португалии", state="Португалии", language="ru")

    assert not people(unnamed, named(post="Portuguese Foreign Minister"))[1]


def test_two_who_may_be_meant_leave_it_open():
    """Where two articles name two people of the country, nobody is chosen, unless one of them has the very post."""
    unnamed = told_by_post("le ministre portugais", state="portugais", language="fr")

    briefing, joined = people(unnamed, named(), named("c", ZIELAK, "envoy"))
    assert not joined
    assert "told of by the post alone" in briefing.explain("a:a1", "b:a1")
    assert "told of by the post alone" in briefing.explain("a:a1", "c:a1")
    assert people(unnamed, named())[1]


def test_a_plan_is_first_compared_with_plans():
    """Who was to come stands in the plans, and who came in the reports."""
    plan = told_by_post("Portugal's envoy", state="Portugal", status="planned")
    others = named(post="envoy", status="planned"), named("c", ZIELAK, "envoy")

    assert people(plan, *others)[1]


def test_an_article_that_names_both_means_two():
    """Somebody whom the same article names is not the one it leaves unnamed."""
    words = "Portugal's industry minister"
    met = Met((words, BRANDT), DAY), Met((OKOYE, ZIELAK), "20 March 2024")
    both = reading("a", *met, posts={words: words}, states={words: "Portugal"}, kinds={words: "group"})

    assert not people(both, named())[1]


@pytest.mark.parametrize(
    ("words", "language", "post"),
    [
        ("спецпосланник ООН", "ru", "United Nations special envoy"),
        ("l'envoyé spécial de l'ONU", "fr", "United Nations special envoy"),
        ("wysłannik UE", "pl", "EU envoy"),
    ],
)
def test_an_envoy_of_a_union_is_known_as_one_of_a_country_is(words, language, post):
    """The United Nations and the European Union have envoys, by their names or letters in any language."""
    assert people(told_by_post(words, language=language), named(post=post, state=None))[1]


def called(article, *names, language="en", posts=None):
    """Return an article that calls each party by some words; those that are no key of ``posts`` are no names."""
    given = posts or {}
    kinds = {name: "group" for name in names if name not in given and name != BRANDT}
    return reading(article, Met(names, IN_WORDS[language]), posts=given, kinds=kinds, language=language)


def test_whom_an_article_calls_by_an_office_alone_holds_it():
    """The King is whoever is called a king elsewhere, even where the reading gives no post beside the words."""
    unnamed = called("a", "le roi", BRANDT, language="fr")

    assert people(unnamed, called("b", OKOYE, BRANDT, posts={OKOYE: "King"}))[1]
    assert not people(unnamed, called("b", OKOYE, BRANDT, posts={OKOYE: "Queen"}))[1]


def test_two_called_by_their_offices_alone_are_the_two_who_met():
    """That day the King met the Pope, and elsewhere two who are called so; not where only one of them is."""
    unnamed = called("a", "le roi", "le pape", language="fr")
    offices = {OKOYE: "King", ZIELAK: "Pope"}

    assert people(unnamed, called("b", OKOYE, ZIELAK, posts=offices))[1]
    assert not people(unnamed, called("b", OKOYE, ZIELAK, posts={**offices, ZIELAK: "envoy"}))[1]


def test_a_president_and_a_prime_minister_of_nowhere_may_be_any():
    """On one day, many a president receives many a prime minister."""
    unnamed = called("a", "le président", "le premier ministre", language="fr")

    assert not people(unnamed, called("b", OKOYE, ZIELAK, posts={OKOYE: "President", ZIELAK: "Prime Minister"}))[1]


def test_one_who_is_found_out_helps_to_find_the_next():
    """Two who are both told of by their posts are found one after the other."""
    posts = {"envoy of Portugal": "envoy of Portugal", "envoy of Spain": "envoy of Spain"}
    kinds = dict.fromkeys(posts, "group")
    other = Met(("envoy of Portugal", BRANDT), "20 March 2024")
    unnamed = reading("a", Met(tuple(posts), DAY), other, posts=posts, kinds=kinds)
    both = reading("b", Met((OKOYE, ZIELAK), DAY), posts={OKOYE: "Portugal's envoy", ZIELAK: "Spain's envoy"})

    briefing = summarizer.reconcile((unnamed, both, named("c", post="Portugal's envoy", when="20 March 2024")))
    assert {"a:a2", "b:a2"} in partition(briefing, {"a", "b"})


def test_somebody_whom_the_article_names_elsewhere_makes_it_open_who_is_meant():
    """Where one of two whom a post fits is named by the very article that leaves it open, the other is not chosen."""
    words = "the foreign ministers"
    posts = {OKOYE: "foreign minister", "Rui Silva": "foreign minister"}
    met = Met((words, BRANDT), DAY), Met((OKOYE, ZIELAK), "20 March 2022")
    unnamed = reading("a", *met, posts={words: "foreign ministers"}, kinds={words: "group"})

    assert not people(unnamed, reading("b", Met(("Rui Silva", OKOYE, BRANDT), DAY), posts=posts))[1]


def test_a_mere_post_that_several_hold_who_were_there_is_nobody_in_particular():
    """At a meeting of foreign ministers, "the foreign minister" without a country is any of them."""
    words = "foreign minister"
    unnamed = reading("a", Met((words, BRANDT), DAY), posts={words: words}, kinds={words: "group"})
    ministers = {OKOYE: "foreign minister of Ghana", BRANDT: "foreign minister"}

    assert people(unnamed, reading("b", Met((OKOYE, BRANDT), DAY), posts={OKOYE: words}))[1]
    assert not people(unnamed, reading("b", Met((OKOYE, BRANDT), DAY), posts=ministers))[1]


def at_home(post, language="el", when="14 Μαρτίου 2024"):
    """Return an article in a language that names somebody whose post is of no country."""
    return reading("b", Met(("Nikos Zervas", BRANDT), when), posts={"Nikos Zervas": post}, language=language)


@pytest.mark.parametrize(
    ("article", "joined"),
    [
        (at_home("υπουργός Εξωτερικών"), True),
        (at_home("ministre des Affaires étrangères", "fr", "14 mars 2024"), False),
        (at_home("", "el"), False),
    ],
)
def test_a_post_of_no_country_is_of_the_one_in_which_its_article_is_written(article, joined):
    """In Greek, "the foreign minister" is that of Greece; in French, he may be that of many a country."""
    told = reading(
        "a",
        Met(("the Greek foreign minister", BRANDT), DAY),
        posts={"the Greek foreign minister": "the Greek foreign minister"},
        states={"the Greek foreign minister": "Greek"},
        kinds={"the Greek foreign minister": "group"},
    )

    assert people(told, article)[1] is joined


def test_of_two_possible_days_one_may_be_that_of_the_other_account():
    """Whether the Thursday on which they were not to meet was behind or ahead, nobody says; elsewhere it is printed."""
    words = "Portugal's industry minister"
    told = reading(
        "a",
        Met((words, BRANDT), "Thursday", status="cancelled"),
        posts={words: words},
        states={words: "Portugal"},
        kinds={words: "group"},
        published="2024-03-13",
    )

    assert people(told, named(status="cancelled"))[1]

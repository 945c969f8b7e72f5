"""What is said of pairs of articles is said once of all of them, and articles stand in the order a reader expects."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_factory import Met, reading

from summarizer import reconcile
from summarizer.records import Reason
from summarizer.render import render
from summarizer.render.pairwise import groups, merged, naturally

NAMES = st.sampled_from([f"a{number}" for number in range(1, 9)])
PAIRS = st.lists(st.tuples(NAMES, NAMES).filter(lambda pair: pair[0] != pair[1]), max_size=16)
TOPIC = "the long dispute over the fishing banks in the north that both coastal states have claimed since the war"


def copies(number, language="en"):
    """Return the briefing of so many copies of one dispatch."""
    met = Met(("Ann Arno", "Bob Bering"), when="9 May 2025", city="Oslo", topic=TOPIC, source="Harbour Agency")
    articles = [reading(f"a{each}", met, published="2025-05-10") for each in range(1, number + 1)]
    return reconcile(articles, lang=language)


@settings(derandomize=True, deadline=None)
@given(PAIRS)
def test_a_group_holds_pairs_alone(pairs):
    """Each pair lies in a group, and in a group all are paired with each other; a chain needs no more than links."""
    linked = {frozenset(pair) for pair in pairs}
    made = groups(pairs)

    assert all(any(pair <= set(group) for group in made) for pair in linked)
    assert all(frozenset((one, two)) in linked for group in made for one in group for two in group if one < two)
    chains = groups(pairs, transitive=True)
    assert sorted(name for chain in chains for name in chain) == sorted({name for pair in pairs for name in pair})


def test_numbers_in_names_count_as_numbers():
    """The second article comes before the tenth; of equal numbers, the one with more zeros comes first."""
    names = ["a10", "b1", "a2", "a02", "a", "10", "9", "٣"]

    assert sorted(names, key=naturally) == ["9", "10", "a", "a02", "a2", "a10", "b1", "٣"]


def test_what_holds_of_three_is_said_of_three():
    """Equal reasons of three pairs are one; reasons that give other values, or tie only two of them, stay apart."""

    def shared(a, b, text):
        return Reason(rule="text-quoted", args={"a": a, "b": b, "text": text})

    reasons = [shared("a1", "a2", "x"), shared("a2", "a10", "x"), shared("a1", "a10", "x"), shared("a1", "a3", "y")]
    told = merged(reasons, lambda names: (", ".join(names[:-1]), names[-1]))

    assert [(each.args["a"], each.args["b"], each.args["text"]) for each in told] == [
        ("a1, a2", "a10", "x"),
        ("a1", "a3", "y"),
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "a1, a2, a3, a4, a5, a6, a7, a8, a9, a10 and a11 count as one chain"),
        ("fr", "a1, a2, a3, a4, a5, a6, a7, a8, a9, a10 et a11 comptent pour une seule chaîne"),
    ],
)
def test_a_chain_is_one_line(language, sentence):
    """Eleven copies of one dispatch count as one chain in one line, the second named before the tenth."""
    page = render(copies(11, language), "md")

    assert page.count(sentence) == 1
    assert "[a1][a2][a3]" in page
    assert "[a1][a10]" not in page


def test_copies_make_no_long_page():
    """Twice as many copies add to Markdown only the lines on the copies themselves."""
    few, many = (len(render(copies(number), "md").splitlines()) for number in (10, 20))

    assert many - few <= 10 * 4


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_same_words_are_quoted_once(form):
    """Under a sentence at a glance, equal quotes of several articles are one, with the places of all of them."""
    page = render(copies(3), form)
    start = page.index("At a glance</h2>" if form == "html" else "## At a glance")
    glance = page[start : page.index("Timeline", start)]

    assert len(re.findall("Ann Arno and Bob Bering met in Oslo", glance)) == 1
    assert all(f"a{number}" in glance for number in (1, 2, 3))


def test_more_copies_than_anyone_reads_are_counted():
    """Of many articles of which one thing is said, twelve are named and the others counted."""
    assert "a11, a12 and 8 more are one text" in render(copies(20), "md")


@settings(derandomize=True, deadline=None)
@given(st.lists(st.text("a01.", max_size=5), max_size=6), st.randoms(use_true_random=False))
def test_any_names_have_one_natural_order(names, dice):
    """Whatever numbers names hold, and however many, they come in one order from any other."""
    shuffled = [*names]
    dice.shuffle(shuffled)

    assert sorted(names, key=naturally) == sorted(shuffled, key=naturally)

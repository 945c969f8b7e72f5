"""Posts that one person holds: when two articles that name two holders contradict each other, and when they do not."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date
from reading_factory import Met, reading

import summarizer
from summarizer.reconcile.agreement.unique_posts import is_unique

BRANDT, VASKO, ZIELAK = "Anna Brandt", "Mirela Vasko", "Piotr Zielak"


def holder(article, name, title, *, day="14 March 2024", state="Norland", also=(), **told):
    """Return an article in which somebody with a post met Zielak on a day; others may be mentioned too."""
    met = Met((name, ZIELAK), day, listed=also)
    return reading(article, met, posts={name: title}, states={name: state}, **told)


def conflicts(*readings):
    """Return the contradictions about posts."""
    return [each for each in summarizer.reconcile(readings).conflicts if each.field == "roles"]


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("foreign minister", "en"),
        ("ministre de la Défense", "fr"),
        ("Außenminister", "de"),
        ("ministro de Defensa", "es"),
        ("министр обороны", "ru"),
        ("وزير الدفاع", "ar"),
        ("prime minister", "en"),
        ("президент", "ru"),
        ("chief of the army staff", "en"),
    ],
)
def test_two_holders_of_one_post_on_one_day_contradict(title, language):
    """Two articles that give one post to two people on one day are shown with both, and with why."""
    told = {"day": format_date(dt.date(2024, 3, 14), "d MMMM y", language), "language": language}
    (conflict,) = conflicts(holder("a", BRANDT, title, **told), holder("b", VASKO, title.upper(), **told))

    assert {(each.article, each.value) for each in conflict.statements} == {("a", BRANDT), ("b", VASKO)}
    assert all(each.citations for each in conflict.statements)
    assert conflict.reasons[0].rule == "one-post-two-holders"
    assert conflict.reasons[0].args["day"] == "2024-03-14"


@pytest.mark.parametrize(
    "second",
    [
        holder("b", VASKO, "foreign minister", day="15 March 2024"),
        holder("b", VASKO, "foreign minister", day="March 2024"),
        holder("b", VASKO, "foreign minister", state="Sudland"),
        holder("b", VASKO, "foreign minister", state=None),
        holder("b", VASKO, "foreign minister", also=(BRANDT,)),
        holder("b", VASKO, "deputy foreign minister"),
        holder("b", VASKO, "former foreign minister"),
        holder("b", VASKO, "defence minister"),
        holder("b", "A. Brandt", "foreign minister"),
        holder("b", "Brandt", "foreign minister"),
    ],
)
def test_what_may_be_true_of_both_is_no_contradiction(second):
    """Another day, country or title, an article that names both, or a name that may be the same: nothing is said."""
    assert conflicts(holder("a", BRANDT, "foreign minister"), second) == []


@pytest.mark.parametrize(
    "title",
    ["spokesman", "deputy prime minister", "minister", "minister of state for trade", "special envoy", "ambassador",
     "member of parliament", "président de la commission", "vice-président", "conseiller du président", "général"],
)  # fmt: skip
def test_posts_of_which_there_are_several_do_not_contradict(title):
    """Titles that several people may bear are given to two without contradiction."""
    assert not is_unique(title, "Norland")
    assert conflicts(holder("a", BRANDT, title), holder("b", VASKO, title)) == []


def test_the_five_articles_contradict_each_other_about_no_post(seeds):
    """No false alarm on the articles the project came with."""
    assert conflicts(*seeds.values()) == []

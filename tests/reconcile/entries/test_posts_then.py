"""The post beside a name in a meeting: the one held then, as far as articles of that time print one."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading, within
from shares import by_mention

import summarizer
from summarizer.records import RoleMention
from summarizer.render import render

PAIR = ("Anna Brandt", "Chidi Okoye")


def told(name, *days, post):
    """An article that tells of meetings of the two on some days, the last of them its news, and prints one post."""
    return reading(name, *(Met(PAIR, day) for day in days), published=f"{days[-1]}", posts={"Anna Brandt": post})


def shown(*readings):
    """Return the post shown beside the first party, by the mentions of each meeting."""
    entries = by_mention(summarizer.reconcile(readings))
    return {
        mention: next((p.role.title if p.role else None) for p in entry.participants if p.name == "Anna Brandt")
        for mention, entry in entries.items()
        if mention.partition(":")[2].startswith("m")
    }


def test_an_article_of_the_day_names_the_post_before_one_of_a_month_later():
    """Of two articles on one meeting, the one whose news it is prints the post held then."""
    then = told("a", "14 March 2024", post="minister of energy")
    later = told("b", "14 March 2024", "25 April 2024", post="minister of energy and water")

    found = shown(then, later)
    assert found["a:m1"] == found["b:m1"] == "minister of energy"
    assert found["b:m2"] == "minister of energy and water"


def test_a_post_printed_a_month_later_is_shown_where_nobody_printed_one_earlier():
    """Without an article of the time, what is printed some weeks later stands."""
    assert shown(told("b", "14 March 2024", "25 April 2024", post="minister"))["b:m1"] == "minister"


def test_the_post_of_today_is_not_shown_for_a_meeting_of_years_ago():
    """What somebody is when an article is written says nothing of what they were years before."""
    assert shown(told("a", "14 March 2019", "25 April 2024", post="president")) == {"a:m1": None, "a:m2": "president"}


def looking_back(*, told_with=1, day="14 March 2019", post="president", published="2024-04-25"):
    """Return an article that tells of a meeting of years ago, with the post of now and one no longer held.

    The latter stands in the sentence of the meeting with this number.
    """
    article = reading("a", Met(PAIR, day), Met(PAIR, "20 March 2019"), published=published, posts={PAIR[0]: post})
    sentence = article.meetings[told_with - 1].citations[0]
    former = RoleMention(
        title="mayor", state=None, kind="post", former=True, citations=(within(sentence, "Anna Brandt"),)
    )
    brandt, *others = article.actors
    brandt = brandt.model_copy(update={"roles": (*brandt.roles, former)})
    return article.model_copy(update={"actors": (brandt, *others)})


def test_a_post_no_longer_held_is_that_of_the_meeting_it_is_told_with():
    """What an article looks back on, it tells with the post held then; the post of now is that of no such meeting."""
    assert shown(looking_back()) == {"a:m1": "mayor", "a:m2": None}
    assert shown(looking_back(told_with=2)) == {"a:m1": None, "a:m2": "mayor"}


def test_a_former_post_of_one_in_the_news_is_not_the_post_then():
    """Of a meeting of these days, the former mayor is no mayor."""
    recent = looking_back(published="2019-03-22")

    assert shown(recent) == {"a:m1": "president", "a:m2": "president"}


@pytest.mark.parametrize(("language", "word"), [("en", "then"), ("fr", "à l’époque")])
def test_the_page_says_that_it_was_held_then(language, word):
    """Beside a name, a post that is no longer held is told as that of the time, and as former in the list of actors."""
    briefing = summarizer.reconcile((looking_back(),), lang=language)

    assert f"mayor ({word})" in str(briefing)
    assert f"mayor</bdi> ({word})" in render(briefing, "html")

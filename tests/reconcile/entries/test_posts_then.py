"""The post beside a name in a meeting: the one held then, as far as articles of that time print one."""

from __future__ import annotations

from reading_factory import Met, reading
from shares import by_mention

import summarizer

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

"""Long lists: what stands open, what is folded, and what a fold says of itself."""

import base64
import re

import pytest
from briefing_factory import make_briefing, make_many
from html_tree import elements

from summarizer.render import render
from summarizer.render.html.folding import FEW, PAGE, folded
from summarizer.render.html.page import Page
from summarizer.render.html.tags import join, tag

MANY = 200


@pytest.fixture(scope="module")
def page():
    """The elements of a page of two hundred articles."""
    return elements(render(make_many(MANY), "html"))


def summaries(page):
    """Return the first lines of all folds."""
    return [each.text for each in page if each.tag == "summary"]


def made(count, size=PAGE):
    """Return a list of some items as the page would fold it."""
    items = [tag("li", str(number)) for number in range(1, count + 1)]
    return folded(Page(make_briefing("en")), "Things", items, join, size=size)


@pytest.mark.parametrize("count", [0, 1, PAGE, PAGE + PAGE // 5])
def test_a_list_that_can_be_read_is_not_folded(count):
    """Up to a page and a few more, all items stand open."""
    assert "<details" not in made(count)
    assert made(count).count("<li>") == count


@pytest.mark.parametrize("count", [31, 50, 51, 440])
def test_pages_hold_all_items_in_their_order(count):
    """No item of a folded list is lost, doubled or moved, and the folds tell all but the first page."""
    html = made(count)
    told = [int(number) for number in re.findall(r"\((\d+) of", html)]

    assert re.findall(r"<li>(\d+)</li>", html) == [str(number) for number in range(1, count + 1)]
    assert PAGE + sum(told) == count
    assert f"Things: 26 – {min(50, count)} ({min(25, count - 25)} of {count})" in html


def test_a_fold_says_what_it_holds(page):
    """The first line of each fold says what is in it, from where to where, and how much there is in all."""
    told = summaries(page)

    for line in (
        "Meetings: M26 – M50 (25 of 201)",
        "Meetings: M201 – M201 (1 of 201)",
        "Actors: A176 – A200 (25 of 202)",
        "Sources: 025 – 049 (25 of 200)",
        "Timeline: Monday 27 May 2024 – Thursday 20 June 2024 (25 of 201)",
        "Who met whom: 26 – 50 (25 of 201)",
        "Comment of the outlets, left out of this briefing: 26 – 50 (25 of 200)",
        "Topics: 26 – 50 (25 of 200)",
        "and 192 articles more",
        "How this follows: 200 steps",
    ):
        assert line in told


def test_every_item_is_there_open_or_folded(page):
    """All cards, actors, articles, comments and failures are on the page; five failures also on its first screen."""
    ids = {each.id for each in page}

    assert {f"M{number}" for number in range(1, MANY + 2)} <= ids
    assert {f"A{number}" for number in range(1, MANY + 3)} <= ids
    assert {f"s{number}" for number in range(1, MANY + 1)} <= ids
    assert sum(each.text.startswith("empty-") for each in page if each.tag == "li") == 40 + 5


def test_many_articles_are_told_by_what_they_say(page):
    """Where more articles speak of an entry than columns can be read, the columns are what they say."""
    heads = [each.text for each in page if each.tag == "th" and each.attributes.get("role") == "columnheader"]
    states = {
        each.attributes["data-article"]: each for each in page if each.tag == "td" and "data-article" in each.attributes
    }

    assert heads == ["Fact", "As shown", "● states it", "◐ agrees in part", "≠ differs", "· silent"]
    assert "and 192 articles more" in states["● states it"].text
    assert states["≠ differs"].text == ""


def test_markdown_tells_many_articles_by_what_they_say():
    """The Markdown has the same columns, so that no table is wider than a page of paper."""
    lines = render(make_many(40), "md").splitlines()
    rows = [line for line in lines if line.startswith("| City")]

    assert [row.count("|") for row in rows] == [7]
    assert "[001][005][009]" in rows[0]


def test_a_conflict_of_many_is_told_value_by_value(page):
    """Two hundred statements of five values are five lines; the line at a glance quotes three and leads to them."""
    conflict = next(each for each in page if "conflict" in each.classes)
    links = [each for each in page if each.tag == "a" and each.attributes["href"] == "#conflicts"]

    assert len(re.findall(r"City \d ", conflict.text)) == 5
    assert "Evidence: 9 – 16 (8 of 40)" in summaries(page)
    assert [each.text for each in links] == ["all sides, side by side"]
    assert len(make_many(MANY).glance[-1].citations) == 3


def test_what_is_told_by_most_is_told_first():
    """At a glance the occasion that all articles tell of stands before those that one of them adds."""
    first, second, *_ = make_many(MANY).glance

    assert first.entry == "M1"
    assert len(first.citations) == 3
    assert second.entry == "M201"


def test_the_glance_leads_to_the_articles_it_does_not_quote(page):
    """Under a sentence that rests on two hundred articles a link to its card says how many are not quoted."""
    links = [each for each in page if each.tag == "a" and each.text == "and 197 articles more"]

    assert [each.attributes["href"] for each in links] == ["#M1"]


def test_the_tables_travel_with_a_page_of_few_articles():
    """The page carries its tables as files to save; one of many articles says how to get them."""
    briefing = make_briefing("en")
    links = [each for each in elements(render(briefing, "html")) if "download" in each.attributes]
    files = {each.text: base64.b64decode(each.attributes["href"].partition(",")[2]).decode() for each in links}

    assert {"meetings.csv", "participants.csv", "topics.csv"} <= files.keys()
    assert files["meetings.csv"].count("\r\n") == len(briefing.meetings) + 1
    assert all(each.attributes["download"] == each.text for each in links)


def test_a_page_of_many_articles_carries_no_tables(page):
    """The tables of two hundred articles would weigh more than what there is to read: the page says how to get them."""
    assert not [each for each in page if "download" in each.attributes]
    assert any("tables (CSV) of 20 articles at most" in each.text for each in page if each.tag == "p")


def test_two_hundred_articles_are_no_heavier_than_they_must_be():
    """A page grows no faster than its briefing: four times the articles are less than five times the page."""
    small, large = (len(render(make_many(count), "html").encode()) for count in (50, MANY))

    assert large < 5 * small
    assert large < 10_000_000


def test_few_is_fewer_than_a_page():
    """What stands under one claim is folded sooner than a section."""
    assert "<details" in made(12, FEW)

"""A site's robots.txt is asked for once, and kept to."""

import time

import pytest
from stub_server import Reply
from web_site import WORDS, code, get, moved, page, site, text, web

from summarizer.articles.fetching import fetch


@pytest.fixture
def news():
    """A site on loopback with a page."""
    with site() as made:
        made["/a"] = text()
        yield made


def test_what_is_disallowed_is_not_fetched(news):
    """The refusal names the option to go on with; the page is not asked for."""
    news["/robots.txt"] = text("User-agent: *\nDisallow: /a")
    found = get(news.url())
    assert found.code == "robots"
    assert "--ignore-robots" in found.message
    assert news.seen == []


def test_the_option_goes_on_without_asking(news):
    """With it, the robots.txt is not even asked for."""
    news["/robots.txt"] = text("User-agent: *\nDisallow: /")
    assert get(news.url(), web(ignore_robots=True)).body.decode() == WORDS
    assert news.asked == ["/a"]


def test_rules_for_this_library_go_before_those_for_all(news):
    """A site may name it."""
    news["/robots.txt"] = text("User-agent: *\nDisallow: /\n\nUser-agent: summarizer\nAllow: /")
    assert get(news.url()).body.decode() == WORDS


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_one_has_no_rules(news, status):
    """Any refusal of the robots.txt itself leaves all pages open (RFC 9309)."""
    news["/robots.txt"] = page(b"User-agent: *\nDisallow: /", "text/plain", status)
    assert get(news.url()).body.decode() == WORDS


def test_a_page_in_its_place_has_no_rules(news):
    """Sites that answer every path with a page of HTML allow everything."""
    news["/robots.txt"] = page(b"<!doctype html><html><body>Welcome</body></html>", "text/html")
    assert get(news.url()).body.decode() == WORDS


def test_a_failing_one_is_asked_three_times_and_then_a_no(news):
    """A site that cannot say what it allows is left alone, for all its pages together."""
    news["/robots.txt"], news["/b"] = page(b"", None, 503), text()
    outcomes = [one.outcome for one in fetch([news.url("/a"), news.url("/b")], web())]
    assert {one.code for one in outcomes} == {"robots"}
    assert "cannot be read" in outcomes[0].message
    assert news.asked == ["/robots.txt"] * 3


def test_one_that_fails_once_is_asked_again(news):
    """A failure that passes costs a try and nothing else."""
    news["/robots.txt"] = [page(b"", None, 500), page(b"", None, 404)]
    assert get(news.url()).body.decode() == WORDS


def test_one_that_redirects_is_followed(news):
    """The rules at the end of a redirect hold."""
    news["/robots.txt"], news["/rules"] = moved("/rules"), text("User-agent: *\nDisallow: /a")
    assert code(news.url()) == "robots"


@pytest.mark.parametrize(
    "reply", [text("x" * 600_000), moved("/robots.txt"), moved("file:///etc/hostname"), Reply(raw=b"no http\r\n")]
)
def test_an_odd_one_is_a_no_with_its_reason(news, reply):
    """Too large, a loop, another scheme or no HTTP: the page is not fetched, and the reason is told."""
    news["/robots.txt"] = reply
    found = get(news.url())
    assert found.code == "robots"
    assert "(" in found.message


def test_a_silent_one_ends_with_its_own_time(news):
    """A robots.txt that never comes does not take the page's whole time."""
    news["/robots.txt"] = Reply(hold=True)
    begun = time.monotonic()
    assert code(news.url(), web(robots_seconds=0.3)) == "timeout"
    assert time.monotonic() - begun < 3


def test_it_is_asked_for_once_for_all_pages(news):
    """Ten pages of one site, one robots.txt."""
    for number in range(10):
        news[f"/{number}"] = text()
    list(fetch([news.url(f"/{number}") for number in range(10)], web()))
    assert news.asked.count("/robots.txt") == 1


def test_the_end_of_a_redirect_is_asked_for_too(news):
    """A page that is allowed cannot lead to one that is not."""
    news["/robots.txt"] = text("User-agent: *\nDisallow: /b")
    news["/c"], news["/b"] = moved("/b"), text()
    assert code(news.url("/c")) == "robots"
    assert [seen.path for seen in news.seen] == ["/c"]

"""What a robots.txt says, by RFC 9309."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.fetching.robotstext import is_allowed, rules_for


def allowed(text, target, agent="summarizer"):
    """Tell whether a file allows a path."""
    return is_allowed(rules_for(agent, text), target)


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("user-agent: *\nDISALLOW: /a # private", "/a/b", False),
        ("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", True),
        ("User-agent: *\nAllow: /news\nDisallow: /news/private", "/news/private/1", False),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
        ("User-agent: *\nDisallow: /*?print=", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /*aa$", "/aa", False),
        ("User-agent: *\nDisallow: /é", "/%C3%A9t%C3%A9", False),
        ("User-agent: *\nDisallow: /%7Ejoe", "/~joe", False),
        ("User-agent: *\nDisallow: /a%2fb", "/a%2Fb", False),
        ("User-agent: *\nDisallow: /a%2fb", "/a/b", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Summarizer/1.0\nDisallow: /x", "/a", True),
        ("User-agent: summarizer\nDisallow: /x\n\nUser-agent: summarizer\nDisallow: /y", "/y", False),
        ("User-agent: a\nUser-agent: *\nDisallow: /", "/b", False),
        ("User-agent: summarizer\nUser-agent: b\nAllow: /\n\nUser-agent: *\nDisallow: /", "/b", True),
        ("Disallow: /", "/a", True),
        ("\ufeffUser-agent: *\r\nSitemap: https://x.example/\r\nCrawl-delay: 9\r\nDisallow: /", "/a", False),
        ("<html><body>User-agent: *</body></html>", "/a", True),
    ],
)
def test_the_longest_rule_that_matches_decides(text, target, expected):
    """Groups, wildcards, ends, comments and encodings are read as the RFC says."""
    assert allowed(text, target) is expected


def test_a_hostile_file_takes_no_time():
    """Thousands of agents and rules, and patterns of many stars, are read and matched in a moment."""
    agents = "".join(f"User-agent: a{number}\n" for number in range(15_000))
    stars = "User-agent: *\nDisallow: /" + "*a" * 2000 + "b$\n"
    begun = time.monotonic()
    for text in (agents + "Disallow: /\n" * 15_000, stars, "User-agent: *\n" + "Disallow: /*a*b$\n" * 20_000):
        allowed(text, "/" + "a" * 7000)
    assert time.monotonic() - begun < 20


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=200), st.text(max_size=50))
def test_any_file_is_read(text, target):
    """Whatever a file holds, there is an answer."""
    assert allowed("User-agent: *\nDisallow: " + text, "/" + target) in {True, False}

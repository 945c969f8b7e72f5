"""Addresses among the names that a caller gives."""

import pytest
from web_site import ALLOWED, WORDS, page, site, text

from summarizer.articles import Web, load
from summarizer.articles.addresses import article_name, is_address, shown_name

HTML = """<!doctype html><html lang="en"><head><title>Talks in the capital</title>
<meta property="og:site_name" content="Harbour Gazette"></head><body><article><h1>Talks in the capital</h1>
<p>The minister met the envoy in the capital on Friday. They discussed trade, fishing and the northern border for two
hours, and agreed to meet again in spring, their spokesman said. No details of the agreement were given.</p>
<p>The envoy had arrived the day before from the coast, where he had opened a school and met the governor.</p>
</article></body></html>"""


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.example.org/world/2023/talks-in-the-capital.html", "example.org-talks-in-the-capital"),
        ("https://example.org/", "example.org"),
        ("https://example.org/a/index.php?p=12", "example.org-a-p-12"),
        ("https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C/", "example.org-новость"),
        ("http://127.0.0.1:8080/a", "127.0.0.1-a"),
        ("http://[::1]/2023.09.28/", "1-2023.09.28"),
        ("https://example.org/../../etc/passwd", "example.org-passwd"),
    ],
)
def test_an_article_is_called_by_its_host_and_path(url, name):
    """Names are readable, the same each time, and free of what a path could be made of."""
    assert article_name(url) == name


@pytest.mark.parametrize("name", ["notes:2024.txt", "C:\\news\\a.txt", "a@b.txt", "-", "news/*.txt", "\\\\host\\share"])
def test_files_are_no_addresses(name):
    """A colon or an at sign does not make an address, and such names are shown as they are."""
    assert not is_address(name)
    assert shown_name(name) == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("https://example.org/@author/story", "https://example.org/@author/story"),
        ("https://user:secret@example.org/a", "https://example.org/a"),
        ("https://user:sec/ret@example.org/a", "https://example.org/a"),
        ("ftp://user:secret@example.org", "ftp://example.org"),
    ],
)
def test_passwords_are_not_shown(name, shown):
    """What stands before an at sign of an address that is refused is left out."""
    assert shown_name(name) == shown


def test_a_page_becomes_an_article_with_its_address_and_day():
    """HTML is read for its text and what it says of itself; where and when it was fetched is the library's to say."""
    with site() as news:
        news["/world/talks.html"] = page(HTML.encode(), "text/html; charset=utf-8")
        (article,) = load(news.url("/world/talks.html#top"), web=Web(rules=ALLOWED)).articles
    assert (article.id, article.url) == ("127.0.0.1-talks", news.url("/world/talks.html"))
    assert "The minister met the envoy" in article.text
    assert "<p>" not in article.text
    assert len(article.fetched) == len("2025-05-10")
    assert (article.title, article.publisher) == ("Talks in the capital", "Harbour Gazette")


def test_front_matter_of_a_fetched_text_is_text():
    """Nobody but its giver names an article: what a page claims at its top stays in its text."""
    claim = f"---\nid: other\npublisher: Harbour Gazette\n---\n{WORDS}"
    with site() as news:
        news["/a.txt"] = text(claim)
        (article,) = load(news.url("/a.txt"), web=Web(rules=ALLOWED)).articles
    assert (article.id, article.publisher, article.text) == ("127.0.0.1-a", None, claim)


def test_one_page_in_two_spellings_is_one_article():
    """Fragments, case and ways to write a host do not make another source."""
    with site() as news:
        news["/a"] = text()
        urls = [
            news.url(),
            news.url("/a#b"),
            news.url().replace("http", "HTTP"),
            news.url().replace("127.0.0.1", "127.1"),
        ]
        loaded = load(urls, web=Web(rules=ALLOWED))
    assert len(loaded.articles) == 1
    assert loaded.failures == ()


def test_a_page_without_its_own_permission_is_a_failure_by_name():
    """The reason names the address, what is wrong, and the option."""
    (failure,) = load("http://127.0.0.1:9/a").failures
    assert (failure.article, failure.code) == ("http://127.0.0.1:9/a", "private-address")
    assert failure.reason.startswith("http://127.0.0.1:9/a: ")
    assert "--allow-private" in failure.reason

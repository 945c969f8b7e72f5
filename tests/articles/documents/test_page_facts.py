"""What a page says about itself: each fact with the place it was found in."""

import pytest
from pages import linked, page

from summarizer.articles.documents.page import read_page


def facts(head, article=None, url=None):
    """Return the facts of a page: field -> value and origin."""
    found = read_page(page(article, head=head).encode(), url=url).found
    return {fact.field: (fact.value, fact.origin) for fact in found}


def test_json_ld_comes_first():
    """Title, publisher, authors and day from JSON-LD, whatever else the page says."""
    said = linked(
        headline="Harbour talks",
        datePublished="2025-03-04T23:30:00+02:00",
        author=[{"@type": "Person", "name": "A. Lund"}, {"name": "B. Berg"}],
        publisher={"@type": "Organization", "name": "Sorland Mail"},
    )
    head = (
        said + "<title>Other | Site</title><meta property='og:title' content='Other'><meta name=author content=Other>"
    )

    assert facts(head) == {
        "title": ("Harbour talks", "JSON-LD headline"),
        "publisher": ("Sorland Mail", "JSON-LD publisher"),
        "author": ("A. Lund, B. Berg", "JSON-LD author"),
        "published": ("2025-03-04", "JSON-LD datePublished"),
    }


def test_a_graph_is_searched():
    """The article is found within a graph of other things."""
    graph = (
        '{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["Thing", "ReportageNewsArticle"], "headline": "H"}]}'
    )

    assert facts(f'<script type="application/ld+json">{graph}</script>') == {"title": ("H", "JSON-LD headline")}


@pytest.mark.parametrize(
    ("head", "field", "value", "origin"),
    [
        ("<meta property='og:title' content=' A  title '>", "title", "A title", "meta og:title"),
        ("<title>A title</title>", "title", "A title", "title"),
        ("<meta property='og:site_name' content='Mail'>", "publisher", "Mail", "meta og:site_name"),
        ("<meta name=author content=A><meta name=author content=B>", "author", "A, B", "meta author"),
        ("<meta name='DC.date.issued' content='2025-03'>", "published", "2025-03", "meta dc.date.issued"),
        (
            "<meta name=citation_publication_date content='2025/3/4'>",
            "published",
            "2025-03-04",
            "meta citation_publication_date",
        ),
        ("<meta name=date content='Tue, 04 Mar 2025 10:00:00 GMT'>", "published", "2025-03-04", "meta date"),
        (
            "<meta property='article:published_time' content='2025-03-04T10:00:00Z'>",
            "published",
            "2025-03-04",
            "meta article:published_time",
        ),
        ("<link rel=canonical href='/a/b'>", "canonical", "https://example.org/a/b", "link canonical"),
        (
            "<meta property='og:url' content='https://example.org/c'>",
            "canonical",
            "https://example.org/c",
            "meta og:url",
        ),
    ],
)
def test_each_place_is_named(head, field, value, origin):
    """A fact comes with the name of the element that states it."""
    assert facts(head, url="https://example.org/x?y=1") == {field: (value, origin)}


def test_times_of_the_article_count_where_they_agree():
    """The day of the article's ``time`` elements counts if it is one; a marked one wins."""
    one = "<time datetime='2025-03-04T08:00'>4 mars</time>"
    other = "<time datetime='2025-03-05'>5 mars</time>"
    marked = "<time pubdate datetime='2025-03-06'>6 mars</time>"
    words = "<p>" + "Le ministre a reçu son homologue au palais, a dit le ministère. " * 4 + "</p>"

    assert facts("", one + one + words) == {"published": ("2025-03-04", "time datetime")}
    assert facts("", one + other + words) == {}
    assert facts("", one + other + marked + words) == {"published": ("2025-03-06", "time pubdate")}


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{not json</script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<script type="application/ld+json">[1, null, "x", {"@type": 5, "headline": {"a": [[]]}}]</script>',
        linked(headline=["", None, {}], author={"name": 7}, publisher=[[]], datePublished="soon", mainEntityOfPage=9),
        "<meta name=date content='someday'><meta name=date content='2025-13-45'><meta property=og:title content=''>",
        "<link rel=canonical href='javascript:alert(1)'><link rel=canonical href='http://[oops'>",
        "<meta name=author content='https://example.org/people/9'>",
        "<link rel=canonical href='https://user:secret@example.org/'>",
    ],
)
def test_what_says_nothing_is_passed_over(head):
    """Broken data, empty values, days that are none, and addresses that are none of the web give no fact."""
    assert facts(head) == {}

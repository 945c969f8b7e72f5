"""Citations of a document with pages say on which page they stand, in every form."""

import json

import pytest
from briefing_factory import make_briefing

from summarizer.render import render
from summarizer.render.tables import TABLES
from summarizer.render.tables import tables as tuples


def tables(briefing):
    """Return the rows of each table with their fields' names."""
    return {name: [TABLES[name](*row) for row in rows] for name, rows in tuples(briefing).items()}


@pytest.fixture
def paged():
    """A briefing whose articles have a page for each half of their text."""
    made = make_briefing("en")
    articles = tuple(
        each.model_copy(update={"pages": (0, each.sentences[len(each.sentences) // 2].start), "author": "A. Lund"})
        for each in made.articles
    )
    return made.model_copy(update={"articles": articles})


def test_pages_stand_beside_citations(paged):
    """Markdown and HTML name pages beside sentences; without pages, neither says a word of them."""
    plain = make_briefing("en")

    assert "(p. 1)" in render(paged, "md")
    assert "(p. 2)" in render(paged, "md")
    assert 'class="pages"> p. 2</span>' in render(paged, "html")
    assert "(p. " not in render(plain, "md")
    assert 'class="pages"' not in render(plain, "html")


def test_annotations_select_the_page(paged):
    """An annotation's fragment selector names the page of its offset, as RFC 3778 writes it."""
    articles = {f"urn:sha256:{each.sha256}": each for each in paged.articles}
    pages = []
    for annotation in json.loads(render(paged, "anno"))["first"]["items"]:
        target = annotation["target"]
        selectors = {each["type"]: each for each in target["selector"]}
        article = articles[target.get("state", {}).get("cached", target["source"])]
        page = article.page(selectors["TextPositionSelector"]["start"])
        pages.append(page)
        assert selectors["FragmentSelector"]["value"] == f"page={page}"
    assert {1, 2} <= set(pages)


def test_references_count_pages_and_name_authors(paged):
    """CSL has the number of pages and the author, where they are known."""
    (first, *_) = json.loads(render(paged, "csl"))

    assert (first["number-of-pages"], first["author"]) == ("2", [{"literal": "A. Lund"}])
    assert "author" not in json.loads(render(make_briefing("en"), "csl"))[0]


def test_tables_have_pages_and_authors(paged):
    """Each source has its number of pages and its author, each quote its page; without pages, the cells are empty."""
    made, plain = tables(paged), tables(make_briefing("en"))
    articles = {each.id: each for each in paged.articles}

    assert {(row.pages, row.author) for row in made["sources"]} == {(2, "A. Lund")}
    assert {row.page for row in plain["quotes"]} == {None}
    for row in made["quotes"]:
        assert row.page == articles[row.article].page(row.start)


def test_the_day_of_fetching_is_told():
    """A source that was fetched says when, on the page, in Markdown and in the tables; others say nothing of it."""
    plain = make_briefing("en")
    first, *others = plain.articles
    fetched = first.model_copy(update={"url": "https://news.example/a", "fetched": "2025-05-12"})
    made = plain.model_copy(update={"articles": (fetched, *others)})

    for name in ("md", "html"):
        assert "fetched on Monday 12 May 2025" in render(made, name)
        assert "fetched on" not in render(plain, name)
    assert [row.fetched for row in tables(made)["sources"]] == ["2025-05-12", *(None for _ in others)]
    assert '"retrievedAt": ["2025-05-12"]' in render(made, "ftm")


def test_json_keeps_pages_and_leaves_out_what_is_empty(paged):
    """The pages survive a round trip; an article without them has no such key."""
    again = type(paged).model_validate_json(paged.to_json())

    assert again.articles == paged.articles
    assert "pages" not in json.loads(make_briefing("en").to_json())["articles"][0]

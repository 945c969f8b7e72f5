"""Tables of articles: files with what their giver knows of them."""

import pytest
from pages import PARAGRAPHS, linked, page

from summarizer.articles import files_of, load
from summarizer.records import Article

TEXT = "The minister met the envoy in the capital. No details were given."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder to stand in, with two articles in a folder below."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(TEXT)
    (tmp_path / "in/b.html").write_text(page(head=linked(headline="Own title", datePublished="2025-03-04")))
    return tmp_path


def listed(*lines):
    """Write a table and load it."""
    with open("in/list.csv", "w", encoding="utf-8-sig") as file:  # noqa: PTH123 - a name in the folder stood in
        file.write("\n".join(lines))
    return load("in/list.csv")


def failed(loaded):
    """Return names and codes of what failed."""
    return [(failure.article, failure.code) for failure in loaded.failures]


def test_a_table_names_files_and_what_is_known_of_them(folder):
    """Files are found beside the table; its columns, in any order, win over what pages say, and both are told."""
    loaded = listed(
        "Published,file,title,publisher,author,language,id",
        "2025-03-05,b.html,Given title,Mail,A. Lund,fr,first",
        '2025-03,a.txt,"Talks, at last",,,en-GB,',
    )

    first, second = sorted(loaded.articles, key=lambda article: article.file)[::-1]
    assert failed(loaded) == []
    assert (first.id, first.title, first.publisher, first.author) == ("first", "Given title", "Mail", "A. Lund")
    assert (first.published, first.language, first.text) == ("2025-03-05", "fr", "\n".join(PARAGRAPHS))
    assert {note.rule: note.args for note in first.notes} == {
        "title-differs": {"found": "Own title", "origin": "JSON-LD headline"},
        "published-differs": {"found": "2025-03-04", "origin": "JSON-LD datePublished"},
    }
    assert (second.title, second.published, second.language) == ("Talks, at last", "2025-03", "en-GB")


def test_a_file_given_twice_counts_once(folder):
    """A table beside a folder says what is known of the files, each of which is one article."""
    listed("file,publisher", "a.txt,Mail")

    loaded = load(["in", "in/list.csv"])

    assert [(article.id, article.publisher) for article in loaded.articles] == [("a", "Mail"), ("b", None)]


def test_tables_are_inputs(folder):
    """A table and the files it names are protected as inputs."""
    listed("file", "a.txt")

    assert {path.name for path in files_of("in/list.csv")} == {"a.txt", "list.csv"}


@pytest.mark.parametrize(
    ("lines", "code", "words"),
    [
        (["file,titel", "a.txt,x"], "bad-table", "'titel'"),
        (["title", "x"], "bad-table", "file or url"),
        (["file,file", "a.txt,a.txt"], "bad-table", "each column once"),
        (["file,title", "a.txt,a,b"], "bad-table", "more values"),
        (["file,title", ",a"], "bad-table", "neither"),
        (["file", "c.jsonl"], "bad-table", "no single article"),
        (["file,published", "a.txt,soon"], "bad-date", "YYYY-MM-DD"),
        (["file,language", "a.txt,English"], "bad-metadata", "tag"),
        (["file,title", "a.txt,x", "a.txt,y"], "bad-table", "another row"),
        (["file", '"open'], "bad-table", "no table"),
    ],
)
def test_a_table_that_is_wrong_is_named(folder, lines, code, words):
    """Unknown columns and rows without a source are errors that say where and what to do."""
    loaded = listed(*lines)

    (failure,) = loaded.failures
    assert failure.article.startswith("in/list.csv")
    assert failure.code == code
    assert words in failure.reason


def test_a_missing_file_costs_no_other(folder):
    """A row whose file is not there is named; the others are read."""
    loaded = listed("file", "a.txt", "gone.txt", "../in/b.html")

    assert failed(loaded) == [("in/gone.txt", "missing")]
    assert [article.id for article in loaded.articles] == ["a", "b"]


def test_an_article_keeps_what_it_knows(folder):
    """An ``Article`` that is loaded again keeps its author, language, pages and facts, and gains no note."""
    (made,) = load("in/b.html").articles

    assert load(made).articles == (made,)
    given = Article(text=TEXT, language="pt_br", author="A. Lund", pages=(0, 10))
    (kept,) = load(given).articles
    assert (kept.language, kept.author, kept.pages) == ("pt-BR", "A. Lund", (0, 10))
    assert [kept.page(offset) for offset in (0, 9, 10, 50)] == [1, 1, 2, 2]


def test_what_a_page_says_is_marked_as_its_own_word(folder):
    """Facts taken from a page carry where they stand, and a note names these places."""
    (article,) = load("in/b.html").articles

    assert (article.title, article.published) == ("Own title", "2025-03-04")
    assert [note.args["origins"] for note in article.notes if note.rule == "from-metadata"] == [
        ("JSON-LD headline", "JSON-LD datePublished")
    ]

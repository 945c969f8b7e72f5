"""What a user gives, and the articles it becomes: real files of all kinds."""

import io
import json
import os
import socket
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.articles import files, load
from summarizer.errors import ConfigurationError
from summarizer.records import Article

TEXT = "The minister met the envoy in the capital. No details were given.\n"
OTHER = "The president received two delegations on Friday. They discussed trade.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty directory to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path, content=TEXT):
    """Write a file, and the folder it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def ids(loaded):
    """Return the ids of loaded articles."""
    return [article.id for article in loaded.articles]


def codes(loaded):
    """Return names and codes of what failed."""
    return [(failure.article, failure.code) for failure in loaded.failures]


def lines(*objects):
    """Return objects as JSON lines on a stream."""
    return io.BytesIO("\n".join(json.dumps(one) for one in objects).encode())


def test_a_file_becomes_an_article(folder):
    """Text, name and sentences are there, and no path."""
    write(folder / "my news.txt")

    (article,) = load("my news.txt").articles

    assert (article.text, article.id, article.file, article.notes) == (TEXT, "my-news", "my news.txt", ())
    assert [article.quote(s) for s in article.sentences] == TEXT.strip().replace(". ", ".|").split("|")


@pytest.mark.parametrize(
    "text", [TEXT.replace("\n", "\r\n"), "A b.\rC d.\r", "A b.\u2028C d.", "\n\n A \U0001f642 b. ", "שלום לך. أهلا بك."]
)
def test_text_is_kept_letter_for_letter(folder, text):
    """Line ends, blanks, emoji and right-to-left text come through unchanged."""
    write(folder / "a.txt", text)

    assert load(folder / "a.txt").articles[0].text == text


def test_a_directory_gives_its_text_files(folder):
    """Text and JSON files count; hidden files, pictures and folders below do not; unread kinds are named."""
    for name in ("b.txt", "a.md", "c", ".hidden.txt", "sub/d.txt", "photo.jpg", "page.epub", "list.csv"):
        write(folder / "in" / name, f"{TEXT}{name}")
    write(folder / "in/e.jsonl", json.dumps({"text": OTHER}))

    loaded = load("in")

    assert ids(loaded) == ["a", "b", "c", "e-1"]
    assert codes(loaded) == [("in/page.epub", "unsupported")]


def test_patterns_find_files_at_any_depth(folder):
    """``*`` and ``**`` find visible files, links to folders apart."""
    for name in ("x/a.txt", "x/y/b.txt", "x/.git/c.txt", "x/.d.txt"):
        write(folder / name, f"{TEXT}{name}")
    (folder / "x/loop").symlink_to(folder / "x")
    (folder / "x/y/loop").symlink_to(folder / "x")

    assert ids(load("x/**/*.txt")) == ["a", "b"]
    assert ids(load(str(folder / "x" / "[a-c].txt"))) == ["a"]


def test_a_name_that_stands_for_nothing_is_named(folder):
    """A missing file, a pattern without match, an empty directory and an address each say what to do."""
    (folder / "empty").mkdir()

    loaded = load(["nothing.txt", "*.none", "empty", "https://127.0.0.1/a", "bad\0name", "**.txt"])

    assert codes(loaded) == [
        ("**.txt", "missing"),
        ("*.none", "missing"),
        ("bad\\x00name", "missing"),
        ("empty", "empty"),
        ("https://127.0.0.1/a", "private-address"),
        ("nothing.txt", "missing"),
    ]
    assert all(";" in failure.reason for failure in loaded.failures)


def test_only_regular_files_are_read(folder):
    """Devices, pipes, sockets, loops and folders named as files are refused without waiting."""
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        loaded = load([".", "/dev/zero"])

    here = folder.name
    assert sorted(code for _, code in codes(loaded)) == [
        "missing",
        "not-a-file",
        "not-a-file",
        "not-a-file",
        "unreadable",
    ]
    assert here not in "".join(failure.reason for failure in loaded.failures)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_unreadable_files_and_folders_are_named(folder):
    """Missing permissions are a named outcome."""
    write(folder / "a.txt").chmod(0)
    (folder / "in").mkdir(mode=0)

    assert codes(load(["a.txt", "in"])) == [("a.txt", "unreadable"), ("in", "unreadable")]


def test_size_is_limited(folder, monkeypatch):
    """A file, a line and a stream beyond the limit are refused by name."""
    big = "word " * (files.MAX_ARTICLE_BYTES // 5 + 1)
    write(folder / "big.txt", big)

    assert codes(load("big.txt")) == [("big.txt", "too-large")]
    assert codes(load("-", stdin=io.BytesIO(big.encode()))) == [("-", "too-large")]
    assert codes(load("-", stdin=lines({"text": big}))) == [("stdin, line 1", "too-large")]
    assert codes(load(Article(text=big, id="big"))) == [("big", "too-large")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"Word.", "empty"),
        ("—!…".encode(), "empty"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"a\0b c", "binary"),
        (b"<!DOCTYPE html><p>A b</p>", "no-text"),
        (b"---\npublished: soon\n---\nA text.", "bad-date"),
        (TEXT.encode() + b"\xff\xfe\xe9", "encoding"),
    ],
)
def test_what_is_no_article_is_named(folder, content, code):
    """Files without an article have each their code."""
    write(folder / "a.txt", content)

    assert codes(load("a.txt")) == [("a.txt", code)]


def test_a_sentence_without_blanks_is_an_article():
    """Scripts without blanks between words are not taken for a single word."""
    assert load(Article(text="总统在首都会见了部长。双方讨论了局势。")).failures == ()
    assert load(Article(text="总统在首都会见了部长双方讨论了局势")).failures == ()
    assert codes(load(Article(text="总统", id="a"))) == [("a", "empty")]


def test_names_are_shown_printable(folder):
    """Control characters and bytes that are no UTF-8 are escaped in ids and failures."""
    write(folder / "a\nb\x1b.txt")
    write(folder / "\u202ee.txt", "")
    with open(os.fsencode(folder) + b"/n\xff.txt", "w") as file:  # noqa: PTH123 - the name is bytes
        file.write(OTHER)

    loaded = load(folder)

    assert ids(loaded) == ["a-b\\x1b", "n\\xff"]
    assert [article.file for article in loaded.articles] == ["a\\x0ab\\x1b.txt", "n\\xff.txt"]
    assert all(text.isprintable() for failure in loaded.failures for text in (failure.article, failure.reason))
    assert loaded.model_dump_json().encode()


def test_encodings_are_noted(folder):
    """An encoding that is not UTF-8 is said; a byte order mark is not part of the text."""
    write(folder / "a.txt", f"\ufeff{TEXT}".encode())
    write(folder / "b.txt", f"\ufeff{TEXT}".encode("utf-16-le"))
    write(folder / "c.txt", "Il a été reçu à Tunis, a-t-il dit.".encode("cp1252"))

    articles = load(folder).articles

    assert [a.text[0] for a in articles] == ["T", "T", "I"]
    assert [[n.args["encoding"] for n in a.notes if n.rule == "decoded"] for a in articles] == [
        [],
        ["utf-16-le"],
        ["windows-1252"],
    ]


def test_front_matter_fills_the_record(folder):
    """Facts go into the fields, and what follows is the text."""
    write(
        folder / "a.txt",
        "---\nid: my id\ntitle: Talks\npublisher: Paper\nurl: https://example.org\npublished: 2024-05-06T07:08\n---\n"
        + TEXT,
    )

    (article,) = load(folder / "a.txt").articles

    assert article.text == TEXT
    assert (article.id, article.title, article.publisher, article.published) == (
        "my-id",
        "Talks",
        "Paper",
        "2024-05-06",
    )
    assert article.url == "https://example.org"


def test_standard_input_is_one_text():
    """What is no JSON is one article."""
    loaded = load("-", stdin=io.BytesIO(TEXT.encode()))

    assert [(a.id, a.text, a.file) for a in loaded.articles] == [("stdin-1", TEXT, None)]


def test_standard_input_is_the_process_s_own_by_default(monkeypatch):
    """Without a stream, the standard input of the process is read; a closed one is a failure."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert ids(load("-")) == ["stdin-1"]

    monkeypatch.setattr(sys, "stdin", None)
    assert codes(load("-")) == [("-", "unreadable")]


def test_json_lines_give_an_article_a_line():
    """Good lines are articles; each bad one is a failure that names its line."""
    good = lines({"text": TEXT, "id": 7, "published": "2024", "other": [1]}, {"text": OTHER}).getvalue()
    bad = b'\n\n{"text": 1}\n{"text": "a\\ud800 b"}\n[1]\n{"te\n\xff\n{"text": "A b.", "published": "x"}'
    bad += b'\n{"text": "A b.", "title": 3}\n{"text": ""}'

    loaded = load("-", stdin=io.BytesIO(good + bad))

    assert [(a.id, a.published) for a in loaded.articles] == [("7", "2024"), ("stdin-2", None)]
    assert codes(loaded) == [
        ("stdin, line 10", "bad-metadata"),
        ("stdin, line 11", "empty"),
        ("stdin, line 4", "bad-json-line"),
        ("stdin, line 5", "encoding"),
        ("stdin, line 6", "bad-json-line"),
        ("stdin, line 7", "bad-json-line"),
        ("stdin, line 8", "encoding"),
        ("stdin, line 9", "bad-date"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps({"text": TEXT}),
        json.dumps({"text": TEXT}, indent=1),
        json.dumps([{"text": TEXT}], indent=1),
        "\ufeff" + json.dumps({"text": TEXT}) + "\r\n",
    ],
)
def test_json_files_may_be_lines_or_one_document(folder, content):
    """A line, an object over several lines, and a list of objects are all read."""
    write(folder / "feed.json", content)

    assert [(a.id, a.file, a.text) for a in load("feed.json").articles] == [("feed-1", "feed.json", TEXT)]


@pytest.mark.parametrize("content", ["", "\n\n", "[" * 100_000, "{}", "nonsense", "9" * 5000])
def test_json_files_without_an_article_fail(folder, content):
    """Hostile or empty JSON is a named outcome."""
    write(folder / "a.json", content)

    loaded = load("a.json")

    assert loaded.articles == ()
    assert {code for _, code in codes(loaded)} <= {"empty", "bad-json-line"}
    assert loaded.failures


def test_objects_keep_what_they_say():
    """An ``Article`` keeps its fields, gets sentences, and an id when it has none."""
    given = Article(text=TEXT, title="T", published="2024-05", file="/some/where/a.txt")

    (article,) = load([given, given.model_copy()]).articles

    assert article.id == f"article-{given.sha256[:8]}"
    assert (article.title, article.published, article.file, len(article.sentences)) == ("T", "2024-05", "a.txt", 2)
    assert load(article).articles == (article,)


def test_half_characters_are_refused():
    """Lone surrogates in a text or a field are a named outcome."""
    assert codes(load([Article(text="A \ud800 b", id="a"), Article(text=TEXT, id="b", title="\udfff")])) == [
        ("a", "encoding"),
        ("b", "encoding"),
    ]


def test_the_same_file_counts_once(folder):
    """Two names of one file, by path or by link, are one article."""
    write(folder / "b.txt")
    (folder / "a.txt").symlink_to("b.txt")

    assert ids(load(["b.txt", "./b.txt", folder / "b.txt", "a.txt", "*.txt", "."])) == ["a"]


def test_the_same_text_under_two_names_is_noted(folder):
    """Copies stay, and the later one names the earlier."""
    write(folder / "a.txt")
    write(folder / "b.txt")

    first, second = load(".").articles

    assert first.notes == ()
    assert [(n.rule, n.args) for n in second.notes] == [("same-text-as", {"article": "a"})]


def test_ids_are_made_unique_whatever_the_order(folder):
    """Files of one name get their folder's name, equal ids the text's hash, and a changed id is noted."""
    sources = [write(folder / "x/n.txt"), write(folder / "y/n.txt", OTHER), write(folder / "z/y/n.txt", TEXT + OTHER)]
    sources += [Article(text=TEXT, id="same"), Article(text=OTHER, id="same")]

    loaded = load(sources)

    assert len(set(ids(loaded))) == 5
    assert "x-n" in ids(loaded)
    assert [
        n.args["given"] for a in loaded.articles if a.id.startswith("same") for n in a.notes if n.rule == "renamed"
    ] == ["same", "same"]
    assert load(reversed(sources)) == loaded


def test_a_source_of_another_type_is_a_mistake_in_the_call():
    """What is no path and no article is an error that names its type."""
    with pytest.raises(ConfigurationError, match="int"):
        load([5])
    with pytest.raises(ConfigurationError, match="NoneType"):
        load(None)


@given(st.permutations(range(8)))
@settings(derandomize=True, deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_sources_does_not_matter(tmp_path, order):
    """Any order of any sources, some twice, gives the same."""
    sources = [write(tmp_path / f"{name}/n.txt", f"{TEXT}{name[0]} x") for name in ("a", "b", "aa/b")]
    sources += [Article(text=TEXT), Article(text=OTHER, id="n"), "-", "nothing", str(tmp_path / "a")]

    expected = load(sources, stdin=lines({"text": OTHER}))

    assert load([sources[i] for i in order] + sources[:3], stdin=lines({"text": OTHER})) == expected


@given(
    st.one_of(st.binary(max_size=200), st.text(max_size=100).map(lambda t: t.encode("utf-8", "surrogatepass"))),
    st.sampled_from(["a.txt", "a.jsonl"]),
)
@settings(
    derandomize=True, deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_bytes_give_an_article_or_a_failure(tmp_path, raw, name):
    """No bytes in a file raise anything, and none are passed over in silence."""
    loaded = load(write(tmp_path / name, raw))

    assert loaded.articles or loaded.failures


def test_a_directory_may_hold_thousands_of_files(tmp_path):
    """A directory of many files is read whole."""
    for i in range(2000):
        write(tmp_path / f"{i}.txt", f"{TEXT}{i} more")

    assert len(load(tmp_path).articles) == 2000

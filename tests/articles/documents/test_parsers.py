"""Parsing in processes of their own: bounds on time and memory, and what is left of the others."""

import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pages import PARAGRAPHS, body, page, pdf

from summarizer.articles import load
from summarizer.articles.documents import Parsers, limits, parsers, read_document
from summarizer.errors import ArticleError

GOOD = page().encode()
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits of the system")


@pytest.fixture(scope="module")
def pool():
    """Processes shared by the tests of this file."""
    with Parsers() as made:
        yield made


def code(pool, data, kind="html"):
    """Return the code with which a document is refused."""
    with pytest.raises(ArticleError) as caught:
        pool.read(data, kind)
    return caught.value.code


def outcome(pool, data):
    """Return ``read``, or the code with which a page is refused."""
    try:
        return "read" if pool.read(data, "html").text else "empty"
    except ArticleError as error:
        return error.code


def test_two_processes_do_for_many_pages():
    """However many pages and threads there are, no more than two processes are started, and none is left."""
    with Parsers() as pool, ThreadPoolExecutor(6) as threads:
        assert len({read.text for read in threads.map(lambda _: pool.read(GOOD, "html"), range(40))}) == 1
        started = [parser._process.pid for parser in pool._idle.queue if parser._process]
    assert 1 <= len(started) <= 2
    for process in started:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


@POSIX
def test_time_is_limited_and_the_next_page_is_read(pool, monkeypatch):
    """Markup that takes quadratic time is stopped and named; the next page is read by a new process."""
    slow = "<p " + " ".join(f"a{number}=1" for number in range(60_000)) + ">" + body()
    begun = time.monotonic()
    with monkeypatch.context() as patched:
        patched.setattr(parsers, "WALL_SECONDS", 1.5)
        assert code(pool, page(slow).encode()) == "too-complex"

    assert time.monotonic() - begun < limits.WALL_SECONDS
    assert pool.read(GOOD, "html").text.split("\n") == list(PARAGRAPHS)


@POSIX
def test_a_parser_that_dies_costs_one_document(pool):
    """A process that is killed while it works is an error by name, and a new one reads the next document."""
    pool.read(GOOD, "html")
    for parser in pool._idle.queue:
        if parser._process:
            os.kill(parser._process.pid, signal.SIGKILL)
            parser._process.wait()

    codes = [outcome(pool, GOOD) for _ in range(3)]

    assert "parser-failed" in codes
    assert codes[-1] == "read"


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000,
        "<a " * 16_000,
        "<a b=" * 16_000,
        "<!--" * 16_000,
        "<![" * 16_000,
        "<b>" * 50_000,
        "<a><p>" * 8_000,
        "<table><tr><td>" * 5_000,
        "&lt;" * 100_000,
        "<style>" + ".a{" * 50_000,
        "<p style='" + "a:b;" * 50_000 + "'>",
        "<span hidden>x</span>" * 20_000,
    ],
)
def test_markup_that_costs_time_is_read_or_named(pool, markup):
    """Hostile markup before an article ends in the article or in an error by name."""
    assert outcome(pool, page(markup + body()).encode()) in {"read", "too-complex", "no-text", "parser-failed"}


def test_entities_do_not_grow(pool):
    """Entities that a page defines itself mean nothing, so that they cannot multiply."""
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>'

    text = pool.read((bomb + page(body() + "<p>&c;&c;</p>")[15:]).encode(), "html").text

    assert "aaaaaaaaaa" * 3 not in text


def test_what_is_too_large_is_not_parsed():
    """A page of more than 10 MB is refused by its size."""
    with pytest.raises(ArticleError) as caught:
        read_document(GOOD + b" " * 50_000_000, "a.html")
    assert caught.value.code == "too-large"


@POSIX
def test_a_process_that_parses_is_confined(pool):
    """It knows no secrets of the environment, and its memory and files are limited."""
    os.environ["SUMMARIZER_CANARY_KEY"] = "secret"
    try:
        with Parsers() as own:
            own.read(GOOD, "html")
            (process,) = [parser._process for parser in own._idle.queue if parser._process]
            environment = Path(f"/proc/{process.pid}/environ").read_bytes()
            bounds = Path(f"/proc/{process.pid}/limits").read_text()
    finally:
        del os.environ["SUMMARIZER_CANARY_KEY"]
    assert b"secret" not in environment
    assert str(limits.MEMORY_BYTES) in bounds
    assert any(
        line.split()[3:5] == ["0", "unlimited"] for line in bounds.splitlines() if line.startswith("Max file size")
    )


def test_errors_hold_no_words_of_the_page(pool):
    """Refusals say what is wrong and not what was read."""
    with pytest.raises(ArticleError) as caught:
        pool.read(b"<html><body><p>canary words</p></body></html>", "html")
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "name", "declared", "expected"),
    [
        (b"A met B in the port.", "a", "text/plain; charset=utf-8", "A met B in the port."),
        ("Été à Lindhavn.".encode("cp1252"), "a", "text/plain", "Été à Lindhavn."),
        (GOOD, "a", "application/octet-stream", "\n".join(PARAGRAPHS)),
        (GOOD, "a.txt", None, "\n".join(PARAGRAPHS)),
        (body().encode(), "a", "text/html", "\n".join(PARAGRAPHS)),
        (body().encode(), "a.HTM", None, "\n".join(PARAGRAPHS)),
    ],
)
def test_kinds(data, name, declared, expected, pool):
    """First bytes, declared type and suffix tell what a document is."""
    assert read_document(data, name, declared, "cp1252", parsers=pool).text.strip() == expected


@pytest.mark.parametrize("declared", ["image/png", "application/zip", "video/mp4", "x\x1b[2J/y"])
def test_other_types_are_named(declared):
    """A type that holds no article is refused, and shown only if it is one."""
    with pytest.raises(ArticleError) as caught:
        read_document(b"\x01\x02", "a", declared)
    assert caught.value.code == "unsupported"
    assert caught.value.message.isprintable()


@pytest.mark.parametrize(("name", "extra"), [("a.html", "web"), ("a.pdf", "pdf")])
def test_a_missing_extra_is_named(name, extra, tmp_path, monkeypatch):
    """Without its library, a document is an error that says what to install; the others are read."""
    monkeypatch.setattr("summarizer.articles.documents.kinds.find_spec", lambda _: None)
    (tmp_path / name).write_bytes(GOOD if extra == "web" else pdf([PARAGRAPHS]))
    (tmp_path / "b.txt").write_text("The minister met the envoy.")

    loaded = load(tmp_path)

    assert [article.id for article in loaded.articles] == ["b"]
    (failure,) = loaded.failures
    assert failure.code == "missing-extra"
    assert f"pip install '.[{extra}]'" in failure.reason


@pytest.mark.parametrize(
    ("library", "kind", "data"), [("trafilatura", "html", GOOD), ("pypdfium2", "pdf", pdf([PARAGRAPHS]))]
)
def test_a_library_that_lacks_a_part_is_named(library, kind, data, tmp_path, monkeypatch):
    """Where a library is installed without something it needs, the error says what to install, not to save a text."""
    (tmp_path / f"{library}.py").write_text("raise ImportError('a part of it is a project of its own now')")
    monkeypatch.syspath_prepend(str(tmp_path))

    with Parsers() as fresh, pytest.raises(ArticleError) as caught:
        fresh.read(data, kind)

    assert caught.value.code == "missing-extra"
    assert f"'.[{'web' if kind == 'html' else 'pdf'}]'" in caught.value.message

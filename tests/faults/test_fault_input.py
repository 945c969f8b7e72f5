"""Catalogue cases I01 to I14: what sources do. Pages and addresses are refused by name in this version."""

from __future__ import annotations

import io
import os
import socket
import zipfile

import pytest
from answers import Story, stories
from stub_server import StubServer, answer
from world import Desk, command, desk_for, folder_of, run, taking_at_most

from summarizer.records import Article


def beside(stub, tmp_path, name, data):
    """Run a good story's file beside one with these bytes; return the outcome and the story."""
    (story,), _ = desk_for(stub, 1)
    folder = folder_of([story], tmp_path / "in")
    (folder / name).write_bytes(data)
    return run(stub, [folder]), story


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"word", b"...", b"\xc2\xa0\n"])
def test_i01_nothing_to_read_is_named_and_not_sent(stub, tmp_path, data):
    """Empty files, blanks, a mark alone and a single word are named empty, and only the good article is sent."""
    outcome, story = beside(stub, tmp_path, "odd.txt", data)
    assert list(outcome.failures.values()) == ["empty"]
    assert len(outcome.log) == 1
    assert [article.id for article in outcome.made.articles] == [story.id]


def archive():
    """Return the bytes of a ZIP file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("a.txt", "text")
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, archive(), b"%PDF-1.7 text", b"text\x00text", b"\xff\xd8\xff\xe0 jpeg"],
)
def test_i02_what_is_no_text_is_named_and_not_sent(stub, tmp_path, data):
    """Images, archives, documents and NUL bytes under a text's name are named binary, with no request."""
    outcome, _ = beside(stub, tmp_path, "odd.txt", data)
    assert list(outcome.failures.values()) == ["binary"]
    assert len(outcome.log) == 1


LETTER = "Le président Émile Hühn a reçu Łukasz d’Orlo à la forêt. L’été fut très long, a noté le conseiller."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (LETTER.encode("utf-8-sig"), None),
        (LETTER.encode("utf-16"), "utf-16-le"),
        (LETTER.replace("Ł", "L").encode("cp1252"), "windows-1252"),
    ],
)
def test_i03_an_encoding_is_read_and_told(stub, tmp_path, data, encoding):
    """A mark, UTF-16 and Windows-1252 are read without losing a character; what is not UTF-8 is noted."""
    (tmp_path / "letter.txt").write_bytes(data)
    stub.always(answer({"language": "fr"}))
    outcome = run(stub, [tmp_path / "letter.txt"])
    (article,) = outcome.made.articles
    assert article.text.replace("Ł", "L") == LETTER.replace("Ł", "L")
    told = [note.args["encoding"] for note in article.notes if note.rule == "decoded"]
    assert told in ([], [encoding])
    assert encoding is None or told


def test_i03_bytes_that_fit_no_encoding_are_named(stub, tmp_path):
    """Text with invalid bytes is refused rather than read with losses."""
    outcome, _ = beside(stub, tmp_path, "odd.txt", b"A met B. \x81\x8d\x8f\x90\x9d\xff\xfe\x81\x8d He left.")
    assert list(outcome.failures.values()) == ["encoding"]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\f", "\t", "\v", "\x85"])
def test_i04_line_ends_do_not_move_a_quote(stub, end):
    """Whatever ends the lines, quotes are where the JSON says, also after a round trip (checked by every run)."""
    story = Story(3)
    text = story.text.replace("\n\n", end)
    article = Article(text=text, id="lines")
    words = story.parts
    made = {
        "language": "en",
        "actors": [
            {"id": "a1", "kind": "person", "names": [words["host"]]},
            {"id": "a2", "kind": "person", "names": [words["guest"]]},
        ],
        "meetings": [{"id": "m1", "participants": [{"actor": "a1", "at": [1]}, {"actor": "a2", "at": [1]}], "at": [1]}],
    }
    stub.always(answer(made))
    outcome = run(stub, [article])
    assert outcome.made.articles[0].text == text
    assert len(outcome.made.meetings) == 1


def test_i05_astral_and_combining_characters_do_not_move_a_quote(stub):
    """Emoji, mathematical letters and combining marks before a name leave its place right, in code points."""
    story = Story(4)
    text = "🙂👩‍👩‍👧 𝔘𝔫𝔦 e\u0301\u0323 🇫🇷. " + story.text
    stub.always(answer({"language": "en", "actors": [{"id": "a1", "kind": "person", "names": [story.parts["host"]]}]}))
    outcome = run(stub, [Article(text=text, id="astral")])
    citations = [citation for actor in outcome.made.actors for name in actor.names for citation in name.citations]
    assert [text[c.start : c.end] for c in citations] == [story.parts["host"]] * len(citations)


@pytest.mark.parametrize("name", ["page.html", "page.txt", "report.pdf"])
def test_i06_i07_i08_i09_i10_pages_and_documents_are_refused_by_name(stub, tmp_path, name):
    """HTML and PDF are named with the remedy and never sent, however they are made, so that no parser can be hurt."""
    data = b"%PDF-1.7\n" if name.endswith("pdf") else b"<!doctype html><html>" + b"<a " * 16000
    with taking_at_most(10):
        outcome, _ = beside(stub, tmp_path, name, data)
    assert list(outcome.failures.values()) == ["unsupported"]
    assert ".txt" in outcome.words
    assert len(outcome.log) == 1


def test_i11_an_endless_article_is_refused(stub, tmp_path):
    """A text of more than 10 MB is named too-large and not sent."""
    outcome, _ = beside(stub, tmp_path, "long.txt", b"They met and they met. " * 450_000)
    assert list(outcome.failures.values()) == ["too-large"]
    assert len(outcome.log) == 1


def test_i12_one_story_in_ten_copies_is_one_meeting_and_one_chain(stub):
    """Ten near-identical copies make one meeting with ten articles and one chain of copying."""
    story = Story(5)
    copies = [Article(text=f"{story.text}\n\nEdition {n}.", id=f"copy-{n}") for n in range(10)]
    stub.always(answer(story.answer))
    (meeting,) = run(stub, copies).made.meetings
    assert meeting.support.articles == 10
    assert meeting.support.chains == 1


def test_i13_odd_paths_are_named_without_waiting(stub, tmp_path):
    """A pipe, a device, a loop of links, a missing file and names of any bytes are named, and nobody waits."""
    (story,), _ = desk_for(stub, 1)
    folder = folder_of([story], tmp_path / "in")
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    odd = os.fsdecode(os.fsencode(folder) + b"/es\x1bc\xff\nline.txt")
    with open(odd, "wb") as file:  # noqa: PTH123 - a name that is no text
        file.write(b"")
    with taking_at_most(5):
        outcome = run(stub, [folder, folder / "missing.txt", odd])
    assert sorted(outcome.failures.values()) == ["empty", "missing", "not-a-file", "not-a-file", "unreadable"]
    assert len(outcome.made.articles) == 1
    assert all(character.isprintable() or character == "\n" for character in str(outcome.made))


def test_i13_ten_thousand_small_files_are_listed(stub, tmp_path):
    """A folder with thousands of empty files is listed in seconds, each named."""
    (story,), _ = desk_for(stub, 1)
    folder = folder_of([story], tmp_path / "in")
    for number in range(3000):
        (folder / f"e{number}.txt").touch()
    with taking_at_most(20):
        outcome = run(stub, [folder])
    assert len(outcome.made.failures) == 3000
    assert "and 2,995 sources more" in str(outcome.made)


ADDRESSES = [
    "http://127.0.0.1:{port}/a",
    "HTTP://localhost:{port}/",
    "https://example.org/",
    "http://[::1]:{port}/",
    "http://2130706433:{port}/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_i14_s12_addresses_are_refused_and_not_contacted(stub, address, monkeypatch):
    """An address as a source is named unsupported; nothing is resolved and nobody contacted but the endpoint."""
    (story,), _ = desk_for(stub, 1)
    resolved = []
    look_up = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *a, **k: (resolved.append(host), look_up(host, *a, **k))[1])
    with StubServer() as inside:
        outcome = run(stub, [story.article, address.format(port=inside.port)])
        assert inside.seen == []
    assert list(outcome.failures.values()) == ["unsupported"]
    assert {os.fsdecode(host) for host in resolved} <= {"127.0.0.1"}


@pytest.mark.parametrize(
    "name",
    ["file:///etc/hostname", "ftp://example.org/x", "data:text/plain,x", "gopher://x/", "\\\\host\\share", "http:///"],
)
def test_s13_other_schemes_are_no_sources(stub, name):
    """Addresses of any other kind are files that are not there, or unsupported; the library opens nothing."""
    (story,), _ = desk_for(stub, 1)
    outcome = run(stub, [story.article, name])
    assert set(outcome.failures.values()) <= {"missing", "unsupported"}
    assert len(outcome.made.failures) == 1


def test_s13_credentials_in_an_address_are_not_repeated(stub):
    """A password within an address is in no failure."""
    (story,), _ = desk_for(stub, 1)
    outcome = run(stub, [story.article, "https://user:hunter2-canary@example.org/x"])
    assert "hunter2-canary" not in outcome.words
    assert "hunter2-canary" not in outcome.made.to_json()


def test_i01_a_folder_of_nothing_is_one_line(stub, tmp_path):
    """A run in which no source is an article ends before anything is sent, with exit code 3 and one line."""
    (tmp_path / "empty.txt").touch()
    ran = command(stub, tmp_path / "empty.txt")
    assert ran.code == 3
    assert ran.err.count("\n") == 1
    assert stub.seen == []


def test_i12_stories_are_told_apart(stub):
    """Different stories are as many meetings."""
    told = stories(6)
    stub.always(Desk(told))
    assert len(run(stub, told).made.meetings) == 6

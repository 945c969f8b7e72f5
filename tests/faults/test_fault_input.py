"""Catalogue cases I01 to I14, S12 and S13: what sources do."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import socket
import time
import zipfile
from functools import partial

import pages
import pytest
from answers import Story, stories
from fpdf import FPDF
from fpdf.enums import TextMode
from stub_server import Reply, StubServer, answer
from web_site import moved, page, site, text
from world import Desk, command, desk_for, finished, folder_of, run, started, taking_at_most, until

from summarizer import options
from summarizer.articles import Rules
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
    [b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, archive(), b"text\x00text", b"\xff\xd8\xff\xe0 jpeg"],
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


HIDDEN = """<!-- canary1 --><script>canary2()</script><style>.canary3 { color: red } .x { display: none }</style>
<p hidden>canary4</p><p style="display: none">canary5</p><p style="color: #fff">canary6</p><p class=x>canary7</p>
<noscript>canary8</noscript><template>canary9</template><p style="font-size: 0">canary10</p><p aria-hidden=true>canary11
</p><img alt="canary12" src=a.png><p aria-label="canary13"></p>"""


def test_i06_hidden_text_is_not_sent(stub, tmp_path):
    """Comments, scripts, styles and what a page hides are in no request."""
    (tmp_path / "a.html").write_text(pages.page(pages.body() + HIDDEN, around=HIDDEN), "utf-8")
    stub.always(answer({"language": "fr"}))
    outcome = run(stub, [tmp_path / "a.html"])
    assert outcome.failures == {}
    (seen,) = stub.seen
    assert "Lindhavn" in json.dumps(seen.body)
    assert "canary" not in json.dumps(seen.body)


@pytest.mark.parametrize("markup", ["<a " * 16000, "<a b=" * 16000, "<!--" * 16000, "<div>" * 100_000, "<!["])
def test_i07_markup_that_costs_time_ends_soon(stub, tmp_path, markup):
    """Each hostile page is read or named within seconds, and the good article beside it is read."""
    (tmp_path / "odd.html").write_text(pages.page(markup + pages.body()), "utf-8")
    (tmp_path / "good.html").write_text(pages.page(), "utf-8")
    stub.always(answer({"language": "fr"}))
    with taking_at_most(40):
        outcome = run(stub, [tmp_path])
    assert set(outcome.failures.values()) <= {"too-complex", "no-text"}
    assert "good" in [article.id for article in outcome.made.articles]


def test_i07_text_too_deep_for_the_parser_is_not_lost(stub, tmp_path):
    """Text below hundreds of elements is read; where the parser would give up, the page is named."""
    (tmp_path / "deep.html").write_text(pages.page("<div>" * 500 + pages.body()), "utf-8")
    (tmp_path / "deeper.html").write_text(pages.page("<div>" * 5000 + pages.body()), "utf-8")
    stub.always(answer({"language": "fr"}))
    outcome = run(stub, [tmp_path])
    assert [article.text.split("\n") for article in outcome.made.articles] == [list(pages.PARAGRAPHS)]
    assert list(outcome.failures.values()) == ["too-complex"]


def encrypted():
    """Return a PDF that asks for a password."""
    made = FPDF()
    made.set_encryption("the owner's word", "the reader's word")
    made.add_page()
    return bytes(made.output())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pages.pdf([[]]), "no-text"),
        (encrypted(), "encrypted"),
        (b"%PDF-1.7\n" + b"\xff" * 999, "unreadable"),
        (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>",
            "unreadable",
        ),
    ],
)
def test_i08_a_pdf_without_words_is_named_and_not_sent(stub, tmp_path, data, code):
    """Pages without text, a password, broken data and no pages have each their code; only the good article is sent."""
    outcome, _ = beside(stub, tmp_path, "odd.pdf", data)
    assert list(outcome.failures.values()) == [code]
    assert len(outcome.log) == 1


def test_i09_a_pdf_that_unpacks_without_end_is_stopped(stub, tmp_path):
    """A small file that unpacks to a gigabyte, in a tree of pages with a loop, is named; the others are read."""
    with taking_at_most(60):
        outcome, story = beside(stub, tmp_path, "bomb.pdf", pages.bomb(1_000_000_000))
    assert set(outcome.failures.values()) <= {"too-complex", "parser-failed", "no-text", "unreadable"}
    assert len(outcome.failures) == 1
    assert [article.id for article in outcome.made.articles] == [story.id]


def test_i10_invisible_words_of_a_pdf_are_not_sent_and_told(stub, tmp_path):
    """Words drawn without ink are in no request, and the briefing says that they are there."""
    made = FPDF()
    made.set_font("Helvetica", size=11)
    made.add_page()
    made.multi_cell(0, 6, "The minister met the envoy in the capital.", new_x="LMARGIN")
    with made.local_context(text_mode=TextMode.INVISIBLE):
        made.multi_cell(0, 6, "The canary and the envoy agreed in secret that nobody would read this.")
    (tmp_path / "a.pdf").write_bytes(bytes(made.output()))
    stub.always(answer({"language": "en"}))
    outcome = run(stub, [tmp_path / "a.pdf"])
    assert "canary" not in json.dumps(stub.seen[0].body)
    assert "canary" in str(outcome.made)


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


@pytest.fixture
def quick(monkeypatch):
    """Bounds of fetching that are met within a test."""
    bounds = partial(Rules, seconds=2.0, first_wait=0.01, page_bytes=100_000)
    monkeypatch.setattr(options, "Rules", bounds)


def fetched(stub, path, reply, **given):
    """Run a good story beside a page of a site on loopback; return the outcome, the page's address and the site."""
    (story,), _ = desk_for(stub, 1)
    with site() as news:
        news[path] = reply
        outcome = run(stub, [story.article, news.url(path)], **{"allow_private": True} | given)
    return outcome, news.url(path), news


def test_i14_a_page_of_the_web_is_read_like_a_file(stub, quick):
    """A page's text is read, and the article says where and when it was fetched."""
    told, _ = desk_for(stub, 2)
    with site() as news:
        news["/world/talks.txt"] = page(told[1].text.encode(), "text/plain")
        outcome = run(stub, [told[0].article, news.url("/world/talks.txt")], allow_private=True)
    (read,) = (article for article in outcome.made.articles if article.url)
    assert (read.id, read.url, read.text) == ("127.0.0.1-talks", news.url("/world/talks.txt"), told[1].text)
    assert len(read.fetched) == len("2025-05-10")
    assert len(outcome.made.meetings) == 2


def test_i14_a_page_that_is_fetched_once_is_the_same_the_next_time(stub, quick, tmp_path):
    """A second run, and one that may contact nobody, read the stored words: the same bytes come out."""
    (story,), _ = desk_for(stub, 1)
    made = []
    with site() as news:
        news["/a"] = [page(story.text.encode(), "text/plain"), page(b"Other words are here now.", "text/plain")]
        for more in ({}, {}, {"offline": True}):
            outcome = run(stub, [news.url("/a")], allow_private=True, cache=tmp_path / "cache", **more)
            made.append(outcome.made.to_json())
        assert news.asked == ["/robots.txt", "/a"]
    assert len(set(made)) == 1
    assert len(stub.seen) == 1


CONSENT = b"<html><body><form class=consent-form><p>" + b"We use cookies. " * 20 + b"</p></form>"

WRONG = [
    ("not-found", page(b"gone", "text/html", 404)),
    ("site-unavailable", page(b"oops", "text/html", 500)),
    ("login", page(b"who", "text/html", 401)),
    ("no-text", page(CONSENT, "text/html")),
    ("unsupported", page(b"\x89PNG", "image/png")),
    ("too-many-redirects", moved("/x")),
    ("too-large", page(b"word " * 50_000, "text/plain")),
    ("too-large", page(gzip.compress(b"word " * 5_000_000), "text/plain", content_encoding="gzip")),
    ("timeout", Reply(body=b"word " * 500, drip=0.05, headers={"content-type": "text/plain"})),
    ("timeout", Reply(hold=True)),
    ("broken", Reply(body=b"word " * 500, keep=20, headers={"content-type": "text/plain"})),
    ("private-address", moved("http://169.254.169.254/latest/meta-data/")),
    ("empty", page(b" ", "text/plain")),
    ("binary", page(b"a\0b", "text/plain")),
]


@pytest.mark.parametrize(("code", "reply"), WRONG)
def test_i14_what_an_address_answers_is_named(stub, quick, code, reply):
    """Each odd answer is one named failure within the bounds, and costs the other article nothing."""
    with taking_at_most(15):
        outcome, url, _ = fetched(stub, "/x", reply)
    assert outcome.failures == {url: code}
    assert url in outcome.words
    assert len(outcome.made.articles) == 1
    assert len(outcome.log) == 1


@pytest.mark.parametrize(("told", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_r05_a_stop_does_not_wait_for_a_page(stub, told, code):
    """Told to stop while a site says nothing, the command ends at once, with its code and without a traceback."""
    with site() as news:
        news["/a"] = Reply(hold=True)
        process = started(stub, "--allow-private", news.url("/a"), LANG="C.UTF-8")
        assert until(lambda: news.seen)
        begun = time.monotonic()
        process.send_signal(told)
        assert finished(process).code == code
        assert time.monotonic() - begun < 10


def test_i14_a_page_that_its_site_keeps_from_robots_is_named(stub, quick):
    """The refusal names the option to go on, and the option goes on."""
    (story,), _ = desk_for(stub, 1)
    with site() as news:
        news["/robots.txt"], news["/a"] = text("User-agent: *\nDisallow: /"), page(story.text.encode(), "text/plain")
        kept = run(stub, [news.url("/a")], allow_private=True)
        assert kept.code == "robots"
        assert "--ignore-robots" in kept.words
        assert len(run(stub, [news.url("/a")], allow_private=True, ignore_robots=True).made.articles) == 1


INSIDE = [
    *("http://127.0.0.1:{port}/a", "http://127.1:{port}/", "http://2130706433:{port}/", "http://0x7f000001:{port}/"),
    *("http://0:{port}/", "http://0177.0.0.1:{port}/", "http://[::1]:{port}/", "http://[::ffff:127.0.0.1]:{port}/"),
    *("http://[64:ff9b::7f00:1]:{port}/", "http://[2002:7f00:1::]:{port}/", "HTTP://localhost:{port}/"),
    *("http://①②⑦.⓪.⓪.①:{port}/", "http://news.example:{port}/", "http://rebinding.example:{port}/"),
    *("http://169.254.169.254/", "http://100.64.0.1/", "http://10.0.0.1/", "http://224.0.0.1/", "https://192.168.0.1/"),
]


@pytest.mark.parametrize("address", INSIDE)
def test_s12_no_private_address_is_contacted(stub, address, monkeypatch):
    """However a private address is written or resolved, it is refused, and nobody connected to but the endpoint."""
    (story,), _ = desk_for(stub, 1)
    answers = {"news.example": ["127.0.0.1"], "rebinding.example": ["8.8.8.8", "127.0.0.1"]}
    look_up, connect, connected = socket.getaddrinfo, socket.socket.connect, []

    def resolve(host, port, *rest, **more):
        return [found for ip in answers.get(host, [host]) for found in look_up(ip, port, *rest, **more)]

    def noting(self, where):
        connected.append(where)
        return connect(self, where)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket.socket, "connect", noting)
    with StubServer() as inside:
        outcome = run(stub, [story.article, address.format(port=inside.port)])
        assert inside.seen == []
    assert list(outcome.failures.values()) == ["private-address"]
    assert {where[1] for where in connected if isinstance(where, tuple)} <= {stub.port}


@pytest.mark.parametrize("where", ["http://localhost:{port}/", "http://127.0.0.2:{port}/", "http://[::1]:{port}/"])
def test_s12_a_redirect_reaches_no_host_that_was_not_named(stub, quick, where):
    """Even where private addresses are allowed, no page sends on to one that the user did not name."""
    with StubServer() as inside:
        outcome, url, _ = fetched(stub, "/a", moved(where.format(port=inside.port)))
        assert inside.seen == []
    assert outcome.failures == {url: "private-address"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("file:///etc/hostname", "unsupported-scheme"),
        ("ftp://example.org/x", "unsupported-scheme"),
        ("data:text/plain,x", "unsupported-scheme"),
        ("gopher://x/", "unsupported-scheme"),
        ("\\\\host\\share", "missing"),
        ("http:///", "bad-address"),
        ("http://example.org:0/", "bad-address"),
        ("http://example.org:99999/", "bad-address"),
        ("http://example.org\\@127.0.0.1/", "bad-address"),
        ("http:example.org", "bad-address"),
    ],
)
def test_s13_other_schemes_are_no_sources(stub, name, code):
    """Addresses of any other kind are refused by name; the library opens nothing."""
    (story,), _ = desk_for(stub, 1)
    outcome = run(stub, [story.article, name])
    assert list(outcome.failures.values()) == [code]


@pytest.mark.parametrize("url", ["/etc/hostname", "file:///etc/hostname", "../secret.txt", "ftp://example.org/x"])
def test_s13_a_table_of_addresses_names_no_files(stub, tmp_path, url):
    """What stands in the column of addresses is an address of the web, or the row is refused."""
    (story,), _ = desk_for(stub, 1)
    (tmp_path / "secret.txt").write_text("The canary met the envoy. Nobody knew.", encoding="utf-8")
    (tmp_path / "in").mkdir()
    table = tmp_path / "in" / "list.csv"
    table.write_text(f"url,title\n{url},A\n", encoding="utf-8")
    outcome = run(stub, [story.article, table], allow_private=True)
    assert list(outcome.failures.values()) == ["bad-table"]
    assert "canary" not in outcome.made.to_json()


def test_s13_a_file_address_is_opened_only_where_that_is_allowed(stub, tmp_path):
    """The refusal names the option; with it, a file of this machine is read, and none of another's."""
    (story,), _ = desk_for(stub, 1)
    (tmp_path / "a b.txt").write_text(story.text, encoding="utf-8")
    address = (tmp_path / "a b.txt").as_uri()
    refused = run(stub, [address])
    assert refused.code == "unsupported-scheme"
    assert "--allow-private" in refused.words
    assert len(run(stub, [address], allow_private=True).made.articles) == 1
    assert run(stub, [address.replace("file:///", "file://host/")], allow_private=True).code == "unsupported-scheme"


@pytest.mark.parametrize(
    "address",
    [
        "https://user:hunter2-canary@example.org/x",
        "https://user:hunter2/canary@example.org/x",
        "https:user:hunter2-canary@example.org",
        "https://us er:hunter2-canary@example.org/x",
        "ftp://user:hunter2-canary@example.org/",
    ],
)
def test_s13_credentials_in_an_address_are_not_repeated(stub, address):
    """A password within an address, however badly it is written, is in no failure and in no briefing."""
    (story,), _ = desk_for(stub, 1)
    outcome = run(stub, [story.article, address])
    assert "hunter2" not in outcome.words + outcome.made.to_json()
    assert "canary" not in outcome.words + outcome.made.to_json()


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

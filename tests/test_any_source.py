"""Sources of every kind in one command: a web site on loopback, a saved page, a PDF and a text."""

import csv
import json
import shutil

import pytest
from recorded import RECORDINGS, TOP
from test_cli import only_line, summarizer
from web_site import moved, page, site, text

SOURCES = TOP / "tests" / "written" / "sources"
ANSWERS = RECORDINGS / "sources"
PLAIN = "/world/uruguay-bulgaria-beef.html"
REDIRECTED = "/mundo/etchepare-sofia.html"
SHORT = "/n/4711"
FILES = tuple(SOURCES / name for name in ("saved.html", "report.pdf", "notes.txt"))
ORDERS = "Viktor Holmqvist"
"""Whom every hidden passage names, and nothing else."""

IDS = ["127.0.0.1-etchepare-sofia", "127.0.0.1-uruguay-bulgaria-beef", "notes", "report", "saved"]
TRAPPED = [*IDS[:2], "report"]
"""Those with hidden passages."""

pytestmark = pytest.mark.skipif(len(list(ANSWERS.glob("*.json"))) < len(IDS), reason="the answers are not recorded yet")


@pytest.fixture
def news():
    """The site with its two pages, one of them behind a short address."""
    with site() as made:
        for path in (PLAIN, REDIRECTED):
            made[path] = page((SOURCES / "site" / path[1:]).read_bytes(), "text/html; charset=utf-8")
        made[SHORT] = moved(REDIRECTED)
        yield made


@pytest.fixture
def run(tmp_path):
    """The command with recorded answers, and a store of its own."""

    def command(*arguments):
        return summarizer("--replay", ANSWERS, "--cache", tmp_path / "cache", "--allow-private", *arguments)

    return command


@pytest.fixture
def briefed(news, run, tmp_path):
    """The briefing of all five sources, as JSON and as a page, and how the command ended."""
    made = run(news.url(PLAIN), news.url(SHORT), *FILES, "-o", tmp_path / "b.json", "-o", tmp_path / "b.html")
    return made, json.loads((tmp_path / "b.json").read_text("utf-8")), (tmp_path / "b.html").read_text("utf-8")


def articles(briefing):
    """Return the articles of a briefing by id."""
    return {each["id"]: each for each in briefing["articles"]}


def test_one_command_reads_all_of_them(briefed):
    """Two addresses, a page, a PDF and a text are five articles; the page of the briefing is written."""
    made, briefing, html = briefed

    assert (made.returncode, made.stdout) == (0, "")
    assert sorted(articles(briefing)) == IDS
    assert html.startswith("<!doctype html>")


def test_every_reading_is_the_one_meeting(briefed):
    """All five articles tell of one meeting, under whatever spelling, and it is told once."""
    _, briefing, _ = briefed
    held = [each for each in briefing["meetings"] if each["status"]["value"] == "held"]

    assert len(held) == 1
    assert {each["article"] for each in held[0]["citations"]} == set(IDS)


def test_a_place_is_told_once_and_as_it_is_written(briefed):
    """A city in capitals, in Latin and in Cyrillic letters is one, shown as most would write it."""
    _, briefing, html = briefed
    (held,) = [each for each in briefing["meetings"] if each["status"]["value"] == "held"]

    assert held["place"]["city"]["value"] == "Sofia"
    assert "in Sofia on Wednesday 12 February 2025" in html


def test_what_is_hidden_is_told_and_read_by_nobody(briefed):
    """Passages hidden in two pages and a PDF stand in their articles' notes, and nowhere else in the briefing."""
    _, briefing, _ = briefed
    notes = {
        name: [note for note in one["notes"] if note["rule"] == "hidden-text"]
        for name, one in articles(briefing).items()
    }

    assert [name for name in IDS if notes[name]] == TRAPPED
    assert all(ORDERS in json.dumps(notes[name]) for name in TRAPPED)
    for each in briefing["articles"]:
        each["notes"] = []
    assert ORDERS not in json.dumps(briefing)


def test_metadata_says_where_it_is_from(briefed):
    """Publisher and day of a page are those of its metadata, with their origin; the address is where it was fetched."""
    _, briefing, html = briefed
    one = articles(briefing)["127.0.0.1-etchepare-sofia"]

    assert (one["publisher"], one["author"], one["published"]) == (
        "Diario Cerro Azul",
        "Julio Arrascaeta",
        "2025-02-13",
    )
    assert {each["field"]: each["origin"] for each in one["found"]}["published"] == "meta article:published_time"
    assert one["url"].endswith(REDIRECTED)
    assert one["canonical"] == "https://diariocerroazul.example/mundo/etchepare-sofia.html"
    assert "meta article:published_time" in html


def test_what_a_pdf_says_is_cited_with_its_page(briefed):
    """The meeting that is planned is cited from the PDF's second page."""
    _, briefing, html = briefed
    start = articles(briefing)["report"]["pages"][1]
    (planned,) = [each for each in briefing["meetings"] if each["status"]["value"] == "planned"]

    assert any(each["article"] == "report" and each["start"] >= start for each in planned["citations"])
    assert "p. 2" in html


def test_what_fails_is_named_and_the_others_go_on(news, run, tmp_path):
    """A page that is not there, one that asks for consent and a refused one cost nothing but themselves: exit 1."""
    news["/consent"] = page(
        b"<html><body><form class=consent-form><p>" + b"We use cookies. " * 20 + b"</p></form>", "text/html"
    )
    gone, consent, inner = news.url("/gone"), news.url("/consent"), "http://169.254.169.254/latest/meta-data/"

    made = run(news.url(PLAIN), gone, consent, inner, *FILES, "-o", tmp_path / "b.json")
    briefing = json.loads((tmp_path / "b.json").read_text("utf-8"))

    assert made.returncode == 1
    assert len(briefing["articles"]) == 4
    assert {each["article"]: each["code"] for each in briefing["failures"]} == {
        gone: "not-found",
        consent: "no-text",
        inner: "private-address",
    }
    for name in (gone, consent, inner):
        assert made.stderr.count(name) >= 1


def test_where_nothing_is_an_article_each_source_has_its_line(news, run, tmp_path):
    """Without a single article there is no briefing, exit 3, and each source is named once, with what to do."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "letter.docx").write_bytes(b"PK\3\4")

    made = run("-q", news.url("/gone"), news.url("/away"), tmp_path / "empty.txt", tmp_path / "letter.docx")

    assert (made.returncode, made.stdout) == (3, "")
    for name in (news.url("/gone"), news.url("/away"), "empty.txt", "letter.docx"):
        assert made.stderr.count(name) == 1
    assert len(made.stderr.splitlines()) == 4


def test_a_second_run_fetches_nothing(news, run):
    """Pages that were fetched are read from the store, word for word."""
    wanted = (news.url(PLAIN), news.url(SHORT))
    first = run("-f", "json", *wanted)
    asked = len(news.asked)

    assert run("-f", "json", "--offline", *wanted).stdout == first.stdout
    assert len(news.asked) == asked


def test_a_table_names_pages_and_files(news, run, tmp_path):
    """A CSV list with addresses and files is a source like any other; what it says counts."""
    shutil.copy(SOURCES / "report.pdf", tmp_path / "report.pdf")
    with (tmp_path / "list.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["url", "file", "publisher"])
        table.writerow([news.url(PLAIN), "", "Ledger"])
        table.writerow(["", "report.pdf", "Observatoire"])

    made = run("-f", "json", tmp_path / "list.csv")

    assert made.returncode == 0
    assert sorted(each["publisher"] for each in json.loads(made.stdout)["articles"]) == ["Ledger", "Observatoire"]


def test_a_private_address_needs_the_users_word(news):
    """Without --allow-private no page of this machine is fetched, and the line says how to allow it."""
    made = summarizer("--replay", ANSWERS, "--cache", "", "-q", news.url(PLAIN))

    assert made.returncode == 3
    assert "--allow-private" in only_line(made)
    assert news.asked == []


def test_without_a_store_nothing_is_kept(news):
    """With an empty name of a store every run fetches, and no folder is made where the command runs."""
    for _ in range(2):
        made = summarizer("--replay", ANSWERS, "--cache", "", "--allow-private", news.url(PLAIN))
        assert (made.returncode, "fetched" in made.stderr) == (0, True)

    assert news.asked.count(PLAIN) == 2
    assert not (TOP / "pages").exists()


def test_pages_of_plain_text_are_articles_too(news, run):
    """A recorded article that a site serves as plain text is the same article."""
    news["/notes.txt"] = text((SOURCES / "notes.txt").read_text("utf-8"))

    made = run("-f", "json", news.url("/notes.txt"))

    assert made.returncode == 0
    assert [each["id"] for each in json.loads(made.stdout)["articles"]] == ["127.0.0.1-notes"]

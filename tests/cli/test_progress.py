"""How far a run is, told to people and to programs."""

import io

import pytest
from recorded import SEEDS
from stub_server import Reply
from web_site import site, text

import summarizer
from summarizer.articles import load
from summarizer.cli.progress import Display, pace
from summarizer.options import Progress, web_access


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        """Say so."""
        return True


def told(urls, cache, **options):
    """Load addresses; return what was told of them."""
    seen = []
    access = web_access({"cache": cache, "allow_private": True, "progress": seen.append, **options}, {})
    load(urls, web=access)
    return [(each.article, each.outcome, each.requests, each.done, each.total) for each in seen]


@pytest.fixture
def news():
    """A site with two pages, and one that is missing."""
    with site() as made:
        made["/a"], made["/b"] = text(), text("The envoy met the minister again. It rained.\n")
        yield made


def test_each_page_is_told_as_its_turn_comes(news, tmp_path):
    """A page is fetched, then stored; one that is missing is unfetched; addresses are counted once, however spelled."""
    a, b, gone, bad = news.url("/a"), news.url("/b"), news.url("/gone"), "http://user:secret@127.0.0.1/"
    masked = "http://127.0.0.1/"

    first = told([a, b, a + "#part", gone, bad], tmp_path)
    assert first == [
        (masked, "unfetched", 0, 1, 4),
        (a, "fetched", 0, 2, 4),
        (b, "fetched", 0, 3, 4),
        (gone, "unfetched", 0, 4, 4),
    ]
    assert [each[1] for each in told([a, b], tmp_path)] == ["stored", "stored"]
    assert [each[1] for each in told([a, b], tmp_path, refresh=True)] == ["fetched", "fetched"]
    assert [each[1] for each in told([a, gone], tmp_path, offline=True)] == ["stored", "unfetched"]


def test_files_are_not_told_as_pages(tmp_path):
    """Without an address among the sources nothing is told before the first article is read."""
    path = tmp_path / "a.txt"
    path.write_text("The minister met the envoy. It rained.\n", "utf-8")

    assert told([str(path)], None) == []


def test_a_listener_that_fails_costs_no_page(news):
    """What a listener raises is ignored, and the pages are read."""
    access = web_access({"cache": None, "allow_private": True, "progress": lambda _: 1 / 0}, {})

    assert len(load([news.url("/a"), news.url("/b")], web=access).articles) == 2


def test_nothing_in_an_address_reaches_a_terminal(news):
    """A character that a terminal would obey is written as an escape in what is told."""
    ((name, outcome, *_),) = told([news.url("/\x1b[31m")], None)

    assert outcome == "unfetched"
    assert name.isprintable()


def test_a_line_each_where_there_is_no_terminal():
    """Pages and articles have a line each, with how many there are of their own kind."""
    stream = io.StringIO()
    with Display(stream) as display:
        display.show(Progress("http://a.example/", "fetched", 0, 1, 3))
        display.show(Progress("http://b.example/", "stored", 0, 2, 3))
        display.show(Progress("http://c.example/", "unfetched", 0, 3, 3))
        display.show(Progress("a", "live", 1, 1, 2, 100, 10))
        display.show(Progress("b", "unasked", 0, 2, 2, 100, 10))

    assert stream.getvalue().splitlines() == [
        "[1/3] http://a.example/: fetched",
        "[2/3] http://b.example/: fetched before",
        "[3/3] http://c.example/: not fetched",
        "[1/2] a: read",
        "[2/2] b: not asked",
    ]


def test_quiet_is_silent():
    """With ``quiet`` nothing is written, on a terminal or elsewhere."""
    for stream in (io.StringIO(), Terminal()):
        with Display(stream, quiet=True) as display:
            display.show(Progress("http://a.example/", "fetched", 0, 1, 3))
        assert stream.getvalue() == ""


def test_a_terminal_has_one_line_at_a_time(monkeypatch):
    """On a terminal the line for pages gives way to the line for articles."""
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    with Display(stream) as display:
        display.show(Progress("http://a.example/", "fetched", 0, 1, 1))
        display.show(Progress("a", "live", 1, 1, 2, 1234, 10))
        (task,) = [each for each in display._bar.tasks if each.visible]

    assert (task.description, task.completed, task.total) == ("reading", 1, 2)
    assert task.fields["spent"] == "1,234 tokens in, 10 out"
    assert summarizer.Progress is Progress


def test_the_pace_is_that_of_what_was_asked_now(monkeypatch):
    """Stored answers, and articles nobody was asked about, are done but do not count towards the pace."""
    monkeypatch.setenv("TERM", "xterm")
    with Display(Terminal()) as display:
        for done, outcome in enumerate(("cache", "recording", "live", "failed", "unasked", "live"), 1):
            display.show(Progress("a", outcome, 0, done, 9))
        (shown,) = [each for each in display._bar.tasks if each.visible]

    assert (shown.completed, shown.fields["asked"].completed) == (6, 3)


def test_the_time_left_is_told_at_the_pace():
    """A pace is told a minute, with how long the rest takes at it; before anything was asked nothing is told."""
    assert pace(0.5, 30) == "30 a minute, 0:01:00 left"
    assert pace(368.0, 100_000) == "22,080 a minute, 0:04:32 left"
    assert (pace(None, 3), pace(0.0, 3)) == ("", "")


def test_an_article_beyond_the_limits_of_the_run_is_told_as_unasked(stub, tmp_path):
    """With a limit on money too small for one answer, every article is told as not asked."""
    prices, seen = tmp_path / "prices.toml", []
    prices.write_text('as_of = 2026-01-31\n[models]\n"m" = { input = 1, output = 1 }\n', "utf-8")
    asked = {"model": "m", "base_url": stub.url, "cache": None, "prices": prices, "max_cost": 0.0001}

    with pytest.raises(summarizer.ModelUnavailable, match=r"of the 0\.0001 USD allowed"):
        summarizer.extract(SEEDS, **asked, progress=seen.append)

    assert [each.outcome for each in seen] == ["unasked"] * 5
    assert stub.seen == []


def test_an_article_after_the_end_of_the_run_is_told_as_unasked(stub):
    """An article that nobody was asked about by the run's deadline is told as not asked, one under way as failed."""
    seen = []
    stub.always(Reply(wait=2.0))
    asked = {"model": "m", "base_url": stub.url, "cache": None, "in_flight": 1, "deadline": 0.3}

    with pytest.raises(summarizer.ModelUnavailable):
        summarizer.extract(SEEDS, **asked, progress=seen.append)

    assert [each.outcome for each in seen] == ["failed", *["unasked"] * 4]

"""What a run would send and cost, without sending."""

from __future__ import annotations

import json
import socket

import pytest
from stub_server import answer

import summarizer
from summarizer import cli
from summarizer.errors import ConfigurationError

SEEDS = "seeds/*.txt"
EMPTY = {"language": "fr", "actors": [], "meetings": [], "visits": []}


@pytest.fixture
def no_sockets(monkeypatch):
    """Make opening any socket an error."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refused)


@pytest.mark.usefixtures("no_sockets")
def test_a_dry_run_opens_no_socket_and_writes_nothing(tmp_path, monkeypatch):
    """Articles, requests and ranges of tokens and dollars come without a key, a socket or a new folder."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    cache = tmp_path / "cache"
    estimate = summarizer.estimate(SEEDS, model="openai/gpt-5.4-mini", cache=cache)
    assert (estimate.articles, estimate.stored, estimate.requests) == (5, 0, 5)
    assert 0 < estimate.tokens_in[0] <= estimate.tokens_in[1]
    assert estimate.cost is not None
    assert 0 < estimate.cost[0] < estimate.cost[1] < 1
    assert estimate.prices_as_of in str(estimate)
    assert not cache.exists()


def test_an_answer_that_is_stored_is_not_counted(stub, tmp_path):
    """After a run over one article, a dry run over five counts four."""
    stub.always(answer(EMPTY))
    options = {"model": "stub-model", "base_url": stub.url, "cache": tmp_path / "cache"}
    summarizer.extract("seeds/000_*.txt", **options)
    estimate = summarizer.estimate(SEEDS, **options)
    assert (estimate.articles, estimate.stored, estimate.requests) == (5, 1, 4)
    assert estimate.cost is None
    assert "unknown" in str(estimate)
    assert summarizer.estimate(SEEDS, **options, refresh=True).requests == 5


def test_the_command_prints_the_estimate_and_sends_nothing(stub, tmp_path, capsys):
    """--dry-run prints the table on standard output, with exit code 0."""
    code = cli.main(
        ["seeds", "-m", "stub-model", "--base-url", stub.url, "--cache", str(tmp_path / "none"), "--dry-run"]
    )
    assert code == cli.COMPLETE
    assert "requests to send        5" in capsys.readouterr().out
    assert not stub.seen


def test_a_dry_run_of_a_replay_is_refused():
    """Replaying asks nobody, so there is nothing to estimate."""
    with pytest.raises(ConfigurationError, match="--replay"):
        summarizer.estimate(SEEDS, replay="tests/recordings")


def test_a_run_says_what_it_cost_and_progress_what_it_has_cost_so_far(stub, tmp_path, capsys):
    """With a price, the last line and every progress have tokens and dollars, as the endpoint counted."""
    prices = tmp_path / "prices.toml"
    prices.write_text("as_of = 2026-11-01\n[models]\nstub-model = { input = 10000, output = 100000 }\n")
    stub.always(answer(EMPTY))
    told: list[summarizer.Progress] = []
    options = {"model": "stub-model", "base_url": stub.url, "prices": prices, "cache": None}
    extraction = summarizer.extract(SEEDS, **options, progress=told.append, in_flight=1)
    assert [each.tokens_in for each in told] == [100 * number for number in range(1, 6)]
    assert extraction.cost == pytest.approx(told[-1].cost)
    assert extraction.tokens_out == 5 * 20
    flags = ["-m", "stub-model", "--base-url", stub.url, "--prices", str(prices), "--cache", str(tmp_path / "new")]
    assert cli.main(["seeds", *flags, "-f", "json"]) == cli.COMPLETE
    shown = capsys.readouterr()
    assert "500 tokens in, 100 out" in shown.err
    assert "USD at prices of 2026-11-01" in shown.err
    assert json.loads(shown.out)["usage"]["tokens_in"] == 500

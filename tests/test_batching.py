"""Reading by batch: handed in, asked about, collected; the same answers under the same keys as one by one."""

from __future__ import annotations

import json

import pytest
from batch_endpoint import BatchEndpoint
from stub_server import answer, error

import summarizer
from summarizer import cli
from summarizer.errors import ConfigurationError, ModelUnavailable, RecordingError
from summarizer.llm import batches

SEEDS = "seeds/*.txt"
EMPTY = {"language": "fr", "actors": [], "meetings": [], "visits": []}


@pytest.fixture
def endpoint(stub):
    """An endpoint that answers every question of a batch with an article of nothing."""
    made = BatchEndpoint(lambda _: EMPTY)
    stub.always(made)
    return made


@pytest.fixture
def options(stub, tmp_path):
    """How to reach it."""
    return {"model": "stub-model", "base_url": stub.url, "cache": tmp_path / "cache"}


def _sent_live(stub):
    return [seen for seen in stub.seen if seen.path.endswith("/chat/completions")]


def test_a_batch_gives_the_briefing_that_live_requests_give(stub, endpoint, options, tmp_path):
    """Five articles in one batch: the same bytes as one by one, but for the day, and no live request."""
    (batch,) = summarizer.submit(SEEDS, **options)
    assert (batch.total, batch.state) == (5, "validating")
    endpoint.finish()
    collected = summarizer.brief(SEEDS, **options, batch=batch.id)
    assert not _sent_live(stub)
    assert {each.answered_on for each in collected.made} == {"2026-09-21"}
    stub.always(answer(EMPTY))
    live = summarizer.brief(SEEDS, **options | {"cache": tmp_path / "other"})
    day = live.made[0].answered_on
    assert collected.to_json().replace("2026-09-21", day) == live.to_json()


def test_a_question_in_a_batch_is_the_request_that_would_be_sent(stub, endpoint, options, tmp_path):
    """Each line's body equals, key for key, what a live run sends for the same article."""
    summarizer.submit(SEEDS, **options)
    (data,) = endpoint.files.values()
    asked = [json.loads(line) for line in data.splitlines()]
    assert all((line["method"], line["url"]) == ("POST", "/v1/chat/completions") for line in asked)
    stub.always(answer(EMPTY))
    summarizer.extract(SEEDS, **options | {"cache": tmp_path / "other"})
    by_text = {seen.body["messages"][1]["content"]: seen.body for seen in _sent_live(stub)}
    assert {line["body"]["messages"][1]["content"]: line["body"] for line in asked} == by_text


def test_another_machine_collects_by_id_alone(endpoint, options, tmp_path):
    """With an empty cache elsewhere, the id, the articles and the settings are enough; afterwards it works offline."""
    (batch,) = summarizer.submit(SEEDS, **options)
    endpoint.finish()
    elsewhere = options | {"cache": tmp_path / "elsewhere"}
    assert len(summarizer.extract(SEEDS, **elsewhere, batch=[batch.id]).readings) == 5
    assert len(summarizer.extract(SEEDS, **elsewhere, offline=True).readings) == 5


def test_what_is_stored_is_not_handed_in(stub, endpoint, options):
    """After one article was read, four are handed in; after all were, submitting says that nothing is left."""
    stub.always(answer(EMPTY))
    summarizer.extract("seeds/000_*.txt", **options)
    stub.always(endpoint)
    (batch,) = summarizer.submit(SEEDS, **options)
    assert batch.total == 4
    endpoint.finish()
    summarizer.extract(SEEDS, **options, batch=batch.id)
    with pytest.raises(ConfigurationError, match="stored already"):
        summarizer.submit(SEEDS, **options)


def test_a_batch_that_is_not_over_says_how_far_it_is(endpoint, options):
    """Collecting too early is an error with the state; nothing is lost by it, and the state can be asked for."""
    (batch,) = summarizer.submit(SEEDS, **options)
    next(iter(endpoint.batches.values()))["status"] = "in_progress"
    with pytest.raises(ModelUnavailable, match="in progress") as caught:
        summarizer.brief(SEEDS, **options, batch=batch.id)
    assert caught.value.code == "batch-pending"
    assert summarizer.batch_state(batch.id, **options).state == "in_progress"


def test_an_expired_batch_gives_what_it_has(endpoint, options):
    """Of an expired batch the answers there are used, and the other articles are named as failures."""
    (batch,) = summarizer.submit(SEEDS, **options)
    endpoint.finish("expired", only=3)
    extraction = summarizer.extract(SEEDS, **options, batch=batch.id)
    assert (len(extraction.readings), len(extraction.failures)) == (3, 2)


def test_a_refused_question_costs_its_article_alone_and_is_named(endpoint, options):
    """A line of the error file becomes that article's failure, with the endpoint's reason."""
    endpoint.answer = lambda body: error(400, "Invalid schema") if "Moscou" in body["messages"][1]["content"] else EMPTY
    (batch,) = summarizer.submit(SEEDS, **options)
    endpoint.finish()
    extraction = summarizer.extract(SEEDS, **options, batch=batch.id)
    assert extraction.failures
    assert len(extraction.readings) + len(extraction.failures) == 5
    assert all("Invalid schema" in failure.reason for failure in extraction.failures)


def test_a_re_ask_goes_into_a_second_batch(endpoint, options):
    """An answer that does not fit is collected, its re-ask is the second batch's question, and that answer is used."""
    endpoint.answer = lambda body: EMPTY if len(body["messages"]) > 2 else {"language": 7}
    (first,) = summarizer.submit("seeds/000_*.txt", **options)
    endpoint.finish()
    with pytest.raises((RecordingError, ModelUnavailable, summarizer.ModelUnusable)):
        summarizer.extract("seeds/000_*.txt", **options, batch=first.id)
    (second,) = summarizer.submit("seeds/000_*.txt", **options)
    endpoint.finish()
    extraction = summarizer.extract("seeds/000_*.txt", **options, batch=[first.id, second.id])
    assert extraction.readings[0].made.answers == 2


def test_many_questions_are_several_batches(endpoint, options, monkeypatch):
    """Past the bounds of one batch, another is begun; all ids together give all answers."""
    monkeypatch.setattr(batches, "MOST_QUESTIONS", 2)
    handed = summarizer.submit(SEEDS, **options)
    assert [batch.total for batch in handed] == [2, 2, 1]
    endpoint.finish()
    extraction = summarizer.extract(SEEDS, **options, batch=[batch.id for batch in handed])
    assert len(extraction.readings) == 5


@pytest.mark.parametrize(
    "noise", [b"not json\n", b"[]\n", b'{"custom_id": "another"}\n', b'{"custom_id": null, "response": 3}\n', b"\xff\n"]
)
def test_foreign_lines_in_a_result_are_left_alone(endpoint, options, noise):
    """Lines that are no JSON, or that answer what nobody asked, change nothing."""
    (batch,) = summarizer.submit(SEEDS, **options)
    endpoint.finish()
    name = endpoint.batches[batch.id]["output_file_id"]
    endpoint.files[name] = noise + endpoint.files[name]
    assert len(summarizer.extract(SEEDS, **options, batch=batch.id).readings) == 5


def test_an_endpoint_without_batches_is_named(stub, options):
    """An upload that finds no place is one clear error after one request, and nothing is asked live instead."""
    for status in (404, 405, 501):
        stub.always(error(status, "Invalid URL (POST /v1/files)"))
        stub.seen.clear()
        with pytest.raises(ModelUnavailable, match=rf"serves no batches \(status {status}\): run without --submit"):
            summarizer.submit(SEEDS, **options)
        assert len(stub.seen) == 1
        assert not _sent_live(stub)


def test_an_unknown_id_is_named(endpoint, options):
    """Collecting or asking for a batch nobody knows gives the endpoint's words."""
    summarizer.submit(SEEDS, **options)
    with pytest.raises(ModelUnavailable, match="No batch found"):
        summarizer.batch_state("batch_none", **options)
    with pytest.raises(ModelUnavailable, match="No batch found"):
        summarizer.extract(SEEDS, **options, batch="batch_none")


def test_a_passing_failure_is_asked_again(stub, endpoint, options):
    """A 503 to an upload and a broken connection to a question about it are gone over."""
    stub.script(error(503))
    (batch,) = summarizer.submit(SEEDS, **options)
    endpoint.finish()
    stub.script(error(500), error(429))
    assert len(summarizer.extract(SEEDS, **options, batch=batch.id).readings) == 5


def test_a_batch_needs_a_cache(endpoint, options):
    """Without a store there is nowhere for the answers: an error before anything is handed in."""
    with pytest.raises(ConfigurationError, match="cache"):
        summarizer.submit(SEEDS, **options | {"cache": None})
    assert not endpoint.files


def test_the_command_submits_asks_and_collects(endpoint, options, tmp_path, capsys):
    """--submit prints the id alone, --status one line, --collect the briefing; each with its exit code."""
    flags = ["-m", "stub-model", "--base-url", options["base_url"], "--cache", str(options["cache"])]
    assert cli.main(["seeds", *flags, "--submit"]) == cli.COMPLETE
    name = capsys.readouterr().out.strip()
    assert cli.main(["--status", name, *flags]) == cli.COMPLETE
    assert capsys.readouterr().out == f"{name}: validating, 0 of 0 answered\n"
    assert cli.main(["seeds", *flags, "--collect", name]) == cli.NOTHING
    assert "nothing is lost" in capsys.readouterr().err
    endpoint.finish()
    output = tmp_path / "brief.json"
    assert cli.main(["seeds", *flags, "--collect", name, "-o", str(output)]) == cli.COMPLETE
    assert len(json.loads(output.read_text())["articles"]) == 5

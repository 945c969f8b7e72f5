"""Catalogue cases P01 to P19: what a provider answers, seen from a whole run."""

from __future__ import annotations

import json
import logging
import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import invariants
import pytest
import world
from answers import stories
from stub_server import Reply, answer, completion_of, error
from world import Desk, command, desk_for, folder_of, run, taking_at_most

from summarizer import extracting


@pytest.mark.parametrize("form", ["seconds", "milliseconds", "date"])
def test_p01_a_wait_that_is_asked_for_is_kept(stub, form):
    """After 429 with Retry-After the next request comes no earlier than that, and the answer is used."""
    told, _ = desk_for(stub, 1)
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    asked = {"seconds": {"retry-after": "1"}, "milliseconds": {"retry-after-ms": "400"}, "date": {"retry-after": date}}
    stub.script(error(429, headers=asked[form]))
    outcome = run(stub, told)
    first, second = outcome.log
    assert second.at - first.at >= {"seconds": 1.0, "milliseconds": 0.4, "date": 0.5}[form]
    assert outcome.failures == {}


def test_p02_a_wait_beyond_the_deadline_ends_the_run(stub, cache):
    """Retry-After of an hour stops the run in seconds, saying when to run again; the next run goes on."""
    told, desk = desk_for(stub, 20)
    stub.script(answer(told[0].answer))
    stub.always(error(429, headers={"retry-after": "3600"}))
    with taking_at_most(10):
        outcome = run(stub, told, in_flight=1, cache=cache)
    assert len(outcome.log) == 2
    assert set(outcome.failures.values()) == {"retry-later"}
    assert "3600 s" in outcome.words
    stub.always(desk)
    again = run(stub, told, cache=cache)
    assert again.failures == {}
    assert len(again.log) == 19


@pytest.mark.parametrize("value", ["0", "-5", "inf", "soon", "Fri, 31 Dec 100000 23:59:59 GMT", "nan", "1e400"])
def test_p03_an_odd_wait_falls_back_to_the_backoff(stub, value, monkeypatch):
    """Nonsense in Retry-After neither crashes nor makes a hot loop: the waits are those of the backoff."""
    monkeypatch.setattr(
        extracting, "window_settings", lambda *a, **k: world.replace(made(*a, **k), backoff_seconds=0.2)
    )
    told, _ = desk_for(stub, 1)
    stub.script(error(429, headers={"retry-after": value}))
    outcome = run(stub, told)
    first, second = outcome.log
    assert 0.2 <= second.at - first.at < 10


made = extracting.window_settings


def test_p04_an_exhausted_quota_is_asked_once(stub):
    """insufficient_quota costs one request in the run, and the error says so."""
    told, _ = desk_for(stub, 10)
    stub.always(error(429, "You exceeded your quota", code="insufficient_quota", headers={"retry-after": "1"}))
    outcome = run(stub, told, in_flight=1)
    assert outcome.code == "quota"
    assert len(outcome.log) == 1
    assert "9 more failed" in outcome.words


def test_p05_a_storm_of_429_is_one_shared_pause(stub):
    """Twenty articles that are all told to wait come back after it, spread by jitter or workers, and are all used."""
    told, desk = desk_for(stub, 20)
    first = set()

    def stormy(seen):
        story = desk.story(seen)
        if story.id not in first and not first.add(story.id) and len(first) <= 8:
            return error(429, headers={"retry-after-ms": "300"})
        return desk(seen)

    stub.always(stormy)
    outcome = run(stub, told, in_flight=8)
    assert outcome.failures == {}
    assert stub.peak <= 8
    assert len(outcome.log) <= 20 + 8


def test_p06_one_failing_article_leaves_the_others_as_they_would_be(stub):
    """An article that fails for ever is named; the rest is, word for word, the run without it."""
    told, desk = desk_for(stub, 4)
    desk.spoilt[told[3].id] = error(500, "boom")
    outcome = run(stub, told)
    without = run(stub, told[:3])
    assert outcome.failures == {told[3].id: "provider-unavailable"}
    kept = outcome.made.model_copy(update={"failures": ()})
    assert kept == without.made


def test_p06_the_command_says_what_is_missing_in_every_form(stub, tmp_path):
    """Exit code 1, and the failed article by name in Markdown, JSON and on standard error."""
    told, desk = desk_for(stub, 3)
    desk.spoilt[told[1].id] = error(500, "boom")
    out = tmp_path / "out.json"
    ran = command(stub, "-f", "md", "-o", out, folder_of(told, tmp_path / "in"))
    assert ran.code == 1
    assert told[1].id in ran.err
    assert told[1].id in ran.out[:1000]
    assert json.loads(out.read_text())["failures"][0]["article"] == told[1].id


@pytest.mark.parametrize("status", [401, 403])
def test_p07_a_refused_key_is_asked_once(stub, status):
    """A refused key costs one request in the run; the message names the variable to set."""
    told, _ = desk_for(stub, 10)
    stub.always(error(status, "Incorrect API key provided"))
    outcome = run(stub, told, in_flight=1)
    assert outcome.code == "auth"
    assert len(outcome.log) == 1
    assert "SUMMARIZER_API_KEY" in outcome.words


def test_p08_an_unknown_model_is_named(stub):
    """404 costs one request and names the model."""
    told, _ = desk_for(stub, 5)
    stub.always(error(404, "no such model"))
    outcome = run(stub, told, in_flight=1)
    assert outcome.code == "unknown-model"
    assert "stub-model" in outcome.words
    assert len(outcome.log) == 1


def test_p08_a_refused_form_is_replaced_once_for_the_run(stub):
    """An endpoint without JSON Schema is asked with tools; the second article is asked so at once."""
    told, desk = desk_for(stub, 3)
    stub.always(lambda seen: desk(seen) if "tools" in seen.body else error(400, "response_format is not supported"))
    outcome = run(stub, told, in_flight=1)
    assert outcome.failures == {}
    assert len(outcome.log) == len(told) + 1


def test_p09_a_context_that_is_too_long_is_named(stub):
    """An article the model has no room for was sent whole, once, and is named too-long."""
    told, desk = desk_for(stub)
    desk.spoilt[told[0].id] = error(400, "maximum context length is 10 tokens", code="context_length_exceeded")
    outcome = run(stub, told)
    assert outcome.failures == {told[0].id: "too-long"}
    (seen,) = [seen for seen in outcome.log if desk.story(seen) == told[0]]
    assert invariants.asked_about(seen) == told[0].prompt


def test_p10_two_failures_in_a_row_are_waited_out(stub):
    """500 and then 529 cost three requests, with waits that grow."""
    told, _ = desk_for(stub, 1)
    stub.script(error(500), error(529))
    outcome = run(stub, told)
    one, two, three = outcome.log
    assert three.at - two.at >= 2 * world.FIRST_WAIT
    assert two.at - one.at >= world.FIRST_WAIT


def test_p11_an_error_with_status_200_counts_as_what_it_names(stub):
    """An error object in place of an answer is tried again like the status it names, and its words are shown."""
    told, desk = desk_for(stub)
    desk.spoilt[told[0].id] = Reply(body={"error": {"code": 502, "message": "upstream \x1b[31mfell over" + "z" * 999}})
    outcome = run(stub, told)
    assert outcome.failures == {told[0].id: "provider-unavailable"}
    assert "fell over" in outcome.words
    assert "z" * 300 not in outcome.words
    assert len([seen for seen in outcome.log if desk.story(seen) == told[0]]) == invariants.MOST_REQUESTS


@pytest.mark.parametrize(
    "body",
    [
        {"choices": []},
        {"choices": None},
        {},
        {"choices": [{"finish_reason": "stop", "message": None}]},
        {"choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": None}}]},
        {"choices": [None]},
        [],
        None,
    ],
    ids=str,
)
def test_p12_an_empty_envelope_is_named(stub, body):
    """No shape of an empty completion brings a parser's words to the user, and all are bounded."""
    told, desk = desk_for(stub)
    desk.spoilt[told[0].id] = Reply(body=json.dumps(body))
    outcome = run(stub, told)
    assert outcome.failures.keys() == {told[0].id}
    assert outcome.failures[told[0].id] in {"provider-protocol", "invalid-answer"}
    assert not any(word in outcome.words for word in ("IndexError", "TypeError", "AttributeError", "NoneType"))


@pytest.mark.parametrize("reply", [Reply(body="<html><p>Sign in</p></html>"), Reply(status=204), Reply(body=b"")])
def test_p13_what_is_not_the_api_is_named_without_its_page(stub, reply):
    """A sign-in page, 204 and an empty body are provider-protocol, and no HTML is repeated."""
    told, _ = desk_for(stub)
    stub.always(reply)
    outcome = run(stub, told)
    assert outcome.code == "provider-protocol"
    assert "<" not in outcome.words


def test_p13_valid_json_under_another_type_is_accepted(stub):
    """A right body as text/plain, with a stream's end mark after it, is used."""
    told, desk = desk_for(stub)

    def odd(seen):
        body = json.dumps(completion_of(desk.story(seen).answer, seen.body, {})) + "\ndata: [DONE]\n"
        return Reply(body=body, headers={"content-type": "text/plain"})

    stub.always(odd)
    assert run(stub, told).failures == {}


@pytest.mark.parametrize("status", [400, 401, 500])
def test_p14_an_echoed_key_and_prompt_are_scrubbed(stub, status, caplog, capfd):
    """A provider that repeats headers and request leaks neither into errors, logs, terminal nor briefing."""
    caplog.set_level(logging.DEBUG)
    told, desk = desk_for(stub)

    def echo(seen):
        return error(status, f"bad: {seen.headers['authorization']} asked {seen.text}")

    desk.spoilt = dict.fromkeys([story.id for story in told], echo)
    outcome = run(stub, told)
    captured = capfd.readouterr()
    texts = [outcome.words, caplog.text, captured.out, captured.err]
    invariants.quiet(texts, canaries=["The two discussed", told[0].parts["host"]])


@pytest.mark.parametrize("content", [None, '{"language": "en", "actors": ['])
def test_p15_a_content_filter_is_final(stub, content):
    """content_filter is one request, named so, and nothing of the half answer is used."""
    told, desk = desk_for(stub)
    desk.spoilt[told[0].id] = answer(content or "", finish_reason="content_filter")
    outcome = run(stub, told)
    assert outcome.failures == {told[0].id: "content-filter"}
    assert len(outcome.log) == len(told)


@pytest.mark.parametrize("usage", [None, {}, {"prompt_tokens": -3, "completion_tokens": 10**30}, "none", []])
def test_p16_an_absent_or_absurd_usage_is_unknown(stub, usage):
    """Without believable token counts the run works and its cost is unknown, not nothing."""
    told, desk = desk_for(stub)
    stub.always(lambda seen: answer(desk.story(seen).answer, usage=usage))
    outcome = run(stub, told)
    assert outcome.failures == {}
    assert outcome.made.usage.tokens_in is None
    assert json.loads(outcome.made.to_json())["usage"]["tokens_in"] is None


def test_p17_another_model_that_answers_is_recorded(stub):
    """The JSON has the model that was asked and the one that answered."""
    told, desk = desk_for(stub)
    stub.always(lambda seen: answer(desk.story(seen).answer, model="stub-model-2031"))
    outcome = run(stub, told)
    assert {(each.model, each.model_answered) for each in outcome.made.made} == {("stub-model", "stub-model-2031")}


def test_p18_an_answer_after_the_deadline_is_not_bought_again(stub):
    """An answer that comes when nobody waits any more was one request, and the article is named."""
    told, desk = desk_for(stub)
    desk.spoilt[told[0].id] = answer(told[0].answer, reply=Reply(wait=1.0))
    outcome = run(stub, told, timeout=0.4)
    assert outcome.failures == {told[0].id: "timeout"}
    assert len(outcome.log) == len(told)


def flapping(desk, seed, share=0.3):
    """Return replies that fail in seeded ways: each article's n-th request always in the same one."""
    faults = [
        error(500),
        error(429),
        Reply(reset="before"),
        Reply(body="<p>"),
        answer("{}"),
        answer("[1"),
        Reply(status=204),
    ]
    counts = {}

    def reply(seen):
        story = desk.story(seen)
        counts[story.id] = counts.get(story.id, 0) + 1
        draw = random.Random(f"{seed} {story.id} {counts[story.id]}")
        return draw.choice(faults) if draw.random() < share else desk(seen)

    return reply


def test_p19_a_flapping_endpoint_stays_within_bounds_and_repeats(stub):
    """With 30 % of requests failing, twenty articles are used or named; the same seed gives the same bytes."""
    told = stories(20)
    desk = Desk(told)
    results = []
    for workers in (8, 3):
        stub.always(flapping(desk, seed=7))
        outcome = run(stub, told, in_flight=workers)
        assert len(outcome.log) <= invariants.MOST_REQUESTS * len(told)
        results.append(outcome.made.to_json())
    assert results[0] == results[1]

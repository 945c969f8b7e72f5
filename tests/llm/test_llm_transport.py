"""Between here and the endpoint: retries, waits, bounds, odd envelopes, and what each ends in."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from llm_helpers import GOOD, SENTENCE, Answer, fill, fill_all, fine, outcomes, request, settings
from stub_server import Reply, StubServer, answer, compressed, error

from summarizer.errors import ModelError, ModelRefused, ModelUnavailable, ModelUnusable
from summarizer.llm import open_window
from summarizer.llm.faults import retry_after

PASSING = [
    *(error(status) for status in (408, 409, 429, 500, 503, 529)),
    Reply(reset="before"),
    Reply(reset="middle", body=json.dumps(GOOD)),
    Reply(body=json.dumps(GOOD), keep=5),
    Reply(body="zz\r\n", headers={"content-length": None, "transfer-encoding": "chunked"}),
    Reply(raw=b"\x16\x03garbage\r\n\r\n"),
    Reply(raw=b"HTTP/1.1 two hundred\r\n\r\n"),
    Reply(raw=b"HTTP/1.1 200 OK\r\n" + b"x-filler: y\r\n" * 20_000 + b"\r\n"),
    Reply(status=204, headers={"content-length": None}),
    Reply(body=""),
    Reply(body="<!doctype html><title>Sign in</title>", headers={"content-type": "text/html"}),
    Reply(body="not json"),
    Reply(body=b'{"choices": [{"finish_reason": "stop", "message": {"content": "caf\xe9"}}]}'),
    Reply(body="[" * 100_000),
    Reply(body={"error": {"code": 502, "message": "upstream is away"}}),
    Reply(body={"error": "away"}),
    Reply(body={"choices": []}),
    Reply(body={"choices": None}),
    Reply(body={"id": "x"}),
    Reply(body={"choices": [{"finish_reason": "stop", "message": None}]}),
    Reply(body={"choices": ["x"]}),
    Reply(body=[1]),
    answer(GOOD, finish_reason="error"),
    answer(GOOD, finish_reason=None),
    compressed(GOOD),
]


@pytest.mark.parametrize("fault", PASSING)
def test_what_may_pass_is_asked_for_again(stub, fault):
    """After a passing fault the second request is answered and used; it is one request more."""
    stub.script(fault, answer(GOOD))
    filled = fill(settings(stub))
    assert filled.answer == Answer(**GOOD)
    assert (filled.requests, len(stub.seen)) == (2, 2)
    assert stub.seen[0].raw == stub.seen[1].raw


@pytest.mark.parametrize("fault", PASSING)
def test_what_does_not_pass_ends_in_a_named_error_within_the_allowance(stub, fault):
    """A passing fault that stays is ModelUnavailable after exactly max_requests, without a parser's words."""
    stub.always(fault)
    with pytest.raises(ModelUnavailable) as caught:
        fill(settings(stub, max_requests=3))
    assert caught.value.code in {"provider-unavailable", "provider-protocol"}
    assert not caught.value.run_wide
    assert len(stub.seen) == 3
    for internal in ("IndexError", "TypeError", "Attribute", "NoneType", "doctype", "JSONDecode"):
        assert internal not in caught.value.message


FINAL = [
    (401, {}, "auth", True, "SUMMARIZER_API_KEY"),
    (403, {}, "auth", True, "SUMMARIZER_API_KEY"),
    (400, {"message": "API key not valid"}, "auth", True, "SUMMARIZER_API_KEY"),
    (402, {}, "quota", True, "quota"),
    (429, {"code": "insufficient_quota"}, "quota", True, "quota"),
    (404, {}, "unknown-model", True, "stub-model"),
    (400, {}, "rejected", False, "rejects"),
    (422, {}, "rejected", False, "rejects"),
    (418, {}, "rejected", False, "rejects"),
]


@pytest.mark.parametrize("row", FINAL)
def test_what_cannot_pass_is_final_after_one_request(stub, row):
    """Each final status has its code and remedy, and takes one request."""
    status, parts, code, run_wide, words = row
    stub.always(error(status, **parts))
    with pytest.raises(ModelUnavailable) as caught:
        fill(settings(stub))
    assert (caught.value.code, caught.value.run_wide) == (code, run_wide)
    assert words in caught.value.message
    assert len(stub.seen) == 1


@pytest.mark.parametrize(("path", "asked"), [("/v1", False), ("/v1beta/openai", False), ("", True), ("/api", True)])
def test_an_address_without_a_version_is_asked_about(stub, path, asked):
    """Where a path is not found and the base URL names no version, the error asks whether /v1 was left out."""
    stub.always(error(404))
    chosen = replace(settings(stub), base_url=f"http://127.0.0.1:{stub.port}{path}")
    with pytest.raises(ModelUnavailable) as caught:
        fill(chosen)
    assert ("does its address end in /v1?" in caught.value.message) is asked


@pytest.mark.parametrize(("status", "parts"), [(413, {}), (400, {"code": "context_length_exceeded"})])
def test_an_article_too_long_for_the_model_is_named_so(stub, status, parts):
    """Too long a context is ModelUnusable with the code too-long, after one request that held the whole text."""
    stub.always(error(status, **parts))
    with pytest.raises(ModelUnusable) as caught:
        fill(settings(stub))
    assert caught.value.code == "too-long"
    assert SENTENCE in stub.seen[0].text
    assert len(stub.seen) == 1


def test_an_error_with_status_200_counts_as_the_status_it_names(stub):
    """An error object with code 401 and status 200 is a refused key, after one request."""
    stub.always(Reply(body={"error": {"code": 401, "message": "no"}}))
    with pytest.raises(ModelUnavailable) as caught:
        fill(settings(stub))
    assert (caught.value.code, len(stub.seen)) == ("auth", 1)


def test_after_a_run_wide_error_nothing_more_is_sent(stub):
    """With one article at a time, a refused key costs one request for ten articles, and all say the same."""
    stub.always(error(401))
    results = outcomes(settings(stub, in_flight=1), [request(f"a{n}", f"Text {n}.") for n in range(10)])
    assert all(isinstance(result, ModelUnavailable) and result.code == "auth" for result in results)
    assert len({result.message for result in results}) == 1
    assert "a0" not in results[0].message
    assert len(stub.seen) == 1


def test_json_under_another_content_type_and_with_an_end_mark_is_accepted(stub):
    """A right body is taken as text/plain, and with a stream's end mark after it."""
    body = json.dumps({"choices": [{"finish_reason": "stop", "message": {"content": json.dumps(GOOD)}}]})
    stub.script(
        Reply(body=body, headers={"content-type": "text/plain; charset=latin-1"}),
        Reply(body=f"{body}\n\ndata: [DONE]\n"),
    )
    assert [fill(settings(stub)).answer.title for _ in range(2)] == ["Talks", "Talks"]
    assert len(stub.seen) == 2


def test_waits_grow_between_requests(stub):
    """Three requests are apart by at least the backoff and twice the backoff."""
    stub.script(error(500), error(503), answer(GOOD))
    fill(settings(stub, backoff_seconds=0.1))
    first, second, third = (seen.at for seen in stub.seen)
    assert second - first >= 0.1
    assert third - second >= 0.2


@pytest.mark.parametrize("name", ["retry-after", "retry-after-ms"])
def test_a_wait_that_the_endpoint_asks_for_is_kept(stub, name):
    """Retry-After in seconds or milliseconds is waited for, then the answer is used."""
    stub.script(error(429, headers={name: "0.3" if name == "retry-after" else "300"}), answer(GOOD))
    fill(settings(stub))
    assert stub.seen[1].at - stub.seen[0].at >= 0.3
    assert len(stub.seen) == 2


@pytest.mark.parametrize(
    "value",
    ["0", "-1", "inf", "nan", "soon", "", "Fri, 31 Dec 100000 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "1e400"],
)
def test_an_odd_wait_falls_back_to_the_backoff(value):
    """Zero, negative, infinite, wordy, past or unreadable Retry-After values ask for nothing."""
    assert retry_after({"retry-after": value}) is None


def test_a_date_to_wait_for_is_read():
    """An HTTP date half a minute ahead is about half a minute."""
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    assert 25 < (retry_after({"retry-after": date}) or 0) <= 30


def test_a_wait_beyond_the_deadline_is_not_begun(stub):
    """Retry-After of an hour ends the run's requests at once, and says when to run again."""
    stub.always(error(429, headers={"retry-after": "3600"}))
    begun = time.monotonic()
    results = outcomes(settings(stub, in_flight=2), [request(f"a{n}", f"Text {n}.") for n in range(6)])
    assert time.monotonic() - begun < 5
    assert {(result.code, result.run_wide) for result in results} == {("retry-later", True)}
    assert "3600 s" in results[0].message
    assert len(stub.seen) <= 2


def test_a_wait_holds_back_the_other_articles_too(stub):
    """Articles that begin after one was told to wait send nothing before that wait is over."""
    stub.script(error(429, headers={"retry-after": "0.4"}))
    stub.always(answer(GOOD))

    async def run():
        async with open_window(settings(stub, in_flight=8)) as window:
            first = asyncio.create_task(window.fill(request("a0"), Answer, fine))
            await asyncio.sleep(0.2)
            others = (window.fill(request(f"a{n}", f"Text {n}."), Answer, fine) for n in range(1, 5))
            return await asyncio.gather(first, *others)

    assert len(asyncio.run(run())) == 5
    first, *others = (seen.at for seen in stub.seen)
    assert min(others) - first >= 0.35


@pytest.mark.parametrize(
    "reply",
    [
        Reply(hold=True),
        answer(GOOD, reply=Reply(drip=0.05)),
        answer(GOOD, reply=Reply(drip=0.05, blanks=1000)),
    ],
)
def test_no_answer_takes_longer_than_the_deadline(stub, reply):
    """Silence, a slow drip and keep-alive blanks all end at the article's deadline, and the connection is closed."""
    stub.always(reply)
    begun = time.monotonic()
    with pytest.raises(ModelUnavailable) as caught:
        fill(settings(stub, deadline_seconds=0.5))
    assert time.monotonic() - begun < 2.5
    assert caught.value.code == "timeout"
    assert len(stub.seen) == 1
    assert stub.idle()


def test_the_deadline_is_of_an_article_and_not_of_those_that_wait_their_turn(stub):
    """Articles behind others in the queue have their whole time once it is their turn."""
    stub.always(answer(GOOD, reply=Reply(wait=0.7)))
    asked = [request(f"a{n}", f"Text {n}.") for n in range(4)]
    assert len(fill_all(settings(stub, in_flight=1, deadline_seconds=2.5), asked)) == 4


@pytest.mark.parametrize(
    "reply",
    [
        answer({"title": "x" * 400_000}),
        Reply(body=b"x" * 400_000, headers={"content-length": None}),
    ],
)
def test_an_answer_over_the_size_limit_is_not_read_to_its_end(stub, reply):
    """A body over the limit, declared or endless, is ModelUnusable too-large after one request."""
    stub.always(reply)
    with pytest.raises(ModelUnusable) as caught:
        fill(settings(stub, answer_bytes=100_000))
    assert caught.value.code == "too-large"
    assert len(stub.seen) == 1


def test_a_compressed_bomb_is_never_unpacked(stub):
    """A compressed answer is refused by its header, whatever it would unpack to."""
    bomb = gzip.compress(b"x" * 50_000_000)
    stub.always(Reply(body=bomb, headers={"content-encoding": "gzip"}))
    with pytest.raises(ModelUnavailable, match="compressed"):
        fill(settings(stub, max_requests=1))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_named_and_not_followed(stub, status):
    """A redirect to another host or to itself is one request, and the other host sees nothing."""
    with StubServer() as other:
        stub.script(error(status, headers={"location": f"{other.url}/chat/completions"}))
        with pytest.raises(ModelUnavailable, match=r"redirects to 127\.0\.0\.1") as caught:
            fill(settings(stub))
        stub.always(error(status, headers={"location": f"{stub.url}/chat/completions"}))
        with pytest.raises(ModelUnavailable):
            fill(settings(stub))
        assert (caught.value.code, caught.value.run_wide) == ("redirect", True)
        assert (len(stub.seen), len(other.seen)) == (2, 0)


def closed_port() -> int:
    """A port of loopback on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_nothing_listening_is_named_with_the_endpoint(stub):
    """A closed port is unreachable, for the whole run, and the message has the address."""
    port = closed_port()
    with pytest.raises(ModelUnavailable, match=f"127.0.0.1:{port}") as caught:
        fill(settings(stub, base_url=f"http://127.0.0.1:{port}/v1"))
    assert (caught.value.code, caught.value.run_wide) == ("unreachable", True)


def test_a_plain_port_behind_https_is_a_tls_error(stub):
    """Https to a port that speaks plain http is refused by name, and no request body gets there."""
    with pytest.raises(ModelUnavailable, match="TLS") as caught:
        fill(settings(stub, base_url=stub.url.replace("http:", "https:")))
    assert (caught.value.code, stub.seen) == ("tls", [])


def test_a_dropped_idle_connection_costs_nothing(stub):
    """A connection that the endpoint drops between two articles is replaced without another request."""
    stub.script(answer(GOOD, reply=Reply(reset="after")), answer(GOOD))

    async def run():
        async with open_window(settings(stub)) as window:
            await window.fill(request("a"), Answer, fine)
            await asyncio.sleep(0.05)
            await window.fill(request("b", "Other text."), Answer, fine)
            return window.requests

    assert asyncio.run(run()) == 2
    assert len(stub.seen) == 2


WORST = [
    error(500),
    error(500),
    answer({"titel": 1}),
    error(429),
    answer(GOOD, finish_reason="length"),
    Reply(reset="middle", body="xx"),
]


@pytest.mark.parametrize("shift", range(len(WORST)))
def test_no_mixture_of_faults_costs_more_than_the_allowance(stub, shift):
    """Whatever order faults come in, over retries, longer tries and the re-ask, four requests is the most."""
    stub.script(*(WORST[shift:] + WORST[:shift]) * 2)
    with pytest.raises(ModelError):
        fill(settings(stub))
    assert len(stub.seen) <= 4


def test_no_more_articles_are_in_flight_than_allowed(stub):
    """Twelve articles with three at a time never have more than three requests open."""
    stub.always(answer(GOOD, reply=Reply(wait=0.02)))
    fill_all(settings(stub, in_flight=3), [request(f"a{n}", f"Text {n}.") for n in range(12)])
    assert stub.peak == 3
    assert len(stub.seen) == 12


def test_one_failing_article_leaves_the_others_alone(stub):
    """An article that fails for ever ends by itself; the others are filled."""
    stub.always(lambda seen: error(500) if "Text 1." in seen.text else answer(GOOD))
    results = outcomes(settings(stub), [request(f"a{n}", f"Text {n}.") for n in range(4)])
    assert [isinstance(result, ModelUnavailable) for result in results] == [False, True, False, False]


def test_a_cancelled_call_leaves_nothing_in_flight(stub):
    """Cancelling closes the connections within a second, and no task or exception is left behind."""
    stub.always(Reply(hold=True))

    async def run():
        async with open_window(settings(stub)) as window:
            tasks = [asyncio.create_task(window.fill(request(f"a{n}", f"Text {n}."), Answer, fine)) for n in range(3)]
            await asyncio.to_thread(stub.busy, 3)
            for task in tasks:
                task.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
            assert all(isinstance(result, asyncio.CancelledError) for result in results)
            assert await asyncio.to_thread(stub.idle, 1.0)
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(run())


def test_a_cancelled_leader_hands_its_question_on(stub):
    """When one of two equal questions is cancelled, the other is asked anew and answered."""
    stub.script(Reply(hold=True))
    stub.always(answer(GOOD))

    async def run():
        async with open_window(settings(stub)) as window:
            first = asyncio.create_task(window.fill(request("a"), Answer, fine))
            await asyncio.to_thread(stub.busy, 1)
            second = asyncio.create_task(window.fill(request("b"), Answer, fine))
            await asyncio.sleep(0.05)
            first.cancel()
            return await second

    assert asyncio.run(run()).answer == Answer(**GOOD)
    assert len(stub.seen) == 2


@pytest.mark.parametrize("last", [answer(GOOD), error(401), answer("", refusal="No.")])
def test_two_equal_questions_in_flight_are_one(stub, last):
    """The same text under two names is one request, and both get its answer or its error."""
    gate = threading.Event()

    def late(_):
        gate.wait(2)
        return last

    stub.always(late)

    async def run():
        async with open_window(settings(stub)) as window:
            calls = [asyncio.create_task(window.fill(request(name), Answer, fine)) for name in "ab"]
            await asyncio.sleep(0.1)
            gate.set()
            return await asyncio.gather(*calls, return_exceptions=True)

    first, second = asyncio.run(run())
    assert len(stub.seen) == 1
    if isinstance(first, ModelError):
        assert (type(first), first.message) == (type(second), second.message)
        assert isinstance(first, ModelUnavailable | ModelRefused)
    else:
        assert first.answer == second.answer
        assert (first.source, second.source, second.requests) == ("live", "cache", 0)


def test_text_that_is_no_text_is_named(stub):
    """Half a surrogate pair in an article is an error of that article, with nothing sent."""
    with pytest.raises(ModelUnusable) as caught:
        fill(settings(stub), replace(request(), user="half \ud800"))
    assert caught.value.code == "unsendable"
    assert not stub.seen


def test_a_seeded_flapping_endpoint_stays_within_bounds(stub):
    """With a third of all requests failing in turn, every article is filled or named within its allowance."""
    faults = [error(500), Reply(reset="before"), Reply(reset="middle", body="x" * 50), Reply(body="<p>")]
    stub.always(lambda seen: faults[seen.number // 3 % 4] if seen.number % 3 == 0 else answer(GOOD))
    results = outcomes(settings(stub), [request(f"a{n}", f"Text {n}.") for n in range(50)])
    assert all(isinstance(result, ModelUnavailable) or result.answer.title == "Talks" for result in results)
    assert len(stub.seen) <= 50 * 4


@pytest.mark.parametrize("fault", [error(500), Reply(reset="middle", body="x" * 40), Reply(hold=True), answer('{"cut')])
@pytest.mark.parametrize("persistent", [False, True])
def test_whatever_request_fails_the_next_run_pays_only_what_is_missing(stub, tmp_path, fault, persistent):
    """For every N, the N-th request fails, once or from then on: the next run pays for the rest alone."""
    asked = [request(f"a{n}", f"Text {n}.") for n in range(3)]
    for failing in range(1, 5):
        first = len(stub.seen)
        chosen = settings(
            stub,
            cache=tmp_path / f"{failing}",
            in_flight=1,
            deadline_seconds=0.5 if fault.hold else 10.0,
            max_requests=2,
            backoff_seconds=0.001,
        )
        stub.always(
            lambda seen, bad=first + failing: (
                fault if seen.number == bad or (persistent and seen.number > bad) else answer(GOOD)
            )
        )
        results = outcomes(chosen, asked)
        assert all(isinstance(result, ModelError) or result.answer == Answer(**GOOD) for result in results)
        missing = sum(isinstance(result, ModelError) for result in results)
        assert len(stub.seen) - first <= 3 * 2
        stub.always(answer(GOOD))
        before = len(stub.seen)
        assert len(fill_all(replace(chosen, deadline_seconds=10.0), asked)) == 3
        assert len(stub.seen) - before == missing

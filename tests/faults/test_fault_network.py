"""Catalogue cases N01 to N13: what a network does, seen from a whole run."""

from __future__ import annotations

import gzip
import json
import socket

import pytest
from stub_server import Reply, StubServer, answer, completion_of
from world import command, desk_for, folder_of, run, taking_at_most

PER_ARTICLE = 4


def whole(story):
    """Return the body of a right answer, as bytes."""
    return json.dumps(completion_of(story.answer, {"messages": []}, {})).encode()


def test_n01_a_reset_before_the_answer_costs_one_request_more(stub):
    """A connection that breaks before the first answer is tried again once, and all articles are used."""
    told, _ = desk_for(stub)
    stub.script(Reply(reset="before"))
    outcome = run(stub, told)
    assert outcome.failures == {}
    assert len(outcome.log) == len(told) + 1


@pytest.mark.parametrize("once", [True, False])
def test_n02_a_reset_in_the_middle_of_an_answer_is_bounded_and_named(stub, once):
    """Once, a broken answer is asked for again; for ever, its article is named and the others are used."""
    told, desk = desk_for(stub)
    broken = answer(told[1].answer, reply=Reply(reset="middle"))
    if once:
        stub.script(broken)
    else:
        desk.spoilt[told[1].id] = broken
    outcome = run(stub, told)
    assert outcome.failures == ({} if once else {told[1].id: "provider-unavailable"})
    assert len(outcome.log) == (len(told) + 1 if once else len(told) - 1 + PER_ARTICLE)


@pytest.mark.parametrize(
    "how",
    [
        lambda body: Reply(body=body, keep=len(body) // 2),
        lambda body: Reply(
            raw=b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-type: application/json\r\n\r\n"
            + f"{len(body):x}\r\n".encode()
            + body[: len(body) // 2]
        ),
        lambda body: Reply(body=gzip.compress(body)[:-9], headers={"content-encoding": "gzip"}),
    ],
    ids=["short", "chunked", "gzip"],
)
def test_n03_no_part_of_a_cut_body_is_used(stub, how):
    """A body that ends early, a chunk that is cut and broken compression give a named failure and no fact."""
    told, desk = desk_for(stub)
    desk.spoilt[told[0].id] = how(whole(told[0]))
    outcome = run(stub, told)
    assert outcome.failures.keys() == {told[0].id}
    assert outcome.failures[told[0].id] in {"provider-unavailable", "provider-protocol"}
    assert told[0].parts["host"] not in str(outcome.made)


@pytest.mark.parametrize("after_headers", [False, True])
def test_n04_silence_ends_at_the_deadline(stub, after_headers):
    """An endpoint that holds an article back for ever costs that article, at its deadline; the others are used."""
    told, desk = desk_for(stub)
    silent = Reply(body=b"x" * 50, drip=5.0) if after_headers else Reply(hold=True)
    desk.spoilt[told[0].id] = silent
    with taking_at_most(4.0):
        outcome = run(stub, told, timeout=0.5)
    assert outcome.failures == {told[0].id: "timeout"}


@pytest.mark.parametrize("reply", [Reply(body=b"x" * 500, drip=0.1), Reply(body=b"{}", blanks=500, drip=0.1)])
def test_n05_bytes_that_drip_do_not_extend_the_deadline(stub, reply):
    """A slow drip and keep-alive blanks end at the article's deadline, whatever arrives in between."""
    told, desk = desk_for(stub)
    desk.spoilt[told[0].id] = reply
    with taking_at_most(4.0):
        outcome = run(stub, told, timeout=0.6)
    assert outcome.failures == {told[0].id: "timeout"}


def test_n05_a_run_ends_at_its_own_deadline(stub):
    """With a deadline for the run, what was not asked by then is named, and a second run asks only for that."""
    told, _ = desk_for(stub, 6)
    desk = stub.otherwise
    stub.always(lambda seen: answer(desk.story(seen).answer, reply=Reply(wait=0.3)))
    outcome = run(stub, told, in_flight=1, deadline=1.0)
    assert set(outcome.failures.values()) <= {"timeout", "not-attempted"}
    assert "not-attempted" in outcome.failures.values()
    assert "the whole run" in outcome.words


def closed_port():
    """Return a port of loopback on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_n06_nothing_that_listens_is_one_clear_line(stub, tmp_path):
    """A closed port is an exit code, the endpoint's address in one line, and no output file."""
    told, _ = desk_for(stub)
    folder, out, port = folder_of(told, tmp_path / "in"), tmp_path / "out.json", closed_port()
    with taking_at_most(15):
        ran = command(stub, "--base-url", f"http://127.0.0.1:{port}/v1", "-q", "-o", out, folder)
    assert ran.code == 3
    assert f"127.0.0.1:{port}" in ran.err
    assert ran.err.count("\n") == 1
    assert not out.exists()


def test_n06_an_unknown_host_is_named(stub, monkeypatch):
    """A host that no resolver knows is named as such, within the first article's tries."""

    def unknown(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "not known")

    told, _ = desk_for(stub)
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    outcome = run(stub, told, base_url="https://host.invalid/v1")
    assert outcome.code == "unreachable"
    assert "host.invalid" in outcome.words


def test_n07_a_tls_error_is_named_and_nothing_is_sent(stub):
    """Https to a plain port is refused by name; no request reaches it."""
    told, _ = desk_for(stub)
    outcome = run(stub, told, base_url=stub.url.replace("http:", "https:"))
    assert outcome.code == "tls"
    assert "TLS" in outcome.words
    assert outcome.log == []


def test_n08_a_redirect_is_not_followed(stub):
    """A redirect to another host is a named error, and the other host sees nothing."""
    told, _ = desk_for(stub)
    with StubServer() as other:
        stub.always(Reply(status=307, headers={"location": f"{other.url}/chat/completions"}))
        outcome = run(stub, told, in_flight=1)
        assert other.seen == []
    assert outcome.code == "redirect"
    assert "redirects to 127.0.0.1" in outcome.words


def test_n09_a_redirect_to_itself_is_one_request(stub):
    """A loop of redirects is asked once in the whole run."""
    told, _ = desk_for(stub)
    stub.always(Reply(status=307, headers={"location": f"{stub.url}/chat/completions"}))
    outcome = run(stub, told, in_flight=1)
    assert outcome.code == "redirect"
    assert len(outcome.log) == 1


def test_n10_proxy_variables_have_no_effect(stub, monkeypatch):
    """With every proxy variable pointing elsewhere, that place sees nothing."""
    told, _ = desk_for(stub)
    with StubServer() as proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        outcome = run(stub, told)
        assert proxy.seen == []
    assert outcome.failures == {}


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00\x01garbage\r\n\r\n",
        b"HTTP/9.9 200 OK\r\n\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"x-header: y\r\n" * 20000 + b"\r\n",
    ],
    ids=["garbage", "version", "status", "headers"],
)
def test_n11_what_is_not_http_is_bounded_and_named(stub, raw):
    """Garbage, a bad status line and thousands of headers are a named failure within the article's requests."""
    told, desk = desk_for(stub)
    desk.spoilt[told[2].id] = Reply(raw=raw)
    outcome = run(stub, told)
    assert outcome.failures.keys() == {told[2].id}
    assert outcome.failures[told[2].id] in {"provider-unavailable", "provider-protocol"}


def test_n12_a_dropped_idle_connection_costs_nothing(stub):
    """A connection that breaks after each answer leaves one request an article."""
    told, _ = desk_for(stub, 4)
    desk = stub.otherwise
    stub.always(lambda seen: answer(desk.story(seen).answer, reply=Reply(reset="after")))
    outcome = run(stub, told, in_flight=1)
    assert outcome.failures == {}
    assert len(outcome.log) == len(told)


def test_n13_after_the_network_died_only_the_missing_is_paid(cache):
    """The endpoint dies after five of ten answers; when it is back, the next run asks for the other five alone."""
    with StubServer() as first:
        told, desk = desk_for(first, 10)

        def dying(seen):
            return Reply(reset="before") if seen.number > 5 else desk(seen)

        first.always(dying)
        port = first.port
        outcome = run(first, told, in_flight=1, cache=cache)
    assert len(outcome.made.articles) == 5
    assert len(outcome.failures) == 5
    with StubServer(port) as second:
        second.always(desk)
        again = run(second, told, cache=cache)
    assert again.failures == {}
    assert {desk.story(seen).id for seen in again.log} == outcome.failures.keys()
    assert len(again.log) == 5

"""Catalogue cases R01 to R07: little memory, few descriptors, slow comparisons, interrupts, budgets."""

from __future__ import annotations

import gzip
import os
import random
import resource
import signal
import time

import invariants
import pytest
import world
from answers import Story, stories
from stub_server import Reply, answer, error
from world import Desk, desk_for, entries, finished, folder_of, run, started, taking_at_most, until

from summarizer.records import Article


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(body=gzip.compress(b"x" * 50_000_000), headers={"content-encoding": "gzip"}), "provider-protocol"),
        (Reply(body=b"x" * 20_000_000), "too-large"),
        (Reply(body=b"x" * 20_000_000, headers={"content-length": None}), "too-large"),
    ],
    ids=["gzip", "declared", "endless"],
)
def test_r01_an_oversized_answer_is_not_read(stub, reply, code):
    """A bomb, a body of 20 MB and one without end are named, and memory does not grow by them."""
    told, desk = desk_for(stub)
    desk.spoilt[told[0].id] = reply
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    outcome = run(stub, told)
    assert outcome.failures == {told[0].id: code}
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # the stub's own copies included


LIMITED = """
import resource
resource.setrlimit(resource.{name}, ({value}, {value}))
"""


def limited(stub, name, value, *arguments):
    """Run the command in a child with a limit on a resource."""
    endpoint = ["--base-url", stub.url, "--model", "stub-model"]
    code = LIMITED.format(name=name, value=value) + world.COMMAND
    return finished(world.child(code, *endpoint, *map(str, arguments)), seconds=120)


@pytest.mark.heavy
def test_r02_little_memory_is_enough_or_said(stub, cache, tmp_path):
    """With 512 MiB of address space, 200 articles are done, or the run says so and the next pays only for the rest."""
    told, _ = desk_for(stub, 200)
    folder = folder_of(told, tmp_path / "in")
    ran = limited(stub, "RLIMIT_AS", 512 * 2**20, "--cache", cache, "-q", "-o", tmp_path / "out.json", folder)
    paid = len(stub.seen)
    assert ran.code in {0, 1, 3}
    outcome = run(stub, told, cache=cache)
    assert outcome.failures == {}
    assert len(outcome.log) <= 200 - paid + 8


@pytest.mark.heavy
def test_r03_few_descriptors_are_enough(stub, cache, tmp_path):
    """With 64 file descriptors and 200 articles, all are used."""
    told, _ = desk_for(stub, 200)
    folder, out = folder_of(told, tmp_path / "in"), tmp_path / "out.json"
    ran = limited(stub, "RLIMIT_NOFILE", 64, "--cache", cache, "-q", "-o", out, folder)
    assert (ran.code, ran.err) == (0, "")
    assert out.exists()


def test_r03_no_descriptor_is_left_open(stub, cache):
    """After several runs with failures, no more descriptors are open than before."""
    told, desk = desk_for(stub, 6)
    desk.spoilt[told[0].id] = Reply(reset="middle", body="x" * 50)
    run(stub, told, cache=cache)
    assert stub.idle()
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - a pseudo folder
    for _ in range(4):
        run(stub, told, cache=None, in_flight=32)
    assert until(lambda: len(os.listdir("/proc/self/fd")) <= before + 5, within=3)  # noqa: PTH208 - as above


def test_r04_forms_that_almost_match_take_bounded_time(stub):
    """A long article and hundreds of names that almost stand in it are compared within seconds."""
    draw = random.Random(4)
    words = [f"{Story(n).parts['host'].split()[0]}" for n in range(300)]
    sentences = [" ".join(draw.choice(words) for _ in range(9)) + f" met {n}." for n in range(1500)]
    text = "\n".join(sentences)
    names = [" ".join(draw.choice(words) for _ in range(3)) + "x" for _ in range(150)]
    actors = [{"id": f"a{n}", "kind": "person", "names": [name]} for n, name in enumerate(names)]
    stub.always(answer({"language": "en", "actors": actors}))
    with taking_at_most(30):
        outcome = run(stub, [Article(text=text, id="long")])
    assert len(outcome.made.rejected) >= 150


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), pytest.param(signal.SIGHUP, 129, marks=pytest.mark.heavy)],
)
def test_r05_an_interrupt_ends_a_run_at_once_and_keeps_what_came(stub, cache, tmp_path, number, code):
    """Interrupted, terminated, or its terminal closed, a run ends in seconds, says so in one line, and can go on."""
    told, desk = desk_for(stub, 6)
    stub.always(lambda seen: desk(seen) if seen.number <= 3 else Reply(hold=True))
    folder = folder_of(told, tmp_path / "in")
    process = started(stub, "--cache", cache, "-q", folder)
    assert until(lambda: len(stub.seen) == 6 and entries(cache) == 3)
    begun = time.monotonic()
    process.send_signal(number)
    ran = finished(process)
    assert time.monotonic() - begun < 5
    assert ran.code == code
    assert ran.err.count("\n") == 1
    assert "kept" in ran.err
    assert stub.idle()
    stub.always(desk)
    assert len(run(stub, told, cache=cache).log) == 3


PLANS = {
    "alternate": [error(500), error(500), answer("no JSON")],
    "invalid": [answer("no JSON")],
    "refused": [answer("", refusal="no")],
    "cut": [answer({"language": "en"}, finish_reason="length")],
    "mixture": [
        Reply(reset="middle", body="x" * 60),
        answer("{}"),
        error(429),
        Reply(body="<p>"),
        answer("[", finish_reason="length"),
    ],
}


@pytest.mark.parametrize("plan", PLANS)
def test_r06_no_plan_spends_more_than_the_budget(stub, plan):
    """Whatever mixture of faults, each article costs four requests at most, and two completions are bought at most."""
    told, desk = desk_for(stub, 5)
    counts, paid = {}, {}

    def faulty(seen):
        story = desk.story(seen)
        counts[story.id] = counts.get(story.id, -1) + 1
        reply = PLANS[plan][counts[story.id] % len(PLANS[plan])]
        paid[story.id] = paid.get(story.id, 0) + (reply.shape == "completion")
        return reply

    stub.always(faulty)
    outcome = run(stub, told)
    assert outcome.error is not None
    assert len(outcome.log) <= invariants.MOST_REQUESTS * len(told)
    assert all(number <= invariants.MOST_PAID for number in paid.values())


@pytest.mark.heavy
def test_r07_time_grows_with_the_number_of_articles(stub):
    """500 articles take at most about as much longer than 50 as they are more, with no more requests than workers."""
    told = stories(500)
    stub.always(Desk(told))
    run(stub, told[:50])
    short = run(stub, told[:50], in_flight=16)
    long = run(stub, told, in_flight=16)
    assert long.failures == {}
    assert stub.peak <= 16
    assert long.seconds <= 12 * short.seconds + 10


def test_r07_no_more_is_in_flight_than_asked_for(stub):
    """With three workers, no more than three requests are ever open."""
    told, desk = desk_for(stub, 12)
    stub.always(lambda seen: answer(desk.story(seen).answer, reply=Reply(wait=0.03)))
    run(stub, told, in_flight=3)
    assert stub.peak == 3

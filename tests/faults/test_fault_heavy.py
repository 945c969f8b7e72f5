"""The heavy ones: a thousand articles on a failing endpoint, kills at random moments, a hundred orders."""

from __future__ import annotations

import contextlib
import json
import random
import sqlite3
import time

import invariants
import pytest
from answers import stories
from stub_server import Reply, answer
from test_fault_cache import whole_entries
from test_fault_provider import flapping
from world import Desk, folder_of, run, started, until

pytestmark = pytest.mark.heavy


def test_p19_a_thousand_articles_on_a_flapping_endpoint(stub):
    """With 30 % of requests failing, all are used or named, the requests stay under the cap, and the bytes repeat."""
    told = stories(1000)
    desk = Desk(told)
    results = []
    for workers in (16, 5):
        stub.always(flapping(desk, seed=2024))
        outcome = run(stub, told, in_flight=workers)
        assert len(outcome.made.articles) + len(outcome.made.failures) == 1000
        assert len(outcome.log) <= invariants.MOST_REQUESTS * 1000
        results.append(outcome.made.to_json())
    assert results[0] == results[1]


def stored(told, cache):
    """Return the ids of the stories whose answers are stored, found by the names in them."""
    by_names = {(story.parts["host"], story.parts["guest"]): story.id for story in told}
    if not (cache / "cache.db").exists():
        return set()
    try:
        with contextlib.closing(sqlite3.connect(f"{(cache / 'cache.db').as_uri()}?mode=ro", uri=True)) as database:
            values = [value for (value,) in database.execute("SELECT value FROM Cache")]
    except sqlite3.OperationalError:  # killed before the table was made
        return set()
    answers = [json.loads(json.loads(json.loads(value)["body"])["text"]) for value in values]
    return {by_names[tuple(actor["names"][0] for actor in answer["actors"])] for answer in answers}


def killed(stub, desk, tmp_path, *, times, seed):
    """Kill so many runs at random moments, each on the cache the last one left; assert what each paid for."""
    told, have = list(desk.stories.values()), set()
    folder, cache = folder_of(told, tmp_path / "in"), tmp_path / "cache-0"
    draw = random.Random(seed)
    for number in range(times):
        before = len(stub.seen)
        process = started(stub, "--cache", cache, "-q", folder)
        wanted = draw.randrange(1, len(told) - len(have) + 1)
        until(lambda at=before + wanted, one=process: len(stub.seen) >= at or one.poll() is not None)
        time.sleep(draw.random() * 0.05)
        process.kill()
        process.communicate()
        assert stub.idle()
        whole_entries(cache)
        asked = [desk.story(seen).id for seen in stub.seen[before:] if seen.body is not None]
        assert not have & set(asked), "something was paid for twice"
        assert len(asked) == len(set(asked))
        have = stored(told, cache)
        assert len(set(asked) - have) <= 8, "more was lost than was in flight"
        if len(have) > 0.9 * len(told) and number + 1 < times:
            cache, have = tmp_path / f"cache-{number + 1}", set()
    outcome = run(stub, told, cache=cache)
    assert outcome.failures == {}
    assert {desk.story(seen).id for seen in outcome.log} == {story.id for story in told} - have


def test_c04_forty_kills_of_a_run_over_two_hundred_articles(stub, tmp_path):
    """No entry is damaged, nothing is paid twice, at most what was in flight is lost, at forty random moments."""
    told = stories(200)
    desk = Desk(told)
    stub.always(lambda seen: answer(desk.story(seen).answer, reply=Reply(wait=0.005)))
    killed(stub, desk, tmp_path, times=40, seed=40)


def test_c05_forty_kills_while_large_answers_are_stored(stub, tmp_path):
    """The same with answers of 200 kB, so that many kills hit a write."""
    told = stories(24)
    desk = Desk(told)
    stub.always(lambda seen: answer(desk.story(seen).answer | {"padding": "x" * 200_000}))
    killed(stub, desk, tmp_path, times=40, seed=41)


def test_x01_a_hundred_orders_of_answers(stub):
    """A hundred seeded orders with 1, 2, 8 and 32 workers give one set of bytes."""
    told = stories(6)
    desk = Desk(told)
    results = set()
    for seed in range(100):
        draw = random.Random(seed)
        waits = {story.id: draw.random() * 0.03 for story in told}
        stub.always(lambda seen, w=waits: answer(desk.story(seen).answer, reply=Reply(wait=w[desk.story(seen).id])))
        results.add(run(stub, draw.sample(told, len(told)), in_flight=(1, 2, 8, 32)[seed % 4]).made.to_json())
    assert len(results) == 1

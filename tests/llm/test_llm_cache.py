"""Stored answers: what hits, what is never stored, and what a broken or hostile cache can do (nothing)."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import signal
import sqlite3
import stat
import time
from dataclasses import replace

import pytest
from llm_helpers import GOOD, KEY, Answer, child, fill, fill_all, never_happy, outcomes, request, settings
from pydantic import BaseModel
from stub_server import Reply, StubServer, answer, error

from summarizer.errors import ModelError, RecordingError
from summarizer.llm import Secret


@pytest.fixture
def cached(stub, tmp_path):
    """Settings with a cache, for a stub that always gives the same good answer."""
    stub.always(answer(GOOD))
    return settings(stub, cache=tmp_path / "cache")


def rows(cache):
    """The database of a cache, opened by itself."""
    return contextlib.closing(sqlite3.connect(cache / "cache.db", isolation_level=None))


def test_a_second_run_sends_nothing_and_gives_the_same(stub, cached):
    """With another key, name, order, time limit and number of workers, nothing is sent and the answers are equal."""
    first = fill_all(cached, [request("a"), request("b", "Other text.")])
    later = replace(
        cached, api_key=Secret("another-key"), in_flight=1, deadline_seconds=99, max_requests=9, backoff_seconds=2
    )
    second = fill_all(later, [request("renamed", "Other text."), request("a")])
    assert len(stub.seen) == 2
    assert [filled.source for filled in second] == ["cache", "cache"]
    assert [filled.requests for filled in second] == [0, 0]
    assert second[1].answer == first[0].answer
    assert (second[1].answered_on, second[1].tokens_in) == (first[0].answered_on, 100)


class OtherAnswer(BaseModel):
    """Who met, otherwise."""

    title: str


@pytest.mark.parametrize(
    ("changes", "asked", "model"),
    [
        ({}, request(text="The heron ambassador dined with the otter minister in Porto Verde"), Answer),
        ({}, request(system="Read the article well."), Answer),
        ({}, request(), OtherAnswer),
        ({"model": "other"}, request(), Answer),
        ({"temperature": 0.5}, request(), Answer),
        ({"max_tokens": 99}, request(), Answer),
        ({"mode": "tools"}, request(), Answer),
        ({"base_url": "/v2"}, request(), Answer),
    ],
)
def test_whatever_decides_an_answer_is_in_the_key(stub, cached, changes, asked, model):
    """Another text, prompt, schema, model, parameter or path is another question."""
    fill(cached)
    if "base_url" in changes:
        changes = {"base_url": stub.url.replace("/v1", "/v2")}
    fill(replace(cached, **changes), asked, model=model)
    assert len(stub.seen) == 2


def test_a_re_ask_is_remembered_too(stub, cached):
    """An article that needed two requests needs none in the next run, with the same problems and attempts."""
    stub.script(answer({"titel": 1}), answer(GOOD))
    first = fill(cached, check=never_happy)
    second = fill(cached, check=never_happy)
    assert len(stub.seen) == 2
    assert second.problems == first.problems
    assert [attempt.source for attempt in second.attempts] == ["cache", "cache"]


def test_an_answer_in_a_fallback_form_is_found_again(stub, cached):
    """An endpoint that took only tools is not asked again for what is stored, not even for its refusal."""
    stub.always(lambda seen: answer(GOOD) if "tools" in seen.body else error(400, "no response_format"))
    fill(cached)
    assert fill(cached).source == "cache"
    assert len(stub.seen) == 2


@pytest.mark.parametrize(
    "failure",
    [
        answer(GOOD, finish_reason="length"),
        answer("", refusal="No."),
        answer(GOOD, finish_reason="content_filter"),
        answer({"titel": 1}),
        answer("prose"),
        error(500),
        error(400, "bad"),
        Reply(reset="middle", body="xx"),
    ],
)
def test_failures_are_not_remembered(stub, cached, failure):
    """After a failed run the next one asks again, gets its answer, and that one is kept."""
    stub.always(failure)
    with pytest.raises(ModelError):
        fill(cached)
    sent = len(stub.seen)
    stub.always(answer(GOOD))
    assert fill(cached).answer == Answer(**GOOD)
    assert fill(cached).source == "cache"
    assert len(stub.seen) == sent + 1


def test_a_first_answer_is_kept_when_the_re_ask_fails(stub, cached):
    """What was paid is not lost: after a failed re-ask only the re-ask is sent again."""
    stub.script(answer({"titel": 1}), error(401))
    with pytest.raises(ModelError):
        fill(cached)
    assert fill(cached).answer == Answer(**GOOD)
    assert len(stub.seen) == 3
    assert "titel" in stub.seen[2].text


def test_refreshing_asks_anew_and_stores(stub, cached):
    """Refresh pays once more, within the run once for the same text, and the new answer is what is kept."""
    fill(cached)
    stub.always(answer({"title": "newer"}))
    results = fill_all(replace(cached, refresh=True, in_flight=1), [request("a"), request("b")])
    assert [filled.answer.title for filled in results] == ["newer", "newer"]
    assert len(stub.seen) == 2
    assert fill(cached).answer.title == "newer"


def test_offline_uses_what_is_stored_and_names_what_is_not(stub, cached):
    """Offline, a stored answer is used; a missing one is an error with article and remedy, and nothing is sent."""
    fill(cached)
    offline = replace(cached, offline=True, api_key=None)
    assert fill(offline).source == "cache"
    with pytest.raises(RecordingError, match=r"b2: .*without --offline"):
        fill(offline, request("b2", "Other text."))
    assert len(stub.seen) == 1


def test_directory_and_files_are_for_their_owner_alone(cached):
    """The directory is 0700 and all files in it 0600, and the key is in none of them."""
    fill(cached)
    assert stat.S_IMODE(cached.cache.stat().st_mode) == 0o700
    files = list(cached.cache.iterdir())
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert not any(KEY.encode() in file.read_bytes() for file in files)


def test_a_directory_that_others_can_write_to_is_not_used(stub, cached):
    """A world-writable cache directory is refused with a warning; the answer is there all the same."""
    cached.cache.mkdir()
    cached.cache.chmod(0o777)
    said = []
    assert fill(cached, warn=said.append).answer == Answer(**GOOD)
    assert "others can write" in said[0]
    assert list(cached.cache.iterdir()) == []


def test_a_cache_that_cannot_be_made_costs_a_warning(stub, cached):
    """A file in the directory's place is one warning for many articles, and every answer is used."""
    cached.cache.write_text("in the way")
    said = []
    fill_all(cached, [request("a"), request("b", "Other text.")], warn=said.append)
    assert len(said) == 1
    assert cached.cache.read_text() == "in the way"


def test_an_answer_that_cannot_be_stored_is_used(stub, cached):
    """A database that cannot grow (a full disk) is one warning; the paid answers are used."""
    fill(cached, request("first", "First text."))
    stub.always(answer({"title": "x" * 200_000}))
    with rows(cached.cache) as database:
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        database.execute("INSERT OR REPLACE INTO Settings VALUES ('sqlite_max_page_count', ?)", (pages,))
    said = []
    results = fill_all(cached, [request("a"), request("b", "Other text.")], warn=said.append)
    assert [len(filled.answer.title) for filled in results] == [200_000] * 2
    assert len(said) == 1
    assert "full" in said[0]


def test_a_locked_database_is_waited_for_only_shortly(stub, cached):
    """With the write lock held elsewhere, a run ends within seconds, with its answer and one warning."""
    fill(cached)
    said = []
    with rows(cached.cache) as holder:
        holder.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        fill(cached, request("b", "Other text."), warn=said.append)
        assert time.monotonic() - begun < 5
    assert "locked" in said[0]
    assert len(said) == 1


DAMAGES = {
    "header": lambda data: b"no database at all, but long enough" + data[35:],
    "noise": lambda data: data[:5000] + b"\x5a" * 6000 + data[11000:],
    "half": lambda data: data[: len(data) // 2],
    "text": lambda _: b"not a database",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_database_is_set_aside_and_begun_anew(stub, cached, damage):
    """Damage costs a warning and at most the entries it hit; the file is kept, and the cache works again."""
    asked = [request(f"a{n}", f"Text {n}.") for n in range(20)]
    fill_all(cached, asked)
    file = cached.cache / "cache.db"
    file.write_bytes(DAMAGES[damage](file.read_bytes()))
    said = []
    assert len(fill_all(cached, asked, warn=said.append)) == 20
    assert len(said) == 1
    assert "kept as cache.db.damaged-1" in said[0]
    assert (cached.cache / "cache.db.damaged-1").exists()
    assert len(stub.seen) <= 40
    before = len(stub.seen)
    fill_all(cached, asked)
    assert len(stub.seen) == before


def test_whole_entries_of_a_damaged_database_still_hit(stub, cached):
    """After damage to a part of the file, entries elsewhere in it are carried over."""
    asked = [request(f"a{n}", f"Text {n}.") for n in range(60)]
    fill_all(cached, asked)
    file = cached.cache / "cache.db"
    data = file.read_bytes()
    file.write_bytes(data[:-8192] + os.urandom(8192))
    fill_all(cached, asked, warn=lambda _: None)
    assert 60 < len(stub.seen) < 90


def test_an_empty_database_file_starts_afresh(stub, cached):
    """A database of no bytes is a new one, without a warning."""
    fill(cached)
    (cached.cache / "cache.db").write_bytes(b"")
    said = []
    fill(cached, warn=said.append)
    assert (len(stub.seen), said) == (2, [])


ENTRY = json.dumps({"entry": 1, "key": "k", "sha256": "0", "body": "{}"})


@pytest.mark.parametrize(
    "value",
    ["", "null", "[]", "not json", ENTRY, ENTRY.replace("1", "2", 1), '{"entry": 1}', 5, 2.5, None, b"\x80\x04N."],
)
def test_a_foreign_entry_is_a_miss_and_replaced(stub, cached, value):
    """Whatever stands in an entry's place, one request is sent, and after it the entry hits."""
    fill(cached)
    with rows(cached.cache) as database:
        database.execute("UPDATE Cache SET value = ?", (value,))
    said = []
    assert fill(cached, warn=said.append).answer == Answer(**GOOD)
    assert len(stub.seen) == 2
    assert fill(cached).source == "cache"
    assert said == []


def test_an_entry_moved_to_another_key_is_a_miss(stub, cached):
    """Two entries that were swapped are both asked for again: an entry knows its own key."""
    fill_all(cached, [request("a"), request("b", "Other text.")])
    with rows(cached.cache) as database:
        (one, first), (two, second) = database.execute("SELECT rowid, value FROM Cache").fetchall()
        database.execute("UPDATE Cache SET value = ? WHERE rowid = ?", (second, one))
        database.execute("UPDATE Cache SET value = ? WHERE rowid = ?", (first, two))
    fill_all(cached, [request("a"), request("b", "Other text.")])
    assert len(stub.seen) == 4


class Planted:
    """Pickles into a call that leaves a trace."""

    def __init__(self, trace) -> None:
        self.trace = trace

    def __reduce__(self):
        return (os.mkdir, (str(self.trace),))


@pytest.mark.parametrize("mode", [1, 2, 3, 4])
@pytest.mark.parametrize("inside", [True, False])
def test_a_planted_row_runs_reads_and_deletes_nothing(stub, cached, tmp_path, mode, inside):
    """Pickles, in the row or in a file it names, absolute or not, are a miss; nothing runs and no file is touched."""
    trace, victim = tmp_path / "ran", tmp_path / "victim"
    harmful = pickle.dumps(Planted(trace))
    victim.write_bytes(harmful)
    fill(cached)
    with rows(cached.cache) as database:
        name = None if inside else str(victim)
        database.execute(
            "UPDATE Cache SET mode = ?, filename = ?, value = ?", (mode, name, harmful if inside else None)
        )
        database.execute("INSERT INTO Cache (key, raw, mode, value) VALUES (?, 0, ?, ?)", (harmful, mode, harmful))
    assert fill(cached).answer == Answer(**GOOD)
    assert fill(cached).source == "cache"
    assert len(stub.seen) == 2
    assert not trace.exists()
    assert victim.read_bytes() == harmful


def test_planted_settings_are_no_reason_to_fail(stub, cached):
    """Settings in the database that belong to another kind of disk do not stop a run."""
    fill(cached)
    with rows(cached.cache) as database:
        database.execute("INSERT OR REPLACE INTO Settings VALUES ('disk_compress_level', 1)")
    assert fill(cached, warn=lambda _: None).answer == Answer(**GOOD)


def test_a_link_in_the_databases_place_is_not_followed(stub, cached, tmp_path):
    """A symbolic link named cache.db is set aside, and what it points to stays as it is."""
    victim = tmp_path / "victim"
    victim.write_text("mine")
    cached.cache.mkdir(mode=0o700)
    (cached.cache / "cache.db").symlink_to(victim)
    fill(cached)
    assert victim.read_text() == "mine"
    assert fill(cached).source == "cache"


RUN = """
from pathlib import Path
from llm_helpers import fill_all, request, settings
from dataclasses import replace
class Endpoint: url = sys.argv[1]
asked = [request(f"a{n}", f"Text {n}.") for n in range(int(sys.argv[3]))]
results = fill_all(replace(settings(Endpoint), cache=Path(sys.argv[2]), in_flight=4), asked)
print([filled.answer.title for filled in results])
"""


def test_a_run_from_the_cache_loads_no_sdk(stub, cached):
    """When all answers are at hand, neither openai nor instructor is imported."""
    fill(cached, request("a0", "Text 0."))
    loaded = "print([name for name in ('openai', 'instructor', 'tenacity', 'httpx2') if name in sys.modules])"
    out, err = child(RUN + loaded, stub.url, str(cached.cache), "1").communicate()
    assert out.splitlines() == ["['Talks']", "[]"], err
    assert len(stub.seen) == 1


def test_a_killed_run_loses_only_what_was_in_flight(stub, cached):
    """SIGKILL after some answers, run again: each answer that was delivered before is not paid again."""
    stub.always(lambda seen: answer(GOOD, reply=Reply(hold=seen.number > 12)))
    killed = child(RUN, stub.url, str(cached.cache), "20")
    assert stub.busy(4, within=20)
    time.sleep(0.1)
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert stub.idle()
    stub.always(answer(GOOD))
    said = []
    fill_all(cached, [request(f"a{n}", f"Text {n}.") for n in range(20)], warn=said.append)
    assert len(stub.seen) <= 20 + 4
    assert said == []


def test_two_processes_share_a_cache(stub, cached):
    """Two processes over the same articles at the same time both succeed, equal, and pay at most twice."""
    stub.always(answer(GOOD, reply=Reply(wait=0.01)))
    both = [child(RUN, stub.url, str(cached.cache), "15") for _ in range(2)]
    outputs = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], outputs
    assert outputs[0] == outputs[1]
    assert len(stub.seen) <= 30
    before = len(stub.seen)
    fill_all(cached, [request(f"a{n}", f"Text {n}.") for n in range(15)])
    assert len(stub.seen) == before


def test_after_the_network_died_only_the_missing_articles_are_paid(cached):
    """With the endpoint gone halfway and back in the next run, that run sends what was missing and nothing else."""
    asked = [request(f"a{n}", f"Text {n}.") for n in range(8)]
    with StubServer() as first:
        first.script(*[answer(GOOD)] * 4)
        first.always(error(503))
        here = replace(cached, base_url=first.url, in_flight=1, max_requests=2)
        results = outcomes(here, asked)
        port = first.port
    assert sum(isinstance(result, ModelError) for result in results) == 4
    with StubServer(port) as second:
        second.always(answer(GOOD))
        fill_all(here, asked)
        assert sorted(seen.messages[1]["content"] for seen in second.seen) == [f"1 Text {n}." for n in range(4, 8)]

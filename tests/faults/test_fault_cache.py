"""Catalogue cases C01 to C18: stored answers under bad luck, seen from whole runs."""

from __future__ import annotations

import contextlib
import pickle
import random
import sqlite3
import stat
import time
from pathlib import Path

import diskcache
import invariants
import pytest
from answers import Story
from stub_server import Reply, answer, error
from world import (
    command,
    desk_for,
    entries,
    finished,
    folder_of,
    forget_readings,
    run,
    started,
    taking_at_most,
    until,
)

from summarizer import keeping, prompting
from summarizer.records import Article


def database(cache):
    """Return the file in which answers are stored."""
    return cache / "cache.db"


@contextlib.contextmanager
def opened(cache):
    """Open the stored answers as any program could."""
    with contextlib.closing(sqlite3.connect(database(cache))) as connection:
        yield connection
        connection.commit()


def test_c01_a_second_run_pays_nothing(stub, cache, tmp_path, monkeypatch):
    """A new process with another key, order, folder and file names sends nothing and writes the same meetings."""
    told, _ = desk_for(stub, 4)
    first = run(stub, told, cache=cache)
    folder = folder_of(told, tmp_path / "in")
    out = tmp_path / "out.json"
    files = sorted(folder.iterdir(), reverse=True)
    before = len(stub.seen)
    ran = command(
        stub, "--cache", cache, "-o", out, *files, SUMMARIZER_API_KEY="sk-another-key-0000000", PYTHONHASHSEED="7"
    )
    assert ran.code == 0
    assert len(stub.seen) == before
    again = first.made.load(out)
    files_off = again.model_copy(
        update={"articles": tuple(one.model_copy(update={"file": None}) for one in again.articles)}
    )
    assert files_off == first.made


def test_c02_an_answer_that_cannot_be_stored_is_used(stub, cache, monkeypatch):
    """With a database that refuses every write, each article is paid once and used, with one warning."""
    told, _ = desk_for(stub)

    def full(*_, **__):
        raise sqlite3.OperationalError("database or disk is full")

    run(stub, told[:1], cache=cache)
    monkeypatch.setattr(diskcache.Cache, "set", full)
    outcome = run(stub, told, cache=cache)
    assert outcome.failures == {}
    assert len(outcome.log) == len(told) - 1
    assert len(outcome.warnings) == 1
    assert "full" in outcome.warnings[0]


def test_c03_a_cache_that_cannot_be_made_is_a_warning(stub, cache, tmp_path):
    """A file in the cache's place is one warning before anything is sent, and the run is complete."""
    told, _ = desk_for(stub)
    cache.write_text("in the way")
    outcome = run(stub, told, cache=cache)
    assert outcome.failures == {}
    assert len(outcome.warnings) == 1
    assert cache.read_text() == "in the way"
    ran = command(stub, "--cache", cache, folder_of(told, tmp_path / "in"))
    assert ran.code == 0
    assert "cannot be used" in ran.err


@pytest.mark.parametrize(
    "delivered", [pytest.param(1, marks=pytest.mark.heavy), 5, pytest.param(19, marks=pytest.mark.heavy)]
)
def test_c04_a_killed_run_loses_only_what_was_in_flight(stub, cache, tmp_path, delivered):
    """SIGKILL after some answers of twenty; the next run pays for the rest, and its bytes are those of a calm run."""
    told, desk = desk_for(stub, 20)
    stub.always(lambda seen: desk(seen) if seen.number <= delivered else Reply(hold=True))
    folder, out = folder_of(told, tmp_path / "in"), tmp_path / "out.json"
    process = started(stub, "--cache", cache, "-o", out, folder)
    held = min(8, 20 - delivered)
    assert until(lambda: len(stub.seen) == delivered + held and entries(cache) == delivered)
    process.kill()
    process.communicate()
    assert stub.idle()
    assert not out.exists()
    stub.always(desk)
    again, calm = run(stub, [folder], cache=cache), run(stub, [folder])
    assert len(again.log) == 20 - delivered
    assert again.made.to_json() == calm.made.to_json()


def test_c05_a_large_answer_is_stored_whole_or_not_at_all(stub, cache, tmp_path):
    """Runs killed while storing answers of 200 kB leave only whole entries (forty kills: `make faults`)."""
    told, desk = desk_for(stub, 12)
    folder = folder_of(told, tmp_path / "in")
    stub.always(lambda seen: answer(desk.story(seen).answer | {"padding": "x" * 200_000}))
    draw = random.Random(5)
    for _ in range(3):
        process = started(stub, "--cache", cache, "-q", folder)
        time.sleep(0.9 + draw.random() * 0.5)
        process.kill()
        process.communicate()
    assert stub.idle()
    before = len(stub.seen)
    stored = whole_entries(cache)
    outcome = run(stub, told, cache=cache)
    assert outcome.failures == {}
    assert len(stub.seen) - before == len(told) - stored
    leftover = [path.name for path in cache.rglob("*") if not path.name.startswith("cache.db")]
    assert leftover == [keeping.FOLDER]


def whole_entries(cache):
    """Return how many entries are stored; each of them passes the database's own check."""
    if not database(cache).exists():
        return 0
    with opened(cache) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        tables = connection.execute("SELECT COUNT(*) FROM sqlite_master WHERE name = 'Cache'").fetchone()[0]
        return connection.execute("SELECT COUNT(*) FROM Cache").fetchone()[0] if tables else 0


DAMAGES = {
    "header": lambda data: b"\x00" * 100 + data[100:],
    "random": lambda data: random.Random(1).randbytes(len(data)),
    "half": lambda data: data[: len(data) // 2],
    "empty": lambda _: b"",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_c06_a_damaged_cache_is_set_aside(stub, cache, damage):
    """Whatever happened to the file, the run is complete, at most what was lost is paid, and then nothing is."""
    told, _ = desk_for(stub, 4)
    run(stub, told, cache=cache)
    database(cache).write_bytes(DAMAGES[damage](database(cache).read_bytes()))
    outcome = run(stub, told, cache=cache)
    assert outcome.failures == {}
    assert len(outcome.log) <= len(told)
    assert run(stub, told, cache=cache).log == []


def test_c06_one_entry_cut_short_costs_that_one(stub, cache):
    """An entry whose text was cut is asked for again; the others still hit."""
    told, _ = desk_for(stub, 4)
    run(stub, told, cache=cache)
    forget_readings(cache)
    with opened(cache) as connection:
        connection.execute("UPDATE Cache SET value = substr(value, 1, 100) WHERE rowid = 2")
    assert len(run(stub, told, cache=cache).log) == 1
    assert run(stub, told, cache=cache).log == []


@pytest.mark.parametrize(
    "value", ["{}", '{"entry": 99}', "[1, 2]", '{"entry": 1, "key": "x", "sha256": "y", "body": 5}']
)
def test_c07_an_entry_of_another_shape_is_a_miss_and_replaced(stub, cache, value):
    """Valid JSON that is no entry costs one request, and then none."""
    told, _ = desk_for(stub, 2)
    run(stub, told, cache=cache)
    forget_readings(cache)
    with opened(cache) as connection:
        connection.execute("UPDATE Cache SET value = ? WHERE rowid = 1", (value,))
    assert len(run(stub, told, cache=cache).log) == 1
    assert run(stub, told, cache=cache).log == []


class Planted:
    """Runs code when it is unpickled."""

    def __init__(self, trace):
        self.trace = trace

    def __reduce__(self):
        return (Path.write_text, (Path(self.trace), "ran"))


@pytest.mark.parametrize("name", ["/etc/hostname", "../victim", None], ids=["absolute", "above", "inside"])
def test_c08_a_planted_entry_runs_reads_and_deletes_nothing(stub, cache, tmp_path, name):
    """A pickled row and rows that name files are misses: nothing runs, and no other file is touched."""
    told, _ = desk_for(stub, 2)
    run(stub, told, cache=cache)
    forget_readings(cache)
    trace, victim = tmp_path / "ran", tmp_path / "victim"
    victim.write_text("precious")
    with opened(cache) as connection:
        connection.execute(
            "UPDATE Cache SET mode = 4, filename = ?, value = ?", (name, pickle.dumps(Planted(str(trace))))
        )
    outcome = run(stub, told, cache=cache)
    assert outcome.failures == {}
    assert len(outcome.log) == len(told)
    assert not trace.exists()
    assert victim.read_text() == "precious"


def test_c09_a_locked_cache_is_waited_for_only_shortly(stub, cache):
    """With the write lock held elsewhere, the run ends within seconds, complete, with a warning."""
    told, _ = desk_for(stub)
    run(stub, told[:1], cache=cache)
    with contextlib.closing(sqlite3.connect(database(cache), isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with taking_at_most(8):
            outcome = run(stub, told, cache=cache)
        holder.execute("ROLLBACK")
    assert outcome.failures == {}
    assert len(outcome.warnings) == 1
    assert "locked" in outcome.warnings[0]


def test_c10_two_processes_share_a_cache(stub, cache, tmp_path):
    """Two commands over the same articles at the same time succeed with the same bytes and pay at most twice."""
    told, _ = desk_for(stub, 8)
    folder = folder_of(told, tmp_path / "in")
    outs = [tmp_path / f"{n}.json" for n in range(2)]
    processes = [started(stub, "--cache", cache, "-q", "-o", out, folder) for out in outs]
    assert [finished(process).code for process in processes] == [0, 0]
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert len(told) <= len(stub.seen) <= 2 * len(told)


def test_c11_the_same_article_under_two_names_is_paid_once(stub):
    """Two names for one text are one request, and both sources are listed."""
    story = Story(1)
    desk_for(stub, 1)
    twice = [Article(text=story.text, id="one"), Article(text=story.text, id="other")]
    outcome = run(stub, twice)
    assert len(outcome.log) == 1
    assert [article.id for article in outcome.made.articles] == ["one", "other"]


def test_c12_what_decides_an_answer_is_its_key(stub, cache, monkeypatch):
    """One character, another model or language of labels ask anew; key, name, order, time and workers do not."""
    told, desk = desk_for(stub, 2)
    stub.always(
        lambda seen: answer({"language": "en"}) if invariants.asked_about(seen) not in desk.stories else desk(seen)
    )
    run(stub, told, cache=cache)
    renamed = [Article(text=story.text, id=f"renamed-{story.number}") for story in reversed(told)]
    assert run(stub, renamed, cache=cache, in_flight=1, timeout=17.0, deadline=99.0).log == []
    monkeypatch.setenv("SUMMARIZER_API_KEY", "sk-another-key-0000000")
    assert run(stub, told, cache=cache).log == []
    assert len(run(stub, told, cache=cache, model="other-model").log) == 2
    assert len(run(stub, told, cache=cache, lang="fr").log) == 2
    one_more = Article(text=told[0].text.replace("closes", "close"), id="changed")
    assert len(run(stub, [one_more], cache=cache).log) == 1
    prompt = prompting.load_prompt()
    changed = prompting.Prompt(prompt.name, prompt.text + "\nBe brief.")
    monkeypatch.setattr(prompting, "load_prompt", lambda: changed)
    assert len(run(stub, told, cache=cache).log) == 2


FAILURES = {
    "truncated": answer({"language": "en"}, finish_reason="length"),
    "refused": answer("", refusal="no"),
    "invalid": answer("no JSON"),
    "status": error(500),
}


@pytest.mark.parametrize("kind", FAILURES)
def test_c13_a_failure_is_not_remembered(stub, cache, kind):
    """After a failed run the next one asks again and is complete."""
    told, desk = desk_for(stub, 2)
    stub.always(FAILURES[kind])
    assert run(stub, told, cache=cache).error is not None
    stub.always(desk)
    outcome = run(stub, told, cache=cache)
    assert outcome.failures == {}
    assert len(outcome.log) == len(told)


def test_c14_a_stored_answer_is_checked_on_every_read(stub, cache):
    """An invented name is rejected in the second run too, from the cache, in the same words."""
    told, desk = desk_for(stub, 2)
    made = told[0].answer
    made["actors"][0]["names"].append("Zebulon Quarrington")
    desk.spoilt[told[0].id] = answer(made)
    first, second = run(stub, told, cache=cache), run(stub, told, cache=cache)
    assert second.log == []
    assert second.made.rejected == first.made.rejected != ()


def test_c15_nothing_is_ever_evicted(stub, cache):
    """More text than a usual limit of a cache is kept whole: the second run pays nothing."""
    told, desk = desk_for(stub, 12)
    stub.always(lambda seen: answer(desk.story(seen).answer | {"padding": "x" * 250_000}))
    run(stub, told, cache=cache)
    assert run(stub, told, cache=cache).log == []


@pytest.mark.parametrize("moment", [946684800.0, 4102444800.0, -1.0])
def test_c16_entries_of_any_age_are_used(stub, cache, moment):
    """Entries stored in 2000 or 2100 by a wrong clock still hit."""
    told, _ = desk_for(stub, 2)
    run(stub, told, cache=cache)
    with opened(cache) as connection:
        connection.execute("UPDATE Cache SET store_time = ?, access_time = ?", (moment, moment))
    assert run(stub, told, cache=cache).log == []


@pytest.mark.parametrize("words", ["locking protocol", "disk I/O error", "unable to open database file"])
def test_c17_a_file_system_that_cannot_lock_is_a_warning(stub, cache, monkeypatch, words):
    """Where every statement fails as on a file system without locks, the run is complete and ends soon."""
    told, _ = desk_for(stub)

    class Lockless(sqlite3.Connection):
        def execute(self, *_: object) -> sqlite3.Cursor:
            raise sqlite3.OperationalError(words)

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **(k | {"factory": Lockless})))
    with taking_at_most(10):
        outcome = run(stub, told, cache=cache)
    assert outcome.failures == {}
    assert words in outcome.warnings[0]


def test_c18_the_cache_is_its_owners_alone(stub, cache):
    """The folder is 0700, its files 0600; a folder that others can write to is refused with a warning."""
    told, _ = desk_for(stub, 2)
    run(stub, told, cache=cache)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    files = [path for path in cache.rglob("*") if path.is_file()]
    folders = [path for path in cache.rglob("*") if path.is_dir()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}
    invariants.quiet([path.read_bytes().decode("latin-1") for path in files])
    cache.chmod(0o777)
    outcome = run(stub, told, cache=cache)
    assert "others can write" in outcome.warnings[0]
    assert len(outcome.log) == len(told)

"""The N-th failure loops (after SQLite's own tests): whatever fails, at whichever point, nothing is lost.

The N-th request fails in four ways, once or from then on; the N-th call into the system fails with ENOSPC, EIO, EACCES,
or the process is killed there; for every N until a run no longer gets that far. After each, a clean run pays for
what is missing and nothing else.
"""

from __future__ import annotations

import json

import invariants
import pytest
import world
from answers import stories
from stub_server import Reply, answer, error
from world import Desk, finished, folder_of, run

from summarizer import Briefing

FAULTS = {
    "reset": Reply(reset="before"),
    "500": error(500),
    "silence": Reply(hold=True),
    "cut": answer('{"language": "en", "actors": [', finish_reason="stop"),
}


@pytest.mark.parametrize(
    ("fault", "persistent"),
    [
        *((fault, False) for fault in FAULTS),
        ("reset", True),
        *(pytest.param(fault, True, marks=pytest.mark.heavy) for fault in ("500", "silence", "cut")),
    ],
)
def test_loop_of_requests(stub, tmp_path, fault, persistent):
    """Whichever request fails, every article is used or named, and the next run asks only for those that failed."""
    told = stories(3)
    desk = Desk(told)
    calm = None
    for n in range(1, 20):
        first = len(stub.seen)

        def reply(seen, at=first + n):
            return FAULTS[fault] if (seen.number >= at if persistent else seen.number == at) else desk(seen)

        stub.always(reply)
        cache = tmp_path / f"cache-{n}"
        faulty = run(stub, told, cache=cache, in_flight=1, timeout=0.4)
        reached = len(faulty.log) >= n
        stub.release.set()
        stub.release.clear()
        used = {article.id for article in faulty.briefing.articles} if faulty.briefing else set()
        stub.always(desk)
        again = run(stub, told, cache=cache)
        assert again.failures == {}
        assert {desk.story(seen).id for seen in again.log} == {story.id for story in told} - used
        assert len(again.log) == len(told) - len(used)
        if not reached:
            calm = faulty.made
            break
    assert calm is not None


POINTS = """
import builtins, errno, io, json, os, signal, sqlite3
import summarizer.api, summarizer.cli, summarizer.llm.asking, summarizer.llm.sending
import summarizer.llm.lengthening, summarizer.llm.live, summarizer.llm.retrying, summarizer.render.markdown
from summarizer.cli import main

kind, fault, url, home, folder, first, last = sys.argv[1:8]
number = count = 0

def strike():
    global count
    count += 1
    if fault == "KILL" and count == number:
        os.kill(os.getpid(), signal.SIGKILL)
    if fault != "KILL" and (count == number or ("+" in fault and count > number)):
        code = getattr(errno, fault.rstrip("+"))
        raise sqlite3.OperationalError(os.strerror(code)) if kind == "database" else OSError(code, os.strerror(code))

def ours(path, *_, **__):
    return any(part in str(path) for part in ("/cache-", "/out-"))

def before(function, wanted=lambda *_, **__: True):
    def struck(*args, **kwargs):
        if wanted(*args):
            strike()
        return function(*args, **kwargs)
    return struck

class File(io.FileIO):
    def write(self, data):
        strike()
        return super().write(data)

class Connection(sqlite3.Connection):
    def execute(self, *args):
        strike()
        return super().execute(*args)

def arm():
    if kind == "open":
        builtins.open = io.open = before(io.open, ours)
        os.open, os.mkdir = before(os.open, ours), before(os.mkdir, ours)
    elif kind == "write":
        opened = io.open
        def struck(path, mode="r", *args, **kwargs):
            if ours(path) and "b" in mode and set(mode) & set("wxa"):
                return io.BufferedWriter(File(path, mode.replace("b", "")))
            return opened(path, mode, *args, **kwargs)
        builtins.open = io.open = struck
    elif kind == "fsync":
        os.fsync = before(os.fsync)
    elif kind == "rename":
        os.replace, os.rename = before(os.replace), before(os.rename)
    elif kind == "database":
        connect = sqlite3.connect
        sqlite3.connect = lambda *a, **k: connect(*a, **(k | {"factory": Connection}))

def struck_run():
    said = os.open(f"{home}/said-{number}", os.O_CREAT | os.O_WRONLY, 0o600)
    os.dup2(said, 1), os.dup2(said, 2)
    arm()
    code = main(["--base-url", url, "--model", f"stub-{number}", "-q", "--cache", f"{home}/cache-{number}",
                 "-o", f"{home}/out-{number}/out.json", folder])
    os.write(said, f"calls {count}\\n".encode())
    os._exit(code)

for number in range(int(first), int(last) + 1):
    os.makedirs(f"{home}/out-{number}")
    open(f"{home}/out-{number}/out.json", "w").write("{}")
    child = os.fork()
    if child == 0:
        struck_run()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    told = open(f"{home}/said-{number}").read()
    print(json.dumps([number, code, told]), flush=True)
    if "calls " in told and int(told.rpartition("calls ")[2]) < number:
        break
"""
"""Runs the command in one fork after another; in the N-th, the N-th call of a kind fails."""

KINDS = ("open", "write", "fsync", "rename", "database")
MOST_POINTS = 200


def strikes(stub, tmp_path, kind, fault, last=MOST_POINTS):
    """Strike at each point of a run; assert after each that nothing is torn or lost. Return how many were struck."""
    told = stories(2)
    stub.always(Desk(told))
    folder = folder_of(told, tmp_path / "in")
    process = world.child(world.PRELUDE + POINTS, kind, fault, stub.url, str(tmp_path), str(folder), "1", str(last))
    lines = [json.loads(line) for line in finished(process, seconds=300).out.splitlines()]
    for number, code, said in lines:
        after(stub, tmp_path, told, (number, code, said))
    reached = [said for _, _, said in lines if "calls " not in said or int(said.rpartition("calls ")[2]) >= 1]
    assert len(lines) < MOST_POINTS
    return len(reached)


def after(stub, tmp_path, told, struck):
    """Assert what must hold after one strike, then run again without it."""
    number, code, said = struck
    invariants.quiet([said], canaries=["Traceback", "The two discussed"])
    assert code in {0, 1, 2, 3, -9}, said
    model = f"stub-{number}"
    paid = sum(seen.body["model"] == model for seen in stub.seen)
    assert paid <= len(told)
    out = tmp_path / f"out-{number}" / "out.json"
    whole = out.read_bytes() != b"{}"
    if whole:
        assert len(Briefing.load(out).articles) == len(told)
    assert whole == (code == 0) or code == -9, said
    again = run(stub, told, cache=tmp_path / f"cache-{number}", model=model)
    assert again.failures == {}
    if code != -9 and "cache" not in said:
        assert len(again.log) == len(told) - paid


@pytest.mark.parametrize(("kind", "last"), [("rename", MOST_POINTS), ("database", 3)])
def test_loop_of_writes_with_a_full_disk(stub, tmp_path, kind, last):
    """A full disk at the first points of two kinds (all points, kinds and errors: `make faults`) loses nothing."""
    assert strikes(stub, tmp_path, kind, "ENOSPC", last=last) >= 1


@pytest.mark.heavy
@pytest.mark.parametrize("fault", ["ENOSPC", "EIO", "EACCES", "ENOSPC+", "KILL"])
@pytest.mark.parametrize("kind", KINDS)
def test_loop_of_writes(stub, tmp_path, kind, fault):
    """At every point of each kind, with each error (+: from then on) and a kill, nothing is torn or lost."""
    assert strikes(stub, tmp_path, kind, fault) >= 1


def test_o01_an_output_is_the_old_file_or_the_new(stub, tmp_path):
    """Killed at the rename, the output is the old file; the next run pays nothing and makes it new."""
    told = stories(2)
    stub.always(Desk(told))
    folder = folder_of(told, tmp_path / "in")
    arguments = ("rename", "KILL", stub.url, str(tmp_path), str(folder), "1", "2")
    process = world.child(world.PRELUDE + POINTS, *arguments)
    (_, killed, _), (_, calm, _) = [json.loads(line) for line in finished(process).out.splitlines()]
    assert (killed, calm) == (-9, 0)
    assert (tmp_path / "out-1" / "out.json").read_text() == "{}"
    assert len(Briefing.load(tmp_path / "out-2" / "out.json").articles) == 2
    again = run(stub, told, cache=tmp_path / "cache-1", model="stub-1")
    assert again.log == []

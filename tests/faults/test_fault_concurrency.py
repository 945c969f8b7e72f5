"""Catalogue cases X01 to X06: order, slowness, cancelling, threads, the unexpected, two runs at once."""

from __future__ import annotations

import asyncio
import gc
import json
import random
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import world
from stub_server import Reply, answer, error
from world import command, desk_for, entries, finished, folder_of, run, started, until

import summarizer
from summarizer import merging, piecewise


def test_x01_the_order_of_answers_changes_nothing(stub):
    """Answers in four seeded orders (a hundred: `make faults`), with 1 to 32 workers, give one set of bytes."""
    told, desk = desk_for(stub, 8)
    results = set()
    for seed in range(4):
        draw = random.Random(seed)
        waits = {story.id: draw.random() * 0.04 for story in told}
        stub.always(lambda seen, w=waits: answer(desk.story(seen).answer, reply=Reply(wait=w[desk.story(seen).id])))
        shuffled = draw.sample(told, len(told))
        results.add(run(stub, shuffled, in_flight=(1, 2, 8, 32)[seed % 4]).made.to_json())
    assert len(results) == 1


@pytest.mark.heavy
def test_x01_the_seed_of_hashes_changes_nothing(stub, tmp_path, cache):
    """Three hash seeds give the same bytes."""
    told, _ = desk_for(stub, 5)
    folder, outs = folder_of(told, tmp_path / "in"), []
    for seed in ("0", "1", "4711"):
        outs.append(tmp_path / f"{seed}.json")
        assert command(stub, "-q", "--cache", cache, "-o", outs[-1], folder, PYTHONHASHSEED=seed).code == 0
    assert len({out.read_bytes() for out in outs}) == 1


def test_x02_one_slow_article_does_not_hold_up_the_others(stub, cache, tmp_path):
    """While one article is held, the answers of the others are stored: a kill loses that one alone."""
    told, desk = desk_for(stub, 6)
    desk.spoilt[told[0].id] = Reply(hold=True)
    process = started(stub, "--cache", cache, "-q", folder_of(told, tmp_path / "in"))
    assert until(lambda: len(stub.seen) == 6 and entries(cache) == 5)
    process.kill()
    process.communicate()
    desk.spoilt.clear()
    outcome = run(stub, told, cache=cache)
    assert [desk.story(seen).id for seen in outcome.log] == [told[0].id]


def test_x03_a_cancelled_run_leaves_nothing_in_flight(stub):
    """Cancelling closes all requests within a second, and no task or exception is left behind."""
    told, _ = desk_for(stub, 4)
    stub.always(Reply(hold=True))
    complaints = []

    async def cancelled():
        asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
        made = summarizer.abrief([one.article for one in told], model="m", base_url=stub.url, cache=None)
        task = asyncio.create_task(made)
        assert await asyncio.to_thread(stub.busy, len(told))
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0)
        return len(asyncio.all_tasks())

    assert asyncio.run(cancelled()) == 1
    gc.collect()
    assert complaints == []
    assert stub.idle(within=1.0)


def test_x03_a_callback_that_raises_costs_nothing(stub):
    """A progress display that fails is dropped, and the run is complete."""
    told, _ = desk_for(stub)

    def broken(_):
        raise RuntimeError("display")

    assert run(stub, told, progress=broken).failures == {}


def test_x04_brief_works_in_a_running_loop_and_in_threads(stub, cache):
    """Called within an event loop, and from eight threads on one cache, all briefings are equal."""
    told, _ = desk_for(stub)
    articles = [story.article for story in told]

    def once(_=None):
        return summarizer.brief(articles, model="stub-model", base_url=stub.url, cache=cache)

    async def within():
        return once()

    first = asyncio.run(within())
    with ThreadPoolExecutor(8) as pool:
        assert all(other == first for other in pool.map(once, range(8)))
    assert len(stub.seen) == len(told)


def test_x04_waiting_in_a_running_loop_can_be_interrupted(stub, tmp_path):
    """An interrupt of a call made within an event loop ends it, its requests, and the process, in seconds."""
    told, _ = desk_for(stub, 2)
    stub.always(Reply(hold=True))
    code = (
        world.PRELUDE
        + "import asyncio, summarizer\n"
        + "async def cell():\n    summarizer.brief(sys.argv[2], model='m', base_url=sys.argv[1], cache=None)\n"
        + "try:\n    asyncio.run(cell())\nexcept KeyboardInterrupt:\n    print('stopped')\n"
    )
    process = world.child(code, stub.url, str(folder_of(told, tmp_path / "in")))
    assert until(lambda: stub.in_flight == 2)
    process.send_signal(2)
    begun = time.monotonic()
    assert finished(process).out == "stopped\n"
    assert time.monotonic() - begun < 5
    assert stub.idle()


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="needs fork")
def test_x04_a_forked_child_can_brief(stub, tmp_path):
    """A process that was forked after a run can run itself."""
    told, _ = desk_for(stub, 2)
    code = world.PRELUDE + (
        "import os, summarizer\n"
        "brief = lambda: summarizer.brief(sys.argv[2], model='m', base_url=sys.argv[1], cache=sys.argv[3]).to_json()\n"
        "first = brief()\n"
        "child = os.fork()\n"
        "if child == 0:\n    os._exit(0 if brief() == first else 1)\n"
        "sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\n"
    )
    process = world.child(code, stub.url, str(folder_of(told, tmp_path / "in")), str(tmp_path / "cache"))
    assert finished(process).code == 0
    assert len(stub.seen) == 2


CANARY = "canary sentence of an article"


@pytest.mark.parametrize("place", ["reading", "problems", "_grounded", "_made"])
def test_x05_the_unexpected_while_reading_costs_one_article(stub, monkeypatch, place):
    """An error that nobody foresaw in reading one article is named internal with type and place; the others go on."""
    told, _ = desk_for(stub)
    right = getattr(piecewise.Part, place)

    def broken(part, *others):
        if part.article.id == told[1].id:
            raise RuntimeError(CANARY)
        return right(part, *others)

    monkeypatch.setattr(piecewise.Part, place, broken)
    outcome = run(stub, told)
    assert outcome.failures == {told[1].id: "internal"}
    assert "RuntimeError at" in outcome.words
    assert CANARY not in outcome.words
    assert len(outcome.made.articles) == 2


def refuse_to_merge(article, monkeypatch):
    """Have the merging break on whatever holds an article."""
    right = merging.merge

    def broken(readings, *others, **named):
        if any(reading.article.id == article for reading in readings):
            raise RuntimeError(CANARY)
        return right(readings, *others, **named)

    monkeypatch.setattr(merging, "merge", broken)


def test_x05_the_unexpected_while_merging_costs_the_articles_that_cause_it(stub, monkeypatch):
    """An article that the merging cannot stand is left out by name; if that does not help, one clear error comes."""
    told, _ = desk_for(stub)
    refuse_to_merge(told[0].id, monkeypatch)
    outcome = run(stub, told)
    assert outcome.failures == {told[0].id: "internal"}

    def hopeless(*_, **__):
        raise RuntimeError(CANARY)

    monkeypatch.setattr(merging, "merge", hopeless)
    outcome = run(stub, told)
    assert outcome.code == "internal"
    assert CANARY not in outcome.words


def test_x05_decisions_outlive_an_article_that_cannot_be_merged(stub, monkeypatch, tmp_path):
    """A person's decisions hold for the articles that are left; one that speaks of another is left out, aloud."""
    told, _ = desk_for(stub)
    refuse_to_merge(told[0].id, monkeypatch)
    file = tmp_path / "decisions.toml"
    for spoken_of, holds in ((told[1], True), (told[0], False)):
        file.write_text(f'reviewed_by = "R. Eader"\n[[grade]]\nsource = "{spoken_of.id}"\ngrade = "A1"\n', "utf-8")
        outcome = run(stub, told, decisions=file)
        assert outcome.failures == {told[0].id: "internal"}
        assert outcome.made.reviewed_by == "R. Eader"
        assert ["decision is left out" in words for words in outcome.warnings] == ([] if holds else [True])
        assert CANARY not in outcome.words


def test_x05_decisions_outlive_an_article_that_gave_no_reading(stub, tmp_path):
    """Where an article fails, what a person decided on it is left out, aloud; what was decided on others holds."""
    told, desk = desk_for(stub)
    desk.spoilt[told[0].id] = error(400, "maximum context length is 10 tokens", code="context_length_exceeded")
    file = tmp_path / "decisions.toml"
    grades = "".join(f'[[grade]]\nsource = "{each.id}"\ngrade = "B2"\nby = "R. Eader"\n' for each in told[:2])
    file.write_text(grades, "utf-8")
    outcome = run(stub, told, decisions=file)
    graded = [article.id for article in outcome.made.articles if any(note.rule == "graded" for note in article.notes)]
    assert [*outcome.failures] == [told[0].id]
    assert graded == [told[1].id]
    assert [f"“{told[0].id}”" in words for words in outcome.warnings if "left out" in words] == [True]


@pytest.mark.parametrize("broken", ["summarizer.render.markdown.head.head", "summarizer.merging.merge"])
def test_x05_the_unexpected_in_the_command_is_one_line(stub, tmp_path, broken):
    """An error in rendering costs that output alone, one in merging is exit code 3; never a traceback."""
    told, _ = desk_for(stub, 2)
    module, _, name = broken.rpartition(".")
    patch = (
        f"import importlib\nmodule = importlib.import_module({module!r})\n"
        f"def boom(*_): raise RuntimeError({CANARY!r})\nsetattr(module, {name!r}, boom)\n"
        "import summarizer.render.markdown as markdown\n"
        "markdown.SECTIONS = tuple(boom if s.__name__ == 'head' and 'head' in "
        f"{broken!r} else s for s in markdown.SECTIONS)\n"
    )
    code = world.PRELUDE + patch + "from summarizer.cli import main\nsys.exit(main(sys.argv[1:]))\n"
    page, data = tmp_path / "out.md", tmp_path / "out.json"
    folder = folder_of(told, tmp_path / "in")
    arguments = ["--base-url", stub.url, "--model", "m", "-q", "-o", page, "-o", data, folder]
    ran = finished(world.child(code, *map(str, arguments)))
    assert CANARY not in ran.err
    assert "RuntimeError at" in ran.err
    assert not page.exists()
    assert (ran.code, data.exists()) == ((1, True) if "head" in broken else (3, False))


def test_x06_two_runs_into_one_file_leave_one_whole_result(stub, tmp_path, cache):
    """Two commands that write one file at the same time leave a file that is whole, and nothing beside it."""
    told, _ = desk_for(stub, 4)
    folder, out = folder_of(told, tmp_path / "in"), tmp_path / "out" / "out.json"
    out.parent.mkdir()
    processes = [started(stub, "--cache", cache, "-q", "-o", out, folder) for _ in range(2)]
    assert [finished(process).code for process in processes] == [0, 0]
    assert len(json.loads(out.read_text())["articles"]) == len(told)
    assert list(out.parent.iterdir()) == [out]

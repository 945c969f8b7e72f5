"""Catalogue cases O01 to O06: what happens while results are written. S11 and S14 are here too."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import world
from answers import Story
from stub_server import answer, error
from world import command, desk_for, folder_of, run

import summarizer
from summarizer import Briefing
from summarizer.records import Article


def test_o02_an_output_that_cannot_be_written_is_found_before_anything_is_sent(stub, tmp_path):
    """A directory, a missing folder, a file as folder, an endless name and an input are refused with no request."""
    told, _ = desk_for(stub, 2)
    folder = folder_of(told, tmp_path / "in")
    source = folder / f"{told[0].id}.txt"
    before = source.read_bytes()
    (tmp_path / "dir.json").mkdir()
    wrong = [tmp_path / "dir.json", tmp_path / "no" / "out.json", source / "out.json", tmp_path / ("x" * 300 + ".json")]
    for path in wrong:
        ran = command(stub, "-o", path, folder)
        assert (ran.code, ran.err.count("\n")) == (2, 1), ran.err
    article = folder / "source.json"
    article.write_text(json.dumps({"text": told[0].text}))
    link = tmp_path / "link.json"
    link.symlink_to(article)
    for path in (article, link):
        ran = command(stub, "-o", path, folder)
        assert ran.code == 2
        assert "one of the sources" in ran.err
    assert stub.seen == []
    assert source.read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == sorted([article.name, *(f"{one.id}.txt" for one in told)])


def test_o03_a_partial_result_shows_at_once(stub, tmp_path):
    """The failure is in the first screen of Markdown, in JSON, on standard error and in the exit code."""
    told, desk = desk_for(stub, 3)
    desk.spoilt[told[2].id] = error(500)
    folder, page, data = folder_of(told, tmp_path / "in"), tmp_path / "out.md", tmp_path / "out.json"
    ran = command(stub, "-o", page, "-o", data, folder)
    assert ran.code == 1
    first_screen = page.read_text().splitlines()[:12]
    assert any("Incomplete: 1 source gave nothing" in line for line in first_screen)
    assert any(told[2].id in line for line in first_screen)
    assert [one["article"] for one in json.loads(data.read_text())["failures"]] == [told[2].id]
    assert told[2].id in ran.err
    assert "1 failed" in ran.err.splitlines()[-1]


def test_o04_json_is_what_the_schema_says_and_comes_back_the_same(stub, tmp_path):
    """The JSON fits the shipped schema, and loads to the same briefing (checked by every run)."""
    told, desk = desk_for(stub, 3)
    desk.spoilt[told[2].id] = error(500)
    outcome = run(stub, told)
    shipped = json.loads((Path(__file__).parents[2] / "docs" / "briefing.schema.json").read_text())
    jsonschema.Draft202012Validator(shipped).validate(json.loads(outcome.made.to_json()))
    outcome.made.save(tmp_path / "out.json")
    assert Briefing.load(tmp_path / "out.json") == outcome.made


@pytest.mark.parametrize("odd", ["\u2028", "\u0007", "\u001b[31m", "\u202e", "\u0085", "\U000e0041", "\ufdd0"])
def test_o05_odd_characters_make_valid_files(stub, tmp_path, odd):
    """Control, separator and private characters in an article give strict UTF-8, strict JSON and a plain page."""
    story = Story(6)
    text = story.text.replace("discussed", f"{odd}discussed")
    stub.always(answer(story.answer))
    outcome = run(stub, [Article(text=text, id="odd")])
    for name in ("out.json", "out.md"):
        data = outcome.made.save(tmp_path / name).read_bytes().decode("utf-8", "strict")
        if name.endswith("json"):
            json.loads(data)
        else:
            assert not any(ord(c) < 32 and c != "\n" for c in data)


def test_o06_a_reader_that_leaves_is_no_error(stub, tmp_path):
    """With standard output closed early, there is no traceback; with it closed from the start, one line."""
    told, _ = desk_for(stub, 3)
    folder = folder_of(told, tmp_path / "in")
    process = world.started(stub, "-q", "-f", "json", folder)
    process.stdout.close()
    process.stdout = None
    with process:
        assert process.stderr.read() == b""
    assert process.returncode == 0
    shell = 'exec "$0" "$@" >&-'
    endpoint = ["--base-url", stub.url, "--model", "m", "-q"]
    closed = subprocess.run(
        ["/bin/sh", "-c", shell, sys.executable, "-c", world.COMMAND, *endpoint, str(folder)],
        capture_output=True,
        text=True,
        env=world.bare_environment(),
        check=False,
    )
    assert closed.returncode == 2
    assert closed.stderr.count("\n") == 1


def test_o06_a_full_standard_output_is_one_line(stub, tmp_path):
    """A standard output that cannot be written is one line and an exit code."""
    told, _ = desk_for(stub, 2)
    folder = folder_of(told, tmp_path / "in")
    endpoint = ["--base-url", stub.url, "--model", "m", "-q"]
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        ran = subprocess.run(
            [sys.executable, "-c", world.COMMAND, *endpoint, str(folder)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=world.bare_environment(),
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stderr.count("\n") == 1
    assert "No space left" in ran.stderr


def test_o06_a_locale_of_ascii_spoils_nothing(stub, tmp_path):
    """Under LANG=C without UTF-8 mode, names of any script come out as UTF-8, and nothing fails."""
    text = "会談の記録。総理大臣のヘロン氏とオター大臣は七月二日に東京で会談した。"
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "記事.txt").write_text(text, encoding="utf-8")
    actors = [{"id": f"a{n}", "kind": "person", "names": [name]} for n, name in enumerate(["ヘロン", "オター"], 1)]
    people = [{"actor": actor["id"], "at": [2]} for actor in actors]
    stub.always(
        answer({"language": "ja", "actors": actors, "meetings": [{"id": "m1", "participants": people, "at": [2]}]})
    )
    ran = command(stub, "-l", "en", "-f", "md", folder, LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert ran.code == 0, ran.err
    assert "ヘロン" in ran.out


@pytest.mark.heavy
def test_o06_a_closed_standard_error_is_no_reason_to_fail(stub, tmp_path):
    """Without a standard error, the briefing is written all the same."""
    told, _ = desk_for(stub, 2)
    folder = folder_of(told, tmp_path / "in")
    endpoint = ["--base-url", stub.url, "--model", "m"]
    ran = subprocess.run(
        ["/bin/sh", "-c", 'exec "$0" "$@" 2>&-', sys.executable, "-c", world.COMMAND, *endpoint, str(folder)],
        capture_output=True,
        text=True,
        env=world.bare_environment(),
        check=False,
    )
    assert ran.returncode == 0
    assert ran.stdout.startswith("# ")


@pytest.mark.parametrize("name", ["../../x", "/etc/x", "a" * 300, "CON", "x\x01y", "~root"])
def test_s14_no_file_is_named_by_an_article_or_a_model(stub, tmp_path, name):
    """Whatever an article is called and says of itself, what is written lies inside the folders that were named."""
    story = Story(1)
    stub.always(answer(story.answer))
    before = sorted(path.name for path in tmp_path.iterdir())
    article = Article(text=story.text, id=name, title=name, file=name)
    summarizer.brief(article, model="m", base_url=stub.url, cache=tmp_path / "cache", record=tmp_path / "rec")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*before, "cache", "rec"])
    (recording,) = (tmp_path / "rec").iterdir()
    assert len(os.fsencode(recording.name)) < 200

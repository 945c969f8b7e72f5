"""Every block of code in the documentation runs as it stands, offline, and prints what the page shows."""

from __future__ import annotations

import json
import re
import tomllib

import pytest
from doc_blocks import DATA, PAGES, RUN, TOP, agrees, blocks, commands
from doc_world import world

WITH_CODE = [page for page in PAGES if any(block.is_run for block in blocks(page))]
ALL = [block for page in PAGES for block in blocks(page)]
MOST_NOT_RUN = 8


@pytest.mark.parametrize("page", WITH_CODE, ids=lambda page: str(page.relative_to(TOP)))
def test_the_code_of_a_page_runs_and_prints_what_is_shown(page, tmp_path):
    """All blocks of a page run in order, in one folder, and nothing shown as output differs from what is printed."""
    printed = ""
    with world(tmp_path, real=page.name == "README.md") as made:
        for block in blocks(page):
            if block.comment == "printed":
                assert agrees(tuple(block.text.splitlines()), printed), f"{block.place}: printed is\n{printed}"
            elif block.title:
                made.keep(block)
            elif block.is_run:
                printed = _run(made, block)


def _run(made, block):
    if block.language == "python":
        return made.python(block)
    if block.language == "sh":
        done = made.shell(block.text)
        assert done.code == block.exit_code, f"{block.place}: exit {done.code}\n{done.printed}"
        return done.printed
    printed = ""
    for command in commands(block):
        done = made.shell(command.text)
        printed += done.printed
        where = f"{block.page.name}:{command.line}"
        assert done.code == block.exit_code, f"{where}: exit {done.code}\n{done.printed}"
        assert not command.shown or agrees(command.shown, done.printed), f"{where}: printed is\n{done.printed}"
    return printed


def test_every_block_says_what_it_is():
    """Each fenced block names a language that is run, or one that is data."""
    assert [block.place for block in ALL if block.language not in (*RUN, *DATA)] == []


def test_few_blocks_are_not_run_and_each_says_why():
    """What is not run has its reason before it, in words, and there are few of these."""
    left = [block for block in ALL if block.language in RUN and not block.is_run]

    assert [block.place for block in left if len(block.reason.split()) < 2] == []
    assert len(left) <= MOST_NOT_RUN


def test_every_file_that_a_page_shows_is_used():
    """A block with a file's name is run, or read, by a later block of its page, by its own name or its folder's."""
    for page in PAGES:
        shown = blocks(page)
        for number, block in enumerate(shown):
            if block.title:
                rest = "\n".join(each.text for each in shown[number + 1 :] if each.is_run)
                folder = block.title.rpartition("/")[0]
                assert block.title in rest or (folder and folder in rest), block.place


def test_shown_data_parses():
    """TOML and JSON in the documentation are TOML and JSON."""
    for block in ALL:
        if block.language == "toml":
            tomllib.loads(block.text)
        if block.language == "json":
            for line in re.split(r"\n(?=\{)", block.text):
                json.loads(line)


@pytest.mark.parametrize(
    ("shown", "output", "same"),
    [
        (("a", "b"), "a\nb\n", True),
        (("a", "..."), "a\nb\nc\n", True),
        (("a", "...", "c"), "a\nb\nb\nc\n", True),
        (("...", "c"), "a\nc", True),
        (("a", "..."), "a", True),
        (("a ... c",), "a\u00a0b c", True),
        (("a",), "a\nb", False),
        (("a", "...", "d"), "a\nb\nc", False),
        (("a.c",), "abc", False),
    ],
)
def test_outputs_are_compared_line_by_line(shown, output, same):
    """An output agrees with what is shown if its lines do, dots standing for what is left out."""
    assert agrees(shown, output) is same

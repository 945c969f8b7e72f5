"""The command on recordings: what is stale goes to standard output, what recording anew changed to standard error."""

import pytest
from retelling import ARTICLES, copied, other, reader, rewritten, without_meetings
from test_cli import KEY, only_line, summarizer

from summarizer import cli


@pytest.fixture
def folder(tmp_path):
    """The story's recordings, which may be changed."""
    return copied(tmp_path / "r")


@pytest.fixture
def record(stub, folder, tmp_path, capsys, monkeypatch):
    """Record the articles anew, and return the exit code and what was printed on both streams."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", KEY)
    stub.always(reader())
    model = ("--base-url", stub.url, "--model", "m", "--cache", tmp_path / "c")

    def run(*more):
        code = cli.main(list(map(str, (*model, "--record", folder, *ARTICLES, *more))))
        return code, *capsys.readouterr()

    return run


def test_recordings_that_fit_end_with_nothing_to_say(folder):
    """All that fits is exit 0, a list on standard output, and silence on standard error."""
    done = summarizer("--stale", "--replay", folder, *ARTICLES)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "2 fits · 0 stale · 0 missing · 0 unasked"


def test_a_stale_recording_ends_with_1(folder):
    """What does not fit is exit 1, the reason in the list, and one line on what to do."""
    rewritten(folder, "2-fr", other("schema"))
    done = summarizer("--stale", "--replay", folder, *ARTICLES)

    assert done.returncode == 1
    assert "stale    2-fr (changed since: schema; 2-fr.read-1.json)" in done.stdout.splitlines()
    assert "--record" in only_line(done)


def test_without_a_folder_it_is_bad_use():
    """--stale without --replay is exit 2 and one line."""
    done = summarizer("--stale", *ARTICLES)

    assert done.returncode == 2
    assert "--replay" in only_line(done)


def test_recording_anew_tells_what_changed(folder, record, tmp_path):
    """What the new reading has beside the old one is on standard error, and the briefing goes where it always goes."""
    rewritten(folder, "2-fr", other("prompt"))
    rewritten(folder, "2-fr", without_meetings)
    code, printed, said = record("-o", tmp_path / "b.md")
    lines = said.splitlines()

    assert (code, printed) == (0, "")
    (at,) = [number for number, line in enumerate(lines) if line.startswith("summarizer: 2-fr: meetings 0 → 4")]
    assert lines[at].endswith("(it was stale: prompt or --lang)")
    assert lines[at + 1].startswith("  ")
    assert f"summarizer: recordings that were replaced are kept in {folder / 'previous'}" in lines
    assert lines[-1].startswith("summarizer: 2 articles · ")
    assert summarizer("--stale", "--replay", folder, *ARTICLES).returncode == 0


def test_a_quiet_or_first_run_compares_nothing(folder, record):
    """With -q, and where nothing was recorded before, nothing is said of a difference."""
    rewritten(folder, "2-fr", without_meetings)
    assert record("-q")[2] == ""

    for file in (*folder.glob("*.json"), *folder.glob("previous/*.json")):
        file.unlink()
    (folder / "previous").rmdir()
    assert "→" not in record()[2]

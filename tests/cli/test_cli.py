"""The command as a new user tries it: one clear line for each mistake, the right exit code, no traceback."""

import json
import os
import subprocess
import sys

import pytest
from recorded import RECORDINGS, SEEDS, TOP, reader

KEY = "sk-canary-8Q2vXnT5LrWz7JpK"


def summarizer(*arguments, stdin=None, **environment):
    """Run the command in a process of its own, without any model or key from outside."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SUMMARIZER_", "OPENAI_"))}
    return subprocess.run(
        [sys.executable, "-m", "summarizer", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=TOP,
        input=stdin,
        env={**clean, "PYTHONIOENCODING": "utf-8", **environment},
    )


def only_line(done):
    """Return the one line on standard error of a run that failed."""
    (line,) = done.stderr.strip().splitlines()
    assert "Traceback" not in done.stderr
    assert line.startswith("summarizer: ")
    return line


def test_the_briefing_goes_to_standard_output_and_nothing_else_does():
    """Standard output is the briefing; progress and the closing line are on standard error."""
    done = summarizer("--replay", RECORDINGS, SEEDS)

    assert done.returncode == 0
    assert done.stdout.startswith("# Khalifa Haftar")
    assert done.stderr.splitlines()[-1].startswith("summarizer: 5 articles · 11 meetings · 4 visits · 0 requests sent")


def test_files_are_written_in_the_format_of_their_suffix(tmp_path):
    """-o writes JSON or Markdown by its suffix, can be repeated, and leaves standard output empty."""
    done = summarizer("--replay", RECORDINGS, "-o", tmp_path / "b.json", "-o", tmp_path / "b.md", SEEDS)

    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads((tmp_path / "b.json").read_text("utf-8"))["schema_version"] == 1
    assert (tmp_path / "b.md").read_text("utf-8").startswith("# Khalifa")


@pytest.mark.parametrize(
    ("arguments", "environment", "code", "words"),
    [
        (["seeds"], {}, 2, "No model is named"),
        (["--model", "openai/some-model", "seeds"], {}, 2, "OPENAI_API_KEY"),
        (["--model", "nobody/some-model", "seeds"], {}, 2, "nobody"),
        (["--replay", "tests/recordings", "no-such-file.txt"], {}, 3, "no-such-file.txt"),
        (["--replay", "no-such-folder", "seeds"], {}, 3, "no-such-folder"),
        (["--replay", "tests/recordings", "--lang", "xx", "seeds"], {}, 2, "'xx'"),
        (["--replay", "tests/recordings", "--format", "xlsx", "seeds"], {}, 2, "xlsx"),
        (["--replay", "tests/recordings", "-o", "briefing.xlsx", "seeds"], {}, 2, "briefing.xlsx"),
        (["--replay", "tests/recordings", "--record", "out/r", "seeds"], {}, 2, "replayed or written"),
        (
            ["-q", "--base-url", "http://127.0.0.1:9/v1", "--model", "m", "--cache", "out/none", "seeds"],
            {},
            3,
            "127.0.0.1:9",
        ),
        (["--base-url", "http://example.org/v1", "--model", "m", "seeds"], {"SUMMARIZER_API_KEY": KEY}, 2, "https"),
        (["--frobnicate", "seeds"], {}, 2, "--help"),
        ([], {}, 2, "SOURCE"),
    ],
)
def test_a_mistake_is_one_clear_line(arguments, environment, code, words):
    """Each mistake a new user makes is named in one line with what to do, and nothing is printed on standard output."""
    done = summarizer(*arguments, **environment)

    assert done.returncode == code
    assert done.stdout == ""
    assert words in only_line(done)
    assert KEY not in done.stderr


def test_explaining_what_is_not_there_is_bad_use(tmp_path):
    """--explain of a name that the briefing lacks prints nothing and ends with 2, or 1 where a file was written."""
    done = summarizer("--replay", RECORDINGS, "-q", SEEDS, "--explain", "A1", "A99")
    written = summarizer("--replay", RECORDINGS, "-q", SEEDS, "--explain", "A99", "A1", "-o", tmp_path / "b.json")

    assert (done.returncode, done.stdout, written.returncode) == (2, "", 1)
    assert "A99" in only_line(done)
    assert "A99" in only_line(written)
    assert (tmp_path / "b.json").is_file()


def test_an_empty_file_is_named(tmp_path):
    """An empty article is an outcome with a name, and the others are read."""
    (tmp_path / "empty.txt").write_text("")

    done = summarizer("--replay", RECORDINGS, "-q", tmp_path / "empty.txt", SEEDS)

    assert done.returncode == 1
    assert "empty.txt" in done.stderr
    assert done.stdout.startswith("# Khalifa Haftar")


def test_when_nothing_can_be_read_every_reason_has_its_line(tmp_path):
    """Where no source gives a reading, each other reason than the first one's follows in a line of its own."""
    source = tmp_path / "broken.jsonl"
    source.write_text('{"text": "They met in Oslo on Monday."}\n{"text": "The envoy met\n', "utf-8")

    done = summarizer("--replay", RECORDINGS, "-q", source)

    first, second = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (3, "")
    assert first.startswith("summarizer: broken-1: there is no recording")
    assert first.endswith("(1 more failed)")
    assert "broken.jsonl, line 2: " in second


def test_a_stale_recording_says_how_to_record_again(tmp_path):
    """A recording made with another prompt is refused, with the command that makes it anew."""
    (file,) = RECORDINGS.glob("001_*.json")
    recording = json.loads(file.read_text("utf-8"))
    recording["digests"]["prompt"] = "0" * 64
    (tmp_path / file.name).write_text(json.dumps(recording), "utf-8")
    (seed,) = SEEDS.glob("001_*")

    done = summarizer("--replay", tmp_path, "-q", seed)

    assert done.returncode == 3
    assert "stale" in only_line(done)
    assert "--record" in done.stderr


def test_the_quiet_run_says_nothing_when_nothing_is_wrong():
    """With -q standard error stays empty."""
    assert summarizer("--replay", RECORDINGS, "-q", SEEDS).stderr == ""


def test_standard_input_can_be_json_lines():
    """`-` reads articles from JSON lines; two of the seeds given so are found in the recordings by their words."""
    lines = [json.dumps({"text": f.read_bytes().decode(), "id": f.stem}) for f in sorted(SEEDS.iterdir())[:2]]

    done = summarizer("--replay", RECORDINGS, "-f", "json", "-q", "-", stdin="\n".join(lines))

    assert done.returncode == 0
    assert [article["id"][:3] for article in json.loads(done.stdout)["articles"]] == ["000", "001"]


def test_a_reader_that_leaves_early_is_no_error():
    """`summarizer … | head -1` ends quietly."""
    command = f"{sys.executable} -m summarizer --replay {RECORDINGS} -q {SEEDS} | head -1"

    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=True)

    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_a_live_run_records_what_a_later_run_replays(stub, tmp_path):
    """Answers written with --record give the same meetings when replayed, and the recordings hold no key."""
    stub.always(reader())
    live = summarizer(
        "--base-url",
        stub.url,
        "--model",
        "m",
        "--cache",
        tmp_path / "c",
        "--record",
        tmp_path / "r",
        "-f",
        "json",
        SEEDS,
        SUMMARIZER_API_KEY=KEY,
    )

    again = summarizer("--replay", tmp_path / "r", "-f", "json", SEEDS)

    assert json.loads(again.stdout)["meetings"] == json.loads(live.stdout)["meetings"]
    assert all(KEY not in file.read_text("utf-8") for file in (tmp_path / "r").iterdir())

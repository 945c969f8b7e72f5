"""Readings on disk: what is written comes back, and comes to the same briefing."""

from __future__ import annotations

import pytest

import summarizer
from summarizer.errors import ConfigurationError

RECORDED = {"replay": "tests/recordings"}


def test_readings_come_back_as_they_were(tmp_path):
    """Written and read again, readings are equal, and the briefing of them has the same bytes."""
    extraction = summarizer.extract("seeds", **RECORDED)
    file = tmp_path / "readings.jsonl"

    assert summarizer.write_readings(extraction, file) == 5
    assert tuple(summarizer.read_readings(file)) == extraction.readings
    again = summarizer.reconcile(summarizer.read_readings(file))
    assert again.to_json() == summarizer.reconcile(extraction).to_json()


def test_files_of_several_runs_are_one_file(tmp_path):
    """Files joined end to end are a file of all their readings."""
    files = []
    for number in range(5):
        file = tmp_path / f"{number}.jsonl"
        summarizer.write_readings(summarizer.extract(f"seeds/00{number}_*.txt", **RECORDED), file)
        files.append(file.read_bytes())
    joined = tmp_path / "all.jsonl"
    joined.write_bytes(b"".join(files))

    together = summarizer.reconcile(summarizer.read_readings(joined))
    assert together.to_json() == summarizer.brief("seeds", **RECORDED).to_json()


@pytest.mark.parametrize("line", ["{}", "[]", "no json", '{"article": 1}', "null"])
def test_a_line_that_is_no_reading_is_named_and_not_shown(tmp_path, line):
    """The error has file and line number, and nothing of what the line says."""
    file = tmp_path / "readings.jsonl"
    summarizer.write_readings(summarizer.extract("seeds", **RECORDED), file)
    with file.open("a") as more:
        more.write(f"\n{line}\n")

    with pytest.raises(ConfigurationError, match="line 7") as caught:
        list(summarizer.read_readings(file))
    assert caught.value.code == "no-reading"
    assert "no json" not in caught.value.message


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    """What fails half-way leaves the old file as it was, and nothing beside it."""
    file = tmp_path / "readings.jsonl"
    file.write_text("old")

    def broken():
        yield summarizer.extract("seeds", **RECORDED).readings[0]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        summarizer.write_readings(broken(), file)
    assert [each.name for each in tmp_path.iterdir()] == ["readings.jsonl"]
    assert file.read_text() == "old"


def test_a_place_that_cannot_be_written_or_read_is_named(tmp_path):
    """A missing folder is one clear error each way."""
    missing = tmp_path / "none" / "readings.jsonl"
    with pytest.raises(ConfigurationError, match="cannot be written"):
        summarizer.write_readings([], missing)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        list(summarizer.read_readings(missing))

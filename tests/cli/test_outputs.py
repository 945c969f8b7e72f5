"""What the command says of the files it wrote."""

from __future__ import annotations

import pytest
from recorded import RECORDINGS, SEEDS

from summarizer.cli import main


@pytest.mark.parametrize(("limit", "lines"), [(1_000, 1), (30_000_000, 0)])
def test_a_page_that_no_browser_opens_at_once_is_told(limit, lines, monkeypatch, tmp_path, capsys):
    """Its size, and what is smaller; of other formats, and of pages that are read every day, nothing."""
    monkeypatch.setattr("summarizer.cli.outputs.HEAVY", limit)
    page, table = str(tmp_path / "brief.html"), str(tmp_path / "brief.json")

    assert main(["--quiet", "--replay", str(RECORDINGS), "-o", page, "-o", table, str(SEEDS)]) == 0

    said = [line for line in capsys.readouterr().err.splitlines() if "browser" in line]
    assert len(said) == lines
    assert all(page in line and "--sources excerpts" in line for line in said)

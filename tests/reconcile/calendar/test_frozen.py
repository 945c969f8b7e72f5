"""The frozen tables are what their script makes of the CLDR."""

from __future__ import annotations

import json
from pathlib import Path

import babel
import pytest

from scripts import load_script

ROOT = Path(__file__).parents[3]
DATA = ROOT / "summarizer" / "reconcile" / "calendar" / "data"


def test_the_names_are_those_of_babel() -> None:
    """With the babel they were made with, the script makes the very same file."""
    text = (DATA / "names.json").read_text(encoding="utf-8")
    if json.loads(text)["babel"] != babel.__version__:
        pytest.skip("the table was frozen with another babel")
    script = load_script("freeze_cldr")

    assert script.frozen(script.names()) == text


def test_no_language_borrows_words_from_another() -> None:
    """Names in Hebrew are in Hebrew letters: the tables of one language did not leak into another's while freezing."""
    names = json.loads((DATA / "names.json").read_text(encoding="utf-8"))["languages"]["he"]

    assert all("א" <= name[0] <= "ת" for name in (*names["months"], *names["weekdays"]))


def test_both_tables_hold_the_same_languages() -> None:
    """Every language has its names and its relative words."""
    tables = [
        json.loads((DATA / name).read_text(encoding="utf-8"))["languages"] for name in ("names.json", "fields.json")
    ]

    assert tables[0].keys() == tables[1].keys()
    assert len(tables[0]) > 60

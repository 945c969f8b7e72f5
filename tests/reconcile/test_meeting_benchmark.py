"""The labelled mentions of meetings: what was measured on them still holds."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def benchmark():
    """What ``benchmarks/meetings.py`` defines."""
    sys.path.insert(0, str(BENCHMARKS))
    try:
        return runpy.run_path(str(BENCHMARKS / "meetings.py"))
    finally:
        sys.path.remove(str(BENCHMARKS))


def test_wrong_merges_stay_rare(benchmark):
    """On mentions in six languages, B3 precision is at least .99, and recall beats both baselines."""
    mentions = benchmark["world"].load()
    labels = [mention.meeting for mention in mentions]
    found = benchmark["b_cubed"](labels, benchmark["ours"](mentions))

    assert found.precision >= 0.99
    assert found.f1 >= 0.945
    assert found.recall > benchmark["b_cubed"](labels, benchmark["by_last_names"](mentions)).recall
    assert found.recall > benchmark["b_cubed"](labels, benchmark["by_rapidfuzz"](mentions)).recall


def test_b_cubed_is_as_defined(benchmark):
    """One wrong merge of two pairs halves precision and leaves recall whole."""
    assert benchmark["b_cubed"]([1, 1, 2, 2], ["x"] * 4) == (0.5, 1.0)

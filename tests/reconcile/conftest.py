"""Fixtures for tests of reconciling: the five articles, read from their recordings once."""

from __future__ import annotations

from pathlib import Path

import pytest

import summarizer

TESTS = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def seeds():
    """The recorded readings of the five articles, by the first three digits of their names."""
    extraction = summarizer.extract(TESTS.parent / "seeds", replay=TESTS / "recordings", cache=None)
    return {reading.article.id[:3]: reading for reading in extraction.readings}

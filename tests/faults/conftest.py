"""Fixtures of the fault tests."""

from __future__ import annotations

import pytest
import world

from summarizer import api


@pytest.fixture(autouse=True)
def _own_world(monkeypatch, tmp_path):
    """Give each test the key, a home of its own and short waits."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", world.KEY)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("SUMMARIZER_CACHE", raising=False)
    monkeypatch.delenv("SUMMARIZER_MODEL", raising=False)
    monkeypatch.setattr(api, "_settings", world._with_short_waits(api._settings))


@pytest.fixture
def cache(tmp_path):
    """A folder for stored answers, not made yet."""
    return tmp_path / "cache"

"""Fixtures for all tests."""

from __future__ import annotations

import os

import pytest
from stub_server import StubServer

from summarizer.keeping import KEY
from summarizer.ondisk import own_key
from summarizer.options import own_files


@pytest.fixture(autouse=True, scope="session")
def _own_files(tmp_path_factory):
    """Keep what the library keeps for its user in a folder of the tests, with the key of seals in it."""
    before = os.environ.get("XDG_STATE_HOME")
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))
    assert own_key(own_files(os.environ) / KEY)
    yield
    if before is None:
        del os.environ["XDG_STATE_HOME"]
    else:
        os.environ["XDG_STATE_HOME"] = before


@pytest.fixture
def stub():
    """A scripted OpenAI-compatible endpoint on loopback, closed after the test."""
    with StubServer() as server:
        yield server

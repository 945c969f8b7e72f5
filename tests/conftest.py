"""Fixtures for all tests."""

from __future__ import annotations

import pytest
from stub_server import StubServer


@pytest.fixture
def stub():
    """A scripted OpenAI-compatible endpoint on loopback, closed after the test."""
    with StubServer() as server:
        yield server

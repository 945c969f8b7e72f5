"""Where nobody listens."""

from __future__ import annotations


def say_nothing(_: str) -> None:
    """Stand in for whoever is told of what does not stop a run."""

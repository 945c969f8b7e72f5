"""Words without the differences that make no other word."""

from __future__ import annotations


def folded(words: str) -> str:
    """Return words in one case, with single spaces."""
    return " ".join(words.casefold().split())

"""What printed words count as where they are only compared: names of places, titles, points, sources."""

from __future__ import annotations

from functools import lru_cache

from anyascii import anyascii


@lru_cache(maxsize=8192)
def folded(words: str) -> str:
    """Return words romanised, in lower case, without punctuation."""
    romanised = anyascii(words).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in romanised).split())

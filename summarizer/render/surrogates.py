"""Lone surrogates, which a text may hold and no encoding can write."""

from __future__ import annotations

import re

_LONE = re.compile("[\ud800-\udfff]")


def escaped(json: str) -> str:
    """Return JSON with each written by its number, as JSON allows for any character; read back, it is the same."""
    return _LONE.sub(lambda lone: f"\\u{ord(lone.group()):04x}", json)


def replaced(text: str) -> str:
    """Return a text with U+FFFD in the place of each."""
    return _LONE.sub("\N{REPLACEMENT CHARACTER}", text)

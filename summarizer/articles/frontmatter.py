"""The block of facts that may stand before a text."""

from __future__ import annotations

import json
import re

from summarizer.articles.metadata import FIELDS

_BLOCK = re.compile(r"---[ \t]*(?:\r\n|\n|\r)((?:[^\r\n]*(?:\r\n|\n|\r)){1,40}?)---[ \t]*(?:\r\n|\n|\r|\Z)")
_LINE = re.compile(r"([A-Za-z_][\w-]*):(?:[ \t]+(.*?))?[ \t]*")
_NOT_PLAIN = tuple("[]{}>|&*!%@`#,?-\"'")


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """Split a text into what its front matter says and what follows it.

    Front matter is a line ``---`` at the very start, lines ``key: value`` with flat values, quoted or not, and a line
    ``---``. At least one key must be one that an article has. Anything else is text: then the first value is empty and
    the second is the text as given.
    """
    block = _BLOCK.match(text)
    pairs = [_pair(line) for line in re.split(r"\r\n|\n|\r", block[1])[:-1]] if block else []
    found = dict(pair for pair in pairs if pair)
    if not block or len(found) < len(pairs) or not found.keys() & set(FIELDS):
        return {}, text
    return found, text[block.end() :]


def _pair(line: str) -> tuple[str, str] | None:
    """Return key and value of a line, or ``None`` when it is not of that form."""
    match = _LINE.fullmatch(line)
    value = _scalar(match[2] or "") if match else None
    return None if match is None or value is None else (match[1], value)


def _scalar(written: str) -> str | None:
    """Return a flat value without its quotes, or ``None`` when it is not flat."""
    if re.fullmatch(r"'(?:[^']|'')*'", written):
        return written[1:-1].replace("''", "'")
    if re.fullmatch(r'"(?:[^"\\]|\\.)*"', written):
        return _unescaped(written)
    return None if written.startswith(_NOT_PLAIN) else written


def _unescaped(written: str) -> str | None:
    """Return a value in double quotes as JSON reads it, or ``None``."""
    try:
        value = json.loads(written, strict=False)
    except ValueError:
        return None
    return value if isinstance(value, str) else None

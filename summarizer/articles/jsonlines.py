"""Articles as JSON: one object a line, or one document."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.articles.decoding import decode
from summarizer.articles.metadata import require_characters
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


@dataclass(frozen=True)
class Line:
    """One article of a JSON source: its number (from 1), where it stands, and its object or why there is none."""

    number: int
    place: str
    value: dict[str, Any] | ArticleError


def looks_like_json(raw: bytes) -> bool:
    """Tell whether bytes begin as a JSON object does, so that they are not meant as the text of an article."""
    return _OPENING.match(raw[:4096]) is not None


def json_lines(raw: bytes) -> Iterator[Line]:
    """Yield the articles of JSON lines, or of one JSON document that is an object or a list of objects.

    Blank lines are passed over and counted; a line that is no article yields the error that says why.
    """
    lines = _lines(raw)
    first = next((line for line in lines if line.strip()), b"{}")
    whole = None if _is_json(first) else _document(raw)
    if whole is not None:
        yield from (Line(number, f"item {number}", _object(value)) for number, value in enumerate(whole, 1))
        return
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield Line(number, f"line {number}", _parsed(line))


def _is_json(line: bytes) -> bool:
    """Tell whether a line alone is a JSON object."""
    try:
        return isinstance(json.loads(line.decode("utf-8")), dict)
    except (ValueError, RecursionError):
        return False


def _document(raw: bytes) -> list[object] | None:
    """Return the objects of a document written over several lines, or ``None`` when it is not one."""
    try:
        value = json.loads(decode(raw).text)
    except (ValueError, RecursionError, ArticleError):
        return None
    return value if isinstance(value, list) else [value]


def _lines(raw: bytes) -> list[bytes]:
    """Split bytes at line feeds, the only line ends of JSON lines."""
    if raw.startswith(_WIDE):
        raw = decode(raw).text.encode()
    return raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")


def _parsed(line: bytes) -> dict[str, Any] | ArticleError:
    """Return the object on a line, or the error that says why there is none."""
    try:
        return _object(json.loads(line.decode("utf-8")))
    except UnicodeDecodeError:
        return ArticleError("it is not UTF-8, which JSON must be; convert it", code="encoding")
    except (ValueError, RecursionError):
        return ArticleError("it is not one JSON object on a line; repair or remove it", code="bad-json-line")


def _object(value: object) -> dict[str, Any] | ArticleError:
    """Return the value when it is an object with a text, else the error that says why not."""
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return ArticleError('it is not a JSON object with a "text" of type string', code="bad-json-line")
    try:
        require_characters(value["text"], "its text")
    except ArticleError as error:
        return error
    return value

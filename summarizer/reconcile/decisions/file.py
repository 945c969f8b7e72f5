"""The file in which a person writes down what is one, what is not, and what sources are worth (TOML)."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Literal

from pydantic import Field, ValidationError

from summarizer.errors import ConfigurationError
from summarizer.records.base import Checked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_REMEDY = {
    ("missing", "by"): 'say who decided: by = "NAME" here, or once for all at the top, reviewed_by = "NAME".',
    ("missing", "why"): 'say why it was decided: why = "REASON".',
}
"""What to do about a part that is left out, where that is not plain."""

Kind = Literal["actor", "meeting", "visit"]


class Term(Checked):
    """Somebody as one article names them."""

    article: str
    name: str

    def __str__(self) -> str:
        return f"{self.name} ({self.article})"


class Decision(Checked):
    """Two or more mentions, or names, that are one or are not; ``line`` is where the file says so."""

    kind: Kind = "actor"
    of: tuple[str | Term, ...] = Field(min_length=2)
    why: str = Field(min_length=1)
    by: str = Field(min_length=1)
    line: int


class Grade(Checked):
    """What a source (an article's id, or a publisher) is worth, in a person's words."""

    source: str = Field(min_length=1)
    grade: str = Field(min_length=1)
    by: str = Field(min_length=1)
    line: int


class Decisions(Checked):
    """The contents of a decisions file; ``origin`` is its name."""

    origin: str
    reviewed_by: str | None = None
    same: tuple[Decision, ...] = ()
    different: tuple[Decision, ...] = ()
    grade: tuple[Grade, ...] = ()


def read_decisions(text: str, origin: str) -> Decisions:
    """Read a decisions file.

    Args:
        text: Its contents, TOML.
        origin: Its name, for messages.

    Raises:
        ConfigurationError: It is not TOML, or not a decisions file; the message names the line.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{origin} is not TOML: {error}.", code="decisions") from None
    reviewer = table.get("reviewed_by")
    for heading in ("same", "different", "grade"):
        items = table.get(heading, [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise ConfigurationError(f"{origin}: write [[{heading}]], with two brackets.", code="decisions")
        for item, line in zip(items, _lines(text, heading), strict=False):
            item.setdefault("line", line)
            if reviewer is not None:
                item.setdefault("by", reviewer)
    try:
        return Decisions.model_validate({**table, "origin": origin})
    except ValidationError as error:
        first = error.errors()[0]
        where = [part for part in first["loc"] if isinstance(part, str) and part not in {"str", "Term"}]
        at = _line_of(table, first["loc"])
        what = _REMEDY.get((first["type"], where[-1] if where else "")) or f"{first['msg']}."
        raise ConfigurationError(f"{origin}{at}: {'.'.join(where)}: {what}", code="decisions") from None


def _lines(text: str, heading: str) -> list[int]:
    """Return the lines on which the items of a heading begin."""
    begins = re.compile(rf"\s*\[\[\s*{heading}\s*\]\]")
    return [number for number, line in enumerate(text.splitlines(), 1) if begins.match(line)]


def _line_of(table: Mapping[str, object], place: Sequence[object]) -> str:
    """Return the line of the item in which a fault lies, in words."""
    match place:
        case [str(heading), int(index), *_]:
            items = table.get(heading)
            item = items[index] if isinstance(items, list) else {}
            return f", line {item['line']}" if "line" in item else ""
    return ""

"""Reading the label files into one flat table of dotted keys."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Table = dict[str, str]

NO_BREAK = "\u202f"
"""Narrow no-break space."""


def languages() -> tuple[str, ...]:
    """Return the languages that have a file, sorted."""
    names = (entry.name for entry in files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if re.fullmatch(r"[a-z]{2,3}\.toml", name)))


def read(language: str) -> Table:
    """Return all labels of a language: its own file, and what other files named ``<language>.<topic>.toml`` add.

    Where two files give the same key, the one whose name comes later in the alphabet does; a test keeps them apart.
    """
    table: Table = {}
    for entry in sorted(files(__package__).iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith(f"{language}.") and entry.name.endswith(".toml"):
            table |= _flat(tomllib.loads(entry.read_text("utf-8")))
    return {key: typeset(text, table) for key, text in table.items()}


def _flat(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield each string of nested tables under its dotted key."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", str(value)


def typeset(text: str, table: Mapping[str, str]) -> str:
    """Return a label with the spaces its language does not break at.

    The files are written with plain spaces, which a reviewer can see. ``typography.glued_before`` lists the signs
    that keep a narrow no-break space before them, ``typography.glued_after`` those that keep one after them.
    """
    before, after = (re.escape(table.get(f"typography.{side}", "")) for side in ("glued_before", "glued_after"))
    if before:
        text = re.sub(f" (?=[{before}])", NO_BREAK, text)
    if after:
        text = re.sub(f"(?<=[{after}]) ", NO_BREAK, text)
    return text

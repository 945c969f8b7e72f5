"""Reads files of the Unihan database."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

POINT = re.compile(r"U\+([0-9A-F]{4,5})")


def lines(file: Path, fields: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield the signs of a file of the database with a field and its value each."""
    for line in file.read_text(encoding="utf-8").splitlines():
        point, _, rest = line.partition("\t")
        field, _, value = rest.partition("\t")
        if field in fields and (match := POINT.fullmatch(point)):
            yield chr(int(match[1], 16)), field, value


def has(encoding: str, sign: str) -> bool:
    """Say whether a national set of signs has a sign, as one of two bytes."""
    try:
        return len(sign.encode(encoding)) == len(("row", "cell"))
    except UnicodeEncodeError:
        return False

"""Tables as CSV (RFC 4180, UTF-8), one file a table, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from summarizer.render.tables.columns import columns
from summarizer.render.tables.making import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.briefing import Briefing
    from summarizer.render.tables.columns import Row

_FORMULA = re.compile(
    r"[\s\u200b-\u200f\u2060\ufeff\0]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b]|[\t\r\n\0]"
)
"""What makes a spreadsheet take a text for a formula: its sign, also full-width or small, after blanks or not; a tab
or line end at the beginning, which some of them drop before they look."""

_BOM = "\ufeff"


def render(briefing: Briefing) -> dict[str, bytes]:
    """Return the files of a folder by their names: ``meetings.csv`` and so on."""
    return {f"{name}.csv": _text(name, rows).encode() for name, rows in tables(briefing).items()}


def render_for_excel(briefing: Briefing) -> dict[str, bytes]:
    """Return the same files with the byte order mark by which Excel knows UTF-8."""
    return {name: _BOM.encode() + content for name, content in render(briefing).items()}


def _text(table: str, rows: Iterable[Row]) -> str:
    """Return one table as CSV."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(column.name for column in columns(table))
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    """Return a cell as text that stays text: an apostrophe goes before what a spreadsheet would calculate.

    Truth values are ``true`` and ``false``, days ISO dates, what is missing is empty. A NUL, which readers of CSV stop
    at, becomes U+FFFD.
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        text = value.replace("\0", "\N{REPLACEMENT CHARACTER}")
        return f"'{text}" if _FORMULA.match(value) else text
    return value

"""A table of articles: a CSV file that names a file or an address a row, with what its giver knows of each."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.articles.decoding import decode
from summarizer.articles.files import MAX_ARTICLE_BYTES, read_file
from summarizer.articles.metadata import FIELDS, metadata
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUFFIX = ".csv"
"""The suffix of such a table."""

COLUMNS = ("file", *FIELDS)
"""The columns it may have, in any order; each row has a ``file``, relative to the table, or a ``url``, or both."""

_ODD = (".json", ".jsonl", ".ndjson", SUFFIX)
_WEB = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """One article of a table: where it stands in it, the name of its source, and what is known of it."""

    place: str
    name: str | ArticleError
    known: tuple[tuple[str, str], ...] = ()


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a table; a row that names no source has the error that says why.

    The first line names the columns. Where a row has a file and an address, the file is read, and the address is where
    it comes from.

    Raises:
        ArticleError: The table cannot be read, or has columns that mean nothing here (``bad-table``).
    """
    text = decode(read_file(path, MAX_ARTICLE_BYTES)).text
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        _require_columns([name.strip().lower() for name in reader.fieldnames or ()])
        reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or ()]
        for record in reader:
            if any(record.values()):
                yield _row(record, path, f"line {reader.line_num}")
    except csv.Error:
        raise ArticleError(
            f"it is no table of values separated by commas (line {reader.line_num}); repair it", code="bad-table"
        ) from None


def _require_columns(names: list[str]) -> None:
    """Refuse a table whose columns are not known, are there twice, or name no source.

    Raises:
        ArticleError: ``bad-table``, with the names.
    """
    unknown = [name for name in names if name not in COLUMNS]
    known = ", ".join(COLUMNS)
    if unknown:
        shown = ", ".join(f"{name[:40]!a}" for name in unknown[:5])
        raise ArticleError(f"its columns {shown} mean nothing here; use {known}", code="bad-table")
    if len(set(names)) < len(names) or not {"file", "url"} & set(names):
        raise ArticleError(f"it needs a column file or url, and each column once; use {known}", code="bad-table")


def _row(record: dict[str, str], path: Path, place: str) -> Row:
    """Return one row."""
    if None in record:
        error = ArticleError("the row has more values than there are columns; quote commas", code="bad-table")
        return Row(place, error)
    file = (record.pop("file", None) or "").strip()
    try:
        known = metadata(record)
        name = _source(file, known.get("url", ""), path)
    except ArticleError as error:
        return Row(place, error)
    return Row(place, name, tuple(sorted(known.items())))


def _source(file: str, url: str, path: Path) -> str:
    """Return the name of a row's source."""
    if file:
        if "\0" in file or file.lower().endswith(_ODD):
            raise ArticleError("the row's file is no single article; give the others by themselves", code="bad-table")
        return str(path.parent / file)
    if not _WEB.match(url):
        raise ArticleError("the row names neither a file nor a web address; add one", code="bad-table")
    return url

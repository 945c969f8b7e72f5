"""Stored answers: a directory with one SQLite database of JSON texts, which is never a reason to fail.

An entry carries its own key and a checksum; what is damaged, foreign or of another version is a miss
and is replaced. A database that cannot be read is renamed, its whole entries are carried over, and a
new one begun. A cache that cannot be used or written is said so once, and the run goes on without it.
Nothing is evicted: every entry was paid for. The directory must be on a file system that locks.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from typing import TYPE_CHECKING, Any, Protocol

import diskcache

from summarizer.llm.call import Completion, Usage
from summarizer.llm.database import UNREADABLE, open_database, set_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_VERSION = 1
_MOST_FAILURES = 3


class Memory(Protocol):
    """Answers by key, wherever they are kept."""

    def read(self, key: str) -> Completion | None:
        """Return a completion; ``None`` if there is none that can be trusted."""

    def write(self, key: str, completion: Completion) -> None:
        """Keep a completion, if that is possible."""

    def forget(self, key: str) -> None:
        """Remove a completion that turned out to be unusable."""

    def close(self) -> None:
        """Let go of whatever is open."""


class Store:
    """Completions by key.

    Args:
        directory: Where the database lies; made if it is missing.
        warn: Is told, once, that the cache cannot be used, and what is lost by it.
    """

    def __init__(self, directory: Path, warn: Callable[[str], None]) -> None:
        self._warn = warn
        self._warned = False
        self._failures = 0
        self._cache: Any = None
        try:
            self._cache = _opened(directory.absolute(), self._say)
        except (*UNREADABLE, AttributeError, AssertionError) as error:
            self._say(f"The cache {directory} cannot be used ({_reason(error)}): answers of this run are not stored.")

    def read(self, key: str) -> Completion | None:
        """Return the stored completion; ``None`` if there is none that can be trusted."""
        if self._cache is None:
            return None
        try:
            entry = self._cache.get(key)
            return None if entry is None else _completion(entry, key)
        except UNREADABLE:
            return None

    def write(self, key: str, completion: Completion) -> None:
        """Store a completion, or say once that it cannot be stored."""
        if self._cache is None or self._failures >= _MOST_FAILURES:
            return
        try:
            self._cache.set(key, _entry(key, completion))
        except UNREADABLE as error:
            self._failures += 1
            self._say(f"An answer cannot be stored in the cache ({_reason(error)}): it is used, but not kept.")

    def forget(self, key: str) -> None:
        """Remove a completion that turned out to be unusable."""
        if self._cache is not None:
            with contextlib.suppress(*UNREADABLE):
                self._cache.delete(key)

    def close(self) -> None:
        """Close the database."""
        if self._cache is not None:
            with contextlib.suppress(*UNREADABLE):
                self._cache.close()

    def _say(self, words: str) -> None:
        """Warn once."""
        if not self._warned:
            self._warned = True
            self._warn(words)


def _entry(key: str, completion: Completion) -> str:
    """Write a completion as an entry."""
    fields = {
        "text": completion.text,
        "tokens": [completion.usage.tokens_in, completion.usage.tokens_out, completion.usage.tokens_cached],
        "model": completion.model,
        "day": completion.day,
        "by": completion.by,
        "fault": completion.fault,
    }
    body = json.dumps(fields, sort_keys=True)
    return json.dumps({"entry": _VERSION, "key": key, "sha256": _digest(key, body), "body": body})


def _completion(entry: str, key: str) -> Completion | None:
    """Read an entry; ``None`` if it is of another version or key, or damaged."""
    outer = json.loads(entry)
    body = outer["body"]
    if outer["entry"] != _VERSION or outer["key"] != key or outer["sha256"] != _digest(key, body):
        return None
    fields = json.loads(body)
    return Completion(
        text=fields["text"],
        usage=Usage(*fields["tokens"]),
        model=fields["model"],
        day=fields["day"],
        by=fields["by"],
        fault=fields["fault"],
        source="cache",
    )


def _digest(key: str, body: str) -> str:
    """Return the checksum of an entry."""
    return hashlib.sha256(f"{key}\n{body}".encode()).hexdigest()


def _reason(error: BaseException) -> str:
    """Say in a word or two why a database cannot be used."""
    if isinstance(error, diskcache.Timeout):
        return "database is locked"
    if isinstance(error, sqlite3.Error):
        return str(error)
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__


def _opened(directory: Path, say: Callable[[str], None]) -> Any:  # noqa: ANN401 - diskcache ships no types
    """Open the database; of a damaged one, which is set aside, whole entries are carried over."""
    aside: list[Path] = []
    cache = open_database(directory, damaged=lambda file: aside.append(set_aside(file)))
    for old in aside:
        kept = set()
        for key, entry in _whole_entries(old):
            cache.set(key, entry)
            kept.add(key)
        say(f"The cache was damaged: it is kept as {old.name}, and {len(kept)} whole entries are carried over.")
    return cache


def _whole_entries(file: Path) -> Iterator[tuple[str, str]]:
    """Yield what can still be read of a damaged database, from both ends, and passes its checksum."""
    with contextlib.closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        forwards = "SELECT key, value FROM Cache ORDER BY rowid"
        for query in (forwards, f"{forwards} DESC"):
            with contextlib.suppress(sqlite3.Error):
                yield from filter(_is_whole, connection.execute(query))
                return


def _is_whole(row: tuple[object, object]) -> bool:
    """Tell whether a row is one of ours, unharmed."""
    key, entry = row
    try:
        return isinstance(key, str) and isinstance(entry, str) and _completion(entry, key) is not None
    except UNREADABLE:
        return False

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
import os
import sqlite3
from typing import TYPE_CHECKING, Any, Protocol

import diskcache

from summarizer.llm.call import Completion, Usage
from summarizer.llm.textdisk import ForeignRowError, TextDisk
from summarizer.ondisk import make_private

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_VERSION = 1
_NAME = "cache.db"
_LOCK_SECONDS = 1.0
_MOST_FAILURES = 3
_UNREADABLE = (sqlite3.Error, diskcache.Timeout, ForeignRowError, OSError, ValueError, TypeError, KeyError)
_CHECKED_BYTES = 256 * 2**20
"""Databases up to this size are checked page by page when opened (about a second at the limit)."""


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
        except (*_UNREADABLE, AttributeError, AssertionError) as error:
            self._say(f"The cache {directory} cannot be used ({_reason(error)}): answers of this run are not stored.")

    def read(self, key: str) -> Completion | None:
        """Return the stored completion; ``None`` if there is none that can be trusted."""
        if self._cache is None:
            return None
        try:
            entry = self._cache.get(key)
            return None if entry is None else _completion(entry, key)
        except _UNREADABLE:
            return None

    def write(self, key: str, completion: Completion) -> None:
        """Store a completion, or say once that it cannot be stored."""
        if self._cache is None or self._failures >= _MOST_FAILURES:
            return
        try:
            self._cache.set(key, _entry(key, completion))
        except _UNREADABLE as error:
            self._failures += 1
            self._say(f"An answer cannot be stored in the cache ({_reason(error)}): it is used, but not kept.")

    def forget(self, key: str) -> None:
        """Remove a completion that turned out to be unusable."""
        if self._cache is not None:
            with contextlib.suppress(*_UNREADABLE):
                self._cache.delete(key)

    def close(self) -> None:
        """Close the database."""
        if self._cache is not None:
            with contextlib.suppress(*_UNREADABLE):
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
    """Open the database, setting a damaged one aside."""
    _prepare(directory)
    file = directory / _NAME
    try:
        _probe(file)
        return _cache(directory)
    except sqlite3.OperationalError:  # locked, read-only, full: nothing is wrong with the entries
        raise
    except (sqlite3.DatabaseError, TypeError, ValueError, AttributeError, AssertionError):
        aside = _set_aside(file)
    _prepare(directory)
    cache = _cache(directory)
    kept = set()
    for key, entry in _whole_entries(aside):
        cache.set(key, entry)
        kept.add(key)
    say(f"The cache was damaged: it is kept as {aside.name}, and {len(kept)} whole entries are carried over.")
    return cache


def _cache(directory: Path) -> Any:  # noqa: ANN401 - as above
    """Open the database with settings that keep every entry."""
    return diskcache.Cache(
        str(directory),
        timeout=_LOCK_SECONDS,
        disk=TextDisk,
        eviction_policy="none",
        size_limit=2**62,
        cull_limit=0,
        statistics=0,
        tag_index=0,
    )


def _prepare(directory: Path) -> None:
    """Make directory and file with access for their owner alone, or refuse those that others can write to.

    Raises:
        OSError: They cannot be made, or belong to somebody else.
    """
    if os.path.expandvars(directory) != str(directory):
        raise OSError("its name looks like a variable's")  # diskcache would fill it in and open another one
    make_private(directory)
    file = directory / _NAME
    if file.is_symlink():
        _set_aside(file)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)


def _probe(file: Path) -> None:
    """Find out quickly whether a database can be read and written; opening it would wait for a minute.

    Raises:
        sqlite3.OperationalError: It is locked or cannot be written.
        sqlite3.DatabaseError: It is damaged.
    """
    with contextlib.closing(sqlite3.connect(file, timeout=_LOCK_SECONDS, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        if file.stat().st_size <= _CHECKED_BYTES and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("damaged")


def _set_aside(file: Path) -> Path:
    """Rename a database and what belongs to it, to a name that is free."""
    number = 1
    while (aside := file.with_name(f"{_NAME}.damaged-{number}")).exists() or aside.is_symlink():
        number += 1
    file.rename(aside)
    for suffix in ("-wal", "-shm"):
        companion = file.with_name(_NAME + suffix)
        if companion.exists():
            companion.rename(aside.with_name(aside.name + suffix))
    return aside


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
    except _UNREADABLE:
        return False

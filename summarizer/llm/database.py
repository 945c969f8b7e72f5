"""The database of a folder: SQLite through diskcache, text alone, for its owner alone, and never waited for long."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING, Any

import diskcache

from summarizer.llm.textdisk import ForeignRowError, TextDisk
from summarizer.ondisk import make_private

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_FILE = "cache.db"
_COMPANIONS = ("-wal", "-shm")
"""What SQLite puts behind the name for the files it keeps beside a database."""

UNREADABLE = (sqlite3.Error, diskcache.Timeout, ForeignRowError, OSError, ValueError, TypeError, KeyError)
"""What goes wrong with a database that cannot be used, or an entry that is not one of ours."""

_MISMADE = (sqlite3.DatabaseError, TypeError, ValueError, AttributeError, AssertionError)
"""What opening a damaged database ends with."""

_LOCK_SECONDS = 1.0
_PAGES = 512
"""Pages of a database that are held in memory: every entry is read or written once in a run."""

_CULLED = 10
"""So many entries are dropped at a time."""

_CHECKED_BYTES = 256 * 2**20
"""Databases up to this size are checked page by page when opened (about a second at the limit)."""


def open_database(
    directory: Path,
    *,
    damaged: Callable[[Path], object],
    whole: bool = True,
    disk: type[TextDisk] = TextDisk,
    most_bytes: int | None = None,
) -> Any:  # noqa: ANN401 - diskcache ships no types
    """Open the database of a folder, or begin a new one in the place of one that is damaged.

    Args:
        directory: Where it lies.
        damaged: Takes the file of a damaged one out of the way.
        whole: Look at every page of it, unless it is large.
        disk: What its values are.
        most_bytes: Of a larger one, the entries that were stored first are dropped; unless given, every entry is kept.

    Raises:
        sqlite3.OperationalError: It is locked, read-only or full: nothing is wrong with the entries.
        OSError: Folder or file cannot be made, or belong to somebody else.
    """
    settings = {
        "timeout": _LOCK_SECONDS,
        "disk": disk,
        "eviction_policy": "none" if most_bytes is None else "least-recently-stored",
        "size_limit": most_bytes or 2**62,
        "cull_limit": _CULLED if most_bytes else 0,
        "statistics": 0,
        "tag_index": 0,
        "sqlite_mmap_size": 0,
        "sqlite_cache_size": _PAGES,
    }
    _prepare(directory)
    try:
        _probe(directory / _FILE, whole=whole)
        return diskcache.Cache(str(directory), **settings)
    except sqlite3.OperationalError:
        raise
    except _MISMADE:
        damaged(directory / _FILE)
    _prepare(directory)
    return diskcache.Cache(str(directory), **settings)


def _prepare(directory: Path) -> None:
    """Make directory and file with access for their owner alone, or refuse those that others can write to.

    Raises:
        OSError: They cannot be made, or belong to somebody else.
    """
    if os.path.expandvars(directory) != str(directory):
        raise OSError("its name looks like a variable's")  # diskcache would fill it in and open another one
    make_private(directory)
    file = directory / _FILE
    if file.is_symlink():
        set_aside(file)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)


def _probe(file: Path, *, whole: bool) -> None:
    """Find out quickly whether a database can be read and written; opening it would wait for a minute.

    Args:
        file: The database.
        whole: Look at every page of it, unless it is large.

    Raises:
        sqlite3.OperationalError: It is locked or cannot be written.
        sqlite3.DatabaseError: It is damaged.
    """
    with contextlib.closing(sqlite3.connect(file, timeout=_LOCK_SECONDS, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        if (
            whole
            and file.stat().st_size <= _CHECKED_BYTES
            and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",)
        ):
            raise sqlite3.DatabaseError("damaged")


def set_aside(file: Path) -> Path:
    """Rename a database and what belongs to it, to a name that is free."""
    number = 1
    while (aside := file.with_name(f"{_FILE}.damaged-{number}")).exists() or aside.is_symlink():
        number += 1
    file.rename(aside)
    for suffix in _COMPANIONS:
        companion = file.with_name(_FILE + suffix)
        if companion.exists():
            companion.rename(aside.with_name(aside.name + suffix))
    return aside


def drop(file: Path) -> None:
    """Remove a database and what belongs to it."""
    for suffix in ("", *_COMPANIONS):
        file.with_name(file.name + suffix).unlink(missing_ok=True)

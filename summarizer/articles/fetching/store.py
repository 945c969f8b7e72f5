"""Pages as they were fetched, so that a later run reads the same words: a file each, whole or not at all.

A file is a line of JSON (a checksum, the address, the day) and the bytes behind it. What is damaged or foreign is
renamed and fetched again; a store that cannot be used is said so once, and the run goes on without it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from typing import TYPE_CHECKING

from summarizer.articles.fetching.page import Page
from summarizer.articles.files import read_file
from summarizer.errors import ArticleError
from summarizer.ondisk import make_private, replace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_VERSION = 1
_MOST_HEAD = 100_000
_FIELDS = ("url", "final", "content_type", "fetched")


class Store:
    """Pages by address.

    Args:
        folder: Where they lie, made if it is missing; ``None`` keeps nothing.
        most: The most bytes of a page.
        warn: Is told, once, that pages cannot be stored, and of each one that was damaged.
    """

    def __init__(self, folder: Path | None, most: int, warn: Callable[[str], object]) -> None:
        self._folder = folder
        self._most = most
        self._warn = warn
        if folder is not None:
            try:
                make_private(folder)
            except OSError as error:
                self._leave(error)

    def read(self, url: str) -> Page | None:
        """Return the stored page of an address; ``None`` if there is none that can be trusted."""
        if self._folder is None:
            return None
        path = self._folder / _name(url)
        if not path.is_symlink() and not path.exists():
            return None
        page = None if path.is_symlink() else _read(path, self._most)
        if page is None or page.url != url:
            self._set_aside(path)
            return None
        return page

    def write(self, page: Page) -> None:
        """Store a page, or say once that it cannot be stored."""
        if self._folder is None:
            return
        try:
            replace(self._folder / _name(page.url), _entry(page), private=True)
        except OSError as error:
            self._leave(error)

    def _set_aside(self, path: Path) -> None:
        """Keep what is damaged under another name."""
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".damaged"))
            self._warn(f"A stored page was damaged: it is kept as {path.with_suffix('.damaged').name}.")

    def _leave(self, error: OSError) -> None:
        """Store nothing any more, and say why."""
        if self._folder is not None:
            why = error.strerror or str(error)
            self._warn(f"Pages cannot be stored in {self._folder} ({why}): those of this run are used, but not kept.")
        self._folder = None


def _name(url: str) -> str:
    """Return the file name of an address: none of its characters are in it."""
    return hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:40] + ".page"


def _entry(page: Page) -> bytes:
    """Write a page as an entry."""
    fields = {name: getattr(page, name) for name in _FIELDS}
    head = {"entry": _VERSION, "page": fields, "sha256": _checksum(fields, page.body)}
    return json.dumps(head, sort_keys=True).encode() + b"\n" + page.body


def _read(path: Path, most: int) -> Page | None:
    """Read an entry; ``None`` if it is damaged, foreign, or of another version."""
    try:
        line, _, body = read_file(path, most + _MOST_HEAD).partition(b"\n")
        head = json.loads(line)
        fields = {name: head["page"][name] for name in _FIELDS}
        whole = head["entry"] == _VERSION and head["sha256"] == _checksum(fields, body)
    except (ArticleError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return Page(**fields, body=body) if whole else None


def _checksum(fields: dict[str, str], body: bytes) -> str:
    """Return the checksum of an entry."""
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode() + b"\n" + body).hexdigest()

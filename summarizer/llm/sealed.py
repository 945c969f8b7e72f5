"""Contents under a seal: what this user's own runs have put there, and nothing that anybody else has.

The seal (HMAC-SHA-256: RFC 2104) is made with a key that lies outside of the folder. Whoever can write to the folder
can take contents away, and can neither change one, nor put one in, nor pass one off under another name. All that is
here can be made again, so that it is a shortcut and no more: the oldest make room for new ones, damage is a miss, and
a folder that cannot be used is used no more, without a word.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
from typing import TYPE_CHECKING, Any

from summarizer.llm.database import UNREADABLE, drop, open_database
from summarizer.llm.textdisk import BytesDisk

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 2**30
"""Of more than a gigabyte, the contents that were stored first are dropped: some forty thousand readings are left."""

AT_ONCE = 16
"""So many contents are put down together, for opening and closing a transaction takes as long as ten of them; a run
that is killed loses no more than these."""

_SEAL = hashlib.sha256().digest_size


class Sealed:
    """Contents by name, each sealed together with its name.

    Args:
        directory: Where the database lies; made if it is missing.
        key: What seals are made with.
    """

    def __init__(self, directory: Path, key: bytes) -> None:
        self._key = key
        self._waiting: dict[str, bytes] = {}
        self._cache: Any = None
        with contextlib.suppress(*UNREADABLE, AttributeError, AssertionError):
            folder = directory.absolute()  # of which every entry has a seal: whole pages say nothing more
            self._cache = open_database(folder, damaged=drop, whole=False, disk=BytesDisk, most_bytes=MOST_BYTES)

    def read(self, name: str) -> bytes | None:
        """Return the content of a name; ``None`` if there is none that was sealed with this key."""
        if self._cache is None:
            return None
        try:
            entry = self._cache.get(name)
        except UNREADABLE:
            return None
        if entry is None:
            return None
        content = entry[_SEAL:]
        return content if hmac.compare_digest(entry[:_SEAL], self._seal(name, content)) else None

    def write(self, name: str, content: bytes) -> None:
        """Keep a content, when some others have come or at the end."""
        self._waiting[name] = self._seal(name, content) + content
        if len(self._waiting) >= AT_ONCE:
            self._put_down()

    def close(self) -> None:
        """Put down what waits, and close the database."""
        self._put_down()
        self._let_go()

    def _put_down(self) -> None:
        """Store what waits; the first time that the database cannot take it is the last that is tried."""
        waiting, self._waiting = self._waiting, {}
        if self._cache is None or not waiting:
            return
        try:
            with self._cache.transact():
                for name, entry in waiting.items():
                    self._cache.set(name, entry)
        except UNREADABLE:
            self._let_go()

    def _let_go(self) -> None:
        """Close the database, which is then used no more."""
        if self._cache is not None:
            with contextlib.suppress(*UNREADABLE):
                self._cache.close()
            self._cache = None

    def _seal(self, name: str, content: bytes) -> bytes:
        return hmac.digest(self._key, name.encode() + b"\n" + content, "sha256")

"""A ``diskcache.Disk`` that knows text and nothing else.

The stock one (and its JSON variant) unpickles rows marked as pickles, reads any file a row names and
deletes it when the row is overwritten, so that a planted row runs code (CVE-2025-69872). This one
keeps every value inside SQLite and refuses whatever else it meets before looking at it.
"""

from __future__ import annotations

from typing import NoReturn

import diskcache
from diskcache.core import MODE_RAW, UNKNOWN


class ForeignRowError(ValueError):
    """A row holds something other than text: it was not written here."""


class TextDisk(diskcache.Disk):  # type: ignore[misc]  # diskcache ships no types
    """Keys and values are text, kept inside the database."""

    def put(self, key: object) -> tuple[str, bool]:
        """Return a key as it is stored."""
        return _text(key), True

    def get(self, key: object, raw: object) -> str:
        """Return a stored key."""
        return _text(key) if raw else _refuse()

    def store(self, value: object, read: object, key: object = UNKNOWN) -> tuple[int, int, None, str]:  # noqa: ARG002 - the base class's signature
        """Return a value as it is stored: never in a file of its own."""
        return 0, MODE_RAW, None, _text(value)

    def fetch(self, mode: object, filename: object, value: object, read: object) -> str:  # noqa: ARG002 - as above
        """Return a stored value."""
        return _text(value) if mode == MODE_RAW and filename is None else _refuse()

    def filename(self, key: object = UNKNOWN, value: object = UNKNOWN) -> NoReturn:  # noqa: ARG002 - as above
        """Refuse to name a file."""
        _refuse()

    def remove(self, file_path: object) -> None:
        """Remove nothing: no value has a file, so a row that names one was planted."""


def _text(value: object) -> str:
    """Return a value that is text."""
    return value if isinstance(value, str) else _refuse()


def _refuse() -> NoReturn:
    """Refuse a row."""
    raise ForeignRowError("not text")


class BytesDisk(TextDisk):
    """The same with bytes for values, which SQLite takes and gives back as they are."""

    def store(self, value: object, read: object, key: object = UNKNOWN) -> tuple[int, int, None, bytes]:  # type: ignore[override] # noqa: ARG002 - as above
        """Return a value as it is stored: never in a file of its own."""
        return 0, MODE_RAW, None, value if isinstance(value, bytes) else _refuse()

    def fetch(self, mode: object, filename: object, value: object, read: object) -> bytes:  # type: ignore[override] # noqa: ARG002 - as above
        """Return a stored value."""
        return value if mode == MODE_RAW and filename is None and isinstance(value, bytes) else _refuse()

"""A ``diskcache.Disk`` that knows text and nothing else.

The stock one (and its JSON variant) unpickles rows marked as pickles, reads any file a row names and
deletes it when the row is overwritten, so that a planted row runs code (CVE-2025-69872). This one
keeps every value inside SQLite and refuses whatever else it meets before looking at it.
"""

from __future__ import annotations

from typing import ClassVar, NoReturn, TypeVar

import diskcache
from diskcache.core import MODE_RAW, UNKNOWN

T = TypeVar("T")


class ForeignRowError(ValueError):
    """A row holds something other than text: it was not written here."""


class TextDisk(diskcache.Disk):  # type: ignore[misc]  # diskcache ships no types
    """Keys and values are text, kept inside the database."""

    values: ClassVar[type] = str

    def put(self, key: object) -> tuple[str, bool]:
        """Return a key as it is stored."""
        return _own(key, str), True

    def get(self, key: object, raw: object) -> str:
        """Return a stored key."""
        return _own(key, str) if raw else _refuse()

    def store(self, value: object, read: object, key: object = UNKNOWN) -> tuple[int, int, None, str | bytes]:  # noqa: ARG002 - the base class's signature
        """Return a value as it is stored: never in a file of its own."""
        return 0, MODE_RAW, None, _own(value, self.values)

    def fetch(self, mode: object, filename: object, value: object, read: object) -> str | bytes:  # noqa: ARG002 - as above
        """Return a stored value."""
        return _own(value, self.values) if mode == MODE_RAW and filename is None else _refuse()

    def filename(self, key: object = UNKNOWN, value: object = UNKNOWN) -> NoReturn:  # noqa: ARG002 - as above
        """Refuse to name a file."""
        _refuse()

    def remove(self, file_path: object) -> None:
        """Remove nothing: no value has a file, so a row that names one was planted."""


class BytesDisk(TextDisk):
    """The same with bytes for values, which SQLite takes and gives back as they are."""

    values = bytes


def _own(value: object, kind: type[T]) -> T:
    """Return a value that is of our kind."""
    return value if isinstance(value, kind) else _refuse()


def _refuse() -> NoReturn:
    """Refuse a row."""
    raise ForeignRowError("not one of ours")

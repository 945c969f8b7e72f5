"""A page as it was fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([a-z0-9_.:-]{1,40})""", re.IGNORECASE)

ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8"
"""What servers are asked for."""


@dataclass(frozen=True)
class Page:
    """The bytes behind an address, and what their server said of them.

    Attributes:
        url: The address that was given, in its one spelling.
        final: The address that answered, after redirects.
        content_type: As the server declares it, ``""`` if it does not.
        fetched: The day, in UTC: ``2025-05-10``.
        body: The bytes, unpacked.
    """

    url: str
    final: str
    content_type: str
    fetched: str
    body: bytes

    @property
    def media_type(self) -> str:
        """The declared type alone, in lower case."""
        return media_type(self.content_type)

    @property
    def charset(self) -> str | None:
        """The declared encoding, as written."""
        found = _CHARSET.search(self.content_type)
        return found[1] if found else None


def media_type(content_type: str) -> str:
    """Return the type of a ``Content-Type``, without parameters; ``""`` for what is none."""
    name = content_type.partition(";")[0].strip().lower()
    return name if _TYPE.fullmatch(name) else ""

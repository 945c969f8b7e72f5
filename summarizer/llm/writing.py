"""A request as the bytes that are sent: what all requests of a run have in common is written once.

That is nearly all of it: the schema and the instructions are many times as long as an article, and writing them as JSON
takes longer than the rest of the way to the socket.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class Writer:
    """Writes the requests of a run, byte for byte as the SDK would."""

    def __init__(self) -> None:
        self._written: dict[str, tuple[object, str]] = {}

    def write(self, body: Mapping[str, Any]) -> bytes:
        """Return a request as JSON in UTF-8.

        Args:
            body: Its fields; ``messages`` begin with what is the same for all articles. What was written before is
                known by its identity, so it must not be changed.

        Raises:
            UnicodeEncodeError: It has half a surrogate pair.
        """
        fields = (
            f"{_json(name)}:{self._messages(value) if name == 'messages' else self._once(name, value)}"
            for name, value in body.items()
        )
        return f"{{{','.join(fields)}}}".encode()

    def _messages(self, messages: Sequence[Mapping[str, Any]]) -> str:
        first, *others = messages
        return f"[{','.join((self._once('first', first), *map(_json, others)))}]"

    def _once(self, name: str, value: object) -> str:
        """Return a value as JSON, from what was written for its field last time if it is the same object."""
        known = self._written.get(name)
        if known is None or known[0] is not value:
            known = self._written[name] = value, _json(value)
        return known[1]

"""Short marks for articles: ``[000]`` for ``000_ea93e8b99deeb9ec``."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def marks(ids: Iterable[str]) -> dict[str, str]:
    """Return a mark for each id: its shortest beginning, ending before a ``_`` or ``-``, that no other id shares.

    An id without such a beginning is its own mark. The marks depend on the set of ids alone, not on their order.
    """
    every = sorted(set(ids))
    owners: dict[str, int] = {}
    for name in every:
        for beginning in _beginnings(name):
            owners[beginning] = owners.get(beginning, 0) + 1
    return {name: next((part for part in _beginnings(name) if owners[part] == 1), name) for name in every}


def _beginnings(name: str) -> Iterator[str]:
    """Yield the beginnings of an id that end at a boundary, shortest first, the whole id last."""
    parts = re.split(r"(?=[_-])", name)
    return (part for part in accumulate(parts) if part)

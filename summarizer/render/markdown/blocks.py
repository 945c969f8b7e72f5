"""The few shapes of Markdown that a briefing uses. What goes in is Markdown already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True)
class Item:
    """An item of a list, with the items under it."""

    text: str
    under: tuple[Item, ...] = ()


def bullets(items: Iterable[Item]) -> str:
    """Return a list, one line an item."""
    return "\n".join(_lines(items, ""))


def _lines(items: Iterable[Item], indent: str) -> Iterator[str]:
    for item in items:
        yield f"{indent}- {item.text}"
        yield from _lines(item.under, indent + "  ")


def quoted(item: str, quotes: Iterable[str]) -> str:
    """Return an item of a list with quotes set off under it."""
    return "\n\n".join([f"- {item}", *(f"  > {quote}" for quote in quotes)])


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; every row is as long as the header."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def section(level: int, title: str, *blocks: str) -> str:
    """Return a heading and what stands under it; blocks that are empty are left out."""
    return "\n\n".join([f"{'#' * level} {title}", *(block for block in blocks if block)])

"""Marks: what stands in running text for a part of a year or month once it has been found there."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.reconcile.calendar.parts import LAST

OPEN, CLOSE = "\ue000", "\ue001"
"""What a mark begins and ends with; between them its name and two numbers, in letters that no word is made of."""

Marker = Callable[[int, int], str | None]
"""Makes the mark for the parts from one ordinal to another, ``None`` where there is no such part."""

LENGTHS = {"quarter": 3, "third": 4, "semester": 6, "half": 6}
"""Parts of a year, in months."""

_YEAR = 12
_MOST = 5
_HIDDEN = {code: 0xE100 + code for code in range(0x20, 0x7F)}
_SHOWN = {hidden: code for code, hidden in _HIDDEN.items()}


def mark(name: str, first: int = 0, last: int = 0) -> str:
    """Return the mark of a name and two numbers, set apart by spaces."""
    return f" {OPEN}{f'{name} {first} {last}'.translate(_HIDDEN)}{CLOSE} "


def unmarked(text: str) -> tuple[str, int, int]:
    """Return the name and the numbers of a mark."""
    name, first, last = text[1:-1].translate(_SHOWN).split()
    return name, int(first), int(last)


def months(name: str) -> Marker:
    """Return what marks the months from one part of a year to another; the last part is marked as such."""
    length = LENGTHS[name]

    def make(first: int, last: int) -> str | None:
        if (first, last) == (LAST, LAST):
            return mark(f"last{name}", _YEAR + 1 - length, _YEAR)
        end = _YEAR // length if last == LAST else last
        return mark(name, (first - 1) * length + 1, end * length) if 1 <= first <= end <= _YEAR // length else None

    return make


def counted(name: str) -> Marker:
    """Return what marks the n-th part of a month."""

    def make(first: int, last: int) -> str | None:
        return mark(name, first) if first == last and (1 <= first <= _MOST or first == LAST) else None

    return make

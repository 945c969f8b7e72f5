"""Filling a label: format specs that say how a value reads in the label's language."""

from __future__ import annotations

import datetime as dt
import string
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.labels.labels import Labels

MONDAY = dt.date(2001, 1, 1)
"""Some Monday that begins a year: weekdays and months are named by counting from it."""


class Filler(string.Formatter):
    """Fills the placeholders of a label.

    ``{day:date}`` is an EDTF string in words, ``{day:on}`` the same inside a sentence; ``{words:quote}`` quotes;
    ``{weekday:weekday}`` (1 to 7) and ``{month:month}`` (1 to 12) name; ``{n:number}`` groups digits. ``{names:list}``
    and ``{years:or}`` join several values, ``{dates:or date}`` each in words; ``{n:count article}`` counts. A value
    that does not suit its spec stands as it is.
    """

    def __init__(self, labels: Labels) -> None:
        self._specs: dict[str, Callable[[str], str]] = {
            "": str,
            "date": labels.edtf,
            "on": lambda text: labels.edtf(text, form="within"),
            "quote": labels.quote,
            "weekday": lambda text: _named(text, 7, lambda n: labels.day(MONDAY.replace(day=n), "weekday")),
            "month": lambda text: _named(text, 12, lambda n: labels.day(MONDAY.replace(month=n), "month_alone")),
            "number": lambda text: labels.number(int(text)) if text.isdecimal() else text,
        }
        self._labels = labels

    def format_field(self, value: object, format_spec: str) -> str:
        """Return one value as its placeholder asks for it; several values are joined."""
        items = tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)
        spec, _, more = format_spec.partition(" ")
        if spec == "count":
            return self._count(items if isinstance(value, tuple) else None, str(value), more)
        join = self._labels.either if spec == "or" else self._labels.list
        one = self._specs[more if spec in ("list", "or") else spec]
        return one(items[0]) if len(items) == 1 else join([one(item) for item in items])

    def _count(self, items: Sequence[str] | None, text: str, noun: str) -> str:
        """Return a number of things; several values count by how many they are."""
        number = text if items is None else str(len(items))
        return self._labels.count(noun, int(number)) if number.isdecimal() else number


def _named(text: str, most: int, name: Callable[[int], str]) -> str:
    """Return the name of a number from 1 to ``most``, anything else as it is."""
    return name(int(text)) if text.isdecimal() and 1 <= int(text) <= most else text

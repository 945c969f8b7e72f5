"""The frozen tables in ``data/*.json``, read when they are first asked for; each file says where its words are from."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

from summarizer.reconcile.calendar.folding import fold

ANY = "*"
"""The entry of a hand-written table that holds in every language."""


@cache
def table(name: str) -> dict[str, Any]:
    """Return the languages of a data file of this package."""
    languages: dict[str, Any] = _file(name)["languages"]
    return languages


def entry(name: str, part: str) -> dict[str, str]:
    """Return another part of a data file of this package than its languages."""
    found: dict[str, str] = _file(name)[part]
    return found


@cache
def articles() -> frozenset[str]:
    """Return the small words that may stand between a weekday, a day and a month, in whatever language."""
    return frozenset(_file("forms")["articles"])


@cache
def leads() -> frozenset[str]:
    """Return the small words that may stand before a count from a day told elsewhere, folded, in whatever language."""
    return articles() | {fold(word) for word in _file("forms")["leads"]}


@cache
def same() -> frozenset[str]:
    """Return the words that say of a weekday that it is that of what was told ("that same Monday"), folded."""
    return frozenset(fold(word) for word in _file("forms")["same"])


@cache
def nearly() -> frozenset[str]:
    """Return the words that make a count an approximate one and no other ("almost"), folded, in whatever language."""
    return frozenset(fold(word) for word in _file("forms")["nearly"])


@cache
def hedges() -> frozenset[str]:
    """Return the words that make a count a little more or less than it says, folded, in whatever language."""
    return nearly() | {fold(word) for word in _file("forms")["hedges"]}


@cache
def exact() -> frozenset[str]:
    """Return the words that make a count one to the day ("exactly"), folded, in whatever language."""
    return frozenset(fold(word) for word in _file("forms")["exact"])


@cache
def counting_behind() -> frozenset[str]:
    """Return the languages that count from a date in words behind it ("15日の前日")."""
    return frozenset(_file("forms")["counting_behind"])


@cache
def clock() -> frozenset[str]:
    """Return the words that stand beside a time of day ("o'clock, local time"), folded, in whatever language."""
    return frozenset(fold(word) for word in _file("forms")["clock"])


@cache
def _file(name: str) -> dict[str, Any]:
    file = resources.files("summarizer.reconcile.calendar").joinpath("data", f"{name}.json")
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found

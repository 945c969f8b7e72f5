"""What is rejected in one window of a long article, and stands in another: nothing that a reader misses.

At its edges a window shows half of what is told there, and a model makes the best of it: a meeting of which only one
party has been named so far, a title cut off from its bearer. Where another window shows the whole, that one counts.
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

from summarizer.records import Citation
from summarizer.records.base import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel

    from summarizer import schema
    from summarizer.records import Reading

_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")

Names = tuple[str, ...]
"""The fields on the way to an item: ``("meetings", "when")``."""

LISTS = ("actors", "visits", "meetings", "events", "credits")


def drop_found_elsewhere(windows: Sequence[tuple[schema.ArticleReading, Reading]]) -> list[Reading]:
    """Return the readings of an article's windows, without the rejected items whose facts another window has.

    Args:
        windows: The answer for each window, and the reading it came to.
    """
    accepted = [set(_accepted(reading)) for _, reading in windows]
    readings = []
    for number, (answer, reading) in enumerate(windows):
        others = set[tuple[Names, int]]().union(*(accepted[:number] + accepted[number + 1 :]))
        kept = tuple(item for item in reading.rejected if not _stands(answer, item.path, others))
        readings.append(reading.model_copy(update={"rejected": kept}))
    return readings


def _stands(answer: schema.ArticleReading, path: str, others: set[tuple[Names, int]]) -> bool:
    """Say whether items of the same kind rest on most of its sentences elsewhere."""
    names, sentences = _looked_up(answer, path)
    found = [sum((kind, number) in others for number in sentences) for kind in (names, names[:-1])]
    return bool(sentences) and 2 * max(found) >= len(sentences)


def _looked_up(answer: BaseModel, path: str) -> tuple[Names, tuple[int, ...]]:
    """Return the fields on the way to an item of an answer, and the sentences it points at itself."""
    names: list[str] = []
    sentences: tuple[int, ...] = ()
    item: object = answer
    for name, index in _STEP.findall(path):
        names.append(name)
        item = getattr(item, name, None)
        if index and isinstance(item, list):
            item = item[int(index)]
        at = getattr(item, "at", None)
        if at is not None:
            sentences = (at,) if isinstance(at, int) else tuple(at)
    return tuple(names), sentences


def _accepted(reading: Reading) -> Iterator[tuple[Names, int]]:
    """Yield the kind and the sentences of all that a reading has."""
    for name in LISTS:
        for item in getattr(reading, name):
            yield from _within((name,), item)


def _within(names: Names, item: object) -> Iterator[tuple[Names, int]]:
    """Yield the same for an item and what it is made of."""
    if isinstance(item, Citation):
        yield names[:-1], item.sentence
    elif isinstance(item, tuple):
        for each in item:
            yield from _within(names, each)
    elif isinstance(item, Record):
        for field in fields(item):
            yield from _within((*names, field.name), getattr(item, field.name))

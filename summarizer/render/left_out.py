"""What was left out of a reading, as a reader knows it: what it was, of what, and why; not its place in the answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.labels.labels import Labels
    from summarizer.records import Rejected

_INTERNAL = frozenset({"no-sentence", "unknown-id", "duplicate-id", "one-party", "one-present"})
"""Checks whose value is a number or id within the answer, which no reader knows."""


@dataclass(frozen=True)
class LeftOut:
    """An item that was left out.

    ``what`` says what it was (``time of a meeting``), ``value`` is what was given, empty where only the answer itself
    gives that a meaning. ``why`` is empty for a check that has no words; ``detail`` (English) then says it.
    """

    what: str
    value: str
    why: str
    detail: str


def left_out(rejected: Rejected, labels: Labels) -> LeftOut:
    """Return a rejected item in the words of a language."""
    why = labels.table.get(f"rejections.{rejected.code}", "")
    value = "" if rejected.code in _INTERNAL else rejected.value
    return LeftOut(what=_what(rejected.path, labels), value=value, why=why, detail="" if why else rejected.reason)


def _what(path: str, labels: Labels) -> str:
    """Return what stands at a path (``meetings[0].when[1].words``): the innermost part that has a name, and of what."""
    outermost, *inner = re.sub(r"\[\d+\]", "", path).split(".")
    names = (labels.table.get(f"rejected.items.{part}") for part in reversed((outermost, *inner)))
    item = next((name for name in names if name), labels.say("rejected.item"))
    whole = labels.table.get(f"rejected.of.{outermost}")
    alone = item == labels.table.get(f"rejected.items.{outermost}")
    return item if alone or not whole else labels.say("rejected.part", item=item, whole=whole)

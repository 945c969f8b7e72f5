"""Names that can be shown: printable, and of one article only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.records import Article

MAX_ID = 120
"""An id longer than this many code points is cut."""

_FIRST_BYTE_SURROGATE = 0xDC80
_LAST_BYTE_SURROGATE = 0xDCFF
_ONE_BYTE = 0x100
_TWO_BYTES = 0x10000
_RANKED = 3


def printable(name: str) -> str:
    r"""Return the name with all that a terminal or a page should not print written as an escape.

    Control and format characters become ``\x1b`` or ``\u202e``; a byte of a file name that is no UTF-8
    (held by Python as a lone surrogate) becomes ``\xff``.
    """
    if name.isprintable():
        return name
    return "".join(character if character.isprintable() else _escape(character) for character in name)


def _escape(character: str) -> str:
    """Write one code point as an escape."""
    number = ord(character)
    if _FIRST_BYTE_SURROGATE <= number <= _LAST_BYTE_SURROGATE:
        number -= 0xDC00
    if number < _ONE_BYTE:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < _TWO_BYTES else f"\\U{number:08x}"


def as_id(name: str) -> str:
    """Return a name as an article's id: blank space as ``-``, the rest printable, not too long."""
    return printable("-".join(name.split()))[:MAX_ID]


@dataclass(frozen=True)
class Draft:
    """An article whose id may still be another's as well.

    ``folder`` is the name of the folder its file lies in, ``""`` without one. ``id_given`` says that the id is the
    caller's own and not made from a file's name.
    """

    article: Article
    folder: str = ""
    id_given: bool = False


def with_unique_ids(drafts: list[Draft]) -> list[Article]:
    """Return the articles with ids that differ, the same whatever the order of the drafts.

    Drafts that are alike in all count once. All that share an id get a longer one: the folder's name is put before it,
    then the beginning of the text's SHA-256 behind it, then a number. An id that the caller gave and that had to change
    is noted.
    """
    distinct = {(draft.article.model_dump_json(), draft.folder): draft for draft in drafts}
    ordered = [distinct[key] for key in sorted(distinct)]
    steps = [0] * len(ordered)
    while True:
        names = [_name(draft, step, rank) for rank, (draft, step) in enumerate(zip(ordered, steps, strict=True), 1)]
        counts = Counter(names)
        if len(counts) == len(names):
            return [_renamed(draft, name) for draft, name in zip(ordered, names, strict=True)]
        steps = [step + (counts[name] > 1) for step, name in zip(steps, names, strict=True)]


def _name(draft: Draft, step: int, rank: int) -> str:
    """Return the draft's id after so many collisions."""
    name = draft.article.id
    if step >= 1 and draft.folder:
        name = f"{as_id(draft.folder)}-{name}"
    if step > 1:
        name = f"{name}-{draft.article.sha256[:8]}"
    return f"{name}-{rank}" + "-" * (step - _RANKED) if step >= _RANKED else name


def _renamed(draft: Draft, name: str) -> Article:
    """Return the draft's article under its final id."""
    article = draft.article
    if name == article.id:
        return article
    note = Reason(rule="renamed", args={"given": article.id})
    notes = (*article.notes, note) if draft.id_given else article.notes
    return article.model_copy(update={"id": name, "notes": notes})

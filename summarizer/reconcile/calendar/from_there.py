"""Days counted from a day told elsewhere: "the next day", "la veille", "three days earlier", "翌日"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.items import COUNTED, WEEKDAYS
from summarizer.reconcile.calendar.offsets import number_of
from summarizer.reconcile.calendar.senses import SLOT
from summarizer.reconcile.calendar.tables import leads

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.items import Item
    from summarizer.reconcile.calendar.lexicon import Lexicon

_COUNTING = frozenset({"elsewhere", *COUNTED})
_BEFORE = frozenset({"comma", "period", "share"})
_OPENING = frozenset({"and", "to", "limit"})
"""Joints that make a count one of several, or the end of a stretch: "the next day or two"."""


def from_there(pieces: list[Item], lexicon: Lexicon) -> int | None:
    """Return how many days after a day told elsewhere an expression lies, negative for before; ``None`` if unsaid.

    A count is taken only where nothing around it may change it: "more than two days later" has none, and what counts
    from the day of writing in words of its own ("two days ago", "yesterday") has none either.

    Args:
        pieces: The pieces of the expression, its counts from printed dates taken out.
        lexicon: The language it is read in.
    """
    places = [at for at, piece in enumerate(pieces) if piece.kind in _COUNTING and (piece.name or piece.value)]
    if len(places) != 1 or any(piece.parts or piece.kind in WEEKDAYS for piece in pieces):
        return None
    at = places[0]
    number = _number_before(pieces, at, lexicon)
    needs_number = pieces[at].name == "days"
    if (number is not None) != needs_number or not _counts_days(pieces[at], lexicon):
        return None
    before = pieces[: at - needs_number]
    if not all(_is_slight(piece) for piece in before) or _goes_on(pieces[at + 1 : at + 2]):
        return None
    counts = needs_number or SLOT in pieces[at].text.split()
    if counts and _number_before(before, len(before), lexicon) is not None:
        return None  # "on beş gün sonra": fifteen, not five
    return pieces[at].value * (1 if number is None else number)


def _number_before(pieces: list[Item], at: int, lexicon: Lexicon) -> int | None:
    """Return the number that stands right before a piece."""
    return number_of(pieces[at - 1], lexicon) if at else None


def _counts_days(piece: Item, lexicon: Lexicon) -> bool:
    """Say whether a piece counts days, and in words that may count them from a day told elsewhere."""
    if piece.kind == "elsewhere":
        return piece.name in ("day", "days")
    words = tuple(piece.text.split())
    known = (senses for texts, senses in lexicon.phrases.get(words[0], ()) if texts == words)
    return piece.name == "day" and any(sense.kind == "from_there" for senses in known for sense in senses)


def _is_slight(piece: Item) -> bool:
    """Say whether a piece before a count leaves it as it is."""
    return piece.kind in _BEFORE or (piece.text in leads() and piece.kind not in _COUNTING)


def _goes_on(after: list[Item]) -> bool:
    """Say whether what follows on a count at once may make it another."""
    return any(piece.kind in _OPENING or piece.is_to for piece in after)

"""Days counted by words behind the date they count from: "15日の前日", "15 Ağustos'tan iki gün önce"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.from_there import from_there
from summarizer.reconcile.calendar.items import COUNTED
from summarizer.reconcile.calendar.parts import SMALL_WORD, Relative
from summarizer.reconcile.calendar.tables import counting_behind

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.items import Item
    from summarizer.reconcile.calendar.lexicon import Lexicon

_COUNTING = frozenset({"elsewhere", *COUNTED})
_JOINING = frozenset({"word", "punct", "to"})
"""What a case ending or a particle between a date and its count is read as."""


def take_offset_behind(pieces: list[Item], lexicon: Lexicon) -> tuple[Relative | None, list[Item]]:
    """Take a count of days behind a printed date out of the pieces, in a language that says it there.

    Args:
        pieces: The pieces of the expression.
        lexicon: The language it is read in.

    Returns:
        The distance from the date that the other pieces print, if there is one, and those pieces.
    """
    if lexicon.language not in counting_behind():
        return None, pieces
    first = next((at for at, piece in enumerate(pieces) if piece.kind in _COUNTING and piece.value), 0)
    before, after = pieces[:first], pieces[first:]
    joint = _joint(before)
    if joint == len(before):
        return None, pieces
    counted = from_there(after, lexicon)
    if counted is None or counted[0] != counted[1]:
        return None, pieces
    return Relative("day", counted[0]), before[: len(before) - joint]


def _joint(pieces: list[Item]) -> int:
    """Return how many small pieces stand behind the last one that prints a date; as many as there are for none."""
    for length, piece in enumerate(reversed(pieces)):
        if piece.parts or piece.kind == "number" or piece.is_mark:
            return length
        if piece.kind not in _JOINING or len(piece.text) > SMALL_WORD:
            break
    return len(pieces)

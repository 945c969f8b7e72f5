"""Days counted from a day told elsewhere ("the next day", "la veille", "翌日"), or within days told there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.items import COUNTED, WEEKDAYS
from summarizer.reconcile.calendar.offsets import counted_unit, number_of
from summarizer.reconcile.calendar.senses import SLOT
from summarizer.reconcile.calendar.tables import leads

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.items import Item
    from summarizer.reconcile.calendar.lexicon import Lexicon

_COUNTING = frozenset({"elsewhere", *COUNTED})
_NIGHT = "night"
"""Ends a day after it begins: what was "the same night" may have been past midnight."""

_ONE = {"day": 1, _NIGHT: 1, "week": 7, "month": 30, "year": 365}
_MANY = {f"{unit}s": length for unit, length in _ONE.items()}
"""The lengths in days of units that say how many they are, and of those that a number before them counts."""

_BEFORE = frozenset({"comma", "period", "share"})
_HOUR = frozenset({"word", "number", "period"})
"""What an hour is made of, where it was not taken out of the expression."""

_OPENING = frozenset({"and", "to", "limit"})
"""Joints that make a count one of several, or the end of a stretch: "the next day or two"."""


def from_there(pieces: list[Item], lexicon: Lexicon) -> tuple[int, int] | None:
    """Return how many days after a day told elsewhere an expression lies, negative for before; ``None`` if unsaid.

    At least and at most: days are exact, of a longer unit the one or the other half may be missing.

    A count is taken only where nothing around it may change it: "more than two days later" has none, and what counts
    from the day of writing in words of its own ("two days ago", "yesterday") has none either.

    Args:
        pieces: The pieces of the expression, its counts from printed dates taken out.
        lexicon: The language it is read in.
    """
    places = [at for at, piece in enumerate(pieces) if piece.kind in _COUNTING and (piece.name or piece.value)]
    if len(places) > 1 or any(piece.parts or piece.kind in WEEKDAYS for piece in pieces):
        return None
    return _counted(pieces, places[0], lexicon) if places else _before_or_after(pieces, lexicon)


def _counted(pieces: list[Item], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return how many days a count at a place comes to ("two days later"); ``None`` where anything may change it."""
    number = _number_before(pieces, at, lexicon)
    needs_number = number is not None
    length = _length(pieces[at], lexicon, needs_number=needs_number)
    if length is None:
        return None
    before = pieces[: at - needs_number]
    if not all(_is_slight(piece) for piece in before) or _goes_on(pieces[at + 1 :]):
        return None
    counts = needs_number or SLOT in pieces[at].text.split()
    if counts and _number_before(before, len(before), lexicon) is not None:
        return None  # "on beş gün sonra": fifteen, not five
    count = pieces[at].value * (1 if number is None else number)
    if pieces[at].name == _NIGHT:
        return count, count + 1
    return _about(count, length)


def _before_or_after(pieces: list[Item], lexicon: Lexicon) -> tuple[int, int] | None:
    """Return how many days a number of units before or after something is: "three weeks after the talks"."""
    found = [counted for at in range(len(pieces)) if (counted := counted_unit(pieces, at, lexicon))]
    if len(found) != 1 or not all(map(_is_slight, pieces[: found[0].first])) or _goes_on(pieces[found[0].after :]):
        return None
    return _about(found[0].offset.offset, _ONE[found[0].offset.unit])


def _about(count: int, length: int) -> tuple[int, int]:
    """Return the days that so many units come to: days are exact, and of a longer unit a half may be missing."""
    return count * length - length // 2, count * length + length // 2


def nth_day(pieces: list[Item]) -> int | None:
    """Return which day of something told elsewhere an expression means ("the second day of the visit").

    Args:
        pieces: The pieces of the expression.

    Returns:
        From 1 on, or :data:`~summarizer.reconcile.calendar.parts.LAST`; ``None`` where none is named, or anything
        around it says of another day ("two days after the last day of the visit").
    """
    if any(piece.parts or piece.kind in _COUNTING or _joins(pieces, at) for at, piece in enumerate(pieces)):
        return None
    numbers = [piece.value for piece in pieces if piece.kind == "nth_day"]
    return numbers[0] if len(numbers) == 1 else None


def _joins(pieces: list[Item], at: int) -> bool:
    """Say whether a piece joins what stands on both of its sides, or opens a stretch; a hyphen does not."""
    piece = pieces[at]
    return (piece.kind in _OPENING or piece.is_to) and piece.text != "-" and (at > 0 or piece.kind == "limit")


def _number_before(pieces: list[Item], at: int, lexicon: Lexicon) -> int | None:
    """Return the number that stands right before a piece."""
    return number_of(pieces[at - 1], lexicon) if at else None


def _length(piece: Item, lexicon: Lexicon, *, needs_number: bool) -> int | None:
    """Return the days of the unit that a piece counts in words that may count it from a day told elsewhere.

    Args:
        piece: The piece.
        lexicon: The language it is read in.
        needs_number: A number before it says how many; else it says so itself.
    """
    if piece.kind == "elsewhere":
        names = (piece.name, *(sense.name for sense in piece.also if sense.kind == "elsewhere"))
        return next((length for name in names if (length := (_MANY if needs_number else _ONE).get(name))), None)
    words = tuple(piece.text.split())
    known = (senses for texts, senses in lexicon.phrases.get(words[0], ()) if texts == words)
    counts = not needs_number and any(sense.kind == "from_there" for senses in known for sense in senses)
    return _ONE.get(piece.name) if counts else None


def _is_slight(piece: Item) -> bool:
    """Say whether a piece before a count leaves it as it is."""
    return piece.kind in _BEFORE or (piece.text in leads() and piece.kind not in _COUNTING)


def _goes_on(after: list[Item]) -> bool:
    """Say whether what follows on a count at once may make it another; an hour does not ("ese mismo día a las 17")."""
    if not after:
        return False
    first, rest = after[0], after[1:]
    if first.is_to:
        numbers = [piece for piece in rest if piece.kind == "number"]
        is_hour = len(numbers) <= 1 and all(piece.kind in _HOUR and not piece.ordinal for piece in rest)
        return not is_hour
    return first.kind in _OPENING

"""Days counted from a printed date: "two days after 9 May", "five weeks before the summit of 9 May"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from summarizer.reconcile.calendar.calendric import shifted_units
from summarizer.reconcile.calendar.dayset import union
from summarizer.reconcile.calendar.parts import SMALL_WORD, Relative
from summarizer.reconcile.calendar.senses import SLOT

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.items import Item
    from summarizer.reconcile.calendar.lexicon import Lexicon
    from summarizer.reconcile.calendar.parts import Reading, Unit

_UNITS = {"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
          "year": "year", "years": "year"}  # fmt: skip
_COUNTING = frozenset({"limit", "elsewhere", "offset"})
_NO_COUNT = frozenset({"comma", "relative", "weekday_at", "distance"})
_SIDES = {"after": 1, "before": -1}
_SLACK = {"week": 3, "month": 10, "year": 31}
"""Days by which a count of units may miss, once for every two counted."""


class Counted(NamedTuple):
    """A count, the pieces it takes, and whether it has a number, which words before it may change."""

    first: int
    after: int
    offset: Relative
    counts: bool


def take_offset(pieces: list[Item], lexicon: Lexicon) -> tuple[Relative | None, list[Item]]:
    """Take a count before a printed date out of the pieces.

    Returns:
        The distance from the date that the other pieces print, if there is one, and those pieces.
    """
    if not any(piece.kind in _COUNTING or piece.also for piece in pieces):
        return None, pieces
    found = _count(pieces, lexicon)
    if found is None:
        return None, [_elsewhere(piece) for piece in pieces]
    rest = pieces[: found.first] + pieces[found.after :]
    return found.offset, [_elsewhere(piece) for piece in rest]


def can_bear(offset: Relative, reading: Reading) -> bool:
    """Say whether a reading prints the one date that a distance can be counted from."""
    if len(reading.dates) != 1 or reading.elsewhere or reading.relative or reading.limit or reading.part:
        return False
    date = reading.dates[0]
    return bool(
        date.day or date.weekday or (offset.unit != "day" and date.month) or (offset.unit == "year" and date.year)
    )


def moved(days: Days, offset: Relative, *, back: bool = False) -> Days:
    """Return the days at a distance from a set of days; days are exact, other units about so many.

    Args:
        days: The days to count from.
        offset: The distance.
        back: Count the other way: from which days the distance may lead to these.
    """
    count = -offset.offset if back else offset.offset
    if offset.unit == "day":
        return days.shift(count)
    slack = _SLACK[offset.unit] * max(1, abs(count) // 2)
    around = [shifted_units(days, offset.unit, count).shift(each) for each in (-slack, 0, slack)]
    return union(each.hull() for each in _stretches(around))


def _stretches(around: list[Days]) -> list[Days]:
    """Return, for each stretch, all that lies from its earliest to its latest place."""
    first, middle, last = around
    if not len(first.spans) == len(middle.spans) == len(last.spans):
        return around
    kind = type(middle)
    return [kind(((low[0], high[1]),)) for low, high in zip(first.spans, last.spans, strict=True)]


def _elsewhere(piece: Item) -> Item:
    """Return a word that counts from a day, once no date was found that it counts from, as such."""
    if piece.kind == "offset":
        piece.kind = "elsewhere"
    return piece


def _count(pieces: list[Item], lexicon: Lexicon) -> Counted | None:
    """Find the count that leads to the first printed date."""
    for at, piece in enumerate(pieces):
        if piece.kind in _NO_COUNT or piece.parts:
            return None
        found = _phrase(pieces, at) if piece.kind == "offset" else counted_unit(pieces, at, lexicon)
        if found is not None:
            free = not found.first if found.counts else all(len(each.text) <= SMALL_WORD for each in pieces[:at])
            return found if free and _leads(pieces, at) else None
    return None


def _phrase(pieces: list[Item], at: int) -> Counted:
    """Return the count of a phrase that has one ("the day after"), or a slot for one ("через 2 дня после")."""
    piece = pieces[at]
    return Counted(at, at + 1, Relative(cast("Unit", piece.name), piece.value), counts=SLOT in piece.text.split())


def counted_unit(pieces: list[Item], at: int, lexicon: Lexicon) -> Counted | None:
    """Return the count that ends with "after" or "before": a number and its unit before it, or a unit of its own."""
    unit, sign = _side(pieces[at], lexicon)
    first = at - 1 if unit else at - 2
    unit = unit or (_UNITS.get(pieces[at - 1].name, "") if at and pieces[at - 1].kind == "unit" else "")
    number = number_of(pieces[first], lexicon) if sign and unit and first >= 0 else None
    return None if number is None else Counted(first, at + 1, Relative(cast("Unit", unit), sign * number), counts=True)


def _side(piece: Item, lexicon: Lexicon) -> tuple[str, int]:
    """Return the unit, where the piece holds it ("days after"), and the direction; 0 for none."""
    names = [piece.name] if piece.kind == "limit" else []
    names += [sense.name for sense in piece.also if sense.kind == "limit"]
    if side := next((name for name in names if name in _SIDES), None):
        return "", _SIDES[side]
    unit, _, word = piece.text.partition(" ") if piece.kind == "elsewhere" else ("", "", "")
    name = _sense(unit, "unit", lexicon) if word else None
    side = _sense(word, "limit", lexicon) if name in _UNITS else None
    return (_UNITS[name], _SIDES[side]) if name and side else ("", 0)


def _sense(text: str, kind: str, lexicon: Lexicon) -> str | None:
    """Return the name of a phrase's sense of a kind."""
    words = tuple(text.split())
    names = (
        sense.name
        for texts, senses in lexicon.phrases.get(words[0], ())
        if texts == words or (kind == "limit" and texts[: len(words)] == words)
        for sense in senses
        if sense.kind == kind
    )
    return next((name for name in names if kind != "limit" or name in _SIDES), None)


def number_of(piece: Item, lexicon: Lexicon) -> int | None:
    """Return the number a piece counts, in digits or in words."""
    if piece.kind in ("number", "quantity"):
        return piece.value
    senses = (senses for texts, senses in lexicon.phrases.get(piece.text, ()) if texts == (piece.text,))
    return next((sense.value for each in senses for sense in each if sense.kind == "number"), None)


def _leads(pieces: list[Item], at: int) -> bool:
    """Say whether a date follows without a comma between."""
    for piece in pieces[at + 1 :]:
        if piece.kind == "comma":
            return False
        if piece.parts or piece.kind == "number":
            return True
    return False

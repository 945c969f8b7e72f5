"""Marks among the pieces of a date: what each is a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from summarizer.reconcile.calendar.around import relative
from summarizer.reconcile.calendar.items import COUNTED, Item, calendars_around
from summarizer.reconcile.calendar.marks import OPEN
from summarizer.reconcile.calendar.others import OTHERS
from summarizer.reconcile.calendar.parts import LAST, Part, Printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.calendar.lexicon import Lexicon
    from summarizer.reconcile.calendar.parts import Calendar, Kind

_HALF = 6
_YEARLY = frozenset({"quarter", "third", "semester"})
"""Parts of a year that need no year beside them: nobody says "the third quarter" of anything else."""

_HALVES = frozenset({"half", "lasthalf", "semester"})
_MONTHLY = frozenset({"week", "weekend", "ten"})
_WITHIN = _MONTHLY | {"season", "northern", "numbered"}
_OTHER = frozenset({"calendar", "other", "otheryear"})


def place_marks(pieces: list[Item], lexicon: Lexicon) -> list[Item]:
    """Return pieces with their marks turned into dates, parts or shares.

    A mark that finds nothing to be a part of becomes a word; :func:`is_unplaced` tells.
    """
    if not any(piece.kind == "part" for piece in pieces):
        return pieces
    pieces = [_year(pieces, at) if piece.kind == "part" else piece for at, piece in enumerate(pieces)]
    around = _Surroundings([piece for piece in pieces if piece.kind != "part"], lexicon)
    return [each for piece in pieces for each in (around.placed(piece) if piece.kind == "part" else [piece])]


def is_unplaced(rest: Sequence[str]) -> bool:
    """Say whether a mark stayed among the words that were not understood."""
    return any(word.startswith(OPEN) for word in rest)


def _year(pieces: list[Item], at: int) -> Item:
    """Return the mark of a year with its era, or beside a month of another calendar, as that year; others as they are.

    The Ethiopian era is printed behind years of the common calendar, too: beside a month of it, either may be meant.
    """
    piece, nearest = pieces[at], next(iter(calendars_around(pieces, at)), None)
    if piece.name == "ethiopian" and nearest == "common":
        return Item("other", text=",")
    if piece.name in OTHERS:
        return Item("year", piece.numbers[0], piece.name, text=",")
    is_other = piece.name == "otheryear" and nearest in OTHERS
    return Item("year", piece.numbers[0], str(nearest), text=piece.name) if is_other else piece


class _Surroundings:
    """What stands around the marks of an expression."""

    def __init__(self, pieces: list[Item], lexicon: Lexicon) -> None:
        self.parts = {part for piece in pieces for part in piece.parts}
        counted = relative(pieces, lexicon)
        self.unit = counted.unit if counted else None
        self.units = {piece.name for piece in pieces if piece.kind == "unit"}
        calendars = {piece.calendar for piece in pieces}
        self.calendar: Calendar = next((each for each in OTHERS if each in calendars), "common")
        self.in_year = "year" in self.parts or self.unit == "year"
        self.in_month = "month" in self.parts and "day" not in self.parts

    def placed(self, piece: Item) -> list[Item]:
        """Return what takes the place of a mark."""
        name, first, last = piece.name, *piece.numbers
        if name in _OTHER:
            return self._foreign(piece)
        if name in ("years", "solaryears"):
            calendar: Calendar = "solar" if name == "solaryears" else "common"
            ends = Printed(year=first, calendar=calendar), Printed(year=last, calendar=calendar)
            return [] if "year" in self.parts else _span(*ends, "years")
        if name == "day":
            return self._day(piece)
        if name in _WITHIN:
            return [Item("within", first, name, text=name)] if self._fits(name) else _unplaced(piece)
        return self._months(piece, first, last)

    def _foreign(self, piece: Item) -> list[Item]:
        """Place a date of another calendar, or a number that is a year of one unless day and month stand beside it."""
        if piece.name == "otheryear" and {"day", "month"} <= self.parts:
            return [Item("year", piece.numbers[0], text=piece.name)]
        return [Item("calendar" if piece.name == "calendar" else "other", text=",")]

    def _fits(self, name: str) -> bool:
        """Say whether there is a month or year of which a week, a third of a month or a season can be a part."""
        if name not in _MONTHLY:
            return self.in_year and not self.parts & {"month", "day"}
        fits = self.in_month or self.unit == "month" or (name == "week" and self.parts == {"year"})
        return fits and "weekday" not in self.parts

    def _months(self, piece: Item, first: int, last: int) -> list[Item]:
        """Place a quarter, a half, or so many months."""
        name = piece.name
        if name in _HALVES and (self.in_month or self.unit in ("month", "week")):
            return [Item("share", name="early" if last == _HALF else "late", text=name)]
        if self.parts & {"month", "day", "weekday"}:
            return _unplaced(piece)
        if self.calendar == "ethiopian":
            return [Item("other", text=name)]  # its budget year begins in another month
        if self.in_year or "year" in self.units or name in _YEARLY:
            kind = name.removeprefix("last") or "months"
            return [*self._span_of_months(first, last, kind)]
        return [Item("relative", -1, "quarter", text=name)] if name == "lastquarter" else _unplaced(piece)

    def _span_of_months(self, first: int, last: int, kind: str) -> list[Item]:
        """Return the first and the last month of a part, of the calendar that is printed around it."""
        ends = Printed(month=first, calendar=self.calendar), Printed(month=last, calendar=self.calendar)
        return _span(*ends, kind)

    def _day(self, piece: Item) -> list[Item]:
        """Place "the first day" or "the last day" of a printed month."""
        number = piece.numbers[0]
        if not self.in_month or "weekday" in self.parts:
            return _unplaced(piece)
        return [Item("last day", text=piece.name) if number == LAST else Item("day", number, text=piece.name)]


def _span(first: Printed, last: Printed, name: str) -> list[Item]:
    """Return the first and the last month or year of a part, joined."""
    ends = [Item("date", name=name, printed=printed, text=name) for printed in (first, last)]
    return [ends[0], Item("to", text=name), ends[1]]


def _unplaced(piece: Item) -> list[Item]:
    return [Item("word", text=piece.text)]


def part(pieces: Sequence[Item], dates: Sequence[Printed]) -> Part | None:
    """Return the part that the placed marks name."""
    for piece in pieces:
        if piece.kind == "within":
            return Part(cast("Kind", piece.name), piece.value)
    named = [piece.name for piece in pieces if piece.kind == "date" and piece.name]
    return Part(cast("Kind", named[0])) if named and len(named) == len(dates) else None


def is_foreign(pieces: Sequence[Item]) -> bool:
    """Say whether an expression prints a date of another calendar and none of the common one that stands without it."""
    kinds = {piece.kind for piece in pieces}
    if kinds.isdisjoint(_OTHER):
        return "date" in kinds and _has_part(pieces) and any(_is_odd_year(piece) for piece in pieces)
    parts = {part for piece in pieces for part in piece.parts}
    if "other" in kinds:
        return not parts >= {"day", "month", "year"}
    return kinds.isdisjoint(COUNTED) and parts.isdisjoint({"month", "year"})


def _has_part(pieces: Sequence[Item]) -> bool:
    """Say whether a date is the beginning or end of a part of a year."""
    return any(piece.kind == "date" and piece.name for piece in pieces)


def _is_odd_year(piece: Item) -> bool:
    """Say whether a piece is the year of a calendar that is not read."""
    return piece.kind == "word" and piece.text.isdecimal() and len(piece.text) == len("1445")

"""What stands around the dates of an expression: distances, turns, bounds, halves, parts of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from summarizer.reconcile.calendar.items import COUNTED
from summarizer.reconcile.calendar.parts import Limit, Relative

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.calendar.items import Item
    from summarizer.reconcile.calendar.parts import Printed, Share, Unit

_SMALL_WORD = 3
_SPANNING = ("week", "weekend", "month", "year")
"""Units that last: "last" beside one counts from the day of writing, and a count of them is not exact."""


def relative(pieces: list[Item]) -> Relative | None:
    """Return the distance from the day of writing: a phrase ("hier"), or "last" beside a unit.

    A count after an unknown word is none: "more than two weeks ago" may be any time before.
    """
    for at, piece in enumerate(pieces):
        if piece.kind == "distance" and at and pieces[at - 1].kind == "word" and len(pieces[at - 1].text) > _SMALL_WORD:
            return None
        if piece.kind in COUNTED:
            unit = cast("Unit", piece.name)
            return Relative(unit, piece.value, counted=piece.kind == "distance" and unit in _SPANNING)
        if piece.kind == "weekday_in":
            return Relative("week", int(piece.name))
    for at, piece in enumerate(pieces):
        if piece.kind == "unit" and piece.name in _SPANNING:
            for place in (at - 1, at + 1, at - 2, at + 2):
                if 0 <= place < len(pieces) and pieces[place].kind == "adjective":
                    return Relative(cast("Unit", piece.name), min(pieces[place].value, 1))
    return None


def share(pieces: list[Item], dates: Sequence[Printed], counted: Relative | None) -> Share | None:
    """Return the half of a month, year or distance that is meant: "early May", "late last year", not "late Tuesday"."""
    name = next((piece.name for piece in pieces if piece.kind == "share"), None)
    spans = not dates[0].day and not dates[0].weekday if dates else bool(counted and counted.unit in _SPANNING)
    return cast("Share", name) if name and spans and len(dates) <= 1 else None


def period(pieces: list[Item], dates: Sequence[Printed]) -> str | None:
    """Return the part of the day; "the night to Thursday" is one that ends on the day."""
    named = next((piece.name for piece in pieces if piece.kind == "period"), None)
    first = next((at for at, piece in enumerate(pieces) if piece.parts), 0)
    leads = any(piece.is_to for piece in pieces[max(first - 2, 0) : first])
    return "night to" if named == "night" and leads and len(dates) == 1 else named


def counts_from_elsewhere(pieces: list[Item]) -> bool:
    """Say whether the day is told by another day: "the next day", "two days after 9 May", not "9 May, the next day".

    After a mere weekday or month ("the Monday after") it is, too.
    """
    places = [at for at, piece in enumerate(pieces) if piece.kind == "elsewhere"]
    dated = [at for at, piece in enumerate(pieces) if piece.parts]
    if not places or not dated:
        return bool(places)
    if places[0] > dated[-1] and any("day" in pieces[at].parts for at in dated):
        return False
    between = pieces[places[0] : dated[0]] or pieces[dated[-1] : places[0]]
    return bool(between) and not any(piece.kind == "comma" for piece in between)


def turn(pieces: list[Item]) -> int | None:
    """Return which of several weekdays or months is meant: -1 last, 0 this, 1 next, 2 coming; "this past" is last."""
    turns = [int(piece.name) for piece in pieces if piece.kind == "weekday_at"]
    turns += [piece.value for piece in pieces if piece.kind == "adjective"]
    return next((turn for turn in turns if turn), 0) if turns else None


def limit(pieces: list[Item], dates: list[Printed]) -> Limit | None:
    """Return the word that makes a date a bound: right before the first date part, or right after the last.

    "The week of 25 September" bounds the day too.
    """
    places = [at for at, piece in enumerate(pieces) if piece.parts or piece.kind in COUNTED]
    if not places:
        return None
    first = places[0]
    while first and pieces[first - 1].kind == "share":
        first -= 1
    for place in (first - 1, first - 2, places[-1] + 1):
        if 0 <= place < len(pieces) and (found := _limit_of(pieces[place])):
            return found
    weeks = any(piece.kind == "unit" and piece.name == "week" for piece in pieces[max(places[0] - 3, 0) : places[0]])
    turned = any(piece.kind in ("adjective", *COUNTED) for piece in pieces)
    return "week" if weeks and not turned and dates and dates[0].day is not None else None


def _limit_of(piece: Item) -> Limit | None:
    """Return the bound that a piece can mean."""
    names = [piece.name] if piece.kind == "limit" else []
    names += [sense.name for sense in piece.also if sense.kind == "limit"]
    return next((cast("Limit", name) for name in sorted(names) if name in get_args(Limit)), None)

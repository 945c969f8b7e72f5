"""What stands around the dates of an expression: distances, turns, bounds, halves, parts of the day."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast, get_args

from summarizer.reconcile.calendar.items import COUNTED, has_kind
from summarizer.reconcile.calendar.joints import is_joint
from summarizer.reconcile.calendar.lexicon import period_stems
from summarizer.reconcile.calendar.offsets import number_of
from summarizer.reconcile.calendar.parts import SMALL_WORD, Limit, Relative
from summarizer.reconcile.calendar.senses import SLOT
from summarizer.reconcile.calendar.tables import clock, exact, leads, nearly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.calendar.items import Item
    from summarizer.reconcile.calendar.lexicon import Lexicon
    from summarizer.reconcile.calendar.parts import Printed, Share, Unit

_NEAR = 2
_PARTICLE = 2
_LONG = frozenset({"month", "quarter", "year", "months", "years"})
_OF_ONE_DATE: frozenset[Limit] = frozenset({"since", "week"})
DAYS_OF_WEEK = 7
_SPANNING = ("week", "weekend", "month", "quarter", "year")
"""Units that last: "last" beside one counts from the day of writing, and a count of them is not exact."""


def relative(pieces: list[Item], lexicon: Lexicon) -> Relative | None:
    """Return the distance from the day of writing: a phrase ("hier"), or "last" beside a unit.

    A count that other words may change is none: "more than two weeks ago" may be any time before, "x tahun lalu" may
    be x years ago and not last year, and a day with an unknown word beside it may be the one before or after.
    """
    counts = (at for at, piece in enumerate(pieces) if piece.kind in COUNTED and not _is_today_beside(pieces, at))
    first = next(counts, None)
    week = next((at for at, piece in enumerate(pieces) if piece.kind == "weekday_in"), None)
    if first is not None and (week is None or first < week):
        return None if _may_be_another(pieces, first, lexicon) else _counted(pieces, first)
    return _beside_a_unit(pieces, lexicon) if week is None else Relative("week", int(pieces[week].name))


def _counted(pieces: list[Item], at: int) -> Relative:
    """Return the distance of a phrase; of weeks counted to the day, in days."""
    piece, unit = pieces[at], cast("Unit", pieces[at].name)
    if piece.kind == "distance" and unit == "week" and _is_to_the_day(pieces, at):
        return Relative("day", DAYS_OF_WEEK * piece.value)
    opposite = piece.other("relative")
    return Relative(
        unit,
        piece.value,
        counted=piece.kind == "distance" and (unit in _SPANNING or piece.other("about") is not None),
        either=bool(opposite and opposite.value == -piece.value),
    )


def _beside_a_unit(pieces: list[Item], lexicon: Lexicon) -> Relative | None:
    """Return the distance that "last", "this" or "next" beside a unit says, or that of a mere weekend."""
    for at, piece in enumerate(pieces):
        if piece.kind == "unit" and piece.name in _SPANNING:
            for place in (at - 1, at + 1, at - 2, at + 2):
                if 0 <= place < len(pieces) and pieces[place].kind == "adjective":
                    if _are_several(pieces, min(at, place), max(at, place), lexicon):
                        return None
                    if _may_be_counted(pieces, at, place, lexicon):
                        return None
                    return Relative(cast("Unit", piece.name), min(pieces[place].value, 1))
    return Relative("weekend", 0, either=True) if _is_mere_weekend(pieces, lexicon) else None


def _is_today_beside(pieces: list[Item], at: int) -> bool:
    """Say whether a piece is "today" beside a distance, which it makes exact: "heute vor einer Woche"."""
    piece = pieces[at]
    today = piece.kind == "relative" and (piece.name, piece.value) == ("day", 0)
    return today and any(other.kind == "distance" for other in pieces)


def _is_to_the_day(pieces: list[Item], at: int) -> bool:
    """Say whether a distance is counted to the day: "exactly a week ago", "a week ago today"."""
    said = at > 0 and pieces[at - 1].text in exact()
    return said or any(_is_today_beside(pieces, other) for other in range(len(pieces)))


def _are_several(pieces: list[Item], first: int, last: int, lexicon: Lexicon) -> bool:
    """Say whether a number in words stands before a unit and its adjective, or between them ("the next two months").

    One in figures may be a day ("the 5th of last month").
    """
    around = pieces[max(first - 1, 0) : last]
    return any(piece.kind == "word" and number_of(piece, lexicon) is not None for piece in around)


def _may_be_counted(pieces: list[Item], unit: int, adjective: int, lexicon: Lexicon) -> bool:
    """Say whether a word before "last year" may be how many years ago: "چند سال پیش", "hai mươi lăm năm trước"."""
    if adjective != unit + 1 or not unit or pieces[unit - 1].kind != "word" or len(pieces[unit - 1].text) <= _PARTICLE:
        return False
    ago = (SLOT, pieces[unit].text, pieces[adjective].text)
    return any(texts == ago for texts, _ in lexicon.phrases.get(SLOT, ()))


def _is_mere_weekend(pieces: list[Item], lexicon: Lexicon) -> bool:
    """Say whether an expression is "at the weekend", with nothing beside it that says which."""
    others = [piece for piece in pieces if not (piece.kind == "unit" and piece.name == "weekend")]
    beside = (piece.kind in ("word", "punct", "mark", "comma", "period", "to") for piece in others)
    return len(others) < len(pieces) and all(beside) and not any(_is_unknown(piece, lexicon) for piece in others)


def _may_be_another(pieces: list[Item], at: int, lexicon: Lexicon) -> bool:
    """Say whether the words right beside a count from the day of writing may make it another.

    "Eighty years ago today" is no day of this week, whether the number is understood or not.
    """
    piece = pieces[at]
    before = pieces[at - 1] if at else None
    if _is_one_of_several(pieces, at, lexicon) or _is_today_of_another_year(pieces, at):
        return True
    if piece.kind == "distance":
        is_long = before is not None and before.kind == "word" and len(before.text) > SMALL_WORD
        if before is None or not is_long or before.text in exact():
            return False
        return not (piece.name in _SPANNING and before.text in nearly())
    if piece.name == "day":
        sides = pieces[:at][::-1], pieces[at + 1 :]
        beside = [next((each for each in side if len(each.text) > 1), None) for side in sides]
        return any(each is not None and _is_unknown(each, lexicon) for each in beside)
    if before is None or not has_kind(piece.text.split()[0], "unit", lexicon):
        return False
    return _is_unknown(before, lexicon) or number_of(before, lexicon) is not None


def _is_today_of_another_year(pieces: list[Item], at: int) -> bool:
    """Say whether a piece is "today" beside a longer unit: "eighty years ago today"."""
    piece = pieces[at]
    is_today = (piece.kind, piece.name, piece.value) == ("relative", "day", 0)
    return is_today and any(each.kind == "unit" and each.name in _LONG for each in pieces)


def _is_one_of_several(pieces: list[Item], at: int, lexicon: Lexicon) -> bool:
    """Say whether another count stands beside one: "two or three days ago", "два-три дня назад", "vakar ar užvakar"."""
    piece, before = pieces[at], pieces[:at]
    if any(each.kind in COUNTED and each.name == piece.name and each.value != piece.value for each in pieces):
        return True
    if piece.kind != "distance" or not before:
        return False
    if number_of(before[-1], lexicon) is not None:
        return True
    is_joined = is_joint(before[-1])
    other = before[-2:-1] if is_joined or _is_slight(before[-1]) else []
    return any(number_of(each, lexicon) is not None or (is_joined and each.kind == "word") for each in other)


def _is_unknown(piece: Item, lexicon: Lexicon) -> bool:
    """Say whether a piece is a longer word that was not understood: no part of the day in another form of the word.

    Nor is it an hour, or what tells that figures are one ("klo 10.20").
    """
    if piece.kind != "word" or len(piece.text) <= SMALL_WORD or piece.numbers:
        return False
    if piece.text in leads() or piece.text in clock():
        return False
    return not any(piece.text.startswith(stem) for stem in period_stems(lexicon.language))


def share(pieces: list[Item], dates: Sequence[Printed], counted: Relative | None) -> Share | None:
    """Return the half of a month, year or distance that is meant: "early May", "late last year", not "late Tuesday"."""
    names = {piece.name for piece in pieces if piece.kind == "share"}
    name = names.pop() if len(names) == 1 else None
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
    if dated and _counts_from_date(pieces, dated):
        return True
    if not places or not dated:
        return bool(places)
    if places[0] > dated[-1] and any("day" in pieces[at].parts for at in dated):
        return False
    between = pieces[places[0] : dated[0]] or pieces[dated[-1] : places[0]]
    return bool(between) and not any(piece.kind == "comma" for piece in between)


def _counts_from_date(pieces: list[Item], dated: list[int]) -> bool:
    """Say whether a count follows a day without a comma or leads to one: "5月9日の2日後", "in two weeks from 9 May"."""
    after = next((piece for piece in pieces[dated[-1] + 1 :] if not _is_slight(piece)), None)
    if after is not None and after.kind == "distance":
        return any("day" in pieces[at].parts for at in dated)
    before = [piece for piece in pieces[: dated[0]] if not _is_slight(piece)]
    return [piece.kind for piece in before[-2:]] == ["distance", "limit"]


def _is_slight(piece: Item) -> bool:
    """Say whether a piece is a particle or a sign within a date."""
    return piece.kind in ("mark", "punct") or (piece.kind in ("word", "unit") and _is_short(piece))


def turn(pieces: list[Item]) -> int | None:
    """Return which of several weekdays or months is meant: -1 last, 0 this, 1 next, 2 coming; "this past" is last."""
    turns = [int(piece.name) for piece in pieces if piece.kind == "weekday_at"]
    turns += [piece.value for at, piece in enumerate(pieces) if piece.kind == "adjective" and _dated_beside(pieces, at)]
    return next((turn for turn in turns if turn), 0) if turns else None


def _dated_beside(pieces: list[Item], at: int) -> bool:
    """Say whether a date part stands near, as in "last Monday" and not in "the last two weeks of May"."""
    return any(piece.parts for piece in pieces[max(at - _NEAR, 0) : at + _NEAR + 1])


def are_days_on_end(dates: Sequence[Printed]) -> bool:
    """Say whether two dates or more are printed, each a day after the one before, in one month."""
    days = [date.day for date in dates]
    one_month = len({date.month for date in dates}) == 1
    return one_month and len(days) > 1 and all(one and other == one + 1 for one, other in pairwise(days))


def limit(pieces: list[Item], dates: list[Printed]) -> Limit | None:
    """Return the word that makes a date a bound: right before the first date part, or right after the last.

    "The week of 25 September" bounds the day too; "le week-end des 17 et 18 mai" is those two.
    """
    places = [at for at, piece in enumerate(pieces) if piece.parts or piece.kind in (*COUNTED, "within")]
    if not places:
        return None
    first = _before_shares(pieces, places[0])
    for place in (first - 1, first - 2, _behind_mark(pieces, places[-1])):
        if 0 <= place < len(pieces) and (found := _limit_of(pieces[place])):
            return None if found in _OF_ONE_DATE and are_days_on_end(dates) else found
    weeks = any(piece.kind == "unit" and piece.name == "week" for piece in pieces[max(places[0] - 3, 0) : places[0]])
    turned = any(piece.kind in ("adjective", *COUNTED) for piece in pieces)
    return "week" if weeks and not turned and len(dates) == 1 and dates[0].day is not None else None


def _behind_mark(pieces: list[Item], last: int) -> int:
    """Return the place behind the last part of a date, and behind the sign that says what it is: 日."""
    after = last + 1
    return after + (after < len(pieces) and pieces[after].is_mark)


def _before_shares(pieces: list[Item], first: int) -> int:
    """Return where the words for a part of a date begin that stand before it: "by the end of the third quarter"."""
    at = first
    while at and (
        pieces[at - 1].kind == "share" or (pieces[at - 1].kind in ("word", "unit") and _is_short(pieces[at - 1]))
    ):
        at -= 1
        if pieces[at].kind == "share":
            first = at
    return first


def _is_short(piece: Item) -> bool:
    return len(piece.text) <= SMALL_WORD


def _limit_of(piece: Item) -> Limit | None:
    """Return the bound that a piece can mean."""
    names = [piece.name] if piece.kind == "limit" else []
    names += [sense.name for sense in piece.also if sense.kind == "limit"]
    return next((cast("Limit", name) for name in sorted(names) if name in get_args(Limit)), None)

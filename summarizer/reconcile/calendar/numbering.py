"""Numbers without a shape of their own: which is a day, which a month, which a year, by digits and neighbours."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.items import COUNTED, ENDING, WEEKDAYS, Item, calendars_around
from summarizer.reconcile.calendar.joints import is_joint, is_small
from summarizer.reconcile.calendar.numeric import two_digit_year, year_of
from summarizer.reconcile.calendar.others import OTHERS
from summarizer.reconcile.calendar.parts import SMALL_WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarizer.reconcile.calendar.lexicon import Lexicon
    from summarizer.reconcile.calendar.parts import Calendar

_DAYS = 31
_YEAR_DIGITS = 4


def name_numbers(pieces: list[Item], lexicon: Lexicon) -> None:
    """Turn the numbers of an expression into days, months and years where their place says so, in the pieces."""
    _join_endings(pieces)
    for at, piece in enumerate(pieces):
        if piece.kind == "number":
            _name_number(pieces, at, lexicon)
    while _spread_days(pieces):
        pass
    numbers = [piece for piece in pieces if piece.kind == "number"]
    alone = not any(piece.kind in ("month", "day", "date", "year", "unit", *COUNTED) for piece in pieces)
    if len(numbers) == 1 and alone and _can_be_day(numbers[0]) and _only_small_words(pieces):
        numbers[0].kind = "day"
    for at, piece in enumerate(pieces):
        if piece.kind == "ordinal" and _beside(pieces, at, _is_month):
            piece.kind = "day"


def _join_endings(pieces: list[Item]) -> None:
    """Put a joint between two numbers of which the first has an ending that means "from": "22-dən 24-dək"."""
    for at in range(len(pieces) - 1, 0, -1):
        pair = pieces[at - 1 : at + 1]
        are_days = all(each.kind == "number" and _can_be_day(each) for each in pair)
        if are_days and pair[0].name == ENDING and not _is_quantity(pieces, at):
            pieces.insert(at, Item("to", text="~"))


def _name_number(pieces: list[Item], at: int, lexicon: Lexicon) -> None:
    """Decide what one number is, from its digits and its neighbours."""
    piece = pieces[at]
    mark = _mark(pieces, at)
    if mark == "month":
        piece.kind = "month"
    elif len(piece.text) == _YEAR_DIGITS or mark == "year":
        _name_year(piece, lexicon.language, calendars_around(pieces, at))
    elif mark == "day" or (_can_be_day(piece) and not _is_quantity(pieces, at) and _stands_as_day(pieces, at)):
        piece.kind = "day"
    elif _is_short_year(pieces, at):
        piece.kind, piece.value = "year", two_digit_year(piece.value)
    elif _is_quantity(pieces, at):
        piece.kind = "quantity"


def _name_year(piece: Item, language: str, around: Iterable[Calendar]) -> None:
    """Make a number a year, or a word where no calendar that is read has it."""
    year = year_of(piece.value, language, around)
    piece.kind, piece.value = ("year", year.number) if year else ("word", 0)
    piece.name = year.calendar if year and year.calendar in OTHERS else piece.name


def _mark(pieces: list[Item], at: int) -> str | None:
    """Return what a sign beside a number says it is: 年 and 日 after it, "ngày" and "عام" before or after it."""
    for place in (at + 1, at - 1):
        if 0 <= place < len(pieces):
            names = {sense.name for sense in pieces[place].also if sense.kind == "mark"}
            if pieces[place].kind == "mark":
                names.add(pieces[place].name)
            follows_as_sign = place > at and len(pieces[place].text) == 1
            if "year" in names and len(pieces[at].text) == _YEAR_DIGITS:
                return "year"
            if names & {"day", "month"} and (follows_as_sign or (place < at and len(pieces[place].text) > 1)):
                return "day" if "day" in names else "month"
    return None


def _can_be_day(piece: Item) -> bool:
    """Say whether a number can be a day of the month."""
    return 1 <= piece.value <= _DAYS and len(piece.text) <= 2  # noqa: PLR2004 - two digits


def _is_quantity(pieces: list[Item], at: int) -> bool:
    """Say whether a number counts the unit after it: "15 heures", "3 days"."""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    return bool(after and after.kind == "unit" and not any(sense.kind == "mark" for sense in after.also))


def _stands_as_day(pieces: list[Item], at: int) -> bool:
    """Say whether a number stands beside a month or a weekday as a day does: "5 mai", "the 5th of last month"."""
    if _is_short_year(pieces, at):
        return False
    if _beside(pieces, at, _is_month) or _beside(pieces, at, _is_weekday, articles_only=True):
        return True
    meant = _told_months(pieces)
    return bool(meant and _beside(pieces, at, lambda piece: id(piece) in meant)) or _explains_a_day(pieces, at)


def _told_months(pieces: list[Item]) -> set[int]:
    """Return the identities of the pieces that mean a month by its distance: "last month", "le mois dernier"."""
    found = {id(piece) for piece in pieces if (piece.kind, piece.name) == ("relative", "month")}
    for pair in pairwise(pieces):
        if {piece.kind for piece in pair} == {"unit", "adjective"} and any(each.name == "month" for each in pair):
            found |= set(map(id, pair))
    return found


def _explains_a_day(pieces: list[Item], at: int) -> bool:
    """Say whether a number in brackets says which day of the month "yesterday" was: "ඊයේ (26)"."""
    around = [piece.text for piece in pieces[at - 1 : at + 2 : 2]] if at > 1 else []
    return around == ["(", ")"] and (pieces[at - 2].kind, pieces[at - 2].name) == ("relative", "day")


def _is_short_year(pieces: list[Item], at: int) -> bool:
    """Say whether two digits are a year: after an apostrophe, or last after a day and a month."""
    piece = pieces[at]
    if len(piece.text) != 2 or piece.ordinal or at == 0:  # noqa: PLR2004 - two digits
        return False
    if pieces[at - 1].text == "'":
        return at > 1 and pieces[at - 2].kind == "month"
    before = at - 2
    while before >= 0 and is_small(pieces[before]):
        before -= 1
    dated = pieces[at - 1].kind == "month" and before >= 0 and pieces[before].kind == "day"
    return dated and not any(each.kind == "year" for each in pieces) and _is_last(pieces, at)


def _is_last(pieces: list[Item], at: int) -> bool:
    """Say whether no other number follows."""
    return not any(piece.kind in ("number", "to", "and") or piece.text == "-" for piece in pieces[at + 1 :])


def _is_month(piece: Item) -> bool:
    return piece.kind == "month"


def _is_weekday(piece: Item) -> bool:
    return piece.kind in WEEKDAYS


def _beside(pieces: list[Item], at: int, wanted: Callable[[Item], bool], *, articles_only: bool = False) -> bool:
    """Say whether a wanted piece is the next on either side, small words and commas passed over."""
    for step in (1, -1):
        place = at + step
        while 0 <= place < len(pieces) and (
            pieces[place].text == "-" or is_small(pieces[place], articles_only=articles_only)
        ):
            place += step
        if 0 <= place < len(pieces) and wanted(pieces[place]):
            return True
    return False


def _spread_days(pieces: list[Item]) -> bool:
    """Make a number a day that is joined to another day: "26-28 septembre", "26, 27 et 28". Say whether one was."""
    for at, piece in enumerate(pieces):
        if (
            piece.kind == "number"
            and _can_be_day(piece)
            and (_joined_to_day(pieces, at, 1) or _joined_to_day(pieces, at, -1))
        ):
            piece.kind = "day"
            return True
    return False


def _joined_to_day(pieces: list[Item], at: int, step: int) -> bool:
    """Say whether a day follows in one direction with nothing but joints between; a date in figures is one, too."""
    place, joints = at + step, 0
    while 0 <= place < len(pieces) and (is_joint(pieces[place]) or _may_follow_day(pieces[place])):
        joints += is_joint(pieces[place])
        place += step
    if not joints or not 0 <= place < len(pieces):
        return False
    follows_at_once = place == at + 2 * step == at + 2 and pieces[at + 1].kind != "comma"
    return pieces[place].kind == "day" or (follows_at_once and bool(pieces[place].parts.get("day")))


def _may_follow_day(piece: Item) -> bool:
    """Say whether a piece may stand between a day and the joint to another: an article, "ቀን" for a day."""
    return is_small(piece, articles_only=True) or piece.other("mark") is not None


def _only_small_words(pieces: list[Item]) -> bool:
    """Say whether nothing but small words surrounds a number: "le 28", "on the 28th"."""
    return all(
        piece.kind in ("number", "weekday", "period", "adjective", "limit") or is_small(piece) for piece in pieces
    ) and not any(piece.kind == "word" and len(piece.text) > SMALL_WORD for piece in pieces)

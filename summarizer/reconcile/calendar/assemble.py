"""From pieces to printed dates: which number is a day, which parts belong to one date, how several dates are joined."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.around import counts_from_elsewhere, limit, period, relative, share, turn
from summarizer.reconcile.calendar.items import COUNTED, WEEKDAYS
from summarizer.reconcile.calendar.numeric import common_year, expand, two_digit_year
from summarizer.reconcile.calendar.offsets import can_bear, take_offset
from summarizer.reconcile.calendar.parts import Part, Printed, Reading
from summarizer.reconcile.calendar.placing import is_foreign, part, place_marks
from summarizer.reconcile.calendar.weekdays import name_weekdays

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.reconcile.calendar.items import Item
    from summarizer.reconcile.calendar.lexicon import Lexicon
    from summarizer.reconcile.calendar.numeric import Style
    from summarizer.reconcile.calendar.parts import Joined

_DAYS = 31
_SMALL_WORD = 3
_YEAR_DIGITS = 4
_ARTICLES = frozenset({
    "a", "am", "an", "as", "d", "da", "dag", "dagen", "das", "de", "del", "della", "dem", "den", "der", "di",
    "dia", "die", "dne", "dnia", "do", "du", "dzien", "el", "em", "giorno", "gli", "i", "il", "jour", "l", "la",
    "le", "les", "lo", "na", "ngay", "no", "o", "of", "on", "os", "tag", "the",
})  # fmt: skip
"""Small words that may stand between a weekday, a day and a month, in the languages that print them there."""
_LIST: Joined = "list"


def assemble(items: Sequence[Item], lexicon: Lexicon, style: Style) -> Reading:
    """Return what an expression prints, its dates in figures read in one style."""
    pieces = _resolved(expand(items, style, lexicon.language))
    counted_elsewhere = name_weekdays(pieces, lexicon.language)
    offset, pieces = take_offset(pieces, lexicon)
    _name_numbers(pieces, lexicon)
    pieces = place_marks(pieces)
    dates, joined = _dates(pieces)
    counted = relative(pieces)
    if is_foreign(pieces):
        return Reading(part=Part("foreign"))
    within = part(pieces, dates)
    reading = Reading(
        dates=_completed(dates),
        joined=joined if len(dates) > 1 else "one",
        relative=counted,
        turn=turn(pieces) if counted is None else None,
        limit=limit(pieces, dates) if joined != "span" or len(dates) == 1 or _is_one_part(pieces) else None,
        elsewhere=counts_from_elsewhere(pieces) or counted_elsewhere,
        period=period(pieces, dates),
        share=None if within else share(pieces, dates, counted),
        part=within,
        offset=offset,
        rest=tuple(piece.text for piece in pieces if piece.kind in ("word", "number")),
    )
    return replace(reading, elsewhere=True, offset=None) if offset and not can_bear(offset, reading) else reading


def _is_one_part(pieces: list[Item]) -> bool:
    """Say whether the only dates joined to a span are the two ends of a part, such as a quarter."""
    dated = [piece for piece in pieces if (piece.parts and "year" not in piece.parts) or piece.name == "years"]
    return len(dated) == len(("first", "last")) and all(piece.kind == "date" and piece.name for piece in dated)


def _resolved(items: list[Item]) -> list[Item]:
    """Decide words with several senses by what stands elsewhere in the expression.

    "Morgen" beside a day or behind another word is the morning ("am Morgen", "la mañana"); alone, or before a weekday
    ("mañana viernes"), it is tomorrow. "Mar" beside another month is a Tuesday; 日 after a number is no Sunday.
    """
    for at, item in enumerate(items):
        mark = item.other("mark")
        if item.kind == "weekday" and mark and at and items[at - 1].kind == "number":
            items[at] = replace(item, kind="mark", name=mark.name, also=())
    firm = [item for item in items if not item.also]
    has_month = any(item.kind == "month" or (item.printed and item.printed.month) for item in firm)
    has_day = any(item.kind in (*WEEKDAYS, *COUNTED, "date", "month") for item in firm)
    return [_decided(items, at, has_month=has_month, has_day=has_day) for at in range(len(items))]


def _decided(items: list[Item], at: int, *, has_month: bool, has_day: bool) -> Item:
    """Return an item in the sense that fits its surroundings."""
    item = items[at]
    weekday, period = item.other("weekday"), item.other("period")
    if item.kind == "month" and has_month and weekday:
        return replace(item, kind="weekday", value=weekday.value, also=())
    if item.kind == "relative" and period and (at or (has_day and not _leads_weekday(items))):
        return replace(item, kind="period", name=period.name, also=())
    return item


def _leads_weekday(items: list[Item]) -> bool:
    """Say whether the first piece is followed by nothing but a weekday."""
    return [item.kind for item in items[1:] if item.kind != "comma"] == ["weekday"]


def _name_numbers(pieces: list[Item], lexicon: Lexicon) -> None:
    """Turn the numbers of an expression into days, months and years where their place says so."""
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


def _name_number(pieces: list[Item], at: int, lexicon: Lexicon) -> None:
    """Decide what one number is, from its digits and its neighbours."""
    piece = pieces[at]
    mark = _mark(pieces, at)
    if mark == "month":
        piece.kind = "month"
    elif len(piece.text) == _YEAR_DIGITS or mark == "year":
        year = common_year(piece.value, lexicon.language)
        piece.kind, piece.value = ("year", year) if year is not None else ("word", 0)
    elif mark == "day" or (_can_be_day(piece) and not _is_quantity(pieces, at) and _stands_as_day(pieces, at)):
        piece.kind = "day"
    elif _is_short_year(pieces, at):
        piece.kind, piece.value = "year", two_digit_year(piece.value)
    elif _is_quantity(pieces, at):
        piece.kind = "quantity"


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
    """Say whether a number stands beside a month or a weekday as a day does."""
    if _is_short_year(pieces, at):
        return False
    return _beside(pieces, at, _is_month) or _beside(pieces, at, _is_weekday, articles_only=True)


def _is_short_year(pieces: list[Item], at: int) -> bool:
    """Say whether two digits are a year: after an apostrophe, or last after a day and a month."""
    piece = pieces[at]
    if len(piece.text) != 2 or piece.ordinal or at == 0:  # noqa: PLR2004 - two digits
        return False
    if pieces[at - 1].text == "'":
        return at > 1 and pieces[at - 2].kind == "month"
    before = at - 2
    while before >= 0 and _is_small(pieces[before]):
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
            pieces[place].text == "-" or _is_small(pieces[place], articles_only=articles_only)
        ):
            place += step
        if 0 <= place < len(pieces) and wanted(pieces[place]):
            return True
    return False


def _is_small(piece: Item, *, articles_only: bool = False) -> bool:
    """Say whether a piece may stand inside a date: a comma, an article, another small word."""
    if piece.kind in ("comma", "mark"):
        return True
    if piece.text in _ARTICLES:
        return piece.kind in ("word", "to", "unit")
    return piece.kind in ("word", "limit", "unit") and len(piece.text) <= _SMALL_WORD and not articles_only


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
    while 0 <= place < len(pieces) and (_is_joint(pieces[place]) or _is_small(pieces[place], articles_only=True)):
        joints += _is_joint(pieces[place])
        place += step
    if not joints or not 0 <= place < len(pieces):
        return False
    follows_at_once = place == at + 2 * step == at + 2 and pieces[at + 1].kind != "comma"
    return pieces[place].kind == "day" or (follows_at_once and bool(pieces[place].parts.get("day")))


def _is_joint(piece: Item) -> bool:
    return piece.kind in ("to", "and", "comma") or piece.is_to or piece.text in ("-", "/")


def _only_small_words(pieces: list[Item]) -> bool:
    """Say whether nothing but small words surrounds a number: "le 28", "on the 28th"."""
    return all(
        piece.kind in ("number", "weekday", "period", "adjective", "limit") or _is_small(piece) for piece in pieces
    ) and not any(piece.kind == "word" and len(piece.text) > _SMALL_WORD for piece in pieces)


def _dates(pieces: list[Item]) -> tuple[list[Printed], Joined]:
    """Gather the parts into dates: a part that the current date already has begins the next one."""
    dates: list[Printed] = []
    current: dict[str, int] = {}
    joined, closing = _LIST, False
    for at, piece in enumerate(pieces):
        if _joins(pieces, at):
            if current and _leads_to_date(pieces, at + 1):
                closing = True
                joined = "span" if _means_span(pieces, at) else joined
            continue
        parts = piece.parts
        if not parts:
            continue
        if closing and parts == {"month": current.get("month")}:
            closing = False
        if closing or any(current.get(part, value) != value for part, value in parts.items()):
            dates.append(Printed(**current))
            current, closing = {}, False
        current |= parts
    return [*dates, Printed(**current)] if current else dates, joined


def _leads_to_date(pieces: list[Item], at: int) -> bool:
    """Say whether the next word that counts is part of a date."""
    while at < len(pieces) and _is_small(pieces[at], articles_only=True):
        at += 1
    return at < len(pieces) and bool(pieces[at].parts)


def _joins(pieces: list[Item], at: int) -> bool:
    """Say whether a piece joins two dates; a hyphen does only between like parts, not in "28-SEP-2023"."""
    piece = pieces[at]
    if piece.text != "-":
        return piece.kind == "and" or piece.is_to
    before = next((piece.parts for piece in reversed(pieces[:at]) if piece.parts), {})
    after = next((piece.parts for piece in pieces[at + 1 :] if piece.parts), {})
    return bool(before.keys() & after.keys()) or (
        _dated_twice(pieces) and (before.keys() == {"month"} or _month_first_twice(pieces, at))
    )


def _month_first_twice(pieces: list[Item], at: int) -> bool:
    """Say whether month and day stand on both sides of a hyphen: "May 30 - June 2"."""
    kinds = [[piece.kind for piece in side if piece.parts] for side in (pieces[:at], pieces[at + 1 :])]
    return kinds[0][-2:] == ["month", "day"] and kinds[1][:2] == ["month", "day"]


def _dated_twice(pieces: list[Item]) -> bool:
    """Say whether two months are printed: "28 septembre - 3 octobre"."""
    return sum(1 for piece in pieces if "month" in piece.parts) > 1


def _means_span(pieces: list[Item], at: int) -> bool:
    """Say whether a joint means "from .. to", as "and" does after "between"."""
    return pieces[at].kind != "and" or any(piece.kind == "between" for piece in pieces)


def _completed(dates: list[Printed]) -> tuple[Printed, ...]:
    """Lend months and years between joined dates: "26 et 28 septembre 2023" prints them once."""
    for lend in (_lent_month, _lent_year):
        for at in range(len(dates) - 2, -1, -1):
            dates[at] = lend(dates[at], dates[at + 1])
        for at in range(1, len(dates)):
            dates[at] = _turned(dates[at - 1], dates[at], lend(dates[at], dates[at - 1]))
    return tuple(dates)


def _turned(before: Printed, date: Printed, lent: Printed) -> Printed:
    """Return a date with the year lent by the one before it, or the next: "31 décembre 2023 - 2 janvier"."""
    if date.year is None and lent.year is not None and (lent.month or 0) < (before.month or 0):
        return replace(lent, year=lent.year + 1)
    return lent


def _lent_month(date: Printed, other: Printed) -> Printed:
    """Return a day of the month with the month it leaves to its neighbour."""
    return replace(date, month=other.month) if date.month is None and date.day and other.day else date


def _lent_year(date: Printed, other: Printed) -> Printed:
    """Return a date with the year it leaves to its neighbour."""
    return replace(date, year=other.year) if date.year is None and date.month and other.month else date

"""From pieces to printed dates: which number is a day, which parts belong to one date, how several dates are joined."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast, get_args

from summarizer.reconcile.calendar.numeric import common_year, expand, two_digit_year
from summarizer.reconcile.calendar.parts import Limit, Printed, Reading, Relative

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.reconcile.calendar.items import Item
    from summarizer.reconcile.calendar.lexicon import Lexicon, Sense
    from summarizer.reconcile.calendar.numeric import Style
    from summarizer.reconcile.calendar.parts import Joined, Share, Unit

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
_PARTS = ("weekday", "day", "month", "year")
_WEEKDAYS = ("weekday", "weekday_at", "weekday_in")
_COUNTED = ("relative", "distance")
_SPANNING = ("week", "weekend", "month", "year")
"""Units that last, so that "last" beside one counts from the day of writing; "counted" ones last about so long."""


def assemble(items: Sequence[Item], lexicon: Lexicon, style: Style) -> Reading:
    """Return what an expression prints, its dates in figures read in one style."""
    pieces = _resolved(expand(items, style, lexicon.language))
    _name_numbers(pieces, lexicon)
    dates, joined = _dates(pieces)
    relative = _relative(pieces)
    return Reading(
        dates=_completed(dates),
        joined=joined if len(dates) > 1 else "one",
        relative=relative,
        turn=_turn(pieces) if relative is None else None,
        limit=_limit(pieces, dates) if joined != "span" or len(dates) == 1 else None,
        elsewhere=_counts_from_elsewhere(pieces),
        period=_period(pieces, dates),
        share=_share(pieces, dates, relative),
        rest=tuple(piece.text for piece in pieces if piece.kind in ("word", "number")),
    )


def _resolved(items: list[Item]) -> list[Item]:
    """Decide words with several senses by what stands elsewhere in the expression.

    "Morgen" beside a day is the morning, alone it is tomorrow; "mar" beside another month is a Tuesday;
    日 after a number is no Sunday.
    """
    for at, item in enumerate(items):
        mark = _other(item, "mark")
        if item.kind == "weekday" and mark and at and items[at - 1].kind == "number":
            items[at] = replace(item, kind="mark", name=mark.name, also=())
    firm = [item for item in items if not item.also]
    has_month = any(item.kind == "month" or (item.printed and item.printed.month) for item in firm)
    has_day = any(item.kind in (*_WEEKDAYS, *_COUNTED, "date", "month") for item in firm)
    return [_decided(item, has_month=has_month, has_day=has_day) for item in items]


def _other(item: Item, kind: str) -> Sense | None:
    """Return the sense of a kind that was set aside."""
    return next((sense for sense in item.also if sense.kind == kind), None)


def _decided(item: Item, *, has_month: bool, has_day: bool) -> Item:
    """Return an item in the sense that fits its surroundings."""
    weekday, period = _other(item, "weekday"), _other(item, "period")
    if item.kind == "month" and has_month and weekday:
        return replace(item, kind="weekday", value=weekday.value, also=())
    if item.kind == "relative" and has_day and period:
        return replace(item, kind="period", name=period.name, also=())
    return item


def _name_numbers(pieces: list[Item], lexicon: Lexicon) -> None:
    """Turn the numbers of an expression into days, months and years where their place says so."""
    for at, piece in enumerate(pieces):
        if piece.kind == "number":
            _name_number(pieces, at, lexicon)
    while _spread_days(pieces):
        pass
    numbers = [piece for piece in pieces if piece.kind == "number"]
    alone = not any(piece.kind in ("month", "day", "date", "year", "unit", *_COUNTED) for piece in pieces)
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
    return piece.kind in _WEEKDAYS


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
    return pieces[place].kind == "day" or (follows_at_once and bool(_parts(pieces[place]).get("day")))


def _is_joint(piece: Item) -> bool:
    return piece.kind in ("to", "and", "comma") or _is_to(piece) or piece.text in ("-", "/")


def _only_small_words(pieces: list[Item]) -> bool:
    """Say whether nothing but small words surrounds a number: "le 28", "on the 28th"."""
    return all(
        piece.kind in ("number", "weekday", "period", "adjective", "limit") or _is_small(piece) for piece in pieces
    ) and not any(piece.kind == "word" and len(piece.text) > _SMALL_WORD for piece in pieces)


def _dates(pieces: list[Item]) -> tuple[list[Printed], Joined]:
    """Gather the parts into dates: a part that the current date already has begins the next one."""
    dates: list[Printed] = []
    current, joined, closing = Printed(), _LIST, False
    for at, piece in enumerate(pieces):
        if _joins(pieces, at):
            if current != Printed() and _leads_to_date(pieces, at + 1):
                closing = True
                joined = "span" if _means_span(pieces, at) else joined
            continue
        parts = _parts(piece)
        if not parts:
            continue
        if closing and parts == {"month": current.month}:
            closing = False
        if closing or any(getattr(current, part) not in (None, value) for part, value in parts.items()):
            dates.append(current)
            current, closing = Printed(), False
        current = replace(current, **parts)
    return [*dates, current] if current != Printed() else dates, joined


def _parts(piece: Item) -> dict[str, int]:
    """Return the date parts that a piece prints."""
    if piece.printed is not None:
        return {part: value for part in _PARTS if (value := getattr(piece.printed, part)) is not None}
    if piece.kind in _WEEKDAYS:
        return {"weekday": piece.value}
    return {piece.kind: piece.value} if piece.kind in _PARTS else {}


def _leads_to_date(pieces: list[Item], at: int) -> bool:
    """Say whether the next word that counts is part of a date."""
    while at < len(pieces) and _is_small(pieces[at], articles_only=True):
        at += 1
    return at < len(pieces) and bool(_parts(pieces[at]))


def _joins(pieces: list[Item], at: int) -> bool:
    """Say whether a piece joins two dates; a hyphen does only between like parts, not in "28-SEP-2023"."""
    piece = pieces[at]
    if piece.text != "-":
        return piece.kind == "and" or _is_to(piece)
    before = next((_parts(piece) for piece in reversed(pieces[:at]) if _parts(piece)), {})
    after = next((_parts(piece) for piece in pieces[at + 1 :] if _parts(piece)), {})
    return bool(before.keys() & after.keys()) or (
        _dated_twice(pieces) and (before.keys() == {"month"} or _month_first_twice(pieces, at))
    )


def _month_first_twice(pieces: list[Item], at: int) -> bool:
    """Say whether month and day stand on both sides of a hyphen: "May 30 - June 2"."""
    kinds = [[piece.kind for piece in side if _parts(piece)] for side in (pieces[:at], pieces[at + 1 :])]
    return kinds[0][-2:] == ["month", "day"] and kinds[1][:2] == ["month", "day"]


def _dated_twice(pieces: list[Item]) -> bool:
    """Say whether two months are printed: "28 septembre - 3 octobre"."""
    return sum(1 for piece in pieces if "month" in _parts(piece)) > 1


def _is_to(piece: Item) -> bool:
    """Say whether a piece can mean "to"."""
    return piece.kind == "to" or _other(piece, "to") is not None


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


def _relative(pieces: list[Item]) -> Relative | None:
    """Return the distance from the day of writing: a phrase ("hier"), or "last" beside a unit.

    A count after an unknown word is none: "more than two weeks ago" may be any time before.
    """
    for at, piece in enumerate(pieces):
        if piece.kind == "distance" and at and pieces[at - 1].kind == "word" and len(pieces[at - 1].text) > _SMALL_WORD:
            return None
        if piece.kind in _COUNTED:
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


def _share(pieces: list[Item], dates: Sequence[Printed], relative: Relative | None) -> Share | None:
    """Return the half of a month, year or distance that is meant: "early May", "late last year", not "late Tuesday"."""
    name = next((piece.name for piece in pieces if piece.kind == "share"), None)
    spans = not dates[0].day and not dates[0].weekday if dates else bool(relative and relative.unit in _SPANNING)
    return cast("Share", name) if name and spans and len(dates) <= 1 else None


def _period(pieces: list[Item], dates: Sequence[Printed]) -> str | None:
    """Return the part of the day; "the night to Thursday" is one that ends on the day."""
    period = next((piece.name for piece in pieces if piece.kind == "period"), None)
    first = next((at for at, piece in enumerate(pieces) if _parts(piece)), 0)
    leads = any(_is_to(piece) for piece in pieces[max(first - 2, 0) : first])
    return "night to" if period == "night" and leads and len(dates) == 1 else period


def _counts_from_elsewhere(pieces: list[Item]) -> bool:
    """Say whether the day is told by another day: "the next day", "two days after 9 May", not "9 May, the next day".

    After a mere weekday or month ("the Monday after") it is, too.
    """
    places = [at for at, piece in enumerate(pieces) if piece.kind == "elsewhere"]
    dated = [at for at, piece in enumerate(pieces) if _parts(piece)]
    if not places or not dated:
        return bool(places)
    if places[0] > dated[-1] and any("day" in _parts(pieces[at]) for at in dated):
        return False
    between = pieces[places[0] : dated[0]] or pieces[dated[-1] : places[0]]
    return bool(between) and not any(piece.kind == "comma" for piece in between)


def _turn(pieces: list[Item]) -> int | None:
    """Return which of several weekdays or months is meant: -1 last, 0 this, 1 next, 2 coming; "this past" is last."""
    turns = [int(piece.name) for piece in pieces if piece.kind == "weekday_at"]
    turns += [piece.value for piece in pieces if piece.kind == "adjective"]
    return next((turn for turn in turns if turn), 0) if turns else None


def _limit(pieces: list[Item], dates: list[Printed]) -> Limit | None:
    """Return the word that makes a date a bound: right before the first date part, or right after the last.

    "The week of 25 September" bounds the day too.
    """
    places = [at for at, piece in enumerate(pieces) if _parts(piece) or piece.kind in _COUNTED]
    if not places:
        return None
    first = places[0]
    while first and pieces[first - 1].kind == "share":
        first -= 1
    for place in (first - 1, first - 2, places[-1] + 1):
        if 0 <= place < len(pieces) and (limit := _limit_of(pieces[place])):
            return limit
    weeks = any(piece.kind == "unit" and piece.name == "week" for piece in pieces[max(places[0] - 3, 0) : places[0]])
    turned = any(piece.kind in ("adjective", *_COUNTED) for piece in pieces)
    return "week" if weeks and not turned and dates and dates[0].day is not None else None


def _limit_of(piece: Item) -> Limit | None:
    """Return the bound that a piece can mean."""
    names = [piece.name] if piece.kind == "limit" else []
    names += [sense.name for sense in piece.also if sense.kind == "limit"]
    return next((cast("Limit", name) for name in sorted(names) if name in get_args(Limit)), None)

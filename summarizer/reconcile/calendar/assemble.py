"""From pieces to printed dates: which parts belong to one date, and how several dates are joined."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.around import counts_from_elsewhere, limit, period, relative, share, turn
from summarizer.reconcile.calendar.behind import take_offset_behind
from summarizer.reconcile.calendar.from_there import from_there, nth_day
from summarizer.reconcile.calendar.items import COUNTED, WEEKDAYS, Item
from summarizer.reconcile.calendar.joints import is_small
from summarizer.reconcile.calendar.numbering import name_numbers
from summarizer.reconcile.calendar.numeric import expand
from summarizer.reconcile.calendar.offsets import can_bear, take_offset
from summarizer.reconcile.calendar.parts import Part, Printed, Reading
from summarizer.reconcile.calendar.placing import is_foreign, part, place_marks
from summarizer.reconcile.calendar.tokens import is_unspaced
from summarizer.reconcile.calendar.weekdays import name_weekdays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.calendar.lexicon import Lexicon
    from summarizer.reconcile.calendar.numeric import Style
    from summarizer.reconcile.calendar.parts import Calendar, Joined

_LIST: Joined = "list"


def assemble(items: Sequence[Item], lexicon: Lexicon, style: Style) -> Reading:
    """Return what an expression prints, its dates in figures read in one style."""
    pieces = _resolved(expand(items, style, lexicon.language))
    counted_elsewhere = name_weekdays(pieces, lexicon.language)
    offset, pieces = take_offset(pieces, lexicon)
    if offset is None:
        offset, pieces = take_offset_behind(pieces, lexicon)
    pieces = _without_doubtful_feasts(pieces)
    name_numbers(pieces, lexicon)
    pieces = place_marks(pieces, lexicon)
    dates, joined = _dates(pieces)
    counted = relative(pieces, lexicon)
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
        from_there=from_there(pieces, lexicon),
        nth_day=nth_day(pieces),
        period=period(pieces, dates),
        share=None if within else share(pieces, dates, counted),
        part=within,
        offset=offset,
        rest=tuple(piece.text for piece in pieces if piece.kind in ("word", "number")),
    )
    return replace(reading, elsewhere=True, offset=None) if offset and not can_bear(offset, reading) else reading


def _without_doubtful_feasts(pieces: list[Item]) -> list[Item]:
    """Leave out feasts beside words that may make them others: Chinese New Year, orthodox Christmas, the eve of one."""
    if not any(piece.other("feast") for piece in pieces):
        return pieces
    words = [piece for piece in pieces if piece.kind == "word" and not piece.numbers]
    signs = [piece for piece in words if is_unspaced(piece.text)]
    is_plain = len(signs) <= 1 and all(map(is_small, words))
    if is_plain and not any(piece.kind == "elsewhere" for piece in pieces):
        return pieces
    return [Item("word", text=piece.text) if piece.other("feast") else piece for piece in pieces]


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


def _dates(pieces: list[Item]) -> tuple[list[Printed], Joined]:
    """Gather the parts into dates: a part that the current date already has begins the next one."""
    dates: list[Printed] = []
    current: dict[str, int] = {}
    calendar: Calendar | None = None
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
        if closing or _clashes(current, calendar, piece):
            dates.append(_printed(current, calendar))
            current, calendar, closing = {}, None, False
        current |= parts
        calendar = calendar or piece.calendar
    if pieces and pieces[-1].is_to and not any(piece.kind == "and" for piece in pieces):
        joined = "span"  # "22 мамырдан 24 мамырға дейін": "to" follows on both
    return [*dates, _printed(current, calendar)] if current else dates, joined


def _clashes(current: dict[str, int], calendar: Calendar | None, piece: Item) -> bool:
    """Say whether a piece prints a part otherwise than the date before it has it, or in another calendar."""
    if any(current.get(part, value) != value for part, value in piece.parts.items()):
        return True
    return calendar is not None and piece.calendar not in (None, calendar)


def _printed(parts: dict[str, int], calendar: Calendar | None) -> Printed:
    """Return gathered parts as a date."""
    weekday, day, month, year, nth = (parts.get(part) for part in ("weekday", "day", "month", "year", "nth"))
    return Printed(weekday, day, month, year, nth, calendar=calendar or "common")


def _leads_to_date(pieces: list[Item], at: int) -> bool:
    """Say whether the next word that counts is part of a date."""
    while at < len(pieces) and is_small(pieces[at], articles_only=True):
        at += 1
    return at < len(pieces) and bool(pieces[at].parts)


def _joins(pieces: list[Item], at: int) -> bool:
    """Say whether a piece joins two dates; a hyphen does only between like parts, not in "28-SEP-2023".

    Nor does a slash between a day and its year: "ህዳር 26/2018".
    """
    piece = pieces[at]
    before = next((piece.parts for piece in reversed(pieces[:at]) if piece.parts), {})
    after = next((piece.parts for piece in pieces[at + 1 :] if piece.parts), {})
    if piece.text == "/" and after.keys() == {"year"} != before.keys():
        return False
    if piece.text != "-":
        return piece.kind == "and" or piece.is_to
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
    if date.month is None and date.day and other.day:
        return replace(date, month=other.month, calendar=other.calendar)
    return date


def _lent_year(date: Printed, other: Printed) -> Printed:
    """Return a date with the year it leaves to its neighbour."""
    lacks = date.year is None and date.month and other.month and date.calendar == other.calendar
    return replace(date, year=other.year) if lacks else date

"""Dates in figures: which number is the day, which the month."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.calendar.items import Item
from summarizer.reconcile.calendar.others import OTHERS
from summarizer.reconcile.calendar.parts import Printed
from summarizer.reconcile.calendar.tables import clock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.reconcile.calendar.parts import Calendar

Style = Literal["dmy", "mdy"]

EARLIEST_YEAR = 1500
"""Smaller years in news belong to another calendar (1445 AH, 1402 SH)."""
_COMMON_YEARS = range(EARLIEST_YEAR, 2400)
_BUDDHIST = {"th": 543, "lo": 543, "km": 543}
_BUDDHIST_YEARS = range(2400, 2700)
_SOLAR = frozenset({"fa", "ps"})
"""Languages whose news goes by the Solar Hijri calendar."""
_BARE_SOLAR_YEARS = range(1280, 1431)
"""Years that such a language means by a number alone; later ones are those of the lunar calendar in today's news."""
_PIVOT = 70
_CENTURY = 100
_MONTHS = 12
_DAYS = 31
SHAPES = frozenset({"ymd", "dmy", "compact", "ym", "my", "dm", "decade"})


def styles(items: Sequence[Item], language: str | None, order: str) -> tuple[Style, ...]:
    """Return the orders of day and month to try: both where an unknown language, or no fixed order, prints / or -.

    Persian and Pashto put the year first, and then the month; what is printed without a year may be either order.
    """
    if not any(item.kind in ("dmy", "dm") and "." not in item.text for item in items):
        return ("dmy",)
    if language is None or language == "en" or (language in _SOLAR and all(item.kind != "dmy" for item in items)):
        return ("dmy", "mdy")
    return ("mdy",) if order == "mdy" else ("dmy",)


class Year(NamedTuple):
    """A year and the calendar it is of."""

    number: int
    calendar: Calendar = "common"


def year_of(number: int, language: str, around: Iterable[Calendar] = ()) -> Year | None:
    """Return a printed year, that of a Buddhist era in the common one, or ``None`` for one that is not read.

    Args:
        number: The printed number.
        language: A code of the table.
        around: The calendars of the months and years around it, from :func:`.items.calendars_around`.
    """
    if is_buddhist(number, language):
        return Year(number - _BUDDHIST[language])
    known = next((calendar for calendar in around if number in _years_of(calendar)), None)
    if known is None and number in _BARE_SOLAR_YEARS and language in _SOLAR:
        known = "solar"
    return Year(number, known or "common") if known or number in _COMMON_YEARS else None


def _years_of(calendar: Calendar) -> range:
    """Return the years that a month of a calendar may have beside it in news."""
    return OTHERS[calendar].in_news if calendar in OTHERS else _COMMON_YEARS


def is_buddhist(number: int, language: str) -> bool:
    """Say whether a number is a year of the Buddhist era in a language."""
    return number in _BUDDHIST_YEARS and language in _BUDDHIST


def two_digit_year(number: int) -> int:
    """Return the year that two digits stand for: 70 and later are of the last century."""
    return number + (2000 if number < _PIVOT else 1900)


def expand(items: Sequence[Item], style: Style, language: str) -> list[Item]:
    """Replace dates in figures by the parts they print in one style; what is no date becomes plain numbers."""
    has_month = any(item.kind == "month" for item in items)
    hours = _hours(items)
    found: list[Item] = []
    for at, item in enumerate(items):
        if _is_pointed(item) and (has_month or at in hours or item.numbers[1] > _MONTHS):
            found.append(replace(item, kind="word"))
        elif item.kind == "my" and found and found[-1].kind == "month":
            found += _numbers(item)  # a day and its year: "ህዳር 26/2018"
        else:
            found += _parts(item, style, language, has_month=has_month) or [item]
    return found


def _is_pointed(item: Item) -> bool:
    """Say whether a piece is two numbers with a point, which may be hour and minute."""
    return item.kind == "dm" and "." in item.text


def _hours(items: Sequence[Item]) -> set[int]:
    """Return the places of such pieces that a word tells to be hours ("um 12.10 Uhr").

    It is the figure after the word, or else the one before it ("klo 21.10", "21.10 Uhr"); without any beside it, the
    only such piece.
    """
    pointed = [at for at, item in enumerate(items) if _is_pointed(item)]
    figures = {at for at, item in enumerate(items) if item.kind == "number"}.union(pointed)
    told: set[int] = set()
    for at, item in enumerate(items):
        if item.text in clock():
            beside = [place for place in (at + 1, at - 1) if place in figures][:1]
            told.update(set(beside).intersection(pointed) if beside or len(pointed) > 1 else pointed)
    return told


def _parts(item: Item, style: Style, language: str, *, has_month: bool) -> list[Item]:
    """Return what replaces one item, nothing if it stays."""
    if item.kind not in SHAPES:
        return []
    if item.kind == "dm" and has_month:
        return _numbers(item)  # two days: "10/11 May"
    found = [Item("date", printed=printed, text=item.text) for printed in _dates(item, style, language)]
    if not found:
        return _numbers(item) if item.kind in ("ym", "dm") else [replace(item, kind="word")]
    return found if len(found) == 1 else [found[0], Item("to", text="-"), found[1]]


def _dates(item: Item, style: Style, language: str) -> Iterator[Printed]:
    """Yield the date an item prints, or the two ends of a decade or a pair of years."""
    first, second, *more = (*item.numbers, 0)
    if item.kind == "decade" and first >= EARLIEST_YEAR:
        yield from (Printed(year=first), Printed(year=first + 9))
    elif item.kind == "my":
        yield from _valid(None, first, second, language)
    elif item.kind == "ym":
        pair = year_of(first, language) if second == (first + 1) % _CENTURY else None
        yield from _pair(pair) if pair else _valid(None, second, first, language)
    elif item.kind in ("ymd", "compact"):
        yield from _valid(more[0], second, first, language)
    else:
        year = more[0] if item.kind == "dmy" else None
        if (year is not None and len(item.text.replace(" ", "")) < len("1.1.1900")) or (year or _CENTURY) < _CENTURY:
            year = two_digit_year(year or 0)
        yield from _day_and_month(first, second, year, "dmy" if "." in item.text else style, language)


def _pair(year: Year) -> Iterator[Printed]:
    """Yield a year and the next."""
    for number in (year.number, year.number + 1):
        yield Printed(year=number, calendar=year.calendar)


def _day_and_month(first: int, second: int, year: int | None, style: Style, language: str) -> Iterator[Printed]:
    """Yield the date in the given order, or in the other where only that one can be."""
    swap = style == "mdy"
    if (first if swap else second) > _MONTHS:
        swap = not swap
    yield from _valid(*((second, first) if swap else (first, second)), year, language)


def _valid(day: int | None, month: int, year: int | None, language: str) -> Iterator[Printed]:
    """Yield the parts if they can be a date of the calendar in use."""
    known = None if year is None else year_of(year, language)
    if 1 <= month <= _MONTHS and 1 <= (day or 1) <= _DAYS and (year is None) == (known is None):
        number, calendar = known or (None, "solar" if language in _SOLAR else "common")
        yield Printed(day=day, month=month, year=number, calendar=calendar)


def _numbers(item: Item) -> list[Item]:
    """Return the figures of what turned out to be no date as plain numbers, joined by their sign."""
    first, second = item.numbers[:2]
    sign = Item("to", text="-") if "-" in item.text else Item("and", text="/")
    return [
        Item("number", first, text=str(first)),
        sign,
        Item("number", second, text=str(second), ordinal=item.ordinal),
    ]

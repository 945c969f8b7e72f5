"""Which weekday of a month is meant: "the first Monday in May", "le dernier vendredi d'avril"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.ordinals import nth
from summarizer.reconcile.calendar.parts import LAST, SMALL_WORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.reconcile.calendar.items import Item

_WEEKDAYS = ("weekday", "weekday_at")
_REACH = 4
_MOST = 5
_DAYS = 31
_PASSED = frozenset({"unit", "ordinal", "adjective", "nth", "word"})
"""Kinds of piece that may stand between a weekday and its month."""


def name_weekdays(items: list[Item], language: str) -> bool:
    """Give weekdays of a month their number, in place.

    Returns:
        Whether a weekday has an ordinal and no month beside it, so that it is counted from something else.
    """
    if not any(item.kind in _WEEKDAYS for item in items) or any(_is_day(item) for item in items):
        return False
    find = nth(language)
    for at, item in enumerate(items):
        number = _number(items, at, find) if item.kind in _WEEKDAYS else None
        if number is None:
            continue
        if not _month_near(items, at):
            if number != LAST:
                return True
            continue
        if item.kind == "weekday":
            items[at - 1].kind = "nth"
        item.kind, item.nth = "weekday", number
    return False


def _is_day(item: Item) -> bool:
    """Say whether a piece prints a day of a month, so that no weekday needs a number."""
    return "day" in item.parts or (item.kind == "number" and not item.ordinal and 1 <= item.value <= _DAYS)


def _number(items: list[Item], at: int, find: Callable[[str], int | None]) -> int | None:
    """Return the number of a weekday: that of the ordinal before it, or "last" within its own phrase."""
    if items[at].kind == "weekday_at":
        last = any(find(word) == LAST for word in items[at].text.split())
        return LAST if last and items[at].name == "-1" else None
    before = items[at - 1] if at else None
    if before is None or not before.text:
        return None
    if before.kind == "number":
        return before.value if before.ordinal and before.value <= _MOST else None
    return find(before.text.split()[0])


def _month_near(items: list[Item], at: int) -> bool:
    """Say whether a month follows or leads with nothing but small words or "month" between, and no comma."""
    return _leads_to_month(items[at + 1 : at + 1 + _REACH]) or _leads_to_month(items[:at][::-1][:_REACH])


def _leads_to_month(items: list[Item]) -> bool:
    for item in items:
        if item.kind == "month":
            return True
        if item.kind == "comma" or (len(item.text) > SMALL_WORD and item.kind not in _PASSED):
            return False
    return False

"""Which weeks running text names by their distance from the day of writing: "last week", "a múlt héten", "上周"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import single, union
from summarizer.reconcile.calendar.folding import fold
from summarizer.reconcile.calendar.items import itemise
from summarizer.reconcile.calendar.lexicon import language_code, lexicon
from summarizer.reconcile.calendar.tokens import tokenise

if TYPE_CHECKING:
    import datetime as dt

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.items import Item

_WEEK = 7
_MONDAY, _SATURDAY, _SUNDAY = 1, 6, 7
_FROM_MONDAY = re.compile(
    "az|be|bg|bs|ca|cs|da|de|el|et|eu|fi|gl|hr|hu|hy|is|it|ka|kk|ky|lt|lv|mk|mn|n[blno]|pl|ro|ru|s[klqrv]|tr|uk|uz|vi"
)
"""Languages in whose countries all weeks begin on Monday (CLDR, week data); elsewhere some begin on Sunday."""

_FROM_SATURDAY = re.compile("ar|ckb|fa|prs|ps")
"""Languages in some of whose countries weeks begin on Saturday."""


@lru_cache(maxsize=4096)
def weeks_named(text: str, language: str) -> frozenset[int]:
    """Return how far the weeks that a text names lie from the week of writing: -1 for "last week".

    Weeks that are only counted ("three weeks ago") are not named.

    Args:
        text: A sentence, or any other text.
        language: BCP 47 tag of its language.
    """
    code = language_code(language)
    folded = fold(text)
    if code is None or not any(word in folded for word in _week_words(code)):
        return frozenset()
    items = itemise(tokenise(folded), lexicon(code), text)
    return frozenset(week for at in range(len(items)) if (week := _week_at(items, at)) is not None)


def week_days(day: dt.date, offset: int, language: str) -> Days:
    """Return the days of the week so far from that of a day, on whichever weekday weeks begin where its language is.

    Where they may begin on one or another, the days of either week are in it.
    """
    code = language.partition("-")[0].lower()
    starts = {_MONDAY} if _FROM_MONDAY.fullmatch(code) else {_MONDAY, _SUNDAY}
    starts |= {_SATURDAY} if _FROM_SATURDAY.fullmatch(code) else set()
    firsts = [(start - day.isoweekday()) % _WEEK - _WEEK * (start != day.isoweekday()) for start in sorted(starts)]
    return union(single(day).shift(first + _WEEK * offset + each) for first in firsts for each in range(_WEEK))


def _week_at(items: list[Item], at: int) -> int | None:
    """Return the distance of the week that a piece names, alone or with "last" or "next" right beside it."""
    item = items[at]
    if item.kind == "relative" and item.name == "week":
        return item.value
    if item.kind == "unit" and item.name == "week":
        beside = items[max(at - 1, 0) : at] + items[at + 1 : at + 2]
        return next((min(each.value, 1) for each in beside if each.kind == "adjective"), None)
    return None


@cache
def _week_words(code: str) -> tuple[str, ...]:
    """Return the words of a language without which it names no week: the longest word of each phrase that does."""
    words = {
        max(texts, key=len)
        for phrases in lexicon(code).phrases.values()
        for texts, senses in phrases
        for sense in senses
        if sense.name == "week" and sense.kind in ("relative", "unit")
    }
    return tuple(sorted(words))

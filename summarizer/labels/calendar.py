"""Days and sets of days in words, by the patterns of a label file and the names CLDR gives."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from babel.dates import format_date

from summarizer.labels.recurring import recurring, told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.labels.recurring import Recurring
    from summarizer.records import DateSet, Span

    Say = Callable[..., str]

MOST = 6
"""More alternatives than this are counted instead of listed."""

LEAP = 2000
"""A year in which every month and day exists."""


def words(days: DateSet, form: str, say: Say) -> str:
    """Return a set of days in words.

    Args:
        days: The set.
        form: ``alone`` for a cell or a heading, ``within`` for the middle of a sentence.
        say: Gives the label of a key, filled.
    """
    if found := recurring(days):
        return _of_any_year(found, form, say)
    spans = told(days).spans
    if len(spans) > MOST:
        return _count(spans, form, say)
    several = [span.first for span in spans if span.first is not None and span.first == span.last]
    if len(several) == len(spans) > 1:
        return _several(several, form, say)
    parts = [_span(span, form, say) for span in spans]
    return say("dates.either", parts=tuple(parts)) if len(parts) > 1 else (parts or [say(f"dates.{form}.none")])[0]


def day_words(day: dt.date, pattern: str, say: Say) -> str:
    """Return a day by one of the file's patterns: ``full``, ``month``, ``year``, ``day_month`` or ``weekday_day``."""
    shape = say(f"dates.patterns.{pattern}")
    if day.day == 1 and (first := say("dates.first_of_month")):
        shape = re.sub(r"\bd\b", f"'{first}'", shape)
    return format_date(day, shape, locale=say("locale"))


def _of_any_year(found: Recurring, form: str, say: Say) -> str:
    """Return a day or month of an unknown year in words, with the years between which it lies."""
    pattern, key = ("month_alone", "period") if found.day is None else ("day_month", "day")
    words = day_words(dt.date(LEAP, found.month, found.day or 1), pattern, say)
    bound = "until" if found.last else "since" if found.first else "unknown"
    return say(f"dates.yearly.{bound}", day=say(f"dates.{form}.{key}", **{key: words}), year=found.last or found.first)


def _several(days: Sequence[dt.date], form: str, say: Say) -> str:
    """Return several single days in words: of one date in several years the years, else each day, its month once."""
    if len({(day.month, day.day) for day in days}) == 1:
        one_weekday = len({day.weekday() for day in days}) == 1
        day = day_words(days[0], "weekday_day_month" if one_weekday else "day_month", say)
        return say(f"dates.{form}.years", day=day, years=tuple(str(each.year) for each in days))
    patterns = [*(_pattern(day, following) for day, following in pairwise(days)), "full"]
    told = (day_words(day, pattern, say) for day, pattern in zip(days, patterns, strict=True))
    return say("dates.either", parts=tuple(say(f"dates.{form}.day", day=words) for words in told))


def _count(spans: Sequence[Span], form: str, say: Say) -> str:
    """Return the words for more alternatives than anyone would read."""
    first, last = spans[0].first, spans[-1].last
    if first is None or last is None:
        return say(f"dates.{form}.many", n=len(spans))
    return say(f"dates.{form}.many_between", n=len(spans), **_ends(first, last, say))


def _span(span: Span, form: str, say: Say) -> str:
    """Return one run of days in words."""
    first, last = span.first, span.last
    if first is None or last is None:
        return _open(first, last, form, say)
    if first == last:
        return say(f"dates.{form}.day", day=day_words(first, "full", say))
    if unit := _unit(first, last):
        return _periods(first, last, unit, form, say)
    key = "two_days" if last - first == dt.timedelta(days=1) else "days"
    return say(f"dates.{form}.{key}", **_ends(first, last, say))


def _open(first: dt.date | None, last: dt.date | None, form: str, say: Say) -> str:
    """Return a run with an open end in words."""
    if last is not None:
        return say(f"dates.{form}.until", last=day_words(last, "full", say))
    if first is not None:
        return say(f"dates.{form}.since", first=day_words(first, "full", say))
    return say(f"dates.{form}.unknown")


def _periods(first: dt.date, last: dt.date, unit: str, form: str, say: Say) -> str:
    """Return a run of whole months or years in words."""
    start, end = (day_words(at, unit, say) for at in (first, last))
    if start == end:
        return say(f"dates.{form}.period", period=start)
    return say(f"dates.{form}.periods", first=start, last=end)


def _unit(first: dt.date, last: dt.date) -> str | None:
    """Return ``year`` or ``month`` when a run is made of whole ones."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return "year"
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    return "month" if whole else None


def _ends(first: dt.date, last: dt.date, say: Say) -> dict[str, str]:
    """Return both ends of a run, the first without what it shares with the last."""
    return {"first": day_words(first, _pattern(first, last), say), "last": day_words(last, "full", say)}


def _pattern(day: dt.date, following: dt.date) -> str:
    """Return the pattern for a day that leaves out what the next day told will say: the year, the month with it."""
    if day.year != following.year:
        return "full"
    return "weekday_day" if day.month == following.month else "weekday_day_month"

"""Which weekday is meant where no date is printed: by usage the nearest, unless words tell of another week.

"On Tuesday" is the last one up to the day of writing. "Last Tuesday" is never that day itself, and "Tuesday of last
week" lies in that week; so it does where another expression of the same occasion names the week. Where the week is
named in its sentence only, the talks may have been in that week or just now ("On Tuesday she spoke of last week's
talks"): both days stay. So they do where something beside the weekday is not understood. "On the Tuesday" is that of a
week told of before, whichever it was, and no usage says how long ago.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.dayset import single, union
from summarizer.reconcile.calendar.lexicon import language_code, number_words
from summarizer.reconcile.calendar.tables import clock, leads, same
from summarizer.reconcile.calendar.tokens import is_unspaced
from summarizer.reconcile.calendar.weeks import week_days, weeks_named
from summarizer.reconcile.days.expressions import SMALL_WORD, is_hour, weekday_run
from summarizer.reconcile.days.narrated import FOLLOWING
from summarizer.reconcile.days.stretching import stretch

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.calendar.parts import Reading
    from summarizer.records import Article, WhenMention

WeekdayRule = Literal[
    "weekday-recent", "weekday-last", "weekday-next", "weekday-around", "weekday-week", "weekday-open"
]

BARE = frozenset({"weekday-recent", "weekday-around"})
"""The rules for a weekday beside which nothing tells of a week."""

_TOLD_BEFORE = {
    "de": "an jenem",
    "en": "on the|on that",
    "es": "aquel|ese",
    "fr": "le",
    "it": "il|quel",
    "nl": "op de|op die",
    "pt": "naquela|aquela|naquele|aquele|nessa|essa|nesse|esse",
}
"""What stands right before a weekday of a week told of before, in languages that name the last one without it."""

_LONGEST_LEAD = 16

WEEK = 7
_COMING, _WEEK_AFTER = 2, 3
_PARTICLES = 2
"""Characters of a script without blanks that may be left over: more are a word that was not understood."""


_AFTERTHOUGHT = 2
"""Words of one at least: "Saturday, next" has none."""


class Meant(NamedTuple):
    """Where a weekday without a date lies, seen from the day of writing.

    Attributes:
        weekday_rule: The rule that says so.
        least: How many days after the day of writing it lies at least; without :attr:`most`, only the weeks tell.
        most: How many at most.
        weeks: The weeks in which it may lie as well, by their distance from that of the day of writing.
        since: The day from which on it may be the first as well.
    """

    weekday_rule: WeekdayRule
    least: int = 0
    most: int = -1
    weeks: tuple[int, ...] = ()
    since: dt.date | None = None

    def days(self, day: dt.date, language: str) -> Days:
        """Return the days that are meant, written on a day."""
        near = stretch(single(day), self.least, self.most)
        told = () if self.since is None else (stretch(single(self.since), 0, FOLLOWING),)
        return union((near, *told, *(week_days(day, week, language) for week in self.weeks)))

    def reach(self) -> tuple[int, int]:
        """Return how many days after the day of writing it lies, at least and at most, whatever that day is."""
        bounds = [(WEEK * week - WEEK, WEEK * week + WEEK) for week in self.weeks]
        bounds += [(self.least, self.most)] if self.least <= self.most else []
        return min(least for least, _ in bounds), max(most for _, most in bounds)


class _Own(NamedTuple):
    """What the words of an expression say themselves of the week they mean.

    Attributes:
        week: The week they name, by its distance.
        turn: -1 for "last", 1 and more for "next".
        is_clear: Whether all of them were understood.
    """

    week: int | None
    turn: int
    is_clear: bool


def weekday_meant(
    when: WhenMention, others: Iterable[WhenMention], article: Article, language: str, *, ahead: bool | None
) -> Meant | None:
    """Return where a weekday without a date lies; ``None`` where no rule of usage says so.

    Args:
        when: Its expression.
        others: The other expressions of the same occasion.
        article: The article that prints it.
        language: The language it is printed in.
        ahead: Whether it lies ahead of the day of writing, if that is told.
    """
    own = _own(when.words, language)
    beside = [_own_week(other.words, language) for other in others if _may_name_a_week(other)]
    usual = None if own is None or None in beside else _by_usage(own, ahead=ahead)
    if own is None or usual is None:
        return None
    named = {week for week in (own.week, *beside) if isinstance(week, int)}
    if named:
        return Meant("weekday-week", weeks=tuple(sorted(named if own.week is None else {own.week})))
    if not own.turn and is_of_a_week_told(when, article, language):
        return None
    told = [week for week in _named_around(when, article, language) if week and ahead in (None, week > 0)]
    if told:
        return usual._replace(weekday_rule="weekday-open", weeks=tuple(told))
    return usual if own.is_clear and "unclear" not in beside else _opened(usual)


@lru_cache(maxsize=8192)
def is_understood(words: str, language: str) -> bool:
    """Say whether no word of an expression is left over that may change what the others mean."""
    readings = read_components(_without_afterthought(words, language), language).readings
    return not any(_is_unclear(reading, language) for reading in readings)


@lru_cache(maxsize=8192)
def weekday_from_there(words: str, language: str) -> tuple[int, int]:
    """Return how many days after another occasion a weekday lies, at least and at most, that is counted from it.

    "That same Monday" is the nearest to it; "the following Monday" may be a week from a Monday.
    """
    readings = read_components(words, language).readings
    goes_on = not readings or any(
        reading.turn is not None or reading.elsewhere or _is_unclear(reading, language, same()) for reading in readings
    )
    far = WEEK if goes_on else WEEK - 1
    return -far, far


def _by_usage(own: _Own, *, ahead: bool | None) -> Meant | None:
    """Return where a weekday lies by usage alone; ``None`` for a "last" that lies ahead, or a "next" that is past."""
    if own.turn < 0:
        return None if ahead else Meant("weekday-last", -WEEK, -1)
    if own.turn > 0:
        most = {_COMING: WEEK, _WEEK_AFTER: 2 * WEEK}.get(own.turn, 2 * WEEK - 1)
        return None if ahead is False else Meant("weekday-next", WEEK if own.turn == _WEEK_AFTER else 1, most)
    if ahead is None:
        return Meant("weekday-around", 1 - WEEK, WEEK - 1)
    return Meant("weekday-recent", 0 if ahead else 1 - WEEK, WEEK - 1 if ahead else 0)


def _opened(usual: Meant) -> Meant:
    """Return the same with the two weeks beyond: another may be meant."""
    least = usual.least if usual.least >= 0 else 1 - 3 * WEEK
    return usual._replace(
        weekday_rule="weekday-open", least=least, most=usual.most if usual.most <= 0 else 3 * WEEK - 1
    )


@lru_cache(maxsize=8192)
def _own(words: str, language: str) -> _Own | None:
    """Return what an expression with a weekday says of its week; ``None`` where it counts from elsewhere."""
    readings = read_components(_without_afterthought(words, language), language).readings
    found = {_own_of(reading, language) for reading in readings}
    if len(found) == 1:
        return found.pop()
    return None if None in found else _Own(None, 0, is_clear=False)


def _without_afterthought(words: str, language: str) -> str:
    """Return an expression without what follows on a comma and tells of no day ("Thursday night, just after nine")."""
    before, _, after = words.partition(",")
    if len(after.split()) < _AFTERTHOUGHT or not any(
        date.weekday for each in read_components(before, language).readings for date in each.dates
    ):
        return words
    tells = any(
        each.says_something or each.elsewhere or each.turn is not None
        for each in read_components(after, language).readings
    )
    return words if tells else before


def _own_of(reading: Reading, language: str) -> _Own | None:
    counted = reading.relative
    if reading.elsewhere or (counted is not None and (counted.counted or counted.unit not in ("hour", "week"))):
        return None
    week = counted.offset if counted is not None and counted.unit == "week" else None
    is_clear = not _is_unclear(reading, language) and not (reading.turn and reading.limit)
    return _Own(week if is_clear else None, reading.turn or 0, is_clear)


def _is_unclear(reading: Reading, language: str, understood: AbstractSet[str] = frozenset()) -> bool:
    """Say whether something beside what was read may change it: a longer word that was not understood.

    Words of a time of day ("at ten o'clock, local time") change no day.
    """
    unspaced = sum(is_unspaced(word) for word in reading.rest)
    long = (
        {word for word in reading.rest if len(word) > SMALL_WORD and not word.isdecimal()}
        - leads()
        - clock()
        - understood
    )
    code = language_code(language)
    return unspaced > _PARTICLES or bool(long - (number_words(code) if code else frozenset()))


def _may_name_a_week(when: WhenMention) -> bool:
    """Say whether an expression prints no part of a date and counts from the day of writing, if from any."""
    parts = (when.weekday, when.day, when.month, when.year)
    return when.relation == "on" and when.of is None and all(part is None for part in parts)


@lru_cache(maxsize=8192)
def _own_week(words: str, language: str) -> int | Literal["none", "unclear"] | None:
    """Return the week that an expression beside a weekday names.

    ``None`` where it names a month or a year, or counts days: it tells the day then.
    """
    if is_hour(words, language):
        return "none"
    named = weeks_named(words, language)
    if len(named) == 1:
        return next(iter(named))
    readings = read_components(words, language).readings
    counted = {reading.relative.unit for reading in readings if reading.relative is not None}
    if counted:
        return "none" if counted <= {"day", "hour"} else None
    return "unclear" if any(_is_unclear(reading, language) for reading in readings) else "none"


def is_of_a_week_told(when: WhenMention, article: Article, language: str) -> bool:
    """Say whether the words before a weekday make it that of a week told of before ("on the Tuesday")."""
    leads = _TOLD_BEFORE.get(language_code(language) or "")
    if leads is None or weekday_run(when.words, language) is not None:  # "on the night from Tuesday to Wednesday"
        return False
    before = article.text[max(0, when.citation.start - _LONGEST_LEAD) : when.citation.start]
    found = re.finditer(rf"\b(?:{leads})\s+(?=\S)", f"{before}{when.words}", re.IGNORECASE)
    return any(lead.end() >= len(before) for lead in found)


def _named_around(when: WhenMention, article: Article, language: str) -> Sequence[int]:
    """Return the weeks that are named in the sentence of an expression."""
    sentence = article.sentence(when.citation.sentence)
    return () if sentence is None else sorted(weeks_named(article.text[sentence.start : sentence.end], language))

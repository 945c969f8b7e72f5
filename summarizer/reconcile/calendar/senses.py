"""What the tables say that each phrase of a language can mean in a date: the CLDR's, and the hand-written forms."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.reconcile.calendar.others import OTHERS, calendar_named
from summarizer.reconcile.calendar.tables import ANY, table
from summarizer.reconcile.calendar.tokens import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SLOT = "0"
"""Stands for a number in a phrase such as "il y a {0} jours"."""

CONTENT = frozenset({"month", "weekday", "weekday_at", "weekday_in", "feast", "relative", "distance", "period"})
"""The kinds of word that say something of a day, as opposed to the words between them."""

WITH_YEAR, AT_HOME = " with year", " at home"
"""Ends of the name of a month of another calendar whose word means other things: one without a year after it, one
where the language is not known."""

LEAST_STEM = 4
"""Letters that a word must have at least, for its endings to be told from its stem."""

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = {"month": "", "month_with_year": WITH_YEAR, "month_at_home": AT_HOME}
_UNITS = ("hour", "day", "week", "month", "quarter", "year")
_SIGNS = {"past": -1, "future": 1}


class Sense(NamedTuple):
    """What a phrase can mean.

    ==============  ==================================  ================================================
    kind            value                               name
    ==============  ==================================  ================================================
    ``month``       1 to 12; 13 is an Ethiopian one     of another calendar: its name, and :data:`WITH_YEAR` …
    ``weekday``     1 to 7, Monday first
    ``weekday_at``  1 to 7                              ``-1`` the last such day, ``0`` this, ``1`` the next
    ``weekday_in``  1 to 7                              ``-1`` that day of last week, ``0`` this week, ``1`` next
    ``feast``       its day                             its month, in figures ("Christmas Eve")
    ``relative``    how many units away                 ``hour``, ``day``, ``week``, ``month``, ``quarter``, ``year``
    ``distance``    -1 before, 1 after; times its slot  the unit
    ``offset``      like it, from the printed date after it
    ``about``       a count that may mean one less        the unit ("fifteen days" for two weeks)
    ``adjective``   -1 last, 0 this, 1 next, 2 coming
    ``unit``                                            the unit
    ``number``      the number a word stands for
    ``ordinal``     1 to 31: a day of a month, in words
    ``period``                                          ``morning``, ``night`` …
    ``decade``                                          the year after it begins ten years
    ``share``                                           ``early``, ``mid``, ``late``
    ``mark``                                            the number beside it is a ``day``, ``month``, ``year``
                                                        nameless: a unit that may follow on a day of a month
    ``limit``                                           ``before``, ``after``, ``since``, ``until``
    ``to``, ``and``                                     joins two dates
    ``between``                                         makes a span of the "and" after it
    ``elsewhere``   how many, if it says so             the unit; with an s where a number before it counts
                                                        ``night``: that of the day, which ends on the next
    ``from_there``                                      a ``distance`` in words that also count from elsewhere
    ``nth_day``     1 to 4, or ``LAST``                 a day of something that goes on for days
    ``vague``                                           no day at all ("the past week")
    ==============  ==================================  ================================================
    """

    kind: str
    value: int = 0
    name: str = ""


_COMING = Sense("adjective", 2)


def tells_language(sense: Sense, language: str) -> bool:
    """Say whether a word in a sense that a language gives it says something of a day and may be a word of it.

    The months of another calendar are words of the languages that go by it, whoever else writes them.
    """
    calendar = calendar_named(sense.name)
    own = calendar == "common" or (language in table(calendar) and not sense.name.endswith(AT_HOME))
    return sense.kind in CONTENT and own


def phrases_of(language: str) -> dict[tuple[str, ...], set[Sense]]:
    """Return all phrases of a language of the table, each as its words, with what it can mean."""
    names, fields, forms = table("names")[language], table("fields")[language], table("forms")
    found: dict[tuple[str, ...], set[Sense]] = defaultdict(set)
    sources = (_names(names), _fields(fields), _forms(forms.get(language, {})), _forms(forms[ANY]), _others(language))
    for texts, sense in (pair for source in sources for pair in source):
        for spelling in _spellings(texts):
            found[spelling].add(sense)
    for texts, sense in _derived(fields, found):
        found[texts].add(sense)
    return {texts: _exact(texts, meant, found) for texts, meant in found.items()}


def _names(names: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], Sense]]:
    """Yield the CLDR's months, weekdays, parts of the day and distances."""
    for kind, key in (("month", "months"), ("weekday", "weekdays")):
        for name, values in names[key].items():
            yield from ((phrase(name), Sense(kind, value)) for value in values)
    for name, periods in names.get("periods", {}).items():
        yield from ((phrase(name), Sense("period", 0, period)) for period in periods if period not in ("am", "pm"))
    for unit in _UNITS:
        for pattern, directions in names.get(unit, {}).items():
            for direction in directions:
                sign, _, implied = direction.partition(" ")
                yield phrase(pattern), Sense("distance", int(implied or 1) * _SIGNS[sign], unit)


def _fields(fields: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], Sense]]:
    """Yield the CLDR's relative words: "yesterday", "last year", "next Friday", and the names of the units.

    Where "last Friday" holds the words for "last week", as in Chinese, it is the Friday of that week.
    """
    weeks = {offset: [phrase(text) for text in texts] for offset, texts in fields.get("week", {}).items()}
    for key, offsets in fields.items():
        for offset, texts in offsets.items():
            for text in texts:
                if offset == "name":
                    yield phrase(text), Sense("unit", 0, key)
                elif key in _UNITS:
                    yield phrase(text), Sense("relative", int(offset), key)
                else:
                    words = phrase(text)
                    kind = "weekday_in" if any(_holds(words, week) for week in weeks.get(offset, ())) else "weekday_at"
                    yield words, Sense(kind, _WEEKDAYS.index(key) + 1, offset)


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Say whether a phrase stands inside another."""
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _forms(forms: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], Sense]]:
    """Yield the hand-written forms."""
    for key, entries in forms.items():
        kind = key.removesuffix("s")
        for value, texts in entries.items():
            yield from ((phrase(text), _form(kind, value)) for text in texts)


def _others(language: str) -> Iterator[tuple[tuple[str, ...], Sense]]:
    """Yield the months of other calendars in a language, and as they are written in any."""
    for calendar, code in product(OTHERS, (language, ANY)):
        months = table(calendar).get(code, {})
        for key, end in _MONTHS.items():
            for number, texts in months.get(key, {}).items():
                yield from ((phrase(text), Sense("month", int(number), calendar + end)) for text in texts)


def _form(kind: str, value: str) -> Sense:
    """Return the sense of one hand-written entry, whose value is a number, a name, or a unit and a number."""
    if kind in ("relative", "distance", "offset", "about") or (kind == "elsewhere" and value):
        unit, _, offset = value.partition(" ")
        return Sense(kind, int(offset), unit)
    if kind in ("weekday_at", "weekday_in"):
        weekday, _, turn = value.partition(" ")
        return Sense(kind, int(weekday), turn)
    if kind == "feast":
        month, _, day = value.partition(" ")
        return Sense(kind, int(day), month)
    if kind in ("month", "weekday", "number", "ordinal", "adjective", "nth_day"):
        return Sense(kind, int(value))
    return Sense(kind, 0, value)


def _spellings(texts: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Return a phrase as it is, and without the hyphens and apostrophes that print often drops."""
    if not texts:
        return ()
    plain = tuple(text for text in texts if text not in ("-", "'"))
    return {texts, plain} if plain else {texts}


def _derived(
    fields: dict[str, Any], known: Mapping[tuple[str, ...], set[Sense]]
) -> Iterator[tuple[tuple[str, ...], Sense]]:
    """Yield what the relative phrases teach: their adjectives ("dernier") and inflected nouns ("пятницу").

    The words that "last Friday" and "next Friday" share are the noun; what each has alone is the adjective.
    """
    for key in (*_WEEKDAYS, "week", "month", "year"):
        last, this, coming = (_words(fields.get(key, {}).get(offset, ())) for offset in ("-1", "0", "1"))
        nouns = last & coming
        if not nouns:
            continue
        for value, words, others in ((-1, last, this | coming), (1, coming, this | last)):
            for word in sorted(words - others):
                if not _means(known, word):
                    yield (word,), Sense("adjective", value)
        for word in sorted(nouns):
            if key not in _WEEKDAYS:
                yield (word,), Sense("unit", 0, key)
            elif not _means(known, word) and _resembles(word, key, known):
                yield (word,), Sense("weekday", _WEEKDAYS.index(key) + 1)


def _exact(texts: tuple[str, ...], senses: set[Sense], found: Mapping[tuple[str, ...], set[Sense]]) -> set[Sense]:
    """Return the senses of a phrase without those that the rest of the table rules out.

    "Next Friday" in words that mean the coming one is that one; "this Friday" in the words of a mere Friday is none.
    A name that two months or weekdays share once accents are dropped is none of them.
    """
    for kind in ("month", "weekday"):
        if len({sense.value for sense in senses if sense.kind == kind}) > 1:
            senses = {sense for sense in senses if sense.kind != kind}
    if any(sense.kind == "weekday" for sense in senses):
        senses = {sense for sense in senses if sense.kind != "weekday_at" or sense.name != "0"}
    if any(_COMING in found.get((word,), ()) for word in texts):
        senses = {sense._replace(name="2") if sense[::2] == ("weekday_at", "1") else sense for sense in senses}
    return senses


def _words(texts: Iterable[str]) -> set[str]:
    """Return the longer words of the phrases of several words."""
    cut = (phrase(text) for text in texts)
    return {word for words in cut if len(words) > 1 for word in words if len(word) >= LEAST_STEM - 1}


def _means(known: Mapping[tuple[str, ...], set[Sense]], word: str) -> bool:
    """Say whether a word already has a sense."""
    return bool(known.get((word,)))


def _resembles(word: str, weekday: str, known: Mapping[tuple[str, ...], set[Sense]]) -> bool:
    """Say whether a word begins like a known name of the weekday."""
    sense = Sense("weekday", _WEEKDAYS.index(weekday) + 1)
    return any(word[:3] == name[0][:3] for name, senses in known.items() if len(name) == 1 and sense in senses)

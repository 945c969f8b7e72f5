"""Which languages have a word, without the tables of all of them being read.

Whatever is no date in its own language is tried in every other that has one of its words. To make the lexicons of all
languages takes a fifth of a second, to look for a word in their raw tables a quarter of that; so only those are made
whose tables have the word.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from summarizer.reconcile.calendar.folding import fold
from summarizer.reconcile.calendar.lexicon import languages, lexicon
from summarizer.reconcile.calendar.others import OTHERS
from summarizer.reconcile.calendar.senses import CONTENT, tells_language
from summarizer.reconcile.calendar.tables import ANY, table
from summarizer.reconcile.calendar.tokens import is_unspaced, plain_words


@lru_cache(maxsize=4096)
def languages_with(word: str) -> tuple[str, ...]:
    """Return the languages that have a word in a phrase about days, sorted; none for a number in digits.

    Args:
        word: A word, or a sign, as :func:`.tokens.tokenise` cuts it.
    """
    if word.isdigit():
        return ()
    whole = word.isalpha() and not is_unspaced(word)
    return tuple(code for code in languages() if _strings(code).may_have(word, whole=whole) and word in _content(code))


class _Strings(NamedTuple):
    """All strings of a language's tables, folded, and their words of letters alone."""

    text: str
    words: frozenset[str]

    def may_have(self, word: str, *, whole: bool) -> bool:
        """Say whether a word stands among the strings, or within one of them; never wrong where it denies it."""
        return word in (self.words if whole else self.text)


@cache
def _strings(language: str) -> _Strings:
    """Return the strings of a language's tables that phrases about days are made of."""
    found: dict[str, None] = {}
    for values in (
        table("names")[language],
        table("fields")[language],
        *_forms(language),
        *_forms(ANY),
        *_others(language),
    ):
        _gather(values, found)
    text = fold("\n".join(found))
    return _Strings(text, plain_words(text))


def _forms(language: str) -> list[Any]:
    """Return the hand-written forms of a language that say something of a day."""
    return [forms for kinds, forms in table("forms").get(language, {}).items() if kinds.removesuffix("s") in CONTENT]


def _others(language: str) -> list[Any]:
    """Return the months of the other calendars that a language goes by."""
    tables = [table(calendar) for calendar in OTHERS if language in table(calendar)]
    return [each.get(code) for each in tables for code in (language, ANY)]


def _gather(values: Any, found: dict[str, None]) -> None:  # noqa: ANN401 - what JSON may hold
    """Put all strings of a table, names and values alike, to those that were found."""
    if isinstance(values, str):
        found[values] = None
    elif isinstance(values, dict):
        for name, value in values.items():
            found[name] = None
            _gather(value, found)
    elif isinstance(values, list):
        for value in values:
            _gather(value, found)


@cache
def _content(language: str) -> frozenset[str]:
    """Return the words of a language's phrases about days."""
    return frozenset(
        word
        for entries in lexicon(language).phrases.values()
        for texts, senses in entries
        if any(tells_language(sense, language) for sense in senses)
        for word in texts
    )

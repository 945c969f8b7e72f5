"""An answer that finds nothing in an article full of names and dates: worth a second look, by a person.

A model that was talked out of its task, or gave up, answers with nothing; so does an honest one about a text without
meetings. The two cannot be told apart here, so the article is marked, and used as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.grounding.times import PartsReader
    from summarizer.records import Article

_WORDS = re.compile(r"[^\W_][\w'’-]*|[^\w\s]")
_AROUND_NUMBER = re.compile(r"(?:[^\W\d]+\s+)?\d{1,4}(?!\d)\S*(?:\s+[^\W\d]+)?")
_LEAST_NAMES = 2
_MOST_READ = 200
"""So many numbers are looked at; a text with more has dates among them, or is a table."""


def unanswered(article: Article, language: str, read_parts: PartsReader) -> tuple[Reason, ...]:
    """Return a note for an article whose answer has no meeting and no visit.

    Args:
        article: The article.
        language: Its language, for reading dates.
        read_parts: Reads the printed parts of an expression of time.

    Returns:
        One note where the text prints at least two names of several words (in scripts with capitals) and a date;
        else none.
    """
    names = len(set(_names(article.text)))
    dates = len(set(_dates(article.text, language, read_parts)))
    cased = article.text.lower() != article.text.upper()
    if not dates or (cased and names < _LEAST_NAMES):
        return ()
    return (Reason(rule="no-facts", args={"names": str(names), "dates": str(dates)}),)


def _names(text: str) -> Iterator[str]:
    """Yield runs of capitalised words that follow another word."""
    words = _WORDS.findall(text)
    run: list[str] = []
    for before, word in zip([".", *words], [*words, "."], strict=True):
        if word[0].isupper() and (run or before[-1].isalnum()):
            run.append(word)
            continue
        if len(run) > 1:
            yield " ".join(run)
        run = []


def _dates(text: str, language: str, read_parts: PartsReader) -> Iterator[str]:
    """Yield what stands around a number and reads as a day of a month, or as a year."""
    for match, _ in zip(_AROUND_NUMBER.finditer(text), range(_MOST_READ), strict=False):
        if {"month", "year"} & read_parts(match.group(), language).keys():
            yield match.group()

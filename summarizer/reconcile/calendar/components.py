"""Reading a date expression: which parts it prints, in whatever language."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.assemble import assemble
from summarizer.reconcile.calendar.folding import fold
from summarizer.reconcile.calendar.items import itemise
from summarizer.reconcile.calendar.lexicon import language_code, lexicon
from summarizer.reconcile.calendar.marking import marked
from summarizer.reconcile.calendar.numeric import styles
from summarizer.reconcile.calendar.parts import SMALL_WORD, Components
from summarizer.reconcile.calendar.placing import is_unplaced
from summarizer.reconcile.calendar.speakers import languages_with
from summarizer.reconcile.calendar.tokens import tokenise

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.items import Item
    from summarizer.reconcile.calendar.parts import Reading
    from summarizer.reconcile.calendar.tokens import Token

LONGEST = 300
"""Characters of an expression that are looked at; no date expression is longer."""

_DEFAULT = "en"
_SCRIPTS = (
    ("א", "ת", ["he"]),
    ("ء", "ۓ", ["ar", "fa", "ur"]),
    ("а", "ӿ", ["bg", "ru", "sr", "uk"]),
)


@lru_cache(maxsize=2048)
def read_components(expression: str, language: str | None = None) -> Components:
    """Return the parts of a date that an expression prints. It takes any text and never raises.

    Args:
        expression: A date expression as printed in an article.
        language: The article's language as a tag (``fr``, ``pt-BR``). With ``None``, a language that the table
            lacks, or one that reads nothing here, every language is tried and those that leave the fewest words
            unread decide; where they disagree, each reading is kept.
    """
    folded = fold(expression[:LONGEST])
    tokens = tokenise(folded)
    code = language_code(language)
    if code is None:
        return Components(expression, _in_any_language(tokens, expression))
    found = _with_parts(folded, code, expression) or _assembled(itemise(tokens, lexicon(code), expression), code, code)
    if not any(_tells_a_day(reading) for reading in found) and not _is_understood(found):
        others = _in_any_language(tokens, expression)
        found = others if _is_understood(others) else found
    return Components(expression, _in_english(tokens, expression, found) or found)


def _in_english(tokens: list[Token], expression: str, own: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Return the English readings of a date line that a page's program wrote, whatever the language of its article.

    English must leave nothing unread, where the article's own language did, and find a day of a month.
    """
    unread = {word for reading in own for word in reading.rest}
    if not any(_DEFAULT in languages_with(word) for word in unread):
        return ()
    found = _assembled(itemise(tokens, lexicon(_DEFAULT), expression), _DEFAULT, _DEFAULT)
    read = all(any(date.month and date.day for date in reading.dates) and not reading.rest for reading in found)
    return found if read else ()


def _tells_a_day(reading: Reading) -> bool:
    """Say whether a reading has more than a year or nothing."""
    named = reading.nth_day is not None or any(date.month or date.weekday or date.day for date in reading.dates)
    return named or reading.relative is not None or reading.elsewhere or reading.part is not None


def _is_understood(readings: tuple[Reading, ...]) -> bool:
    """Say whether a language leaves at most small words unread.

    A weekday alone is too short a word to carry an expression of which anything else stays unread.
    """
    return all(
        reading.says_something
        and all(len(word) <= SMALL_WORD for word in reading.rest)
        and not (reading.rest and _is_weekday_alone(reading))
        for reading in readings
    )


def _is_weekday_alone(reading: Reading) -> bool:
    """Say whether a reading has a weekday and neither day nor month."""
    dates = reading.dates
    return any(date.weekday for date in dates) and not any(date.day or date.month for date in dates)


def _assembled(items: list[Item], code: str, known: str | None) -> tuple[Reading, ...]:
    """Return the readings of the pieces, one for each order of day and month that comes into question."""
    words = lexicon(code)
    return tuple(dict.fromkeys(assemble(items, words, style) for style in styles(items, known, words.order)))


def _with_parts(folded: str, code: str, expression: str) -> tuple[Reading, ...]:
    """Return the readings with parts of years and months; none if there are none, or one has nothing to be part of."""
    text = marked(folded, code)
    if text == folded:
        return ()
    found = _assembled(itemise(tokenise(text), lexicon(code), expression), code, code)
    return () if any(is_unplaced(reading.rest) for reading in found) else found


def _in_any_language(tokens: list[Token], expression: str) -> tuple[Reading, ...]:
    """Return the readings of the languages that understand most of the expression."""
    texts = {token.text for token in tokens}
    codes = sorted({code for text in texts for code in languages_with(text)}) or _by_script(texts)
    found: dict[tuple[Reading, ...], tuple[int, int]] = {}
    for code in codes:
        readings = _assembled(itemise(tokens, lexicon(code), expression, guessed=True), code, None)
        found.setdefault(readings, _unread(readings))
    fewest = min(found.values())
    best = [readings for readings, unread in found.items() if unread == fewest]
    return tuple(dict.fromkeys(reading for readings in best for reading in readings))


def _by_script(texts: set[str]) -> list[str]:
    """Return the languages to try when no word is known as it stands, for their prefixes and endings."""
    letters = "".join(sorted(texts))
    return next(
        (codes for first, last, codes in _SCRIPTS if any(first <= char <= last for char in letters)), [_DEFAULT]
    )


def _unread(readings: tuple[Reading, ...]) -> tuple[int, int]:
    """Return how little was understood: nothing at all, then the letters left over."""
    rest = sum(len(word) for word in readings[0].rest)
    return int(not readings[0].says_something), rest

"""Cutting an article into words that compare across articles and can be found again in the text.

Whatever stands between two words (blanks that break or do not, apostrophes, dashes, quotation marks) is left out, so
that none of it can cut a run. Words compare by NFKC and without case.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.sources.texts.shapes import ALONE, JOINED, KATAKANA, LETTER, OTHER, shape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.records import Article

Place = tuple[int, int]
"""Start and end in code points of an article's text, end exclusive."""

LONGEST = 256
"""Longer words are cut: no language has them, and normalising takes the square of the length of a hostile one."""

WORDS = 1 << 15
"""So many words are remembered with what they come to: all but the rare ones of a language."""

TEXTS = 1 << 10
"""So many articles are remembered with their words, for whoever reconciles them again with others."""

_PLAIN = re.compile(rf"[^\W_]{{1,{LONGEST}}}")
_SHAPED = re.compile(
    rf"{LETTER}[{LETTER}{JOINED}]{{0,{LONGEST}}}|{KATAKANA}[{KATAKANA}{JOINED}]{{0,{LONGEST}}}"
    rf"|{ALONE}{JOINED}{{0,{LONGEST}}}"
)
_TATWEEL = "ـ"


@lru_cache(maxsize=WORDS)
def word_number(word: str) -> int:
    """Return the number of a word as printed; words that compare equal have equal numbers.

    A number depends on the word alone, not on what was read before it.
    """
    return _digest(fold(word))


def fold(word: str) -> str:
    """Return what a word counts as: NFKC, without case, invisible characters and lengthening strokes."""
    if word.isascii():
        return word.lower()
    visible = "".join(c for c in word if c != _TATWEEL and unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).casefold())


def word_numbers(article: Article) -> tuple[int, ...]:
    """Return the numbers of an article's words in order.

    Where sentences are left out because they are marked, a number stands that no other article has.
    """
    parts = _numbers(article.text, stretches(article))
    if len(parts) == 1:
        return parts[0]
    numbers: list[int] = []
    for n, part in enumerate(parts):
        if n:
            numbers.append(_barrier(article, n))
        numbers += part
    return tuple(numbers)


@lru_cache(maxsize=TEXTS)
def _numbers(text: str, own: tuple[Place, ...]) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the words in some stretches of a text."""
    subject, pattern = _subject(text)
    if subject is text:
        return tuple([tuple(map(word_number, pattern.findall(text, start, end))) for start, end in own])
    return tuple(
        [tuple([word_number(text[a:b]) for a, b in _spans(subject, pattern, start, end)]) for start, end in own]
    )


def word_places(text: str, own: Iterable[Place]) -> list[Place]:
    """Return the places of the words in some stretches of a text; an empty place between one stretch and the next.

    There is one for each of an article's :func:`word_numbers`, where the stretches are those of the article.
    """
    subject, pattern = _subject(text)
    places: list[Place] = []
    for n, (start, end) in enumerate(own):
        if n:
            places.append((start, start))
        places += _spans(subject, pattern, start, end)
    return places


def stretches(article: Article) -> tuple[Place, ...]:
    """Return the stretches of an article's text that are its own: unmarked sentences in a row, or all of it."""
    if not article.sentences:
        return ((0, len(article.text)),)
    own: list[Place] = []
    joins = False
    for sentence in article.sentences:
        if sentence.mark is None:
            own.append((own.pop()[0] if joins else sentence.start, sentence.end))
        joins = sentence.mark is None
    return tuple(own)


def _subject(text: str) -> tuple[str, re.Pattern[str]]:
    """Return what to search for words, of the same length as the text, and how.

    Most texts are searched as they are; one that holds marks, invisible characters or scripts without blanks is first
    spelled in the shapes of its characters.
    """
    characters = set(text)
    if all(map(_is_plain, characters)):
        return text, _PLAIN
    return text.translate({ord(character): shape(character) for character in characters}), _SHAPED


@lru_cache(maxsize=1 << 16)
def _is_plain(character: str) -> bool:
    """Say whether the plain pattern takes a character for what it is: part of a word, or between words."""
    return shape(character) == (LETTER if _PLAIN.match(character) else OTHER)


def _spans(subject: str, pattern: re.Pattern[str], start: int, end: int) -> list[Place]:
    """Return the places of the words between two offsets."""
    return [match.span() for match in pattern.finditer(subject, start, end)]


def _barrier(article: Article, n: int) -> int:
    """Return a number that no word and no other article has."""
    return -1 - _digest(f"{article.id}\0{n}")


def _digest(text: str) -> int:
    """Return 60 bits that stand for a text."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 4

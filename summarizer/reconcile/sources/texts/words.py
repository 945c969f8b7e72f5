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
    from summarizer.records import Article

Place = tuple[int, int]
"""Start and end in code points of an article's text, end exclusive."""

LONGEST = 256
"""Longer words are cut: no language has them, and normalising takes the square of the length of a hostile one."""

WORDS = 1 << 15
"""So many words are remembered with what they come to: all but the rare ones of a language."""

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


def word_numbers(article: Article) -> list[int]:
    """Return the numbers of an article's words in order.

    Where sentences are left out because they are marked, a number stands that no other article has.
    """
    subject, pattern = _subject(article.text)
    numbers: list[int] = []
    for n, (start, end) in enumerate(stretches(article)):
        if n:
            numbers.append(_barrier(article, n))
        if subject is article.text:
            numbers += map(word_number, pattern.findall(subject, start, end))
        else:
            numbers += [word_number(article.text[a:b]) for a, b in _spans(subject, pattern, start, end)]
    return numbers


def word_places(article: Article) -> list[Place]:
    """Return the places of an article's words, one for each number; an empty place where sentences were left out."""
    subject, pattern = _subject(article.text)
    places: list[Place] = []
    for n, (start, end) in enumerate(stretches(article)):
        if n:
            places.append((start, start))
        places += _spans(subject, pattern, start, end)
    return places


def stretches(article: Article) -> list[Place]:
    """Return the stretches of an article's text that are its own: unmarked sentences in a row, or all of it."""
    if not article.sentences:
        return [(0, len(article.text))]
    own: list[Place] = []
    joins = False
    for sentence in article.sentences:
        if sentence.mark is None:
            own.append((own.pop()[0] if joins else sentence.start, sentence.end))
        joins = sentence.mark is None
    return own


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

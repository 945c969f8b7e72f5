"""Which words of an article say something of their own, so that sharing them means something.

Names, titles, dates, numbers and the small words of grammar are common to all who tell of the same thing. What a
reader has marked as such is given as spans; the rest is judged without a word list, by what holds in most languages:
small words are short, names are capitalised.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import compress
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.sources.texts.shapes import ALONE, KATAKANA, breadth, is_grammar, quarters, shape
from summarizer.reconcile.sources.texts.words import TEXTS, WORDS, stretches, word_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.reconcile.sources.texts.words import Place
    from summarizer.records import Article

LONG = 5
"""Words of so many letters are not grammar, in most alphabets; fewer do where an article's words are shorter."""

NOUNS = 0.45
"""Above this share of capitalised long words, capitals do not show a name (German, headlines): only two in a row do."""

ALL = 0.9
"""Above this share the article is printed in capitals, which then show nothing."""

_OPENS_SENTENCE = re.compile(r"[^\s,()\[\]/'’\-‐‑&+]|\n")
_QUOTED = re.compile(
    r"«[^«»]{1,1500}»|[“„][^“”„]{1,1500}[“”]|”[^“”„\n]{1,1500}”|»[^«»\n]{1,1500}«|「[^「」]{1,1500}」|『[^『』]{1,1500}』"
    r'|"[^"\n]{1,1500}"'
)


class Form(NamedTuple):
    """What the form of a word tells, wherever it stands.

    It says something of its own if ``saying`` is the length from which words are no grammar, or more: that is its
    letters, but none for a word that never does, and ``LONG`` for one that does however short it is.
    """

    letters: int
    quarters: int
    capital: bool
    saying: int


@dataclass(frozen=True)
class Weighed:
    """An article's words, each with its place, its weight, and what it is worth.

    ``weight`` counts quarters of a word; ``content`` holds the same for words that say something, 0 for the others.
    ``quoted`` is 1 for a word between quotation marks.
    """

    starts: array[int]
    ends: array[int]
    weight: bytes
    content: bytes
    quoted: bytes

    def between(self, start: int, end: int) -> range:
        """Return the words that begin between two offsets of the text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def weigh_words(article: Article, light: Iterable[Place]) -> Weighed:
    """Weigh the words of an article.

    Args:
        article: The article; marked sentences are left out.
        light: Places of names, titles and dates, in any order, possibly overlapping.
    """
    alone = _weighed_alone(article.text, stretches(article))
    content = bytearray(alone.content)
    for first, last in _inside(alone.starts, alone.ends, light):
        content[first:last] = bytes(last - first)
    return replace(alone, content=bytes(content))


@lru_cache(maxsize=TEXTS)
def _weighed_alone(text: str, own: tuple[Place, ...]) -> Weighed:
    """Weigh the words of some stretches of a text, of which nothing is marked as a name, a title or a date."""
    places = word_places(text, own)
    starts, ends = zip(*places, strict=True) if places else ((), ())
    forms = [word_form(text[start:end]) for start, end in places]
    letters, weight, capitals, saying = zip(*forms, strict=True) if forms else ((), (), (), ())
    least = min(LONG, median_low(letters) + 1) if forms else LONG
    inner = _inner(text, starts, ends)
    names = _names(capitals, inner, [length >= least for length in letters])
    content = [
        quarters if length >= least and not name else 0
        for quarters, length, name in zip(weight, saying, names, strict=True)
    ]
    quoted = bytearray(len(starts))
    for first, last in _inside(starts, ends, (match.span() for match in _QUOTED.finditer(text))):
        quoted[first:last] = b"\1" * (last - first)
    return Weighed(
        starts=array("q", starts),
        ends=array("q", ends),
        weight=bytes(weight),
        content=bytes(content),
        quoted=bytes(quoted),
    )


@lru_cache(maxsize=WORDS)
def word_form(word: str) -> Form:
    """Return the form of a word; the empty word is a place where sentences were left out."""
    if not word:
        return Form(letters=0, quarters=0, capital=False, saying=0)
    letters = len(word) if word.isascii() else sum(map(breadth, word))
    return Form(letters, quarters(word[0]), word[0].isupper(), _saying(word, letters))


def _saying(word: str, letters: int) -> int:
    """Return what decides whether a word of so many letters says something."""
    kind = shape(word[0])
    if kind == KATAKANA or any(map(str.isnumeric, word)):
        return 0
    if kind == ALONE:
        return 0 if is_grammar(word[0]) else LONG
    return letters


def _inner(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[bool]:
    """Say of each word whether it stands inside a sentence, as far as punctuation shows."""
    gaps = [text[end:start] for end, start in zip((0, *ends), starts, strict=False)]
    return [gap == " " or (gap != "" and not _OPENS_SENTENCE.search(gap)) for gap in gaps]


def _names(upper: Sequence[bool], inner: Sequence[bool], long: Sequence[bool]) -> list[bool]:
    """Say of each word whether its capital shows a name."""
    within = [*compress(compress(upper, inner), compress(long, inner))]
    if sum(within) > ALL * len(within):
        return [False] * len(upper)
    if sum(within) > NOUNS * len(within):
        before, after = [False, *upper], [*upper[1:], False]
        return [this and (a or b) for this, a, b in zip(upper, before, after, strict=False)]
    return [this and inside for this, inside in zip(upper, inner, strict=True)]


def _inside(starts: Sequence[int], ends: Sequence[int], spans: Iterable[Place]) -> Iterator[Place]:
    """Yield the words that overlap each span: the place of the first in the article, and that after the last."""
    for start, end in spans:
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        if first < last:
            yield first, last

"""Which words of an article say something of their own, so that sharing them means something.

Names, titles, dates, numbers and the small words of grammar are common to all who tell of the same thing. What a
reader has marked as such is given as spans; the rest is judged without a word list, by what holds in most languages:
small words are short, names are capitalised.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.sources.texts.shapes import ALONE, KATAKANA, breadth, is_grammar, quarters, shape
from summarizer.reconcile.sources.texts.words import word_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    """What the form of a word tells, wherever it stands."""

    letters: int
    quarters: int
    capital: bool
    may_say: bool
    by_itself: bool


class Forms(dict[str, Form]):
    """The forms of words, worked out once each; the empty word is a place where sentences were left out."""

    def __missing__(self, word: str) -> Form:
        form = self[word] = _form(word)
        return form


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


def weigh_words(article: Article, light: Iterable[Place], known: Forms) -> Weighed:
    """Weigh the words of an article.

    Args:
        article: The article; marked sentences are left out.
        light: Places of names, titles and dates, in any order, possibly overlapping.
        known: Forms of words; those of this article are added.
    """
    places = word_places(article)
    starts = array("q", [start for start, _ in places])
    ends = array("q", [end for _, end in places])
    forms = [known[article.text[start:end]] for start, end in places]
    least = min(LONG, median_low(form.letters for form in forms) + 1) if forms else LONG
    names = _names(_inner(article.text, starts, ends), forms, least)
    given = _inside(starts, ends, light)
    content = [
        form.quarters if form.may_say and (form.by_itself or form.letters >= least) and not (name or told) else 0
        for form, name, told in zip(forms, names, given, strict=True)
    ]
    quotations = (match.span() for match in _QUOTED.finditer(article.text))
    return Weighed(
        starts=starts,
        ends=ends,
        weight=bytes([form.quarters for form in forms]),
        content=bytes(content),
        quoted=_inside(starts, ends, quotations),
    )


def _form(word: str) -> Form:
    """Return the form of a word."""
    if not word:
        return Form(letters=0, quarters=0, capital=False, may_say=False, by_itself=False)
    kind = shape(word[0])
    by_itself = kind == ALONE
    return Form(
        letters=len(word) if word.isascii() else sum(map(breadth, word)),
        quarters=quarters(word[0]),
        capital=word[0].isupper(),
        may_say=not any(map(str.isnumeric, word)) and not (is_grammar(word[0]) if by_itself else kind == KATAKANA),
        by_itself=by_itself,
    )


def _inner(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[bool]:
    """Say of each word whether it stands inside a sentence, as far as punctuation shows."""
    gaps = [text[end:start] for end, start in zip([0, *ends], starts, strict=False)]
    return [gap == " " or (gap != "" and not _OPENS_SENTENCE.search(gap)) for gap in gaps]


def _names(inner: Sequence[bool], forms: Sequence[Form], least: int) -> list[bool]:
    """Say of each word whether its capital shows a name."""
    upper = [form.capital for form in forms]
    within = [form.capital for inside, form in zip(inner, forms, strict=True) if inside and form.letters >= least]
    if sum(within) > ALL * len(within):
        return [False] * len(forms)
    if sum(within) > NOUNS * len(within):
        before, after = [False, *upper], [*upper[1:], False]
        return [this and (a or b) for this, a, b in zip(upper, before, after, strict=False)]
    return [this and inside for this, inside in zip(upper, inner, strict=True)]


def _inside(starts: array[int], ends: array[int], spans: Iterable[Place]) -> bytes:
    """Return 1 for each word that overlaps one of the spans, else 0."""
    found = bytearray(len(starts))
    for start, end in spans:
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        found[first:last] = b"\1" * (last - first)
    return bytes(found)

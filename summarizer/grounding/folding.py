"""Finding a printed form in a text: compare what a reader would call the same, return the text's own characters.

Folding forgives what printing changes without changing the words: case, typographic apostrophes, quotes and dashes,
the kind and number of blanks, ligatures, composed or decomposed accents, soft hyphens. It never forgives a letter,
a digit or an accent.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import merge
from typing import TYPE_CHECKING

from summarizer.grounding.postpositions import MOST_LETTERS, are_postpositions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SAME = {
    **dict.fromkeys("’‘ʼ`´′＇ʻ", "'"),
    **dict.fromkeys("«»“”„‟″＂", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
}
_PROCLITICS = frozenset("وفبلكسאהובכלמשየበለከብንዝ")
"""Letters that Arabic, Hebrew and Ethiopic write onto the front of the next word (and, in, to, as, the, from, of)."""

_ENCLITICS = frozenset("ንምናስውዋ")
"""Letters that Ethiopic writes onto the end of a word (its object, also, and, but, the)."""

_ARTICLE, _TO_THE = "ال", "لل"
"""The article of Arabic, and what it becomes behind "to"."""

_STACKED = 2
"""At most so many of either stand together."""

_APART = frozenset(("", " ", "\n", ",", "."))
"""What mostly stands around words; the ends of a text among it."""

_RUN_ON = (
    "CJK",
    "IDEOGRAPHIC",
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
    "THAI",
    "LAO",
    "KHMER",
    "MYANMAR",
    "TIBETAN",
    "BOPOMOFO",
)
"""How the names of their characters begin."""

_BLANKS = re.compile(" {2,}")
_MOST_CHARACTERS = 16_384
"""So many are remembered, more than any article has."""


@dataclass(frozen=True)
class Folded:
    """A folded text, and the text it is of."""

    text: str
    source: str

    @cached_property
    def origin(self) -> Sequence[int]:
        """For each character of the folded text, the index in the source of the one behind it."""
        if self.source.isascii() and len(self.source) == len(self.text):
            return range(len(self.text))
        sizes = [len(_CHARACTERS[ord(character)]) for character in self.source]
        every = [index for index, size in enumerate(sizes) for _ in range(size)]
        if len(every) == len(self.text):
            return every
        folded = self.source.translate(_CHARACTERS)
        return [index for index, kept in zip(every, _kept_blanks(folded), strict=True) if kept]


def _kept_blanks(folded: str) -> Iterator[bool]:
    """Yield for each character whether it stays: of several blanks the first, and none at the beginning."""
    before = " "
    for character in folded:
        yield not character == before == " "
        before = character


class _Characters(dict[int, str]):
    """What each character counts as, by code point, for ``str.translate``; found out when it is met."""

    def __missing__(self, point: int) -> str:
        if len(self) >= _MOST_CHARACTERS:
            self.clear()
        folded = self[point] = _fold_character(chr(point))
        return folded


def _fold_character(character: str) -> str:
    """Return what one character counts as; nothing for the invisible ones."""
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf":
        return ""
    folded = unicodedata.normalize("NFKD", _SAME.get(character, character)).casefold()
    return "".join(_SAME.get(part, part) for part in folded)


_CHARACTERS = _Characters()


@lru_cache(maxsize=512)
def fold(source: str) -> Folded:
    """Fold a text for comparison, remembering where each character came from."""
    text = source.translate(_CHARACTERS)
    if text.startswith(" ") or "  " in text:
        text = _BLANKS.sub(" ", text).removeprefix(" ")
    return Folded(text, source)


def without_accents(text: str) -> str:
    """Return a text folded and without its accents, which capitals are often printed without."""
    folded = fold(text).text
    if not folded.isascii():
        for mark in filter(unicodedata.combining, set(folded)):
            folded = folded.replace(mark, "")
    return folded


def wanted(form: str) -> str:
    """Return a printed form as it is looked for in folded text; nothing for a form without a letter or digit."""
    folded = fold(form).text.strip()
    return folded if any(map(str.isalnum, folded)) else ""


def find_all(form: str, source: str) -> Iterator[tuple[int, int]]:
    """Yield every place of a printed form in a text, in order, not overlapping.

    Args:
        form: What to look for, whole words; a form without a letter or digit is found nowhere.
        source: The text to look in.

    Yields:
        ``(start, end)`` in code points of ``source``, end exclusive.
    """
    text = fold(source)
    for start, end in find_folded(wanted(form), text.text):
        yield in_source(text, start, end)


def find_folded(form: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield every place of a form, as :func:`wanted` returns it, in folded text; in order, not overlapping.

    Arabic writes "to" and its article as one: a form with the article is found behind it, with the two letters.
    """
    if not form.startswith(_ARTICLE):
        return _places(form, text)
    return merge(_places(form, text), _places(_TO_THE + form.removeprefix(_ARTICLE), text))


def _places(form: str, text: str) -> Iterator[tuple[int, int]]:
    position = text.find(form) if form else -1
    while position >= 0:
        end = position + len(form)
        if _at_word_edges(text, position, end):
            yield position, end
            position = text.find(form, end)
        else:
            position = text.find(form, position + 1)


def in_source(text: Folded, start: int, end: int) -> tuple[int, int]:
    """Return a place in folded text as a place in its source."""
    return text.origin[start], _end_in_source(text, end)


def _end_in_source(text: Folded, end: int) -> int:
    """Return the source index just behind the last matched character and its combining marks."""
    stop = text.origin[end - 1] + 1
    while stop < len(text.source) and unicodedata.combining(text.source[stop]):
        stop += 1
    return stop


def _at_word_edges(text: str, start: int, end: int) -> bool:
    """Say whether a match begins and ends where words do, and is no sign that counts what stands before it."""
    if _counts(text, start, end):
        return False
    if text[end : end + 1] not in _APART and (unicodedata.combining(text[end]) or not _closes_word(text, end)):
        return False
    return text[start - 1 : start] in _APART or _opens_word(text, start)


def _counts(text: str, start: int, end: int) -> bool:
    """Say whether a single sign is the unit of the number it follows on: 日 in 来日 is Japan, and in 13日 a day."""
    if start == 0 or not text[start - 1].isnumeric() or not _runs_on(text[start]):
        return False
    return len(unicodedata.normalize("NFC", text[start:end])) == 1


def _opens_word(text: str, start: int) -> bool:
    if start == 0 or not (_is_wordy(text[start - 1]) and _is_wordy(text[start])):
        return True
    if _runs_on(text[start]) or _runs_on(text[start - 1]):
        return True
    letters = start
    while letters > 0 and _is_wordy(text[letters - 1]):
        letters -= 1
    return start - letters <= _STACKED and all(letter in _PROCLITICS for letter in text[letters:start])


def _closes_word(text: str, end: int) -> bool:
    if end >= len(text) or not (_is_wordy(text[end - 1]) and _is_wordy(text[end])):
        return True
    if _runs_on(text[end - 1]) or _runs_on(text[end]):
        return True
    letters = end
    while letters < len(text) and _is_wordy(text[letters]):
        letters += 1
    if letters - end <= _STACKED and all(letter in _ENCLITICS for letter in text[end:letters]):
        return True
    return not text[end].isascii() and are_postpositions(text[end : end + MOST_LETTERS])


def _is_wordy(character: str) -> bool:
    return character.isalnum() or unicodedata.combining(character) > 0


@lru_cache(maxsize=4096)
def _runs_on(character: str) -> bool:
    """Say whether a script writes words without blanks, or particles onto them (Chinese, Japanese, Korean, Thai …).

    Folding takes the marks of voiced kana off their letters ("が" is two characters), so they count as kana.
    """
    name = unicodedata.name(character, "").removeprefix("COMBINING ")
    return name.startswith(_RUN_ON)

"""Page furniture: menus, advertisements and credits that came along with an article.

Only structure is looked at, never words, so that it works in any language; and where structure does not tell,
a line counts as part of the article.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.articles.repeats import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.records import Sentence

_PROSE_WIDTH = 60
_LONG_WIDTH = 100
_SCRAP_WIDTH = 40
_SCRAP_WORDS = 6
_MENU_WORDS = 3
_MENU_LINES = 3
_LONE_WORDS = 3
_SHARED_LETTERS = 4

_FINAL = re.compile(r"[.!?…。！？؟۔।॥։።᠃][\s»”’\"'“‘)\]」』›.]*$")
_ADDRESS = re.compile(r"\W*(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)\W*", re.IGNORECASE)
_RIGHTS = re.compile(r"\s*(?:©|\(c\)\s|&copy;|copyright\b)", re.IGNORECASE)
# What a credit, a byline, a dateline, a list or a heading with its own parts has, and a button or a menu has not.
_TELLING = re.compile(r"[,;:()\[\]«»“”\"–—/|،；：，、（）]|[0-9]{4}|[0-9][./-][0-9]|^\W*[-•*·]|^\W*[0-9]+[.)]")
_ACRONYM = re.compile(r"\b[^\W\d_]*(?:[A-ZÀ-ÞА-Я]{2,})")
_WORD = re.compile(r"[^\W\d_]+")
# These scripts end sentences without a mark.
_UNMARKED = ("THAI", "LAO", "KHMER", "TIBETAN", "MYANMAR", "JAVANESE")


@dataclass(frozen=True)
class _Line:
    """A line that is not blank: its text, the numbers of its sentences, and whether blank lines surround it."""

    text: str
    numbers: tuple[int, ...]
    alone: bool

    @cached_property
    def width(self) -> int:
        """Its columns."""
        return width(self.text)

    @cached_property
    def words(self) -> list[str]:
        """Its words."""
        return _WORD.findall(self.text)

    @cached_property
    def final(self) -> bool:
        """Whether it ends as a sentence does, or in a script that does not show it."""
        return _FINAL.search(self.text) is not None or _is_unmarked(self.text)

    @property
    def long(self) -> bool:
        """Whether it has as many columns as no heading has; it has no fewer of them than characters."""
        return len(self.text) >= _LONG_WIDTH or self.width >= _LONG_WIDTH

    @property
    def prose(self) -> bool:
        """Whether it is surely part of the story."""
        return self.long or (self.final and self.width >= _PROSE_WIDTH)

    @cached_property
    def noise(self) -> bool:
        """Whether it is an address, a copyright line, or has no letter or digit."""
        bare = not any(character.isalnum() for character in self.text)
        rights = _RIGHTS.match(self.text) is not None and not self.long
        return bare or rights or _ADDRESS.fullmatch(self.text) is not None

    @property
    def scrap(self) -> bool:
        """Whether it could be a menu entry or a button: a few words and no more."""
        small = self.width <= _SCRAP_WIDTH and 0 < len(self.words) <= _SCRAP_WORDS
        return small and not (self.final or _TELLING.search(self.text) or _ACRONYM.search(self.text))


@dataclass(frozen=True)
class _Longer:
    """The longer words of some lines; most articles have no scrap to compare with them."""

    lines: Sequence[_Line]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words."""
        return frozenset(word for line in self.lines for word in line.words if len(word) >= _SHARED_LETTERS)


def furniture(text: str, sentences: Sequence[Sentence]) -> set[int]:
    """Return the numbers of the sentences that are page furniture.

    These are lines that are an address, a copyright notice or only signs; the scraps after the last line of prose; a
    menu (three or more scraps of up to three words) before a headline; and between the paragraphs, a short line that
    begins with a small letter and ends without a mark. A text without any prose has none but the first kind.
    """
    lines = list(_lines(text, sentences))
    found = [line for line in lines if line.noise]
    prose = [place for place, line in enumerate(lines) if line.prose and not line.noise]
    if prose:
        known = _Longer([lines[place] for place in prose])
        found += _menu([line for line in lines[: prose[0]] if not line.noise], known)
        found += _insertions(lines[prose[0] : prose[-1] + 1])
        found += _trailer([line for line in lines[prose[-1] :] if not line.noise], known)
    return {number for line in found for number in line.numbers}


def _lines(text: str, sentences: Sequence[Sentence]) -> Iterator[_Line]:
    """Yield the lines of a text that are not blank."""
    rows = text.splitlines()
    waiting = iter(sentences)
    sentence = next(waiting, None)
    end = 0
    for place, row in enumerate(text.splitlines(keepends=True)):
        end += len(row)
        numbers = []
        while sentence is not None and sentence.start < end:
            numbers.append(sentence.number)
            sentence = next(waiting, None)
        if numbers:
            around = rows[max(0, place - 1) : place] + rows[place + 1 : place + 2]
            yield _Line(row.strip(), tuple(numbers), alone=not any(near.strip() for near in around))


def _menu(before: list[_Line], known: _Longer) -> list[_Line]:
    """Return the run of scraps at the top, when a headline still follows it."""
    run: list[_Line] = []
    for line in before:
        if not line.scrap or len(line.words) > _MENU_WORDS or _shares(line, known):
            break
        run.append(line)
    headline = len(before) > len(run) and len(before[len(run)].words) > _MENU_WORDS
    return run if headline and len(run) >= _MENU_LINES else []


def _insertions(lines: list[_Line]) -> list[_Line]:
    """Return the short lines between paragraphs that begin with a small letter and end without a mark."""
    return [
        line
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if line.text[0].islower() and line.scrap and before.final and not after.text[0].islower()
        if line.alone or (before.long and after.long)
    ]


def _trailer(lines: list[_Line], known: _Longer) -> list[_Line]:
    """Return the scraps that end the page; the first of the lines is the last one of prose."""
    run: list[_Line] = []
    for line in reversed(lines[1:]):
        if not line.scrap or _shares(line, known):
            break
        run.append(line)
    before = lines[len(lines) - len(run) - 1].text if lines else ""
    lone_name = len(run) == 1 and len(run[0].words) < _LONE_WORDS
    return [] if lone_name or before.endswith((":", "：")) else run


def _shares(line: _Line, known: _Longer) -> bool:
    """Tell whether a line has a longer word, letter for letter, from the prose, as headings and lists of names have."""
    return any(word in known.words for word in line.words)


def _is_unmarked(text: str) -> bool:
    """Tell whether a line is in a script that ends sentences without a mark."""
    return any(unicodedata.name(character, "").startswith(_UNMARKED) for character in text[-3:])

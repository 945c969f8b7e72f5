"""From characters on a page to lines, and from lines to paragraphs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.articles.documents.glyphs import Glyph

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = "-\u2010\u00ad"
_FINAL = tuple(".!?…。！？؟।۔:;")
_BULLETS = tuple("•‣◦▪–—*·●■")
_CLOSING = "»”\"'’)]」』"
_BLANKLESS = ("CJK", "HIRAGANA", "KATAKANA", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH", "THAI", "LAO", "KHMER", "MYANMAR")

_SAME_SIZE = 1.15
_WIDE_GAP = 1.0
_INDENT = 0.9
_SHORT = 0.8


@dataclass(frozen=True)
class Line:
    """A line of a page: its text without blanks at its ends, and its box in points."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @cached_property
    def height(self) -> float:
        """Its height."""
        return max(self.top - self.bottom, 0.1)

    @property
    def is_final(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip(_CLOSING).endswith(_FINAL)


def lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return the lines of a page, in the order of its text."""
    found: list[Line] = []
    row: list[Glyph] = []
    for glyph in glyphs:
        if glyph.character == "\n":
            found += _line(row)
            row = []
        else:
            row.append(glyph)
    return found + _line(row)


def _line(row: list[Glyph]) -> list[Line]:
    """Return a row of characters as a line, if it says anything."""
    text = "".join(glyph.character for glyph in row).strip()
    placed = [glyph for glyph in row if glyph.right > glyph.left and not glyph.character.isspace()]
    if not text or not placed:
        return []
    bottom, top = median(glyph.bottom for glyph in placed), median(glyph.top for glyph in placed)
    return [Line(text, min(glyph.left for glyph in placed), max(glyph.right for glyph in placed), bottom, top)]


def paragraphs(page: Sequence[Line]) -> str:
    """Return a page's text, a paragraph a line."""
    if not page:
        return ""
    rights = [_right_edge(page, place) for place in range(len(page))]
    text = page[0].text
    for before, after, right in zip(page, page[1:], rights, strict=False):
        text = _joined(text, after.text) if _goes_on(before, after, right) else f"{text}\n{after.text}"
    return text


def _right_edge(page: Sequence[Line], place: int) -> float:
    """Return how far the lines of a line's column reach: those near it that begin where it begins or end beyond it."""
    line = page[place]
    near = page[max(place - 6, 0) : place + 7]
    return max(each.right for each in near if abs(each.left - line.left) < 2 * line.height)


def _goes_on(before: Line, after: Line, right: float) -> bool:
    """Tell whether a paragraph goes on from one line to the next.

    It does not where the size of the letters changes, where there is more room between the lines than within them,
    where the next line is indented or is an item of a list, or where the line ends well before its column does; a small
    letter at the beginning of the next line outweighs the last.
    """
    sizes = sorted((before.height, after.height))
    if sizes[1] > _SAME_SIZE * sizes[0] or after.text.startswith(_BULLETS):
        return False
    if after.bottom >= before.bottom:
        return not before.is_final  # a new column
    gap = before.bottom - after.top
    indented = after.left - before.left > _INDENT * before.height
    if gap > _WIDE_GAP * before.height or (indented and before.is_final):
        return False
    short = before.right - before.left < _SHORT * (right - before.left)
    return not short or after.text[0].islower()


def _joined(text: str, after: str) -> str:
    """Return a text with its next line behind it."""
    if len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalpha() and after[0].isalpha():
        return text[:-1] + (_SOFT_HYPHEN if after[0].islower() or text[-1] == _SOFT_HYPHEN else text[-1]) + after
    blank = "" if _is_blankless(text[-1]) and _is_blankless(after[0]) else " "
    return text + blank + after


def _is_blankless(character: str) -> bool:
    """Tell whether a character is of a script that sets no blanks between words."""
    return unicodedata.name(character, "").startswith(_BLANKLESS)

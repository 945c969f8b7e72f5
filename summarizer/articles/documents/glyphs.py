"""The characters on a page of a PDF, where they stand, and whether anybody would see them."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from pypdfium2 import raw

from summarizer.articles.documents.drawn import Drawn

if TYPE_CHECKING:
    import pypdfium2

Unseen = Literal["ink", "place", "size", "contrast"]

_NO_INK = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_FAINT = 12
_TINY = 1.5
_PALE = 215
_DIVIDED = "\x02"
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True)
class Glyph:
    """One character: its box in points from the page's lower left corner, and why nobody would see it, if so.

    ``unseen`` is ``ink`` for text drawn without any, ``place`` for text outside of the page, ``size`` for text too
    small to read, ``contrast`` for text in the colour of what is behind it.
    """

    character: str
    left: float
    right: float
    bottom: float
    top: float
    unseen: Unseen | None = None

    @property
    def height(self) -> float:
        """The height of its line, in points."""
        return self.top - self.bottom


def glyphs(page: pypdfium2.PdfPage) -> list[Glyph]:
    """Return the characters of a page in the order of its text, line ends and blanks that PDFium adds among them.

    Where a word is divided, PDFium marks the hyphen and leaves out the line end; both are given as they are printed.
    """
    text = page.get_textpage()
    view = _View(page, text)
    found: list[Glyph] = []
    for index in range(raw.FPDFText_CountChars(text)):
        glyph = view.glyph(index)
        if glyph.character == _DIVIDED:
            found += (replace(glyph, character="-"), replace(glyph, character="\n"))
        elif glyph.character:
            found.append(glyph)
    text.close()
    return found


class _View:
    """A page's text as PDFium holds it; what is true of a whole text object is asked once."""

    def __init__(self, page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> None:
        self.text = text
        self.box = page.get_bbox()
        self.drawn = Drawn(page)
        self.inkless: dict[int, bool] = {}
        self.pale: dict[int, bool] = {}
        self.last: Unseen | None = None

    def glyph(self, index: int) -> Glyph:
        """Return one character."""
        code = raw.FPDFText_GetUnicode(self.text, index)
        character = _character(code)
        if raw.FPDFText_IsGenerated(self.text, index) == 1:
            return Glyph(character, 0, 0, 0, 0, self.last)
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self.text, index, ctypes.byref(box))
        glyph = Glyph(character, box.left, box.right, box.bottom, box.top)
        self.last = None if character.isspace() and not self.last else self._unseen(index, glyph)
        return Glyph(character, box.left, box.right, box.bottom, box.top, self.last)

    def _unseen(self, index: int, glyph: Glyph) -> Unseen | None:
        """Return why nobody would see a character."""
        item = raw.FPDFText_GetTextObject(self.text, index)
        key = ctypes.cast(item, ctypes.c_void_p).value or 0
        if key not in self.inkless:
            self.inkless[key], self.pale[key] = _ink(item)
        left, bottom, right, top = self.box
        if self.inkless[key]:
            return "ink"
        if glyph.right < left or glyph.left > right or glyph.top < bottom or glyph.bottom > top:
            return "place"
        if 0 < glyph.height < _TINY:
            return "size"
        if self.pale[key] and not glyph.character.isspace():
            return "contrast" if self.drawn.is_plain(glyph.left, glyph.bottom, glyph.right, glyph.top) else None
        return self.last if self.pale[key] else None


def _character(code: int) -> str:
    """Return a character as PDFium numbers it, ``""`` for what is none."""
    if code in (0x02, 0xFFFE):
        return _DIVIDED
    return "" if code in (0, 0x0D, 0xFFFF) or code in _SURROGATES or code > 0x10FFFF else chr(code)  # noqa: PLR2004 - end of Unicode


def _ink(item: object) -> tuple[bool, bool]:
    """Tell of a text object whether it is drawn without ink, and whether its ink is as pale as paper."""
    if not item:
        return False, False
    if raw.FPDFTextObj_GetTextRenderMode(item) in _NO_INK:
        return True, False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(item, *map(ctypes.byref, (red, green, blue, alpha))):
        return False, False
    return alpha.value <= _FAINT, min(red.value, green.value, blue.value) >= _PALE

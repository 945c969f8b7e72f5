"""A page of a PDF as it would be drawn: whether there is anything to see at a place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

_MOST_PIXELS = 4_000_000
_CONTRAST = 24


class Drawn:
    """A page drawn in grey, a pixel a point, when first asked for."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page

    def is_plain(self, left: float, bottom: float, right: float, top: float) -> bool:
        """Tell whether a box, in points, is of one colour; a page too large to draw, or turned, is never."""
        if self._pixels is None:
            return False
        pixels, width, height, stride = self._pixels
        x0, y0, _, y1 = self._page.get_bbox()
        first, last = max(int(left - x0), 0), min(int(right - x0) + 1, width)
        rows = range(max(int(y1 - top), 0), min(int(y1 - bottom) + 1, height))
        found = b"".join(bytes(pixels[row * stride + first : row * stride + last]) for row in rows if first < last)
        return bool(found) and max(found) - min(found) < _CONTRAST and y0 < y1

    @cached_property
    def _pixels(self) -> tuple[memoryview, int, int, int] | None:
        """The pixels row by row from the top, the numbers of columns and rows, and the bytes of a row."""
        width, height = self._page.get_size()
        if self._page.get_rotation() or not 0 < width * height <= _MOST_PIXELS:
            return None
        bitmap = self._page.render(scale=1, grayscale=True)
        pixels = memoryview(bytes(bitmap.buffer))
        return pixels, bitmap.width, bitmap.height, bitmap.stride

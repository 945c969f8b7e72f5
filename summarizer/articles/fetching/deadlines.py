"""A moment that everything done for a page ends by; bytes that arrive do not move it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from typing import Self


class Deadline:
    """So many seconds from now.

    Args:
        seconds: How many.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._until = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left.

        Raises:
            ArticleError: ``timeout``: none are.
        """
        seconds = self._until - time.monotonic()
        if seconds <= 0:
            raise self.over()
        return seconds

    def within(self, seconds: float) -> Self:
        """Return a deadline so many seconds from now, or this one if it is sooner."""
        return type(self)(min(seconds, self.left()))

    def over(self) -> ArticleError:
        """Return the error to raise when it has passed."""
        words = f"it did not arrive within {self._seconds:.3g} s; try again later, or save the page and give the file"
        return ArticleError(words, code="timeout")

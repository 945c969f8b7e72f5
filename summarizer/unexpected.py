"""Errors that nobody foresaw, said in one line: of what type and where, and nothing of what they carry.

An exception of a library, or of a fault of our own, may hold anything in its message: article text, an answer, a key.
So only its type and the place in this package go out; the whole of it is logged at DEBUG, for whoever asks for that.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

from summarizer.errors import SummarizerError

_log = logging.getLogger("summarizer")
_PACKAGE = Path(__file__).parent


def internal(error: Exception, what: str) -> SummarizerError:
    """Return the error to show in place of an unexpected one.

    Args:
        error: What was raised.
        what: What was being done, to whom: an article's id, or a few words.

    Returns:
        An error with the code ``internal`` (``out-of-memory`` where that is the reason), without the original's
        message and chain.
    """
    _log.debug("%s", what, exc_info=error)
    if isinstance(error, MemoryError):
        return SummarizerError(
            f"{what}: there is not enough memory; give fewer articles at a time.", code="out-of-memory"
        )
    seen = f"an unexpected {type(error).__name__} at {_place(error)}"
    return SummarizerError(f"{what}: {seen}. This is a fault of the library: please report it.", code="internal")


def _place(error: Exception) -> str:
    """Return the deepest place within this package that an error passed: ``grounding/ground.py, line 88``."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    if not ours:
        return "an unknown place"
    return f"{Path(ours[-1].filename).relative_to(_PACKAGE).as_posix()}, line {ours[-1].lineno}"

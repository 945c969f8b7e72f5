"""Reading bytes from where hostile or unlucky names may point."""

from __future__ import annotations

import os
import stat
from typing import IO, TYPE_CHECKING

from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from pathlib import Path

MAX_ARTICLE_BYTES = 10_000_000
"""An article of more bytes is refused; the longest news articles have a hundredth of it."""

MAX_LINES_BYTES = 200_000_000
"""A file of JSON lines, or standard input, of more bytes is refused."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_file(path: Path, limit: int) -> bytes:
    """Return the bytes of a regular file.

    Nothing but a regular file is opened, so that no device, pipe or socket can keep the reader waiting.

    Raises:
        ArticleError: ``missing``, ``unreadable``, ``not-a-file`` or ``too-large``.
    """
    try:
        _require_regular(path.stat().st_mode)
        descriptor = os.open(path, _FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            _require_regular(os.fstat(descriptor).st_mode)
            return read_stream(file, limit)
    except FileNotFoundError:
        raise ArticleError("there is no such file; check the name", code="missing") from None
    except (OSError, ValueError) as error:
        raise ArticleError(f"it cannot be read ({_cause(error)}); check its permissions", code="unreadable") from None


def read_stream(stream: IO[bytes], limit: int) -> bytes:
    """Return all bytes of a stream.

    Raises:
        ArticleError: ``too-large``: there are more than ``limit``.
    """
    parts: list[bytes] = []
    left = limit + 1
    while left > 0 and (part := stream.read(min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    require_size(limit + 1 - left, limit)
    return b"".join(parts)


def require_size(size: int, limit: int = MAX_ARTICLE_BYTES) -> None:
    """Refuse what has more bytes than allowed.

    Raises:
        ArticleError: ``too-large``.
    """
    if size > limit:
        raise ArticleError(f"it has more than {limit // 1_000_000} MB; split it into its articles", code="too-large")


def _require_regular(mode: int) -> None:
    """Refuse what is no regular file."""
    if not stat.S_ISREG(mode):
        raise ArticleError("it is a device, a pipe, a socket or a directory; give a regular file", code="not-a-file")


def _cause(error: Exception) -> str:
    """Return the system's word for an error, without the path in it."""
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__

"""Keeps the libraries under the window from logging what they carry: articles, answers, headers.

They log errors unasked, with the text of requests in them, and everything at DEBUG. Their records
are dropped while one of our calls runs and only in the tasks that run it; the loggers of a program
that uses the same libraries for itself stay as they were.
"""

from __future__ import annotations

import contextlib
import logging
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIBRARIES = ("instructor", "openai", "httpx2", "httpcore2", "tenacity", "diskcache")
_ours: ContextVar[bool] = ContextVar("summarizer_quiet", default=False)


class _DropOurs(logging.Filter):
    """Lets no record through while one of our calls runs."""

    def filter(self, record: logging.LogRecord) -> bool:  # noqa: ARG002 - the base class's signature
        return not _ours.get()


_FILTER = _DropOurs()


def muzzle() -> None:
    """Put the filter on every logger that the libraries have by now; doing it again changes nothing."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in _LIBRARIES:
            logging.getLogger(name).addFilter(_FILTER)


@contextlib.contextmanager
def quietly() -> Iterator[None]:
    """Mark what runs inside as one of our calls."""
    token = _ours.set(True)
    try:
        yield
    finally:
        _ours.reset(token)

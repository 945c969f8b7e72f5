"""Addresses among the names that a caller gives: which are some, and how they are shown and called."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from summarizer.articles.fetching.urls import parse
from summarizer.errors import ArticleError

_SCHEME = re.compile(
    r"[a-z][a-z0-9+.-]+:/|(?:https?|file|ftp|data|gopher|javascript|mailto|blob|about):", re.IGNORECASE
)
_WEB = re.compile(r"https?:", re.IGNORECASE)
_FILE = re.compile(r"file:", re.IGNORECASE)
_MASKED = re.compile(r"(:[/\\\\]*).*@", re.DOTALL)
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}")
_UNFIT = re.compile(r"[^\w.]+")
_NO_NAMES = frozenset({"", "index", "default", "home"})
_MAX_SHOWN = 300


def is_address(name: str) -> bool:
    """Tell whether a name is an address of whatever kind, and no file."""
    return _SCHEME.match(name) is not None


def is_web_address(name: str) -> bool:
    """Tell whether a name is an address to fetch, however badly it is written."""
    return _WEB.match(name) is not None


def shown_name(name: str) -> str:
    """Return a name as it is shown: of an address that is none, nothing that may be a password; and not too long."""
    if is_address(name):
        try:
            parse(name)
        except ArticleError:
            name = _MASKED.sub(r"\1", name)
    return name if len(name) <= _MAX_SHOWN else f"{name[:_MAX_SHOWN]}…"


def article_name(url: str) -> str:
    """Return what to call the article behind an address: its host and the last part of its path.

    ``https://www.example.org/world/2023/talks-in-the-capital.html`` is ``example.org-talks-in-the-capital``.
    """
    parts = urlsplit(url)
    names = [_stem(unquote(part)) for part in parts.path.split("/")]
    last = next((name for name in reversed(names) if name.lower() not in _NO_NAMES), "")
    host = (parts.hostname or "").removeprefix("www.")
    return _UNFIT.sub("-", "-".join(filter(None, (host, last, unquote(parts.query))))).strip("-")


def local_file(name: str, *, allowed: bool) -> Path:
    """Return the file that a ``file:`` address names on this machine.

    Args:
        name: The address.
        allowed: Whether the user allowed such addresses.

    Raises:
        ArticleError: ``unsupported-scheme`` for any other address, and for a file of another machine.
    """
    parts = urlsplit(name)
    if not _FILE.match(name) or parts.netloc.lower() not in {"", "localhost"}:
        parse(name)
        raise ArticleError("it names no file of this machine; give the file by its path", code="unsupported-scheme")
    if not allowed:
        words = "a file: address is not opened; give the file by its path, or allow it with --allow-private"
        raise ArticleError(words, code="unsupported-scheme")
    from urllib.request import url2pathname  # noqa: PLC0415 - rarely needed, and slow to load

    return Path(url2pathname(parts.path))


def _stem(part: str) -> str:
    """Return a part of a path without the suffix of its format."""
    path = PurePosixPath(part)
    return path.stem if _SUFFIX.fullmatch(path.suffix) else part

"""Bodies that arrive compressed, unpacked as they come and only up to a size."""

from __future__ import annotations

import zlib

from summarizer.articles.fetching.connecting import TooManyBytes
from summarizer.errors import ArticleError

ACCEPTED = "gzip, deflate"
"""What is asked for: what the standard library unpacks with a bound on what comes out."""

_EITHER = zlib.MAX_WBITS | 32
"""The header says whether it is gzip or zlib."""


class CutShort(Exception):  # noqa: N818 - a signal, as TooManyBytes
    """The packed bytes end before their end, or are damaged."""


class Plain:
    """Passes bytes on, and counts them.

    Args:
        most: How many may come.
    """

    def __init__(self, most: int) -> None:
        self._left = most

    def feed(self, data: bytes) -> bytes:
        """Return the bytes of a piece."""
        self._left -= len(data)
        if self._left < 0:
            raise TooManyBytes
        return data

    def finish(self) -> None:
        """Take note that no more comes."""


class Packed:
    """Unpacks gzip and deflate, and counts what comes out.

    Args:
        most: How many bytes may come out.
    """

    def __init__(self, most: int) -> None:
        self._left = most
        self._inflate = zlib.decompressobj(_EITHER)
        self._begun = False

    def feed(self, data: bytes) -> bytes:
        """Return what a piece unpacks to."""
        parts: list[bytes] = []
        while data:
            if self._inflate.eof:  # gzip may be of several members, one behind the other
                self._inflate = zlib.decompressobj(_EITHER)
            parts.append(self._piece(data))
            data = self._inflate.unused_data
        return b"".join(parts)

    def finish(self) -> None:
        """Take note that no more comes."""
        if not self._inflate.eof:
            raise CutShort

    def _piece(self, data: bytes) -> bytes:
        """Unpack a piece with the present member; one more byte than allowed is enough to know."""
        try:
            out = self._inflate.decompress(data, self._left + 1)
        except zlib.error:
            if self._begun:
                raise CutShort from None
            out = self._bare(data)
        self._begun = True
        self._left -= len(out)
        if self._left < 0:
            raise TooManyBytes
        return out

    def _bare(self, data: bytes) -> bytes:
        """Unpack "deflate" without the header that RFC 9110 asks for, as some servers send it."""
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            return self._inflate.decompress(data, self._left + 1)
        except zlib.error:
            raise CutShort from None


def unpacker(coding: str, most: int) -> Plain | Packed:
    """Return what unpacks a content coding.

    Args:
        coding: The value of ``Content-Encoding``; ``""`` for none.
        most: How many bytes may come out.

    Raises:
        ArticleError: ``unsupported`` for codings that were not asked for.
    """
    name = coding.strip().lower()
    if name in {"", "identity"}:
        return Plain(most)
    if name in {"gzip", "x-gzip", "deflate"}:
        return Packed(most)
    words = "it is compressed in a way that was not asked for; save the page and give the file"
    raise ArticleError(words, code="unsupported")

"""The one door to documents of all kinds, wherever they come from."""

from __future__ import annotations

from summarizer.articles.decoding import Decoded, decode
from summarizer.articles.documents.charset import codec_of
from summarizer.articles.documents.document import Document
from summarizer.articles.documents.kinds import kind_of, require_reader
from summarizer.articles.documents.parsers import Parsers
from summarizer.articles.files import MAX_ARTICLE_BYTES, require_size
from summarizer.records import Reason

MAX_PDF_BYTES = 50_000_000
"""A PDF of more bytes is refused; what it holds beside text may be large."""


def read_document(
    data: bytes,
    name: str,
    declared_type: str | None = None,
    declared_charset: str | None = None,
    url: str | None = None,
    *,
    parsers: Parsers | None = None,
) -> Document:
    """Return the text of a document, and what it says about itself.

    Web pages and PDF documents are parsed in a process of their own, within limits of time and memory.

    Args:
        data: The document's bytes.
        name: The name of its file, or its address; its suffix tells the kind where nothing else does.
        declared_type: The media type its sender declared (``text/html; charset=utf-8``).
        declared_charset: The encoding its sender declared.
        url: Its address, against which addresses in it are read.
        parsers: The processes to use; new ones for this document alone unless given.

    Raises:
        ArticleError: It is not read: ``unsupported``, ``missing-extra``, ``too-large``, ``binary``, ``encoding``,
            ``no-text``, ``encrypted``, ``unreadable``, ``too-complex`` or ``parser-failed``.
    """
    kind = kind_of(data, name, declared_type)
    require_size(len(data), MAX_PDF_BYTES if kind == "pdf" else MAX_ARTICLE_BYTES)
    if kind == "text":
        return _plain(data, declared_charset)
    require_reader(kind)
    if parsers is not None:
        return parsers.read(data, kind, declared_charset, url)
    with Parsers() as own:
        return own.read(data, kind, declared_charset, url)


def _plain(data: bytes, charset: str | None) -> Document:
    """Return a document that is plain text."""
    decoded = _declared(data, charset) or decode(data)
    return Document(text=decoded.text, notes=encoding_notes(decoded))


def _declared(data: bytes, charset: str | None) -> Decoded | None:
    """Decode in the declared encoding, where bytes that are not UTF-8 fit it."""
    codec = codec_of(charset)
    if codec is None or b"\0" in data:
        return None
    for name in ("utf-8", codec):
        try:
            return Decoded(data.decode(name), name)
        except UnicodeDecodeError:
            continue
    return None


def encoding_notes(decoded: Decoded) -> tuple[Reason, ...]:
    """Return what there is to say of a text's encoding: nothing for UTF-8."""
    if decoded.encoding == "utf-8":
        return ()
    return (Reason(rule="decoded", args={"encoding": decoded.encoding}),)

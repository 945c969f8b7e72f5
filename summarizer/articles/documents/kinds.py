"""What kind of document some bytes are, and whether this installation can read it."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import PurePath
from typing import Literal

from summarizer.errors import ArticleError

Kind = Literal["html", "pdf", "text"]

_SUFFIXES: dict[str, Kind] = {".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf"}
_TYPES: dict[str, Kind] = {
    **dict.fromkeys(("text/html", "application/xhtml+xml"), "html"),
    **dict.fromkeys(("application/pdf", "application/x-pdf"), "pdf"),
    **dict.fromkeys(("text/plain", "text/markdown"), "text"),
}
_UNKNOWN = ("", "application/octet-stream", "binary/octet-stream", "application/unknown", "application/force-download")
_PDF = re.compile(rb"(?s).{0,1019}%PDF-")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf|\s|<\?xml[^>]{0,500}>|<!--.{0,2000}?-->){0,9}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_NEEDS = {"html": ("trafilatura", "web", "web pages"), "pdf": ("pypdfium2", "pdf", "PDF documents")}


def kind_of(data: bytes, name: str = "", declared_type: str | None = None) -> Kind:
    """Return what a document is: by its first bytes, then by what its sender declared, then by its name.

    Args:
        data: Its bytes.
        name: Its name, or its address.
        declared_type: The media type that its sender declared, parameters allowed.

    Raises:
        ArticleError: ``unsupported`` for a type of document that is not read.
    """
    if _PDF.match(data):
        return "pdf"
    if _HTML.match(data):
        return "html"
    declared = (declared_type or "").partition(";")[0].strip().lower()
    if declared in _TYPES:
        return _TYPES[declared]
    if declared not in _UNKNOWN:
        shown = declared if re.fullmatch(r"[\w.+-]{1,60}/[\w.+-]{1,60}", declared) else "an odd type"
        raise ArticleError(f"it is {shown}, no article; give a web page, a PDF or text", code="unsupported")
    return _SUFFIXES.get(PurePath(name).suffix.lower(), "text")


def require_reader(kind: Kind) -> None:
    """Refuse a kind whose library is not installed.

    Raises:
        ArticleError: ``missing-extra``, with the command that installs it.
    """
    module, extra, what = _NEEDS.get(kind, ("sys", "", ""))
    if find_spec(module) is None:
        raise ArticleError(
            f"reading {what} needs {module}; install it: in its clone, pip install '.[{extra}]'", code="missing-extra"
        )

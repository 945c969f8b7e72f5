"""PDF documents: the text that PDFium finds on their pages, where each page begins, and what nobody would see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from summarizer.articles.documents.document import Document
from summarizer.articles.documents.glyphs import glyphs
from summarizer.articles.documents.lines import lines, paragraphs
from summarizer.articles.documents.passages import shown_passages
from summarizer.errors import ArticleError
from summarizer.records import Found, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.articles.documents.glyphs import Glyph

MOST_PAGES = 1000
"""A document of more pages is refused."""

_MOST_TEXT = 5_000_000
_ALMOST_ALL = 0.8
_INFORMATION = {"title": "Title", "author": "Author"}


@dataclass(frozen=True)
class _Page:
    """One page: its text, what nobody would see on it, and whether its text was recognised from a picture."""

    text: str
    hidden: tuple[str, ...]
    recognised: bool


def read_pdf(data: bytes) -> Document:
    """Return the text of a PDF document.

    The characters are those that PDFium gives. Line ends within a paragraph become blanks, or nothing where a word was
    divided (its hyphen becomes a soft one) and in scripts without blanks; a paragraph is a line, a page begins a line.

    Args:
        data: The document's bytes.

    Raises:
        ArticleError: ``encrypted``, ``unreadable``, ``no-text``, ``too-large``.
    """
    document = _opened(data)
    pages = list(_pages(document))
    text, starts = _joined([page.text for page in pages])
    if not any(map(str.isalnum, text)):
        raise ArticleError(
            "no article text found: its pages are pictures; have their text recognised (OCR) first", code="no-text"
        )
    passages, notes = shown_passages([passage for page in pages for passage in page.hidden], text)
    recognised = (Reason(rule="recognised-text"),) if any(page.recognised for page in pages) else ()
    found = tuple(_facts(document))
    return Document(text=text, pages=starts, found=found, hidden=passages, notes=(*recognised, *notes))


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    """Open a document.

    Raises:
        ArticleError: ``encrypted``, ``unreadable``, ``too-large``.
    """
    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise ArticleError("it is encrypted; save a copy without a password", code="encrypted") from None
        raise ArticleError("it is no readable PDF; fetch or save it again", code="unreadable") from None
    if not pages:
        raise ArticleError("it has no readable page; fetch or save it again", code="unreadable")
    if pages > MOST_PAGES:
        raise ArticleError(f"it has more than {MOST_PAGES} pages; split it into its articles", code="too-large")
    return document


def _pages(document: pypdfium2.PdfDocument) -> Iterator[_Page]:
    """Yield the pages; one that cannot be read is an empty one.

    Raises:
        ArticleError: ``too-large``.
    """
    size = 0
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            yield _Page("", (), recognised=False)
            continue
        one = _page(page)
        page.close()
        size += len(one.text)
        if size > _MOST_TEXT:
            raise ArticleError("it holds too much text; split it into its articles", code="too-large")
        yield one


def _page(page: pypdfium2.PdfPage) -> _Page:
    """Read one page."""
    found = glyphs(page)
    shown = [glyph for glyph in found if not glyph.unseen]
    recognised = _is_recognised(page, found)
    hidden = () if recognised else tuple(_passages(found))
    return _Page(paragraphs(lines(found if recognised else shown)), hidden, recognised=recognised)


def _is_recognised(page: pypdfium2.PdfPage, found: list[Glyph]) -> bool:
    """Tell whether nearly all text of a page is drawn without ink over a picture, as programs for scans do."""
    inkless = sum(glyph.unseen == "ink" for glyph in found)
    if not inkless or inkless < _ALMOST_ALL * len(found):
        return False
    return next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]), None) is not None


def _passages(found: list[Glyph]) -> Iterator[str]:
    """Yield the runs of glyphs that nobody would see."""
    run: list[str] = []
    for glyph in [*found, None]:
        if glyph is not None and (glyph.unseen or (run and glyph.character.isspace())):
            run.append(glyph.character)
        elif run:
            yield " ".join("".join(run).split())
            run = []


def _joined(texts: list[str]) -> tuple[str, tuple[int, ...]]:
    """Return the text of all pages, and where each of them begins."""
    starts, parts, size = [], [], 0
    for text in texts:
        starts.append(size)
        if text:
            parts.append(text + "\n")
            size += len(text) + 1
    return "".join(parts), tuple(starts)


def _facts(document: pypdfium2.PdfDocument) -> Iterator[Found]:
    """Yield what the document's information says; its dates are those of the file, not of the article."""
    for field, key in _INFORMATION.items():
        if value := " ".join(document.get_metadata_value(key).replace("\0", "").split()):
            yield Found.model_validate({"field": field, "value": value[:500], "origin": f"PDF {key}"})

"""Web pages: the article's text as ``trafilatura`` finds it, what the page says of itself, and what it hides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extracted

from summarizer.articles.documents.charset import decode_page
from summarizer.articles.documents.document import Document
from summarizer.articles.documents.facts import page_facts
from summarizer.articles.documents.hidden import take_out_hidden
from summarizer.articles.documents.linked import article_node, closed_to_readers, words_of
from summarizer.articles.documents.passages import shown_passages
from summarizer.articles.documents.stubs import require_article
from summarizer.errors import ArticleError
from summarizer.records import Reason

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]*>", re.IGNORECASE)
_PART = 0.5


def read_page(data: bytes, charset: str | None = None, url: str | None = None) -> Document:
    """Return the article of a web page.

    The text is the library's, code point for code point. Nothing is taken from scripts, comments or what is hidden.

    Args:
        data: The page's bytes.
        charset: The encoding that its sender declared.
        url: Its address.

    Raises:
        ArticleError: ``no-text`` where there is no article, ``too-complex``, ``encoding``.
    """
    decoded, lost = decode_page(data, charset)
    page = _parsed(decoded.text)
    article = article_node(page)
    facts = page_facts(page, article, url)
    hidden = take_out_hidden(page)
    text = _text(page)
    require_article(text, page, article)
    notes = [*_encoding(decoded.encoding, lost), *_partial(text, article)]
    passages, told = shown_passages(hidden, text)
    return Document(text=text, found=facts, hidden=passages, notes=(*notes, *told))


def _parsed(text: str) -> HtmlElement:
    """Parse a page; deep nesting, which the parser would cut off in silence, is refused.

    Raises:
        ArticleError: ``too-complex``, or ``no-text`` for a page without any element.
    """
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(_DECLARATION.sub("", text).replace("\0", "\ufffd"), parser=parser)
    except (etree.ParserError, ValueError):
        raise ArticleError("the page is empty; save the article as a .txt file", code="no-text") from None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise ArticleError("its markup is nested too deeply; save its text as a .txt file", code="too-complex")
    return page


def _text(page: HtmlElement) -> str:
    """Return the text of the page's article, ``""`` without one."""
    found = bare_extraction(page, include_comments=False)
    return (found.text or "") if isinstance(found, Extracted) else ""


def _encoding(encoding: str, lost: int) -> list[Reason]:
    """Return what there is to say of a page's encoding."""
    notes = [] if encoding == "utf-8" else [Reason(rule="decoded", args={"encoding": encoding})]
    return [*notes, Reason(rule="bytes-lost", args={"n": str(lost)})] if lost else notes


def _partial(text: str, article: dict[str, Any]) -> list[Reason]:
    """Return a note where the page says that there is more to read for who pays, or in the whole article."""
    if closed_to_readers(article):
        return [Reason(rule="not-free")]
    words = words_of(article)
    if len(text.split()) < _PART * words:
        return [Reason(rule="shorter-than-said", args={"n": str(words)})]
    return []

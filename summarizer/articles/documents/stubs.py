"""Pages that hold something else than an article: an offer to subscribe, a question of consent, nothing but scripts.

Only structure is looked at, and the one word that such pages share in all languages, never the wording of a site.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from summarizer.articles.documents.linked import closed_to_readers, words_of
from summarizer.articles.repeats import width
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SCRAP = 100
"""Text of fewer columns is no article."""

_TEASER = 900
"""What is left of an article that is not free counts as one from so many columns on, some 150 words."""

_SMALL = 4_000
_COOKIE = re.compile(
    r"cookie|куки|кукі|файл\w* cookie|کوکی|ملفات تعريف الارتباط|クッキー|쿠키|कुकी|คุกกี้|עוגיות", re.IGNORECASE
)
_MOST_COOKIES = 3
_CONSENT = re.compile(r"consent|gdpr|cookie|privacy-?gate|cmp(?:box|-)|didomi|onetrust|sp_message", re.IGNORECASE)
_KINDS = ("article", "news", "newsarticle")


def require_article(text: str, page: HtmlElement, article: dict[str, Any]) -> None:
    """Refuse a page on which there is no article to read.

    Raises:
        ArticleError: ``no-text``, with what the page seems to be instead.
    """
    columns = width(text)
    if closed_to_readers(article) and (columns < _TEASER or columns < 3 * words_of(article)):
        raise _nothing("the page says that its article is for subscribers")
    if columns < _SCRAP:
        raise _nothing("it holds next to no text without scripts")
    if columns < _SMALL and not article and not _calls_itself_article(page) and _asks_for_consent(text, page):
        raise _nothing("the page asks for consent first")


def _nothing(why: str) -> ArticleError:
    """Return the error for a page without an article."""
    return ArticleError(f"no article text found: {why}; save the article as a .txt file", code="no-text")


def _calls_itself_article(page: HtmlElement) -> bool:
    """Tell whether a page is marked as an article."""
    kinds = page.xpath("//meta[@property='og:type']/@content")
    return any(str(kind).strip().lower() in _KINDS for kind in kinds) or page.find(".//article") is not None


def _asks_for_consent(text: str, page: HtmlElement) -> bool:
    """Tell whether a page talks of cookies again and again, or is a form whose names speak of consent."""
    if len(_COOKIE.findall(text)) >= _MOST_COOKIES:
        return True
    forms = page.xpath("//form | //*[@role='dialog']")
    names = (form.get(name) or "" for form in forms for name in ("id", "class", "action", "name"))
    return any(_CONSENT.search(name) for name in names)

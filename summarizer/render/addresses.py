"""Addresses of the web, told from whatever else a source may give as its address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from summarizer.records import Article


def web_address(url: str | None) -> str | None:
    """Return an address if it is one of the web and nothing else; a browser obeys other schemes."""
    if not url or any(character.isspace() or not character.isprintable() for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def address_of(article: Article) -> str | None:
    """Return where an article is on the web: the address given, else the one it calls its own."""
    return web_address(article.url) or web_address(article.canonical)

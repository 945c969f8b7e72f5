"""What a web page says about itself beside its text, and where it says so."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from summarizer.articles.documents.linked import address_of, text_of
from summarizer.articles.published import published_date
from summarizer.errors import ArticleError
from summarizer.records import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_META = {
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "twitter:title"),
    "publisher": ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher"),
    "author": ("author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "article:author", "byl"),
    "published": (
        *("article:published_time", "og:article:published_time", "og:published_time", "citation_publication_date"),
        *("citation_date", "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date"),
        *("date", "pubdate", "publishdate", "publish-date", "sailthru.date"),
    ),
    "canonical": ("og:url",),
}
"""The names of ``meta`` elements for each field, the most telling first (Open Graph, Highwire Press, Dublin Core …)."""

_MICRODATA = {"title": "headline", "author": "author", "published": "datePublished"}
_LONGEST = 500


def page_facts(page: HtmlElement, article: dict[str, Any], url: str | None) -> tuple[Found, ...]:
    """Return what a page says of its title, publisher, author, day of publication and own address.

    For each field the first of its places that says something readable: JSON-LD, ``meta`` elements, then the elements
    that HTML itself has for it. Nothing is taken from the article's text.

    Args:
        page: The page, before anything was taken out of it.
        article: The article of its JSON-LD.
        url: Its address, against which a relative one is read.
    """
    meta = _meta(page)
    facts = []
    for field in ("title", "publisher", "author", "published", "canonical"):
        for origin, value in _candidates(field, page, article, meta):
            if told := _read(field, value, url):
                facts.append(Found.model_validate({"field": field, "value": told, "origin": origin}))
                break
    return tuple(facts)


def _candidates(
    field: str, page: HtmlElement, article: dict[str, Any], meta: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield where a field is told and what is said there, the most telling place first."""
    if field == "canonical":
        for link in page.xpath("//link[@href][contains(concat(' ', normalize-space(@rel), ' '), ' canonical ')]"):
            yield "link canonical", link.get("href")
    key = {"title": "headline", "published": "datePublished", "canonical": "mainEntityOfPage"}.get(field, field)
    yield f"JSON-LD {key}", (address_of if field == "canonical" else text_of)(article.get(key))
    for name in _META[field]:
        yield f"meta {name}", meta.get(name, "")
    if field in _MICRODATA:
        for element in page.xpath("//*[@itemprop=$name]", name=_MICRODATA[field]):
            yield f"itemprop {_MICRODATA[field]}", _said(element)
    if field == "published":
        yield from _times(page)
    if field == "title":
        yield from (("title", element.text_content()) for element in page.xpath("//head/title"))


def _meta(page: HtmlElement) -> dict[str, str]:
    """Return the contents of a page's ``meta`` elements by name, the first of each; authors are a list."""
    found: dict[str, list[str]] = {}
    for element in page.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        if name and (content := (element.get("content") or "").strip()):
            found.setdefault(name, []).append(content)
    return {name: ", ".join(dict.fromkeys(said)) if "author" in name else said[0] for name, said in found.items()}


def _said(element: HtmlElement) -> str:
    """Return the value of an element with microdata."""
    value = element.get("content") or element.get("datetime") or element.text_content()
    return str(value)


def _times(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the day of a page's ``time`` elements: the one marked as publication, else the only one of the article."""
    for element in page.xpath("//time[@pubdate][@datetime]"):
        yield "time pubdate", element.get("datetime")
    told = [element.get("datetime") for element in page.xpath("//article//time[@datetime]")]
    if len({_day(each) for each in told}) == 1:
        yield "time datetime", told[0]


def _read(field: str, value: str, url: str | None) -> str:
    """Return a value as it is kept, ``""`` for one that says nothing."""
    value = " ".join(value.split())[:_LONGEST]
    if field == "published":
        return _day(value)
    if field == "canonical":
        return _address(value, url) if value else ""
    if field == "author" and re.match(r"https?://", value):
        return ""
    return value


def _day(value: str) -> str:
    """Return a day in EDTF; ``""`` for what is none."""
    value = re.sub(r"\A(\d{4})[/.](\d\d?)[/.](\d\d?)", lambda m: f"{m[1]}-{m[2]:0>2}-{m[3]:0>2}", value.strip())
    try:
        return published_date(value)
    except ArticleError:
        pass
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def _address(value: str, url: str | None) -> str:
    """Return an absolute web address; ``""`` for anything else."""
    try:
        address = urljoin(url or "", value)
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.netloc and "@" not in parts.netloc else ""

"""Articles as documents."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from summarizer.render.addresses import address_of
from summarizer.render.ftm.graph import entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.records import Article
    from summarizer.render.ftm.graph import Entity, Graph

_PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
"""A year, month or day: the dates that FollowTheMoney knows."""


def articles(graph: Graph) -> Iterator[Entity]:
    """Yield the articles."""
    for article in graph.briefing.articles:
        published = article.published or ""
        plain = _PLAIN.fullmatch(published)
        yield entity(
            graph.ids[article.id],
            "Article",
            title=article.title,
            fileName=article.file or article.id,
            contentHash=_sha1(article),
            publishedAt=published if plain else None,
            publisher=article.publisher,
            author=article.author,
            sourceUrl=address_of(article),
            retrievedAt=article.fetched,
            summary=None if plain else published,
            notes=f"SHA-256 {article.sha256}",
        )


def _sha1(article: Article) -> str | None:
    """Return the hash by which this format knows a document, where the whole text is here to be hashed."""
    if article.kept != "full":
        return None
    content = article.text.encode("utf-8", "surrogatepass")
    return hashlib.sha1(content, usedforsecurity=False).hexdigest()

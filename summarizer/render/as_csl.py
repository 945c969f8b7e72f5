"""The articles as CSL-JSON, for reference managers and pandoc."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from summarizer.labels import for_language
from summarizer.render.addresses import address_of
from summarizer.render.surrogates import replaced

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.labels.labels import Labels
    from summarizer.records import Article

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def render(briefing: Briefing) -> str:
    """Return a list of items, one an article, in the briefing's order."""
    labels = for_language(briefing.language)
    text = json.dumps([_item(article, labels) for article in briefing.articles], ensure_ascii=False, indent=1)
    return replaced(text) + "\n"


def _item(article: Article, labels: Labels) -> dict[str, Any]:
    """Return one article, as far as it is known: a web page if all it has is an address, else of a newspaper."""
    url = address_of(article)
    item: dict[str, Any] = {
        "id": article.id,
        "type": "webpage" if url and not article.publisher else "article-newspaper",
        "title": article.title,
        "author": [{"literal": article.author}] if article.author else None,
        "container-title": article.publisher,
        "issued": _issued(article.published, labels),
        "accessed": _issued(article.fetched, labels),
        "URL": url,
        "number-of-pages": str(len(article.pages)) if article.pages else None,
        "language": article.language,
        "note": f"SHA-256: {article.sha256}",
    }
    return {name: value for name, value in item.items() if value}


def _issued(published: str | None, labels: Labels) -> dict[str, Any] | None:
    """Return a date with the parts that are known; a set of days, which CSL has no form for, in words."""
    if not published:
        return None
    if match := _PLAIN.fullmatch(published):
        return {"date-parts": [[int(part) for part in match.groups() if part]]}
    return {"literal": labels.edtf(published)}

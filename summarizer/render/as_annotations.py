"""The evidence as W3C Web Annotations (JSON-LD): one annotation for each place that a claim rests on."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

from summarizer.render.addresses import web_address
from summarizer.render.claims import claims
from summarizer.render.surrogates import escaped
from summarizer.render.telling import shown_value
from summarizer.render.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import Briefing
    from summarizer.records import Article, Citation
    from summarizer.render.claims import Claim

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

PDF = "http://tools.ietf.org/rfc/rfc3778"
"""What a fragment such as ``page=3`` means (Web Annotation Data Model: fragment selectors)."""

AROUND = 32
"""So many code points before and after a quote tell its place from others with the same words."""

_NAMESPACE = uuid.UUID("2f8b6a9e-6c0b-5d0e-9d43-7b1f6f0f5a11")
"""Names annotations by what they say, so that equal ones have equal ids."""


def render(briefing: Briefing) -> str:
    """Return an ``AnnotationCollection`` with one ``AnnotationPage`` that holds every annotation."""
    view = View(briefing)
    items = [item for claim in claims(briefing) for item in _annotations(view, claim)]
    name = _name("".join(item["id"] for item in items))
    collection = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": briefing.title,
        "total": len(items),
        "first": {"id": f"{name}#1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    text = json.dumps(collection, ensure_ascii=False, indent=1)
    return escaped(text) + "\n"


def _annotations(view: View, claim: Claim) -> Iterator[dict[str, Any]]:
    """Yield the annotations of one claim, a place once."""
    places = (citation for each in claim.stated for citation in each.statement.citations)
    for citation in dict.fromkeys(places):
        article = view.articles.get(citation.article)
        if article is not None:
            yield _annotation(view, claim, citation, article)


def _annotation(view: View, claim: Claim, citation: Citation, article: Article) -> dict[str, Any]:
    """Return one annotation: the claim in words and by its key, and where it is stated."""
    return {
        "id": _name(f"{article.id} {article.sha256} {citation.start} {citation.end} {claim.key} {claim.value}"),
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": view.briefing.language,
                "value": _words(view, claim),
            },
            {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": claim.key},
        ],
        "target": _target(article, citation),
    }


def _words(view: View, claim: Claim) -> str:
    """Return a claim as ``called – field: value``."""
    labels = view.labels
    field = labels.say(f"claims.{claim.field}")
    value = shown_value(labels, claim.field, claim.value)
    return f"{view.called(claim.entry)} – {field}{labels.say('punctuation.colon')}{value}"


def _target(article: Article, citation: Citation) -> dict[str, Any]:
    """Return where a claim is stated: in the live article, else in the text with this hash.

    Offsets count in the text as given. Where the source is a live page, the state names that text as its copy.
    """
    text, url = f"urn:sha256:{article.sha256}", web_address(article.url)
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": url or text,
        "selector": _selectors(article, citation),
    }
    return target | {"state": {"type": "TimeState", "cached": text}} if url else target


def _selectors(article: Article, citation: Citation) -> list[dict[str, Any]]:
    """Return the position, in code points with the end exclusive, the page, and the quote where it may be passed on."""
    position: dict[str, Any] = {"type": "TextPositionSelector", "start": citation.start, "end": citation.end}
    page = article.page(citation.start)
    places = (
        [position, {"type": "FragmentSelector", "conformsTo": PDF, "value": f"page={page}"}] if page else [position]
    )
    if not citation.quote:
        return places
    start, end = _around(article, citation)
    quote = {
        "type": "TextQuoteSelector",
        "exact": citation.quote,
        "prefix": article.text[start : citation.start],
        "suffix": article.text[citation.end : end],
    }
    return [quote, *places]


def _around(article: Article, citation: Citation) -> tuple[int, int]:
    """Return from where to where the text around a quote is given: within its sentence where others are left out."""
    first, last = 0, len(article.text)
    sentence = article.sentence(citation.sentence)
    if article.kept != "full" and sentence:
        first, last = min(sentence.start, citation.start), max(sentence.end, citation.end)
    return max(first, citation.start - AROUND), min(last, citation.end + AROUND)


def _name(text: str) -> str:
    return uuid.uuid5(_NAMESPACE, text.encode("utf-8", "surrogatepass").hex()).urn

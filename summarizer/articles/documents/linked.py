"""What a page says about itself in JSON-LD (schema.org), as search engines are told it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:.*[/:])?(?:\w*Article|BlogPosting|LiveBlogPosting|Report)")
_MOST_BYTES = 2_000_000
_MOST_NODES = 5_000


def article_node(page: HtmlElement) -> dict[str, Any]:
    """Return the first object of a page's JSON-LD that is an article, ``{}`` without one."""
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for node in _nodes(script.text or ""):
                if any(_ARTICLE.fullmatch(kind) for kind in _texts(node.get("@type"))):
                    return node
    return {}


def text_of(value: object) -> str:
    """Return the text of a value: itself, the ``name`` or ``@value`` of an object, of a list those of its items."""
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(text_of, value[:20])))
    return " ".join(value.split()) if isinstance(value, str) else ""


def address_of(value: object) -> str:
    """Return the address of a value: itself, or the ``@id`` or ``url`` of an object."""
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value.strip() if isinstance(value, str) else ""


def closed_to_readers(node: dict[str, Any]) -> bool:
    """Tell whether an article says that it cannot be read for nothing."""
    return str(node.get("isAccessibleForFree")).strip().lower() in ("false", "http://schema.org/false", "no")


def words_of(node: dict[str, Any]) -> int:
    """Return how many words an article says it has, 0 where it does not say."""
    try:
        return max(int(str(node.get("wordCount") or 0)), 0)
    except ValueError:
        return 0


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD text, outer before inner."""
    try:
        waiting = [json.loads(text[:_MOST_BYTES], strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            value = [value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart") if key in value]
        if isinstance(value, list):
            waiting += value[:_MOST_NODES]


def _texts(value: object) -> list[str]:
    """Return a text, or the texts of a list."""
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]

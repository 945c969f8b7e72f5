"""What a giver knows of an article, and what its document says: the giver wins, and a difference is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.articles.repeats import fold
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.records import Found

_DIFFERS = {
    "title": "title-differs",
    "publisher": "publisher-differs",
    "author": "author-differs",
    "published": "published-differs",
}


def completed(known: Mapping[str, str], found: Iterable[Found]) -> dict[str, str]:
    """Return what is known of an article, completed by what its document says."""
    return {**{fact.field: fact.value for fact in found}, **known}


def told(known: Mapping[str, str], found: Iterable[Found]) -> Iterator[Reason]:
    """Yield which facts were taken from the document, and where it says something else than the giver."""
    facts = [fact for fact in found if fact.field in _DIFFERS]
    taken = tuple(dict.fromkeys(fact.origin for fact in facts if not known.get(fact.field)))
    if taken:
        yield Reason(rule="from-metadata", args={"origins": taken})
    for fact in facts:
        given = known.get(fact.field)
        if given and _differs(fact.field, given, fact.value):
            yield Reason(rule=_DIFFERS[fact.field], args={"found": fact.value, "origin": fact.origin})


def _differs(field: str, given: str, found: str) -> bool:
    """Tell whether two values are not the same; a month and a day in it are."""
    if field == "published":
        return not (given.startswith(found) or found.startswith(given))
    return fold(given) != fold(found)

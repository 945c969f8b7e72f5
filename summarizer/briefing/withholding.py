"""A briefing without the articles' whole text, for whoever may pass on what was found but not what was read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, get_args

from summarizer.errors import ConfigurationError
from summarizer.garbage import collector_paused
from summarizer.records import Sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing.briefing import Briefing
    from summarizer.records import Article

TOLD = ("actors", "visits", "meetings", "glance", "matrix", "conflicts")
"""The fields of a briefing whose citations are what it rests on; all others cite what only surrounds it."""

_CITATION = frozenset({"article", "sentence", "start", "end", "quote"})


@collector_paused()
def without(briefing: Briefing, sources: Sources) -> Briefing:
    """Return the briefing with so much of its articles' text; offsets, numbers of sentences and hashes still hold.

    Args:
        briefing: A briefing with whole texts.
        sources: ``full`` changes nothing. ``excerpts`` keeps the sentences that an entry, a line at a glance, a cell of
            the matrix or a conflict cites; blanks take the place of all other characters. ``none`` keeps no sentence
            and no quote, only where they stand; names, posts, printed times and single words are values, and stay.

    Raises:
        ConfigurationError: if there is no such mode.
    """
    if sources not in get_args(Sources):
        known = ", ".join(get_args(Sources))
        raise ConfigurationError(f"Sources are not shown as {sources!r}. Use one of: {known}.", code="unknown-sources")
    if sources == "full":
        return briefing
    texts = {article.id: "" for article in briefing.articles}
    if sources == "excerpts":
        kept = _cited(briefing)
        texts = {article.id: _blanked(article, kept.get(article.id, set())) for article in briefing.articles}
    data = _unquoted(briefing.model_dump(), texts)
    hashes = {article.id: article.sha256 for article in briefing.articles}
    for article in data["articles"]:
        article |= {"text": texts[article["id"]], "kept": sources, "digest": hashes[article["id"]]}
    return type(briefing).model_validate(data)


def _cited(briefing: Briefing) -> dict[str, set[int]]:
    """Return the numbers of the sentences that a briefing rests on, by article."""
    cited: dict[str, set[int]] = {}
    for citation in _citations(briefing.model_dump(include=set(TOLD))):
        cited.setdefault(citation["article"], set()).add(citation["sentence"])
    return cited


def _citations(value: object) -> Iterator[dict[str, Any]]:
    """Yield all citations in dumped records, however deep."""
    if isinstance(value, dict):
        if value.keys() == _CITATION:
            yield value
        else:
            for item in value.values():
                yield from _citations(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _citations(item)


def _blanked(article: Article, kept: set[int]) -> str:
    """Return a text with blanks for all but some sentences; line ends stay, and so does every offset."""
    blank = re.sub(r"[^\r\n]", " ", article.text)
    for sentence in article.sentences:
        if sentence.number in kept:
            blank = blank[: sentence.start] + article.quote(sentence) + blank[sentence.end :]
    return blank


def _unquoted(value: Any, texts: dict[str, str]) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return dumped records in which a citation has words only where they are still in its article."""
    if isinstance(value, dict):
        if value.keys() == _CITATION:
            words = texts.get(value["article"], "")[value["start"] : value["end"]]
            return value | {"quote": value["quote"] if words == value["quote"] else ""}
        return {key: _unquoted(item, texts) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_unquoted(item, texts) for item in value]
    return value

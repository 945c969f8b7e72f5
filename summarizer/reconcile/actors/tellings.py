"""In how many texts something about a name is said: articles that say it in the same sentence are copies of one."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.reconcile.folding import folded
from summarizer.reconcile.mentions import article_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.records import Citation, Reading


class Tellings:
    """Tells articles that say something on their own from copies of one text.

    Args:
        readings: The readings by article. What an article says whose text is not known is taken for its own.
    """

    def __init__(self, readings: Mapping[str, Reading] | None = None) -> None:
        self._readings = readings or {}

    def language(self, mention: str) -> str:
        """Return the language of the article of a mention; nothing where it is not known."""
        reading = self._readings.get(article_of(mention))
        return reading.language if reading else ""

    def are_several(self, told: Iterable[Iterable[Citation]]) -> bool:
        """Say whether two articles tell something in sentences of which none is the same.

        Args:
            told: For each article, the places where it says so.
        """
        sentences = dict.fromkeys(frozenset(map(self._sentence, citations)) for citations in told)
        return any(one.isdisjoint(other) for one, other in combinations(sentences, 2))

    def _sentence(self, citation: Citation) -> str:
        """Return the folded sentence of a place; the place itself where the sentence is not known."""
        reading = self._readings.get(citation.article)
        sentence = reading.article.sentence(citation.sentence) if reading else None
        if reading is None or sentence is None:
            return f"{citation.article}:{citation.sentence}"
        return folded(reading.article.quote(sentence))

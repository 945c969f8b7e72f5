"""The articles to compare, in a fixed order, with their words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.sources.texts.content import weigh_words
from summarizer.reconcile.sources.texts.words import word_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.reconcile.sources.texts.content import Weighed
    from summarizer.reconcile.sources.texts.words import Place
    from summarizer.records import Article


@dataclass(frozen=True)
class Library:
    """Articles sorted by id, the numbers of their words, and their weights once asked for.

    ``light`` holds the places of names, titles and dates by article id.
    """

    articles: tuple[Article, ...]
    numbers: tuple[tuple[int, ...], ...]
    light: Mapping[str, Sequence[Place]]
    _weighed: dict[int, Weighed] = field(default_factory=dict)

    @classmethod
    def of(cls, articles: Iterable[Article], light: Mapping[str, Sequence[Place]]) -> Library:
        """Return a library of articles in any order; the same article given twice stands once.

        Raises:
            ValueError: if two different texts bear one id.
        """
        unique: dict[str, Article] = {}
        for article in articles:
            if unique.setdefault(article.id, article).text != article.text:
                raise ValueError(f"two different articles bear the id {article.id!r}")
        ordered = tuple(unique[key] for key in sorted(unique))
        return cls(ordered, tuple(map(word_numbers, ordered)), light)

    @cached_property
    def position(self) -> dict[str, int]:
        """The numbers of the articles by id."""
        return {article.id: n for n, article in enumerate(self.articles)}

    def weighed(self, n: int) -> Weighed:
        """Return the weighed words of the article with this number."""
        if n not in self._weighed:
            article = self.articles[n]
            self._weighed[n] = weigh_words(article, self.light.get(article.id, ()))
        return self._weighed[n]

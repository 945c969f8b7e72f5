"""Places in the articles that the page leads to, and what leads there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.records import Article, Citation


def slug(name: str) -> str:
    """Return a name as part of an element's id: letters, digits and hyphens stay, others become their number."""
    return re.sub(r"[^A-Za-z0-9-]", lambda found: f"_{ord(found.group()):x}_", name)


@dataclass(frozen=True)
class Purpose:
    """What a citation is given for: a field (a key of the labels ``fields``) of an entry (its id)."""

    entry: str
    field: str


@dataclass(frozen=True)
class Reference:
    """A link from a claim to a stretch of an article, code points, end exclusive; ``id`` is that of the link."""

    id: str
    purpose: Purpose
    article: str
    start: int
    end: int


@dataclass
class Places:
    """Knows where each citation lies on the page, and remembers the first link of each claim to each stretch."""

    articles: Mapping[str, Article]
    references: list[Reference] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _seen: set[tuple[Purpose, str, int, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._numbers = {article: number for number, article in enumerate(self.articles, 1)}

    def article(self, article: str) -> str:
        """Return the element id of an article."""
        return f"s{self._numbers[article]}"

    def sentence(self, article: str, number: int) -> str:
        """Return the element id of a sentence."""
        return f"{self.article(article)}-{number}"

    def piece(self, article: str, start: int) -> str:
        """Return the element id of the piece of text that begins at a code point."""
        return f"t{self._numbers[article]}-{start}"

    def target(self, citation: Citation) -> str | None:
        """Return the element id that a citation leads to; ``None`` where the briefing has no such article."""
        if citation.article not in self.articles:
            return None
        stretch = self.stretch(citation)
        return self.piece(citation.article, stretch[0]) if stretch else self.article(citation.article)

    def stretch(self, citation: Citation) -> tuple[int, int] | None:
        """Return the code points a citation covers, from a sentence's character on; ``None`` where the text is not."""
        article = self.articles.get(citation.article)
        if article is None or not article.text[citation.start : citation.end].strip():
            return None
        for sentence in article.sentences:
            start = max(citation.start, sentence.start)
            if start < min(citation.end, sentence.end):
                return start, citation.end
        return None

    def holds(self, citation: Citation) -> bool:
        """Say whether the words of a citation stand in its article where it says, letter for letter."""
        article = self.articles.get(citation.article)
        return article is not None and article.text[citation.start : citation.end] == citation.quote

    def refer(self, purpose: Purpose, citation: Citation) -> str | None:
        """Remember a claim's link to a citation; return the id for the link if it is the claim's first one there."""
        stretch = self.stretch(citation)
        key = (purpose, citation.article, *(stretch or (-1, -1)))
        if stretch is None or key in self._seen:
            return None
        self._seen.add(key)
        reference = Reference(f"r{len(self.references) + 1}", purpose, citation.article, *stretch)
        self.references.append(reference)
        return reference.id

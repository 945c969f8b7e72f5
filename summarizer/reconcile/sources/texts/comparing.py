"""What comparing the texts of articles comes to: runs, copies, and what a run carries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.sources.texts.copies import same_texts
from summarizer.reconcile.sources.texts.library import Library
from summarizer.reconcile.sources.texts.runs import QUARTERS, shared_runs
from summarizer.records import Citation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from summarizer.reconcile.sources.texts.runs import Run
    from summarizer.reconcile.sources.texts.words import Place
    from summarizer.records import Article


@dataclass(frozen=True)
class Carried:
    """The part of a run that lies in cited sentences of both articles.

    ``content`` and ``quoted`` count words that say something, in words; ``quoted`` are those between quotation marks
    in both articles, ``content`` all others. The citations are the places, from the first such word to the last.
    """

    content: float
    quoted: float
    citations: tuple[Citation, Citation]


@dataclass(frozen=True)
class Texts:
    """Articles compared with each other."""

    library: Library
    runs: tuple[Run, ...]

    @cached_property
    def by_pair(self) -> dict[tuple[str, str], tuple[Run, ...]]:
        """The runs by their two articles, the smaller id first."""
        pairs: defaultdict[tuple[str, str], list[Run]] = defaultdict(list)
        for run in self.runs:
            pairs[run.a, run.b].append(run)
        return {pair: tuple(runs) for pair, runs in pairs.items()}

    @cached_property
    def partners(self) -> dict[str, tuple[str, ...]]:
        """The articles with a greater id that share a run, by article."""
        partners: defaultdict[str, list[str]] = defaultdict(list)
        for a, b in sorted(self.by_pair):
            partners[a].append(b)
        return {a: tuple(ids) for a, ids in partners.items()}

    @cached_property
    def same(self) -> dict[str, str]:
        """For each article the first one, by id, that is the same text."""
        return same_texts(self.library, self.by_pair)

    def article(self, name: str) -> Article:
        """Return the article with this id."""
        return self.library.articles[self.library.position[name]]

    def cite(self, name: str, start: int, end: int) -> Citation:
        """Return a citation of a stretch of an article; its sentence is the one the stretch begins in."""
        article = self.article(name)
        number = next((s.number for s in article.sentences if s.end > start), 0)
        return Citation(article=name, sentence=number, start=start, end=end, quote=article.text[start:end])

    def carried(self, run: Run, a: Collection[int], b: Collection[int]) -> Carried | None:
        """Return the part of a run that lies in the given sentences of its first and second article, if any does."""
        x, y = (self.library.weighed(self.library.position[name]) for name in (run.a, run.b))
        both = zip(x.between(run.a_start, run.a_end), y.between(run.b_start, run.b_end), strict=True)
        cited_a, cited_b = self._words(run.a, a), self._words(run.b, b)
        inside = [(i, j) for i, j in both if i in cited_a and j in cited_b]
        if not inside:
            return None
        worth = [(min(x.content[i], y.content[j]), x.quoted[i] and y.quoted[j]) for i, j in inside]
        (i, j), (m, n) = inside[0], inside[-1]
        return Carried(
            content=sum(w for w, quoted in worth if not quoted) / QUARTERS,
            quoted=sum(w for w, quoted in worth if quoted) / QUARTERS,
            citations=(self.cite(run.a, x.starts[i], x.ends[m]), self.cite(run.b, y.starts[j], y.ends[n])),
        )

    def _words(self, name: str, sentences: Iterable[int]) -> set[int]:
        """Return the words of some sentences of an article."""
        article = self.article(name)
        weighed = self.library.weighed(self.library.position[name])
        found = (article.sentence(number) for number in sentences)
        return {n for sentence in found if sentence for n in weighed.between(sentence.start, sentence.end)}


def compare(articles: Iterable[Article], light: Mapping[str, Sequence[Place]] | None = None) -> Texts:
    """Compare the texts of articles.

    Args:
        articles: Articles with ids of their own, in any order. Marked sentences are left out.
        light: Places of names, titles and dates by article id; words there do not count as content.
    """
    library = Library.of(articles, light or {})
    return Texts(library, shared_runs(library))

"""Mentions that stand in copied sentences: what two articles tell in the same words, they tell of the same thing.

A dispatch runs in many papers. Where an article without a date of its own could not place what it tells, the copy it
shares its sentences with can; and a sentence that several of an article's meetings might fit belongs, in the copy, to
the same one of them.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.reconcile.mentions import article_of

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterator, Mapping

    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import Citation

LEAST = 40
"""Letters of a sentence that nobody writes a second time by chance."""

MANY = 40
"""A sentence in which more mentions are left than this says nothing of which of them are one."""

REMEMBERED = 1 << 13
"""So many sentences are remembered with their letters, for whoever reconciles them again with others."""

Words = frozenset[str]


class Sentences:
    """The sentences of articles as they are compared: their letters and digits alone. Each is looked at once.

    Args:
        corpus: The readings.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._readings = corpus.by_article
        self._words: dict[str, Words] = {}

    def of(self, mention: str, citations: Collection[Citation]) -> Words:
        """Return the sentences that tell of a mention and are long enough to be nobody else's."""
        known = self._words.get(mention)
        if known is None:
            article = article_of(mention)
            cited = (self._letters(article, number) for number in {citation.sentence for citation in citations})
            known = self._words[mention] = frozenset(letters for letters in cited if len(letters) >= LEAST)
        return known

    def _letters(self, name: str, number: int) -> str:
        article = self._readings[name].article
        sentence = article.sentence(number)
        return "" if sentence is None else _bare(article.quote(sentence))


@lru_cache(maxsize=REMEMBERED)
def _bare(text: str) -> str:
    """Return the letters and digits of a text, without case."""
    return "".join(filter(str.isalnum, text.casefold()))


def twins(sentences: Sentences, told: Mapping[str, tuple[Hashable, Collection[Citation]]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of mentions from different articles that the same sentences tell of, surest first.

    Args:
        sentences: Those of the articles.
        told: For each mention, what else has to be equal (the people, above all), and its citations.
    """
    words = {mention: sentences.of(mention, citations) for mention, (_, citations) in sorted(told.items())}
    alike: defaultdict[tuple[Hashable, Words], list[str]] = defaultdict(list)
    for mention, those in words.items():
        if those:
            alike[told[mention][0], those].append(mention)
    left: list[str] = []
    for mentions in alike.values():
        articles = {article_of(mention) for mention in mentions}
        if len(articles) < len(mentions):
            continue  # one article tells two things in these very words: nothing says which is which
        left.append(mentions[0])
        yield from ((mentions[0], other) for other in mentions[1:])
    yield from _nearest({mention: words[mention] for mention in left}, {m: told[m][0] for m in left})


def _nearest(words: Mapping[str, Words], people: Mapping[str, Hashable]) -> Iterator[tuple[str, str]]:
    """Yield pairs that have most of their sentences in common, each with the other more than with any rival.

    A rival is another mention of the same article.
    """
    weights = _weights(words)
    best: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for (one, other), weight in weights.items():
        best[one, article_of(other)].append(weight)
        best[other, article_of(one)].append(weight)
    for (one, other), weight in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
        rivals = best[one, article_of(other)], best[other, article_of(one)]
        alone = all(max(those) == weight and those.count(weight) == 1 for those in rivals)
        if alone and people[one] == people[other]:
            yield one, other


def _weights(words: Mapping[str, Words]) -> dict[tuple[str, str], float]:
    """Return how much of their sentences mentions of different articles have in common, where they have any.

    The share of the sentences of both that are in both (Jaccard 1901).
    """
    told: defaultdict[str, list[str]] = defaultdict(list)
    for mention, sentences in words.items():
        for sentence in sentences:
            told[sentence].append(mention)
    few = (mentions for mentions in told.values() if len(mentions) <= MANY)
    pairs = (pair for mentions in few for pair in combinations(sorted(mentions), 2))
    return {
        (one, other): len(words[one] & words[other]) / len(words[one] | words[other])
        for one, other in pairs
        if article_of(one) != article_of(other)
    }

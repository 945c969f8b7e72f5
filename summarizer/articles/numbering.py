"""From a text to numbered, marked sentences: what a model points at, and what makes loading dear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.articles.languages import spoken
from summarizer.articles.marks import marked
from summarizer.articles.sentences import number

if TYPE_CHECKING:
    from summarizer.records import Article


def with_sentences(article: Article) -> Article:
    """Return an article with the sentences of its text, whatever it had before.

    Args:
        article: Its text decides, and its language where that is known.
    """
    sentences = number(article.text, spoken(article.language))
    return article.model_copy(update={"sentences": marked(article.text, sentences)})

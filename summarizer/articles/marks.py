"""Marking sentences that weigh nothing of their own; none is ever removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.articles.furniture import furniture
from summarizer.articles.repeats import repeats

if TYPE_CHECKING:
    from summarizer.records import Sentence


def marked(text: str, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Return the sentences with their marks: page furniture, or the repeat of an earlier sentence.

    What is furniture is not a repeat as well. ``repeats`` always points to a sentence that is no repeat itself.
    """
    page = furniture(text, sentences)
    again = repeats(text, sentences)
    return tuple(_marked(sentence, page, again.get(sentence.number)) for sentence in sentences)


def _marked(sentence: Sentence, page: set[int], first: int | None) -> Sentence:
    """Return one sentence with its mark."""
    if sentence.number in page:
        return sentence.model_copy(update={"mark": "furniture"})
    if first is not None:
        return sentence.model_copy(update={"mark": "repeat", "repeats": first})
    return sentence

"""Where a printed form stands in an article: its places as citations, or the words that resemble it most."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from summarizer.grounding.folding import find_all, fold, prints
from summarizer.records import Citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.records import Article, Sentence

GAP = re.compile(r"\s*(?:…|\.\.\.)\s*")
"""Marks the place in a title where words between its printed pieces were left out."""

MAX_PLACES = 40
"""So many places of one form are kept; a form printed more often has proved itself."""

MAX_COMPARED = 2000
"""Words that resemble a form are looked for in so many sentences, each a comparison of some microseconds."""


def cite(article: Article, sentence: Sentence, start: int | None = None, end: int | None = None) -> Citation:
    """Return a citation of a sentence, or of a stretch of it given in code points of the article."""
    start = sentence.start if start is None else start
    end = sentence.end if end is None else end
    return Citation(article=article.id, sentence=sentence.number, start=start, end=end, quote=article.text[start:end])


def places(article: Article, form: str, sentences: Iterable[Sentence]) -> tuple[Citation, ...]:
    """Return every place of a printed form in the given sentences, in order."""
    if fold(form).text.strip() not in prints(article.text):
        return ()
    found = (
        cite(article, sentence, sentence.start + start, sentence.start + end)
        for sentence in sentences
        for start, end in find_all(form, article.quote(sentence))
    )
    return tuple(citation for citation, _ in zip(found, range(MAX_PLACES), strict=False))


def pieces(article: Article, title: str, sentences: Iterable[Sentence]) -> tuple[Citation, ...]:
    """Return the places of a title that may be printed in pieces (``'presidents … of Y'``), all within one sentence.

    Returns:
        A citation for each piece, from each sentence that prints all of them; empty if none does.
    """
    parts = [part for part in GAP.split(title) if part]
    found: list[Citation] = []
    for sentence in sentences:
        here = [places(article, part, [sentence]) for part in parts]
        if len(parts) == 1:
            found.extend(here[0])
        elif parts and all(here):
            found.extend(hits[0] for hits in here)
    return tuple(found)


def nearest(article: Article, form: str, sentences: Sequence[Sentence]) -> str | None:
    """Return the printed words that resemble a form most, to be shown to whoever gave it; ``None`` if nothing does."""
    best, best_score = None, 70.0
    for sentence in sentences[:MAX_COMPARED]:
        text = article.quote(sentence)
        hit = fuzz.partial_ratio_alignment(form[:200], text, score_cutoff=best_score)
        if hit is not None and hit.score > best_score:
            best, best_score = _whole_words(text, hit.dest_start, hit.dest_end), hit.score
    return best


def _whole_words(text: str, start: int, end: int) -> str:
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end].strip(" ,;:.")

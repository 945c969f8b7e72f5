"""Reading one article: in one request, or in several windows whose readings are joined."""

from __future__ import annotations

import asyncio
import copy
import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer import grounding, llm, prompting
from summarizer.articles import with_sentences
from summarizer.articles.languages import guess_language
from summarizer.errors import SummarizerError
from summarizer.reconcile.days.printed import printed_parts
from summarizer.reconcile.joining import join
from summarizer.records import Made
from summarizer.schema import ArticleReading
from summarizer.windows import WINDOW, windows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from summarizer.records import Article, Reading
    from summarizer.windows import Window

_DEAREST: tuple[llm.Origin, ...] = ("live", "cache", "recording")
"""Where answers come from, the dearest first: an article is from the dearest place that one of its answers is from."""


@dataclass(frozen=True)
class Part:
    """A window of an article, and how it is asked about.

    Attributes:
        article: The article.
        window: Which of its sentences are shown.
        lang: Language of labels and clauses; ``None`` for the article's own.
        options: The command's options that it is asked about with.
    """

    article: Article
    window: Window
    lang: str | None
    options: tuple[str, ...] = ()
    _known: list[tuple[ArticleReading, Reading]] = field(default_factory=list, compare=False, repr=False)

    @property
    def shown(self) -> Collection[int] | None:
        """The numbers of the sentences that are shown; ``None`` for all."""
        return None if self.window.count == 1 else self.window.shown

    @property
    def name(self) -> str:
        """What the window goes by in messages and recordings."""
        return self.window.name(self.article)

    @property
    def request(self) -> llm.Request:
        """What is asked."""
        prompt = prompting.load_prompt()
        whole = self.window.count == 1
        return llm.Request(
            article=self.name,
            article_sha256=self.window.sha256(self.article),
            prompt=prompt.name,
            system=prompt.instructions(self.lang),
            user=prompting.numbered(self.article, None if whole else self.window.shown),
            part_of="" if whole else self.article.id,
            options=self.options,
        )

    def problems(self, answer: ArticleReading) -> list[str]:
        """Return what is wrong with an answer, in words for the model."""
        return grounding.problems(self._grounded(answer).rejected)

    def reading(self, filled: llm.Filled[ArticleReading]) -> Reading:
        """Return what an answer comes to."""
        return self._grounded(filled.answer).model_copy(update={"made": self._made(filled)})

    def _grounded(self, answer: ArticleReading) -> Reading:
        """Ground an answer, once: it is checked first, and then used."""
        if not self._known or self._known[-1][0] is not answer:
            nowhere = Made(model="", prompt="", prompt_sha256="", schema_sha256="", answered_on="")
            reading = grounding.ground(
                self.article, answer, nowhere, printed_parts, labels_language=self.lang, shown=self.shown
            )
            self._known.append((answer, reading))
        return self._known[-1][1]

    def _made(self, filled: llm.Filled[ArticleReading]) -> Made:
        prompt = prompting.load_prompt()
        return Made(
            article=self.article.id,
            model=filled.model_asked,
            model_answered=filled.model_answered,
            prompt=prompt.name,
            prompt_sha256=hashlib.sha256(prompt.instructions(self.lang).encode()).hexdigest(),
            schema_sha256=_schema_sha256(),
            answered_on=filled.answered_on,
            answered_by=filled.answered_by,
            answers=len(filled.attempts),
            tokens_in=filled.tokens_in,
            tokens_out=filled.tokens_out,
        )


@cache
def _schema_sha256() -> str:
    schema = json.dumps(ArticleReading.model_json_schema(), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(schema.encode()).hexdigest()


def parts_of(article: Article, lang: str | None, size: int) -> tuple[Part, ...]:
    """Return the windows an article is read in.

    Args:
        article: The article, as it was loaded; its sentences are numbered now if they are not yet.
        lang: Language of labels and clauses; ``None`` for the article's own.
        size: Characters of numbered text that one request shows.
    """
    numbered = article if article.sentences else with_sentences(article)
    options = (*(("--lang", lang) if lang else ()), *(("--window", str(size)) if size != WINDOW else ()))
    return tuple(Part(numbered, window, lang, options) for window in windows(numbered, size, _dated(numbered)))


def _dated(article: Article) -> Callable[[str], bool]:
    """Return what says whether words print a day, in the article's language."""

    @cache
    def language() -> str:
        return article.language or guess_language(article.text)

    def dated(words: str) -> bool:
        printed = printed_parts(words, language()).keys()
        return "weekday" in printed or {"day", "month"} <= printed

    return dated


class Read(NamedTuple):
    """What reading an article came to.

    Attributes:
        reading: The reading.
        origin: Where its answers came from.
        requests: How many requests were sent.
        settled: Whether another run would ask nothing and come to the same: no answer that was asked for is missing.
    """

    reading: Reading
    origin: llm.Origin
    requests: int
    settled: bool


async def read(window: llm.Window, parts: Sequence[Part]) -> Read:
    """Read an article, all its windows at the same time.

    Args:
        window: What fills the schema.
        parts: The windows of one article, from :func:`parts_of`.

    Raises:
        SummarizerError: A window gave no reading: the first such, by name. The answers of the others are stored.
    """
    fills = (window.fill(part.request, ArticleReading, part.problems) for part in parts)
    outcomes = await asyncio.gather(*fills, return_exceptions=True)
    filled = [outcome for outcome in outcomes if not isinstance(outcome, BaseException)]
    if len(filled) < len(parts):
        raise _first([outcome for outcome in outcomes if isinstance(outcome, BaseException)])
    readings = [part.reading(each) for part, each in zip(parts, filled, strict=True)]
    origin = next(each for each in _DEAREST if any(one.source == each for one in filled))
    requests = sum(each.requests for each in filled)
    settled = not any(each.notes for each in filled)
    if len(parts) == 1:
        return Read(readings[0], origin, requests, settled)
    answers = [each.answer for each in filled]
    readings = grounding.drop_found_elsewhere(list(zip(answers, readings, strict=True)))
    return Read(join(parts[0].article, readings), origin, requests, settled)


def _first(errors: Sequence[BaseException]) -> BaseException:
    """Return the first of the errors, saying how many other windows failed."""
    first = errors[0]
    if isinstance(first, SummarizerError) and len(errors) > 1:
        return first.adding(f"{len(errors) - 1} more windows of it failed")
    return copy.copy(first)

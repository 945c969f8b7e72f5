"""Reading: articles are loaded, a model is asked about each, and its answers are grounded; the only step that pays."""

from __future__ import annotations

import asyncio
import copy
import hashlib
import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer import articles as room_articles
from summarizer import grounding, llm, prompting
from summarizer.errors import ArticleError, SummarizerError
from summarizer.options import Progress, checked_language, window_settings
from summarizer.reconcile.printed import printed_parts
from summarizer.records import Article, Failure, Made, Reading
from summarizer.schema import ArticleReading
from summarizer.unexpected import internal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarizer.options import Options

Source = str | os.PathLike[str] | Article


@dataclass(frozen=True)
class Extraction:
    """What reading several articles gave.

    Attributes:
        readings: A reading for each article that gave one, in the order of the articles.
        failures: What is to be said of each other one.
        requests: Requests sent in this run.
        tokens_in: Tokens of the prompts sent in this run, as the endpoint counts them; ``None`` if it does not.
        tokens_out: Tokens of the answers, likewise.
        cost: What they cost in US dollars; ``None`` if no price is known or nothing was counted.
        prices_as_of: ISO date of the price; empty where there is none.
    """

    readings: tuple[Reading, ...]
    failures: tuple[Failure, ...] = ()
    requests: int = 0
    tokens_in: int | None = 0
    tokens_out: int | None = 0
    cost: float | None = None
    prices_as_of: str = ""


@dataclass(frozen=True)
class Plan:
    """A run that can begin: what is to be read, and how."""

    loaded: room_articles.Loaded
    settings: llm.Settings
    options: Options


def planned(sources: Iterable[Source] | Source, options: Options, *, dry: bool = False) -> Plan:
    """Check the options and load the articles, before anything is paid for; a dry plan needs no key."""
    checked_language(options.get("lang"))
    settings = window_settings(options, os.environ, dry=dry)
    loaded = room_articles.load(sources)
    if not loaded.articles:
        raise _nothing_loaded(loaded.failures)
    return Plan(loaded, settings, options)


async def read_all(plan: Plan) -> Extraction:
    """Read all articles of a plan."""
    options, articles = plan.options, plan.loaded.articles
    warn = options.get("warn") or _ignore
    async with llm.open_window(plan.settings, warn) as window:
        run = _Run(window, options.get("lang"), options.get("progress"), len(articles))
        outcomes = await asyncio.gather(*(run.read(article) for article in articles))
        requests, usage, cost = window.requests, window.usage, window.cost
    readings = tuple(outcome for outcome in outcomes if isinstance(outcome, Reading))
    for words in _doubts(readings):
        warn(words)
    failed = tuple(outcome for outcome in outcomes if isinstance(outcome, Failure))
    if not readings:
        raise _nothing_read(run.errors, (*plan.loaded.failures, *failed))
    failures = tuple(sorted((*plan.loaded.failures, *failed), key=lambda failure: (failure.article, failure.code)))
    day = plan.settings.price.as_of if plan.settings.price else ""
    return Extraction(readings, failures, requests, usage.tokens_in, usage.tokens_out, cost, day)


def _doubts(readings: Sequence[Reading]) -> Iterator[str]:
    """Yield what a user should know of readings that are used: another model, an answer that looks too empty."""
    asked = {each.made.model for each in readings}
    others = {each.made.model_answered or "" for each in readings}
    strange = sorted(one for one in others if one and not any(one.startswith(name) for name in asked))
    if strange:
        yield f"Another model answered than was asked for: {', '.join(strange)} for {', '.join(sorted(asked))}."
    for reading in readings:
        if any(note.rule == "no-facts" for note in reading.article.notes):
            yield f"{reading.article.id}: no meeting and no visit was found, though it prints names and dates."


class _Run:
    """Reads articles through one window and keeps count."""

    def __init__(
        self, window: llm.Window, lang: str | None, progress: Callable[[Progress], object] | None, total: int
    ) -> None:
        self.window = window
        self.lang = lang
        self.progress = progress
        self.total = total
        self.done = 0
        self.errors: dict[str, SummarizerError] = {}

    async def read(self, article: Article) -> Reading | Failure:
        """Read one article; what goes wrong with it stays with it, unless every other would fail the same way."""
        try:
            filled = await self.window.fill(
                _request(article, self.lang), ArticleReading, lambda answer: _problems(article, answer, self.lang)
            )
            reading = _ground(article, filled.answer, _made(article, filled, self.lang), self.lang)
        except SummarizerError as error:
            return self._failed(article, error)
        except Exception as error:  # noqa: BLE001 - the other articles go on
            return self._failed(article, internal(error, article.id))
        self._tell(article, filled.source, filled.requests)
        return reading

    def _failed(self, article: Article, error: SummarizerError) -> Failure:
        self.errors[article.id] = error
        self._tell(article, "failed", 0)
        return failure_of(article, error)

    def _tell(self, article: Article, outcome: Literal["live", "cache", "recording", "failed"], requests: int) -> None:
        self.done += 1
        if self.progress is None:
            return
        try:
            usage, cost = self.window.usage, self.window.cost
            told = Progress(
                article.id, outcome, requests, self.done, self.total, usage.tokens_in, usage.tokens_out, cost
            )
            self.progress(told)
        except Exception:  # noqa: BLE001 - a display that fails must not cost a paid run
            self.progress = None


def failure_of(article: Article, error: SummarizerError) -> Failure:
    """Return what a briefing says of an article that gave no reading."""
    return Failure(article=article.id, code=error.code, reason=error.message)


def requests_of(article: Article, options: Options) -> tuple[llm.Request, ...]:
    """Return what is asked about an article."""
    return (_request(article, options.get("lang")),)


def _request(article: Article, lang: str | None) -> llm.Request:
    prompt = prompting.load_prompt()
    return llm.Request(
        article=article.id,
        article_sha256=article.sha256,
        prompt=prompt.name,
        system=prompt.instructions(lang),
        user=prompting.numbered(article),
    )


def _problems(article: Article, answer: ArticleReading, lang: str | None) -> list[str]:
    nowhere = Made(model="", prompt="", prompt_sha256="", schema_sha256="", answered_on="")
    return grounding.problems(_ground(article, answer, nowhere, lang).rejected)


def _ground(article: Article, answer: ArticleReading, made: Made, lang: str | None) -> Reading:
    return grounding.ground(article, answer, made, printed_parts, labels_language=lang)


def _made(article: Article, filled: llm.Filled[ArticleReading], lang: str | None) -> Made:
    prompt = prompting.load_prompt()
    schema = json.dumps(ArticleReading.model_json_schema(), sort_keys=True, ensure_ascii=False)
    return Made(
        article=article.id,
        model=filled.model_asked,
        model_answered=filled.model_answered,
        prompt=prompt.name,
        prompt_sha256=hashlib.sha256(prompt.instructions(lang).encode()).hexdigest(),
        schema_sha256=hashlib.sha256(schema.encode()).hexdigest(),
        answered_on=filled.answered_on,
        answered_by=filled.answered_by,
        answers=len(filled.attempts),
        tokens_in=filled.tokens_in,
        tokens_out=filled.tokens_out,
    )


def _nothing_loaded(failures: tuple[Failure, ...]) -> ArticleError:
    """Say why none of the sources is an article."""
    if not failures:
        return ArticleError("No source was given. Name files, a folder, or - for standard input.", code="empty")
    first, others = failures[0], len(failures) - 1
    more = f" (and {others} more)" if others else ""
    return ArticleError(f"{first.article}: {first.reason}{more}", code=first.code)


def _nothing_read(errors: Mapping[str, SummarizerError], failures: Sequence[Failure]) -> SummarizerError:
    """Return the error of the first article, by id, saying how many others failed."""
    error = copy.copy(errors[min(errors)])
    if others := len(failures) - 1:
        error.message = f"{error.message} ({others} more failed)"
        error.args = (error.message,)
    return error


def _ignore(_: str) -> None:
    """Stand in for a listener where nobody listens."""

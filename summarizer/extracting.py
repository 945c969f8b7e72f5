"""Reading: articles are loaded, a model is asked about each, and its answers are grounded; the only step that pays."""

from __future__ import annotations

import asyncio
import copy
import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from summarizer import articles as room_articles
from summarizer import llm, piecewise
from summarizer.accepting import check_options
from summarizer.errors import ArticleError, SummarizerError
from summarizer.garbage import age
from summarizer.keeping import KeptReadings, kept_readings
from summarizer.options import Progress, checked_language, listener, web_access, window_settings
from summarizer.records import Failure, Reading
from summarizer.room import check_room, window_of
from summarizer.unexpected import internal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarizer.articles import Source
    from summarizer.llm.store import Memory
    from summarizer.options import Options
    from summarizer.records import Article


_Outcome = Literal["live", "cache", "recording", "failed", "unasked"]
_UNASKED = frozenset({"max-cost", "not-attempted"})
"""Codes of errors that a run's own limits end with."""

IN_A_ROW = 16
"""So many readings that were made before are taken, at a third of a millisecond each, before others have their turn."""

MOST_TOLD = 20
"""Where nothing can be read, the reasons of so many sources are told."""


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

    readings: tuple[Reading, ...] = field(repr=False)  # whoever waits for a run may print it: a thousand articles
    failures: tuple[Failure, ...] = ()
    requests: int = 0
    tokens_in: int | None = 0
    tokens_out: int | None = 0
    cost: float | None = None
    prices_as_of: str = ""


@dataclass(frozen=True)
class Plan:
    """A run that can begin.

    Attributes:
        loaded: What is to be read.
        settings: How the window is to be opened.
        options: How the run was asked for.
        refused: By article, or window of a long one, why it has no answer though it was asked about before.
    """

    loaded: room_articles.Loaded
    settings: llm.Settings
    options: Options
    refused: Mapping[str, SummarizerError] = field(default_factory=dict)


def planned(sources: Iterable[Source] | Source, options: Options, *, dry: bool = False) -> Plan:
    """Check the options and load the articles, before anything is paid for; a dry plan needs no key."""
    check_options(options)
    checked_language(options.get("lang"))
    check_room(options)
    settings = window_settings(options, os.environ, dry=dry)
    loaded = room_articles.load_texts(sources, web=web_access(options, os.environ, dry=dry))
    if not loaded.articles:
        raise _nothing_loaded(loaded.failures)
    return Plan(loaded, settings, options)


async def read_all(plan: Plan, memory: Memory | None = None) -> Extraction:
    """Read all articles of a plan; answers are kept where its settings say, unless a place is given."""
    options, articles, warn = plan.options, plan.loaded.articles, listener(plan.options)
    keeping = plan.settings if memory is None else replace(plan.settings, cache=None)
    async with llm.open_window(plan.settings, warn, memory) as window:
        with kept_readings(keeping, options) as kept:
            run = Run(window, plan, options.get("progress"), kept)
            outcomes = await run.read_each(articles)
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


class Run:
    """Reads articles through one window and keeps count.

    Args:
        window: Where to ask.
        plan: What is to be read, and how.
        progress: Told of each article that is done.
        kept: Readings that were made before, and where new ones go.
    """

    def __init__(
        self,
        window: llm.Window,
        plan: Plan,
        progress: Callable[[Progress], object] | None = None,
        kept: KeptReadings | None = None,
    ) -> None:
        self.window = window
        self.progress = progress
        self.kept = kept or KeptReadings(None)
        self.total = len(plan.loaded.articles)
        self.options = plan.options
        self.in_work = plan.settings.in_work
        self.refused = plan.refused
        self.done = 0
        self.errors: dict[str, SummarizerError] = {}

    async def read_each(self, articles: Sequence[Article]) -> list[Reading | Failure]:
        """Read several articles; return what came of each, in their order.

        A few more are in work than may be in flight. Of the others nothing is held yet, or the reading alone.
        """
        outcomes: dict[int, Reading | Failure] = {}
        waiting = iter(enumerate(articles))

        async def work() -> None:
            for place, article in waiting:
                reading = self.made_before(article)
                if reading is None:
                    await self.window.turn()
                elif place % IN_A_ROW == 0:
                    await asyncio.sleep(0)
                outcomes[place] = reading or await self.read(article)
                age()

        await asyncio.gather(*(work() for _ in range(min(self.in_work, len(articles)))))
        return [outcomes[place] for place in range(len(articles))]

    def made_before(self, article: Article) -> Reading | None:
        """Return the reading that an earlier run made of an article; ``None`` if it has to be read."""
        reading = None if self.refused else self.kept.read(article)
        if reading is not None:
            self._tell(article, "cache", 0)
        return reading

    async def read(self, article: Article) -> Reading | Failure:
        """Read one article; what goes wrong with it stays with it, unless every other would fail the same way."""
        try:
            parts = _parts_of(article, self.options)
            for name in (article.id, *(part.name for part in parts)):
                if name in self.refused:
                    return self._failed(article, self.refused[name])
            read = await piecewise.read(self.window, parts)
            if read.settled:
                self.kept.keep(article, read.reading)
        except SummarizerError as error:
            return self._failed(article, error)
        except Exception as error:  # noqa: BLE001 - the other articles go on
            return self._failed(article, internal(error, article.id))
        self._tell(article, read.origin, read.requests)
        return read.reading

    def _failed(self, article: Article, error: SummarizerError) -> Failure:
        self.errors[article.id] = error.with_traceback(None)  # whose frames hold the question and the answer
        self._tell(article, "unasked" if error.code in _UNASKED else "failed", 0)
        return failure_of(article, error)

    def _tell(self, article: Article, outcome: _Outcome, requests: int) -> None:
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
    """Return what is asked about an article: one question, or one for each window of a long one."""
    return tuple(part.request for part in _parts_of(article, options))


def _parts_of(article: Article, options: Options) -> tuple[piecewise.Part, ...]:
    return piecewise.parts_of(article, options.get("lang"), window_of(article, options))


def _nothing_loaded(failures: tuple[Failure, ...]) -> SummarizerError:
    """Say why none of the sources is an article: the first of them in the error, the others in its notes."""
    if not failures:
        return ArticleError("No source was given. Name files, a folder, or - for standard input.", code="empty")
    first = failures[0]
    return _with_others(ArticleError(first.reason, code=first.code), failures)


def _nothing_read(errors: Mapping[str, SummarizerError], failures: Sequence[Failure]) -> SummarizerError:
    """Return the error of the first article, by id; the others are in its notes."""
    return _with_others(copy.copy(errors[min(errors)]), failures)


def _with_others(error: SummarizerError, failures: Sequence[Failure]) -> SummarizerError:
    """Return an error that says how many others failed; those for another reason, so many of them, are in its notes."""
    unlike = [each for each in failures if each.reason != error.message]
    others = len(failures) - 1
    told = error.adding(f"{others} more failed") if others else error
    for each in unlike[:MOST_TOLD]:
        told.add_note(each.reason if each.reason.startswith(each.article) else f"{each.article}: {each.reason}")
    if len(unlike) > MOST_TOLD:
        told.add_note(f"and {len(unlike) - MOST_TOLD} more")
    return told

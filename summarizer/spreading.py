"""Reading in other processes or on other machines: articles go out in chunks, answers come back and are stored here.

Any ``concurrent.futures.Executor`` will do: processes, threads, Dask's ``Client.get_executor()``. A worker asks the
model with its own environment's key and keeps nothing; what it brings back is stored as it comes, so that a run that is
stopped pays again for the chunks under way alone. A chunk that is lost with its worker is read here. Everything after
that is the run it would have been without workers, over answers that are at hand.
"""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from summarizer import llm
from summarizer.articles import Loaded
from summarizer.errors import ConfigurationError, SummarizerError
from summarizer.extracting import Plan, Run, read_all, requests_of
from summarizer.options import listener, window_settings
from summarizer.schema import ArticleReading

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from concurrent.futures import Executor

    from summarizer.extracting import Extraction
    from summarizer.llm.call import Completion
    from summarizer.llm.store import Memory
    from summarizer.options import Options
    from summarizer.records import Article

MOST_IN_A_CHUNK = 50
"""Articles of a chunk: enough that a task's own cost does not matter, few enough that losing one is cheap."""

_LEAST_CHUNKS = 16
_STAY_HERE = ("executor", "progress", "warn", "cache", "record", "decisions", "refresh", "batch")
"""Options that mean nothing to a worker, or cannot travel."""


@dataclass(frozen=True)
class Chunk:
    """What a worker brings back.

    Attributes:
        answers: Answers by the key they are stored under.
        refused: By article, why it has none.
        requests: Requests sent.
        usage: Tokens they took.
    """

    answers: Mapping[str, Completion]
    refused: Mapping[str, SummarizerError] = field(default_factory=dict)
    requests: int = 0
    usage: llm.Usage = field(default_factory=lambda: llm.Usage(0, 0, 0))


def read_chunk(articles: Sequence[Article], options: Options, known: Mapping[str, Completion]) -> Chunk:
    """Read articles in this process and return the answers; what a worker runs.

    Args:
        articles: What is to be read.
        options: How; without what cannot travel. The key is taken from this process's environment.
        known: Answers that are at hand already.
    """
    with ThreadPoolExecutor(1) as thread:  # a loop of its own, whatever the worker is doing with loops
        return thread.submit(asyncio.run, _asked(articles, options, known)).result()


async def _asked(articles: Sequence[Article], options: Options, known: Mapping[str, Completion]) -> Chunk:
    settings = replace(window_settings(options, os.environ), cache=None)
    plan, held = Plan(Loaded(articles=tuple(articles)), settings, options), llm.Held(known)
    async with llm.open_window(settings, listener(options), held) as window:
        run = Run(window, plan)
        await run.read_each(articles)
        return Chunk(held.new, run.errors, window.requests, window.usage)


async def read_by_workers(plan: Plan, executor: Executor) -> Extraction:
    """Read all articles of a plan, what is not at hand by an executor's workers.

    Raises:
        ConfigurationError: The plan has options that hold for one process alone.
        SummarizerError: As for reading without workers.
    """
    _require_spreadable(plan)
    async with _memory(plan) as memory:
        missing = tuple(_missing(plan, memory))
        chunks, lost = await _spread(plan, executor, missing, memory)
        if lost:
            warn = listener(plan.options)
            warn(f"{lost} of {len(missing)} articles were lost with their workers, and are read here.")
        refused = {name: error for chunk in chunks for name, error in chunk.refused.items()}
        settings = replace(plan.settings, refresh=False)  # the memory itself knows what is new
        extraction = await read_all(replace(plan, settings=settings, refused={**plan.refused, **refused}), memory)
    return _with_cost(extraction, chunks, plan.settings.price)


def _require_spreadable(plan: Plan) -> None:
    """Refuse what several processes cannot keep together."""
    if plan.settings.max_cost is not None:
        raise ConfigurationError(
            "A limit on the cost is kept by one process: drop max_cost or executor.", code="conflicting-options"
        )
    if plan.settings.replay or plan.settings.offline:
        raise ConfigurationError(
            "An executor is for asking a model, and replay and offline ask none: drop one.", code="conflicting-options"
        )


@asynccontextmanager
async def _memory(plan: Plan) -> AsyncIterator[Memory]:
    """Open the store of answers, or hold them in memory if none is kept."""
    memory = llm.open_store(plan.settings, listener(plan.options))
    try:
        yield memory
    finally:
        memory.close()


def _missing(plan: Plan, memory: Memory) -> Iterator[tuple[Article, dict[str, Completion]]]:
    """Yield the articles that have to be asked about, each with those of its answers that are at hand."""
    for article in plan.loaded.articles:
        keys = [llm.key_of(plan.settings, each, ArticleReading) for each in requests_of(article, plan.options)]
        found = {key: memory.read(key) for key in keys}
        known = {key: completion for key, completion in found.items() if completion is not None}
        if len(known) < len(set(keys)):
            yield article, known


async def _spread(
    plan: Plan, executor: Executor, missing: Sequence[tuple[Article, dict[str, Completion]]], memory: Memory
) -> tuple[list[Chunk], int]:
    """Have chunks read and store what comes back, as it comes; return them, and how many articles were lost."""
    kept = {name: value for name, value in plan.options.items() if name not in _STAY_HERE}
    options = cast("Options", kept)
    size = max(1, min(MOST_IN_A_CHUNK, -(-len(missing) // _LEAST_CHUNKS)))
    chunks: list[Chunk] = []
    lost = 0

    async def one(part: Sequence[tuple[Article, dict[str, Completion]]]) -> None:
        nonlocal lost
        articles = [article for article, _ in part]
        known = {key: completion for _, found in part for key, completion in found.items()}
        try:
            chunk = await asyncio.wrap_future(executor.submit(read_chunk, articles, options, known))
        except SummarizerError:
            raise
        except Exception:  # noqa: BLE001 - a worker may die in as many ways as there are executors
            lost += len(part)
            return
        for key, completion in chunk.answers.items():
            memory.write(key, completion)
        chunks.append(chunk)

    await asyncio.gather(*(one(missing[start : start + size]) for start in range(0, len(missing), size)))
    return chunks, lost


def _with_cost(extraction: Extraction, chunks: Sequence[Chunk], price: llm.Price | None) -> Extraction:
    """Add what the workers sent to what was sent here."""
    away = sum((chunk.usage for chunk in chunks), llm.Usage(0, 0, 0))
    usage = llm.Usage(extraction.tokens_in, extraction.tokens_out, 0) + away
    cost = None
    if price is not None and extraction.cost is not None and (spent := price.of(away)) is not None:
        cost = extraction.cost + spent
    requests = extraction.requests + sum(chunk.requests for chunk in chunks)
    return replace(extraction, requests=requests, tokens_in=usage.tokens_in, tokens_out=usage.tokens_out, cost=cost)

"""What reading costs beside the model's own time, with what a user would write instead measured in the same run.

The model is ``benchmarks/model_server.py``. Ideal is articles × latency / in flight. Each contestant runs in a process
of its own, whose CPU time and peak memory are counted; all send the same instructions and schema, except for what
instructor itself adds. The floor is the least that can be done: a socket, a request, ``model_validate_json``.

Run with ``python benchmarks/reading.py [ARTICLES [LATENCY_SECONDS [IN_FLIGHT]]]``.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from model_server import model_server
from variants import variants

from summarizer import extract
from summarizer.prompting import load_prompt, numbered
from summarizer.schema import ArticleReading

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from model_server import Counts

    from summarizer import Article
    from summarizer.options import Options


@dataclass(frozen=True)
class Cost:
    """What one contestant took."""

    name: str
    seconds: float
    cpu: float
    megabytes: float
    requests: int
    characters: int


def _messages(article: Article) -> list[dict[str, str]]:
    return [
        {"role": "system", "content": load_prompt().instructions(None)},
        {"role": "user", "content": numbered(article)},
    ]


@cache
def _form() -> dict[str, object]:
    schema = {"name": "ArticleReading", "schema": ArticleReading.model_json_schema()}
    return {"type": "json_schema", "json_schema": schema}


def _body(article: Article) -> dict[str, object]:
    return {"model": "bench", "messages": _messages(article), "response_format": _form()}


async def _each(articles: Sequence[Article], in_flight: int, ask: Callable[[Article], Awaitable[object]]) -> None:
    slots = asyncio.Semaphore(in_flight)

    async def one(article: Article) -> None:
        async with slots:
            await ask(article)

    await asyncio.gather(*(one(article) for article in articles))


def floor(url: str, articles: Sequence[Article], in_flight: int, _: str) -> None:
    """A socket for each slot, and nothing else."""
    host, port = url.removeprefix("http://").removesuffix("/v1").split(":")

    async def run() -> None:
        waiting = list(reversed(articles))

        async def slot() -> None:
            reader, writer = await asyncio.open_connection(host, int(port), limit=2**22)
            while waiting:
                body = json.dumps(_body(waiting.pop())).encode()
                head = f"POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\ncontent-length: {len(body)}\r\n\r\n"
                writer.write(head.encode() + body)
                told = await reader.readuntil(b"\r\n\r\n")
                length = int(told.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
                envelope = json.loads(await reader.readexactly(length))
                ArticleReading.model_validate_json(envelope["choices"][0]["message"]["content"])
            writer.close()

        await asyncio.gather(*(slot() for _ in range(in_flight)))

    asyncio.run(run())


def openai_client(url: str, articles: Sequence[Article], in_flight: int, _: str) -> None:
    """The openai package's asynchronous client."""
    import openai  # noqa: PLC0415 - each process loads what it measures

    async def run() -> None:
        async with openai.AsyncOpenAI(api_key="none", base_url=url, max_retries=0) as client:

            async def ask(article: Article) -> None:
                made = await client.chat.completions.create(**_body(article))  # type: ignore[call-overload] # plain JSON
                ArticleReading.model_validate_json(made.choices[0].message.content)

            await _each(articles, in_flight, ask)

    asyncio.run(run())


def instructor_client(url: str, articles: Sequence[Article], in_flight: int, _: str) -> None:
    """The package instructor around that client, as its documentation shows it."""
    import instructor  # noqa: PLC0415 - as above
    import openai  # noqa: PLC0415 - as above

    async def run() -> None:
        async with openai.AsyncOpenAI(api_key="none", base_url=url, max_retries=0) as bare:
            client = instructor.from_openai(bare, mode=instructor.Mode.JSON_SCHEMA)

            async def ask(article: Article) -> None:
                await client.chat.completions.create(
                    model="bench", response_model=ArticleReading, messages=_messages(article), max_retries=0
                )

            await _each(articles, in_flight, ask)

    asyncio.run(run())


def summarizer_library(url: str, articles: Sequence[Article], in_flight: int, folder: str) -> None:
    """This library with everything on: store, grounding, checking, progress."""
    options: Options = {"model": "bench", "base_url": url, "cache": folder, "in_flight": in_flight}
    read = extract(articles, **options, progress=lambda _: None)
    if len(read.readings) != len(articles):
        raise SystemExit(f"{len(articles) - len(read.readings)} articles were not read: {read.failures[0]}")


CONTESTANTS = {
    "bare socket and pydantic (floor)": floor,
    "openai, asynchronous": openai_client,
    "instructor over it": instructor_client,
    "summarizer": summarizer_library,
    "summarizer, second run": summarizer_library,
}


def _contest(
    name: str, url: str, articles: Sequence[Article], in_flight: int, folder: str
) -> tuple[float, float, float]:
    before = time.process_time()
    start = time.perf_counter()
    CONTESTANTS[name](url, articles, in_flight, folder)
    seconds = time.perf_counter() - start
    return seconds, time.process_time() - before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def costs(latency: float, count: int, in_flight: int) -> list[Cost]:
    """Let all contestants read the same articles, one after the other, each from a model that served no other before.

    A model that has served others is some per cent slower, for which the last contestant would be blamed.
    """
    articles, found = variants(count), []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder  # the key of this run's own readings, for it and the processes it starts
        for _, names in groupby(CONTESTANTS, key=CONTESTANTS.__getitem__):
            with model_server(latency) as counts:
                found += [_cost(name, counts, articles, in_flight, folder) for name in names]
    return found


def _cost(name: str, counts: Counts, articles: Sequence[Article], in_flight: int, folder: str) -> Cost:
    """Let one contestant read, in a process that is warm."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        pool.apply(_contest, ("summarizer", counts.url, articles[:1], 1, f"{folder}/warm-up"))
        counts.reset()
        taken = pool.apply(_contest, (name, counts.url, articles, in_flight, f"{folder}/answers"))
    return Cost(name, *taken, counts.requests.value, counts.bytes.value)


def main(count: int, latency: float, in_flight: int) -> None:
    """Print a line for each contestant."""
    found = costs(latency, count, in_flight)
    ideal = count * latency / in_flight
    print(f"{count} articles, {latency * 1000:.0f} ms, {in_flight} in flight; ideal {ideal:.1f} s")
    print(f"{'':34}wall/ideal  CPU ms/article  MB peak  requests/article  kB/article")
    for cost in found:
        print(
            f"{cost.name:34}{cost.seconds / ideal:10.2f}{cost.cpu / count * 1000:16.2f}{cost.megabytes:9.0f}"
            f"{cost.requests / count:18.2f}{cost.characters / max(1, cost.requests) / 1000:12.1f}"
        )
    first, second = found[-2], found[-1]
    print(f"a second run over a warm cache is {first.seconds / second.seconds:.0f} times faster")


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else 2000, float(given[1]) if given[1:] else 0.5, int(given[2]) if given[2:] else 64)

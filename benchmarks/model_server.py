"""A model that costs nothing: answers recorded for the seeds, after a set time, over HTTP on loopback.

It runs in a process of its own and does next to nothing for a request, so that what is measured is the client. A
request says which seed its article is a variant of by the reference in its last sentence (``benchmarks/variants.py``).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import multiprocessing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from variants import MARK, answers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.sharedctypes import Synchronized


def _shared(kind: str) -> Synchronized[int]:
    """Return a number that several processes count in; ``kind`` is its type code in ``array``."""
    return cast("Synchronized[int]", multiprocessing.Value(kind, 0))


@dataclass
class Counts:
    """What the server was asked for: requests, and characters of their prompts."""

    port: Synchronized[int] = field(default_factory=lambda: _shared("i"))
    requests: Synchronized[int] = field(default_factory=lambda: _shared("q"))
    bytes: Synchronized[int] = field(default_factory=lambda: _shared("q"))

    @property
    def url(self) -> str:
        """The base URL of the endpoint."""
        return f"http://127.0.0.1:{self.port.value}/v1"

    def reset(self) -> None:
        """Count from nothing again."""
        self.requests.value = self.bytes.value = 0


def _completion(text: str, *, in_tool: str | None) -> bytes:
    message: dict[str, object] = {"role": "assistant", "content": text}
    if in_tool is not None:
        call = {"id": "call_0", "type": "function", "function": {"name": in_tool, "arguments": text}}
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
    usage = {"prompt_tokens": 5000, "completion_tokens": 900, "total_tokens": 5900}
    finish = "stop" if in_tool is None else "tool_calls"
    made = {"id": "1", "object": "chat.completion", "created": 0, "model": "bench", "usage": usage}
    return json.dumps(made | {"choices": [{"index": 0, "finish_reason": finish, "message": message}]}).encode()


def _serve(counts: Counts, latency: float) -> None:
    replies = {}
    for number, text in enumerate(answers()):
        for tool in (None, "ArticleReading"):
            body = _completion(text, in_tool=tool)
            head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
            replies[number, tool is not None] = head.encode() + body

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
                body = await reader.readexactly(length)
                counts.requests.value += 1
                counts.bytes.value += length
                place = body.rfind(MARK.encode()) + len(MARK)
                await asyncio.sleep(latency)
                writer.write(replies[int(body[place : place + 1]), b'"tools"' in body])
        writer.close()

    async def serve() -> None:
        server = await asyncio.start_server(handle, "127.0.0.1", 0, backlog=1024, limit=2**22)
        counts.port.value = server.sockets[0].getsockname()[1]
        await server.serve_forever()

    asyncio.run(serve())


@contextlib.contextmanager
def model_server(latency: float) -> Iterator[Counts]:
    """Run the endpoint in a process of its own.

    Args:
        latency: Seconds from a request to its answer.
    """
    counts = Counts()
    process = multiprocessing.Process(target=_serve, args=(counts, latency), daemon=True)
    process.start()
    while not counts.port.value:
        process.join(0.01)
    try:
        yield counts
    finally:
        process.terminate()
        process.join()

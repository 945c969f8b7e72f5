"""A scripted OpenAI-compatible endpoint on loopback: real sockets, one thread a connection.

It answers each ``POST …/chat/completions`` with the next :class:`Reply` of its script and logs what it
saw, so that tests assert on real requests and not on the library's own counters::

    stub.script(error(429, headers={"retry-after": "0.1"}), answer({"title": "Talks"}))
    …
    assert len(stub.seen) == 2

A reply may also be a function of what was seen. When the script is over, ``stub.otherwise`` answers
(by default, with status 500 and words that say so).
"""

from __future__ import annotations

import contextlib
import gzip
import json
import select
import socket
import struct
import threading
import time
from collections import deque
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal, Self


@dataclass(frozen=True)
class Seen:
    """One request as it arrived.

    Attributes:
        number: 1 for the first of the server's life.
        at: When its body was read, in ``time.monotonic`` seconds.
        headers: With lower-case names.
        body: The decoded JSON, or ``None``.
        raw: The bytes of the body.
    """

    number: int
    at: float
    method: str
    path: str
    headers: dict[str, str]
    body: Any
    raw: bytes

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The conversation that was sent."""
        return self.body["messages"]

    @property
    def text(self) -> str:
        """All that the messages say, to look for an article in."""
        return "\n".join(str(message.get("content")) for message in self.messages)


@dataclass(frozen=True)
class Reply:
    """What to send back.

    Attributes:
        status: The HTTP status.
        body: An object (sent as JSON), text or bytes.
        headers: More headers; one given here replaces the usual one, ``None`` leaves it out.
        wait: Seconds before anything is sent.
        hold: Send nothing until ``stub.release`` is set or the client leaves.
        drip: Seconds between single bytes of the body.
        blanks: Blanks sent before the body, each after ``drip`` seconds.
        reset: Break the connection (RST) before the answer, in the middle of its body, or after it.
        keep: Part of the body that is really sent, while the whole length is declared.
        raw: Bytes to send in place of any HTTP.
        shape: What to make of ``body``: a chat completion around it, or the body itself.
        completion: Changes to the completion that is made: see :func:`answer`.
    """

    status: int = 200
    body: Any = b""
    headers: dict[str, str | None] = field(default_factory=dict)
    wait: float = 0.0
    hold: bool = False
    drip: float = 0.0
    blanks: int = 0
    reset: Literal["before", "middle", "after"] | None = None
    keep: int | None = None
    raw: bytes | None = None
    shape: Literal["completion", "body"] = "body"
    completion: dict[str, Any] = field(default_factory=dict)


Scripted = Any
"""A :class:`Reply`, or a function of :class:`Seen` that returns one."""


def answer(content: Any, *, reply: Reply | None = None, **changes: Any) -> Reply:
    """A chat completion whose answer is ``content``: in a tool call if tools were asked for, else as text.

    Args:
        content: An object, written as JSON, or text, sent as it is.
        reply: How to send it (waits, resets, headers…).
        changes: ``finish_reason``, ``refusal``, ``usage``, ``model``, ``tool_name``, ``tool_calls``, ``choices``,
            ``message`` replace what is usual; ``in_content=True`` answers as text whatever was asked for.
    """
    return replace(reply or Reply(), body=content, shape="completion", completion=changes)


def error(status: int, message: str = "scripted failure", *, reply: Reply | None = None, **parts: Any) -> Reply:
    """An error object with a status; ``headers=`` and the error's ``code``, ``type`` and ``param`` may be given."""
    headers = parts.pop("headers", {})
    return replace(
        reply or Reply(), status=status, body={"error": {"message": message, **parts}}, headers=headers, shape="body"
    )


def compressed(content: Any) -> Reply:
    """The same as :func:`answer`, compressed though nobody asked for it."""
    body = gzip.compress(json.dumps(completion_of(content, {"messages": []}, {})).encode())
    return Reply(body=body, headers={"content-encoding": "gzip", "content-type": "application/json"})


def completion_of(content: Any, asked: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Build the chat completion around an answer."""
    changes = dict(changes)
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    message: dict[str, Any] = {"role": "assistant", "content": text}
    finish = "stop"
    if asked.get("tools") and not changes.pop("in_content", False):
        name = changes.pop("tool_name", asked["tools"][0]["function"]["name"])
        calls = changes.pop("tool_calls", None) or [{"name": name, "arguments": text}]
        message = {"role": "assistant", "content": None, "tool_calls": [_tool_call(*call) for call in enumerate(calls)]}
        finish = "tool_calls"
    if "refusal" in changes:
        message |= {"refusal": changes.pop("refusal"), "content": None}
    finish = changes.pop("finish_reason", finish)
    message = changes.pop("message", message)
    choices = changes.pop("choices", [{"index": 0, "finish_reason": finish, "message": message}])
    usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
    usage["prompt_tokens_details"] = {"cached_tokens": 40}
    made = {
        "id": "chatcmpl-stub",
        "object": "chat.completion",
        "created": 0,
        "model": asked.get("model", "stub"),
        "choices": choices,
        "usage": usage,
    }
    made |= {name: value for name, value in changes.items() if name != "in_content"}
    return made


def _tool_call(number: int, function: dict[str, Any]) -> dict[str, Any]:
    return {"id": f"call_{number}", "type": "function", "function": function}


class StubServer:
    """The endpoint; start it with ``with StubServer() as stub`` or take the ``stub`` fixture.

    Attributes:
        seen: All requests, in order of arrival.
        otherwise: Answers when the script is over.
        release: Set it to let held replies go.
        in_flight: Requests being answered now.
        peak: Most that were ever answered at the same time.
        left: Requests whose client was gone before the answer was out.
    """

    def __init__(self, port: int = 0) -> None:
        self.seen: list[Seen] = []
        self.otherwise: Scripted = error(500, "the script is over")
        self.release = threading.Event()
        self.in_flight = 0
        self.peak = 0
        self.left = 0
        self._script: deque[Scripted] = deque()
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", port), type("Handler", (_Handler,), {"stub": self}))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.005}, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.release.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)

    @property
    def port(self) -> int:
        """Where it listens."""
        return self._server.server_port

    @property
    def url(self) -> str:
        """The base URL to give to a client."""
        return f"http://127.0.0.1:{self.port}/v1"

    def script(self, *replies: Scripted) -> None:
        """Answer the next requests with these, one each."""
        self._script.extend(replies)

    def always(self, reply: Scripted) -> None:
        """Answer every request that the script does not with this."""
        self.otherwise = reply

    def idle(self, within: float = 5.0) -> bool:
        """Wait until every client has left and all that they sent is in ``seen``; return whether that came true.

        What a killed process wrote may still lie in the system's buffers, on a connection that nobody has accepted. An
        empty connection of our own comes after all of those: once it was served and none is open, nothing can follow.
        """
        until = time.monotonic() + within
        with socket.create_connection(("127.0.0.1", self.port)) as last:
            address = last.getsockname()
            while address not in self._server.connected and time.monotonic() < until:
                time.sleep(0.005)
        while self._server.connected and time.monotonic() < until:
            time.sleep(0.005)
        return not self._server.connected

    def busy(self, requests: int, within: float = 2.0) -> bool:
        """Wait until so many requests are being answered; return whether that came true."""
        until = time.monotonic() + within
        while self.in_flight < requests and time.monotonic() < until:
            time.sleep(0.005)
        return self.in_flight >= requests

    def take(self, seen: Seen) -> Reply:
        """Log a request and return the reply to it."""
        with self._lock:
            self.seen.append(seen)
            scripted = self._script.popleft() if self._script else self.otherwise
        return scripted(seen) if callable(scripted) else scripted

    def number(self) -> int:
        """Return the number of the request that is arriving."""
        with self._lock:
            return len(self.seen) + 1

    @contextlib.contextmanager
    def answering(self):
        """Count a request as in flight."""
        with self._lock:
            self.in_flight += 1
            self.peak = max(self.peak, self.in_flight)
        try:
            yield
        except OSError:
            with self._lock:
                self.left += 1
        finally:
            with self._lock:
                self.in_flight -= 1


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256

    def __init__(self, *arguments: Any) -> None:
        self.connected: set[tuple[str, int]] = set()
        super().__init__(*arguments)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Note a connection as it is accepted, which happens in the order in which they were made."""
        self.connected.add(client_address)
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve a connection until its end, and note that."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.connected.discard(client_address)

    def handle_error(self, *_: object) -> None:
        """Say nothing: clients that leave are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    stub: StubServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length") or 0))
        try:
            body = json.loads(raw)
        except ValueError:
            body = None
        headers = {name.lower(): value for name, value in self.headers.items()}
        seen = Seen(self.stub.number(), time.monotonic(), self.command, self.path, headers, body, raw)
        with self.stub.answering():
            self._send(self.stub.take(seen), seen)

    do_GET = do_POST  # noqa: N815 - the base class's name for it

    def log_message(self, *_: object) -> None:
        """Write nothing to the terminal."""

    def _send(self, reply: Reply, seen: Seen) -> None:
        self._pause(reply)
        if reply.reset == "before":
            self._break()
            return
        if reply.raw is not None:
            self.wfile.write(reply.raw)
            self.close_connection = True
            return
        data = _bytes(reply, seen)
        self._head(reply, len(data) + reply.blanks)
        for _ in range(reply.blanks):
            time.sleep(reply.drip)
            self.wfile.write(b" ")
        self._body(reply, data)

    def _pause(self, reply: Reply) -> None:
        time.sleep(reply.wait)
        while reply.hold and not self.stub.release.wait(0.02):
            readable, _, _ = select.select([self.connection], [], [], 0)
            if readable and not self.connection.recv(1, socket.MSG_PEEK):
                raise ConnectionAbortedError

    def _head(self, reply: Reply, length: int) -> None:
        usual: dict[str, str | None] = {"content-type": "application/json", "content-length": str(length)}
        headers = usual | {name.lower(): value for name, value in reply.headers.items()}
        self.send_response(reply.status)
        for name, value in headers.items():
            if value is not None:
                self.send_header(name, value)
        if headers["content-length"] is None:
            self.close_connection = True
        self.end_headers()

    def _body(self, reply: Reply, data: bytes) -> None:
        if reply.keep is not None:
            data = data[: reply.keep]
            self.close_connection = True
        if reply.reset == "middle":
            data = data[: max(1, len(data) // 2)]
        for piece in [data[i : i + 1] for i in range(len(data))] if reply.drip and not reply.blanks else [data]:
            self.wfile.write(piece)
            self.wfile.flush()
            time.sleep(reply.drip)
        if reply.reset in {"middle", "after"}:
            self._break()

    def _break(self) -> None:
        """Close with RST in place of FIN."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.rfile.close()  # the last other holder of the socket: it is closed now, not after a FIN
        self.connection.close()


def _bytes(reply: Reply, seen: Seen) -> bytes:
    body = reply.body
    if reply.shape == "completion":
        body = completion_of(body, seen.body or {}, reply.completion)
    if isinstance(body, bytes):
        return body
    return body.encode() if isinstance(body, str) else json.dumps(body).encode()

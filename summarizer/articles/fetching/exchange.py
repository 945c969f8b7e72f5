"""One request and its answer: over a connection of its own, without cookies, proxies or anything kept between two."""

from __future__ import annotations

import contextlib
import http.client
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.articles.fetching.connecting import Line, TooManyBytes, connect
from summarizer.articles.fetching.passing import Passing
from summarizer.articles.fetching.statuses import GOOD
from summarizer.articles.fetching.unpacking import ACCEPTED, CutShort, unpacker
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Sequence

    from summarizer.articles.fetching.connecting import Tls
    from summarizer.articles.fetching.deadlines import Deadline
    from summarizer.articles.fetching.networks import Ip
    from summarizer.articles.fetching.rules import Rules
    from summarizer.articles.fetching.urls import Address

_PIECE = 65_536


@dataclass(frozen=True)
class Answer:
    """What a server answered: the headers that matter, and the body of a good answer, unpacked."""

    status: int
    content_type: str = ""
    location: str = ""
    retry_after: str | None = None
    body: bytes = b""


@dataclass(frozen=True)
class Asking:
    """How to ask.

    Attributes:
        agent: What the library calls itself.
        accept: The types that are asked for.
        takes: Says of a content type whether its body is read; it may raise why not.
        rules: The bounds.
        tls: What certificates are verified with.
    """

    agent: str
    accept: str
    takes: Callable[[str], object]
    rules: Rules
    tls: Tls


def exchange(address: Address, ips: Sequence[Ip], asking: Asking, deadline: Deadline) -> Answer:
    """Send one request to a checked address and read the answer.

    Raises:
        ArticleError: ``too-large``, ``timeout``, ``unreachable``, ``tls``, ``unsupported``.
        Passing: ``broken``: the answer was not whole, or not HTTP.
    """
    with contextlib.closing(connect(address, ips, deadline.within(asking.rules.connect_seconds), asking.tls)) as sock:
        try:
            return _answer(sock, address, asking, deadline)
        except TooManyBytes:
            size = f"{asking.rules.page_bytes / 1_000_000:g} MB"
            raise ArticleError(f"it has more than {size}; save the page and give the file", code="too-large") from None
        except TimeoutError:
            raise deadline.over() from None
        except (http.client.HTTPException, CutShort, OSError, ValueError):
            words = f"the answer of {address.host} was not whole, or not HTTP; try again later"
            raise Passing(ArticleError(words, code="broken")) from None


def _answer(sock: socket.socket, address: Address, asking: Asking, deadline: Deadline) -> Answer:
    """Ask over a socket."""
    line = Line(sock, deadline, asking.rules.head_bytes)
    connection = http.client.HTTPConnection(address.host, address.port)
    connection.default_port = address.default_port
    connection.sock = line
    connection.putrequest("GET", address.target, skip_accept_encoding=True)
    for name, value in _headers(asking).items():
        connection.putheader(name, value)
    connection.endheaders()
    try:
        response = connection.getresponse()
    except TooManyBytes:
        raise http.client.HTTPException("endless headers") from None
    kind = (response.getheader("content-type") or "").strip()
    answer = Answer(
        status=response.status,
        content_type=kind,
        location=response.getheader("location") or "",
        retry_after=response.getheader("retry-after"),
    )
    if answer.status != GOOD:
        return answer
    asking.takes(kind)
    line.allow(asking.rules.page_bytes)
    return Answer(GOOD, kind, body=_body(response, asking.rules.page_bytes))


def _headers(asking: Asking) -> dict[str, str]:
    """Return all headers that are sent, beside the host."""
    return {
        "User-Agent": asking.agent,
        "Accept": asking.accept,
        "Accept-Encoding": ACCEPTED,
        "Connection": "close",
    }


def _body(response: http.client.HTTPResponse, most: int) -> bytes:
    """Read a body to its end, unpacked."""
    unpack = unpacker(response.getheader("content-encoding") or "", most)
    parts: list[bytes] = []
    while piece := response.read(_PIECE):
        parts.append(unpack.feed(piece))
    if response.length:  # fewer bytes than were announced
        raise CutShort
    unpack.finish()
    return b"".join(parts)

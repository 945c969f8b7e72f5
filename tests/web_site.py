"""A web site on loopback whose pages are scripted, and a log of who asked for what."""

from __future__ import annotations

import contextlib
import gzip
from dataclasses import replace

from stub_server import Reply, StubServer

from summarizer.articles.fetching import Rules, Web, fetch

WORDS = "The minister met the envoy in the capital. No details were given.\n"
"""The text of a page that has nothing special about it."""

ALLOWED = Rules(allow_private=True, first_wait=0.01, seconds=5.0, connect_seconds=3.0, robots_seconds=3.0)
"""Rules under which pages on loopback are fetched, with short waits."""

PUBLIC = "8.8.8.8"
"""An address of the public internet that no test connects to."""


def text(words: str = WORDS, **headers: str | None) -> Reply:
    """A page of plain text; underscores in names of headers stand for hyphens."""
    return page(words.encode(), "text/plain; charset=utf-8", **headers)


def page(body: bytes, kind: str | None, status: int = 200, **headers: str | None) -> Reply:
    """A page of any type."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status=status, body=body, headers={"content-type": kind, **named})


def packed(words: str = WORDS, coding: str = "gzip") -> Reply:
    """A page of text that is compressed."""
    return page(gzip.compress(words.encode()), "text/plain", content_encoding=coding)


def moved(where: str, status: int = 302) -> Reply:
    """An answer that sends on."""
    return page(b"", None, status, location=where)


class Site:
    """Pages by path; what has none is answered with 404.

    A page is a :class:`Reply`, a function of the request, or a list of these, one for each time it is asked for, of
    which the last stays.
    """

    def __init__(self, stub: StubServer) -> None:
        self._stub = stub
        self.pages = {}
        stub.always(self._answer)

    def __setitem__(self, path, reply):
        """Put a page at a path."""
        self.pages[path] = reply

    def url(self, path="/a", host="127.0.0.1"):
        """Return the address of a path."""
        return f"http://{host}:{self._stub.port}{path}"

    @property
    def seen(self):
        """All requests but those for robots.txt."""
        return [seen for seen in self._stub.seen if seen.path != "/robots.txt"]

    @property
    def asked(self):
        """The paths of all requests, in their order."""
        return [seen.path for seen in self._stub.seen]

    @property
    def stub(self):
        """The server behind it."""
        return self._stub

    def _answer(self, seen):
        reply = self.pages.get(seen.path, page(b"", None, 404))
        if isinstance(reply, list):
            reply = reply.pop(0) if len(reply) > 1 else reply[0]
        return reply(seen) if callable(reply) else reply


@contextlib.contextmanager
def site():
    """Start a site."""
    with StubServer() as stub:
        yield Site(stub)


def web(**changes) -> Web:
    """Return a way to fetch under :data:`ALLOWED`; what is no field of ``Web`` changes the rules."""
    fields = {name: changes.pop(name) for name in list(changes) if name in Web.__dataclass_fields__}
    return Web(rules=replace(ALLOWED, **changes), **fields)


def get(url, how=None):
    """Fetch one address; return its page, or the error."""
    (fetched,) = fetch([url], how or web())
    return fetched.outcome


def code(url, how=None):
    """Fetch one address that must fail; return the code."""
    return get(url, how).code

"""An address of the web, taken apart so that no two parts of this library can read it differently."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from summarizer.articles.fetching.hosts import plain_host
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from urllib.parse import SplitResult

MAX_ADDRESS = 8000
"""An address of more characters is refused (RFC 9110 asks servers for as many)."""

_PORTS = {"http": 80, "https": 443}
_MOST_PORT = 65535

# What browsers drop, turn or split at, each in its own way: such an address has no one meaning.
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff\ufffd\\\ud800-\udfff]")

# Characters of a path or query that stay; "%" too, since what is written as "%2F" must not become "%252F".
_KEPT = "%/:@!$&'()*+,;=~-._?"


@dataclass(frozen=True)
class Address:
    """An address of the web: scheme, host as it is looked up, port, and what is asked of the host."""

    scheme: str
    host: str
    port: int
    target: str = "/"

    @property
    def secure(self) -> bool:
        """Whether it is spoken to over TLS."""
        return self.scheme == "https"

    @property
    def default_port(self) -> int:
        """The port that is not written."""
        return _PORTS[self.scheme]

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == self.default_port else f":{self.port}")

    @property
    def text(self) -> str:
        """The address in its one spelling, without fragment and credentials."""
        return self.origin + self.target

    @property
    def robots(self) -> Address:
        """The address of the host's robots.txt."""
        return Address(self.scheme, self.host, self.port, "/robots.txt")


def parse(text: str) -> Address:
    """Take an address apart.

    Raises:
        ArticleError: ``unsupported-scheme`` for anything but http and https, ``credentials`` for a name or password
            in it, ``bad-address`` for what names no host or can be read in two ways. Never with any of its text.
    """
    if _UNSAFE.search(text):
        raise _bad("it holds a blank, a backslash or a character that is not printed; write these as %20 and the like")
    if len(text) > MAX_ADDRESS:
        raise _bad("it is too long")
    try:
        parts = urlsplit(text)
        port, credentials = parts.port, "@" in parts.netloc
    except ValueError:
        raise _bad("its host or port is none; check the address") from None
    if parts.scheme not in _PORTS:
        raise ArticleError("only http and https are fetched; give a file by its path", code="unsupported-scheme")
    if credentials:
        raise ArticleError("it holds a user name or password; save the page and give the file", code="credentials")
    return Address(parts.scheme, plain_host(_host(parts)), _port(parts.scheme, port), _target(parts))


def redirected(address: Address, location: str) -> Address:
    """Return where an answer sends on to.

    Args:
        address: What was asked.
        location: The header, as ``http.client`` gives it: bytes as Latin-1.

    Raises:
        ArticleError: As :func:`parse`; ``downgrade`` from https to http.
    """
    target = quote(location.strip().encode("latin-1", "replace"), safe=_KEPT + "#[]")
    try:
        there = parse(urljoin(address.text, target))
    except ArticleError as error:
        raise ArticleError(
            f"it redirects to an address that is not fetched ({error.message})", code=error.code
        ) from None
    except ValueError:
        raise _bad("it redirects to what is no address; open it in a browser and save the page") from None
    if address.secure and not there.secure:
        words = (
            f"it redirects from https to {there.text}, which anybody on the way can change; give that if you want it"
        )
        raise ArticleError(words, code="downgrade")
    return there


def _host(parts: SplitResult) -> str:
    """Return the host as written, with brackets around version 6."""
    return parts.netloc.rpartition(":")[0] if parts.port is not None else parts.netloc.removesuffix(":")


def _port(scheme: str, port: int | None) -> int:
    """Return the port to connect to."""
    if port is None:
        return _PORTS[scheme]
    if not 1 <= port <= _MOST_PORT:
        raise _bad("its port is none; check the address")
    return port


def _target(parts: SplitResult) -> str:
    """Return path and query in ASCII."""
    path = quote(parts.path, safe=_KEPT) or "/"
    return path + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")


def _bad(words: str) -> ArticleError:
    """Return the error for what is no address."""
    return ArticleError(words, code="bad-address")

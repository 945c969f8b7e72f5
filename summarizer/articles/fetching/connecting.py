"""A connection to an address that was checked, with a bound on its time and on its bytes."""

from __future__ import annotations

import io
import socket
import ssl
import sys
from functools import cache
from typing import TYPE_CHECKING

from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from _typeshed import ReadableBuffer, WriteableBuffer

    from summarizer.articles.fetching.deadlines import Deadline
    from summarizer.articles.fetching.networks import Ip
    from summarizer.articles.fetching.urls import Address

    Tls = Callable[[], ssl.SSLContext]
    """Returns what certificates are verified with."""


class TooManyBytes(Exception):  # noqa: N818 - a signal to whoever knows what the bytes were for
    """More bytes arrived than are read."""


@cache
def system_trust() -> ssl.SSLContext:
    """Return a context that trusts the authorities which the system trusts.

    On Linux these are OpenSSL's, or those in ``SSL_CERT_FILE``; elsewhere the operating system is asked.
    """
    if sys.platform in {"darwin", "win32"}:
        import truststore  # noqa: PLC0415 - of use only there

        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return ssl.create_default_context()


def connect(address: Address, ips: Sequence[Ip], deadline: Deadline, tls: Tls) -> socket.socket:
    """Connect to the first of the checked addresses that answers; no name is looked up here.

    Args:
        address: What is wanted; with https, the certificate must be for its host.
        ips: The addresses, checked.
        deadline: When to give up connecting.
        tls: What to verify with.

    Raises:
        ArticleError: ``unreachable``, ``tls`` or ``timeout``.
    """
    raw = _first(address, ips, deadline)
    if not address.secure:
        return raw
    try:
        raw.settimeout(deadline.left())
        return tls().wrap_socket(raw, server_hostname=address.host)
    except ssl.SSLCertVerificationError as error:
        raw.close()
        why = error.verify_message or "it is not for this host"
        words = f"the certificate of {address.host} cannot be verified ({why}); save the page and give the file"
        raise ArticleError(words, code="tls") from None
    except (OSError, ValueError) as error:
        raw.close()
        if isinstance(error, TimeoutError):
            raise deadline.over() from None
        words = f"{address.host} offers no safe connection (TLS); check the address, or save the page"
        raise ArticleError(words, code="tls") from None


def _first(address: Address, ips: Sequence[Ip], deadline: Deadline) -> socket.socket:
    """Return a socket that is connected to the first address that takes it."""
    for number, ip in enumerate(ips):
        seconds = deadline.left() / (len(ips) - number)
        try:
            return socket.create_connection((str(ip), address.port), seconds)
        except OSError:
            continue
    words = f"{address.host} cannot be reached; check the address, and the network"
    raise ArticleError(words, code="unreachable")


class Line:
    """A connected socket as ``http.client`` wants one, that reads only so long and so much.

    Args:
        sock: Connected; whoever made it closes it.
        deadline: When to give up.
        most: How many bytes may come; to be set anew for what comes next.
    """

    def __init__(self, sock: socket.socket, deadline: Deadline, most: int) -> None:
        self._wire = _Wire(sock, deadline, most)
        self._sock = sock
        self._deadline = deadline

    def allow(self, most: int) -> None:
        """Let so many bytes come from now on."""
        self._wire.left = most

    def sendall(self, data: ReadableBuffer) -> None:
        """Send bytes."""
        self._sock.settimeout(self._deadline.left())
        self._sock.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return what answers are read from."""
        return io.BufferedReader(self._wire)

    def close(self) -> None:
        """Do nothing: ``http.client`` closes when headers are read, and the body comes after them."""


class _Wire(io.RawIOBase):
    """Bytes from a socket, until a deadline and up to a number."""

    def __init__(self, sock: socket.socket, deadline: Deadline, most: int) -> None:
        super().__init__()
        self._sock = sock
        self._deadline = deadline
        self.left = most

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read what has come, or wait for it."""
        self._sock.settimeout(self._deadline.left())
        try:
            count = self._sock.recv_into(buffer)
        except TimeoutError:
            raise self._deadline.over() from None
        self.left -= count
        if self.left < 0:
            raise TooManyBytes
        return count

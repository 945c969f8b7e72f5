"""From a host's name to the addresses that may be connected to: each is checked, and none but these is used."""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from typing import TYPE_CHECKING

from summarizer.articles.fetching.networks import METADATA_HOSTS, PRIVATE, kind_of, unwrapped
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.articles.fetching.deadlines import Deadline
    from summarizer.articles.fetching.networks import Ip
    from summarizer.articles.fetching.urls import Address

    Resolve = Callable[[str, int, Deadline], Sequence[str]]
    """Returns the addresses of a host, as text."""


def look_up(host: str, port: int, deadline: Deadline) -> list[str]:
    """Return the addresses that the system's resolver knows for a host.

    It offers no way to bound its time, so it is asked in a thread that may be left behind.

    Raises:
        ArticleError: ``unknown-host``, or ``timeout``.
    """
    answers: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put([str(where[0]) for *_, where in found])
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else OSError())

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left())
    except queue.Empty:
        raise deadline.over() from None
    if isinstance(answer, OSError):
        raise ArticleError(f"no host named {host} is known; check the address, and the network", code="unknown-host")
    return answer


def checked(address: Address, deadline: Deadline, resolve: Resolve, *, private: bool) -> tuple[Ip, ...]:
    """Return the addresses to connect to for an address of the web, all of them checked.

    A host of which one address is not public is refused whole: which one would be used is not for it to choose.

    Args:
        address: The address of the web.
        deadline: When to give up.
        resolve: How a name is looked up; asked once, and only for a name.
        private: Whether the user allowed private addresses for this host.

    Raises:
        ArticleError: ``private-address`` and those of :func:`look_up`.
    """
    if address.host in METADATA_HOSTS:
        raise _refused(address, "metadata")
    found = [_ip(text) for text in _addresses(address, deadline, resolve)]
    if not found:
        raise ArticleError(f"no host named {address.host} is known; check the address", code="unknown-host")
    for ip in found:
        kind = kind_of(ip)
        if kind is not None and not (private and kind in PRIVATE):
            raise _refused(address, kind)
    return tuple(dict.fromkeys(unwrapped(ip) for ip in found))


def _addresses(address: Address, deadline: Deadline, resolve: Resolve) -> Sequence[str]:
    """Return the addresses of a host, which may be one itself."""
    try:
        ipaddress.ip_address(address.host)
    except ValueError:
        return resolve(address.host, address.port, deadline)
    return (address.host,)


def _ip(text: str) -> Ip:
    """Return an address from text; a zone (``fe80::1%eth0``) is left out, it changes nothing about the kind."""
    return ipaddress.ip_address(text.partition("%")[0])


def _refused(address: Address, kind: str) -> ArticleError:
    """Return the error for a host that is not of the public internet."""
    words = f"{address.host} leads to a {kind} address, not to the public internet"
    remedy = "--allow-private fetches it" if kind in PRIVATE else "save the page and give the file"
    return ArticleError(f"{words}; {remedy}", code="private-address")

"""What fetching may do, and its bounds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rules:
    """Permissions and bounds, each for one page unless it says otherwise.

    Attributes:
        allow_private: Fetch from private addresses, of the hosts that the user named and of no others.
        ignore_robots: Fetch what a site's robots.txt disallows.
        seconds: For all requests, redirects and waits together; bytes that arrive do not extend it.
        connect_seconds: For one connection, the handshake of TLS included.
        robots_seconds: For a site's robots.txt.
        page_bytes: Of a page, as it arrives and as it is unpacked.
        head_bytes: Of the status line and headers of an answer.
        redirects: Followed, each checked like the first address.
        tries: When the site is busy or failing, or the connection breaks.
        first_wait: Seconds before the second try; they double. A site's ``Retry-After`` goes before them.
        threads: Pages fetched at the same time.
        per_host: Pages fetched at the same time from one host.
    """

    allow_private: bool = False
    ignore_robots: bool = False
    seconds: float = 60.0
    connect_seconds: float = 10.0
    robots_seconds: float = 15.0
    page_bytes: int = 20_000_000
    head_bytes: int = 65_536
    redirects: int = 5
    tries: int = 3
    first_wait: float = 0.5
    threads: int = 8
    per_host: int = 2

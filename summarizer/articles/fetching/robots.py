"""Whether a site wants a page to be fetched: its robots.txt is asked for once in a run."""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summarizer.articles.fetching.passing import Passing
from summarizer.articles.fetching.robotstext import is_allowed, rules_for
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.articles.fetching.deadlines import Deadline
    from summarizer.articles.fetching.robotstext import Rule
    from summarizer.articles.fetching.urls import Address

AGENT = "summarizer"
"""The name that rules may be for."""

MOST_BYTES = 512_000
"""What is read of a robots.txt (RFC 9309 asks for 500 KiB)."""

_REMEDY = "--ignore-robots fetches it all the same, if you may"

# A site that cannot be reached at all says so itself; a page of it would fail the same way.
_THE_SITE = frozenset({"private-address", "unknown-host", "unreachable", "tls", "timeout"})


class Robots:
    """Remembers what sites allow; for several threads.

    Args:
        read: Returns the text of a site's robots.txt, ``""`` if there is none; raises :class:`ArticleError` or
            :class:`Passing`.
        tries: How often a failing site is asked before its answer is taken for a no.
    """

    def __init__(self, read: Callable[[Address, Deadline], str], tries: int) -> None:
        self._read = read
        self._tries = tries
        self._known: dict[str, tuple[Rule, ...] | ArticleError] = {}
        self._failed: Counter[str] = Counter()
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._lock = threading.Lock()

    def require(self, address: Address, deadline: Deadline) -> None:
        """Refuse a page that its site does not want fetched.

        Raises:
            ArticleError: ``robots``, or why the site cannot be reached.
            Passing: The robots.txt may be there later.
        """
        with self._lock:
            lock = self._locks[address.origin]
        with lock:
            rules = self._rules(address, deadline)
        if isinstance(rules, ArticleError):
            raise ArticleError(rules.message, code=rules.code)
        if not is_allowed(rules, address.target):
            raise ArticleError(f"the robots.txt of {address.host} disallows it; {_REMEDY}", code="robots")

    def _rules(self, address: Address, deadline: Deadline) -> tuple[Rule, ...] | ArticleError:
        """Return the rules of a site, or why there are none, asking if nobody has."""
        if address.origin not in self._known:
            try:
                self._known[address.origin] = rules_for(AGENT, self._read(address.robots, deadline))
            except ArticleError as error:
                self._known[address.origin] = error if error.code in _THE_SITE else _unreadable(address, error)
            except Passing as passing:
                self._fail(address, passing)
        return self._known[address.origin]

    def _fail(self, address: Address, passing: Passing) -> None:
        """Take note that a site failed; RFC 9309 takes that for a no, here after some tries."""
        ending = _unreadable(address, passing.ending)
        self._failed[address.origin] += 1
        if self._failed[address.origin] < self._tries:
            raise Passing(ending, passing.retry_after)
        self._known[address.origin] = ending


def _unreadable(address: Address, error: ArticleError) -> ArticleError:
    """Return the error for a robots.txt that cannot be read."""
    why = error.message.partition(";")[0]
    return ArticleError(f"the robots.txt of {address.host} cannot be read ({why}); {_REMEDY}", code="robots")

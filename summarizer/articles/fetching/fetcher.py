"""One page: asked for politely, followed where it went, tried again where that may help."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import summarizer
from summarizer.articles.documents.kinds import kind_of
from summarizer.articles.fetching.connecting import system_trust
from summarizer.articles.fetching.deadlines import Deadline
from summarizer.articles.fetching.exchange import Asking, exchange
from summarizer.articles.fetching.page import ACCEPT, Page, media_type
from summarizer.articles.fetching.passing import Passing
from summarizer.articles.fetching.resolving import checked, look_up
from summarizer.articles.fetching.robots import AGENT, MOST_BYTES, Robots
from summarizer.articles.fetching.statuses import GOOD, REDIRECTS, is_absence, problem
from summarizer.articles.fetching.urls import redirected
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.articles.fetching.connecting import Tls
    from summarizer.articles.fetching.exchange import Answer
    from summarizer.articles.fetching.resolving import Resolve
    from summarizer.articles.fetching.rules import Rules
    from summarizer.articles.fetching.urls import Address

    Step = Callable[[Address, Deadline], Answer]


class Fetcher:
    """Fetches pages; for several threads.

    Args:
        rules: What it may do, and its bounds.
        named: The hosts that the user named; private addresses can be allowed for these alone, so that no site can
            send on into the user's network.
        resolve: How names are looked up.
        tls: What certificates are verified with.
    """

    def __init__(
        self, rules: Rules, named: frozenset[str], resolve: Resolve = look_up, tls: Tls = system_trust
    ) -> None:
        self._rules = rules
        self._named = named
        self._resolve = resolve
        self._robots = Robots(self._robots_text, rules.tries)
        agent = f"{AGENT}/{summarizer.__version__}"
        self._page = Asking(agent, ACCEPT, _require_readable, rules, tls)
        self._text = Asking(agent, "text/plain", bool, replace(rules, page_bytes=MOST_BYTES), tls)

    def fetch(self, address: Address) -> Page:
        """Fetch a page.

        Args:
            address: Its address, taken apart.

        Raises:
            ArticleError: It cannot be fetched; the code says why.
        """
        deadline = Deadline(self._rules.seconds)
        final, answer = self._patiently(address, deadline)
        day = datetime.now(UTC).date().isoformat()
        return Page(address.text, final.text, answer.content_type, day, answer.body)

    def _patiently(self, address: Address, deadline: Deadline) -> tuple[Address, Answer]:
        """Ask, and ask again while that makes sense."""
        wait = self._rules.first_wait
        for _ in range(self._rules.tries - 1):
            try:
                return self._page_of(address, deadline)
            except Passing as passing:
                _wait(wait if passing.retry_after is None else passing.retry_after, deadline, passing.ending)
                wait *= 2
        try:
            return self._page_of(address, deadline)
        except Passing as passing:
            raise passing.ending from None

    def _page_of(self, address: Address, deadline: Deadline) -> tuple[Address, Answer]:
        """Ask for a page once, and where it is sent on to."""
        final, answer = self._follow(address, deadline, self._ask_for_page)
        return final, _good(answer)

    def _follow(self, address: Address, deadline: Deadline, ask: Step) -> tuple[Address, Answer]:
        """Ask, and ask where the answer sends on to; return the address that answered, and its answer."""
        for _ in range(self._rules.redirects + 1):
            answer = ask(address, deadline)
            if answer.status not in REDIRECTS or not answer.location:
                return address, answer
            address = redirected(address, answer.location)
        words = f"it redirects more than {self._rules.redirects} times; open it in a browser and give where it ends"
        raise ArticleError(words, code="too-many-redirects")

    def _ask_for_page(self, address: Address, deadline: Deadline) -> Answer:
        """Ask for a page, if its site wants that."""
        if not self._rules.ignore_robots:
            self._robots.require(address, deadline)
        return self._ask(address, deadline, self._page)

    def _ask(self, address: Address, deadline: Deadline, asking: Asking) -> Answer:
        """Ask an address, all of whose addresses of the Internet Protocol are checked just before."""
        private = self._rules.allow_private and address.host in self._named
        ips = checked(address, deadline, self._resolve, private=private)
        return exchange(address, ips, asking, deadline)

    def _robots_text(self, address: Address, deadline: Deadline) -> str:
        """Return the text of a robots.txt; that of a site without one is empty."""
        shorter = deadline.within(self._rules.robots_seconds)
        _, answer = self._follow(address, shorter, lambda there, until: self._ask(there, until, self._text))
        if is_absence(answer.status):
            return ""
        return _good(answer).body.decode("utf-8", "replace")


def _good(answer: Answer) -> Answer:
    """Return an answer with a page in it.

    Raises:
        ArticleError, Passing: What its status comes to.
    """
    if answer.status == GOOD:
        return answer
    raise problem(answer.status, answer.retry_after)


def _require_readable(content_type: str) -> None:
    """Refuse what cannot be an article, before its body is read.

    Raises:
        ArticleError: ``unsupported``.
    """
    kind_of(b"", declared_type=media_type(content_type))


def _wait(seconds: float, deadline: Deadline, ending: ArticleError) -> None:
    """Wait before the next try; what would outlast the page's time is not waited for.

    Raises:
        ArticleError: The ending, with what the site asked for.
    """
    if seconds >= deadline.left():
        what, _, remedy = ending.message.partition(";")
        raise ArticleError(f"{what} and asks to wait {seconds:.0f} s;{remedy}", code=ending.code)
    time.sleep(seconds)

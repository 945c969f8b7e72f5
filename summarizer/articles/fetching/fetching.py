"""All addresses among the sources: from the store where they are, else from the web, a few at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.articles.fetching.connecting import system_trust
from summarizer.articles.fetching.fetcher import Fetcher
from summarizer.articles.fetching.resolving import look_up
from summarizer.articles.fetching.rules import Rules
from summarizer.articles.fetching.store import Store
from summarizer.articles.fetching.together import Slots, in_order, taking_turns
from summarizer.articles.fetching.urls import parse
from summarizer.errors import ArticleError
from summarizer.unexpected import internal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from summarizer.articles.fetching.connecting import Tls
    from summarizer.articles.fetching.page import Page
    from summarizer.articles.fetching.resolving import Resolve
    from summarizer.articles.fetching.urls import Address


@dataclass(frozen=True)
class Web:
    """How addresses among the sources are fetched.

    Attributes:
        store: The folder where pages are kept, so that a later run reads the same words; ``None`` for none.
        refresh: Fetch anew what is stored, and store it.
        offline: Take what is stored, and contact nobody.
        rules: What is allowed, and the bounds.
        warn: Told, a line at a time, of what does not stop a run.
        resolve: How names are looked up.
        tls: What certificates are verified with.
    """

    store: Path | None = None
    refresh: bool = False
    offline: bool = False
    rules: Rules = field(default_factory=Rules)
    warn: Callable[[str], object] | None = None
    resolve: Resolve = look_up
    tls: Tls = system_trust


@dataclass(frozen=True)
class Fetched:
    """What came of one address: its page, or why there is none."""

    url: str
    outcome: Page | ArticleError


def fetch(urls: Iterable[str], web: Web) -> Iterator[Fetched]:
    """Yield what each address leads to; one that fails costs no other.

    Args:
        urls: The addresses, as given; each once, whatever its spellings. Hosts take turns, and at most two pages of
            one are fetched at a time.
        web: How.
    """
    wanted: dict[str, Address] = {}
    spellings: dict[Address, str] = {}
    for url in sorted(set(urls)):
        try:
            address = parse(url)
        except ArticleError as error:
            yield Fetched(url, error)
        else:
            wanted[spellings.setdefault(address, url)] = address
    if not wanted:
        return
    store = Store(web.store, web.rules.page_bytes, web.warn or _ignore)
    named = frozenset(address.host for address in wanted.values())
    fetcher = Fetcher(web.rules, named, web.resolve, web.tls)
    slots = Slots(web.rules.per_host)

    def work(url: str) -> Fetched:
        address = wanted[url]
        with slots.of(address.host):
            return Fetched(url, _attempt(address, web, store, fetcher))

    turns = taking_turns(wanted, lambda url: wanted[url].host)
    yield from in_order(work, turns, web.rules.threads)


def _ignore(_: str) -> None:
    """Stand in for a listener where nobody listens."""


def _attempt(address: Address, web: Web, store: Store, fetcher: Fetcher) -> Page | ArticleError:
    """Return the page of an address, or why there is none, whatever goes wrong."""
    try:
        return _page(address, web, store, fetcher)
    except ArticleError as error:
        return error
    except Exception as error:  # noqa: BLE001 - the other addresses go on
        unforeseen = internal(error, "fetching it")
        return ArticleError(unforeseen.message.rstrip("."), code=unforeseen.code)


def _page(address: Address, web: Web, store: Store, fetcher: Fetcher) -> Page:
    """Return the stored page of an address, or fetch and store it."""
    known = address.text
    stored = None if web.refresh and not web.offline else store.read(known)
    if stored is not None:
        return stored
    if web.offline:
        raise ArticleError(
            "it is not among the stored pages; a run with access to the network fetches it", code="not-stored"
        )
    page = fetcher.fetch(address)
    store.write(page)
    return page

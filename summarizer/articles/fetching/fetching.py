"""All addresses among the sources: from the store where they are, else from the web, a few at a time."""

from __future__ import annotations

import itertools
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
from summarizer.silence import say_nothing
from summarizer.unexpected import internal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
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
        told: Told what came of each address as its turn comes, how many are done with it, and of how many.
        resolve: How names are looked up.
        tls: What certificates are verified with.
    """

    store: Path | None = None
    refresh: bool = False
    offline: bool = False
    rules: Rules = field(default_factory=Rules)
    warn: Callable[[str], object] | None = None
    told: Callable[[Fetched, int, int], object] | None = None
    resolve: Resolve = look_up
    tls: Tls = system_trust


@dataclass(frozen=True)
class Fetched:
    """What came of one address: its page, or why there is none, and whether the page was a stored one."""

    url: str
    outcome: Page | ArticleError
    stored: bool = False


def fetch(urls: Iterable[str], web: Web) -> Iterator[Fetched]:
    """Yield what each address leads to; one that fails costs no other.

    Args:
        urls: The addresses, as given; each once, whatever its spellings. Hosts take turns, and at most two pages of
            one are fetched at a time.
        web: How.
    """
    wanted: dict[str, Address] = {}
    spellings: dict[Address, str] = {}
    refused: list[Fetched] = []
    for url in sorted(set(urls)):
        try:
            address = parse(url)
        except ArticleError as error:
            refused.append(Fetched(url, error))
        else:
            wanted[spellings.setdefault(address, url)] = address
    fetched = _fetched(wanted, web) if wanted else ()
    for done, one in enumerate(itertools.chain(refused, fetched), 1):
        if web.told is not None:
            web.told(one, done, len(refused) + len(wanted))
        yield one


def _fetched(wanted: Mapping[str, Address], web: Web) -> Iterator[Fetched]:
    """Yield what addresses that can be fetched lead to."""
    store = Store(web.store, web.rules.page_bytes, web.warn or say_nothing)
    named = frozenset(address.host for address in wanted.values())
    fetcher = Fetcher(web.rules, named, web.resolve, web.tls)
    slots = Slots(web.rules.per_host)

    def work(url: str) -> Fetched:
        address = wanted[url]
        with slots.of(address.host):
            return _attempt(url, address, web, store, fetcher)

    turns = taking_turns(wanted, lambda url: wanted[url].host)
    yield from in_order(work, turns, web.rules.threads)


def _attempt(url: str, address: Address, web: Web, store: Store, fetcher: Fetcher) -> Fetched:
    """Return the page of an address, stored or fetched, or why there is none, whatever goes wrong."""
    try:
        stored = None if web.refresh and not web.offline else store.read(address.text)
        return Fetched(url, stored or _page(address, web, store, fetcher), stored=stored is not None)
    except ArticleError as error:
        return Fetched(url, error)
    except Exception as error:  # noqa: BLE001 - the other addresses go on
        unforeseen = internal(error, "fetching it")
        return Fetched(url, ArticleError(unforeseen.message.rstrip("."), code=unforeseen.code))


def _page(address: Address, web: Web, store: Store, fetcher: Fetcher) -> Page:
    """Fetch the page of an address that is not stored, and store it."""
    if web.offline:
        raise ArticleError(
            "it is not among the stored pages; a run with access to the network fetches it", code="not-stored"
        )
    page = fetcher.fetch(address)
    store.write(page)
    return page

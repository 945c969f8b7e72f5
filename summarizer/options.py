"""How to read: the options every function that reads takes, and the settings of the window they come to."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict

from summarizer import llm, prompting
from summarizer.articles import Rules, Web, shown_source
from summarizer.errors import ArticleError, ConfigurationError
from summarizer.silence import say_nothing

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping, Sequence
    from concurrent.futures import Executor

    from summarizer.articles import Fetched


@dataclass(frozen=True)
class Progress:
    """One article done, or before that one page of the web: which, how it went, and how far the run is.

    Attributes:
        article: The article's id; of a page its address, as given.
        outcome: Where the answer came from, or ``failed``, or ``unasked`` where the run's limit on money or time came
            first; of a page whether it was ``fetched``, was ``stored`` by an earlier run, or is missing
            (``unfetched``).
        requests: What was sent to a model for it.
        done: Articles done so far; of a page, addresses.
        total: All articles of the run; of a page, all addresses.
        tokens_in: Tokens read by the model so far in this run, as the endpoint counts them; ``None`` if it does not.
        tokens_out: Tokens written, likewise.
        cost: What they cost in US dollars; ``None`` if no price is known or nothing was counted.
    """

    article: str
    outcome: Literal["live", "cache", "recording", "failed", "unasked", "fetched", "stored", "unfetched"]
    requests: int
    done: int
    total: int
    tokens_in: int | None = 0
    tokens_out: int | None = 0
    cost: float | None = None


class Options(TypedDict, total=False):
    """How to read. Every function that reads takes these as keyword arguments.

    Attributes:
        model: ``provider/model``, or with ``base_url`` the name as that endpoint knows it; else ``SUMMARIZER_MODEL``.
        base_url: Any OpenAI-compatible endpoint; its key is read from ``SUMMARIZER_API_KEY``.
        lang: Language of labels and clauses, ``"en"`` or ``"fr"``; the sources' own unless given.
        decisions: A TOML file with a person's merges, splits and grades of sources.
        cache: Folder of stored answers and pages, ``None`` or an empty name for none; else ``SUMMARIZER_CACHE`` or the
            user's cache folder.
        refresh: Ask and fetch anew, and store the new answers and pages.
        offline: Send nothing; an answer or page that is not stored is an error.
        replay: Folder of recorded answers to use instead of a model.
        record: Folder to write recordings to; those that are replaced are kept in its folder ``previous``.
        record_note: Who or what answers, noted in recordings.
        allow_http: Speak plain HTTP to a host that is not this machine.
        allow_private: Fetch sources from private addresses too, and open ``file:`` addresses.
        ignore_robots: Fetch sources that their site's robots.txt disallows.
        executor: Any ``concurrent.futures.Executor``, for instance Dask's: its workers read the articles.
        in_flight: How many articles, or windows of long ones, to ask about at the same time.
        window: Characters that one request shows of an article; a longer one is read in windows that overlap.
            24,000 unless given; more to have long articles read in one go.
        context: Tokens that the model's context holds, where that is little: windows are made small enough to fit.
        timeout: Seconds for one article, or window of a long one, over all its requests and waits; 300 unless given.
        deadline: Seconds for the whole run; an article that nobody was asked about by then is a failure, by name.
        batch: Ids of batches, from :func:`summarizer.submit`, to collect the answers from; nothing else is asked.
        max_cost: Most the run may cost, in US dollars; it stops before it would be passed.
        prices: A TOML file with prices that are not in the library's table; else ``SUMMARIZER_PRICES``.
        progress: Told of each page as it is fetched, in a thread beside the event loop where there is one, and of each
            article as it is done; what it raises is ignored.
        warn: Told, a line at a time, of what does not stop a run.
    """

    model: str | None
    base_url: str | None
    lang: str | None
    decisions: str | os.PathLike[str] | None
    cache: str | os.PathLike[str] | None
    refresh: bool
    offline: bool
    replay: str | os.PathLike[str] | None
    record: str | os.PathLike[str] | None
    record_note: str | None
    allow_http: bool
    allow_private: bool
    ignore_robots: bool
    executor: Executor | None
    in_flight: int
    window: int | None
    context: int | None
    timeout: float
    deadline: float | None
    batch: str | Sequence[str] | None
    max_cost: float | None
    prices: str | os.PathLike[str] | None
    progress: Callable[[Progress], object] | None
    warn: Callable[[str], None] | None


def window_settings(options: Options, environ: Mapping[str, str], *, dry: bool = False) -> llm.Settings:
    """Return how to open the window, from what was asked and the environment; for a dry run, without a key."""
    replay, offline = options.get("replay"), options.get("offline", False)
    if replay is not None:
        return replace(
            llm.Settings(),
            replay=_path(replay),
            record=_path(options.get("record")),
            refresh=options.get("refresh", False),
        )
    base = llm.resolve_model(
        options.get("model") or environ.get("SUMMARIZER_MODEL"),
        options.get("base_url"),
        environ,
        allow_http=options.get("allow_http", False),
        need_key=not (offline or dry),
    )
    return replace(
        base,
        cache=_cache(options, environ),
        refresh=options.get("refresh", False),
        offline=offline,
        record=_path(options.get("record")),
        record_note=options.get("record_note"),
        in_flight=options.get("in_flight", base.in_flight),
        deadline_seconds=options.get("timeout", base.deadline_seconds),
        run_seconds=options.get("deadline"),
        max_cost=options.get("max_cost"),
        price=llm.find_price(base.priced_as, _path(options.get("prices") or environ.get("SUMMARIZER_PRICES")))
        or base.price,
    )


def web_access(options: Options, environ: Mapping[str, str], *, dry: bool = False) -> Web:
    """Return how addresses among the sources are fetched; for a dry run, only out of the store."""
    cache = _cache(options, environ)
    return Web(
        store=cache and cache / "pages",
        refresh=options.get("refresh", False),
        offline=options.get("offline", False) or dry,
        rules=Rules(
            allow_private=options.get("allow_private", False), ignore_robots=options.get("ignore_robots", False)
        ),
        warn=options.get("warn"),
        told=_page_teller(options.get("progress")),
    )


def _page_teller(progress: Callable[[Progress], object] | None) -> Callable[[Fetched, int, int], None] | None:
    """Return what tells of pages; a display that fails must not cost the run."""
    if progress is None:
        return None

    def tell(fetched: Fetched, done: int, total: int) -> None:
        outcome: Literal["fetched", "stored", "unfetched"] = "stored" if fetched.stored else "fetched"
        if isinstance(fetched.outcome, ArticleError):
            outcome = "unfetched"
        with contextlib.suppress(Exception):
            progress(Progress(shown_source(fetched.url), outcome, 0, done, total))

    return tell


def _cache(options: Options, environ: Mapping[str, str]) -> Path | None:
    """Return the folder of stored answers and pages; ``None`` for none, which a command line writes as an empty one."""
    return _path(options["cache"] or None) if "cache" in options else default_cache(environ)


def listener(options: Options) -> Callable[[str], None]:
    """Return whom to tell of what does not stop a run; nobody, unless somebody asked to be told."""
    return options.get("warn") or say_nothing


def _path(path: str | os.PathLike[str] | None) -> Path | None:
    return None if path is None else Path(path).expanduser()


def default_cache(environ: Mapping[str, str]) -> Path:
    """Return the folder of stored answers unless one is named: ``SUMMARIZER_CACHE``, else the user's cache folder."""
    named = environ.get("SUMMARIZER_CACHE")
    if named:
        return Path(named).expanduser()
    home = environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "summarizer"


def own_files(environ: Mapping[str, str]) -> Path:
    """Return the user's folder for what is neither settings nor a cache (``XDG_STATE_HOME``), named after us."""
    home = environ.get("XDG_STATE_HOME")
    return (Path(home) if home else Path.home() / ".local" / "state") / "summarizer"


def checked_language(lang: str | None) -> str | None:
    """Return a language of labels, or refuse one there are no labels for."""
    if lang is None or lang in prompting.LANGUAGES:
        return lang
    known = ", ".join(sorted(prompting.LANGUAGES))
    raise ConfigurationError(f"There are no labels in {lang!r}. Use one of: {known}.", code="unknown-language")

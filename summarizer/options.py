"""How to read: the options every function that reads takes, and the settings of the window they come to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict

from summarizer import llm, prompting
from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping


@dataclass(frozen=True)
class Progress:
    """One article done: which, how it went, and how far the run is.

    ``outcome`` is where the answer came from, or ``failed``; ``requests`` counts what was sent for it.
    """

    article: str
    outcome: Literal["live", "cache", "recording", "failed"]
    requests: int
    done: int
    total: int


class Options(TypedDict, total=False):
    """How to read. Every function that reads takes these as keyword arguments.

    Attributes:
        model: ``provider/model``, or with ``base_url`` the name as that endpoint knows it; else ``SUMMARIZER_MODEL``.
        base_url: Any OpenAI-compatible endpoint; its key is read from ``SUMMARIZER_API_KEY``.
        lang: Language of labels and clauses, ``"en"`` or ``"fr"``; the sources' own unless given.
        decisions: A TOML file with a person's merges, splits and grades of sources.
        cache: Folder of stored answers, ``None`` for none; else ``SUMMARIZER_CACHE`` or the user's cache folder.
        refresh: Ask anew, and store the new answers.
        offline: Send nothing; an answer that is not stored is an error.
        replay: Folder of recorded answers to use instead of a model.
        record: Folder to write recordings to.
        record_note: Who or what answers, noted in recordings.
        allow_http: Speak plain HTTP to a host that is not this machine.
        in_flight: How many articles to ask about at the same time.
        timeout: Seconds for one article, over all its requests and waits; 300 unless given.
        deadline: Seconds for the whole run; an article that nobody was asked about by then is a failure, by name.
        progress: Told of each article as it is done; what it raises is ignored.
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
    in_flight: int
    timeout: float
    deadline: float | None
    progress: Callable[[Progress], object] | None
    warn: Callable[[str], None] | None


def window_settings(options: Options, environ: Mapping[str, str]) -> llm.Settings:
    """Return how to open the window, from what was asked and the environment."""
    replay, offline = options.get("replay"), options.get("offline", False)
    if replay is not None:
        return replace(
            llm.Settings(),
            replay=_folder(replay),
            record=_folder(options.get("record")),
            refresh=options.get("refresh", False),
        )
    base = llm.resolve_model(
        options.get("model") or environ.get("SUMMARIZER_MODEL"),
        options.get("base_url"),
        environ,
        allow_http=options.get("allow_http", False),
        need_key=not offline,
    )
    return replace(
        base,
        cache=_folder(options["cache"]) if "cache" in options else default_cache(environ),
        refresh=options.get("refresh", False),
        offline=offline,
        record=_folder(options.get("record")),
        record_note=options.get("record_note"),
        in_flight=options.get("in_flight", base.in_flight),
        deadline_seconds=options.get("timeout", base.deadline_seconds),
        run_seconds=options.get("deadline"),
    )


def _folder(path: str | os.PathLike[str] | None) -> Path | None:
    return None if path is None else Path(path).expanduser()


def default_cache(environ: Mapping[str, str]) -> Path:
    """Return the folder of stored answers unless one is named: ``SUMMARIZER_CACHE``, else the user's cache folder."""
    named = environ.get("SUMMARIZER_CACHE")
    if named:
        return Path(named).expanduser()
    home = environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "summarizer"


def checked_language(lang: str | None) -> str | None:
    """Return a language of labels, or refuse one there are no labels for."""
    if lang is None or lang in prompting.LANGUAGES:
        return lang
    known = ", ".join(sorted(prompting.LANGUAGES))
    raise ConfigurationError(f"There are no labels in {lang!r}. Use one of: {known}.", code="unknown-language")

"""The corridor: the one file that calls the rooms, in their order.

::

    sources ── articles.load ──> articles ── prompting ──> requests ── llm ──> answers
            ── grounding ──> readings ── reconcile ──> entries ── briefing.build ──> Briefing

Reading is the only step that asks a model, and the only one whose outcome can surprise; everything behind it is a pure
function of the readings.
"""

from __future__ import annotations

import asyncio
import contextlib
import copy
import hashlib
import json
import os
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, TypeVar, Unpack

from summarizer import articles as room_articles
from summarizer import briefing as room_briefing
from summarizer import grounding, llm, prompting, render
from summarizer.errors import ArticleError, ConfigurationError, SummarizerError
from summarizer.reconcile import read_decisions as parse_decisions
from summarizer.reconcile import reconcile as merge
from summarizer.reconcile.printed import printed_parts
from summarizer.records import Article, Failure, Made, Reading, Usage
from summarizer.schema import ArticleReading
from summarizer.unexpected import internal

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping, Sequence

    from summarizer.briefing import Briefing
    from summarizer.reconcile import Decisions
    from summarizer.records import Reason

Source = str | os.PathLike[str] | Article

T = TypeVar("T")

_GLANCE_SECONDS = 0.1
"""How often whoever waits for a run in a thread looks whether it has been cancelled itself."""


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


@dataclass(frozen=True)
class Extraction:
    """What reading several articles gave: a reading for each, and a failure for each that gave none."""

    readings: tuple[Reading, ...]
    failures: tuple[Failure, ...] = ()
    requests: int = 0


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


def brief(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Briefing:
    """Read several articles and return one briefing on who met whom.

    Args:
        sources: Files, directories, globs, ``Article`` objects, ``"-"`` for standard input, or an iterable of these.
        **options: See :class:`Options`.

    Returns:
        The briefing. Articles that failed are on it (``failures``), each with its reason.

    Raises:
        ConfigurationError: The call cannot work: no model, no key, contradicting options.
        ArticleError: None of the sources is a readable article.
        ModelError: No article could be read, each for the same kind of reason.
        RecordingError: Replaying or offline, and an answer is missing or stale.
    """
    decisions = read_decisions(options.get("decisions"))
    return reconcile(extract(sources, **options), lang=options.get("lang"), decisions=decisions)


async def abrief(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Briefing:
    """Do what :func:`brief` does, in a running event loop."""
    decisions = read_decisions(options.get("decisions"))
    return reconcile(await aextract(sources, **options), lang=options.get("lang"), decisions=decisions)


def extract(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Extraction:
    """Read several articles and return what each of them says, unmerged.

    Args and errors are those of :func:`brief`.
    """
    return _run(_read(_planned(sources, options)))


async def aextract(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Extraction:
    """Do what :func:`extract` does, in a running event loop."""
    return await _read(_planned(sources, options))


@dataclass(frozen=True)
class _Plan:
    """A run that can begin: what is to be read, and how."""

    loaded: room_articles.Loaded
    settings: llm.Settings
    options: Options


def _planned(sources: Iterable[Source] | Source, options: Options) -> _Plan:
    """Check the options and load the articles, before anything is paid for."""
    _checked_language(options.get("lang"))
    settings = _settings(options, os.environ)
    loaded = room_articles.load(sources)
    if not loaded.articles:
        raise _nothing_loaded(loaded.failures)
    return _Plan(loaded, settings, options)


async def _read(plan: _Plan) -> Extraction:
    """Read all articles of a plan."""
    options, articles = plan.options, plan.loaded.articles
    warn = options.get("warn") or _ignore
    async with llm.open_window(plan.settings, warn) as window:
        run = _Run(window, options.get("lang"), options.get("progress"), len(articles))
        outcomes = await asyncio.gather(*(run.read(article) for article in articles))
        requests = window.requests
    readings = tuple(outcome for outcome in outcomes if isinstance(outcome, Reading))
    for words in _doubts(readings):
        warn(words)
    failed = tuple(outcome for outcome in outcomes if isinstance(outcome, Failure))
    if not readings:
        raise _nothing_read(run.errors, (*plan.loaded.failures, *failed))
    failures = tuple(sorted((*plan.loaded.failures, *failed), key=lambda failure: (failure.article, failure.code)))
    return Extraction(readings, failures, requests)


def require_outputs(paths: Iterable[str | os.PathLike[str]], sources: Iterable[Source] | Source) -> None:
    """Find out, before anything is paid for, whether files can be written.

    Args:
        paths: The files that will be written, or folders for formats that are tables.
        sources: What will be read; none of it may be replaced.

    Raises:
        ConfigurationError: One names no format, is a directory or one of the sources, or its folder cannot be written
            to.
    """
    inputs = room_articles.files_of(sources)
    for path in map(os.fsdecode, paths):
        folder = render.pick(path) in render.FOLDERS
        (room_briefing.require_writable_folder if folder else room_briefing.require_writable)(path, inputs)


def read_decisions(path: str | os.PathLike[str] | None) -> Decisions | None:
    """Read a file with a person's decisions; nothing for no path.

    Raises:
        ConfigurationError: It cannot be read, or is no decisions file; the message names the line.
    """
    if path is None:
        return None
    name = os.fsdecode(path)
    try:
        return parse_decisions(Path(name).expanduser().read_text("utf-8-sig"), name)
    except OSError as error:
        raise ConfigurationError(f"{name} cannot be read: {error.strerror}.", code="decisions") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{name} is not in UTF-8; save it as UTF-8.", code="decisions") from None


def reconcile(
    readings: Extraction | Iterable[Reading], *, lang: str | None = None, decisions: Decisions | None = None
) -> Briefing:
    """Merge readings into one briefing: pure, without model, clock or disk.

    Args:
        readings: What :func:`extract` returned, or readings from anywhere, in any order.
        lang: Language of labels; that of most readings unless given.
        decisions: A person's merges and splits, from :func:`read_decisions`.

    Returns:
        The briefing; the same for the same readings in any order.

    Raises:
        ConfigurationError: The decisions contradict each other, or speak of what is not there.
    """
    extraction = readings if isinstance(readings, Extraction) else Extraction(tuple(readings))
    read = tuple(sorted(extraction.readings, key=lambda reading: reading.article.id))
    language = _checked_language(lang) or _own_language(read)
    try:
        return _merged(read, extraction.failures, language, decisions)
    except ConfigurationError:
        raise
    except Exception as error:  # noqa: BLE001 - what is paid for must not be lost to one odd article
        return _merged_without_culprits(read, extraction.failures, language, internal(error, "merging"))


def _merged(
    read: tuple[Reading, ...], failures: tuple[Failure, ...], language: str, decisions: Decisions | None = None
) -> Briefing:
    """Merge readings, sorted by their articles' ids, into a briefing."""
    reconciled = merge(read, decisions)
    return room_briefing.build(
        language=language,
        articles=tuple(_article(reading, reconciled.grades.get(reading.article.id, ())) for reading in read),
        actors=reconciled.actors,
        visits=reconciled.visits,
        meetings=reconciled.meetings,
        matrix=reconciled.matrix,
        conflicts=reconciled.conflicts,
        shared_text=reconciled.shared_text,
        dependences=reconciled.dependences,
        judgements=reconciled.judgements,
        comment=tuple(citation for reading in read for citation in reading.comment),
        rejected=tuple(item for reading in read for item in reading.rejected),
        failures=failures,
        made=tuple(reading.made for reading in read),
        usage=_usage(read),
        decisions=reconciled.decisions,
        reviewed_by=reconciled.reviewed_by,
    )


def _merged_without_culprits(
    read: tuple[Reading, ...], failures: tuple[Failure, ...], language: str, error: SummarizerError
) -> Briefing:
    """Merge again without the readings that cannot even stand alone; each of them becomes a failure.

    Raises:
        SummarizerError: The merging fails all the same: ``error``.
    """
    culprits = {reading.article.id: found for reading in read if (found := _fault_alone(reading, language))}
    rest = tuple(reading for reading in read if reading.article.id not in culprits)
    if not culprits or not rest:
        raise error
    both = sorted((*failures, *culprits.values()), key=lambda failure: (failure.article, failure.code))
    try:
        return _merged(rest, tuple(both), language)
    except Exception:  # noqa: BLE001 - as above
        raise error from None


def _fault_alone(reading: Reading, language: str) -> Failure | None:
    """Return why a reading cannot be made a briefing by itself; ``None`` where it can."""
    try:
        _merged((reading,), (), language)
    except Exception as error:  # noqa: BLE001 - as above
        return _failure(reading.article, internal(error, reading.article.id))
    return None


def _article(reading: Reading, grades: tuple[Reason, ...]) -> Article:
    """Return the article of a reading, with the language its reader found it to be in, and a person's grades of it."""
    article = reading.article
    update = {"language": article.language or reading.language, "notes": (*article.notes, *grades)}
    return article.model_copy(update=update)


def _usage(readings: Sequence[Reading]) -> Usage:
    """Return what the answers cost when they were made; the same whether they came live, cached or recorded."""
    made = [reading.made for reading in readings]
    return Usage(
        articles=len(made),
        answers=sum(each.answers for each in made),
        tokens_in=_total(each.tokens_in for each in made),
        tokens_out=_total(each.tokens_out for each in made),
    )


def _total(counts: Iterable[int | None]) -> int | None:
    """Return a sum; unknown if any part of it is."""
    known = list(counts)
    return None if None in known else sum(count for count in known if count is not None)


def _doubts(readings: Sequence[Reading]) -> Iterator[str]:
    """Yield what a user should know of readings that are used: another model, an answer that looks too empty."""
    asked = {each.made.model for each in readings}
    others = {each.made.model_answered or "" for each in readings}
    strange = sorted(one for one in others if one and not any(one.startswith(name) for name in asked))
    if strange:
        yield f"Another model answered than was asked for: {', '.join(strange)} for {', '.join(sorted(asked))}."
    for reading in readings:
        if any(note.rule == "no-facts" for note in reading.article.notes):
            yield f"{reading.article.id}: no meeting and no visit was found, though it prints names and dates."


class _Run:
    """Reads articles through one window and keeps count."""

    def __init__(
        self, window: llm.Window, lang: str | None, progress: Callable[[Progress], object] | None, total: int
    ) -> None:
        self.window = window
        self.lang = lang
        self.progress = progress
        self.total = total
        self.done = 0
        self.errors: dict[str, SummarizerError] = {}

    async def read(self, article: Article) -> Reading | Failure:
        """Read one article; what goes wrong with it stays with it, unless every other would fail the same way."""
        try:
            filled = await self.window.fill(
                _request(article, self.lang), ArticleReading, lambda answer: _problems(article, answer, self.lang)
            )
            reading = _ground(article, filled.answer, _made(article, filled, self.lang), self.lang)
        except SummarizerError as error:
            return self._failed(article, error)
        except Exception as error:  # noqa: BLE001 - the other articles go on
            return self._failed(article, internal(error, article.id))
        self._tell(article, filled.source, filled.requests)
        return reading

    def _failed(self, article: Article, error: SummarizerError) -> Failure:
        self.errors[article.id] = error
        self._tell(article, "failed", 0)
        return _failure(article, error)

    def _tell(self, article: Article, outcome: Literal["live", "cache", "recording", "failed"], requests: int) -> None:
        self.done += 1
        if self.progress is None:
            return
        try:
            self.progress(Progress(article.id, outcome, requests, self.done, self.total))
        except Exception:  # noqa: BLE001 - a display that fails must not cost a paid run
            self.progress = None


def _failure(article: Article, error: SummarizerError) -> Failure:
    return Failure(article=article.id, code=error.code, reason=error.message)


def _request(article: Article, lang: str | None) -> llm.Request:
    prompt = prompting.load_prompt()
    return llm.Request(
        article=article.id,
        article_sha256=article.sha256,
        prompt=prompt.name,
        system=prompt.instructions(lang),
        user=prompting.numbered(article),
    )


def _problems(article: Article, answer: ArticleReading, lang: str | None) -> list[str]:
    nowhere = Made(model="", prompt="", prompt_sha256="", schema_sha256="", answered_on="")
    return grounding.problems(_ground(article, answer, nowhere, lang).rejected)


def _ground(article: Article, answer: ArticleReading, made: Made, lang: str | None) -> Reading:
    return grounding.ground(article, answer, made, printed_parts, labels_language=lang)


def _made(article: Article, filled: llm.Filled[ArticleReading], lang: str | None) -> Made:
    prompt = prompting.load_prompt()
    schema = json.dumps(ArticleReading.model_json_schema(), sort_keys=True, ensure_ascii=False)
    return Made(
        article=article.id,
        model=filled.model_asked,
        model_answered=filled.model_answered,
        prompt=prompt.name,
        prompt_sha256=hashlib.sha256(prompt.instructions(lang).encode()).hexdigest(),
        schema_sha256=hashlib.sha256(schema.encode()).hexdigest(),
        answered_on=filled.answered_on,
        answered_by=filled.answered_by,
        answers=len(filled.attempts),
        tokens_in=filled.tokens_in,
        tokens_out=filled.tokens_out,
    )


def _settings(options: Options, environ: Mapping[str, str]) -> llm.Settings:
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


def _checked_language(lang: str | None) -> str | None:
    """Return a language of labels, or refuse one there are no labels for."""
    if lang is None or lang in prompting.LANGUAGES:
        return lang
    known = ", ".join(sorted(prompting.LANGUAGES))
    raise ConfigurationError(f"There are no labels in {lang!r}. Use one of: {known}.", code="unknown-language")


def _own_language(readings: Iterable[Reading]) -> str:
    """Return the language with labels that most readings are in; English when there is none."""
    counts: dict[str, int] = {}
    for reading in readings:
        language = reading.language.partition("-")[0].lower()
        counts[language] = counts.get(language, 0) + 1
    known = {language: count for language, count in counts.items() if language in prompting.LANGUAGES}
    return min(known, key=lambda language: (-known[language], language), default="en")


def _nothing_loaded(failures: tuple[Failure, ...]) -> ArticleError:
    """Say why none of the sources is an article."""
    if not failures:
        return ArticleError("No source was given. Name files, a folder, or - for standard input.", code="empty")
    first, others = failures[0], len(failures) - 1
    more = f" (and {others} more)" if others else ""
    return ArticleError(f"{first.article}: {first.reason}{more}", code=first.code)


def _nothing_read(errors: Mapping[str, SummarizerError], failures: Sequence[Failure]) -> SummarizerError:
    """Return the error of the first article, by id, saying how many others failed."""
    error = copy.copy(errors[min(errors)])
    if others := len(failures) - 1:
        error.message = f"{error.message} ({others} more failed)"
        error.args = (error.message,)
    return error


def _ignore(_: str) -> None:
    """Stand in for a listener where nobody listens."""


def _run(work: Coroutine[object, object, T]) -> T:
    """Run a coroutine to its end, also where an event loop is running already (a notebook): then in a thread."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    caller = asyncio.current_task()
    running: Future[Callable[[], object]] = Future()
    with ThreadPoolExecutor(max_workers=1) as executor:
        done = executor.submit(asyncio.run, _stoppable(work, running))
        try:
            return _result(done, caller)
        except BaseException:
            if not done.done():  # it is the waiting that was interrupted: stop the work, then leave
                with contextlib.suppress(RuntimeError):
                    running.result()()
            raise


def _result(done: Future[T], caller: asyncio.Task[object] | None) -> T:
    """Wait for a result within an event loop, unless the loop cancels whoever waits: so it passes an interrupt on."""
    while not wait([done], _GLANCE_SECONDS).done:
        if caller is not None and caller.cancelling():
            raise asyncio.CancelledError
    return done.result()


async def _stoppable(work: Coroutine[object, object, T], running: Future[Callable[[], object]]) -> T:
    """Await a coroutine, after telling another thread how to cancel it."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None  # noqa: S101 - narrows the type; a coroutine runs in a task
    running.set_result(lambda: loop.call_soon_threadsafe(task.cancel))
    return await work

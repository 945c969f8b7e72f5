"""The corridor: the one file that calls the rooms, in their order.

::

    sources ── articles.load ──> articles ── prompting ──> requests ── llm ──> answers
            ── grounding ──> readings ── reconcile ──> entries ── briefing.build ──> Briefing

Reading (``extracting``) is the only step that asks a model, and the only one whose outcome can surprise; everything
behind it (``merging``) is a pure function of the readings.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from summarizer import articles as room_articles
from summarizer import briefing as room_briefing
from summarizer import render
from summarizer.accepting import check_options
from summarizer.articles import Source
from summarizer.batching import collected, state_of, submitted
from summarizer.errors import ConfigurationError
from summarizer.estimating import Estimate, estimated
from summarizer.extracting import Extraction, planned, read_all
from summarizer.freshness import Freshness, folder_of, freshness
from summarizer.merging import merged, own_language
from summarizer.options import Options, Progress, checked_language, default_cache
from summarizer.reconcile import read_decisions as parse_decisions
from summarizer.rerecording import Difference, Rerecorded, differences, recalled, rerecorded
from summarizer.spreading import read_by_workers
from summarizer.waiting import run_to_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarizer.briefing import Briefing
    from summarizer.extracting import Plan
    from summarizer.llm import Batch
    from summarizer.reconcile import Decisions
    from summarizer.records import Reading

__all__ = [
    "Difference",
    "Estimate",
    "Extraction",
    "Freshness",
    "Options",
    "Progress",
    "Rerecorded",
    "Source",
    "abrief",
    "aextract",
    "batch_state",
    "brief",
    "check_recordings",
    "compare",
    "default_cache",
    "estimate",
    "extract",
    "read_decisions",
    "reconcile",
    "require_outputs",
    "rerecord",
    "submit",
]


def brief(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Briefing:
    """Read several articles and return one briefing on who met whom.

    Args:
        sources: Files, directories, globs, addresses of the web, ``Article`` objects, ``"-"`` for standard input, or an
            iterable of these.
        **options: See :class:`Options`.

    Returns:
        The briefing. Articles that failed are on it (``failures``), each with its reason.

    Raises:
        ConfigurationError: The call cannot work: no model, no key, contradicting options.
        ArticleError: None of the sources is a readable article.
        ModelError: No article could be read, each for the same kind of reason.
        RecordingError: Replaying or offline, and an answer is missing or stale.
    """
    decisions = _decided(options)
    return _reconciled(extract(sources, **options), decisions, options)


async def abrief(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Briefing:
    """Do what :func:`brief` does, in a running event loop."""
    decisions = _decided(options)
    return _reconciled(await aextract(sources, **options), decisions, options)


def _decided(options: Options) -> Decisions | None:
    """Read a person's decisions, once it is sure that the options are options."""
    check_options(options)
    return read_decisions(options.get("decisions"))


def _reconciled(extraction: Extraction, decisions: Decisions | None, options: Options) -> Briefing:
    """Merge what was read as the options of the whole say."""
    return reconcile(extraction, lang=options.get("lang"), decisions=decisions, warn=options.get("warn"))


def extract(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Extraction:
    """Read several articles and return what each of them says, unmerged.

    Args and errors are those of :func:`brief`.
    """
    return run_to_end(_extracted(planned(sources, options)))


async def aextract(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Extraction:
    """Do what :func:`extract` does, in a running event loop."""
    return await _extracted(await asyncio.to_thread(planned, sources, options))


async def _extracted(plan: Plan) -> Extraction:
    """Carry out a plan."""
    plan, executor = await collected(plan), plan.options.get("executor")
    return await (read_all(plan) if executor is None else read_by_workers(plan, executor))


def submit(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> tuple[Batch, ...]:
    """Hand in what :func:`brief` would ask as a batch: answers come within a day, at many providers for half the price.

    Args are those of :func:`brief`; what is stored already is not handed in.

    Returns:
        The batches. Give their ids as ``batch=`` to :func:`brief`, with the same sources and options, on any machine.

    Raises:
        ConfigurationError: As for :func:`brief`, or nothing is left to ask.
        ModelError: The endpoint serves no batches, refuses this one, or cannot be reached.
    """
    return run_to_end(submitted(planned(sources, options)))


def batch_state(name: str, **options: Unpack[Options]) -> Batch:
    """Ask how far a batch is.

    Raises:
        ConfigurationError: As for :func:`brief`.
        ModelError: The endpoint does not know it, refuses, or cannot be reached.
    """
    return run_to_end(state_of(name, options))


def estimate(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Estimate:
    """Find out what :func:`brief` would send and cost; opens no socket, needs no key and writes nothing.

    Args and errors are those of :func:`brief`.
    """
    return estimated(planned(sources, options, dry=True))


def check_recordings(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Freshness:
    """Find out which recordings of the folder ``replay`` still fit, and what changed since the others were made.

    Args are those of :func:`brief`. Nothing is sent, fetched or written.

    Raises:
        ConfigurationError: No folder is named.
        ArticleError: None of the sources is a readable article.
        RecordingError: There is no such folder, or a file in it is no recording.
    """
    folder = folder_of(options, "replay")
    return freshness(planned(sources, options, dry=True), folder)


def rerecord(sources: Iterable[Source] | Source, **options: Unpack[Options]) -> Rerecorded:
    """Do what :func:`extract` does with ``record``, and keep what the recordings gave before, to be compared.

    A recording that is replaced is kept in the folder ``previous`` beside it; one whose article gives no usable answer
    now stays.

    Returns:
        The extraction. :func:`compare` tells what changed.

    Raises:
        ConfigurationError: As for :func:`brief`, or ``record`` names no folder.
    """
    folder = folder_of(options, "record")
    return run_to_end(_rerecorded(planned(sources, options), folder))


async def _rerecorded(plan: Plan, folder: Path) -> Rerecorded:
    earlier = await recalled(plan, folder)
    return rerecorded(await _extracted(plan), earlier)


def compare(made: Rerecorded, *, lang: str | None = None) -> tuple[Difference, ...]:
    """Return what reading anew changed: in each article, and where there are several, in the briefing of all.

    Args:
        made: What :func:`rerecord` returned.
        lang: Language to tell it in; that of most articles unless given.

    Returns:
        The differences; none where nothing was recorded before. Each has the briefings before and after, and as a
        string is told in lines.
    """
    return tuple(differences(made, checked_language(lang)))


def reconcile(
    readings: Extraction | Iterable[Reading],
    *,
    lang: str | None = None,
    decisions: Decisions | None = None,
    warn: Callable[[str], None] | None = None,
) -> Briefing:
    """Merge readings into one briefing: pure, without model, clock or disk.

    Args:
        readings: What :func:`extract` returned, or readings from anywhere, in any order.
        lang: Language of labels; that of most readings unless given.
        decisions: A person's merges and splits, from :func:`read_decisions`.
        warn: Told, a line at a time, of what does not stop the merging.

    Returns:
        The briefing; the same for the same readings in any order.

    Raises:
        ConfigurationError: The decisions contradict each other, or speak of what is not there.
    """
    extraction = readings if isinstance(readings, Extraction) else Extraction(tuple(readings))
    read = tuple(sorted(extraction.readings, key=lambda reading: reading.article.id))
    return merged(read, extraction.failures, checked_language(lang) or own_language(read), decisions, warn)


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

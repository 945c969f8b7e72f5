"""Whether recordings still fit: what would be asked today, beside what was asked when they were made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarizer import llm
from summarizer.accepting import check_options
from summarizer.errors import ConfigurationError
from summarizer.extracting import requests_of
from summarizer.schema import ArticleReading

if TYPE_CHECKING:
    from summarizer.extracting import Plan
    from summarizer.llm import Standing
    from summarizer.options import Options
    from summarizer.records import Failure

CHANGED = {
    "article": "text",
    "prompt": "prompt or --lang",
    "schema": "schema",
    "question": "sentence numbers",
}
"""What can be another thing than when a recording was made, in words."""


@dataclass(frozen=True)
class Freshness:
    """How recordings stand to what would be asked today.

    Attributes:
        standings: One for each article, or window of a long one, in the order of the articles.
        unasked: Files of recordings that none of these articles asks for.
        failures: Sources that cannot be read at all.
    """

    standings: tuple[Standing, ...]
    unasked: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def fresh(self) -> bool:
        """Whether every source can be read, and replayed."""
        return not self.failures and all(each.state == "fits" for each in self.standings)

    def __str__(self) -> str:
        """Return a line for each article, one for each recording that nobody asks for, and the counts."""
        states = [each.state for each in self.standings]
        counts = [f"{states.count(state)} {state}" for state in ("fits", "stale", "missing")]
        lines = [*map(_line, self.standings)]
        lines += [f"unasked  {file}" for file in self.unasked]
        return "\n".join((*lines, " · ".join((*counts, f"{len(self.unasked)} unasked"))))


def what_changed(standing: Standing) -> str:
    """Return in words what changed since a recording was made; nothing where it fits."""
    return ", ".join(CHANGED[name] for name in standing.changed)


def _line(standing: Standing) -> str:
    why = f" (changed since: {what_changed(standing)}; {standing.file})" if standing.changed else ""
    return f"{standing.state:<7}  {standing.article}{why}"


def freshness(plan: Plan, folder: Path) -> Freshness:
    """Return how a folder of recordings stands to what a plan would ask; nothing is sent or written.

    Raises:
        RecordingError: There is no such folder, or a file in it is no recording.
    """
    requests = [each for article in plan.loaded.articles for each in requests_of(article, plan.options)]
    found, unasked = llm.standings(folder, requests, ArticleReading)
    return Freshness(found, unasked, plan.loaded.failures)


def folder_of(options: Options, name: Literal["replay", "record"]) -> Path:
    """Return the folder of recordings that an option names.

    Raises:
        ConfigurationError: It names none, or the options are none.
    """
    check_options(options)
    given = options.get(name)
    if given is None:
        raise ConfigurationError(f"Name the folder of recordings: --{name} DIR, in Python {name}=.", code="no-folder")
    return Path(given).expanduser()

"""Read several news articles about who met whom; get one briefing whose every value can be followed to its source.

::

    from summarizer import brief

    briefing = brief("articles/*.txt", model="provider/model")
    print(briefing)
    briefing.save("brief.json")

Names are loaded when they are first used, so that importing this (and ``summarizer --help``) costs next to nothing;
neither ``openai`` nor ``instructor`` is loaded before a model is asked.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.api import (
        Difference,
        Estimate,
        Extraction,
        Freshness,
        Options,
        Progress,
        Rerecorded,
        Source,
        abrief,
        aextract,
        batch_state,
        brief,
        check_recordings,
        compare,
        estimate,
        extract,
        read_decisions,
        reconcile,
        rerecord,
        submit,
    )
    from summarizer.briefing import Briefing
    from summarizer.errors import (
        ArticleError,
        ConfigurationError,
        ModelError,
        ModelRefused,
        ModelUnavailable,
        ModelUnusable,
        PromptError,
        RecordingError,
        SummarizerError,
    )
    from summarizer.llm import Batch
    from summarizer.readings import read_readings, write_readings
    from summarizer.reconcile import Decisions
    from summarizer.records import Article, Reading
    from summarizer.schema import Actor, Meeting, Role

__all__ = [
    "Actor",
    "Article",
    "ArticleError",
    "Batch",
    "Briefing",
    "ConfigurationError",
    "Decisions",
    "Difference",
    "Estimate",
    "Extraction",
    "Freshness",
    "Meeting",
    "ModelError",
    "ModelRefused",
    "ModelUnavailable",
    "ModelUnusable",
    "Options",
    "Progress",
    "PromptError",
    "Reading",
    "RecordingError",
    "Rerecorded",
    "Role",
    "Source",
    "SummarizerError",
    "abrief",
    "aextract",
    "batch_state",
    "brief",
    "check_recordings",
    "compare",
    "estimate",
    "extract",
    "read_decisions",
    "read_readings",
    "reconcile",
    "rerecord",
    "submit",
    "write_readings",
]

_MOST = "summarizer.api"
_OTHERS = {
    "summarizer.briefing": ("Briefing",),
    "summarizer.errors": tuple(name for name in __all__ if name.endswith("Error") or name.startswith("Model")),
    "summarizer.llm": ("Batch",),
    "summarizer.readings": ("read_readings", "write_readings"),
    "summarizer.reconcile": ("Decisions",),
    "summarizer.records": ("Article", "Reading"),
    "summarizer.schema": ("Actor", "Meeting", "Role"),
}
"""Where names live that are not the corridor's."""


def __getattr__(name: str) -> object:
    """Load a public name from where it lives (PEP 562)."""
    if name == "__version__":
        return _version()
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = next((home for home, names in _OTHERS.items() if name in names), _MOST)
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names."""
    return [*__all__, "__version__"]


def _version() -> str:
    """Return the version of the installed package; there is none in a checkout that nobody installed."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow, and rarely asked for

    try:
        return version("summarizer")
    except PackageNotFoundError:
        return "0+unknown"

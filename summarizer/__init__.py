"""Read several news articles about who met whom; get one briefing whose every value can be followed to its source.

::

    from summarizer import brief

    briefing = brief("articles/*.txt", model="provider/model")
    print(briefing)
    briefing.save("brief.json")

Importing this loads neither ``openai`` nor ``instructor``.
"""

from importlib.metadata import PackageNotFoundError, version

from summarizer.api import Extraction, Options, Progress, abrief, aextract, brief, extract, reconcile
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
from summarizer.records import Article, Reading
from summarizer.schema import Actor, Meeting, Role

try:
    __version__ = version("summarizer")
except PackageNotFoundError:  # a bare checkout that nobody installed
    __version__ = "0+unknown"

__all__ = [
    "Actor",
    "Article",
    "ArticleError",
    "Briefing",
    "ConfigurationError",
    "Extraction",
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
    "Role",
    "SummarizerError",
    "abrief",
    "aextract",
    "brief",
    "extract",
    "reconcile",
]

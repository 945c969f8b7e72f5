"""Room 1: what a user gives becomes articles of numbered sentences."""

from summarizer.articles.fetching import Fetched, Rules, Web
from summarizer.articles.loading import Loaded, load, load_texts
from summarizer.articles.numbering import with_sentences
from summarizer.articles.sentences import number
from summarizer.articles.sources import Source, files_of, shown_source

__all__ = [
    "Fetched",
    "Loaded",
    "Rules",
    "Source",
    "Web",
    "files_of",
    "load",
    "load_texts",
    "number",
    "shown_source",
    "with_sentences",
]

"""The nouns that walk through the house. Small files, one idea each; nothing here does anything."""

from summarizer.records.article import Article, Sentence
from summarizer.records.dates import DateSet, Span
from summarizer.records.evidence import Basis, Citation, Failure, Reason, Rejected, Usage, Voice

__all__ = [
    "Article",
    "Basis",
    "Citation",
    "DateSet",
    "Failure",
    "Reason",
    "Rejected",
    "Sentence",
    "Span",
    "Usage",
    "Voice",
]

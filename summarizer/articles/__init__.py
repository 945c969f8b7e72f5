"""Room 1: what a user gives becomes articles of numbered sentences."""

from summarizer.articles.loading import Loaded, load
from summarizer.articles.sentences import number

__all__ = ["Loaded", "load", "number"]

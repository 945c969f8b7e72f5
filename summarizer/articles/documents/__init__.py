"""Documents that are not plain text: web pages and PDF become a text, and what they say about themselves."""

from summarizer.articles.documents.document import Document
from summarizer.articles.documents.kinds import kind_of
from summarizer.articles.documents.parsers import MOST as MOST_PARSERS
from summarizer.articles.documents.parsers import Parsers
from summarizer.articles.documents.reading import MAX_PDF_BYTES, encoding_notes, read_document

__all__ = ["MAX_PDF_BYTES", "MOST_PARSERS", "Document", "Parsers", "encoding_notes", "kind_of", "read_document"]

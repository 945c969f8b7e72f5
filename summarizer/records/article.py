"""An article as given, and its numbered sentences."""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import Literal

from pydantic import Field

from summarizer.records.base import Record
from summarizer.records.evidence import Reason


class Sentence(Record):
    """A numbered stretch of an article's text.

    ``start`` and ``end`` are code points in ``Article.text``, end exclusive. Blank space
    between sentences belongs to none. ``mark`` says why a sentence weighs nothing of its own:
    it repeats sentence ``repeats`` of the same article, or it is page furniture (a menu, an
    advertisement, a call to subscribe). Marked sentences stay readable and citable.
    """

    number: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    mark: Literal["repeat", "furniture"] | None = None
    repeats: int | None = None


class Article(Record):
    """A news article: its text exactly as given, and what is known about it.

    Only ``text`` is needed. ``published`` is an EDTF date as the caller knows it (``2025-05-10``);
    what the article prints about its own date is found by reading. The text is never changed, not even its line
    ends; every offset in this library counts its code points (schema.org: NewsArticle). ``language`` is the BCP 47 tag
    of the language it is written in, as its reader found it.

    In a briefing that may be passed on without the whole text, ``kept`` says so: blanks stand for what was taken out,
    so that every offset still holds, and ``digest`` keeps the hash of the text as given.
    """

    text: str
    id: str = ""
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    file: str | None = None
    language: str | None = None
    sentences: tuple[Sentence, ...] = ()
    notes: tuple[Reason, ...] = ()
    kept: Literal["full", "excerpts", "none"] = "full"
    digest: str | None = None

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text as given, in UTF-8, hexadecimal."""
        return self.digest or hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def sentence(self, number: int) -> Sentence | None:
        """Return the sentence with this number, or ``None``."""
        return self.sentences[number - 1] if 1 <= number <= len(self.sentences) else None

    def quote(self, sentence: Sentence) -> str:
        """Return the text of one of the article's sentences."""
        return self.text[sentence.start : sentence.end]

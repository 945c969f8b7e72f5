"""An article as given, and its numbered sentences."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from summarizer.records.base import Checked, Record, record
from summarizer.records.evidence import Reason

Sources = Literal["full", "excerpts", "none"]
"""How much of its articles' text a briefing carries."""


@record
class Sentence(Record):
    """A numbered stretch of an article's text.

    ``start`` and ``end`` are code points in ``Article.text``, end exclusive. Blank space
    between sentences belongs to none. ``mark`` says why a sentence weighs nothing of its own:
    it repeats sentence ``repeats`` of the same article, or it is page furniture (a menu, an
    advertisement, a call to subscribe). Marked sentences stay readable and citable.
    """

    number: Annotated[int, Field(ge=1)]
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    mark: Literal["repeat", "furniture"] | None = None
    repeats: int | None = None


@record
class Found(Record):
    """A fact about an article that its own document states, beside its text: a claim of the publisher's.

    ``field`` is the article's field it is for, ``origin`` where in the document it stands (``JSON-LD headline``,
    ``meta og:title``, ``PDF Title``). Where ``Article`` holds another value, its giver knew better.
    """

    field: Literal["title", "publisher", "author", "published", "canonical"]
    value: str
    origin: str


def _nothing(value: object) -> bool:
    """Tell whether there is nothing to write."""
    return not value


_Unwritten = Field(exclude_if=_nothing)
"""Left out of JSON where it says nothing, as for every article that was given as plain text."""


class Article(Checked):
    """A news article: its text exactly as given, and what is known about it.

    Only ``text`` is needed. ``published`` is an EDTF date as the caller knows it (``2025-05-10``);
    what the article prints about its own date is found by reading. The text is never changed, not even its line
    ends; every offset in this library counts its code points (schema.org: NewsArticle). ``language`` is the BCP 47 tag
    of the language it is written in, as its giver knows it, else as its reader found it.

    A document that is not plain text (a web page, a PDF) is read into a text first, and that text is the article's.
    ``pages`` are the offsets at which its pages begin, where it has any. ``found`` is what the document says about
    itself: a title, a publisher, an author, a date, the address it calls its own. ``canonical`` is that address, and
    ``fetched`` the day (ISO 8601) on which the document was fetched from ``url``.

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
    kept: Sources = "full"
    digest: str | None = None
    author: Annotated[str | None, _Unwritten] = None
    canonical: Annotated[str | None, _Unwritten] = None
    fetched: Annotated[str | None, _Unwritten] = None
    pages: Annotated[tuple[int, ...], _Unwritten] = ()
    found: Annotated[tuple[Found, ...], _Unwritten] = ()

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text as given, in UTF-8, hexadecimal."""
        return self.digest or hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def sentence(self, number: int) -> Sentence | None:
        """Return the sentence with this number, or ``None``."""
        return self.sentences[number - 1] if 1 <= number <= len(self.sentences) else None

    def page(self, offset: int) -> int | None:
        """Return the number of the page, from 1, on which a code point of the text stands; ``None`` without pages."""
        return bisect_right(self.pages, offset) or None

    def quote(self, sentence: Sentence) -> str:
        """Return the text of one of the article's sentences."""
        return self.text[sentence.start : sentence.end]

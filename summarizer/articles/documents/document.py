"""What reading a document gives, whatever its form."""

from __future__ import annotations

from summarizer.records import Found, Reason
from summarizer.records.base import Checked


class Document(Checked):
    """The text of a document, and what it says about itself.

    ``pages`` are the offsets (code points) in ``text`` at which the document's pages begin, none for what has no pages.
    ``hidden`` are the passages that the document holds and a person who looks at it does not see, shortened; they are
    no part of ``text``. ``notes`` say what a reader of the briefing should know, those passages among it.
    """

    text: str
    pages: tuple[int, ...] = ()
    found: tuple[Found, ...] = ()
    hidden: tuple[str, ...] = ()
    notes: tuple[Reason, ...] = ()

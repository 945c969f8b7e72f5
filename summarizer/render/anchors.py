"""Keys of entries that stay the same from one briefing to the next, where their ids only number them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.records import ActorEntry, MeetingEntry, VisitEntry

DIGITS = 16
"""So many hexadecimal digits: enough for billions of entries."""


def anchors(briefing: Briefing) -> dict[str, str]:
    """Return the key of each actor, meeting and visit by its id.

    A key is made of the first mention of an entry: of the hash of the article's text and the mention's id in it. It
    stays as long as that article is among the sources and its stored reading is used.
    """
    hashes = {article.id: article.sha256 for article in briefing.articles}
    every: tuple[ActorEntry | MeetingEntry | VisitEntry, ...] = (
        *briefing.actors,
        *briefing.meetings,
        *briefing.visits,
    )
    return {entry.id: digest(_first(entry, hashes)) for entry in every}


def digest(text: str) -> str:
    """Return a short hash of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def _first(entry: ActorEntry | MeetingEntry | VisitEntry, hashes: dict[str, str]) -> str:
    """Return an entry's first mention with the hash of its article; its id where it has none."""
    if not entry.mentions:
        return f"{type(entry).__name__}:{entry.id}"
    article, _, local = min(entry.mentions).rpartition(":")
    return f"{hashes.get(article, article)}:{local}"

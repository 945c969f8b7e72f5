"""Addressing what readings tell: every mention has a key, ``article:local id``, unique over all readings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.records import ActorMention, MeetingMention, Reading, VisitMention

MAY_BE_ONE = frozenset(("talks", "ceremony"))
"""What one article tells as talks another may tell as a ceremony (a welcome, a signing), on one and the same known day.
A telephone call, or a public occasion without talks, is another thing on any day. Told in copied sentences, they are
whatever either of two readers took them for."""


def kind_to_compare(meeting: MeetingMention) -> str:
    """Return the kind of a meeting, the same for kinds as which two articles may tell of one meeting."""
    return "talks" if meeting.kind in MAY_BE_ONE else meeting.kind


def key(article: str, local: str) -> str:
    """Return the key of a mention."""
    return f"{article}:{local}"


def article_of(mention: str) -> str:
    """Return the article of a mention's key."""
    return mention.rpartition(":")[0]


@dataclass(frozen=True)
class Corpus:
    """The readings to reconcile, sorted by article, with their mentions by key."""

    readings: tuple[Reading, ...]

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Corpus:
        """Return a corpus of readings in any order; a reading given twice counts once."""
        unique = {reading.article.id: reading for reading in readings}
        return cls(tuple(unique[article] for article in sorted(unique)))

    @cached_property
    def by_article(self) -> dict[str, Reading]:
        """The readings by article id."""
        return {reading.article.id: reading for reading in self.readings}

    def language(self, article: str) -> str:
        """Return the language of an article, without its regional variety."""
        return self._languages[article]

    @cached_property
    def _languages(self) -> dict[str, str]:
        return {reading.article.id: reading.language.partition("-")[0].lower() for reading in self.readings}

    @cached_property
    def actors(self) -> dict[str, ActorMention]:
        """All actors by mention key."""
        return {key(r.article.id, actor.id): actor for r in self.readings for actor in r.actors}

    @cached_property
    def meetings(self) -> dict[str, MeetingMention]:
        """All meetings by mention key."""
        return {key(r.article.id, meeting.id): meeting for r in self.readings for meeting in r.meetings}

    @cached_property
    def visits(self) -> dict[str, VisitMention]:
        """All visits by mention key."""
        return {key(r.article.id, visit.id): visit for r in self.readings for visit in r.visits}

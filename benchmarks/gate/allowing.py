"""What the facts say in English or in words for people, put so that a program can compare it: ``readable.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gate.facts import FactsError, folded

if TYPE_CHECKING:
    from gate.facts import Facts, Meeting

HERE = Path(__file__).parent / "readable.toml"


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    story: str


class OpenQuestion(_Row):
    """The words with which articles leave a question of the facts open."""

    question: str
    stated: dict[str, str]


class Chains(_Row):
    """In how many chains of copying a meeting is told; any of the numbers is right."""

    meeting: str
    chains: tuple[int, ...]
    why: str


class Instead(_Row):
    """A telling that is as good for another meeting."""

    article: str
    meeting: str
    may_be: str
    why: str


class Source(_Row):
    """A source that the facts name by a word that is nobody's name, and whose word it is."""

    article: str
    printed: str
    of: str
    why: str


class Readable(BaseModel):
    """All rows of all stories."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    gaps: tuple[OpenQuestion, ...] = Field(default=(), alias="gap")
    chains: tuple[Chains, ...] = ()
    instead: tuple[Instead, ...] = ()
    sources: tuple[Source, ...] = Field(default=(), alias="source")
    places: dict[str, tuple[str, ...]] = {}

    def with_gaps(self, facts: Facts) -> Facts:
        """Return the facts of a story with the articles' own words for its open questions.

        Raises:
            FactsError: if a question is not one of the facts'.
        """
        added = {gap.question: gap.stated for gap in self.gaps if gap.story == facts.story}
        for question in added.keys() - {gap.question for gap in facts.gaps}:
            raise FactsError(f"{HERE.name}: {facts.story} has no gap {question!r}")
        gaps = (gap.model_copy(update={"stated": gap.stated | added.get(gap.question, {})}) for gap in facts.gaps)
        return facts.model_copy(update={"gaps": tuple(gaps)})

    def may_be(self, story: str, meeting: str, article: str) -> frozenset[str]:
        """Return all meetings for which an article's telling of one is as good."""
        rows = (row for row in self.instead if (row.story, row.meeting, row.article) == (story, meeting, article))
        return frozenset({meeting, *(row.may_be for row in rows)})

    def chains_of(self, facts: Facts, meeting: Meeting) -> frozenset[int]:
        """Return the right numbers of chains for a meeting: those said, else its articles without translations."""
        for row in self.chains:
            if (row.story, row.meeting) == (facts.story, meeting.id):
                return frozenset(row.chains)
        translated = {d.article for d in facts.dependencies if d.kind == "translated" and d.on in meeting.stated}
        return frozenset({len(meeting.stated.keys() - translated)})

    def source(self, story: str, article: str, printed: str) -> str:
        """Return the name of a source that an article's facts name by another word, else that word."""
        rows = (row for row in self.sources if (row.story, row.article, row.printed) == (story, article, printed))
        return next((row.of for row in rows), printed)

    def is_place(self, place: str, printed: str) -> bool:
        """Say whether a printed place is the one that the facts name in English."""
        names = (place, *self.places.get(place, ()))
        return folded(printed).casefold() in {folded(name).casefold() for name in names}


def load(path: Path = HERE) -> Readable:
    """Return what the file holds.

    Raises:
        FactsError: if it cannot be used.
    """
    try:
        return Readable.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise FactsError(f"{path}: {error}") from error

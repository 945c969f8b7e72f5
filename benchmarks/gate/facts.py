"""What a careful person found in the articles of a story: the tables of a file of facts.

Tables and fields are those of ``tests/written/stories/README.md`` and, beyond them, of ``tests/facts/seeds.toml``. What
is told in words alone (``why``, ``also``) is for people and not kept.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from summarizer.reconcile.calendar import edtf

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import Days

Kind = Literal["in person", "phone call", "summit", "welcome", "ceremony"]
ByArticle = dict[str, tuple[str, ...]]
Status = Literal["held", "planned", "postponed", "cancelled", "denied"]


class FactsError(ValueError):
    """A file of facts cannot be used; the message names the file, the place in it, and what is wrong."""


class _Table(BaseModel):
    """A table; its words for people (``why``, ``also`` …) may stand in it and are left there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _drop_words(cls, given: object) -> object:
        if not isinstance(given, dict):
            return given
        return {key: value for key, value in given.items() if key not in _WORDS}


_WORDS = {"why", "also", "covers", "called", "date_why", "place_why", "written", "written_why", "disclosed", "measured"}


class ArticleFact(_Table):
    """An article, named by its file."""

    file: str
    language: str
    published: str | None = None
    outlet: str | None = None


class Actor(_Table):
    """A person, or a group of whom nobody is named, with every spelling that each article prints."""

    id: str
    printed: ByArticle
    distinct_from: tuple[str, ...] = ()


class Post(_Table):
    """A post that changes within the story, and the days (EDTF) on which it was held under this name."""

    person: str
    article: str
    printed: str
    valid: str


class Participant(_Table):
    """Somebody in a meeting: the post and the rank as printed by article, and the articles that count them in."""

    person: str = ""
    group: str = ""
    post: dict[str, str] = {}
    rank: dict[str, str] = {}
    articles: tuple[str, ...]

    @property
    def who(self) -> str:
        """Return the id of the person or group."""
        return self.person or self.group


class Meeting(_Table):
    """An occasion on which people met, or were to meet; ``stated`` are the words, by article.

    An ``optional`` one is implied only: nobody is blamed for leaving it out. ``also_date`` is as good as ``date``.
    ``said_by`` names the sources of each article as printed; ``outlet`` stands for the article itself.
    """

    id: str
    kind: Kind
    status: Status
    optional: bool = False
    date: str | None = None
    also_date: str | None = None
    date_in: dict[str, str] = {}
    place: str | None = None
    venue: str | None = None
    participants: tuple[Participant, ...] = ()
    stated: dict[str, str]
    said_by: ByArticle = {}
    status_in: dict[str, Status] = {}
    part_of: str | None = None
    preceded_by: str | None = None
    moved_to: str | None = None

    def people(self, article: str | None = None) -> frozenset[str]:
        """Return who was in it, by one article's account or by any."""
        return frozenset(p.who for p in self.participants if article is None or article in p.articles)

    def status_told(self, article: str) -> Status:
        """Return what one article could know of what became of it."""
        return self.status_in.get(article, self.status)


class NoMeeting(_Table):
    """People who are said not to have met."""

    people: tuple[str, ...]
    date: str | None = None
    article: str
    quote: str


class Absent(_Table):
    """Somebody of whom an article says that he was not in a meeting."""

    person: str
    meeting: str
    article: str
    quote: str


class Visit(_Table):
    """Days at a place; checked, and not scored."""

    id: str = ""
    traveller: str
    place: str
    status: Status
    optional: bool = False
    present: str
    arrive: str | None = None
    leave: str | None = None
    stated: dict[str, str]
    said_by: ByArticle = {}


class ConflictFact(_Table):
    """A field of a meeting on which articles contradict each other."""

    meeting: str
    field: str
    says: dict[str, str]


class GapFact(_Table):
    """A question that the articles leave open; ``stated`` are the words of those that say so themselves."""

    question: str
    stated: dict[str, str] = {}


class Topic(_Table):
    """What was talked of, or was to be (``status``), at meetings or on a visit; whose word it is, by article."""

    topic: str
    meeting: str = ""
    meetings: tuple[str, ...] = ()
    visit: str = ""
    status: Literal["planned", "held"] = "held"
    stated: dict[str, str]
    said_by: ByArticle = {}


class DependencyFact(_Table):
    """An article that goes back to another one, or to somebody outside (an agency)."""

    article: str
    on: str
    kind: Literal["translated", "cites"]
    quote: str = ""


class Facts(_Table):
    """One story. ``fact``, ``statement`` and the like are read by people, and in part through other tables."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    story: str
    articles: tuple[ArticleFact, ...] = Field(alias="article")
    persons: tuple[Actor, ...] = Field(alias="person")
    groups: tuple[Actor, ...] = Field(default=(), alias="group")
    posts: tuple[Post, ...] = Field(default=(), alias="post")
    talks: tuple[Meeting, ...] = Field(alias="meeting")
    encounters: tuple[Meeting, ...] = Field(default=(), alias="encounter")
    no_meetings: tuple[NoMeeting, ...] = Field(default=(), alias="no_meeting")
    absences: tuple[Absent, ...] = Field(default=(), alias="absent")
    visits: tuple[Visit, ...] = Field(default=(), alias="visit")
    conflicts: tuple[ConflictFact, ...] = Field(default=(), alias="conflict")
    gaps: tuple[GapFact, ...] = Field(default=(), alias="gap")
    topics: tuple[Topic, ...] = Field(default=(), alias="topic")
    dependencies: tuple[DependencyFact, ...] = Field(default=(), alias="dependency")

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """Return all occasions: the meetings, and the contacts without talks, which may be left out."""
        return (*self.talks, *(encounter.model_copy(update={"optional": True}) for encounter in self.encounters))

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Return persons and groups."""
        return (*self.persons, *self.groups)

    @cached_property
    def files(self) -> tuple[str, ...]:
        """Return the files of the articles."""
        return tuple(article.file for article in self.articles)


def days(text: str) -> Days:
    """Return the days that an EDTF expression leaves possible, an interval's all.

    Raises:
        FactsError: if it is none.
    """
    found = edtf.read(text)
    if found is None:
        raise FactsError(f"{text!r} is no EDTF date")
    return found


def folded(text: str) -> str:
    """Return a text as it is compared: every blank, no-break ones too, is a plain one; its length stays."""
    return re.sub(r"\s", " ", text)

"""What a careful person found in the articles of a story: ``facts.toml``, read and checked.

The tables and fields are those of ``tests/written/stories/README.md`` and, beyond them, of ``tests/facts/seeds.toml``. A
file that breaks them, that names somebody or something it does not define, or that quotes words its article does not
hold, is refused with one line saying where. What is told in words alone (``why``, ``also``) is for people and not kept.
"""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from summarizer.reconcile.calendar import edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

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
    """What was talked of, or was to be (``status``), at a meeting, several, or a visit; whose word it is, by article."""

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


def load(path: Path, folder: Path) -> Facts:
    """Return the facts of one story.

    Args:
        path: The file of facts.
        folder: Where the story's articles lie.

    Raises:
        FactsError: if it is no such file, or breaks its own rules.
    """
    try:
        facts = Facts.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FactsError(f"{path}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise FactsError(f"{path}: {place}: {first['msg']}") from error
    for complaint in _complaints(facts, folder):
        raise FactsError(f"{path}: {complaint}")
    return facts


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


def _complaints(facts: Facts, folder: Path) -> Iterator[str]:
    """Yield what is wrong with the facts, in the order of reading."""
    texts: dict[str, str] = {}
    for file in facts.files:
        if not (folder / file).is_file():
            yield f"article {file}: there is no such file in {folder.name}"
        else:
            texts[file] = folded((folder / file).read_text("utf-8"))
    yield from _unknown("article", texts, _named_articles(facts))
    yield from _unknown("person or group", {actor.id for actor in facts.actors}, _named_people(facts))
    yield from _unknown("meeting", {meeting.id for meeting in facts.meetings}, _named_meetings(facts))
    yield from _twice("person or group", [actor.id for actor in facts.actors])
    yield from _twice("meeting", [meeting.id for meeting in facts.meetings])
    for place, text in _dates(facts):
        if edtf.read(text) is None:
            yield f"{place}: {text!r} is no EDTF date"
    for place, file, words in _quotes(facts):
        if folded(words) not in texts.get(file, ""):
            yield f"{place}: {file} does not print {words!r}"


def _unknown(what: str, known: Iterable[str], named: Iterable[tuple[str, str]]) -> Iterator[str]:
    defined = set(known)
    for place, name in named:
        if name not in defined:
            yield f"{place}: no {what} {name!r} is defined"


def _twice(what: str, ids: list[str]) -> Iterator[str]:
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"{what} {name!r} is defined twice"


def _named_articles(facts: Facts) -> Iterator[tuple[str, str]]:
    for person in facts.actors:
        yield from ((f"person {person.id}", file) for file in person.printed)
    for meeting in facts.meetings:
        place = f"meeting {meeting.id}"
        yield from ((place, file) for file in (*meeting.stated, *meeting.date_in, *meeting.status_in))
        for participant in meeting.participants:
            yield from ((place, file) for file in (*participant.post, *participant.articles))
    for named in (*facts.posts, *facts.no_meetings, *facts.absences):
        yield type(named).__name__, named.article
    for told in (*facts.visits, *facts.gaps):
        yield from ((type(told).__name__, file) for file in told.stated)
    for conflict in facts.conflicts:
        yield from ((f"conflict on {conflict.meeting}", file) for file in conflict.says)
    for topic in facts.topics:
        yield from ((f"topic {topic.topic!r}", file) for file in (*topic.stated, *topic.said_by))
    yield from (("dependency", dependency.article) for dependency in facts.dependencies)


def _named_people(facts: Facts) -> Iterator[tuple[str, str]]:
    for person in facts.actors:
        yield from ((f"person {person.id}", other) for other in person.distinct_from)
    for meeting in facts.meetings:
        yield from ((f"meeting {meeting.id}", participant.who) for participant in meeting.participants)
    yield from (("post", post.person) for post in facts.posts)
    yield from (("no_meeting", person) for none in facts.no_meetings for person in none.people)
    yield from (("absent", absent.person) for absent in facts.absences)
    yield from (("visit", visit.traveller) for visit in facts.visits)


def _named_meetings(facts: Facts) -> Iterator[tuple[str, str]]:
    for meeting in facts.meetings:
        others = (meeting.part_of, meeting.preceded_by, meeting.moved_to)
        yield from ((f"meeting {meeting.id}", other) for other in others if other)
    yield from (("absent", absent.meeting) for absent in facts.absences)
    yield from (("conflict", conflict.meeting) for conflict in facts.conflicts)
    yield from (("topic", meeting) for topic in facts.topics for meeting in (*topic.meetings, topic.meeting) if meeting)


def _dates(facts: Facts) -> Iterator[tuple[str, str]]:
    for meeting in facts.meetings:
        given = tuple(text for text in (meeting.date, meeting.also_date, *meeting.date_in.values()) if text)
        yield from ((f"meeting {meeting.id}", text) for text in given)
    yield from ((f"post of {post.person}", post.valid) for post in facts.posts)
    yield from (("no_meeting", none.date) for none in facts.no_meetings if none.date)
    for visit in facts.visits:
        given = tuple(text for text in (visit.present, visit.arrive, visit.leave) if text)
        yield from ((f"visit of {visit.traveller} to {visit.place}", text) for text in given)


def _quotes(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """Yield all words that an article is said to print: where the facts say so, the file, the words."""
    for person in facts.actors:
        for file, spellings in person.printed.items():
            yield from ((f"person {person.id}", file, spelling) for spelling in spellings)
    for meeting in facts.meetings:
        place = f"meeting {meeting.id}"
        yield from ((place, file, words) for file, words in meeting.stated.items())
        for participant in meeting.participants:
            yield from ((place, file, words) for file, words in (*participant.post.items(), *participant.rank.items()))
    yield from ((f"post of {post.person}", post.article, post.printed) for post in facts.posts)
    yield from (("no_meeting", none.article, none.quote) for none in facts.no_meetings)
    yield from ((f"absence of {absent.person}", absent.article, absent.quote) for absent in facts.absences)
    for told in (*facts.visits, *facts.gaps, *facts.topics):
        yield from ((type(told).__name__, file, words) for file, words in told.stated.items())

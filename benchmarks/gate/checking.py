"""Reading a file of facts, and refusing one that breaks its own rules.

A file that names somebody or something it does not define, or quotes words its article does not hold, is refused with
one line saying where.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from pydantic import ValidationError

from gate.facts import Facts, FactsError, folded
from summarizer.reconcile.calendar import edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


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
    yield from (("post", post.article) for post in facts.posts)
    yield from (("no_meeting", none.article) for none in facts.no_meetings)
    yield from (("absent", absent.article) for absent in facts.absences)
    yield from (("visit", file) for visit in facts.visits for file in visit.stated)
    yield from (("gap", file) for gap in facts.gaps for file in gap.stated)
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
    yield from (("visit", file, words) for visit in facts.visits for file, words in visit.stated.items())
    yield from (("gap", file, words) for gap in facts.gaps for file, words in gap.stated.items())
    yield from (("topic", file, words) for topic in facts.topics for file, words in topic.stated.items())

"""What the recorded readings of a story tell, as the gate compares it: who by printed spelling, where by place in text.

Nothing of how the reconciler groups names or meetings is used here; only the days that an article leaves for itself are
the library's, since telling a day from printed words is its work.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer import reconcile
from summarizer.records import Citation

from gate.facts import days, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.records import ActorMention, Article, MeetingMention, Reading, Voice
    from summarizer.reconcile.calendar.dayset import Days

    from gate.facts import Facts

MOSTLY = 0.5
"""So much of the words that the facts quote must be cited for them to count as found."""


@dataclass(frozen=True)
class Person:
    """Somebody in a meeting by one article's account; ``who`` is the facts' id, ``None`` for whoever they do not name.

    ``name`` is the longest printed form; ``individual`` is false for groups and organisations.
    """

    who: str | None
    name: str
    individual: bool
    together: bool


@dataclass(frozen=True)
class Telling:
    """A meeting as one article tells it: ``key`` is the mention's, ``days`` those left by this article alone."""

    key: str
    file: str
    mention: MeetingMention
    people: tuple[Person, ...]
    days: Days

    @property
    def who(self) -> frozenset[str]:
        """Return the people of the facts that it puts in the room."""
        return frozenset(person.who for person in self.people if person.who and person.together)

    @property
    def words(self) -> str:
        """Return the printed words for the time."""
        return " / ".join(when.words for when in self.mention.when)


class Printed:
    """The texts of a story, and whose each printed spelling is."""

    def __init__(self, facts: Facts, articles: Iterable[Article]) -> None:
        self.files = {article.id: Path(article.file or article.id).name for article in articles}
        self.texts = {self.files[article.id]: article.text for article in articles}
        self._owners: dict[tuple[str, str], set[str]] = {}
        for person in facts.people:
            for file, spellings in person.printed.items():
                for spelling in spellings:
                    self._owners.setdefault((file, _name(spelling)), set()).add(person.id)

    def person(self, file: str, names: Iterable[str]) -> str | None:
        """Return whose these spellings are: that person alone, or the one whom more of them name than any other."""
        votes = Counter(owner for name in names for owner in self._owners.get((file, _name(name)), ()))
        ranked = votes.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]

    def cited(self, citations: Iterable[Citation], file: str, words: str) -> float:
        """Return how much of some printed words the citations cover, 0 to 1, where they cover most."""
        text, wanted = folded(self.texts[file]), folded(words)
        spans = [(c.start, c.end) for c in citations if self.files[c.article] == file]
        best, at = 0.0, text.find(wanted)
        while at >= 0:
            covered = {spot for first, last in spans for spot in range(max(first, at), min(last, at + len(wanted)))}
            best, at = max(best, len(covered) / len(wanted)), text.find(wanted, at + 1)
        return best

    def tells(self, citations: Iterable[Citation], file: str, words: str) -> bool:
        """Say whether the citations hold most of some printed words."""
        return self.cited(citations, file, words) >= MOSTLY


def _name(spelling: str) -> str:
    return folded(spelling).casefold()


def who_is_who(readings: Iterable[Reading], printed: Printed) -> dict[str, str | None]:
    """Return, by mention (``article:local id``), whom of the facts each actor of the readings is."""
    return {
        f"{reading.article.id}:{actor.id}": printed.person(
            printed.files[reading.article.id], (name.text for name in actor.names)
        )
        for reading in readings
        for actor in reading.actors
    }


def tellings(readings: Iterable[Reading], printed: Printed, who: Mapping[str, str | None]) -> tuple[Telling, ...]:
    """Return every meeting of every reading."""
    return tuple(
        Telling(
            key=f"{reading.article.id}:{mention.id}",
            file=printed.files[reading.article.id],
            mention=mention,
            people=_people(reading, mention, who),
            days=alone[f"{reading.article.id}:{mention.id}"],
        )
        for reading in readings
        for alone in [_days_alone(reading)]
        for mention in reading.meetings
    )


def _people(reading: Reading, mention: MeetingMention, who: Mapping[str, str | None]) -> tuple[Person, ...]:
    actors = {actor.id: actor for actor in reading.actors}
    return tuple(
        Person(
            who=who[f"{reading.article.id}:{participant.actor}"],
            name=max((name.text for name in actors[participant.actor].names), key=len),
            individual=actors[participant.actor].kind == "person",
            together=participant.presence == "together",
        )
        for participant in mention.participants
    )


def _days_alone(reading: Reading) -> dict[str, Days]:
    """Return, by mention, the days that a briefing of this one article leaves."""
    briefing = reconcile([reading])
    return {key: days(meeting.date.edtf) for meeting in briefing.meetings for key in meeting.mentions}

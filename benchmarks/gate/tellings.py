"""What the recorded readings of a story tell, as the gate compares it: who by printed spelling, where by place in text.

Nothing of how the reconciler groups names or meetings is used here; only the days that an article leaves for itself are
the library's, since telling a day from printed words is its work.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gate.facts import days, folded
from summarizer import reconcile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gate.facts import Actor, Facts
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.records import Article, Citation, MeetingMention, Reading

MOSTLY = 0.5
"""So much of the words that the facts quote must be cited for them to count as found."""

NESTED = 0.3
"""So much of the longer of two names of a group the shorter must be."""


@dataclass(frozen=True)
class Present:
    """Somebody in a meeting by one article's account; ``who`` is the facts' id, ``None`` for whoever they do not name.

    ``actor`` is the mention (``article:a1``), ``name`` its longest printed form; groups and organisations are not
    ``individual``.
    """

    actor: str
    who: str | None
    name: str
    individual: bool
    together: bool


@dataclass(frozen=True)
class Telling:
    """A meeting as one article tells it: ``key`` is the mention (``article:m1``), ``edtf`` the days left by it."""

    key: str
    file: str
    mention: MeetingMention
    people: tuple[Present, ...]
    edtf: str

    @property
    def article(self) -> str:
        """Return the id of the article."""
        return self.key.rpartition(":")[0]

    @property
    def days(self) -> Days:
        """Return the days that the article alone leaves."""
        return days(self.edtf)

    def actors_of(self, who: str) -> list[str]:
        """Return the mentions of somebody in it."""
        return [person.actor for person in self.people if person.who == who]

    @property
    def who(self) -> frozenset[str]:
        """Return the people of the facts that it puts in the room."""
        return frozenset(person.who for person in self.people if person.who and person.together)

    @property
    def words(self) -> str:
        """Return the printed words for the time."""
        return " / ".join(when.words for when in self.mention.when)


class Printed:
    """The texts of a story, and whose each printed spelling is.

    A person is whoever's spelling a name equals; a group is told by words that hold the other's, since where its name
    begins and ends is a matter of taste ("le Kremlin").
    """

    def __init__(self, facts: Facts, articles: Iterable[Article]) -> None:
        self.files = {article.id: Path(article.file or article.id).name for article in articles}
        self.texts = {self.files[article.id]: folded(article.text) for article in articles}
        self._persons = _spellings(facts.persons)
        self._groups = _spellings(facts.groups)

    def whose(self, file: str, names: Iterable[str]) -> str | None:
        """Return whose these spellings are: that actor's alone, or the one's whom more of them name than any other."""
        spelt = [_name(name) for name in names]
        votes = Counter(who for name in spelt for who, own in self._persons.get(file, ()) if own == name)
        ranked = votes.most_common(2)
        if ranked:
            return None if len(ranked) > 1 and ranked[0][1] == ranked[1][1] else ranked[0][0]
        near = [(nested(name, own), who) for name in spelt for who, own in self._groups.get(file, ())]
        best = max(near, default=(0.0, ""))
        return best[1] if best[0] >= NESTED else None

    def cited(self, citations: Iterable[Citation], file: str, words: str) -> float:
        """Return how much of some printed words the citations cover, 0 to 1, where they cover most."""
        text, wanted = self.texts[file], folded(words)
        spans = [(c.start, c.end) for c in citations if self.files[c.article] == file]
        best, at = 0.0, text.find(wanted)
        while at >= 0:
            covered = {spot for first, last in spans for spot in range(max(first, at), min(last, at + len(wanted)))}
            best, at = max(best, len(covered) / len(wanted)), text.find(wanted, at + 1)
        return best

    def tells(self, citations: Iterable[Citation], file: str, words: str) -> bool:
        """Say whether the citations hold most of some printed words."""
        return self.cited(citations, file, words) >= MOSTLY


def _spellings(actors: Iterable[Actor]) -> dict[str, list[tuple[str, str]]]:
    """Return, by file, who is printed how."""
    found: dict[str, list[tuple[str, str]]] = {}
    for actor in actors:
        for file, spellings in actor.printed.items():
            found.setdefault(file, []).extend((actor.id, _name(spelling)) for spelling in spellings)
    return found


def _name(spelling: str) -> str:
    return folded(spelling).casefold()


def nested(one: str, other: str) -> float:
    """Return how much of the longer of two names the shorter is, 0 where it is no whole words of it."""
    short, long = sorted((_name(one), _name(other)), key=len)
    return len(short) / len(long) if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long) else 0.0


def tellings(readings: Iterable[Reading], printed: Printed, who: Mapping[str, str | None]) -> tuple[Telling, ...]:
    """Return every meeting of every reading."""
    return tuple(
        Telling(
            key=f"{reading.article.id}:{mention.id}",
            file=printed.files[reading.article.id],
            mention=mention,
            people=_people(reading, mention, who),
            edtf=alone[f"{reading.article.id}:{mention.id}"],
        )
        for reading in readings
        for alone in [_days_alone(reading)]
        for mention in reading.meetings
    )


def _people(reading: Reading, mention: MeetingMention, who: Mapping[str, str | None]) -> tuple[Present, ...]:
    actors = {actor.id: actor for actor in reading.actors}
    return tuple(
        Present(
            actor=f"{reading.article.id}:{participant.actor}",
            who=who[f"{reading.article.id}:{participant.actor}"],
            name=max((name.text for name in actors[participant.actor].names), key=len),
            individual=actors[participant.actor].kind == "person",
            together=participant.presence == "together",
        )
        for participant in mention.participants
    )


def _days_alone(reading: Reading) -> dict[str, str]:
    """Return, by mention, the days that a briefing of this one article leaves."""
    briefing = reconcile([reading])
    return {key: meeting.date.edtf for meeting in briefing.meetings for key in meeting.mentions}

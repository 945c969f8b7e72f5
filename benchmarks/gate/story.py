"""A story as the gate scores it: its facts, its recorded readings, and the briefing that is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from gate import allowing, checking
from gate.matching import denials, match
from gate.tellings import Printed, nested, tellings
from summarizer import extract, reconcile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from gate.allowing import Readable
    from gate.facts import Facts
    from gate.matching import Matched
    from gate.tellings import Telling
    from summarizer import Briefing
    from summarizer.records import Reading


class Place(NamedTuple):
    """Where a story lies: its facts, its articles, the answers recorded for them."""

    facts: Path
    articles: Path
    recordings: Path


def places(top: Path) -> Iterator[Place]:
    """Yield every story of the project that has facts: the seeds, then the others by name."""
    tests = top / "tests"
    yield Place(tests / "facts" / "seeds.toml", top / "seeds", tests / "recordings")
    for path in sorted((tests / "written" / "stories").glob("*/facts.toml")):
        yield Place(path, path.parent, tests / "recordings" / path.parent.name)


@dataclass(frozen=True)
class Story:
    """All that is compared."""

    facts: Facts
    readable: Readable
    readings: Sequence[Reading]
    briefing: Briefing

    @classmethod
    def at(cls, place: Place) -> Story:
        """Return a story as its recordings give it; asks nobody and opens no socket.

        Raises:
            FactsError: if the facts cannot be used.
            RecordingError: if an answer is missing or stale.
        """
        readable = allowing.load()
        known = readable.with_gaps(checking.load(place.facts, place.articles))
        read = extract([place.articles / file for file in known.files], replay=place.recordings)
        return cls(known, readable, read.readings, reconcile(read))

    @property
    def name(self) -> str:
        """Return what the story is called."""
        return self.facts.story

    @cached_property
    def printed(self) -> Printed:
        """Return the texts, and whose each spelling is."""
        return Printed(self.facts, [reading.article for reading in self.readings])

    @cached_property
    def who(self) -> dict[str, str | None]:
        """Return, by mention (``article:a1``), whom of the facts an actor of a reading is; a channel is nobody."""
        return {
            f"{reading.article.id}:{actor.id}": self.printed.whose(
                self.printed.files[reading.article.id], [name.text for name in actor.names if actor.kind != "channel"]
            )
            for reading in self.readings
            for actor in reading.actors
        }

    @cached_property
    def told(self) -> tuple[Telling, ...]:
        """Return every meeting of every reading."""
        return tellings(self.readings, self.printed, self.who)

    @cached_property
    def matched(self) -> Matched:
        """Return what tells what."""
        return match(self.facts, self.told, self.printed)

    @cached_property
    def denied(self) -> Mapping[str, bool]:
        """Return the tellings of people who did not meet, and whether they say so."""
        return denials(self.facts, self.told, self.matched.tells)

    @cached_property
    def scored(self) -> frozenset[str]:
        """Return whom a briefing on meetings must know: who meets, is said not to, travels, or is somebody's source."""
        known = {who for meeting in self.facts.meetings for who in meeting.people()}
        known |= {absent.person for absent in self.facts.absences}
        known |= {visit.traveller for visit in self.facts.visits}
        said = [told.said_by for told in self.facts.meetings]
        said += [topic.said_by for topic in self.facts.topics]
        sources = [(file, name) for by in said for file, names in by.items() for name in names]
        known |= {who for file, name in sources if (who := self.printed.whose(file, [name]))}
        return frozenset(known)

    def is_source(self, file: str, expected: str, owner: str | None, name: str) -> bool:
        """Say whether a named source is the one that the facts name as printed."""
        expected = self.readable.source(self.name, file, expected)
        whose = self.printed.whose(file, [expected])
        return whose == owner if whose and owner else nested(expected, name) > 0


NATURE = {"implied": "implied", "ceremony": "a ceremony", "event": "an event"}


def nature(telling: Telling) -> str:
    """Return what makes a telling beyond the facts less than an invented meeting; empty where nothing does."""
    mention = telling.mention
    return NATURE.get(mention.certainty, NATURE.get(mention.kind, ""))

"""Putting entries before the judgement on who repeats whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from summarizer.reconcile.places import folded
from summarizer.reconcile.sources import Origin, Scene, Telling, Voices, compare, judge, shared_text
from summarizer.records import MeetingEntry, VisitEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.reconcile.assemble import Entries
    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import ActorEntry, Dependence, Reading, SharedText, Statement

Occasion = TypeVar("Occasion", MeetingEntry, VisitEntry)


@dataclass(frozen=True)
class Weighed:
    """Entries with their support, how their articles hang together, and the text they share."""

    meetings: tuple[MeetingEntry, ...]
    visits: tuple[VisitEntry, ...]
    dependences: tuple[Dependence, ...]
    shared_text: tuple[SharedText, ...]


def weigh(corpus: Corpus, entries: Entries) -> Weighed:
    """Count articles, chains and origins behind every meeting and visit."""
    texts = compare(
        [reading.article for reading in corpus.readings], light={r.article.id: _light(r) for r in corpus.readings}
    )
    credited = {r.article.id: tuple(sorted({credit.text for credit in r.credits})) for r in corpus.readings}
    scene = Scene(texts, _voices(entries.actors), credited)
    told: tuple[MeetingEntry | VisitEntry, ...] = (*entries.meetings, *entries.visits)
    tellings = {entry.id: tuple(_tellings(entry)) for entry in told}
    judged = {entry: judge(entry, accounts, scene) for entry, accounts in tellings.items()}

    def supported(entry: Occasion) -> Occasion:
        return entry.model_copy(update={"support": judged[entry.id].support})

    return Weighed(
        meetings=tuple(supported(meeting) for meeting in entries.meetings),
        visits=tuple(supported(visit) for visit in entries.visits),
        dependences=tuple(dependence for result in judged.values() for dependence in result.dependences),
        shared_text=shared_text(texts, tellings),
    )


def _light(reading: Reading) -> list[tuple[int, int]]:
    """Return the places of names, titles and dates, which say nothing on who copied whom."""
    cited = [
        *(name.citations for actor in reading.actors for name in actor.names),
        *(role.citations for actor in reading.actors for role in actor.roles),
    ]
    whens = [
        *(when for meeting in reading.meetings for when in meeting.when),
        *(when for visit in reading.visits for when in (*visit.arrival, *visit.departure, *visit.when)),
        *(when for event in reading.events for when in event.when),
    ]
    places = [citation for citations in cited for citation in citations] + [when.citation for when in whens]
    return sorted({(place.start, place.end) for place in places})


def _voices(actors: Sequence[ActorEntry]) -> Voices:
    """Return who speaks for whom: the first principal where an actor has several, which speaks for the next."""
    return Voices(
        speaks_for={actor.id: actor.speaks_for[0] for actor in actors if actor.speaks_for},
        names={actor.id: actor.name for actor in actors},
    )


def _tellings(entry: MeetingEntry | VisitEntry) -> Iterator[Telling]:
    """Yield each article's account of an entry."""
    for article in dict.fromkeys(citation.article for citation in entry.citations):
        yield Telling(
            article=article,
            sentences=frozenset(c.sentence for c in entry.citations if c.article == article),
            origins=tuple(
                Origin(tuple(voice.actor for voice in statement.said_by), statement.citations)
                for attribution in entry.told_by
                for statement in attribution.statements
                if statement.article == article
            ),
            facts=tuple(sorted(_facts(entry, article), key=lambda fact: (fact[1], fact[0]))),
        )


def _facts(entry: MeetingEntry | VisitEntry, article: str) -> Iterator[tuple[str, int]]:
    """Yield the facts an article states of an entry, each with the first sentence that states it."""
    for point in (*entry.topics, *entry.outcomes, *entry.gaps):
        if point.said_by:
            sentences = [c.sentence for s in point.statements if s.article == article for c in s.citations]
            if sentences:  # the last one: a heading may have told it before the speaker did
                yield f"said:{point.said_by[0].actor}", max(sentences)
    for part in ("venue", "city", "country"):
        finding = getattr(entry.place, part)
        if finding is not None:
            yield from _first(f"{part}:{folded(finding.value)}", article, (*finding.agree, *finding.partial))
    people = entry.participants if isinstance(entry, MeetingEntry) else (*entry.visitors, *entry.hosts)
    for person in people:
        yield from _first(f"person:{person.actor}", article, person.statements)
    for time in entry.times:
        yield from _first(f"time:{folded(time.value)}", article, (time,))
    for attribution in entry.told_by:
        speaker = attribution.said_by[0].actor
        yield from _first(f"source:{speaker}", article, attribution.statements)


def _first(fact: str, article: str, statements: Iterable[Statement]) -> Iterator[tuple[str, int]]:
    sentences = [c.sentence for s in statements if s.article == article for c in s.citations]
    if sentences:
        yield fact, min(sentences)

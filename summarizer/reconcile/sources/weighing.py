"""Putting entries before the judgement on who repeats whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from summarizer.reconcile.folding import folded
from summarizer.reconcile.sources import Origin, Scene, Telling, Translations, Voices, compare, judge, shared_text
from summarizer.records import MeetingEntry, VisitEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarizer.reconcile.entries.assemble import Entries
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
    texts = compare([reading.article for reading in corpus.readings], _Light(corpus.by_article))
    credited = {r.article.id: tuple(sorted({credit.text for credit in r.credits})) for r in corpus.readings}
    scene = Scene(texts, _voices(entries.actors), credited, _translations(corpus, entries.actors))
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


class _Light(Mapping[str, Sequence[tuple[int, int]]]):
    """The places of names, titles and dates by article, which say nothing on who copied whom; found when asked for.

    Few articles have words in common with others, and of the rest nobody asks.
    """

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings

    def __getitem__(self, article: str) -> Sequence[tuple[int, int]]:
        return _light(self._readings[article])

    def __iter__(self) -> Iterator[str]:
        return iter(self._readings)

    def __len__(self) -> int:
        return len(self._readings)


def _translations(corpus: Corpus, actors: Iterable[ActorEntry]) -> Translations:
    """Return what finds translations: the articles, their languages, and whom each of them names."""
    named: dict[str, dict[str, list[str]]] = {}
    languages = {reading.article.id: corpus.language(reading.article.id) for reading in corpus.readings}
    if len(set(languages.values())) > 1:
        for actor in actors:
            for name in actor.names:
                named.setdefault(name.article, {}).setdefault(actor.id, []).append(name.value)
    return Translations({reading.article.id: reading.article for reading in corpus.readings}, languages, named)


def _light(reading: Reading) -> list[tuple[int, int]]:
    """Return the places of names, titles and dates in one article."""
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
    sentences: dict[str, set[int]] = {}
    for citation in entry.citations:
        sentences.setdefault(citation.article, set()).add(citation.sentence)
    origins: dict[str, list[Origin]] = {}
    for attribution in entry.told_by:
        for statement in attribution.statements:
            chain = tuple(voice.actor for voice in statement.said_by)
            origins.setdefault(statement.article, []).append(Origin(chain, statement.citations))
    facts: dict[str, list[tuple[int, str]]] = {}
    for article, fact, sentence in _facts(entry):
        facts.setdefault(article, []).append((sentence, fact))
    for article, cited in sentences.items():
        yield Telling(
            article=article,
            sentences=frozenset(cited),
            origins=tuple(origins.get(article, ())),
            facts=tuple((fact, sentence) for sentence, fact in sorted(facts.get(article, ()))),
        )


def _facts(entry: MeetingEntry | VisitEntry) -> Iterator[tuple[str, str, int]]:
    """Yield the facts of an entry: each article that states one, and the first sentence in which it does."""
    for point in (*entry.topics, *entry.outcomes, *entry.gaps):
        if point.said_by:  # the last sentence: a heading may have told it before the speaker did
            yield from _stated(f"said:{point.said_by[0].actor}", point.statements, max)
    for part in ("venue", "city", "country"):
        finding = getattr(entry.place, part)
        if finding is not None:
            yield from _stated(f"{part}:{folded(finding.value)}", (*finding.agree, *finding.partial))
    people = entry.participants if isinstance(entry, MeetingEntry) else (*entry.visitors, *entry.hosts)
    for person in people:
        yield from _stated(f"person:{person.actor}", person.statements)
    for time in entry.times:
        yield from _stated(f"time:{folded(time.value)}", (time,))
    for attribution in entry.told_by:
        yield from _stated(f"source:{attribution.said_by[0].actor}", attribution.statements)


def _stated(
    fact: str, statements: Iterable[Statement], choose: Callable[[Iterable[int]], int] = min
) -> Iterator[tuple[str, str, int]]:
    """Yield a fact with each article that states it and one of the sentences in which it does."""
    sentences: dict[str, list[int]] = {}
    for statement in statements:
        if statement.citations:
            sentences.setdefault(statement.article, []).extend(c.sentence for c in statement.citations)
    for article, numbers in sentences.items():
        yield article, fact, choose(numbers)

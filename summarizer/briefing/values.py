"""The values of an entry's fields, so that two briefings can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.briefing.folding import folded
from summarizer.records import MeetingEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.records import ActorEntry, Citation, Finding, ParticipantEntry, Statement, VisitEntry

SINGLE = frozenset(
    {"status", "certainty", "kind", "date", "arrival", "departure", "venue", "city", "country"}
    | {"n_articles", "n_chains", "n_origins"}
)
"""Fields of one value, which changes; of all others, values come and go."""


@dataclass(frozen=True)
class Value:
    """A value of a field, what makes it the same in both briefings, and the places that state it."""

    key: tuple[str, ...]
    text: str
    citations: tuple[Citation, ...] = ()


def of_actor(actor: ActorEntry) -> Iterator[tuple[str, list[Value]]]:
    """Yield an actor's posts and ranks, each title once, and the words that judge it."""
    for field, kind in (("roles", "post"), ("ranks", "rank")):
        yield field, [Value((folded(r.title),), r.title, places(r.statements)) for r in actor.roles if r.kind == kind]
    yield "words", [Value((folded(label.value),), label.value, label.citations) for label in actor.labels]


def frame(entry: MeetingEntry | VisitEntry) -> Iterator[tuple[str, list[Value]]]:
    """Yield the fields of one value: what, whether, when, where."""
    yield "status", _one(entry.status)
    yield "certainty", [Value((entry.certainty,), entry.certainty)]
    times = places(entry.times)
    if isinstance(entry, MeetingEntry):
        yield "kind", [Value((entry.kind,), entry.kind)]
        yield "date", [Value((entry.date.edtf,), entry.date.edtf, times)]
    else:
        yield "arrival", [Value((entry.arrival.edtf,), entry.arrival.edtf, times)]
        yield "departure", [Value((entry.departure.edtf,), entry.departure.edtf, times)]
    place = entry.place
    for field, finding in (("venue", place.venue), ("city", place.city), ("country", place.country)):
        yield field, _one(finding)


def _one(finding: Finding | None) -> list[Value]:
    return [Value((folded(finding.value),), finding.value, places(finding.agree))] if finding else []


def people(entry: MeetingEntry | VisitEntry) -> Sequence[ParticipantEntry]:
    """Return who took part; of a visit, who came and who received them."""
    return entry.participants if isinstance(entry, MeetingEntry) else (*entry.visitors, *entry.hosts)


def rests_on(entry: MeetingEntry | VisitEntry) -> Iterator[tuple[str, list[Value]]]:
    """Yield how many articles, chains and origins an entry rests on."""
    support = entry.support
    counts = (("n_articles", support.articles), ("n_chains", support.chains), ("n_origins", len(support.origins)))
    yield from ((field, [Value((str(number),), str(number))]) for field, number in counts)


def places(statements: Iterable[Statement]) -> tuple[Citation, ...]:
    """Return the first place in each article."""
    return first(citation for statement in statements for citation in statement.citations)


def first(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return the first citation in each article, sorted by the articles' ids."""
    found: dict[str, Citation] = {}
    for citation in citations:
        found.setdefault(citation.article, citation)
    return tuple(found[article] for article in sorted(found))

"""The claims of a briefing, one by one: a value of a field, and how each article puts it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer.records import ActorEntry, MeetingEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import Briefing
    from summarizer.records import Finding, ParticipantEntry, PlaceEntry, RoleEntry, Statement, VisitEntry

    Entry = ActorEntry | MeetingEntry | VisitEntry

State = Literal["states", "partial", "differs"]


@dataclass(frozen=True)
class Stated:
    """What one article says on a claim, and whether that is the claim, less precise, or something else."""

    state: State
    statement: Statement


@dataclass(frozen=True)
class Claim:
    """One value of one field of an entry.

    ``key`` (``M4.city.1``) names it within its briefing: the entry's id, the field, and a number among the field's
    values. ``value`` is as in the
    briefing's JSON: a word of a closed list, a clause of the model, or words as printed.
    """

    key: str
    entry: str
    field: str
    value: str
    stated: tuple[Stated, ...]


def claims(briefing: Briefing) -> Iterator[Claim]:
    """Yield the claims of meetings, visits and actors, in the order of the entries and of their fields."""
    entries: tuple[Entry, ...] = (*briefing.meetings, *briefing.visits, *briefing.actors)
    for entry in entries:
        count: Counter[str] = Counter()
        for field, value, stated in _fields(entry):
            count[field] += 1
            yield Claim(f"{entry.id}.{field}.{count[field]}", entry.id, field, value, tuple(stated))


Field = tuple[str, str, "list[Stated]"]


def _fields(entry: Entry) -> Iterator[Field]:
    """Yield field, value and statements of an entry's claims."""
    if isinstance(entry, ActorEntry):
        yield from _by_value("name", entry.names)
        for role in entry.roles:
            yield _role(role)
        yield from _by_value("label", entry.labels)
        return
    yield _finding("status", entry.status)
    yield from _by_value("time", entry.times)
    yield from _place(entry.place)
    yield from _people(entry)
    for field, points in (("topic", entry.topics), ("outcome", entry.outcomes), ("gap", entry.gaps)):
        yield from ((field, point.text, _all(point.statements)) for point in points)
    for told in entry.told_by:
        yield "told_by", "; ".join(voice.name for voice in told.said_by), _all(told.statements)


def _people(entry: MeetingEntry | VisitEntry) -> Iterator[Field]:
    """Yield who was there; of a visit, who came, who received, who invited."""
    if isinstance(entry, MeetingEntry):
        yield from _named("participant", entry.participants)
    else:
        for field, people in (("visitor", entry.visitors), ("host", entry.hosts), ("inviter", entry.invited_by)):
            yield from _named(field, people)


def _named(field: str, people: Iterable[ParticipantEntry]) -> Iterator[Field]:
    return ((field, each.name, _all(each.statements)) for each in people)


def _place(place: PlaceEntry) -> Iterator[Field]:
    for field, finding in (("venue", place.venue), ("city", place.city), ("country", place.country)):
        if finding:
            yield _finding(field, finding)


def _finding(field: str, finding: Finding) -> Field:
    """Return a field with those who agree, are less precise, or differ."""
    states: tuple[tuple[State, tuple[Statement, ...]], ...] = (
        ("states", finding.agree),
        ("partial", finding.partial),
        ("differs", finding.differ),
    )
    return field, finding.value, [Stated(state, each) for state, statements in states for each in statements]


def _role(role: RoleEntry) -> Field:
    return ("rank" if role.kind == "rank" else "post"), role.title, _all(role.statements)


def _by_value(field: str, statements: Iterable[Statement]) -> Iterator[Field]:
    """Yield one claim for each value that is printed, with all who print it."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.value, []).append(statement)
    return ((field, value, _all(each)) for value, each in found.items())


def _all(statements: Iterable[Statement]) -> list[Stated]:
    return [Stated("states", each) for each in statements]

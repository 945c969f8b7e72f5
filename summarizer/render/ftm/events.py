"""Meetings and visits as events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.labels.recurring import told
from summarizer.records import MeetingEntry
from summarizer.render.ftm.graph import entity
from summarizer.render.headings import heading
from summarizer.render.precision import precision, sure_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.records import DateSet, ParticipantEntry, PointEntry, VisitEntry
    from summarizer.render.ftm.graph import Entity, Graph

    Entry = MeetingEntry | VisitEntry


def events(graph: Graph) -> Iterator[Entity]:
    """Yield meetings, then visits."""
    for entry in graph.entries:
        yield entity(
            graph.ids[entry.id],
            "Event",
            name=_name(graph, entry),
            **_dates(entry),
            location=", ".join(part.value for part in entry.place.parts),
            involved=_involved(graph, entry),
            summary=_summary(graph, entry),
            description=[_point(graph, point) for point in (*entry.topics, *entry.outcomes)],
            notes=[_point(graph, point) for point in entry.gaps],
            keywords=entry.kind if isinstance(entry, MeetingEntry) else "visit",
            recordId=entry.id,
            proof=graph.proof(entry.status.agree),
        )


def _name(graph: Graph, entry: Entry) -> str:
    """Return a heading that says so where the event was not simply held."""
    words = graph.standing(entry)
    name = heading(entry, graph.labels).strip() or entry.id
    return f"{name} ({words})" if words else name


def _dates(entry: Entry) -> dict[str, str | None]:
    """Return the date of one day, month or year; else the first and last day between which an event lies.

    Of a visit, whose days are two sets, beginning and end are each as wide as they have to be.
    """
    if not isinstance(entry, MeetingEntry):
        return {"startDate": sure_date(entry.arrival), "endDate": sure_date(entry.departure)}
    if precision(entry.date) in ("day", "month", "year"):
        return {"date": sure_date(entry.date)}
    days = told(entry.date)
    return {"startDate": _iso(days, "earliest"), "endDate": _iso(days, "latest")}


def _iso(days: DateSet, end: str) -> str | None:
    day = days.earliest if end == "earliest" else days.latest
    return day.isoformat() if day else None


def _people(entry: Entry) -> tuple[ParticipantEntry, ...]:
    return entry.participants if isinstance(entry, MeetingEntry) else (*entry.visitors, *entry.hosts)


def _involved(graph: Graph, entry: Entry) -> list[str]:
    """Return who is told to have been there, of what is told to have been held."""
    if entry.status.value != "held":
        return []
    return [graph.ids[each.actor] for each in _people(entry) if each.presence == "together" and each.actor in graph.ids]


def _summary(graph: Graph, entry: Entry) -> Iterator[str]:
    """Yield what the other properties cannot say: the days, everybody's part, side and post, what it rests on."""
    labels, colon = graph.labels, graph.labels.say("punctuation.colon")
    dates = (
        {"when": entry.date}
        if isinstance(entry, MeetingEntry)
        else {
            "arrival": entry.arrival,
            "departure": entry.departure,
        }
    )
    for field, days in dates.items():
        yield f"{labels.say(f'fields.{field}')}{colon}{labels.date(days)} (EDTF {days.edtf or '-'})"
    for each in _people(entry):
        yield _person(graph, each)
    rests = (("article", entry.support.articles), ("chain", entry.support.chains))
    counts = [labels.count(noun, number) for noun, number in (*rests, ("origin", len(entry.support.origins)))]
    yield f"{labels.say('fields.rests_on')}{colon}{' · '.join(counts)}"


def _person(graph: Graph, each: ParticipantEntry) -> str:
    """Return somebody with the post held then, the part played, and whether it was one occasion."""
    labels = graph.labels
    told = [each.name, each.role.title if each.role else "", labels.name("parts", each.part)]
    if each.level == "present":
        told.append(labels.say("page.also_present"))
    if each.presence == "not_said":
        told.append(labels.say("page.not_said"))
    return " – ".join(part for part in told if part)


def _point(graph: Graph, point: PointEntry) -> str:
    """Return a clause with its tense and whose word it is."""
    mode = graph.labels.name("modes", point.mode)
    said = graph.speakers(point.said_by)
    text = f"{point.text} ({mode})" if mode else point.text
    colon = graph.labels.say("punctuation.colon")
    return f"{text} – {graph.labels.say('page.said_by')}{colon}{said}" if said else text

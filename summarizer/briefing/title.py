"""The title of a briefing: who, where, and from when to when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

from summarizer.briefing.views import placed, took_place
from summarizer.records import DateSet, Span
from summarizer.render.headings import principals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing.briefing import Briefing
    from summarizer.labels.labels import Labels
    from summarizer.records import MeetingEntry, VisitEntry

Entry = TypeVar("Entry", "MeetingEntry", "MeetingEntry | VisitEntry")

MAIN = 2
"""So many names stand in a title."""

MONTHS = dt.timedelta(days=62)
"""Days known no better than that have a year and no month."""


def title(briefing: Briefing, labels: Labels) -> str:
    """Return the title: the two who are told to have met most, the city if there is only one, the months covered."""
    reported = _reported(briefing.meetings)
    visitors = [visitor.name for visit in briefing.visits[:1] for visitor in visit.visitors[:MAIN]]
    names = _main_names(reported) or visitors
    if not names:
        return labels.say("title.nothing")
    parts = [labels.say("heading.between").join(names), _only_city(reported), _period(briefing, labels)]
    return labels.say("title.between").join(part for part in parts if part)


def _reported(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries that are reported to have taken place; all of them when none is."""
    return [entry for entry in entries if took_place(entry)] or list(entries)


def _main_names(meetings: Sequence[MeetingEntry]) -> list[str]:
    """Return the principal whom most articles tell to have met somebody, and the one met with in most articles."""
    names = {each.actor: each.name for meeting in reversed(meetings) for each in principals(meeting)}
    if not names:
        return []
    first = _most_told(meetings)[0]
    partners = [actor for actor in _most_told([m for m in meetings if first in _actors(m)]) if actor != first]
    return [names[actor] for actor in (first, *partners[: MAIN - 1])]


def _most_told(meetings: Sequence[MeetingEntry]) -> list[str]:
    """Return the principals by the number of articles that tell of their meetings, then by that of the meetings."""
    told: dict[str, list[MeetingEntry]] = {}
    for meeting in meetings:
        for actor in _actors(meeting):
            told.setdefault(actor, []).append(meeting)

    def weight(actor: str) -> tuple[int, int]:
        articles = {citation.article for meeting in told[actor] for citation in meeting.citations}
        return -len(articles), -len(told[actor])

    return sorted(told, key=weight)


def _actors(meeting: MeetingEntry) -> list[str]:
    return [each.actor for each in principals(meeting)]


def _only_city(meetings: Sequence[MeetingEntry]) -> str:
    """Return the city of all meetings that name one, if it is one."""
    cities = {meeting.place.city.value for meeting in meetings if meeting.place.city}
    return cities.pop() if len(cities) == 1 else ""


def _period(briefing: Briefing, labels: Labels) -> str:
    """Return the months from the first to the last known day of what is reported to have taken place."""
    entries: list[MeetingEntry | VisitEntry] = [*briefing.meetings, *briefing.visits]
    days = [placed(entry) for entry in _reported(entries)]
    spans = [(day.earliest, day.latest) for day in days if day.earliest and day.latest]
    if not spans:
        return ""
    (first, first_latest), (last_earliest, last) = min(spans), max(spans, key=lambda span: span[::-1])
    if first == last:
        return labels.date(DateSet(spans=(Span(first=first, last=last),), edtf=first.isoformat()))
    ends = (_month(first, first_latest - first, labels), _month(last, last - last_earliest, labels))
    return labels.say("title.until").join(dict.fromkeys(ends))


def _month(day: dt.date, within: dt.timedelta, labels: Labels) -> str:
    """Return the month of a day, or its year alone where no more than that is known of it."""
    return labels.day(day, "year" if within > MONTHS else "month")

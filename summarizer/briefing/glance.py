"""At a glance: at most five sentences, made by templates from the entries' own values.

No clause that a model wrote stands here: only names, places, dates and counts.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.briefing.briefing import GlanceLine
from summarizer.briefing.closing import QUOTED, closing, nothing, told_by
from summarizer.briefing.folding import folded
from summarizer.briefing.views import days_of, placed, took_place
from summarizer.records import MeetingEntry
from summarizer.render.headings import principals, short_place
from summarizer.render.pairwise import naturally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.briefing.briefing import Briefing
    from summarizer.labels.labels import Labels
    from summarizer.records import (
        Citation,
        DateSet,
        Finding,
        ParticipantEntry,
        PlaceEntry,
        Statement,
        VisitEntry,
    )

MOST = 5
"""So many sentences stand at a glance."""

TOLD = 3
"""At most so many of them tell of occasions; the others tell what is not known, to be compared and contradicted."""

KINDS = ("talks", "call", "ceremony", "event")
"""Kinds of meetings, those in which people conferred first: an event is told like them if something came of it."""


def glance(briefing: Briefing, labels: Labels) -> tuple[GlanceLine, ...]:
    """Return the sentences: what took place, latest certain day first; what is not known; what is contradicted."""
    if not (briefing.meetings or briefing.visits):
        return (nothing(briefing, labels),)
    last = closing(briefing, labels)
    return (*islice(_told(briefing, labels), min(TOLD, MOST - len(last))), *last)


def _told(briefing: Briefing, labels: Labels) -> Iterator[GlanceLine]:
    """Yield a line for each occasion, the weightiest first."""
    told = [meeting for meeting in briefing.meetings if took_place(meeting)]
    by_visit: dict[str, list[MeetingEntry]] = {}
    for meeting in told:
        by_visit.setdefault(meeting.visit or meeting.id, []).append(meeting)
    groups = [sorted(group, key=_prominence) for group in by_visit.values()]
    most = max((meeting.support.articles for meeting in told), default=0)
    for main, *others in sorted(groups, key=lambda group: _weight(group[0], most)):
        yield _line(main, _meeting_words(briefing, main, others, labels), labels)
    for visit in briefing.visits:
        if visit.id not in by_visit:
            yield _line(visit, _visit_words(briefing, visit, labels), labels)
    for meeting in briefing.meetings:
        if not took_place(meeting):
            yield _line(meeting, _unheld_words(briefing, meeting, labels), labels)


def _prominence(meeting: MeetingEntry) -> tuple[int, int, int, bool]:
    """Return the sort key within a visit: what most articles, then most sentences, tell of comes first."""
    return (_rank(meeting), -meeting.support.articles, -len(meeting.citations), meeting.date.day is None)


def _weight(meeting: MeetingEntry, most: int) -> tuple[int, bool, bool, int, int]:
    """Return the sort key among visits: conferring, not told in passing only, a certain day, the latest, most origins.

    Told in passing is what less than half as many articles tell of as of the occasion that ``most`` tell of.
    """
    passing = 2 * meeting.support.articles < most
    latest = placed(meeting).latest
    days = -latest.toordinal() if latest else 0
    return (_rank(meeting), passing, meeting.date.day is None, days, -len(meeting.support.origins))


def _rank(meeting: MeetingEntry) -> int:
    """Return the rank of a meeting's kind; a summit or a conference of which outcomes are told was one of talks."""
    return 0 if meeting.kind == "event" and meeting.outcomes else KINDS.index(meeting.kind)


def _meeting_words(briefing: Briefing, main: MeetingEntry, others: Sequence[MeetingEntry], labels: Labels) -> str:
    """Return the sentence on the main meeting of a visit, and who else was met in it."""
    parties = principals(main)
    text = _met(briefing, main, parties, labels)
    unsure = [each.name for each in main.participants if each.presence == "not_said" and each not in parties]
    if unsure:
        text += labels.say("glance.not_said", names=tuple(unsure))
    named = {each.actor for each in main.participants}
    met = {each.actor: each.name for meeting in others if meeting.kind in KINDS[:2] for each in principals(meeting)}
    also = tuple(name for actor, name in met.items() if actor not in named)
    text += labels.say("glance.also", names=also) if also else ""
    return text + _contested(briefing, main.status, labels)


def _contested(briefing: Briefing, status: Finding, labels: Labels) -> str:
    """Return by which articles something is told to have been called off or denied that others tell as held."""
    by_value: dict[str, list[Statement]] = {}
    for statement in status.differ:
        by_value.setdefault(statement.value, []).append(statement)
    return "".join(
        labels.say(f"glance.contested.{value}", articles=told_by(briefing, by_value[value], labels))
        for value in sorted(by_value)
    )


def _met(briefing: Briefing, meeting: MeetingEntry, parties: Sequence[ParticipantEntry], labels: Labels) -> str:
    """Return who met whom, where and when, by the template for the kind of meeting."""
    where_when = {"place": _place(briefing, meeting.place, "in", labels), "when": _when(meeting.date, labels)}
    left, right = _sides(parties)
    if meeting.kind in KINDS[:2] and left and right:
        number = "one" if len(left) == 1 else "other"
        return labels.say(f"glance.{meeting.kind}.{number}", left=left, right=right, **where_when)
    return labels.say(f"glance.{meeting.kind}.all", all=tuple(each.name for each in parties), **where_when)


def _sides(parties: Sequence[ParticipantEntry]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of those who came and of those who received them; two without a part are two sides."""
    if any(each.part == "mediator" for each in parties):
        return (), ()
    for part in ("host", "visitor"):
        ones = tuple(each.name for each in parties if each.part == part)
        rest = tuple(each.name for each in parties if each.part != part)
        if ones and rest:
            return (rest, ones) if part == "host" else (ones, rest)
    names = tuple(each.name for each in parties)
    return (names[:1], names[1:]) if len(names) == 2 else ((), ())  # noqa: PLR2004 - two make a pair


def _unheld(entry: MeetingEntry | VisitEntry) -> str:
    """Return what keeps an entry from being held and told as such."""
    return entry.status.value if entry.status.value != "held" else "implied"


def _unheld_words(briefing: Briefing, meeting: MeetingEntry, labels: Labels) -> str:
    """Return the sentence on a meeting that is planned, cancelled, denied or only implied."""
    key = _unheld(meeting)
    names = tuple(each.name for each in principals(meeting))
    place, when = _place(briefing, meeting.place, "in", labels), _when_if_told(meeting, labels)
    return labels.say(f"glance.{key}", all=names, place=place, when=when)


def _visit_words(briefing: Briefing, visit: VisitEntry, labels: Labels) -> str:
    """Return the sentence on a visit of which no meeting is told as held."""
    key = "held" if took_place(visit) else _unheld(visit)
    when = _when(days_of(visit), labels) if key == "held" else _when_if_told(visit, labels)
    arriving = labels.say("glance.arriving", when=when) if visit.arrival.earliest and visit.arrival.latest else when
    names = tuple(each.name for each in visit.visitors)
    place = _place(briefing, visit.place, "to", labels)
    text = labels.say(f"glance.visit.{key}", visitors=names, place=place, when=arriving)
    return text + _contested(briefing, visit.status, labels)


def _place(briefing: Briefing, place: PlaceEntry, way: str, labels: Labels) -> str:
    """Return the place with its preposition; ``way`` is ``in`` or ``to``.

    Some languages bend a preposition with the name after it (``au Caire``): it stands before a city only where an
    article prints just that.
    """
    if place.city is None:
        return labels.say(f"glance.{way}_country", place=short_place(place)) if place.country else ""
    words = labels.say(f"glance.{way}_city", place=place.city.value)
    if _printed(briefing, words, place.city):
        return words
    return labels.say(f"glance.{way}_city_bare", place=place.city.value)


def _printed(briefing: Briefing, words: str, finding: Finding) -> bool:
    """Say whether an article that gives a value prints these words, where it gives it."""
    texts = {article.id: article.text for article in briefing.articles}
    places = [citation for statement in finding.agree for citation in statement.citations]
    before = len(words)
    around = (texts.get(place.article, "")[max(place.start - before, 0) : place.end] for place in places)
    return any(f" {folded(words)}" in f" {folded(each)}" for each in around)


def _when(days: DateSet, labels: Labels) -> str:
    return " " + labels.date(days, form="within")


def _when_if_told(entry: MeetingEntry | VisitEntry, labels: Labels) -> str:
    """Return when something was to be, or that no article says it: what did not happen has no unknown day."""
    if entry.times or placed(entry).earliest:
        return _when(days_of(entry), labels)
    return labels.say("glance.no_day_given")


def _line(entry: MeetingEntry | VisitEntry, text: str, labels: Labels) -> GlanceLine:
    return GlanceLine(text=_sentence(text, labels), entry=entry.id, citations=_deciding(entry))


def _sentence(text: str, labels: Labels) -> str:
    return text + labels.say("glance.end")


def _deciding(entry: MeetingEntry | VisitEntry) -> tuple[Citation, ...]:
    """Return one citation an article: of its sentences on the entry, the one that bears most of the entry's fields.

    Of more than :data:`QUOTED` articles, those whose sentence bears most are quoted.
    """
    borne = Counter((citation.article, citation.sentence) for citation in _places(entry))
    best: dict[str, Citation] = {}
    for citation in sorted(
        entry.citations, key=lambda c: (-borne[c.article, c.sentence], naturally(c.article), c.start)
    ):
        best.setdefault(citation.article, citation)
    return tuple(best[article] for article in sorted([*best][:QUOTED], key=naturally))


def _places(entry: MeetingEntry | VisitEntry) -> Iterator[Citation]:
    """Yield the places of an entry's status, times, towns and parties, a sentence once for each field."""
    people = principals(entry) if isinstance(entry, MeetingEntry) else (*entry.visitors, *entry.hosts)
    fields: list[Iterable[Statement]] = [entry.status.agree, entry.times]
    fields += [finding.agree for finding in entry.place.parts]
    fields += [each.statements for each in people]
    for statements in fields:
        places = {(c.article, c.sentence): c for statement in statements for c in statement.citations}
        yield from places.values()

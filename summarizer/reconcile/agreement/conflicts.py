"""Where articles contradict each other within an entry.

A conflict needs two statements about one field of one entry that cannot both be true.
"""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

from summarizer.reconcile.days.unknowns import end_of, start_of
from summarizer.reconcile.mentions import article_of
from summarizer.records import Citation, Conflict, Reason, VisitEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarizer.reconcile.entries.days import OccasionDays
    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import Finding, MeetingEntry, Statement


_ENDS = {"arrival": start_of, "departure": end_of}
"""The fields of a visit's ends, and what each makes a mention's unknown."""


def conflicts(
    entries: Iterable[MeetingEntry | VisitEntry],
    corpus: Corpus,
    days: OccasionDays,
    differing: Mapping[str, Sequence[Reason]],
) -> Iterator[Conflict]:
    """Yield the contradictions within each entry: status, place, and days that cannot be one day.

    Args:
        entries: Meetings and visits.
        corpus: The readings.
        days: The days left for them, on either side where articles contradict each other.
        differing: Why the days that one article gives cannot be one day, by mention.
    """
    for entry in entries:
        yield from _finding_conflict(entry.id, "status", entry.status)
        for part in ("city", "country"):
            finding = getattr(entry.place, part)
            if finding is not None:
                yield from _finding_conflict(entry.id, part, finding)
        within = [reason for mention in entry.mentions for reason in differing.get(mention, ())]
        if len(days.dated(entry.mentions)) > 1:
            yield _date_conflict(entry, corpus, days, within)
        elif within:
            yield _conflict_within(entry, within)


def _finding_conflict(entry: str, field: str, finding: Finding) -> Iterator[Conflict]:
    if finding.differ:
        yield Conflict(entry=entry, field=field, statements=(*finding.agree, *finding.differ))


def _date_conflict(
    entry: MeetingEntry | VisitEntry, corpus: Corpus, days: OccasionDays, within: Sequence[Reason]
) -> Conflict:
    """Return the contradiction between articles, and what any of them says against itself."""
    field, told = _contested(entry, corpus, days) if isinstance(entry, VisitEntry) else ("date", entry.times)
    of = map(article_of, entry.mentions) if field == "date" else (time.article for time in told)
    reason = Reason(rule="days-contradict", args={"articles": tuple(dict.fromkeys(of))})
    return Conflict(entry=entry.id, field=field, statements=told, reasons=(reason, *within))


def _contested(visit: VisitEntry, corpus: Corpus, days: OccasionDays) -> tuple[str, tuple[Statement, ...]]:
    """Return what the articles on a visit contradict each other about, and what they say of it.

    Of its arrival or its departure alone, where they agree on the other and every side tells of it.
    """
    differing = [field for field, spelled in _ENDS.items() if not _have_one(visit, days, spelled)]
    if len(differing) == 1:
        (field,) = differing
        printed = {
            mention: {time.citation for time in getattr(corpus.visits[mention], field)} for mention in visit.mentions
        }
        if {days.side(mention) for mention, places in printed.items() if places}.issuperset(days.dated(visit.mentions)):
            here = frozenset[Citation]().union(*printed.values())
            return field, tuple(time for time in visit.times if not here.isdisjoint(time.citations))
    return "date", visit.times


def _have_one(visit: VisitEntry, days: OccasionDays, spelled: Callable[[str], str]) -> bool:
    """Say whether all sides leave some day in common for an end of a visit."""
    return bool(reduce(and_, (left for left, _ in days.sides(visit.mentions, spelled).values())))


def _conflict_within(entry: MeetingEntry | VisitEntry, within: Sequence[Reason]) -> Conflict:
    """Return the contradiction between times that articles give each by themselves, with what tells of these times."""
    places = {citation for reason in within for citation in reason.citations}
    told = tuple(time for time in entry.times if not places.isdisjoint(time.citations))
    return Conflict(entry=entry.id, field="date", statements=told, reasons=tuple(within))

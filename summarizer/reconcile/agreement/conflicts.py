"""Where articles contradict each other within an entry.

A conflict needs two statements about one field of one entry that cannot both be true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.mentions import article_of
from summarizer.records import Conflict, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarizer.records import Finding, MeetingEntry, VisitEntry


def conflicts(
    entries: Iterable[MeetingEntry | VisitEntry],
    dated: Callable[[Sequence[str]], Sequence[str]],
    differing: Mapping[str, Sequence[Reason]],
) -> Iterator[Conflict]:
    """Yield the contradictions within each entry: status, place, and days that cannot be one day.

    Args:
        entries: Meetings and visits.
        dated: Gives the names under which mentions are dated: one where they agree.
        differing: Why the days that one article gives cannot be one day, by mention.
    """
    for entry in entries:
        yield from _finding_conflict(entry.id, "status", entry.status)
        for part in ("city", "country"):
            finding = getattr(entry.place, part)
            if finding is not None:
                yield from _finding_conflict(entry.id, part, finding)
        within = [reason for mention in entry.mentions for reason in differing.get(mention, ())]
        if len(dated(entry.mentions)) > 1:
            yield _date_conflict(entry, within)
        elif within:
            yield _conflict_within(entry, within)


def _finding_conflict(entry: str, field: str, finding: Finding) -> Iterator[Conflict]:
    if finding.differ:
        yield Conflict(entry=entry, field=field, statements=(*finding.agree, *finding.differ))


def _date_conflict(entry: MeetingEntry | VisitEntry, within: Sequence[Reason]) -> Conflict:
    """Return the contradiction between articles, and what any of them says against itself."""
    articles = tuple(dict.fromkeys(article_of(mention) for mention in entry.mentions))
    reason = Reason(rule="days-contradict", args={"articles": articles})
    return Conflict(entry=entry.id, field="date", statements=entry.times, reasons=(reason, *within))


def _conflict_within(entry: MeetingEntry | VisitEntry, within: Sequence[Reason]) -> Conflict:
    """Return the contradiction between times that articles give each by themselves, with what tells of these times."""
    places = {citation for reason in within for citation in reason.citations}
    told = tuple(time for time in entry.times if not places.isdisjoint(time.citations))
    return Conflict(entry=entry.id, field="date", statements=told, reasons=tuple(within))

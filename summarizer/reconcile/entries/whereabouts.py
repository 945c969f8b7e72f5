"""Where a meeting was, if it is told for its visit alone: a meeting on a visit to Moscow was in Moscow.

Such a place is inherited and says so. It never contradicts anything: of a visit to several towns, each article may
name another, and none of them says in which of them this meeting was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.records import Finding, PlaceEntry

if TYPE_CHECKING:
    from summarizer.records.reading import MeetingKind


def with_place_of_visit(own: PlaceEntry, visit: PlaceEntry, kind: MeetingKind) -> PlaceEntry:
    """Return the place of a meeting, its town and country from its visit if it has neither.

    Args:
        own: What articles say of where the meeting was.
        visit: What they say of where the visit went.
        kind: Of the meeting; nobody travels to a call.
    """
    if own.city or own.country or kind == "call":
        return own
    return PlaceEntry(venue=own.venue, city=_inherited(visit.city), country=_inherited(visit.country))


def _inherited(finding: Finding | None) -> Finding | None:
    """Return what is said of a visit as something that a meeting takes over."""
    if finding is None:
        return None
    agree = tuple(one.model_copy(update={"basis": "inherited"}) for one in finding.agree)
    others = (*finding.partial, *finding.differ)
    return Finding(
        value=finding.value,
        agree=agree,
        partial=tuple(one.model_copy(update={"basis": "inherited"}) for one in others),
    )

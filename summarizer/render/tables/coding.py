"""Suggested event codes: PLOVER, and the CAMEO codes that its own table sets beside them.

Suggestions from kind, status and parts alone; a coder decides. To attend the same ceremony is no consultation, and what
was cancelled or denied is no event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.records import MeetingEntry

if TYPE_CHECKING:
    from summarizer.records import VisitEntry


class Code(NamedTuple):
    """A PLOVER event with its mode, and the CAMEO code for the same."""

    plover: str | None = None
    mode: str | None = None
    cameo: str | None = None


NONE = Code()
INTENT = Code("AGREE", None, "036")
CONSULT = Code("CONSULT", None, "040")
PHONE = Code("CONSULT", "phone", "041")
VISIT = Code("CONSULT", "visit", "042")
MEDIATION = Code("CONSULT", None, "045")

_OF_PART = {"visitor": "042", "host": "043", "mediator": "045"}
"""CAMEO codes for a part in a meeting, with whoever plays it as the source."""


def suggested(entry: MeetingEntry | VisitEntry) -> Code:
    """Return the code for an entry, seen from whoever travelled."""
    if entry.status.value == "planned":
        return INTENT
    if entry.status.value != "held":
        return NONE
    return _meeting(entry) if isinstance(entry, MeetingEntry) else VISIT


def _meeting(meeting: MeetingEntry) -> Code:
    if meeting.kind == "call":
        return PHONE
    if meeting.kind != "talks":
        return NONE
    parts = {each.part for each in meeting.participants}
    if "mediator" in parts:
        return MEDIATION
    return VISIT if {"host", "visitor"} <= parts else CONSULT


def suggested_for(entry: MeetingEntry | VisitEntry, part: str) -> str | None:
    """Return the CAMEO code for somebody's part in an entry."""
    code = suggested(entry)
    return _OF_PART.get(part, code.cameo) if code in (VISIT, MEDIATION) else code.cameo

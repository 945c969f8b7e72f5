"""Cells that several tables share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.precision import precision

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from summarizer.records import DateSet, Finding, PlaceEntry, Statement, Voice
    from summarizer.render.view import View

Days = tuple[str, "dt.date | None", "dt.date | None", str, str]


def days(known: DateSet) -> Days:
    """Return a date's five cells: EDTF, first and last possible day, precision, basis."""
    return known.edtf, known.earliest, known.latest, precision(known), known.basis


def place(known: PlaceEntry) -> tuple[str | None, str | None, str | None]:
    """Return a place's three cells: venue, city, country."""
    return _value(known.venue), _value(known.city), _value(known.country)


def _value(finding: Finding | None) -> str | None:
    return finding.value if finding else None


def voices(view: View, said_by: Sequence[Voice]) -> tuple[str, str]:
    """Return the two cells of whose word something is: ids, and names."""
    names = [view.names.get(voice.actor) or voice.name for voice in said_by]
    return " ".join(voice.actor for voice in said_by), "; ".join(names)


def articles(statements: Iterable[Statement]) -> int:
    """Return how many articles make some statements."""
    return len({statement.article for statement in statements})

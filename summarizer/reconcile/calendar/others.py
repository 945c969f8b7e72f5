"""The calendars other than the common one whose dates are read and converted, by the name that printed dates bear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.ethiopian import ETHIOPIAN
from summarizer.reconcile.calendar.nepali import NEPALI
from summarizer.reconcile.calendar.solar import SOLAR_HIJRI

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.reconcile.calendar.converted import Converted
    from summarizer.reconcile.calendar.parts import Calendar

OTHERS: Mapping[Calendar, Converted] = {"solar": SOLAR_HIJRI, "ethiopian": ETHIOPIAN, "nepali": NEPALI}
"""Each has a table of its months, too: ``data/solar.json``, ``data/ethiopian.json``, ``data/nepali.json``."""


def calendar_named(name: str) -> Calendar:
    """Return the calendar that a name is of, or begins with; the common one for any other name."""
    return next((calendar for calendar in OTHERS if calendar == name.partition(" ")[0]), "common")

"""Dates as sets of days."""

from __future__ import annotations

import datetime as dt

from summarizer.records.base import Record, record
from summarizer.records.evidence import Basis, Reason


@record
class Span(Record):
    """Consecutive days, both ends included; an end that is ``None`` is open."""

    first: dt.date | None = None
    last: dt.date | None = None


@record
class DateSet(Record):
    """The days on which something may have happened, and how that was worked out.

    ``spans`` are sorted and disjoint; exactly one of their days is the day. No span at all means a contradiction: no
    day fits all steps. ``edtf`` is the same set in EDTF (ISO 8601-2): ``2023-09-28``, ``[2023-09-26..2023-09-28]``,
    ``2019``. ``steps`` are the derivation, in order.
    """

    spans: tuple[Span, ...] = (Span(),)
    edtf: str = "XXXX-XX-XX"
    basis: Basis = "derived"
    steps: tuple[Reason, ...] = ()

    @property
    def earliest(self) -> dt.date | None:
        """The first possible day, or ``None`` when there is no lower bound."""
        return self.spans[0].first if self.spans else None

    @property
    def latest(self) -> dt.date | None:
        """The last possible day, or ``None`` when there is no upper bound."""
        return self.spans[-1].last if self.spans else None

    @property
    def day(self) -> dt.date | None:
        """The day, when only one is possible."""
        return self.earliest if self.earliest is not None and self.earliest == self.latest else None

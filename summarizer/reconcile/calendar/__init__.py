"""Dates as sets of days: read from expressions, checked, written as EDTF.

Everything here is pure: no clock, no disk but the package's own frozen tables, and the same answer whatever the order.
"""

from summarizer.reconcile.calendar.check import Check, check
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.convert import as_days, from_dateset, to_dateset
from summarizer.reconcile.calendar.dayset import (
    EVERY_DAY,
    NO_DAY,
    Days,
    after,
    before,
    between,
    matching,
    single,
    union,
    whole_month,
    whole_years,
)
from summarizer.reconcile.calendar.parts import Components, Printed, Reading, Relative
from summarizer.reconcile.calendar.resolve import Derivation, derive, resolve

__all__ = [
    "EVERY_DAY",
    "NO_DAY",
    "Check",
    "Components",
    "Days",
    "Derivation",
    "Printed",
    "Reading",
    "Relative",
    "after",
    "as_days",
    "before",
    "between",
    "check",
    "derive",
    "from_dateset",
    "matching",
    "read_components",
    "resolve",
    "single",
    "to_dateset",
    "union",
    "whole_month",
    "whole_years",
]

"""Dates as sets of days: read from expressions, checked, narrowed by constraints, written as EDTF.

Everything here is pure: no clock, no disk but the package's own frozen tables, and the same answer whatever the order.
"""

from summarizer.reconcile.calendar.check import Check, check
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.constraints import (
    Constraint,
    Earlier,
    MostRecentWeekday,
    Near,
    Prefers,
    SameDay,
    Within,
)
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
from summarizer.reconcile.calendar.solve import Conflict, Solution, solve
from summarizer.reconcile.calendar.steps import RULES, STEP_TEXT

__all__ = [
    "EVERY_DAY",
    "NO_DAY",
    "RULES",
    "STEP_TEXT",
    "Check",
    "Components",
    "Conflict",
    "Constraint",
    "Days",
    "Derivation",
    "Earlier",
    "MostRecentWeekday",
    "Near",
    "Prefers",
    "Printed",
    "Reading",
    "Relative",
    "SameDay",
    "Solution",
    "Within",
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
    "solve",
    "to_dateset",
    "union",
    "whole_month",
    "whole_years",
]

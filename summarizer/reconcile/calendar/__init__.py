"""Dates as sets of days: read from expressions, checked, written as EDTF.

Everything here is pure: no clock, no disk but the package's own frozen tables, and the same answer whatever the order.
What happens to an expression, in order, and where:

====================================  =================================================================================
its words are looked up
====================================  =================================================================================
:mod:`.components`                    the door of reading: an expression in, its :mod:`.parts` out, in any language
:mod:`.folding`, :mod:`.tokens`       one neutral spelling; cut into words, numbers, dates in figures, signs
:mod:`.marking`                       parts of years ("third quarter") become :mod:`.marks`, by :mod:`.ordinals`
:mod:`.lexicon`                       a language's phrases, from :mod:`.senses` and :mod:`.tables` (``data/*.json``)
:mod:`.weeks`                         weeks that running text names, and their days
:mod:`.speakers`                      which languages have a word, where the article's own reads nothing
:mod:`.items`                         each piece with its meaning
------------------------------------  ---------------------------------------------------------------------------------
the pieces become printed dates
------------------------------------  ---------------------------------------------------------------------------------
:mod:`.assemble`                      the order of these steps; :mod:`.joints` may stand in a date or between two
:mod:`.numeric`, :mod:`.numbering`    dates in figures; numbers that are a day, a month, a year by their place
:mod:`.weekdays`, :mod:`.placing`     "the first Monday in May"; of what each mark is a part
:mod:`.around`, :mod:`.offsets`       distances, bounds, halves; "two days after 9 May"
------------------------------------  ---------------------------------------------------------------------------------
printed dates become days
------------------------------------  ---------------------------------------------------------------------------------
:mod:`.resolve`                       what an expression can mean, read against a :mod:`.frame`
:mod:`.calendric`, :mod:`.parted`     the days that printed dates and their parts allow, as a :mod:`.dayset`
:mod:`.others`, :mod:`.converted`     those of the calendars that are converted: :mod:`.solar`, …
:mod:`.reckoning`                     which expressions go by another calendar or era
:mod:`.choose`                        which of them news means
:mod:`.steps`, :mod:`.printed_steps`  how that came about, in reasons a reader can check
:mod:`.check`                         whether a proposed date fits what is printed
:mod:`.convert`, :mod:`.edtf`         to the record that travels on, and back
====================================  =================================================================================
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

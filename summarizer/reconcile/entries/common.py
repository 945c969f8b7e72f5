"""What the entries of meetings and of visits are made with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.records import Support

if TYPE_CHECKING:
    from summarizer.reconcile.entries.contents import Contents
    from summarizer.reconcile.entries.dates import EntryDates
    from summarizer.reconcile.entries.findings import Places
    from summarizer.reconcile.entries.numbering import Numbering
    from summarizer.reconcile.entries.people import People
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.grouping import Occasions

UNCOUNTED = Support(articles=0, chains=0, origins=())
"""Stands in an entry until its sources have been weighed."""


@dataclass(frozen=True)
class Common:
    """The readings, which mentions are one occasion and why, the ids of entries, and what makes their parts."""

    corpus: Corpus
    occasions: Occasions
    numbering: Numbering
    dates: EntryDates
    people: People
    places: Places
    contents: Contents

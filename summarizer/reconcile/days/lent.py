"""The year that other articles lend to one that came out on a day without it, or prints no date at all.

Agencies and live reports leave out the year, and often the whole date. Who reads them beside other articles on the same
people takes their dates for those near the days on which the others came out; so does this, as a rule of usage, and
only where just one date is near and the article prints no other years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.dayset import Days, union, whole_years
from summarizer.reconcile.days.stretching import stretch

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.days.constraints import Recurring
    from summarizer.records import Reading, WhenMention

NEAR = 120
"""Articles on one matter came out within so many days."""

COMMON = 2
"""So many people that meet somebody in both, at least, make two articles speak of one matter."""

MONTH = 31


class Lent(NamedTuple):
    """What other articles lend to one.

    Attributes:
        days: The days around those on which they came out; the day itself, where it came out on a day without its year.
        others: Their ids, sorted.
        of_publication: Whether the days are those of publication.
    """

    days: Days
    others: tuple[str, ...]
    of_publication: bool

    def of_date(self, recurs: Recurring) -> Days | None:
        """Return the one date without its year that is near the others; ``None`` where there is none, or several."""
        around = recurs.within(stretch(self.days, -MONTH, MONTH))
        near = [span for span in around.spans if Days((span,)) & self.days]
        return Days((near[0],)) if len(near) == 1 else None


def lent_to(
    reading: Reading, published: Days, out: Mapping[str, Days], people: Mapping[str, AbstractSet[str]]
) -> Lent | None:
    """Return what other articles lend to one; ``None`` where it needs nothing, or nothing is to be had.

    Args:
        reading: What the article yields.
        published: What is known of the day it came out.
        out: The same of other articles.
        people: Who meets somebody, by article.
    """
    article = reading.article.id
    if published.only is not None:
        return None
    met = people.get(article, frozenset())
    others = {
        other: days
        for other, days in out.items()
        if other != article and days.only is not None and len(met & people.get(other, frozenset())) >= COMMON
    }
    around = union(stretch(days, -NEAR, NEAR) for days in others.values())
    if reading.published is not None and reading.published.month is not None:
        found = published & around
        day = found.only
        return None if day is None else Lent(found, _near(others, day), of_publication=True)
    if not around or _prints_another_year(reading, around):
        return None
    return Lent(around, tuple(sorted(others)), of_publication=False)


def _near(others: Mapping[str, Days], day: dt.date) -> tuple[str, ...]:
    """Return the articles that came out near a day."""
    return tuple(sorted(o for o, out in others.items() if out.only and abs((out.only - day).days) <= NEAR))


def _prints_another_year(reading: Reading, around: Days) -> bool:
    """Say whether an article prints a year that is not one of some days, so that its dates may be of that year, too."""
    years = {when.year for when in _whens(reading) if when.year is not None}
    return any(not (whole_years(year, year) & around) for year in years)


def _whens(reading: Reading) -> Iterator[WhenMention]:
    """Yield all expressions of time of an article."""
    for visit in reading.visits:
        yield from (*visit.arrival, *visit.departure, *visit.when)
    for meeting in reading.meetings:
        yield from meeting.when
    for event in reading.events:
        yield from event.when

"""The year that other articles lend to one that came out on a day without it, or prints no date at all.

Agencies and live reports leave out the year, and often the whole date. Who reads them beside other articles on the same
two people takes their dates for those near the days on which the others came out; so does this, as a rule of usage, and
only where just one date is near and the article prints no other years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.dayset import Days, union, whole_years
from summarizer.reconcile.days.stretching import stretch

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.days.constraints import Recurring
    from summarizer.records import Reading, WhenMention

NEAR = 120
"""Articles on one matter came out within so many days."""

LENDERS = 3
"""So many articles are named that lend a year, at most."""

MONTH = 31


class Lent(NamedTuple):
    """What other articles lend to one.

    Attributes:
        days: The days around those on which they came out; the day itself, where it came out on a day without its year.
        others: The ids of some of them, sorted.
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


class Lenders:
    """The articles that may lend a year: those whose day is known, by the pairs of people who met in them.

    Args:
        out: What is known of the day on which each article came out.
        met: The pairs of people who met, by article.
    """

    def __init__(self, out: Mapping[str, Days], met: Mapping[str, AbstractSet[Hashable]]) -> None:
        self._out = out
        self._met = met
        self._telling: dict[Hashable, list[str]] = {}
        for article, days in sorted(out.items()):
            for pair in met.get(article, ()) if days.only is not None else ():
                self._telling.setdefault(pair, []).append(article)
        self._around: dict[Hashable, Days] = {}

    def lent_to(self, reading: Reading) -> Lent | None:
        """Return what others lend to an article whose day is not known; ``None`` where nothing is to be had."""
        published = self._out[reading.article.id]
        pairs = [pair for pair in self._met.get(reading.article.id, ()) if pair in self._telling]
        around = union(map(self._near, pairs))
        if reading.published is not None and reading.published.month is not None:
            found = published & around
            return None if found.only is None else Lent(found, self._named(pairs, found), of_publication=True)
        if not around or _prints_another_year(reading, around):
            return None
        return Lent(around, self._named(pairs, around), of_publication=False)

    def _near(self, pair: Hashable) -> Days:
        """Return the days near those on which articles came out that tell of a pair."""
        known = self._around.get(pair)
        if known is None:
            out = union(self._out[article] for article in self._telling[pair])
            known = self._around[pair] = union(map(_stretched, out.spans))
        return known

    def _named(self, pairs: Iterable[Hashable], days: Days) -> tuple[str, ...]:
        """Return some articles that tell of pairs and came out near some days."""
        telling = {article for pair in pairs for article in self._telling[pair][:LENDERS]}
        near = [
            article for article in sorted(telling) if not (self._out[article] & stretch(days, -NEAR, NEAR)).is_empty
        ]
        return tuple(near[:LENDERS])


def _stretched(span: tuple[int, int]) -> Days:
    return stretch(Days((span,)), -NEAR, NEAR)


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

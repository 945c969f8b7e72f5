"""The year that other articles lend to one that came out on a day without it, or prints no date at all.

Agencies and live reports leave out the year, and often the whole date. Who reads them beside other articles on the same
two people takes their dates for those near the days on which the others came out; so does this, as a rule of usage, and
only where just one date is near and the article has printed no other year before it.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.dayset import Days, union, whole_years
from summarizer.reconcile.days.constraints import Fact, Recurring
from summarizer.reconcile.days.expressions import expressions_in
from summarizer.reconcile.days.headings import headings
from summarizer.reconcile.days.stretching import stretch
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.calendar.parts import Printed
    from summarizer.records import Reading, WhenMention

NEAR = 120
"""Articles on one matter came out within so many days."""

LENDERS = 3
"""So many articles are named that lend a year, at most."""

MONTH = 31

PEOPLE = 20
"""Of so many people of an article, at most, it is asked who else tells of two of them."""

Pair = tuple[str, str]


class Lent(NamedTuple):
    """What other articles lend to one.

    Attributes:
        days: The days around those on which they came out; the day itself, where it came out on a day without its year.
        others: The ids of some of them, sorted.
        of_publication: Whether the days are those of publication.
        until: Where the text first prints another year: what is told from there on may be of that one.
        by_weekday: Whether only dates with a weekday take it: the others tell of the same two people, but not of their
            meeting.
    """

    days: Days
    others: tuple[str, ...]
    of_publication: bool
    until: int | None = None
    by_weekday: bool = False

    def of_date(self, recurs: Recurring, start: int) -> Days | None:
        """Return the one date without its year that is near the others; ``None`` where there is none, or several.

        Args:
            recurs: What the date prints.
            start: Where its words begin in the text, in code points.
        """
        if (self.until is not None and start > self.until) or (self.by_weekday and recurs.weekday is None):
            return None
        around = recurs.within(stretch(self.days, -MONTH, MONTH))
        near = [span for span in around.spans if Days((span,)) & self.days]
        return Days((near[0],)) if len(near) == 1 else None

    def dating(
        self, unknown: str, days: Days | Recurring | None, when: WhenMention, *, firm: bool = False
    ) -> Iterator[Fact]:
        """Yield the days of a date without its year that are near those of the others, where these lend any.

        Args:
            unknown: What is dated.
            days: What the date prints.
            when: Its words.
            firm: Whether others count from it.
        """
        near = self.of_date(days, when.citation.start) if isinstance(days, Recurring) else None
        if near is not None and not self.of_publication:
            for reason in self.by_lenders("year-near", when.citation.article, when):
                yield Fact(unknown, near, reason, firm=firm)

    def by_lenders(self, rule: str, undated: str, when: WhenMention | None = None) -> Iterator[Reason]:
        """Yield the reason for what others lend to an article, once for each of them, who is named in it."""
        words = {} if when is None else {"words": when.words}
        for other in self.others:
            args = {"article": other, "undated": undated, **words}
            yield Reason(rule=rule, args=args, soft=True, citations=() if when is None else (when.citation,))


def lent_by_all(reading: Reading, around: Days, article: str) -> Lent | None:
    """Return what articles on whatever people lend to one; ``None`` where it has no date of which that tells the year.

    Who is who is not known yet: this is for finding it out, and dates nothing.

    Args:
        reading: What the article yields.
        around: The days near those on which the others came out.
        article: One of them.
    """
    lent = Lent(around, (article,), of_publication=False, until=_first_other_year(reading, around))
    return lent if _takes(reading, lent) else None


def _takes(reading: Reading, lent: Lent) -> bool:
    """Say whether an article has any date of which what is lent tells the year, in its text or above its posts."""
    dates: list[tuple[WhenMention | Printed, int]] = [(when, when.citation.start) for when in expressions_in(reading)]
    dates += [(line.printed[0], line.start) for line in headings(reading.article.text, reading.language)]
    return any(
        lent.of_date(Recurring(date.weekday, date.day, date.month), start) is not None
        for date, start in dates
        if date.year is None and date.day is not None and date.month is not None
    )


class Lenders:
    """The articles that may lend a year: those whose day is known, by the pairs of people who met in them.

    Args:
        out: What is known of the day on which each article came out.
        met: The pairs of people who met, by article.
    """

    def __init__(self, out: Mapping[str, Days], met: Mapping[str, AbstractSet[Pair]]) -> None:
        self._out = out
        self._met = met
        self._telling, self._naming = _Telling(out), _Telling(out)
        for article, days in sorted(out.items()):
            if days.only is not None:
                self._telling.add(article, met.get(article, ()))
                self._naming.add(article, self._named_in(article))

    def lent_to(self, reading: Reading) -> Lent | None:
        """Return what others lend to an article whose day is not known; ``None`` where nothing is to be had."""
        published = self._out[reading.article.id]
        telling, pairs = self._telling, self._telling.known(self._met.get(reading.article.id, ()))
        around = telling.near(pairs)
        if reading.published is not None and reading.published.month is not None:
            found = published & around
            return None if found.only is None else Lent(found, telling.named(pairs, found), of_publication=True)
        by_weekday = not pairs
        if by_weekday:
            telling, pairs = self._naming, self._naming.known(self._named_in(reading.article.id))
            around = telling.near(pairs)
        if not around:
            return None
        until = _first_other_year(reading, around)
        return Lent(around, telling.named(pairs, around), of_publication=False, until=until, by_weekday=by_weekday)

    def _named_in(self, article: str) -> Iterator[Pair]:
        """Yield the pairs of people who met anybody in an article, of so many at most."""
        people = sorted({person for pair in self._met.get(article, ()) for person in pair})
        return combinations(people[:PEOPLE], 2)


class _Telling:
    """Which articles tell of which pairs of people, and near which days those came out.

    Args:
        out: What is known of the day on which each article came out.
    """

    def __init__(self, out: Mapping[str, Days]) -> None:
        self._out = out
        self._articles: dict[Pair, list[str]] = {}
        self._around: dict[Pair, Days] = {}

    def add(self, article: str, pairs: Iterable[Pair]) -> None:
        """Take note of an article whose day is known."""
        for pair in pairs:
            self._articles.setdefault(pair, []).append(article)

    def known(self, pairs: Iterable[Pair]) -> list[Pair]:
        """Return those of some pairs that any article tells of."""
        return [pair for pair in pairs if pair in self._articles]

    def near(self, pairs: Iterable[Pair]) -> Days:
        """Return the days near those on which articles came out that tell of any of some pairs."""
        return union(map(self._near, pairs))

    def _near(self, pair: Pair) -> Days:
        known = self._around.get(pair)
        if known is None:
            out = union(self._out[article] for article in self._articles[pair])
            known = self._around[pair] = union(map(_stretched, out.spans))
        return known

    def named(self, pairs: Iterable[Pair], days: Days) -> tuple[str, ...]:
        """Return some articles that tell of pairs and came out near some days."""
        telling = {article for pair in pairs for article in self._articles[pair][:LENDERS]}
        near = [
            article for article in sorted(telling) if not (self._out[article] & stretch(days, -NEAR, NEAR)).is_empty
        ]
        return tuple(near[:LENDERS])


def _stretched(span: tuple[int, int]) -> Days:
    return stretch(Days((span,)), -NEAR, NEAR)


def _first_other_year(reading: Reading, around: Days) -> int | None:
    """Return where an article first prints a year that is not one of some days, as a place in its text."""
    years = {when.year for when in expressions_in(reading) if when.year is not None}
    others = {year for year in years if not (whole_years(year, year) & around)}
    return min((when.citation.start for when in expressions_in(reading) if when.year in others), default=None)

"""Visits of the same traveller to the same place at the same time: one, where nothing separates them.

Of one journey, an article may print the day of the arrival, another a day of it, and several no more than its month.
They are taken for one visit, the last as a rule of usage, where all that is known of that traveller in that place and
time can be one; where there is evidence of two, they are left open and said to be. So are visits that did not take
place.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.days.index import DayIndex, size
from summarizer.reconcile.days.stretching import stretch
from summarizer.reconcile.days.unknowns import during
from summarizer.reconcile.mentions import article_of
from summarizer.reconcile.occasions.likeness import FEW
from summarizer.reconcile.occasions.situation import KNOWN
from summarizer.reconcile.places.same import may_be_same
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.occasions.opposition import Opposition
    from summarizer.reconcile.occasions.situation import Situation
    from summarizer.reconcile.verdicts import Verdicts

MANY = 30
"""More visits of one traveller in a month than this are not looked at."""


_SAME_DAYS = Reason(rule="same-people-same-days")
_SAME_MONTH = Reason(rule="same-month-same-place", soft=True)

CALLED_OFF = {"cancelled", "denied"}
"""What became of visits that did not take place."""


def join_by_time(situation: Situation, against: Opposition, verdicts: Verdicts) -> None:
    """Join visits with others of the same traveller to the same place: first those of a known day, then of a month.

    Args:
        situation: What is known; its visits are joined.
        against: Says what speaks against joining.
        verdicts: Where each pair is noted: joined, and why, or left open.
    """
    days = {visit: days_of(situation, visit) for visit in situation.corpus.visits}
    for sizes, reason in ((range(1, KNOWN + 1), _SAME_DAYS), (range(KNOWN + 1, FEW + 1), _SAME_MONTH)):
        for visit, around in list(_around(situation, days, sizes)):
            fitting = [other for other in around if against.to_visits(visit, other) is None]
            one = all(against.to_visits(a, b) is None for a, b in combinations(fitting, 2))
            for other in fitting:
                if situation.visits[visit] == situation.visits[other]:
                    continue
                if one and situation.join_visits(visit, other) is not None:
                    verdicts.note(visit, other, "same", reason)
                else:
                    verdicts.note(visit, other, "undecided", Reason(rule="several-fit"))


def join_called_off(situation: Situation, against: Opposition, verdicts: Verdicts) -> None:
    """Join visits of one traveller to one city that articles of one month say came to nothing, if all can be one.

    Args are those of :func:`join_by_time`.
    """
    visits = situation.corpus.visits
    found: dict[tuple[str, str], list[str]] = {}
    for visit in sorted(visits):
        if visits[visit].status in CALLED_OFF and visits[visit].place.city is not None:
            for visitor in sorted(situation.visitors[visit]):
                found.setdefault((visitor, visits[visit].status), []).append(visit)
    for alike in found.values():
        if len(alike) <= MANY and all(_may_be_one(situation, against, a, b) for a, b in combinations(alike, 2)):
            for a, b in pairwise(alike):
                if situation.join_visits(a, b) is not None:
                    verdicts.note(a, b, "same", Reason(rule="only-fitting", soft=True))


def _may_be_one(situation: Situation, against: Opposition, a: str, b: str) -> bool:
    """Say whether two visits went to one place, are told by news of one month, and nothing is against their being one.

    Of visits that are one already, nothing more is asked.
    """
    if situation.visits[a] == situation.visits[b]:
        return True
    out, other = (situation.timetable.publication(article_of(visit)) for visit in (a, b))
    near = size(out) <= KNOWN and not (other & stretch(out, -FEW, FEW)).is_empty and size(other) <= KNOWN
    return near and _same_place(situation, a, b) and against.to_visits(a, b) is None


def days_of(situation: Situation, visit: str) -> Days:
    """Return the days among which a visit is known to lie: of its beginning, else those its article prints for it."""
    start = situation.timetable.start(visit)
    if size(start) <= FEW:
        return start
    printed = range(len(situation.corpus.visits[visit].when))
    told = (situation.timetable.meeting(during(visit, number)) for number in printed)
    return min(told, key=size, default=EVERY_DAY)


def _around(situation: Situation, days: dict[str, Days], sizes: range) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield each visit of so many possible days with those of as many or fewer, by one traveller to one place then."""
    index = DayIndex[str](sizes[-1])
    for visit in sorted(days):
        for visitor in sorted(situation.visitors[visit]):
            index.add(visitor, visit, days[visit])
    for visit in sorted(days):
        if size(days[visit]) not in sizes:
            continue
        found = {
            other: None
            for visitor in sorted(situation.visitors[visit])
            for other in index.dated_near(visitor, days[visit], 0)
            if other != visit and _same_place(situation, visit, other)
        }
        yield visit, list(found) if len(found) <= MANY else []


def _same_place(situation: Situation, a: str, b: str) -> bool:
    """Say whether two visits are told to have gone to one city, or to one country where no city is told."""
    first, second = (situation.corpus.visits[visit].place for visit in (a, b))
    if first.city is not None and second.city is not None:
        return may_be_same(first.city.text, second.city.text)
    countries = [situation.atlas.completed(place).country for place in (first, second)]
    return countries[0] is not None and countries[1] is not None and may_be_same(countries[0].text, countries[1].text)

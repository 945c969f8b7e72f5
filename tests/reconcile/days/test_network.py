"""The solver that days are shared in: taken for one where that fits, refused without a trace where it does not."""

from __future__ import annotations

import datetime as dt

from summarizer.reconcile.calendar.dayset import between, single
from summarizer.reconcile.days.constraints import Distance, Fact, Recurring
from summarizer.reconcile.days.index import DayIndex
from summarizer.reconcile.days.network import Network
from summarizer.records import Reason

WHY = Reason(rule="printed")
MARCH = between(dt.date(2024, 3, 1), dt.date(2024, 3, 31))
DAY = dt.date(2024, 3, 14)


def test_unknowns_taken_for_one_share_their_days():
    """The narrower set becomes that of both, and reaches what hangs on the wider."""
    network = Network(
        [Fact("a", MARCH, WHY), Fact("b", single(DAY), WHY), Distance("c", "a", 1, 1, WHY)], explained=False
    )

    assert network.equate([("a", "b")]) == {"a", "c"}
    assert network.solution["a"].only == DAY
    assert network.solution["c"].only == DAY + dt.timedelta(days=1)


def test_what_cannot_be_one_changes_nothing():
    """Where sharing leaves some unknown without a day, even a third, it is refused and all stays as it was."""
    facts = [Fact("a", MARCH, WHY), Fact("b", single(DAY), WHY), Fact("c", single(DAY), WHY)]
    network = Network([*facts, Distance("c", "a", 1, 1, WHY)], explained=False)
    before = dict(network.solution.days)

    assert network.equate([("a", "b")]) is None
    assert network.solution.days == before
    assert network.equate([("b", "c")]) == frozenset()


def test_a_weekday_that_waits_is_heard_when_its_unknown_is_bounded():
    """A bare weekday forbids a day on which it does not fall, however open its unknown is."""
    network = Network([Fact("a", Recurring(weekday=2), WHY), Fact("b", single(DAY), WHY)], explained=False)

    assert network.can_meet("a", "b", 2)
    assert not network.can_meet("a", "b", 1)
    assert network.equate([("a", "b")]) is None


def test_the_index_finds_what_is_near_and_what_is_open():
    """Near a day lie the mentions of that day and of the days around, and those whose days are open."""
    index = DayIndex(7)
    index.add("block", "exact", single(DAY))
    index.add("block", "later", single(DAY + dt.timedelta(days=3)))
    index.add("block", "open", MARCH)

    assert set(index.near("block", single(DAY), 1)) == {"exact", "open"}
    assert set(index.dated_near("block", single(DAY), 3)) == {"exact", "later"}
    assert set(index.near("block", MARCH, 1)) == {"exact", "later", "open"}


def counts(later, earlier):
    """Return a count by usage of no days at all."""
    return Distance(later, earlier, 0, 0, Reason(rule="counted-from", soft=True), counted=True)


def test_a_count_gives_way_to_the_day_that_is_printed():
    """What recurs is heard before a count that it contradicts, and the count is refused; one that agrees is kept."""
    out = Fact("out", single(DAY), WHY)
    near = Distance("out", "a", 0, 300, Reason(rule="year-nearest", soft=True))
    printed = Fact("a", Recurring(day=3, month=3), WHY)

    contradicted = Network([out, near, printed, counts("a", "out")])
    agreeing = Network([out, near, Fact("a", Recurring(day=14, month=3), WHY), counts("a", "out")])

    assert contradicted.solution["a"].only == dt.date(2024, 3, 3)
    assert [each.reason.rule for each in contradicted.solution.refused] == ["counted-from"]
    assert agreeing.solution["a"].only == DAY
    assert agreeing.solution.refused == []


def test_a_firm_fact_of_usage_is_not_moved_by_distances():
    """A day that others count from is taken first, though usage gives it; a distance that contradicts it is refused."""
    usage = Fact("heading", single(DAY), Reason(rule="heading-nearest", soft=True), firm=True)
    later = Fact("a", single(DAY + dt.timedelta(days=2)), WHY)

    network = Network([usage, later, Distance("heading", "a", 0, None, WHY)])

    assert network.solution["heading"].only == DAY
    assert [each.reason for each in network.solution.refused] == [WHY]

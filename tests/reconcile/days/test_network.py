"""The solver that days are shared in: taken for one where that fits, refused without a trace where it does not."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.calendar.dayset import between, single, union
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


UNKNOWNS = st.sampled_from("abcdef")
STRETCHES = st.tuples(st.integers(0, 40), st.integers(0, 8)).map(
    lambda drawn: between(DAY + dt.timedelta(days=drawn[0]), DAY + dt.timedelta(days=sum(drawn)))
)
FACTS = st.builds(Fact, UNKNOWNS, st.lists(STRETCHES, min_size=1, max_size=3).map(union), st.just(WHY))
PAIRS = st.tuples(UNKNOWNS, UNKNOWNS).filter(lambda pair: pair[0] != pair[1])
DISTANCES = st.builds(
    lambda pair, least, room: Distance(*pair, least, None if room is None else least + room, WHY),
    PAIRS,
    st.integers(-5, 9),
    st.none() | st.integers(0, 12),
)


@settings(derandomize=True, deadline=None)
@given(st.lists(FACTS | DISTANCES, max_size=14), st.lists(PAIRS, max_size=10))
def test_what_was_refused_leaves_no_trace(said, pairs):
    """The days are those of a network that was asked for nothing but what it agreed to."""
    asked, told = Network(said, explained=False), Network(said, explained=False)

    for pair in [pair for pair in pairs if asked.equate([pair]) is not None]:
        assert told.equate([pair]) is not None

    assert [asked.solution[unknown] for unknown in "abcdef"] == [told.solution[unknown] for unknown in "abcdef"]


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

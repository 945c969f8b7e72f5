"""Days narrow each other by what articles say of their order, and contradictions are reported, never resolved."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.calendar import (
    EVERY_DAY,
    Earlier,
    MostRecentWeekday,
    Near,
    Prefers,
    SameDay,
    Within,
    between,
    matching,
    single,
    solve,
    to_dateset,
)
from summarizer.records import Citation

if TYPE_CHECKING:
    import random

    from summarizer.reconcile.calendar import (
        Constraint,
        Days,
        Solution,
    )

repeatable = settings(derandomize=True, deadline=None, max_examples=100)
MEETING = dt.date(2023, 9, 28)
CITED = (Citation(article="000", sentence=1, start=0, end=5, quote="mardi"),)


def edtf(solution: Solution, name: str) -> str:
    """Return what is left of a day."""
    return to_dateset(solution.days[name], "derived").edtf


def test_two_expressions_of_one_day_narrow_each_other() -> None:
    """A Friday that is also a 9 May, between 2012 and 2026, is of 2014 or 2025."""
    bounds = between(dt.date(2012, 1, 1), dt.date(2026, 11, 21))
    days = {"a": matching(weekday=5, within=bounds), "b": matching(day=9, month=5, within=bounds)}

    found = solve(days, [SameDay("a", "b", citations=CITED)])

    assert edtf(found, "a") == edtf(found, "b") == "[2014-05-09,2025-05-09]"
    assert found.steps["a"][0].rule == "date-same-day"
    assert found.steps["a"][0].citations == CITED


def test_a_visit_holds_its_meetings() -> None:
    """An arrival on "mardi" before a dated meeting is the Tuesday before it, softly; the rest lies between."""
    days = {"arrival": matching(weekday=2), "meeting": single(MEETING), "other": EVERY_DAY}
    constraints: list[Constraint] = [
        Earlier("arrival", "meeting", strict=False),
        MostRecentWeekday("arrival", "meeting", 2),
        Within("other", "arrival", "meeting"),
    ]

    found = solve(days, constraints)

    assert edtf(found, "arrival") == "2023-09-26"
    assert edtf(found, "other") == "[2023-09-26..2023-09-28]"
    assert [step.soft for step in found.steps["arrival"]] == [False, True]
    assert found.conflicts == ()


def test_strict_order_excludes_the_day_itself() -> None:
    """The day before is before, the day itself is not."""
    found = solve(
        {"a": between(MEETING, None), "b": between(None, MEETING + dt.timedelta(days=1))}, [Earlier("a", "b")]
    )

    assert edtf(found, "a") == "2023-09-28"
    assert edtf(found, "b") == "2023-09-29"


def test_slack_allows_a_day_between_report_and_event() -> None:
    """A report and its event lie at most the slack apart."""
    found = solve({"event": EVERY_DAY, "report": single(MEETING)}, [Near("event", "report", 1)])

    assert edtf(found, "event") == "[2023-09-27..2023-09-29]"


def test_a_contradiction_is_reported_with_both_sides_and_not_applied() -> None:
    """Two hard days that cannot be one keep their sets, and the conflict names both."""
    days = {"a": single(MEETING), "b": single(MEETING + dt.timedelta(days=3))}

    found = solve(days, [SameDay("a", "b")])

    assert found.days == days
    assert {conflict.variable for conflict in found.conflicts} == {"a", "b"}
    assert all(conflict.other_steps and not conflict.soft for conflict in found.conflicts)


def test_what_only_together_leaves_nothing_is_refused_together() -> None:
    """Of two constraints that fit alone and not together, none is preferred."""
    days = {"x": EVERY_DAY, "a": single(MEETING), "b": single(MEETING + dt.timedelta(days=3))}

    found = solve(days, [SameDay("x", "a"), SameDay("x", "b")])

    assert found.days["x"] == EVERY_DAY
    assert len([conflict for conflict in found.conflicts if conflict.variable == "x"]) == 2


def test_a_circle_of_before_is_a_conflict_and_ends_at_once() -> None:
    """Days that are each before the other are reported, and nothing is narrowed by them."""
    days = {"a": between(dt.date(1900, 1, 1), None), "b": between(None, dt.date(2100, 1, 1))}

    found = solve(days, [Earlier("a", "b"), Earlier("b", "a")])

    assert found.days == days
    assert len(found.conflicts) == 2


def test_a_soft_rule_never_contradicts_a_hard_one() -> None:
    """What reading prefers is dropped, with a soft conflict, where order forbids it, at once or by consequence."""
    days = {"a": between(dt.date(2023, 9, 1), dt.date(2023, 9, 30)), "b": single(MEETING)}
    late = Prefers("a", single(dt.date(2023, 9, 29)))

    found = solve(days, [Earlier("a", "b"), late])

    assert edtf(found, "a") == "[2023-09-01..2023-09-27]"
    assert [conflict.soft for conflict in found.conflicts] == [True]


def test_what_reading_prefers_brings_its_steps() -> None:
    """A preference that fits narrows the day and carries the steps of its reading."""
    steps = solve({"a": matching(weekday=2)}, [Prefers("a", single(dt.date(2023, 9, 26)))]).steps["a"]

    assert [step.rule for step in steps] == ["date-given"]
    assert steps[0].soft


def test_long_chains_come_to_rest() -> None:
    """Two thousand days in a row, each after the last, are narrowed from both ends."""
    names = [f"{number:04d}" for number in range(2000)]
    days = {name: between(dt.date(2020, 1, 1), dt.date(2030, 1, 1)) for name in names}

    found = solve(days, [Earlier(one, two) for one, two in itertools.pairwise(names)])

    assert found.days[names[-1]].first == dt.date(2020, 1, 1) + dt.timedelta(days=1999)
    assert found.conflicts == ()


NAMES = ("a", "b", "c", "d")
NAME = st.sampled_from(NAMES)
DAY = st.dates(dt.date(2023, 9, 1), dt.date(2023, 9, 20))
SET = st.builds(lambda one, two: between(min(one, two), max(one, two)), DAY, DAY)
CONSTRAINT = st.one_of(
    st.builds(SameDay, NAME, NAME),
    st.builds(Near, NAME, NAME, st.integers(0, 3)),
    st.builds(Earlier, NAME, NAME, st.booleans()),
    st.builds(Within, NAME, NAME, NAME),
    st.builds(MostRecentWeekday, NAME, NAME, st.integers(1, 7)),
    st.builds(Prefers, NAME, SET),
)


@repeatable
@given(st.fixed_dictionaries(dict.fromkeys(NAMES, SET)), st.lists(CONSTRAINT, max_size=7), st.randoms())
def test_the_order_of_the_input_changes_nothing(
    days: dict[str, Days], constraints: list[Constraint], shuffle: random.Random
) -> None:
    """Shuffled variables and constraints give the same days, steps and conflicts."""
    turned = list(days)
    shuffle.shuffle(turned)
    mixed = [*constraints, *constraints[:2]]
    shuffle.shuffle(mixed)

    assert solve(days, constraints) == solve({name: days[name] for name in turned}, mixed)


@repeatable
@given(st.fixed_dictionaries(dict.fromkeys(NAMES, SET)), st.lists(CONSTRAINT, max_size=7))
def test_narrowing_only_narrows_and_never_empties(days: dict[str, Days], constraints: list[Constraint]) -> None:
    """Every day is a part of what it began with, and something is left of it."""
    found = solve(days, constraints)

    for name, left in found.days.items():
        assert left
        assert left & days[name] == left


@repeatable
@given(st.fixed_dictionaries(dict.fromkeys(NAMES, DAY)), st.lists(CONSTRAINT, max_size=6), st.integers(0, 6))
def test_a_true_story_is_never_lost(days: dict[str, dt.date], constraints: list[Constraint], around: int) -> None:
    """Where some days fulfil all hard constraints, those days stay possible before soft rules choose."""
    truth = {name: single(day) for name, day in days.items()}
    hard = [each for each in constraints if not each.soft and not solve(truth, [each]).conflicts]
    slack = dt.timedelta(days=around)

    found = solve({name: between(day - slack, day + slack) for name, day in days.items()}, hard)

    assert found.conflicts == ()
    assert all(days[name] in found.days[name] for name in NAMES)

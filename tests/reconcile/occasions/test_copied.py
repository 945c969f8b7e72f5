"""Copied sentences that two readers took differently: they come together last, and never between others."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading, under_name

import summarizer

PAIR = ("Anna Brandt", "Chidi Okoye")
TOPIC = "the ceasefire along the northern border"
OTHER = "fishing rights in the fjords of the west"


def groups(*readings):
    """Return how the mentions of meetings are grouped."""
    return {meeting.mentions for meeting in summarizer.reconcile(readings).meetings}


def taken_for(original, name, **changes):
    """Return a copy of a reading under another name, its meetings read differently."""
    copy = under_name(original, name)
    return copy.model_copy(update={"meetings": tuple(met.model_copy(update=changes) for met in copy.meetings)})


@pytest.mark.parametrize("name", ["0", "x"])
@pytest.mark.parametrize("changes", [{"kind": "call"}, {"kind": "ceremony"}, {"status": "cancelled"}, {"when": ()}])
def test_a_copy_read_differently_does_not_come_between_two_accounts(name, changes):
    """What two articles tell in words of their own stays one, whatever a copy of one of them is taken for."""
    told = reading("a", Met(PAIR, "12 March 2024", city="Oslo", topic=TOPIC))
    other = reading("b", Met(PAIR, "12 March 2024", topic=OTHER))
    found = groups(told, other, taken_for(told, name, **changes))

    assert any({"a:m1", "b:m1"} <= set(group) for group in found)


def test_a_copy_with_an_open_day_does_not_come_between_two_accounts():
    """Accounts of the month and of the day stay one, though a copy of the one with the day is taken for a call."""
    told = reading("a", Met(PAIR, "12 March 2024", city="Oslo", topic=TOPIC))
    month = reading("b", Met(PAIR, "March 2024", city="Oslo", topic=OTHER))
    found = groups(told, month, taken_for(told, "0", kind="call"))

    assert found == {("0:m1", "a:m1", "b:m1")}


def test_copies_that_were_read_differently_are_one_by_a_rule_of_usage():
    """The briefing says that it chose: nothing but the same words makes talks and a call one."""
    told = reading("a", Met(PAIR, "12 March 2024", city="Oslo", topic=TOPIC))
    briefing = summarizer.reconcile([told, taken_for(told, "x", kind="call")])
    (judged,) = [each for each in briefing.judgements if each.a == "a:m1"]

    assert [meeting.mentions for meeting in briefing.meetings] == [("a:m1", "x:m1")]
    assert (judged.verdict, judged.reasons[0].rule, judged.reasons[0].soft) == ("same", "told-in-same-words", True)


def test_copies_read_alike_are_one_without_choosing():
    """Where the readers of the same words agree, nothing is chosen."""
    told = reading("a", Met(PAIR, "12 March 2024", city="Oslo", topic=TOPIC))
    briefing = summarizer.reconcile([told, under_name(told, "x")])
    (judged,) = [each for each in briefing.judgements if each.a == "a:m1"]

    assert (judged.verdict, judged.reasons[0].soft) == ("same", False)

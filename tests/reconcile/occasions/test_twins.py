"""Copies of a dispatch: what several articles tell in the same words is one thing, however many of them there are."""

from __future__ import annotations

import json
import re

import pytest
from reading_factory import Met, reading

import summarizer
from summarizer.records import Reading

PAIR = ("Anna Brandt", "Chidi Okoye")


def under_another_name(original, name):
    """The same reading of the same text, as another paper printed it: under another id."""
    told = original.article.id
    plain = json.loads(original.model_dump_json())
    return Reading.model_validate_json(re.sub(rf'"{re.escape(told)}"', f'"{name}"', json.dumps(plain)))


@pytest.mark.parametrize("copies", [2, 5])
def test_copies_of_the_seeds_add_no_entry(seeds, copies):
    """Every seed printed by several papers word for word: the same meetings and visits, each with all its articles."""
    told = list(seeds.values())
    alone = summarizer.reconcile(told)
    printed = [under_another_name(each, f"{each.article.id}-{n}") for each in told for n in range(copies)]
    briefing = summarizer.reconcile([*told, *printed])

    assert len(briefing.meetings) == len(alone.meetings)
    assert len(briefing.visits) == len(alone.visits)
    assert [meeting.date.edtf for meeting in briefing.meetings] == [meeting.date.edtf for meeting in alone.meetings]
    for mine, theirs in zip(briefing.meetings, alone.meetings, strict=True):
        assert len(mine.mentions) == (copies + 1) * len(theirs.mentions)


def test_copies_count_as_one_chain(seeds):
    """Papers that print the same words are no further witnesses: articles multiply, chains do not."""
    told = list(seeds.values())
    printed = [under_another_name(each, f"{each.article.id}-copy") for each in told]
    both, alone = summarizer.reconcile([*told, *printed]), summarizer.reconcile(told)

    assert [m.support.chains for m in both.meetings] == [m.support.chains for m in alone.meetings]


def test_undated_copies_are_one_meeting_each():
    """Two meetings of one pair, neither with a day: the copy's first is the first, its second the second."""
    told = reading(
        "a",
        Met(PAIR, "", city="Oslo", topic="the ceasefire along the northern border"),
        Met(PAIR, "", city="Bergen", topic="the ceasefire along the northern border"),
    )
    briefing = summarizer.reconcile([told, under_another_name(told, "b")])

    assert {meeting.mentions for meeting in briefing.meetings} == {("a:m1", "b:m1"), ("a:m2", "b:m2")}


@pytest.mark.parametrize("kinds", [("talks", "ceremony"), ("ceremony", "event")])
def test_what_readers_take_copied_words_for_makes_no_second_meeting(kinds):
    """The same sentence is one meeting, though one reader takes it for talks and another for a ceremony."""
    first, second = (
        reading(name, Met(PAIR, "", city="Oslo", topic="the ceasefire along the northern border", kind=kind))
        for name, kind in zip("ab", kinds, strict=True)
    )
    (meeting,) = summarizer.reconcile([first, second]).meetings

    assert meeting.mentions == ("a:m1", "b:m1")


def test_other_words_of_another_kind_are_another_meeting():
    """Told in words of its own, a public occasion is not the talks."""
    first = reading("a", Met(PAIR, "", city="Oslo", topic="the ceasefire along the northern border"))
    second = reading("b", Met(PAIR, "", city="Oslo", topic="fishing rights in the fjords of the west", kind="event"))

    assert len(summarizer.reconcile([first, second]).meetings) == 2

"""A person's decisions: applied in any order, shown, and refused where they contradict or speak of nothing."""

from __future__ import annotations

import re
from itertools import permutations
from pathlib import Path

import pytest
from reading_factory import Met, reading
from shares import by_mention, partition

import summarizer
from summarizer.errors import ConfigurationError
from summarizer.reconcile import read_decisions

DOCUMENT = Path(__file__).parents[2] / "docs" / "decisions.md"

READINGS = (
    reading("a", Met(("Anna Brandt", "Chidi Okoye"), "14 March 2024"), published="2024-03-15"),
    reading("b", Met(("Anya Brandtova", "Chidi Okoye"), "14 March 2024"), Met(("Chidi Okoye", "Piotr Zielak"))),
    reading("c", Met(("Anna Brandt", "Chidi Okoye"), "14 March 2024"), aliases={"Anna Brandt": ("A. M. Brandt",)}),
)

BY = 'why = "seen in the register"\nby = "R. Lindqvist"\n'
ONE_WOMAN = f'[[same]]\nof = ["Anna Brandt", "Anya Brandtova"]\n{BY}'
TWO_WOMEN = f'[[different]]\nof = ["a:a1", "c:a1"]\n{BY}'
TWO_MEETINGS = f'[[different]]\nkind = "meeting"\nof = ["a:m1", "c:m1"]\n{BY}'


def decided(text, readings=READINGS):
    """Return the briefing of some readings under decisions."""
    return summarizer.reconcile(readings, decisions=read_decisions(text, "decisions.toml"))


def test_the_documented_example_works_on_the_five_articles(seeds):
    """The example of the documentation applies, and the briefing shows every part of it."""
    example = re.search(r"```toml[^\n]*\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)[1]
    briefing = decided(example, list(seeds.values()))
    shown = str(briefing).replace("\\", "")

    assert briefing.reviewed_by == "R. Lindqvist"
    assert [reason.rule for reason in briefing.decisions] == ["person-different", "person-same"]
    assert "A. Moreau" in shown
    assert "C3: unsigned, not confirmed elsewhere" in shown
    ids = {number: each.article.id for number, each in seeds.items()}
    entries = by_mention(briefing)
    assert entries[f"{ids['000']}:m3"] is not entries[f"{ids['001']}:m3"]


def test_names_that_no_rule_joins_are_joined_and_their_meetings_with_them():
    """Two names a person takes for one are one actor, and the meeting they both had on that day is one."""
    briefing = decided(ONE_WOMAN)

    assert {"a:a1", "b:a1", "c:a1"} in partition(briefing, {"a", "b", "c"})
    assert by_mention(briefing)["a:m1"].mentions == ("a:m1", "b:m1", "c:m1")
    assert "R. Lindqvist" in briefing.explain("a:a1", "b:a1")


def test_what_would_be_one_is_kept_apart():
    """Mentions a person parts are two entries, although every rule would join them, and the reason is kept."""
    briefing = decided(TWO_MEETINGS + TWO_WOMEN)

    assert by_mention(briefing)["a:m1"] is not by_mention(briefing)["c:m1"]
    assert "seen in the register" in briefing.explain("a:a1", "c:a1")
    alone = by_mention(summarizer.reconcile(READINGS))
    assert alone["a:m1"] is alone["c:m1"]


def test_any_order_of_decisions_gives_the_same_briefing():
    """The order of the decisions in the file does not change a byte."""
    grade = '[[grade]]\nsource = "a"\ngrade = "B2"\nby = "R. Lindqvist"\n'
    parts = [ONE_WOMAN, TWO_MEETINGS, f'[[different]]\nof = ["Piotr Zielak", "Chidi Okoye"]\n{BY}', grade]
    results = {decided("".join(turned)).to_json() for turned in permutations(parts)}

    assert len(results) == 1


def test_contradicting_decisions_are_refused_with_both_lines():
    """What two decisions make one cannot be parted by a third; the message names all three lines."""
    text = "".join(
        [
            f'[[same]]\nof = ["a:a1", "b:a1"]\n{BY}\n',
            f'[[same]]\nof = ["b:a1", "c:a1"]\n{BY}\n',
            f'[[different]]\nof = ["a:a1", "c:a1"]\n{BY}',
        ]
    )

    with pytest.raises(ConfigurationError, match=r"line 11: contradicts line 1 and 6"):
        decided(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f'[[same]]\nof = ["Nobody Here", "Anna Brandt"]\n{BY}', "line 1: no article has the actor “Nobody Here”"),
        (f'\n\n[[different]]\nkind = "visit"\nof = ["a:v1", "b:v1"]\n{BY}', "line 3: no article has the visit “a:v1”"),
        (f'[[same]]\nof = ["b:a1", "b:a2"]\n{BY}', "line 1: one article tells of both"),
        (f'[[different]]\nof = ["Anna Brandt", "A. M. Brandt"]\n{BY}', "line 1: what it parts is one mention"),
        ('[[grade]]\nsource = "z"\ngrade = "A"\nby = "x"\n', "line 1: there is no article “z”"),
        (f'[[same]]\nof = ["Anna Brandt"]\n{BY}', "line 1: same.of"),
        ('[[same]]\nof = ["Anna Brandt", "Chidi Okoye"]\nby = "x"\n', "line 1: same.why"),
        ('[[same]]\nof = ["Anna Brandt", "Chidi Okoye"]\nwhy = "x"\n', "line 1: same.by"),
        ("same = 3\n", r"write [[same]]"),
        ("[[same]\n", "is not TOML"),
        ("[[merge]]\nof = []\n", "merge"),
        (f'[[same]]\nkind = "meeting"\nof = [{{article = "a", name = "talks"}}, "b:m1"]\n{BY}', "has no name"),
    ],
)
def test_what_cannot_be_applied_is_refused_in_one_line(text, said):
    """An unknown name, mention or article, or a file that is no decisions file, is named with its line."""
    with pytest.raises(ConfigurationError, match=r"decisions\.toml") as error:
        decided(text)
    assert said in error.value.message
    assert "\n" not in error.value.message


def test_a_file_that_is_not_there_is_named(tmp_path):
    """A decisions file that cannot be read stops the run before anything is paid for."""
    with pytest.raises(ConfigurationError, match=r"nowhere\.toml cannot be read"):
        summarizer.brief(tmp_path, decisions=tmp_path / "nowhere.toml", offline=True, cache=None)


def test_a_decision_without_its_author_says_what_to_write():
    """What is left out is named with the line that mends it."""
    text = '[[same]]\nof = ["A", "B"]\nwhy = "seen"\n'

    with pytest.raises(ConfigurationError, match=r"by = .NAME."):
        read_decisions(text, "decisions.toml")

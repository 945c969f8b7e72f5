"""Asking why two things are one or are not, in Python and from the shell."""

from __future__ import annotations

from pathlib import Path

from reading_factory import Met, reading

import summarizer
from summarizer.cli import main

TESTS = Path(__file__).parents[1]
PAIR = ("Anna Brandt", "Chidi Okoye")


def test_the_command_explains_instead_of_printing_the_briefing(capsys):
    """``--explain A B`` prints the kept reasons for two mentions, and nothing of the briefing."""
    code = main(
        [
            *("--replay", str(TESTS / "recordings"), "--quiet"),
            *("--explain", "000:m3", "001:m3", str(TESTS.parent / "seeds")),
        ]
    )
    out = capsys.readouterr().out

    assert code == 0
    assert "l’actualité des deux dernières semaines" in out
    assert "# " not in out


def test_meetings_too_far_apart_to_be_compared_are_explained_by_their_days():
    """Two meetings of one pair, years apart, were never compared; their days say why they are two."""
    briefing = summarizer.reconcile(
        [
            reading("a", Met(PAIR, "14 March 2014")),
            reading("b", Met(PAIR, "14 March 2024")),
        ]
    )

    assert briefing.judgements[0].a == "a:a1"
    assert "no day fits both" in briefing.explain("M1", "M2")
    assert "no day fits both" in briefing.explain("a:m1", "b:m1")


def test_an_open_mention_says_why_it_is_not_placed():
    """A mention without a day, from an article without a date, is not placed, and says what is missing."""
    briefing = summarizer.reconcile(
        [
            reading("a", Met(PAIR, "14 March 2024")),
            reading("b", Met(PAIR, city="Vienna")),
        ]
    )

    assert len(briefing.meetings) == 2
    assert "nothing else ties them" in briefing.explain("a:m1", "b:m1")

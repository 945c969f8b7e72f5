"""Visits of which neither the first nor the last day is known: they stand where they are known to have been."""

import datetime as dt

import pytest
from reading_factory import Met, Travelled, reading

from summarizer import reconcile

ANN, BOB = "Ann Arno", "Bob Bering"


def visited(*meetings, **told):
    """Return the briefing of one article that tells of a visit of Ann's to Oslo, and of meetings on it."""
    return reconcile([reading("a1", *meetings, published="2025-10-20", visit=Travelled((ANN,), city="Oslo", **told))])


def timeline_of(briefing, tmp_path):
    """Return the lines of the timeline, as Markdown has it."""
    page = briefing.save(tmp_path / "b.md").read_text("utf-8")
    return [line for line in page.partition("## Timeline")[2].partition("## ")[0].splitlines() if line.startswith("- ")]


@pytest.mark.parametrize(("when", "words"), [("in 1927", "1927"), ("in March 2025", "March 2025")])
def test_a_visit_stands_on_the_days_on_which_it_was_under_way(when, words, tmp_path):
    """Of a visit in 1927 the timeline says 1927: not that it began on 31 December at the latest."""
    briefing = visited(when=when)

    assert timeline_of(briefing, tmp_path) == [f"- **{words}** – V1 · Visit: Ann Arno, Oslo"]
    assert briefing.visits[0].arrival.earliest is None


def test_a_known_first_day_is_shown_as_such(tmp_path):
    """A visit that began on a known day stands on that day, however long it went on."""
    briefing = visited(arrival="14 October 2025")

    assert briefing.visits[0].under_way is None
    assert "**Tuesday 14 October 2025** – V1" in timeline_of(briefing, tmp_path)[0]


def test_a_meeting_says_when_the_visit_was_under_way(tmp_path):
    """A visit of which only a meeting is dated was under way on the day of that meeting."""
    briefing = visited(Met((ANN, BOB), when="14 October 2025", on_visit=True))
    days = briefing.visits[0].under_way

    assert days is not None
    assert (days.earliest, days.latest, days.edtf) == (dt.date(2025, 10, 14), dt.date(2025, 10, 14), "2025-10-14")
    assert timeline_of(briefing, tmp_path)[0] == "- **Tuesday 14 October 2025** – V1 · Visit: Ann Arno, Oslo"

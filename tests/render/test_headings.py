"""What entries are called."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading

from summarizer import reconcile
from summarizer.render.headings import principals

PAIR, ENVOY = ("Ann Arno", "Bob Bering"), "Cora Dahl"


@pytest.mark.parametrize(("articles", "named"), [(4, True), (5, False)])
def test_whom_one_of_many_articles_names_stands_in_no_heading(articles, named):
    """A party that less than a quarter of the articles know is among those who were there, and not in the heading."""
    told = [reading(f"x{n}", Met(PAIR, "9 May 2024")) for n in range(1, articles)]
    (meeting,) = reconcile([reading("x0", Met((*PAIR, ENVOY), "9 May 2024")), *told]).meetings

    assert {each.name for each in meeting.participants} == {*PAIR, ENVOY}
    assert {each.name for each in principals(meeting)} == ({*PAIR, ENVOY} if named else {*PAIR})

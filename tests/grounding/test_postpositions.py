"""Names that a word of a South Asian language begins with, found by themselves."""

from __future__ import annotations

import pytest

from summarizer.grounding.folding import find_all


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("नसरिन मजुमदार", "केशव जोशी र नसरिन मजुमदारबीच वार्ता"),
        ("देशमुख", "देशमुखसँगको भेट"),
        ("बुधबार", "बुधबारको बैठक"),
        ("फडणवीस", "फडणवीसांनी सांगितले"),
        ("তালুকদার", "তালুকদারকে স্বাগত"),
        ("પટેલ", "પટેલને મળ્યા"),
        ("රත්නායක", "රත්නායකගේ ගමන"),
    ],
)
def test_a_name_is_printed_where_only_postpositions_follow_it_in_its_word(name, text):
    """What is cited is the name alone, without "of" or "with"."""
    assert [text[start:end] for start, end in find_all(name, text)] == [name]


@pytest.mark.parametrize(("name", "text"), [("देश", "देशमुख आए"), ("राम", "रामनगर")])
def test_another_word_that_begins_with_it_is_not_the_name(name, text):
    """A town is not the god that it is called after."""
    assert list(find_all(name, text)) == []

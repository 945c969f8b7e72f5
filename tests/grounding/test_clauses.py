"""Names of a clause among the words of an article, told by the words themselves."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.grounding.clauses import unstated_names
from summarizer.grounding.folding import without_accents

ENDINGS = {
    "jednání Hradeckého": "Přijel Hradecký.",
    "разговор Храдецкого": "Приехал Храдецкий.",
    "az ülés Strasbourgban": "Strasbourg vár.",
}

PIECES = st.sampled_from(
    ["Ab", "ab", "Abcd", "ÀBCDEF", "abcde\u0301", "2", "_", "-", " ", "’", "\u200b", "Я", "ﬁ", "會"]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", without_accents(text))


@pytest.mark.parametrize(("clause", "text"), ENDINGS.items())
def test_a_name_may_end_in_another_case(clause, text):
    """A Czech or a Russian surname bends in up to three letters, and Hungarian adds as many."""
    assert unstated_names(clause, text) == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Marianne", "Marie"),
        ("Chennai", "Chengdu"),
        ("Hungary", "hunger"),
        ("Austria", "Austin"),
        ("Changsha", "Changde"),
        ("Alexandria", "Alexanderplatz"),
    ],
)
def test_a_name_that_only_begins_alike_is_not_printed(name, other):
    """Marianne is not told of where Marie came; and no long word behind the same letters is a case of a name."""
    assert unstated_names(f"with {name}", f"{other} came.") == [name]


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.sampled_from(["Ab", "Abc", "Abcd", "Àbcdef", "Bcd", "Яб", "Fi"]), TEXTS)
def test_a_name_is_printed_where_a_word_begins_like_it(name, text):
    """A name of up to three letters is a word of the text, a longer one all but two letters of a word's beginning."""
    plain = without_accents(name)
    stem = plain[: max(4, len(plain) - 2)]
    printed = plain in _words(text) if len(plain) < 4 else any(word.startswith(stem) for word in _words(text))
    assert unstated_names(f"with {name}", text) == ([] if printed else [name])

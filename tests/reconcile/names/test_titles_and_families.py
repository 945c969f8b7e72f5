"""Words that are a title in one name and a Chinese family name in another."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HE Wang Yi", "Wang Yi"),
        ("HE Ali Hassan", "Ali Hassan"),
        ("Tan Sri Jamil Osman", "Jamil Osman"),
        ("Pan Andrzej Zielinski", "Andrzej Zielinski"),
        ("He Lifeng", "何立峰"),
        ("He Lifeng", "Хэ Лифэн"),
        ("HE Lifeng", "He Lifeng"),
        ("TAN See Leng", "Tan See Leng"),
        ("Pan Gongsheng", "潘功胜"),
    ],
)
def test_it_is_a_title_in_capitals_or_before_another_and_a_family_name_elsewhere(one, other):
    """What stands with it tells."""
    assert compare_names(one, other, "person").verdict == "same"
    assert list(candidate_pairs([one, other], "person")) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("He Lifeng", "Wang Lifeng"), ("Tan See Leng", "Lim See Leng"), ("Pan Gongsheng", "Han Gongsheng")],
)
def test_a_family_name_is_not_left_out(one, other):
    """Given names alone make nobody one with another."""
    assert compare_names(one, other, "person").verdict == "different"

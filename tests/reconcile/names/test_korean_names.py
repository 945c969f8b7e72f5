"""Korean names in Latin letters, in the systems that are in use beside one another."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import compare_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Park Geun-hye", "Pak Kŭn-hye"),
        ("Lee Kyung-soo", "Yi Kyŏngsu"),
        ("Choe Un-ji", "Choi Eun-ji"),
        ("Kang Kyung-wha", "Kang Gyeong-hwa"),
        ("Lim Chong-seok", "Im Jong-seok"),
    ],
)
def test_one_name_in_two_systems_is_one(one, other):
    """Two spellings of the same syllables are one name, whatever letters they share."""
    assert compare_names(one, other, "person").verdict == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Min-jun", "Kim Min-jung"),
        ("Park Jong-chon", "Pak Jong-chun"),
        ("Kim Song-nam", "Kim Yong-nam"),
        ("Lee Jun-seok", "Yi Jun-seo"),
        ("Kim Tae-jung", "Kim Dae-jung"),
        ("Cho Tae-yul", "Choi Tae-yul"),
    ],
)
def test_another_syllable_is_another_name(one, other):
    """A vowel, an ending, or a family name that no system writes so parts two names."""
    assert compare_names(one, other, "person").verdict != "same"

"""Korean names in Latin letters, in the systems that are in use beside one another."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names


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
        ("Han Seong-jun", "Han Seung-jun"),
        ("한성준", "Han Seung-jun"),
        ("한승준", "Han Seong-jun"),
    ],
)
def test_another_syllable_is_another_name(one, other):
    """A vowel, an ending, or a family name that no system writes so parts two names."""
    assert compare_names(one, other, "person").verdict != "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("이정욱", "Lee Jung-wook"),
        ("이정욱", "Ли Чон Ук"),
        ("Lee Jung-wook", "Ли Чон Ук"),
        ("한상민", "Хан Сан Мин"),
        ("Han Sang-min", "Хан Сан Мин"),
        ("Park Yong-jun", "Пак Ён Джун"),
        ("김정은", "Ким Чен Ын"),
        ("Moon Jae-in", "Мун Чжэ Ин"),
        ("Choe Son Hui", "Цой Сон Хи"),
        ("조태열", "Cho Tae-yul"),
    ],
)
def test_one_name_in_two_scripts_is_one(one, other):
    """Hangul, Latin and Cyrillic letters spell the same syllables, and the two are looked for together."""
    assert compare_names(one, other, "person").verdict == "same"
    assert list(candidate_pairs([one, other], "person")) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("김민준", "Kim Min-jung"),
        ("Ким Чен Ир", "Kim Jong-un"),
        ("Ли Сон Ман", "Kim Song-man"),
        ("박정희", "Park Jung-ho"),
    ],
)
def test_another_syllable_is_another_name_in_any_script(one, other):
    """A syllable or a family that the other script does not write so parts two names."""
    assert compare_names(one, other, "person").verdict != "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [("배성준", "배승준"), ("김정호", "김종호"), ("이민수", "이민서"), ("박영선", "박영순"), ("한덕수", "한덕주")],
)
def test_names_in_hangul_are_two_where_a_syllable_differs(one, other):
    """Koreans spell their own names in one way."""
    assert compare_names(one, other, "person").verdict == "different"


@pytest.mark.parametrize(("one", "other"), [("리영호", "이영호"), ("젤렌스키", "젤렌스키"), ("이재명", "이재명")])
def test_a_family_name_may_be_spelled_as_the_north_does(one, other):
    """The same given name behind it is the same person's."""
    assert compare_names(one, other, "person").verdict != "different"

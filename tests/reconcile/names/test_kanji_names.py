"""Japanese names in kanji, beside the same names in letters and in other scripts that write vowels."""

from __future__ import annotations

import pytest
from mistaken import mistaken

from summarizer.reconcile.names import candidate_pairs, compare_names

NAMES = [
    ("石破茂", "Shigeru Ishiba"), ("岸田文雄", "Fumio Kishida"), ("高市早苗", "Sanae Takaichi"),
    ("安倍晋三", "Shinzo Abe"), ("菅義偉", "Yoshihide Suga"), ("麻生太郎", "Tarō Asō"), ("河野太郎", "Taro Kono"),
    ("林芳正", "Yoshimasa Hayashi"), ("上川陽子", "KAMIKAWA Yoko"), ("茂木敏充", "Toshimitsu Motegi"),
    ("小泉純一郎", "Jun'ichirō Koizumi"), ("玄葉光一郎", "Koichiro Gemba"), ("斎藤健", "Ken Saito"),
    ("佐々木一郎", "Ichiro Sasaki"), ("山野内勘二", "Kanji Yamanouchi"), ("宮沢喜一", "Kiichi Miyazawa"),
    ("八田達夫", "Tatsuo Hatta"), ("瀬戸口修", "Osamu Setoguchi"), ("桐生正嗣", "Masatsugu Kiryū"),
]  # fmt: skip
"""People of public life, and some who are made up."""


@pytest.mark.parametrize(("kanji", "letters"), NAMES)
def test_a_name_in_kanji_is_one_with_letters_that_it_may_be_read_as(kanji, letters):
    """Voiced, shrunken and long sounds included, in either order of the names; and the two are compared."""
    assert compare_names(kanji, letters, "person").verdict == "same"
    assert compare_names(letters, kanji, "person").verdict == "same"
    assert list(candidate_pairs([kanji, letters], "person")) == [(0, 1)]


@pytest.mark.parametrize(("kanji", "other"), [("石破茂", "Сигэру Исиба"), ("高市早苗", "Санаэ Такаити")])
def test_so_it_is_with_the_letters_of_other_scripts(kanji, other):
    """What is heard of Cyrillic letters is cut into readings, too."""
    assert compare_names(kanji, other, "person").verdict == "same"


def test_none_of_these_is_another_of_them():
    """Many readings of a sign make no two of these people one."""
    assert mistaken(NAMES) == []


@pytest.mark.parametrize(("kanji", "letters"), [("岸田文雄", "Nobuo Kishida"), ("小泉純一郎", "Shinjiro Koizumi")])
def test_a_family_name_alone_leaves_it_open(kanji, letters):
    """Brothers and sons share it; the reason says that half was read."""
    found = compare_names(kanji, letters, "person")

    assert found.verdict == "undecided"
    assert "name-kanji-half" in [reason.rule for reason in found.reasons]


@pytest.mark.parametrize(
    ("chinese", "letters"), [("王毅", "Wang Yi"), ("林芳正", "Lin Fangzheng"), ("李明", "Ri Akira")]
)
def test_chinese_names_are_what_they_were(chinese, letters):
    """A reading of kanji decides nothing for pinyin; one that would fit a Japanese of that name is his."""
    assert compare_names(chinese, letters, "person").verdict == "same"


def test_a_sign_may_be_read_in_a_chinese_name_as_nowhere_else():
    """The second sign is bai in a word and may be bo in a name, by Wade and Giles po."""
    assert compare_names("沈柏年", "Shen Po-nien", "person").verdict == "same"
    assert compare_names("沈柏年", "Shen Bainian", "person").verdict == "same"
    assert compare_names("沈柏年", "Shen Poming", "person").verdict != "same"

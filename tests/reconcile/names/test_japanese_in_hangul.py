"""Japanese names as Korean papers print them."""

from __future__ import annotations

from itertools import permutations

import pytest
from mistaken import mistaken

from summarizer.reconcile.names import candidate_pairs, compare_names

PEOPLE = [
    ("岸田文雄", "Fumio Kishida", "기시다 후미오"), ("石破茂", "Shigeru Ishiba", "이시바 시게루"),
    ("高市早苗", "Sanae Takaichi", "다카이치 사나에"), ("安倍晋三", "Shinzo Abe", "아베 신조"),
    ("菅義偉", "Yoshihide Suga", "스가 요시히데"), ("麻生太郎", "Taro Aso", "아소 다로"),
    ("河野太郎", "Tarō Kōno", "고노 다로"), ("上川陽子", "Yoko Kamikawa", "가미카와 요코"),
    ("茂木敏充", "Toshimitsu Motegi", "모테기 도시미쓰"), ("岩屋毅", "Takeshi Iwaya", "이와야 다케시"),
    ("小泉進次郎", "Shinjiro Koizumi", "고이즈미 신지로"), ("鳩山由紀夫", "Yukio Hatoyama", "하토야마 유키오"),
    ("八田達夫", "Tatsuo Hatta", "핫타 다쓰오"), ("武藤容治", "Yoji Muto", "무토 요지"),
]  # fmt: skip
"""In kanji, in Latin letters, in hangul."""


@pytest.mark.parametrize("spellings", PEOPLE)
def test_each_sound_has_one_rendering(spellings):
    """Voiced or not at the head of a word, long or short, whichever name stands first: they are one."""
    for one, other in permutations(spellings, 2):
        assert compare_names(one, other, "person").verdict == "same", (one, other)
        assert list(candidate_pairs([one, other], "person")) == [(0, 1)]


def test_none_of_these_is_another_of_them():
    """What renders one renders no other."""
    assert mistaken(PEOPLE) == []


@pytest.mark.parametrize(
    ("hangul", "letters"),
    [("한성준", "Junichi Hanso"), ("기시다 노부오", "Fumio Kishida"), ("김정은", "Sanae Takaichi")],
)
def test_another_name_is_not_its_rendering(hangul, letters):
    """A Korean name is no Japanese one, and a brother's is his own."""
    assert compare_names(hangul, letters, "person").verdict != "same"

"""Chinese names as Korean papers print them."""

from __future__ import annotations

import pytest
from mistaken import mistaken

from summarizer.reconcile.names import candidate_pairs, compare_names

PEOPLE = [
    ("习近平", "Xi Jinping", "시진핑"), ("李强", "Li Qiang", "리창"), ("李克强", "Li Keqiang", "리커창"),
    ("王毅", "Wang Yi", "왕이"), ("董军", "Dong Jun", "둥쥔"), ("何立峰", "He Lifeng", "허리펑"),
    ("丁薛祥", "Ding Xuexiang", "딩쉐샹"), ("韩正", "Han Zheng", "한정"), ("賴清德", "Lai Ching-te", "라이칭더"),
    ("蔡英文", "Tsai Ing-wen", "차이잉원"), ("马英九", "Ma Ying-jeou", "마잉주"),
    ("刘建超", "Liu Jianchao", "류젠차오"), ("邢海明", "Xing Haiming", "싱하이밍"),
    ("戴兵", "Dai Bing", "다이빙"), ("习远平", "Xi Yuanping", "시위안핑"),
]  # fmt: skip
"""In signs, in Latin letters of either system, in hangul."""


@pytest.mark.parametrize(("signs", "letters", "hangul"), PEOPLE)
def test_each_syllable_has_one_rendering(signs, letters, hangul):
    """The name in hangul is one with both others, and they are looked for together."""
    for other in (signs, letters):
        assert compare_names(other, hangul, "person").verdict == "same"
        assert list(candidate_pairs([other, hangul], "person")) == [(0, 1)]


def test_none_of_these_is_another_of_them():
    """Syllables that look alike are told apart."""
    assert mistaken(PEOPLE) == []

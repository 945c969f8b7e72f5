"""Korean and Vietnamese names as papers in Chinese and Japanese print them: in signs."""

from __future__ import annotations

from itertools import permutations

import pytest
from mistaken import mistaken

from summarizer.reconcile.names import candidate_pairs, compare_names

KOREAN = [
    ("李在明", "이재명", "Lee Jae-myung"), ("尹锡悦", "윤석열", "Yoon Suk Yeol"), ("文在寅", "문재인", "Moon Jae-in"),
    ("朴槿惠", "박근혜", "Park Geun-hye"), ("盧武鉉", "노무현", "Roh Moo-hyun"), ("金正恩", "김정은", "Kim Jong Un"),
    ("崔善姫", "최선희", "Choe Son Hui"), ("赵兑烈", "조태열", "Cho Tae-yul"), ("韓悳洙", "한덕수", "Han Duck-soo"),
    ("潘基文", "반기문", "Ban Ki-moon"), ("康京和", "강경화", "Kang Kyung-wha"), ("鄭義溶", "정의용", "Chung Eui-yong"),
]  # fmt: skip
"""In signs, traditional, simplified or Japanese; in hangul; in Latin letters."""

VIETNAMESE = [
    ("范明政", "Phạm Minh Chính"), ("阮富仲", "Nguyen Phu Trong"), ("王庭惠", "Vuong Dinh Hue"), ("苏林", "Tô Lâm"),
    ("武文赏", "Vo Van Thuong"), ("裴青山", "Bùi Thanh Sơn"), ("陈青敏", "Tran Thanh Man"), ("胡志明", "Ho Chi Minh"),
    ("习近平", "Tập Cận Bình"),
]  # fmt: skip
"""In signs and in letters, with their marks and without; the last is Chinese, as Vietnamese papers print him."""


@pytest.mark.parametrize("spellings", KOREAN)
def test_korean_signs_are_one_with_the_syllables_they_are_read_as(spellings):
    """Whoever prints them: each sign is a syllable, and the names are looked for together."""
    for one, other in permutations(spellings, 2):
        found = compare_names(one, other, "person")

        assert found.verdict == "same", (one, other)
        assert list(candidate_pairs([one, other], "person")) == [(0, 1)]


@pytest.mark.parametrize(
    ("signs", "letters"), [("文在寅", "Мун Чжэ Ин"), ("金正恩", "Ким Чен Ын"), ("李在明", "イ・ジェミョン")]
)
def test_so_they_are_in_other_alphabets(signs, letters):
    """Cyrillic letters and kana spell the same syllables."""
    assert compare_names(signs, letters, "person").verdict != "different"


@pytest.mark.parametrize(("signs", "letters"), VIETNAMESE)
def test_vietnamese_signs_are_one_with_the_words_they_are_read_as(signs, letters):
    """Each sign is a word."""
    found = compare_names(signs, letters, "person")

    assert found.verdict == "same"
    assert "name-signs-read" in [reason.rule for reason in found.reasons]
    assert list(candidate_pairs([signs, letters], "person")) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("濑川健一郎", "瀬川健一郎", "Kenichiro Segawa"),
        ("黑泽广", "黒沢広", "Hiroshi Kurosawa"),
        ("滨田靖一", "浜田靖一", "Yasukazu Hamada"),
        ("斋藤健", "斎藤健", "Ken Saito"),
        ("柳镇赫", "柳鎮赫", "Ryu Jin-hyuk"),
        ("罗晓军", "羅暁軍", "Luo Xiaojun"),
    ],
)
def test_a_sign_in_the_script_of_another_country_is_the_same_sign(one, other, letters):
    """Simplified, as they were, and Japanese: one name, read as one."""
    for spelling in (other, letters):
        assert compare_names(one, spelling, "person").verdict == "same"
        assert list(candidate_pairs([one, spelling], "person")) == [(0, 1)]


@pytest.mark.parametrize(
    ("vietnamese", "pinyin"),
    [
        ("Tập Cận Bình", "Xi Jinping"),
        ("Lý Cường", "Li Qiang"),
        ("Vương Nghị", "Wang Yi"),
        ("Đổng Quân", "Dong Jun"),
        ("Thẩm Quốc Lương", "Shen Guoliang"),
        ("Cố Văn Đào", "Gu Wentao"),
        ("La Hiểu Quân", "Luo Xiaojun"),
        ("Hồ Cẩm Đào", "Hu Jintao"),
    ],
)
def test_a_chinese_name_is_one_with_its_vietnamese_reading(vietnamese, pinyin):
    """Papers of Vietnam print what the signs are read as there."""
    assert compare_names(vietnamese, pinyin, "person").verdict == "same"
    assert list(candidate_pairs([vietnamese, pinyin], "person")) == [(0, 1)]


@pytest.mark.parametrize(
    ("vietnamese", "pinyin"),
    [("Phạm Minh Chính", "Xi Jinping"), ("Lý Cường", "Li Wei"), ("Phạm Bình Minh", "Wang Yi"), ("Tô Lâm", "Li Qiang")],
)
def test_a_name_of_other_signs_is_not(vietnamese, pinyin):
    """One sign read otherwise is another name."""
    assert compare_names(vietnamese, pinyin, "person").verdict == "different"


def test_two_words_without_their_marks_stay_open():
    """To Lam may be read from other signs as well."""
    assert compare_names("苏林", "To Lam", "person").verdict == "undecided"


def test_none_of_these_is_another_of_them():
    """A sign with several readings makes no two of these people one."""
    assert mistaken([*KOREAN, *VIETNAMESE]) == []


@pytest.mark.parametrize(
    ("signs", "letters"),
    [("金成民", "Kim Seung-min"), ("金成民", "김승민"), ("李克强", "Lee Jae-myung"), ("阮春福", "Nguyễn Phú Trọng")],
)
def test_another_syllable_is_not_read_from_them(signs, letters):
    """One syllable is enough."""
    assert compare_names(signs, letters, "person").verdict != "same"

"""Khmer and Lao names beside their Latin spellings."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names

PEOPLE = [
    ("ហ៊ុន ម៉ាណែត", "Hun Manet"),
    ("ហ៊ុន សែន", "Hun Sen"),
    ("ប្រាក់ សុខុន", "Prak Sokhonn"),
    ("ទៀ សីហា", "Tea Seiha"),
    ("សម រង្ស៊ី", "Sam Rainsy"),
    ("ທອງລຸນ ສີສຸລິດ", "Thongloun Sisoulith"),
    ("ສະເຫຼີມໄຊ ກົມມະສິດ", "Saleumxay Kommasith"),
    ("ສອນໄຊ ສີພັນດອນ", "Sonexay Siphandone"),
    ("ຄຳໄຕ ສີພັນດອນ", "Khamtai Siphandon"),
    ("ປານີ ຢາທໍ່ຕູ້", "Pany Yathotou"),
]


@pytest.mark.parametrize(("written", "latin"), PEOPLE)
def test_a_khmer_or_lao_name_is_read(written, latin):
    """Vowels that are not written, and Lao letters, which are Thai ones in other shapes, do not hide a name."""
    assert compare_names(written, latin, "person").verdict == "same"
    assert list(candidate_pairs([written, latin], "person")) == [(0, 1)]


@pytest.mark.parametrize(("written", "own"), PEOPLE)
def test_no_khmer_or_lao_name_is_taken_for_another(written, own):
    """Father and son share a name, and so do many who are not related."""
    assert not [
        other for _, other in PEOPLE if other != own and compare_names(written, other, "person").verdict == "same"
    ]


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("អ៊ីសាបែល វីឡារូស", "Isabel Villaruz"),
        ("ធីរ៉ាផាត់ វ៉ាថាណាសាធៀន", "Theerapat Wattanasathien"),
        ("ថាន់ ហ្សីន អ៊ូ", "Thant Zin Oo"),
    ],
)
def test_a_foreign_name_in_khmer_is_heard_with_the_sounds_that_khmer_lacks(written, latin):
    """Two letters stand for z and f, and a mark makes a b a p."""
    assert compare_names(written, latin, "person").verdict == "same"


def test_a_word_that_sounds_like_a_title_elsewhere_is_a_name():
    """Pany is a given name in Lao, and Polish for a lady."""
    assert compare_names("ປານີ ຢາທໍ່ຕູ້", "Yathotou", "person").verdict == "undecided"

"""Thai names beside their Latin spellings, and scripts that nothing here can read."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ทักษิณ ชินวัตร", "Thaksin Shinawatra"),
        ("ประยุทธ์ จันทร์โอชา", "Prayut Chan-o-cha"),
        ("แพทองธาร ชินวัตร", "Paetongtarn Shinawatra"),
        ("อภิสิทธิ์ เวชชาชีวะ", "Abhisit Vejjajiva"),
        ("สมชาย วงศ์สวัสดิ์", "Somchai Wongsawat"),
        ("สุเทพ เทือกสุบรรณ", "Suthep Thaugsuban"),
        ("เศรษฐา ทวีสิน", "Srettha Thavisin"),
        ("สุรเกียรติ์ เสถียรไทย", "Surakiart Sathirathai"),
        ("เกรียงศักดิ์ ชมะนันทน์", "Kriangsak Chamanan"),
        ("ธีรภัทร วัฒนเสถียร", "Theerapat Wattanasathien"),
    ],
)
def test_a_thai_name_is_read_by_sound_and_by_its_indian_spelling(one, other):
    """Silent letters, unwritten vowels and vowels written before their consonant do not hide a name."""
    assert compare_names(one, other, "person").verdict == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ทักษิณ ชินวัตร", "Yingluck Shinawatra"),
        ("พานทองแท้ ชินวัตร", "Paetongtarn Shinawatra"),
        ("สนธิ ลิ้มทองกุล", "Sonthi Boonyaratglin"),
        ("ธนาธร จึงรุ่งเรืองกิจ", "Thanakorn Juangroongruangkit"),
    ],
)
def test_two_thai_names_of_one_family_stay_two(one, other):
    """Brothers, sisters and namesakes are not made one by the freedom of Thai spelling."""
    assert compare_names(one, other, "person").verdict == "different"


@pytest.mark.parametrize("signs", ["မင်းအောင်လှိုင်", "ហ៊ុន ម៉ាណែត", "ສະຫຼຽວ ສີທອງ"])
def test_a_script_that_is_not_read_leaves_it_open(signs):
    """Nobody is said to be somebody else only because their name is in Burmese, Khmer or Lao."""
    assert compare_names(signs, "Aung San Suu Kyi", "person").verdict == "undecided"


@pytest.mark.parametrize(
    ("heard", "spelled"),
    [
        ("ดานียาร์ คาซึมเบคอฟ", "Daniyar Kasymbekov"),
        ("เดาเรน คาซึมบาเยฟ", "Dauren Kasîmbaev"),
        ("อันเนอลีส แตร์วินท์", "Annelies Terwindt"),
        ("โยสต์ ฟัน ไรน์", "Joost van Rhijn"),
        ("เวียเชสลาฟ แชร์เนอุตเซอานู", "Veaceslav Cernăuțeanu"),
        ("โนอา เบน-ยีชัย", "Noa Ben-Yishai"),
        ("เซอร์คาน อัยโดมูช", "Serkan Aydoğmuş"),
        ("เมียว ซอ ลวิน", "Myo Zaw Lwin"),
    ],
)
def test_a_foreign_name_in_thai_is_heard_with_the_sounds_that_thai_lacks(heard, spelled):
    """It has one sign for ch and sh, two for ts, none for a dark i, and its van and ben are the same small words."""
    assert compare_names(heard, spelled, "person").verdict == "same"
    assert list(candidate_pairs([heard, spelled], "person")) == [(0, 1)]


def test_two_foreign_names_that_thai_writes_alike_stay_two():
    """Kasymbekov and Kasymbaev differ in one sound, and so do their spellings."""
    assert compare_names("ดานียาร์ คาซึมเบคอฟ", "Daniyar Kasymbaev", "person").verdict == "different"

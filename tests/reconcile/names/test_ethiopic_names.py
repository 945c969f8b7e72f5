"""Names in Ethiopic script, with what Amharic writes onto them, beside the same names in Latin letters."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names


@pytest.mark.parametrize(
    ("ethiopic", "latin"),
    [
        ("ፖንቱስ ዩንግሄድ", "Pontus Ljungehed"),
        ("ግዠጎዥ ቮንዶውኮቭስኪ", "Grzegorz Wądołkowski"),
        ("ሀብተወልድ ግዛቸው", "Habtewold Gizachew"),
        ("ከሀብተወልድ ግዛቸው", "Habtewold Gizachew"),
        ("ሀብተወልድ ግዛቸውን", "Habtewold Gizachew"),
        ("ከአቶ ግዠጎዥ ቮንዶውኮቭስኪ", "Grzegorz Wądołkowski"),
        ("ለወ/ሮ አዳነች አቤቤ", "Adanech Abebe"),
        ("ዶ/ር አቢይ አህመድ", "Abiy Ahmed"),
        ("የአቢይ አህመድ", "Abiy Ahmed"),
        ("አብይ አህመድና", "Abiy Ahmed"),
        ("ኮሎኔል መንግስቱ ኃይለማርያም", "Mengistu Haile Mariam"),
        ("ገ/ሚካኤል ታደሰ", "Gebremichael Tadesse"),
        ("ደመቀ መኮንን", "Demeke Mekonnen"),
        ("ብርሃኑ ነጋ", "Berhanu Nega"),
        ("አበበ ቢቂላ", "Abebe Bikila"),
        ("ቀነኒሳ በቀለ", "Kenenisa Bekele"),
        ("ሳህለወርቅ ዘውዴ", "Sahle-Work Zewde"),
        ("ራሳ ዥቪርግዥዲዬኔ", "Rasa Žvirgždienė"),
        ("ቭላድሚር ፑቲን", "Vladimir Putin"),
        ("አብዲናስር ሞሐሙድ ጃማ", "Abdinasir Mohamud Jama"),
    ],
)
def test_a_name_in_ethiopic_signs_is_the_one_it_spells(ethiopic, latin):
    """Prepositions, titles, endings and strokes take nothing from a name; and the two are compared."""
    assert compare_names(ethiopic, latin, "person").verdict == "same"
    assert compare_names(latin, ethiopic, "person").verdict == "same"
    assert list(candidate_pairs([ethiopic, latin], "person")) == [(0, 1)]


@pytest.mark.parametrize(
    ("ethiopic", "latin"),
    [
        ("አበበ ቢቂላ", "Abeba Bikila"),
        ("ሃይሉ ከበደ", "Haile Kebede"),
        ("ከበደ ገብሬ", "Bede Gebre"),
        ("ለማ መገርሳ", "Ma Megersa"),
        ("ሀብተወልድ ግዛቸው", "Habtemariam Gizachew"),
        ("ሀብተወልድ ግዛቸው", "Habtewold Getachew"),
        ("ታሪኩ በቀለ", "Kenenisa Bekele"),
        ("ገንዘቤ ዲባባ", "Tirunesh Dibaba"),
        ("የማነ ገብረአብ", "Yemane Gebremeskel"),
        ("ሴቪንጅ ጋንዲሎቫ", "Anar Gandilov"),
    ],
)
def test_siblings_and_names_of_another_last_vowel_stay_apart(ethiopic, latin):
    """A sign writes its vowel, which tells Abebe from Abeba; a short name keeps its first sign."""
    assert compare_names(ethiopic, latin, "person").verdict != "same"


def test_a_title_is_also_a_given_name():
    """Before one word alone, what is a title elsewhere is part of the name."""
    assert compare_names("Ato Boldon", "አቶ ቦልደን", "person").verdict == "same"

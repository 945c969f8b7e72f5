"""Burmese names beside their Latin spellings, in which every syllable is a word."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names
from summarizer.reconcile.names.burmese import burmese

PEOPLE = [
    ("အောင်ဆန်းစုကြည်", "Aung San Suu Kyi"),
    ("မင်းအောင်လှိုင်", "Min Aung Hlaing"),
    ("စိုးဝင်း", "Soe Win"),
    ("မြင့်ဆွေ", "Myint Swe"),
    ("ထင်ကျော်", "Htin Kyaw"),
    ("သိန်းစိန်", "Thein Sein"),
    ("မြထွန်းဦး", "Mya Tun Oo"),
    ("ခင်ညွန့်", "Khin Nyunt"),
    ("ကျော်မိုးထွန်း", "Kyaw Moe Tun"),
    ("ဇင်မာအောင်", "Zin Mar Aung"),
    ("ရဲဝင်းဦး", "Ye Win Oo"),
]


@pytest.mark.parametrize(("written", "latin"), PEOPLE)
def test_a_burmese_name_is_one_word_for_all_words_of_the_latin_one(written, latin):
    """How its syllables are said, a low dot, and a long vowel do not hide a name."""
    assert compare_names(written, latin, "person").verdict == "same"
    assert list(candidate_pairs([written, latin], "person")) == [(0, 1)]


@pytest.mark.parametrize(("written", "own"), PEOPLE)
def test_no_burmese_name_is_taken_for_another(written, own):
    """Names share syllables; all of them have to agree."""
    assert not [
        other for _, other in PEOPLE if other != own and compare_names(written, other, "person").verdict == "same"
    ]


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("နရင်ဒရာ မိုဒီ", "Narendra Modi"),
        ("ပရာဘိုဝို ဆူဘီယန်တို", "Prabowo Subianto"),
        ("အန်ဝါ အီဘရာဟင်", "Anwar Ibrahim"),
    ],
)
def test_a_foreign_name_is_read_by_the_letters_that_end_its_syllables(written, latin):
    """Burmese writes foreign names in words of several syllables, with an r that its own say as y."""
    assert compare_names(written, latin, "person").verdict == "same"


def test_what_is_written_onto_a_name_to_honour_its_bearer_is_no_part_of_it():
    """U and Daw are said before names; the U at the end of one, Oo, is its own."""
    assert compare_names("ဦးဝင်းမြင့်", "Win Myint", "person").verdict == "same"
    assert next(burmese("ဦးသန့်ဇင်ဦး")) == "thanzinu"


def test_a_burmese_name_with_a_word_more_or_less_stays_open():
    """Win Myint is not Soe Win Myint, and nothing more is known of either."""
    assert compare_names("ဝင်းမြင့်", "Soe Win Myint", "person").verdict == "undecided"

"""Foreign names in Chinese characters, katakana and hangul beside the letters that they render."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.names import candidate_pairs, compare_names
from summarizer.reconcile.names.syllabic import foreign_parts

DATA = Path(__file__).parents[3] / "benchmarks" / "data" / "transcribed_names.csv"
with DATA.open(encoding="utf-8", newline="") as lines:
    PAIRS = list(csv.DictReader(lines))

SAME = [
    ("埃马纽埃尔·马克龙", "Emmanuel Macron"),
    ("谢尔盖·拉夫罗夫", "Сергей Лавров"),
    ("卢拉·达席尔瓦", "Lula da Silva"),
    ("アンゲラ・メルケル", "Angela Merkel"),
    ("블라디미르 푸틴", "Vladimir Putin"),
    ("哈利法‧哈夫塔爾", "HAFTAR, Khalifa"),
    ("オルバーン・ヴィクトル", "Viktor Orbán"),
    ("シーヤールトー・ペーテル", "Péter Szijjártó"),
    ("ジェームズ・マティス", "James Mattis"),
    ("무함마드 살만", "Mohammed Salman"),
    ("마이크 폼페이오", "Mike Pompeo"),
    ("스콧 베센트", "Scott Bessent"),
    ("리시 수낵", "Rishi Sunak"),
    ("울리히 베센도르프", "Ulrich Wessendorf"),
    ("ウルリヒ・ベッセンドルフ", "Ulrich Wessendorf"),
    ("스콧 켈리", "Scott Kelly"),
]
OPEN = [
    ("马哈茂德·阿巴斯", "محمود عباس", "letters without vowels"),
    ("哈利法·哈夫塔尔", "Khalifa Haftar Jr.", "a mark of generation"),
    ("拉米·哈达德", "Rami Hadad", "few consonants"),
    ("玛丽亚·洛佩斯", "Mario López", "another last vowel"),
    ("弗拉基米尔·普京", "Vladimir Vladimirovich Putin", "another number of parts"),
    ("弗拉基米尔·普京", "V. Putin", "an initial"),
    ("ロシオ・サルバティエラ", "Rocío Salvatierra Quispe", "a second family name"),
    ("ロシオ・サルバティエラ・キスペ", "Rocío Salvatierra", "a second family name in signs"),
    ("ムハンマド・ビン・サルマン", "Mohammed bin Salman Al Saud", "a house behind a father's name"),
    ("テンク・ズルファドリ", "Zulfadhli Tengku Kamaruddin", "a title in another place, and a father's name"),
]


def test_no_pair_of_two_people_is_called_the_same():
    """Among the labelled pairs none of two people is merged, and of those of one few are refused."""
    found = Counter((pair["answer"], compare_names(pair["a"], pair["b"], "person").verdict) for pair in PAIRS)

    assert found["different", "same"] == 0
    assert found["same", "same"] >= 210
    assert found["same", "different"] <= 16
    assert found["different", "different"] >= 170


def test_what_is_not_refused_is_found_as_a_candidate():
    """Every labelled pair of one person whose sounds agree is worth comparing by its keys."""
    agreeing = [(pair["a"], pair["b"]) for pair in PAIRS if pair["answer"] == "same"]
    agreeing = [pair for pair in agreeing if compare_names(*pair, "person").verdict != "different"]

    assert [pair for pair in agreeing if not list(candidate_pairs(pair, "person"))] == []


@pytest.mark.parametrize(("signs", "letters"), SAME)
def test_a_name_as_custom_spells_it_is_the_same(signs, letters):
    """Every part spelled as custom has it makes one name, and the parts and words are told."""
    found = compare_names(signs, letters, "person")

    assert (found.verdict, [reason.rule for reason in found.reasons]) == ("same", ["name-transcribed"])
    assert len(found.reasons[0].args["parts"]) == len(found.reasons[0].args["words"]) == 2


@pytest.mark.parametrize(("signs", "letters", "why"), OPEN, ids=[why for _, _, why in OPEN])
def test_what_signs_cannot_tell_is_left_open(signs, letters, why):
    """Neither merged nor refused: what signs for syllables do not show."""
    assert compare_names(signs, letters, "person").verdict == "undecided", why


@pytest.mark.parametrize("other", ["Saddam Haftar", "Khaled Haftar", "Khalifa Belqasim"])
def test_another_given_or_family_name_is_a_refusal(other):
    """One part that does not sound like its word makes two people, and the reason names both."""
    found = compare_names("哈利法·哈夫塔尔", other, "person")

    assert (found.verdict, found.reasons[0].rule) == ("different", "name-transcribed-otherwise")
    assert found.reasons[0].args == {"parts": ("哈利法", "哈夫塔尔"), "words": tuple(other.split())}


@pytest.mark.parametrize("name", ["习近平", "김정은", "김 정은", "安倍晋三", "Xi Jinping", "プーチン", "·", "J·D·万斯"])
def test_names_that_render_no_foreign_one_are_left_to_the_other_rules(name):
    """A name without parts, and a native one, is no transcription."""
    assert foreign_parts(name) is None


@pytest.mark.parametrize("other", ["Edwin Salvatierra Ruiz", "Rocío Quispe Ruiz", "Salvatierra Ruiz Quispe"])
def test_a_name_more_excuses_no_part_that_sounds_otherwise(other):
    """Where one name has a word more, every part of the shorter one must still be found in it."""
    assert compare_names("ロシオ・サルバティエラ", other, "person").verdict == "different"


def test_korean_tells_l_from_r_between_vowels():
    """It writes l twice and r once, which makes two names of Kelly and Kerry."""
    assert compare_names("스콧 켈리", "Scott Kerry", "person").verdict != "same"
    assert compare_names("스콧 케리", "Scott Kelly", "person").verdict != "same"


def test_no_public_figure_of_the_labelled_pairs_is_another():
    """Names in hangul are compared with all names in letters beside those they are labelled with."""
    same = [(pair["a"], pair["b"]) for pair in PAIRS if (pair["script"], pair["answer"]) == ("hangul", "same")][::2]
    taken = [(a, b) for a, _ in same for other, b in same if a != other and (a, b) not in same]

    assert [(a, b) for a, b in taken if compare_names(a, b, "person").verdict == "same"] == []


def test_a_title_behind_a_korean_name_is_no_refusal_of_its_own():
    """Words of hangul that agree with nothing may be a name and a title: no rule about foreign names speaks."""
    found = compare_names("박근혜 대통령님", "Park Geun-hye", "person")
    assert not [reason for reason in found.reasons if reason.rule.startswith("name-transcribed")]


def test_signs_are_compared_with_letters_alone_under_first_sounds():
    """Names in letters that begin alike do not become candidates of each other by the keys made for signs."""
    names = ["Daniel Langat", "Dolores Lima", "Dmitri Lunin", "丹尼尔·兰加特"]
    assert {pair for pair in candidate_pairs(names, "person") if 3 not in pair} == set()
    assert (0, 3) in set(candidate_pairs(names, "person"))


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    st.text(alphabet="丹尼尔兰加特什·・ ウィャンッー푸틴값-", max_size=30),
    st.text(alphabet="abth rz-'.,Эйалبن", max_size=30),
)
def test_any_signs_and_letters_are_answered_alike_in_both_orders(signs, letters):
    """Odd runs of signs and letters raise nothing and give one answer in both orders."""
    assert compare_names(signs, letters, "person") == compare_names(letters, signs, "person")


def test_a_name_that_begins_with_a_nasal_meets_what_renders_it_with_a_vowel():
    """Ng, Nd and Mb are rendered by a sign that begins with a vowel: the two are looked for together, and are one."""
    names = ["吉马杜姆·恩加拉代", "Djimadoum Ngaradé"]

    assert list(candidate_pairs(names, "person")) == [(0, 1)]
    assert compare_names(*names, "person").verdict == "same"


def test_a_foreign_name_in_signs_is_another_than_one_that_it_does_not_sound_like():
    """It has other parts, however many, so that nothing is left open."""
    assert compare_names("吉马杜姆·恩加拉代", "Issa Brahim Koty", "person").verdict == "different"

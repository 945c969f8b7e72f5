"""Keys that find candidates."""

from __future__ import annotations

from itertools import combinations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names, name_keys
from summarizer.reconcile.names.crossing import writing

NAMES = [
    "Sergueï Choïgou",
    "Сергей Шойгу",
    "Sergei Ivanov",
    "Benjamin Netanyahu",
    "NETANYAHU, Benjamin",
    "B. Netanyahu",
    "Yonatan Netanyahu",
    "Kim Jong-un",
    "Kim Jongun",
    "Marine Le Pen",
    "Marine Lepen",
    "Abdel Fattah al-Sissi",
    "عبد الفتاح السيسي",
]


def test_names_called_the_same_share_a_key():
    """Every pair that compares as the same is among the candidates."""
    called = {
        (i, j)
        for i, j in combinations(range(len(NAMES)), 2)
        if compare_names(NAMES[i], NAMES[j], "person").verdict == "same"
    }
    assert called
    assert called <= set(candidate_pairs(NAMES, "person"))


def test_a_shared_family_name_alone_makes_no_candidate():
    """Two full names with one family name are not compared, however common it is."""
    names = ["John Smith", "Mary Smith", "Peter Smith"]
    assert list(candidate_pairs(names, "person")) == []


def test_each_candidate_comes_once():
    """A pair that shares several keys is yielded once, the smaller place first."""
    names = ["Vladimir Vladimirovitch Poutine", "Vladimir Vladimirovich Putin", "V. Putin"]
    found = list(candidate_pairs(names, "person"))
    assert sorted(found) == [(0, 1), (0, 2), (1, 2)]


def test_organisations_share_a_key_without_their_small_words():
    """Word order, articles and generic words do not part the keys of an organisation."""
    assert name_keys("le groupe Wagner", "org") == name_keys("Wagner Group", "org")
    assert name_keys("ministère russe de la Défense", "org") == name_keys("ministère de la Défense russe", "org")
    assert name_keys("ministère russe de la Défense", "org") != name_keys("ministère libyen de la Défense", "org")
    assert name_keys("Libyan Ministry of Defence", "org") == name_keys("ministère libyen de la Défense", "org")


def test_candidates_are_the_pairs_that_share_a_key_that_counts():
    """Initials count where a name has one, wide keys between two scripts; the order of the names does not."""
    names = [*NAMES, "J. Ivanov", "S. Ivanov", "本雅明·内塔尼亚胡", "弗拉基米尔·普京", "Vladimir Putin", "V. Putin"]
    signs = {name for name in names if "·" in name}
    short = {name for name in names if "." in name}

    def counts(key, pair):
        if key.startswith("i:"):
            return not short.isdisjoint(pair)
        if key.startswith("x:"):
            return len({writing(name) for name in pair}) == 2
        return not key.startswith("~") or len(signs.intersection(pair)) == 1

    for listed in (names, names[::-1]):
        expected = {
            (i, j)
            for i, j in combinations(range(len(listed)), 2)
            for key in {*name_keys(listed[i], "person")} & {*name_keys(listed[j], "person")}
            if counts(key, (listed[i], listed[j]))
        }
        assert sorted(candidate_pairs(listed, "person")) == sorted(expected)


@pytest.mark.parametrize(
    "pair",
    [
        ("Noa Ben-Attar", "নোয়া বেন-আত্তারের"),
        ("Mishari bin Abdulaziz Al-Rumaidhi", "মিশারি বিন আবদুল আজিজ আল-রুমাইদি"),
        ("Ta Quang Khai", "따꽝카이"),
        ("Mustafa al-Kazemi", "مصطفى الكاظمي"),
        ("Хамид Резвани", "حمید رضوانی"),
        ("Mostafa Razavi", "مصطفی رضوی"),
        ("Luigi Dimaio", "Луиджи Ди Майо"),
        ("Robert Fico", "Роберт Фицо"),
        ("Xi Jinping", "习近平"),
        ("Aleksiej Nawalny", "Aleksej Navalnyj"),
        ("Andriy Sybiga", "Andrii Sybiha"),
        ("Tsai Ing-wen", "Tsai Ingwen"),
    ],
)
def test_names_that_are_heard_alike_meet(pair):
    """What is one name to another script, another table, or another way of cutting words, is a candidate."""
    assert compare_names(*pair, "person").verdict == "same"
    assert list(candidate_pairs(pair, "person")) == [(0, 1)]


def test_wide_keys_bring_nobody_together_within_a_script():
    """Names in one script meet no others because names in another script are among them."""
    names = ["Noa Attar", "Nawa Attir", "Luigi Dimaio", "Louise Demy", "Robert Fico", "Rupert Vik"]
    alone = set(candidate_pairs(names, "person"))
    among = set(candidate_pairs([*names, "Роберт Фицо", "নোয়া আত্তার"], "person"))
    assert {pair for pair in among if max(pair) < len(names)} == alone

"""Names of persons, compared."""

from __future__ import annotations

from itertools import combinations

import pytest

from summarizer.reconcile.names import DIFFERENT, SAME, compare_names

ONE_MAN = [
    ("Iounous-bek Evkourov", "Yunus-Bek Yevkurov", "Iounous-Bek Ievkourov", "Yunus-bek Yevkurov"),
    ("Sergueï Choïgou", "Sergey Shoigu", "Сергей Шойгу", "Sergej Schoigu", "Serguéi Shoigú"),
    ("Andreï Beloussov", "Andrey Belousov", "Андрей Белоусов"),
    ("Abdel Fattah al-Sissi", "Abdel Fattah el-Sisi", "عبد الفتاح السيسي", "Abd al-Fattah as-Sisi"),
    ("Mohammed bin Salman", "Mohammed ben Salmane", "محمد بن سلمان", "Mohammed bin Salman Al Saud"),
    ("Abdel Hamid Dbeibah", "Abdulhamid Dbeibah", "عبد الحميد الدبيبة"),
    ("Benjamin Netanyahu", "NETANYAHU, Benjamin", "NETANYAHU Benjamin", "בנימין נתניהו", "B. Netanyahu"),
    ("Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης", "Mitsotakis Kyriakos"),
    ("Manos Hatzidakis", "Μάνος Χατζιδάκις", "Manos Hadjidakis", "Manos Chatzidakis"),
    ("Kim Jong-un", "Kim Jong Un", "Kim Jongun", "김정은"),
    ("Xi Jinping", "习近平", "Xi Jin Ping"),
    ("Viktor Orbán", "Orbán Viktor", "Виктор Орбан"),
    ("Nikol Pachinian", "Nikol Pashinyan", "Նիկոլ Փաշինյան"),
    ("Irakli Kobakhidzé", "Irakli Kobakhidze", "ირაკლი კობახიძე"),
    ("Gerhard Schröder", "Gerhard Schroeder", "Gerhard Schroder"),
    ("Vladimir Vladimirovitch Poutine", "Vladimir Putin", "Путин Владимир Владимирович"),
    ("Narendra Modi", "नरेन्द्र मोदी"),
    ("Marine Le Pen", "Marine Lepen", "LE PEN Marine"),
    ("Sheikh Hasina", "Cheikh Hasina"),
    ("Ben Wallace", "Wallace Ben"),
    ("Général Khalifa Haftar", "Khalifa Haftar", "خليفة حفتر"),
    ("Mohammed VI", "King Mohammed VI", "Mohamed VI"),
    ("Amir Tamim bin Hamad Al Thani", "Tamim bin Hamad Al Thani", "تميم بن حمد آل ثاني"),
    ("Amir Hossein Rastegari", "Amirhossein Rastegari", "Amir-Hossein Rastegari", "امیرحسین رستگاری"),
    ("Αμίρ Χοσεΐν Ραστεγκαρί", "امیرحسین رستگاری"),
    ("سالم بن ناصر الريامي", "Salim bin Nasir al-Riyami", "सालिम बिन नासिर अल-रियामी"),
    ("مشاري بن عبدالرحمن آل سعود", "مشارى بن عبد الرحمن", "Mishari bin Abdulrahman Al Saud"),
    ("عبدالفتاح السيسى", "عبد الفتاح السيسي", "Abdel Fattah el-Sisi"),
    ("Raca Numan Ekrem", "Raja Nauman Akram"),
    ("Temim bin Hamed Al Sani", "تميم بن حمد آل ثاني"),
    ("Xavier Bettel", "Ксавье Беттель"),
    ("John F. Kennedy", "John Kennedy", "John Fitzgerald Kennedy"),
]
TWO_PEOPLE = [
    ("Khalifa Haftar", "Saddam Haftar"),
    ("Khalifa Haftar", "Khaled Haftar"),
    ("خليفة حفتر", "Khaled Haftar"),
    ("Vladimir Putin", "Chris Patten"),
    ("Vladimir Putin", "Vladimir Patten"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("김정은", "Kim Jong-il"),
    ("Mohammed VI", "Mohammed V"),
    ("Ferdinand Marcos Sr.", "Ferdinand Marcos Jr."),
    ("Salman bin Abdulaziz", "Abdulaziz bin Salman"),
    ("John A. Smith", "John B. Smith"),
    ("Michel Dubois", "Michelle Dubois"),
    ("Ahmed Hassan", "Ahmed Hussein"),
    ("Carlos Pérez", "Carlos Peres"),
    ("Peter Jensen", "Peter Jenson"),
    ("عبدالرحمن الراشد", "عبدالرحيم الراشد"),
    ("Thaksin Shinawatra", "Yingluck Shinawatra"),
    ("Charles de Gaulle", "Philippe de Gaulle"),
]
OPEN = [
    ("Mahamat Idriss Déby Itno", "Idriss Déby"),
    ("Bashar Hafez al-Assad", "Hafez al-Assad"),
    ("Deby Itno Mahamat Idriss", "Idriss Deby"),
    ("Amir Hossein Rastegari", "Hossein Rastegari"),
    ("Salem Haddad", "Salim Haddad"),
    ("Putin", "Vladimir Putin"),
    ("Putin", "Poutine"),
    ("président Poutine", "Vladimir Poutine"),
    ("Donald Trump Jr.", "Donald Trump"),
    ("Jean Dupont", "Jean-Pierre Dupont"),
    ("普京", "Vladimir Putin"),
    ("Martin Thomas", "Thomas Martin"),
    ("George W. Bush", "George H. W. Bush"),
]


@pytest.mark.parametrize("spellings", ONE_MAN, ids=lambda spellings: spellings[0])
def test_spellings_of_one_person_agree(spellings):
    """Every two spellings of one person are called the same, and every token's partner is among the reasons."""
    for one, other in combinations(spellings, 2):
        found = compare_names(one, other, "person")
        assert found.verdict == "same", (one, other, found)
        assert found.score >= SAME
        assert found.reasons


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_two_people_are_refused(one, other):
    """Relatives, namesakes and near spellings of others are refused, not scored low."""
    found = compare_names(one, other, "person")
    assert found.verdict == "different", found
    assert found.score < DIFFERENT


@pytest.mark.parametrize(("one", "other"), OPEN)
def test_what_strings_cannot_tell_stays_open(one, other):
    """Bare names, leading extra names and marks on one side are left undecided, with the rule that says why."""
    found = compare_names(one, other, "person")
    assert found.verdict == "undecided", found
    assert found.reasons[-1].rule.startswith("name-")


def test_the_reason_of_a_refusal_names_the_leftovers():
    """A refusal carries the words that found no partner, side by side."""
    found = compare_names("Khalifa Haftar", "Saddam Haftar", "person")
    assert found.reasons[-1].rule == "name-leftovers-both"
    assert found.reasons[-1].args == {"one": ("Khalifa",), "other": ("Saddam",)}


def test_an_extra_leading_name_is_given_as_context():
    """The name before the shorter one is handed back, so that context can decide."""
    found = compare_names("Idriss Déby", "Mahamat Idriss Déby Itno", "person")
    assert (found.reasons[-1].rule, found.reasons[-1].args) == ("name-leading-extra", {"tokens": ("Mahamat",)})


def test_an_initial_is_told_among_the_reasons():
    """A match by an initial says so, because it is weaker than a name."""
    found = compare_names("B. Netanyahu", "Benjamin Netanyahu", "person")
    assert "name-initial" in {reason.rule for reason in found.reasons}


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Abdelkader Bensalah", "عبد القادر بن صالح", ("Abdelkader", "عبد القادر")),
        ("Abd al-Fattah Burhan", "Abdel-Fattah Burhan", ("Abd al-Fattah", "Abdel-Fattah")),
        ("Jean-Marie Untel", "Jeanmarie Untel", ("Jean-Marie", "Jeanmarie")),
        ("王国良", "Wang Guoliang", ("国良", "Guoliang")),
    ],
)
def test_a_reason_shows_words_as_they_are_printed(one, other, shown):
    """Words that are compared in a neutral form, or as one, are shown as the articles write them."""
    told = [reason.args["tokens"] for reason in compare_names(one, other, "person").reasons if "tokens" in reason.args]

    assert shown in told or shown[::-1] in told


def test_two_given_names_in_another_order_before_one_family_name_leave_it_open():
    """A name and the father's, turned round, are the child's: a general and his deputy are not one."""
    assert compare_names("Abakar Mahamat Tidjani", "Mahamat Abakar Tidjani", "person").verdict == "undecided"


def test_a_family_name_that_stands_first_makes_no_other_person():
    """Hungarians write it so at home."""
    assert compare_names("Kovács János Péter", "János Péter Kovács", "person").verdict == "same"

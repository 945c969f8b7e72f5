"""Names in the case in which a sentence says whom somebody met, beside the same names in the first case."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names
from summarizer.reconcile.names.inflections import base_forms


@pytest.mark.parametrize(
    ("printed", "first"),
    [
        ("Владимира Путина", "Владимир Путин"),
        ("Сергею Лаврову", "Sergey Lavrov"),
        ("Ольгой Скабеевой", "Ольга Скабеева"),
        ("Марию Захарову", "Maria Zakharova"),
        ("Володимира Зеленського", "Volodymyr Zelenskyy"),
        ("Зораном Милановићем", "Zoran Milanović"),
        ("Шахзеба Хатака", "Shahzeb Gul Khattak"),
        ("Дороћу Сентивањи", "Dorottya Szentiványi"),
        ("Donaldem Tuskiem", "Donald Tusk"),
        ("Andrzejem Dudą", "Andrzej Duda"),
        ("Petrem Fialou", "Petr Fiala"),
        ("Robertom Ficom", "Robert Fico"),
        ("Benjaminem Netanjahu", "Benjamin Netanjahu"),
        ("Orbán Viktorral", "Orbán Viktor"),
        ("Emmanuel Macronnal", "Emmanuel Macron"),
        ("Κυριάκου Μητσοτάκη", "Κυριάκος Μητσοτάκης"),
        ("Gitano Nausėdos", "Gitanas Nausėda"),
        ("Angela Merkelová", "Angela Merkel"),
        ("Kaarinu Rautasalovou", "Kaarina Rautasalo"),
        ("Hasmik Vardumjanová", "Հասմիկ Վարդումյան"),
        ("Տիգրան Վարդումյանը", "Tigran Vardumyan"),
        ("ვლადიმერ პუტინმა", "Vladimir Putin"),
        ("Сәлим Ақбұлақпен", "Selim Akbulak"),
        ("Мәзин әл-Хурайсатты", "Mazen Al-Khreisat"),
        ("Туне Брекхусты", "Tone Brekkhus"),
        ("ვლადიმერ პუტინთან", "ვლადიმერ პუტინი"),
        ("Recep Tayyip Erdoğan'la", "Recep Tayyip Erdoğan"),
    ],
)
def test_whom_somebody_met_is_who_the_first_case_names(printed, first):
    """Endings of all words in one case make no other person, whatever the alphabet; and the two are compared."""
    found = compare_names(printed, first, "person")

    assert found.verdict == "same"
    assert compare_names(first, printed, "person") == found
    assert list(candidate_pairs([printed, first], "person")) == [(0, 1)]


@pytest.mark.parametrize(
    ("printed", "first"),
    [
        ("Ивана Петрова", "Иван Петров"),
        ("Евгения Пригожина", "Евгений Пригожин"),
        ("Aleksandra Ivanova", "Aleksandr Ivanov"),
        ("Petra Fialy", "Petr Fiala"),
        ("Andreja Plenkovića", "Andrej Plenković"),
        ("Vladimir Putinin", "Vladimir Putin"),
        ("Phubet Rattanawichain", "ภูเบศ รัตนวิชัย"),
        ("Օտակար Զբրանեկին", "Otakar Zbránek"),
    ],
)
def test_what_may_be_a_womans_name_or_another_stays_open(printed, first):
    """The second case of a man's name is the first of a woman's, and many names end as a case does."""
    assert compare_names(printed, first, "person").verdict == "undecided"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Valentina Matvienko", "Valentin Matvienko"),
        ("Daniela Silva", "Daniel Silva"),
        ("Daniele Rizzo", "Daniela Rizzo"),
        ("Anna Rossi", "Anna Rossa"),
        ("Lucas Gomes", "Luca Gome"),
        ("Bertrand Russel", "Bertrand Rus"),
        ("Salem Haddad", "Sal Haddad"),
        ("Xi Liu", "Xi Li"),
        ("Ion Radu", "Ion Rad"),
        ("Ольга Иванова", "Олег Иванов"),
    ],
)
def test_an_ending_of_one_word_alone_makes_nobody_somebody_else(one, other):
    """Sisters and brothers, and names that merely end as a case does, stay two."""
    assert compare_names(one, other, "person").verdict == "different"


@pytest.mark.parametrize("name", ["", "Ли", "Xi", "Kim Kwan-jin", "王毅", "محمد علي", "A B", "' '"])
def test_what_has_no_ending_has_no_other_form(name):
    """Short words, and scripts that write no case, are read as they stand."""
    assert base_forms(name) == ()

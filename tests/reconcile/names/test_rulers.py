"""Names of monarchs, popes and patriarchs, which each language translates, beside those of people who keep theirs."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import compare_names, name_keys
from summarizer.reconcile.names.tables import table


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Giacomo IV", "Jakub IV"),
        ("Jacob IV", "Jacobo IV"),
        ("Klemensa XV", "Clemente XV"),  # in another case
        ("León XIV", "Лев XIV"),
        ("Leone XIV", "Leão XIV"),
        ("John Paul II", "Jan Paweł II"),
        ("Juan Pablo II", "Іван Павло II"),
        ("Kyrill I", "Cirillo I"),
    ],
)
def test_a_ruler_of_one_number_is_one_by_whatever_name(one, other):
    """The number says that somebody rules, and the table that the names are one; both are found under one key."""
    assert compare_names(one, other, "person").verdict == "same"
    assert set(name_keys(one, "person")) & set(name_keys(other, "person"))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Giacomo IV", "Jakub V", "different"),
        ("Giacomo IV", "Karl IV", "different"),
        ("Giacomo Neri", "Jakub Neri", "different"),
        ("John Paul II", "Jan Piotr II", "different"),
        ("Agnese", "Inés", "undecided"),  # a title has to tell
    ],
)
def test_others_keep_their_names(one, other, verdict):
    """Another number or another name is another ruler's; a family name is of somebody whom nobody translates."""
    assert compare_names(one, other, "person").verdict == verdict


def test_no_name_stands_on_a_line_alone():
    """Each line of the table has translations, and none twice."""
    lines = [line.split() for line in table("rulers")["names"]]

    assert all(len(line) > 1 and len(set(line)) == len(line) for line in lines)

"""Names as Somali papers write them, beside the same names as others do."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names


@pytest.mark.parametrize(
    ("somali", "other"),
    [
        ("Cabdinaasir Maxamuud Jaamac", "Abdinasir Mohamud Jama"),
        ("Cabdinaasir Maxamuud Jaamac", "አብዲናስር ሞሐሙድ ጃማ"),
        ("Xasan Sheekh Maxamuud", "Hassan Sheikh Mohamud"),
        ("Xasan Sheekh Maxamuud", "حسن شيخ محمود"),
        ("Maxamed Cabdullaahi Farmaajo", "Mohamed Abdullahi Farmaajo"),
        ("Xamse Cabdi Barre", "Hamza Abdi Barre"),
        ("Xaliimo Yuusuf Faarax", "Halima Yusuf Farah"),
        ("Ismaaciil Cumar Geelle", "Ismaïl Omar Guelleh"),
        ("Muuse Biixi Cabdi", "Muse Bihi Abdi"),
        ("Axmed Xuseen Warfaa", "Ahmed Hussein Warfa"),
    ],
)
def test_a_name_in_somali_spelling_is_the_one_it_spells(somali, other):
    """C is the Arabic ʿayn, x is ḥ, and a long vowel is written twice; and the two are compared."""
    assert compare_names(somali, other, "person").verdict == "same"
    assert list(candidate_pairs([somali, other], "person")) == [(0, 1)]


def test_the_reason_shows_the_name_as_it_is_printed():
    """What is compared is written anew, what is shown is not."""
    reasons = compare_names("Cabdinaasir Maxamuud Jaamac", "Abdinasir Mohamud Jama", "person").reasons

    assert ("Jama", "Jaamac") in [reason.args["tokens"] for reason in reasons if "tokens" in reason.args]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Axmed Xuseen Warfaa", "Axmed Xuseen Warsame"),
        ("Cabdi Faarax", "Cabdi Jaamac"),
        ("Isaac Herzog", "Isa Herzog"),
        ("Max Weber", "Mah Weber"),
    ],
)
def test_other_names_stay_two(one, other):
    """An x or a c in a name that is not Somali is left alone."""
    assert compare_names(one, other, "person").verdict != "same"

"""What holds for every text, name or not."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from pathlib import Path

import pytest
from anyascii import anyascii
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.names import DIFFERENT, SAME, compare_names, name_keys
from summarizer.reconcile.names.bare import is_bare

DATA = Path(__file__).parents[3] / "benchmarks" / "data"
KINDS = st.sampled_from(["person", "org"])
FULL_NAMES = sorted(
    {
        spelling
        for row in csv.DictReader((DATA / "people.csv").read_text(encoding="utf-8").splitlines())
        for spelling in row["spellings"].split("|")
        if len(spelling.split()) > 1
    }
)
ORGANISATIONS = sorted(
    spelling
    for row in csv.DictReader((DATA / "organisations.csv").read_text(encoding="utf-8").splitlines())
    for spelling in row["spellings"].split("|")
)
GIVEN_FAMILY = re.compile("[A-Z][a-z]+ [A-Z][a-z]+")
TEXTS = st.one_of(st.text(max_size=60), st.text(alphabet="aäAb. -,'’()JrIVшعب习김\u200c\u0301", max_size=40))
REPEATABLE = settings(derandomize=True, deadline=None, max_examples=200)


def sort_of(key):
    """Return what sort of key one is: those of whole words and initials, or a wide one."""
    return next((mark for mark in ("~", "x:") if key.startswith(mark)), "")


@REPEATABLE
@given(TEXTS, TEXTS, KINDS)
def test_any_two_texts_are_answered_alike_in_both_orders(one, other, kind):
    """No text raises; the score lies in 0 to 1, fits the verdict, and is the same in both orders, reasons included."""
    found = compare_names(one, other, kind)
    assert 0 <= found.score <= 1
    assert found.verdict == ("same" if found.score >= SAME else "different" if found.score < DIFFERENT else "undecided")
    assert found == compare_names(other, one, kind)


@REPEATABLE
@given(TEXTS, KINDS)
def test_any_text_has_few_sorted_keys(text, kind):
    """Keys are sorted, each once, and never more than 64 of a sort."""
    keys = name_keys(text, kind)
    assert list(keys) == sorted(set(keys))
    assert max(Counter(map(sort_of, keys)).values(), default=0) <= 64


def test_a_full_name_is_itself():
    """A name is the same as itself in whatever case, and long words also with their accents gone.

    A family name alone is not; but nothing printed alike is ever said to be two.
    """
    for name in FULL_NAMES:
        for other in (name, name.casefold(), name.upper()):
            assert compare_names(name, other, "person").verdict == ("undecided" if is_bare(name) else "same")
        if name[0].isascii() and all(len(word) > 3 for word in re.findall(r"\w+", name)):
            assert compare_names(name, anyascii(name), "person").verdict == "same"
    assert sum(map(is_bare, FULL_NAMES)) <= 1


@REPEATABLE
@given(TEXTS, KINDS)
def test_what_is_printed_alike_is_never_two(text, kind):
    """Whatever the text, it is not said to differ from itself; as the name of a body it is the same."""
    found = compare_names(text, text, kind).verdict
    assert found == "same" if kind == "org" else found != "different"


@pytest.mark.parametrize("name", ORGANISATIONS)
def test_a_body_is_itself_in_any_case(name):
    """Capitals throughout, as in headlines, make no acronyms of small words, and small letters lose none."""
    assert compare_names(name, name.upper(), "org").verdict == "same"
    assert compare_names(name, name.casefold(), "org").verdict == "same"


@pytest.mark.parametrize(
    ("mixed", "plain"), [("Kh\u0430lifa Haftar", "Khalifa Haftar"), ("\u0420aul Smith", "Paul Smith")]
)
def test_letters_of_another_alphabet_leave_it_open(mixed, plain):
    """A name with a letter that only looks like its own is read as it looks, found as a candidate, and not merged."""
    found = compare_names(mixed, plain, "person")
    assert (found.verdict, found.reasons[-1].rule) == ("undecided", "name-mixed-scripts")
    assert compare_names(mixed, mixed, "person").verdict == "same"
    assert name_keys(mixed, "person") == name_keys(plain, "person")
    assert compare_names(mixed, "Piotr Zielak", "person").verdict == "different"


@REPEATABLE
@given(st.sampled_from([name for name in FULL_NAMES if GIVEN_FAMILY.fullmatch(name)]))
def test_the_order_of_two_words_is_free(name):
    """``Family, Given`` is ``Given Family``."""
    given_name, family_name = name.split()
    assert compare_names(name, f"{family_name}, {given_name}", "person").verdict == "same"


@pytest.mark.parametrize("piece", ["a", "a ", "abd al ", "ch", "-", "(", "ال ", "习", "김", "'", "x.", "\u0301", "1 "])
@pytest.mark.parametrize("kind", ["person", "org"])
def test_a_hostile_name_is_answered(piece, kind):
    """A text of ten thousand characters is compared as a whole: equal texts are one, others are left open."""
    long = piece * (10_000 // len(piece))
    assert compare_names(long, long, kind).verdict == "same"
    assert compare_names(long, long + " b", kind).verdict == "undecided"
    assert compare_names(long[:200], long[:190], kind).score >= 0
    assert max(Counter(map(sort_of, name_keys(long, kind))).values(), default=0) <= 64


@pytest.mark.parametrize("other", ["Li Po-nien", "Fumio Kishida", "岸田文雄", "이창", "Phạm Minh Chính"])
@pytest.mark.parametrize("sign", ["柏", "乐", "하", "자", "李"])
def test_signs_that_are_read_in_several_ways_are_answered_however_many(sign, other):
    """The ways to read a name multiply with each of its signs: of more than a name has, they are not gone through."""
    assert 0 <= compare_names(f"{sign * 60} {sign * 60}", other, "person").score <= 1
    assert max(Counter(map(sort_of, name_keys(sign * 60, "person"))).values(), default=0) <= 64


def test_long_words_in_random_order_are_answered():
    """Names of the longest kind that is still compared give a score."""
    rng = random.Random(1)
    words = ["de", "la", "Abdel", "Jean-Pierre", "O'Neill", "III", "Jr.", "al-", "X.", "chtch", "schtsch"] * 3
    rng.shuffle(words)
    assert 0 <= compare_names(" ".join(words)[:200], " ".join(reversed(words))[:200], "person").score <= 1

"""Which open pairs a reader is shown."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import compare_names
from summarizer.records import Judgement, Reason
from summarizer.render.possibly import left_open, possibly_same


def judged(*reasons, verdict="undecided"):
    """Return a judgement on two people."""
    return Judgement(a="x:a1", b="y:a1", verdict=verdict, reasons=reasons)


@pytest.mark.parametrize(
    ("one", "other"),
    [("高森俊彦", "노현우"), ("宮部誠一", "Moon Ji-hyun"), ("葉清源", "Han Seung-jun"), ("Luo Jianping", "賴文彬")],
)
def test_two_names_that_nothing_ties_are_not_shown(one, other):
    """That signs cannot tell is no reason to think of two people as one."""
    assert possibly_same([judged(*compare_names(one, other, "person").reasons)]) == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("蘇林", "To Lam", "person"),
        ("崔善姬", "Choe Son-hui", "person"),
        ("Turkmenistan's news agency", "Turkménistan", "org"),
    ],
)
def test_what_speaks_for_a_pair_is_shown(one, other, kind):
    """Readings, or words, that agree."""
    assert possibly_same([judged(*compare_names(one, other, kind).reasons)])


def test_other_evidence_beside_unlike_names_is_shown():
    """Whom both met speaks for them."""
    met = Reason(rule="same-company", args={"name": "Ada Bright", "day": "2024-03-14"}, soft=True)

    assert possibly_same([judged(Reason(rule="name-nothing-common"), met)])


def test_what_was_decided_is_not():
    """Only open pairs."""
    assert possibly_same([judged(Reason(rule="name-equal"), verdict="same")]) == []


FITS, MET = Reason(rule="several-fit"), Reason(rule="same-company", args={"name": "Ada", "day": "2024-03-14"})
ENTRY = {"x:m1": "M9", "y:m1": "M10", "y:m2": "M11", "z:m1": "M12", "z:m2": "M13"}.get


def between(a, b, reason=FITS):
    """Return what leaves two mentions open."""
    return Judgement(a=a, b=b, verdict="undecided", reasons=(reason,))


def test_many_open_pairs_of_the_same_few_entries_are_told_once():
    """Pairs that share an entry and a reason are one item; others stay, in the order in which they come."""
    pairs = [between("x:m1", "y:m1"), between("y:m2", "z:m1"), between("z:m1", "z:m2", MET), between("y:m1", "z:m1")]

    assert [(left.judgement, left.entries) for left in left_open(pairs, ENTRY)] == [
        (pairs[0], ("M9", "M10", "M11", "M12")),
        (pairs[2], ()),
    ]


def test_one_open_pair_is_told_as_such():
    """Of two entries, or of two people, the mentions are named."""
    pairs = [between("x:m1", "y:m1"), between("x:a1", "y:a1"), between("x:a1", "z:a1")]

    assert [left.entries for left in left_open(pairs, ENTRY)] == [(), (), ()]

"""Which open pairs a reader is shown."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import compare_names
from summarizer.records import Judgement, Reason
from summarizer.render.possibly import possibly_same


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

"""Pairs of names with the answer a careful person gave from the strings: what was measured on them still holds."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from summarizer.reconcile.names import compare_names

DATA = Path(__file__).parents[3] / "benchmarks" / "data" / "judged_names.csv"
BLIND = DATA.with_name("blind_names.csv")
NO_ERROR = ("merge tolerable", "truth=same")


def answers(kind):
    """Return how often each answer of a person met each of the library's, without merges that are no error."""
    with DATA.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["kind"] == kind]
    found = Counter()
    for row in rows:
        given = compare_names(row["a"], row["b"], kind).verdict
        if not (given == "same" and any(words in row["note"] for words in NO_ERROR)):
            found[row["answer"], given] += 1
    return found


@pytest.mark.parametrize(("kind", "most_wrong", "least_recall"), [("person", 3, 0.88), ("org", 3, 0.15)])
def test_people_are_rarely_merged_wrongly(kind, most_wrong, least_recall):
    """Few pairs that a person calls different, or leaves open, are called the same; most that are the same are found.

    Of bodies, most names that are one are translations and acronyms, which strings do not settle.
    """
    found = answers(kind)
    same = {answer: found[answer, "same"] for answer in ("same", "different", "undecided")}

    assert same["different"] + same["undecided"] <= most_wrong
    assert same["same"] >= least_recall * sum(count for (answer, _), count in found.items() if answer == "same")


@pytest.mark.parametrize(("part", "most_wrong", "least_recall"), [("dev", 0, 0.89), ("held", 3, 0.85)])
def test_people_nobody_here_had_seen_are_rarely_merged_wrongly(part, most_wrong, least_recall):
    """Of pairs written before any rule was read, few that are two are called the same, and most that are one."""
    with BLIND.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if (row["kind"], row["part"]) == ("person", part)]
    called = Counter(row["answer"] for row in rows if compare_names(row["a"], row["b"], "person").verdict == "same")

    assert called["different"] <= most_wrong
    assert called["same"] >= least_recall * sum(row["answer"] == "same" for row in rows)

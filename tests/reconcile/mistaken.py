"""Who is taken for somebody else, among people with several spellings each."""

from __future__ import annotations

from itertools import permutations

from summarizer.reconcile.names import compare_names


def mistaken(people):
    """Return the pairs of spellings of two people that are judged the same."""
    return [
        (one, other)
        for mine, theirs in permutations(people, 2)
        for one in mine
        for other in theirs
        if compare_names(one, other, "person").verdict == "same"
    ]

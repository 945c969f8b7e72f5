"""Prices of neutral spellings: what is left out because it cannot matter does not matter."""

from __future__ import annotations

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from summarizer.reconcile.names import distance as tables
from summarizer.reconcile.names.distance import FAR, distance, frame

LETTERS = "aeiouhSZCjcszgxqJkdDtvwfpblrmnAWYEQ"
SPELLINGS = st.text(LETTERS, min_size=1, max_size=9)
OPEN = st.sampled_from([(False, False), (True, False), (False, True)])
REPEATABLE = settings(derandomize=True, deadline=None, max_examples=1000)


@st.composite
def neighbours(draw):
    """Two spellings of which one becomes the other by a few letters put in, taken out or exchanged."""
    one = other = draw(SPELLINGS)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(other)))
        other = other[:at] + draw(st.text(LETTERS, max_size=1)) + other[at + draw(st.integers(0, 1)) :]
    return one, other


def full_table(one, other, unvowelled):
    """Work the price out by every cell of the table of Wagner and Fischer."""
    mixed = unvowelled[0] != unvowelled[1]
    exchange = tables._EXCHANGE_UNVOWELLED if mixed else tables._EXCHANGE
    drops = [
        tables._drops(each, lenient=mixed and facing)
        for each, facing in zip((one, other), unvowelled[::-1], strict=True)
    ]
    cells = {(0, 0): 0.0}
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            ways = [cells[i - 1, j] + drops[0][i - 1]] if i else []
            ways += [cells[i, j - 1] + drops[1][j - 1]] if j else []
            if i and j:
                here, there = one[i - 1], other[j - 1]
                ways.append(cells[i - 1, j - 1] + (0.0 if here == there else exchange.get(here, {}).get(there, 1.0)))
            cells[i, j] = min(ways, default=0.0)
    return cells[len(one), len(other)]


def outlines_are_near(one, other, unvowelled):
    """Say whether the consonants that stand fast are those of two spellings of one word."""
    steps = Levenshtein.distance(tables._outline(one), tables._outline(other))
    return steps <= 1 + (unvowelled[0] != unvowelled[1])


@REPEATABLE
@example(("vang", "van"), (False, False), 0.45)
@given(neighbours(), OPEN, st.sampled_from([0.1, 0.24, 0.45, 0.65, 0.95]))
def test_a_price_within_the_limit_is_that_of_the_full_table(pair, unvowelled, most):
    """Looking at consonants first, and ending early, changes no price up to the limit and lets none other through."""
    price, found = full_table(*pair, unvowelled), distance(*pair, unvowelled=unvowelled, most=most)
    if price <= most and (pair[0] == pair[1] or outlines_are_near(*pair, unvowelled)):
        assert found == price
    else:
        assert found > most


@REPEATABLE
@example(("vang", "van"), (False, False))
@given(neighbours(), OPEN)
def test_the_consonants_alone_are_never_dearer(pair, unvowelled):
    """What two words cost by their consonants is no more than what they cost."""
    mixed = unvowelled[0] != unvowelled[1]
    least = tables._at_least(*map(tables._consonants, pair), mixed=mixed)
    assert least <= full_table(*pair, unvowelled) + 1e-9 or least == FAR
    assert least != FAR or full_table(*pair, unvowelled) > 1.0 - 1e-9


@REPEATABLE
@given(neighbours(), OPEN)
def test_spellings_less_than_a_sound_apart_have_one_frame(pair, unvowelled):
    """No price below 1 takes an l, r, m or n for a letter of another kind, or leaves it out."""
    assume(full_table(*pair, unvowelled) < 1.0 - 1e-9)
    assert frame(pair[0]) == frame(pair[1])

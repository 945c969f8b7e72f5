"""Several things at a time: in order, in turns, and left behind when nobody wants them any more."""

import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.fetching.together import in_order, taking_turns


@settings(derandomize=True, deadline=None, max_examples=30)
@given(st.lists(st.integers(), max_size=60), st.integers(1, 8))
def test_results_come_in_the_order_of_the_items(items, threads):
    """Each item is worked on once, and its result stands where it stood."""
    assert list(in_order(lambda item: item * 2, items, threads)) == [item * 2 for item in items]


def test_several_are_worked_on_at_a_time():
    """Work that waits for others is done, as long as there are threads for it."""
    together = threading.Barrier(4, timeout=10)
    assert sorted(in_order(lambda item: together.wait() >= 0 and item, [1, 2, 3, 4], 4)) == [1, 2, 3, 4]


def test_what_work_raises_is_raised_when_its_turn_comes():
    """The results before it are given first."""
    results = in_order(lambda item: 1 // item, [1, 0, 1], 2)
    assert next(results) == 1
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_nothing_new_is_begun_when_nobody_waits_any_more():
    """Who leaves early waits for nothing, and what was not begun stays undone."""
    begun = []
    results = in_order(lambda item: begun.append(item) or item, list(range(1000)), 2)
    next(results)
    results.close()
    time.sleep(0.05)
    done = len(begun)
    time.sleep(0.05)
    assert len(begun) == done < 1000


def test_a_slow_taker_is_not_run_ahead_of():
    """So many results wait, and no more is worked on until they are taken."""
    begun = []
    results = in_order(lambda item: begun.append(item) or item, list(range(1000)), 4)
    next(results)
    time.sleep(0.1)
    assert len(begun) < 30
    results.close()


@settings(derandomize=True, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers()), max_size=30))
def test_groups_take_turns(items):
    """No group comes a second time before each other with something left has come once, and nothing is lost."""
    turns = taking_turns(items, lambda item: item[0])
    assert sorted(turns) == sorted(items)
    for group in "abc":
        own = [item for item in items if item[0] == group]
        assert [item for item in turns if item[0] == group] == own
    firsts = [item[0] for item in turns[: len({item[0] for item in items})]]
    assert len(set(firsts)) == len(firsts)

"""Marks of articles are short, and no two articles share one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.render.marks import marks

ids = st.lists(st.text(alphabet="ab0_-", min_size=1, max_size=6), max_size=6, unique=True)


def test_marks_end_at_boundaries():
    """A mark is the shortest beginning that tells an article from the others; else the id."""
    assert marks(["000_ea", "001_85", "le-monde-1", "le-monde-2", "x"]) == {
        "000_ea": "000",
        "001_85": "001",
        "le-monde-1": "le-monde-1",
        "le-monde-2": "le-monde-2",
        "x": "x",
    }
    assert marks(["a", "a_1"]) == {"a": "a", "a_1": "a_1"}


@settings(derandomize=True, deadline=None)
@given(ids)
def test_marks_are_unique_and_do_not_depend_on_order(names):
    """Every article has its own mark, whatever the order of the articles."""
    found = marks(names)

    assert len(set(found.values())) == len(names)
    assert found == marks(reversed(names))
    assert all(name.startswith(mark) for name, mark in found.items())

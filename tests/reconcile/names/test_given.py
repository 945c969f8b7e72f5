"""The table of given names."""

from __future__ import annotations

from summarizer.reconcile.names.given import relation


def test_the_table_tells_spellings_from_names():
    """Spellings of a name are one, short forms are related, near names are two, and others are unknown."""
    assert relation("mohammed", "mohamed") == "same"
    assert relation("william", "bill") == "related"
    assert relation("mohammed", "mahmoud") == "different"
    assert relation("mohammed", "zzz") == "unknown"

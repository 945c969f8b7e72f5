"""The words of languages that names are compared with, kept as data."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.reconcile import names
from summarizer.reconcile.names import compare_names
from summarizer.reconcile.names.tables import by_word, in_plain_letters, table, word_set

FILES = sorted(file.stem for file in (Path(names.__file__).parent / "data").glob("*.json"))


def strings(found):
    """Yield all strings of a table, without the words about it."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for name, each in found.items():
            if name not in {"source", "reading"}:
                yield from strings(each)
    else:
        for each in found:
            yield from strings(each)


@pytest.mark.parametrize("name", FILES)
def test_a_table_says_where_its_words_are_from(name):
    """Every file of words opens with its source."""
    assert next(iter(table(name))) == "source"
    assert table(name)["source"]


@pytest.mark.parametrize("name", FILES)
def test_each_word_has_letters_to_compare(name):
    """No word of a table is empty once it is in plain letters, so that none of them is dead."""
    words = [word for line in strings(table(name)) for word in line.replace("|", " ").split()]

    assert words
    assert all(in_plain_letters(word.removeprefix("=")) and all(in_plain_letters(word)) for word in words)


def test_words_of_any_script_are_found_in_plain_letters():
    """A table is written as its languages are, and asked in the plain letters that names are compared in."""
    assert word_set(["Älteste младший"]) == {"alteste", "mladshiy"}
    assert by_word({"junior": "младший fils"}) == {"mladshiy": "junior", "fils": "junior"}


@pytest.mark.parametrize(("one", "other"), [("Иван Смирнов младший", "Иван Смирнов старший")])
def test_a_mark_of_generation_counts_in_its_own_script(one, other):
    """Junior and senior are two in Cyrillic, too."""
    found = compare_names(one, other, "person")

    assert found.verdict == "different"
    assert found.reasons[-1].rule == "name-generation"

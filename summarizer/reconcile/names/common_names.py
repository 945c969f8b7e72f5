"""Names so common that little follows from them, and the halves of double given names."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from summarizer.reconcile.names.tables import table, word_set


class CommonNames(NamedTuple):
    """The names of ``data/persons.json``, in plain letters.

    Attributes:
        families: The family names that most people bear. Little follows from one: an initial before it stands for many
            people.
        spelled: Those of languages in Latin letters whose spellings are names of their own (Meyer, Meier).
        portuguese: The Portuguese ones; of two family names the last counts.
        spanish: The Spanish ones.
        vietnamese: Family names of Vietnam, whose names another letter makes another.
        pinyin: Chinese family names in pinyin.
        western: Given names of people whose language is written in Latin letters: their family names have one spelling.
        first_halves: First halves of double given names.
        second_halves: Second halves that are seldom given names of their own.
    """

    families: frozenset[str]
    spelled: frozenset[str]
    portuguese: frozenset[str]
    spanish: frozenset[str]
    vietnamese: frozenset[str]
    pinyin: frozenset[str]
    western: frozenset[str]
    first_halves: frozenset[str]
    second_halves: frozenset[str]


@cache
def common_names() -> CommonNames:
    """Return the table, read once."""
    found = table("persons")
    families = {language: word_set(lines) for language, lines in found["families"].items()}
    return CommonNames(
        families=frozenset().union(*families.values()),
        spelled=families["spelled"],
        portuguese=families["portuguese"],
        spanish=families["spanish"],
        vietnamese=word_set(found["vietnamese"]),
        pinyin=word_set(found["pinyin"]),
        western=word_set(found["western"]),
        first_halves=word_set(found["first_halves"]),
        second_halves=word_set(found["second_halves"]),
    )

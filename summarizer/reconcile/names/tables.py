"""The words in ``data/*.json``, read when they are first asked for; each file says where its words are from.

Tables are written in any script and with any marks; here they become plain letters, as names are compared.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from summarizer.reconcile.names.folding import script_of, words
from summarizer.reconcile.names.sounds import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

# Scripts in which letters side by side are one word; those of most words in the tables.
_OF_ONE_WORD = frozenset({"latin", "cyrillic", "greek", "abjad"})


@cache
def table(name: str) -> dict[str, Any]:
    """Return what a file of this folder's data holds."""
    text = resources.files("summarizer.reconcile.names").joinpath("data", f"{name}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def in_plain_letters(spelling: str) -> tuple[str, ...]:
    """Return a word of a table as names have it, in several words where a hyphen parts it."""
    if spelling.isascii() and spelling.isalnum():
        return (spelling.casefold(),)
    script = script_of(spelling[0])
    if spelling.isalnum() and script in _OF_ONE_WORD and unicodedata.is_normalized("NFKC", spelling):
        return (plain(spelling, script),)
    return tuple(plain(word.text, word.script) for word in words(spelling))


def word_set(lines: Iterable[str]) -> frozenset[str]:
    """Return the words of some lines of a table."""
    return frozenset(word for line in lines for spelling in line.split() for word in in_plain_letters(spelling))


def by_word(lines: dict[str, str]) -> dict[str, str]:
    """Return for each word of a table the name of the line that it stands on."""
    return {word: name for name, line in lines.items() for word in word_set([line])}

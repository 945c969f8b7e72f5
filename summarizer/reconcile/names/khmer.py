"""Khmer words as Latin letters write them.

A consonant without a sign has a vowel of its own, which is not written; one under another has none, nor one behind
which stands the mark of a short end. The same sign is said in two ways, by its consonant: names keep to one of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("កគ", "k"),
        **dict.fromkeys("ខឃ", "kh"),
        "ង": "ng",
        **dict.fromkeys("ចឆជឈ", "ch"),
        "ញ": "ny",
        **dict.fromkeys("ដឌ", "d"),
        **dict.fromkeys("តទ", "t"),
        **dict.fromkeys("ឋឍថធ", "th"),
        **dict.fromkeys("ណន", "n"),
        "ប": "b",
        "ព": "p",
        **dict.fromkeys("ផភ", "ph"),
        "ម": "m",
        "យ": "y",
        "រ": "r",
        **dict.fromkeys("លឡ", "l"),
        "វ": "v",
        **dict.fromkeys("សឝឞ", "s"),
        "ហ": "h",
        "ា": "a",
        **dict.fromkeys("ិីឹឺឥឦ", "i"),
        **dict.fromkeys("ុូឧឩ", "u"),
        "ួ": "uo",
        "ើ": "eu",
        "ឿ": "oe",
        "ៀ": "ie",
        "េ": "e",
        "ែ": "e",
        "ៃ": "ai",
        "ោ": "o",
        "ៅ": "au",
        "ំ": "am",
    }
)
# Marks that change what a consonant sounds like: p in place of b, z and f where two letters stand for them.
_FOREIGN = (("ប៉", "p"), ("ហ្ស", "z"), ("ហ្វ", "f"), ("ហ្គ", "g"), ("ហ្ក", "g"), ("ហ្ន", "n"), ("ហ្ម", "m"), ("ហ្ល", "l"))
_SIGNS = re.compile("[\u17b4\u17b5\u17c7-\u17d3\u17dd]")
_LAST_V = re.compile("(?<=[ែៀាេូ])វ$")
_LAST_B = re.compile("ប(?=់|$)")


def khmer(word: str) -> Iterator[str]:
    """Yield the spellings of a word in Latin letters; its last v is heard as part of the vowel before it."""
    for written, meant in _FOREIGN:
        word = word.replace(written, meant)
    word = _LAST_B.sub("p", word).replace("ុំ", "um")
    for each in dict.fromkeys((word, _LAST_V.sub("o", word))):
        yield _SIGNS.sub("", each).replace("អ", "").translate(_LETTERS)

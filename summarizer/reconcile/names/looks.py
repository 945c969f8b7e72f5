"""Words with a letter of a foreign alphabet that looks like one of their own, as a slip or to deceive.

Unicode Technical Standard 39 calls such letters confusable. Only the alphabets that share shapes with Latin are
looked at, and only single words in which two of them meet.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.folding import script_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.reconcile.names.folding import Script

_WORD = re.compile(r"[^\W\d_]{2,}")
_ALIKE: tuple[Script, ...] = ("latin", "cyrillic", "greek")

# Letters of one shape, a column each: Latin, Cyrillic, Greek; a dot where an alphabet has none.
_SHAPES = (
    "ABCEHIJKMNOPSTXYZaceijopsxyuvh",
    "АВСЕНІЈКМ.ОРЅТХУ.асеіјорѕху.ѵһ",
    "ΑΒ.ΕΗΙ.ΚΜΝΟΡ.ΤΧΥΖα..ι.ορ.χγυν.",
)


def _towards(script: Script) -> Mapping[int, str]:
    own = _SHAPES[_ALIKE.index(script)]
    rows = [row for row in _SHAPES if row is not own]
    return {ord(other): mine for row in rows for other, mine in zip(row, own, strict=True) if "." not in {other, mine}}


_TOWARDS = {script: _towards(script) for script in _ALIKE}


def as_it_looks(text: str) -> str:
    """Return a text with each word in one alphabet: letters of another give way to those that look like them.

    The alphabet that most letters of a word belong to is the word's own, the first of those that have as many.
    Words of one alphabet stay as they are.
    """
    return text if text.isascii() else _as_it_looks(text)


@lru_cache(maxsize=32768)
def _as_it_looks(text: str) -> str:
    return _WORD.sub(lambda word: _one_alphabet(word.group()), text)


def _one_alphabet(word: str) -> str:
    letters = [script_of(letter) for letter in word]
    counts = {script: letters.count(script) for script in _ALIKE if script in letters}
    if len(counts) <= 1:
        return word
    return word.translate(_TOWARDS[max(counts, key=lambda script: counts[script])])

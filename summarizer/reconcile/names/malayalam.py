"""Malayalam words as they are heard, and without what stands behind a name for its case or for "and".

Stops are voiced behind a nasal, and two of the letters for r together are a t. Every consonant at the end of a name has
the mark of one without a vowel, or a sign of its own, and gives it up before an ending.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MALAYALAM = re.compile("[\u0d00-\u0d7f]")

_VIRAMA = "\u0d4d"
_N = "\u0d7b"
_CONSONANT = re.compile("[\u0d15-\u0d3a]$")
_I = "\u0d3f"

# "Of", "whom", "with" and "to" of a name that ends in n, which the ending begins with; a vowel joins it to others.
_BEHIND_N = re.compile(f"(?P<joint>{_I}?)(?:ന്റെ|നെ|നോട്|നും|നുമായി|നൊപ്പം|ന്)$")
_BEHIND_OTHERS = re.compile("(?:[യവ]?(?:ും|ുടെ|െ|ോട്|ുമായി|ൊപ്പം)|യ?്ക്ക്|യ്ക്കും)$")

# Behind a consonant without a mark stands an a.
_UNWRITTEN = re.compile("(?<=[\u0d15-\u0d3a])(?![\u0d3e-\u0d4d\u0d57])|(?<=[tdbfh])(?=[\u0d15-\u0d3a\u0d7a-\u0d7f]|$)")

_HEARD = (
    ("റ്റ", "t"),
    ("ന്റ", "nt"),
    ("ണ്ട", "nd"),
    ("മ്പ", "mb"),
    ("ഴ", "zh"),
    ("ഫ", "f"),
)


def malayalam(word: str) -> Iterator[str]:
    """Yield a word in Malayalam, and in its first case, with Latin letters where the sound of its own misleads."""
    for form in dict.fromkeys((word, *_without_case(word))):
        heard = form
        for written, spoken in _HEARD:
            heard = heard.replace(written, spoken)
        yield _UNWRITTEN.sub("a", heard)


def ends_differ(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether one word ends in a vowel in all its spellings and the other in none: Anil, Anila.

    A silent e is no such vowel.
    """
    ends = [{heard[-1:] in "aiou" for heard in each if heard[-1:] != "e"} for each in (one, other)]
    return all(ends) and ends[0].isdisjoint(ends[1])


def _without_case(word: str) -> Iterator[str]:
    """Yield a word without an ending of its case, where that leaves a syllable and more."""
    behind_n = _BEHIND_N.search(word)
    if behind_n and behind_n.start() > 1:
        yield word[: behind_n.start()] + (_VIRAMA if behind_n["joint"] else _N)
    found = _BEHIND_OTHERS.search(word)
    if found and found.start() > 1:
        stem = word[: found.start()]
        yield stem + _VIRAMA if _CONSONANT.search(stem) and found.group()[0] not in "യവ" else stem

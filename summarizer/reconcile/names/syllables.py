"""Names written syllable by syllable (Chinese, Korean, Vietnamese): a missing one makes another name."""

from __future__ import annotations

import re
from functools import lru_cache

_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|ph|th|tr|kh|gh|ng|nh|ts|gi|qu|[bpmfdtnlgkhjqxrzcsywv])?"
    r"(?:[iuy]?[aeou]{1,2}[iuo]?|[iuy]{1,2})"
    r"(?:ng|nh|ch|[nkmptlrg])?h?"
)


_ONE_VOWEL = re.compile("[^aeiouy]*[aeiouy]{1,3}[^aeiouy]*")


@lru_cache(maxsize=32768)
def is_spoken_at_once(word: str) -> bool:
    """Tell whether a word in plain letters has one vowel, whatever consonants are around it: Чхоль, Nguyen."""
    return _ONE_VOWEL.fullmatch(word) is not None


@lru_cache(maxsize=32768)
def is_syllable(word: str) -> bool:
    """Tell whether a word in plain letters may be one syllable of an East Asian name."""
    return _SYLLABLE.fullmatch(word) is not None

"""The long vowels that Arabic, Persian and Hebrew write, beside the vowels of a Latin or an Indian spelling.

Short vowels are not written, so a Latin word may have any there. A long one is written with a letter of its own, and
Latin spellings of it keep to few vowels: that tells al-Obeidi from al-Abadi.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from summarizer.reconcile.names.sounds import french

if TYPE_CHECKING:
    from summarizer.reconcile.names.tokens import Token

# Between consonants: letters that write vowels or are left out, and what Latin letters have there.
_WRITTEN = re.compile("[AWYEQh]*")
_VOWELS = re.compile("[aeiouwvh]*")
_DOUBLED = re.compile(r"(.)\1+")
_NEVER = {"Y": frozenset("aou"), "W": frozenset("ai"), "A": frozenset("i")}


def long_vowels_differ(one: Token, other: Token) -> bool:
    """Tell whether a word of an unvowelled script writes a long vowel that no reading of another has there.

    That one is in Latin letters or in Indian ones. Words with another number of consonants are not compared so.
    """
    written, spelled = (one, other) if one.script == "abjad" else (other, one)
    # Doubled letters of the spelling are one sound, and one letter, there.
    as_spelled = _DOUBLED.sub(r"\1", spelled.plain.replace("y", "i"))
    gaps = _gaps(written.heard[0], _WRITTEN) if written.heard else []
    said = ((_gaps(each, _VOWELS), spelled.script) for each in (*spelled.heard, as_spelled))
    comparable = [_with_inherent(reading, script) for reading, script in said if len(reading) == len(gaps)]
    in_french = [_gaps(french(spelled.text), _VOWELS)] if spelled.script == "latin" else []
    return bool(comparable) and not any(_fit(gaps, reading) for reading in (*comparable, *in_french))


def inherent_vowels_differ(one: Token, other: Token) -> bool:
    """Tell whether a Latin word has an i where an Indian one writes no vowel, and so has an a: Hussain, हसन.

    Words whose consonants are not the same in number are not compared so.
    """
    latin, indian = (one, other) if one.script == "latin" else (other, one)
    readings = product((_gaps(each, _VOWELS) for each in latin.heard), (_gaps(each, _VOWELS) for each in indian.heard))
    comparable = [(spelled, said) for spelled, said in readings if len(spelled) == len(said)]
    return bool(comparable) and all(
        any(not b and "i" in a for a, b in zip(spelled[1:-1], said[1:-1], strict=True)) for spelled, said in comparable
    )


def _with_inherent(reading: list[str], script: str) -> list[str]:
    """Return what stands between the consonants of a word: in an Indian script, an a where no vowel is written."""
    if script != "indic":
        return reading
    return [reading[0], *(vowels or "a" for vowels in reading[1:-1]), *reading[1:][-1:]]


@lru_cache(maxsize=16384)
def _gaps(heard: str, vowels: re.Pattern[str]) -> list[str]:
    """Return what stands before, between and after the consonants of a word."""
    found, at = [], 0
    while True:
        gap = vowels.match(heard, at)
        end = gap.end() if gap else at
        found.append(heard[at:end])
        if end >= len(heard):
            return found
        at = end + 1


def _fit(gaps: list[str], reading: list[str]) -> bool:
    """Tell whether what stands between consonants, as many of them, can be the same in both words."""
    inner = zip(gaps[1:-1], reading[1:-1], strict=False)
    return len(gaps) == len(reading) and all(_fits(written, spelled) for written, spelled in inner)


def _fits(written: str, spelled: str) -> bool:
    """Tell whether what stands between two consonants can be the same in both words."""
    heard = set(spelled) - {"h"}
    # English says ai where it writes i or y: Biden.
    written = written.replace("AY", "Y")
    if heard and any(heard <= _NEVER[letter] for letter in written if letter in _NEVER):
        return False
    # A long i of two syllables, as in Saeed, is written.
    return "E" not in written or "Y" in written or "ai" not in spelled

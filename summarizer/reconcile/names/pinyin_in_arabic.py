"""Chinese names in Arabic letters: Arabic, Persian and Urdu write the syllables of pinyin by ear, each in several ways.

What they write of a vowel is a long one, or nothing; zh, ch and q are often one letter or pair of letters, and a given
name is written as one word or a word for each syllable. So a name fits a spelling, and is not read from it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.names.tokens import Token

_INITIALS = {
    "b": "[بپ]", "p": "[بپ]", "m": "م", "f": "ف", "d": "د", "t": "[تط]", "n": "ن", "l": "ل",
    "g": "[غقجكگ]", "k": "[كق]", "h": "[هخح]", "j": "(?:ج|چ|تش|ژ|دج)", "q": "(?:تش|چ|ج|ك)", "x": "[شس]",
    "zh": "(?:تش|ج|چ|ژ|دج)", "ch": "(?:تش|چ|ش)", "sh": "[شس]", "r": "(?:ر|ج|ژ)",
    "z": "(?:تس|دز|ز|ذ|ج)", "c": "(?:تس|ت?ص|س|تش)", "s": "[سص]", "w": "و", "y": "ي", "": "ا",
}  # fmt: skip
_MOST_SYLLABLES = 4
"""Of a family name and a given name: of more, the ways in which letters may fit multiply with each."""

_VOWELS = "[اويهع]{0,3}"
_ENDS = {"ng": "(?:نغ|نج|نق|نك|نگ|ن)", "n": "ن", "r": "ر", "": ""}
_SYLLABLE = re.compile("([zcs]h|[bpmfdtnlgkhjqxrzcswy]?)[aeiou]+(ng|n|r|)")
_SAME = str.maketrans("أإآىیئؤةکہھ", "اااييي\u0648هكهه")


def fits_in_arabic(syllables: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Say whether a name in Arabic letters may be the one that has these syllables in pinyin, family name first."""
    if len(syllables) > _MOST_SYLLABLES:
        return False
    written = "".join(_letters(token.text) for token in tokens)
    return re.fullmatch(_pattern(tuple(syllables)), written) is not None


def _letters(word: str) -> str:
    """Return the letters of a word, those of several alphabets that look alike as one, without marks."""
    letters = (character for character in unicodedata.normalize("NFC", word) if character.isalpha())
    return "".join(letters).translate(_SAME)


@lru_cache(maxsize=4096)
def _pattern(syllables: tuple[str, ...]) -> str:
    """Return what fits some syllables."""
    found = (_SYLLABLE.fullmatch(syllable) for syllable in syllables)
    return "".join(_INITIALS[each[1]] + _VOWELS + _ENDS[each[2]] for each in found if each)

"""Names in Ethiopic script: abbreviations spelled out, what is written onto them taken off, and their sounds.

A sign is a consonant with its vowel or with none. Amharic and Tigrinya write prepositions onto the next word, of which
titles may be the first, and shorten titles and the halves of names with a stroke.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from anyascii import anyascii

if TYPE_CHECKING:
    from collections.abc import Iterator

ETHIOPIC = re.compile("[\u1200-\u137f]")

_SHORTENED = {
    "ወ/ሮ": "ወይዘሮ",
    "ወ/ሪት": "ወይዘሪት",
    "ዶ/ር": "ዶክተር",
    "ፕ/ር": "ፕሮፌሰር",
    "ፕ/ሮ": "ፕሮፌሰር",
    "ኢ/ር": "ኢንጂነር",
    "ጄ/ል": "ጄኔራል",
    "ጀ/ል": "ጄኔራል",
    "ኮ/ል": "ኮሎኔል",
    "ጠ/ሚ": "",
    "ሌ/ጄኔራል": "ጄኔራል",
    "ሜ/ጄኔራል": "ጄኔራል",
    "ገ/": "ገብረ",
    "ወ/": "ወልደ",
    "ኃ/": "ኃይለ",
    "ሃ/": "ሃይለ",
    "ኅ/": "ኅይለ",
    "ተ/": "ተክለ",
}
_SHORT = re.compile("|".join(map(re.escape, sorted(_SHORTENED, key=len, reverse=True))))
_TITLES = "አቶ|ወይዘሮ|ወይዘሪት|ዶክተር|ፕሮፌሰር|ኢንጂነር|ጄኔራል|ኮሎኔል|አምባሳደር|ክቡር|ክብርት|ሚኒስትር|ፕሬዝዳንት|ፕሬዚዳንት"
_PREPOSITION = "(?:ስለ|እነ|ከነ|እንደ|[ከለየበ])"
_BEFORE_TITLE = re.compile(rf"^{_PREPOSITION}(?=(?:{_TITLES})\s)")
_BEFORE_NAME = re.compile(rf"^{_PREPOSITION}(?=[\u1200-\u137f]{{3}})")
_VOWELS = "aeiou"
_TELLING = tuple(map(set, ("ae", "ai", "ao", "au", "eo", "eu", "io", "iu")))
# Letters that would be another sound with an h behind them.
_WITH_H = "cdgkpstz"


def spelled_out(text: str) -> str:
    """Return a name with its shortened words in full, and without a preposition before its title."""
    if not ETHIOPIC.search(text):
        return text
    return _BEFORE_TITLE.sub("", _SHORT.sub(lambda short: _SHORTENED[short.group()], text))


def without_preposition(name: str) -> str:
    """Return a name without what may be a preposition on its first word, if that leaves three signs and more."""
    return _BEFORE_NAME.sub("", name)


def ethiopic(word: str) -> Iterator[str]:
    """Yield the spellings of a word in Latin letters.

    The vowel of a w that is written e is heard as an o, and there may be an i between bare consonants: ናስር is Nasir.
    """
    letters = _letters(word)
    yield letters
    if (other := _letters(word, bare="i")) != letters:
        yield other
    if "we" in letters:
        yield letters.replace("we", "wo")


def _letters(word: str, *, bare: str = "") -> str:
    """Return a word in Latin letters, with a vowel or none between two bare consonants."""
    signs: list[str] = []
    for sign in map(anyascii, word):
        before = signs[-1] if signs else ""
        follows_bare = before != "" and before[-1] not in _VOWELS
        signs.append(_between(before, sign, bare) + sign if follows_bare else sign)
    return "".join(char for char in "".join(signs).casefold() if char.isalnum())


def _between(before: str, sign: str, bare: str) -> str:
    """Return the vowel heard between a bare consonant and what follows: between two of a kind, and before h."""
    if bare and sign[-1:] not in _VOWELS and sign[-1:].isalpha():
        return bare
    if sign.rstrip(_VOWELS) == before.lstrip(_VOWELS):
        return "e"
    return "i" if sign.startswith("h") and before[-1] in _WITH_H else ""


def last_vowels_differ(one: str, other: str) -> bool:
    """Tell whether two neutral spellings end in vowels that tell names apart in Ethiopia: Haile and Hailu."""
    ends = {one[-1:], other[-1:]}
    return ends <= set(_VOWELS) and ends in _TELLING

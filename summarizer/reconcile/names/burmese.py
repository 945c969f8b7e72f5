"""Burmese words as Latin letters write them: the names of the country as they are said, and foreign ones as well.

A syllable is a consonant, what is written around it, and a vowel with the consonant that ends it. That end changes how
the vowel is said, and is itself not heard; foreign names use it for the letter that it is. All syllables of a name are
written as one word. In Latin letters, a low dot behind a nasal is often a t, and a long a has an r: Thant, Mar.
"""

from __future__ import annotations

import re
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CONSONANTS = {
    **dict(zip("ကခဂဃငစဆဇဈညဉ", ["k", "kh", "g", "g", "ng", "s", "s", "z", "z", "ny", "ny"], strict=True)),
    **dict(zip("ဋဌဍဎဏတထဒဓန", ["t", "ht", "d", "d", "n", "t", "ht", "d", "d", "n"], strict=True)),
    **dict(zip("ပဖဗဘမယရလဝသဟဠ", ["p", "ph", "b", "b", "m", "y", "y", "l", "w", "th", "h", "l"], strict=True)),
    "အ": "",
}
_AROUND = {"ခy": "ch", "ဂy": "gy", "ရh": "sh", "ယh": "sh", "လyh": "sh", "သyh": "sh"}
"""What becomes of a consonant with what is written around it, where that is no mere sum."""

_VOWELS = {
    "": "a",
    "ာ": "a",
    "ိ": "i",
    "ီ": "i",
    "ု": "u",
    "ူ": "u",
    "ေ": "e",
    "ဲ": "e",
    "ော": "aw",
    "ို": "o",
    "ံ": "an",
    "ုံ": "on",
    "ိံ": "ein",
}
_LETTERS_ALONE = {"ဣ": "အိ", "ဤ": "အီ", "ဥ": "အု", "ဦ": "အူ", "ဧ": "အေ", "ဩ": "အော", "ဪ": "အော", "ဿ": "သ်သ", "ါ": "ာ"}
_NASALS, _STOPS = "နမဏ", "တပဒဗဋ"
_SAID: Mapping[str, str] = {
    "င": "in",
    "ောင": "aung",
    "ိုင": "aing",
    "က": "et",
    "ောက": "auk",
    "ိုက": "aik",
    "စ": "it",
    "ည": "i",
    "ဉ": "in",
    "ယ": "e",
    **{f"{vowel}{end}": said for vowel, said in (("", "an"), ("ိ", "ein"), ("ု", "on")) for end in _NASALS},
    **{f"{vowel}{end}": said for vowel, said in (("", "at"), ("ိ", "eik"), ("ု", "ok")) for end in _STOPS},
}
"""How a vowel is said with the consonant that ends its syllable."""

_SYLLABLE = re.compile("(?P<head>[က-အ])(?P<around>[ျြွှ]*)(?P<vowel>ေ?[ိီဲ]?[ုူ]?ာ?ံ?)(?P<low>့?)်?(?P<end>(?:[က-အ](?:့?်|့်))*)း?")
_HONORIFICS = re.compile("^(?:ဦး|ဒေါ်)(?=[က-အ][ျြွှ]*.{3})")
_LONGEST = 64


def burmese(word: str) -> Iterator[str]:
    """Yield the spellings of a word in Latin letters: as it is said, with the t and r of many names, and as written."""
    return map("".join, in_syllables(word))


def in_syllables(word: str) -> Iterator[list[str]]:
    """Yield the same spellings, each in its syllables, which are words of their own in Latin letters."""
    found = [*_SYLLABLE.finditer(_spelled_alike(word[:_LONGEST]))]
    said = [_onset(each) + _rhyme(each) for each in found]
    dotted, long = [_dotted(each) for each in found], [_long(each) for each in found]
    for added in (None, dotted, long, [*map(add, dotted, long)]):
        yield [*map(add, said, added)] if added else said
    for rhyme in (_written, _rhyme):
        yield [_onset(each, foreign=True) + rhyme(each) for each in found]


def count_syllables(word: str) -> int:
    """Return how many syllables a word has, of which Latin letters make so many words at most."""
    return len(_SYLLABLE.findall(_spelled_alike(word[:_LONGEST])))


def _spelled_alike(word: str) -> str:
    """Return a word with one sign for one thing: vowels that stand alone, and consonants written under others."""
    word = _HONORIFICS.sub("", word)
    for sign, same in _LETTERS_ALONE.items():
        word = word.replace(sign, same)
    return word.replace("္", "်")


def _onset(syllable: re.Match[str], *, foreign: bool = False) -> str:
    """Return what a syllable begins with."""
    head, signs = syllable["head"], syllable["around"]
    near = "y" * ("ျ" in signs or "ြ" in signs) + "h" * ("ှ" in signs)
    glide = "w" * ("ွ" in signs and not _is_rounded(syllable))
    if head + near in _AROUND:
        return _AROUND[head + near] + glide
    letter = "r" if foreign and head == "ရ" else _CONSONANTS[head]
    return "h" * ("ှ" in signs) + letter + near.removesuffix("h") + glide


def _is_rounded(syllable: re.Match[str]) -> bool:
    """Say whether the w of a syllable is heard as its vowel: ထွန်း is Tun."""
    return "ွ" in syllable["around"] and not syllable["vowel"] and syllable["end"][:1] in {*_NASALS, *_STOPS}


def _rhyme(syllable: re.Match[str]) -> str:
    """Return the vowel of a syllable as it is said with its end."""
    if _is_rounded(syllable):
        return "un" if syllable["end"][0] in _NASALS else "ut"
    vowel, end = syllable["vowel"], syllable["end"][:1]
    return _SAID.get(vowel + end) or _VOWELS.get(vowel, "a")


def _dotted(syllable: re.Match[str]) -> str:
    """Return the t that Latin letters write for a low dot behind a nasal."""
    return "t" * ("့" in syllable["end"] + syllable["low"] and _rhyme(syllable).endswith("n"))


def _long(syllable: re.Match[str]) -> str:
    """Return the r that Latin letters write for a long a."""
    return "r" * (syllable["vowel"] == "ာ" and not syllable["end"])


def _written(syllable: re.Match[str]) -> str:
    """Return the vowel of a syllable and the consonants that end it, letter for letter but for ng and a w."""
    vowel, ends = syllable["vowel"], re.sub("[့်]", "", syllable["end"])
    if ends[:1] == "င" or _is_rounded(syllable):
        return _rhyme(syllable)
    return _VOWELS.get(vowel, "a") + "".join(_CONSONANTS[end].removeprefix("h") for end in ends)

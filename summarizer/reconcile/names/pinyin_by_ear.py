"""Chinese names as languages spell them that write foreign names by ear: Azerbaijani, and others that follow Russian.

They render the Cyrillic spelling of a syllable (Palladius, 1888), which is one for each syllable of pinyin, and mostly
leave out the soft sign by which it tells n from ng: what they write has several readings.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from anyascii import anyascii

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.reconcile.names.tokens import Token

# What stands for the beginning of a syllable, capitals being ç and ş.
_INITIALS = {
    "g": "q g",
    "h": "x h",
    "j": "c tsz dz dj",
    "q": "C ts",
    "x": "s S",
    "zh": "c C Cj j dj",
    "ch": "C",
    "sh": "S",
    "r": "j r",
    "z": "tsz dz z",
    "c": "ts",
    "w": "v",
}
# What stands for the rest of it. A syllable that begins with a vowel in pinyin has its y or w for a beginning.
_FINALS = {
    "ai": "ay ai",
    "ang": "an ang anq",
    "ao": "ao au",
    "e": "e ə",
    "ei": "ey ei",
    "en": "en ən",
    "eng": "en ən eng enq",
    "ia": "ya ia",
    "ian": "yan ian",
    "iang": "yan ian yang yanq",
    "iao": "yao iao",
    "ie": "ye ie",
    "in": "in",
    "ing": "in ing inq",
    "iong": "yun yung yunq",
    "iu": "yu iu",
    "ong": "un ung unq on ong onq",
    "ou": "ou o",
    "ua": "ua",
    "uai": "uay uai",
    "uan": "uan yuan",
    "uang": "uan uang uanq",
    "ue": "ue yue",
    "ui": "uy ui",
    "un": "un yun",
    "uo": "o uo",
}
_WHOLE = {"yi": "i yi", "wu": "u vu", "yu": "yu u", "hui": "xuey huey xuy huy"}
_LETTERS = str.maketrans({"ç": "C", "ş": "S", "č": "C", "š": "S", "ə": "ə", "ü": "u", "ı": "i"})
_MARKED = re.compile("[çşəı]")
_LONGEST, _LONGEST_WORD = 7, 16
_MOST = 256


@cache
def _heard(syllables: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return the syllables of pinyin that each spelling by ear may stand for."""
    found: dict[str, set[str]] = {}
    for syllable in syllables:
        for spelling in _by_ear(syllable):
            found.setdefault(spelling, set()).add(syllable)
    return {spelling: tuple(sorted(meant)) for spelling, meant in found.items()}


def _by_ear(syllable: str) -> Iterator[str]:
    """Yield the spellings of a syllable of pinyin."""
    if syllable in _WHOLE:
        yield from _WHOLE[syllable].split()
        return
    initial = re.match("[zcs]h|[^aeiou]?", syllable)
    head = initial.group() if initial else ""
    final = syllable[len(head) :]
    for one, other in product(_INITIALS.get(head, head).split() or ("",), _FINALS.get(final, final).split()):
        yield one + other


def is_marked(tokens: Sequence[Token]) -> bool:
    """Tell whether a name has letters that show it to be spelled so."""
    return any(_MARKED.search(token.text.casefold()) for token in tokens)


def readings_by_ear(
    tokens: Sequence[Token], syllables: frozenset[str], families: frozenset[str]
) -> frozenset[tuple[str, str]]:
    """Return the names in pinyin, each its family name and its given name, that a name may be read as.

    Args:
        tokens: The words of a name in Latin letters, the family name first.
        syllables: All syllables of pinyin.
        families: The family names in pinyin.
    """
    heads = [each for each in _readings(_spelled(tokens[0]), syllables) if each in families]
    rests = [_readings(_spelled(token), syllables) for token in tokens[1:]] if heads else [()]
    return frozenset((head, "".join(rest)) for head in heads for rest in product(*rests))


def _spelled(token: Token) -> str:
    letters = token.text.casefold().translate(_LETTERS)
    return "".join(each if each in "CSə" else anyascii(each).casefold() for each in letters)


@lru_cache(maxsize=8192)
def _readings(word: str, syllables: frozenset[str]) -> tuple[str, ...]:
    """Return what a word may be in pinyin, in one piece; nothing where it is too long or has no such syllables."""
    if len(word) > _LONGEST_WORD:
        return ()
    found = tuple(dict.fromkeys(cut(word, _heard(syllables))))
    return found if len(found) <= _MOST else ()


def cut(word: str, heard: Mapping[str, Sequence[str]], most: int = _LONGEST_WORD) -> Iterator[str]:
    """Yield what a word may be in pinyin, in one piece.

    Args:
        word: In any letters.
        heard: The syllables of pinyin that each spelling may stand for.
        most: It has so many syllables, at most.
    """
    if not word:
        yield ""
        return
    for size in range(1, min(_LONGEST, len(word)) + 1) if most else ():
        for meant in heard.get(word[:size], ()):
            yield from (meant + rest for rest in cut(word[size:], heard, most - 1))

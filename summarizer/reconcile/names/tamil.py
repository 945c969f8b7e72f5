"""Tamil words as Latin letters write them.

Tamil has one letter for each series of stops, and says k, c, t and p voiced between vowels and after a nasal; a foreign
k there is written twice. Where a name has f or z, Tamil has no letter. Nouns take their cases at the end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TAMIL = re.compile("[\u0b80-\u0bff]")
VIRAMA = "\u0bcd"
"""The mark of a consonant without a vowel."""

_NASALS = frozenset("ஙஞணநனம")
_STOPS = {"க": ("k", "g"), "ச": ("s", "s"), "ட": ("t", "d"), "த": ("t", "d"), "ப": ("p", "b")}
"""How a letter sounds at the head of a word or doubled, and how between vowels."""

_FOREIGN = str.maketrans({"p": "f", "b": "f", "s": "z", "g": "h"})
"""What else the letters stand for in foreign names."""

_VOICED = {"k": "g", "t": "d", "p": "b", "s": "j"}
"""The same of what stands at the head of a word."""

_CH = "ச"
"""What is an s at the head of a word, or a ch."""

_GLIDE = "avu"
"""How Tamil writes two vowels that others say as one."""

_CLUSTER = re.compile("(?<=[kgptdb])[ktp](?=[aeiou])")
"""A stop behind another one, which foreign names have voiced, too."""

_OTHERS = {
    "ங": "n",
    "ஞ": "n",
    "ண": "n",
    "ந": "n",
    "ன": "n",
    "ம": "m",
    "ய": "y",
    "ர": "r",
    "ற": "r",
    "ல": "l",
    "ள": "l",
    "ழ": "l",
    "வ": "v",
    "ஜ": "j",
    "ஷ": "sh",
    "ஸ": "s",
    "ஹ": "h",
}
_SIGNS = {
    "\u0bbe": "a",
    "\u0bbf": "i",
    "\u0bc0": "i",
    "\u0bc1": "u",
    "\u0bc2": "u",
    "\u0bc6": "e",
    "\u0bc7": "e",
    "\u0bc8": "ai",
    "\u0bca": "o",
    "\u0bcb": "o",
    "\u0bcc": "au",
}
_VOWELS = dict(zip("அஆஇஈஉஊஎஏஐஒஓஔ", ("a", "a", "i", "i", "u", "u", "e", "e", "ai", "o", "o", "au"), strict=True))
_NJ = "ஞ" + VIRAMA
_DOUBLED = {"ச": "ch", "ற": "tr"}

# What stands behind a name for "of", "with", "to", "by" and the one who is met, with the sound that joins it; "and";
# and the first letter of the next word, doubled.
_CASES = re.compile("(?:[யவ]?(?:\u0bbf?ன்|ின்|இன்|ுடன்|உடன்|ை|ஐ|ுக்கு|க்கு|ால்|ிடம்|ோடு|ும்)(?:ம்)?(?:[கசதப]்)?|்)$")


def tamil(word: str) -> tuple[str, ...]:
    """Return the spellings in Latin letters of a Tamil word: as it stands, and without an ending of its case.

    Args:
        word: One word.
    """
    heads = dict.fromkeys((word, *_without_case(word)))
    spelled = dict.fromkeys(each for head in heads for each in _spellings(head))
    return tuple(spelled)


def _without_case(word: str) -> Iterator[str]:
    """Yield a word without an ending of its case, where that leaves enough."""
    found = _CASES.search(word)
    if found is not None and found.start() > 2 and found.group() != VIRAMA:  # noqa: PLR2004 - a syllable and more
        yield word[: found.start()]
        yield word[: found.start()] + VIRAMA


def _spellings(word: str) -> Iterator[str]:
    plain = "".join(_sounds(word))
    yield plain
    if not plain.startswith("sh"):
        yield _VOICED.get(plain[:1], plain[:1]) + plain[1:]
    foreign = plain.translate(_FOREIGN)
    yield foreign
    if word.startswith(_CH):
        yield f"ch{plain[1:]}"
    if _GLIDE in plain:
        yield foreign.replace(_GLIDE, "au")
    if (voiced := _CLUSTER.sub(lambda stop: _VOICED[stop.group()], plain)) != plain:
        yield voiced
    yield plain.replace("p", "f").replace("b", "f")


def _sounds(word: str) -> Iterator[str]:
    """Yield the sounds of a word, letter by letter."""
    for at, letter in enumerate(word):
        if letter in _STOPS or letter in _OTHERS:
            bare = word[at + 1 : at + 2] == VIRAMA
            doubled = bare and word[at + 2 : at + 3] == letter
            yield "" if doubled else _consonant(word, at)
            if not bare and word[at + 1 : at + 2] not in _SIGNS:
                yield "a"
        else:
            yield _SIGNS.get(letter) or _VOWELS.get(letter, "")


def _consonant(word: str, at: int) -> str:
    """Return the sound of a consonant: voiced between vowels and after a nasal."""
    letter, before = word[at], word[max(0, at - 2) : at]
    if before == letter + VIRAMA:
        return _DOUBLED.get(letter, _STOPS.get(letter, (_OTHERS.get(letter, ""),))[0])
    if letter in _OTHERS:
        return _OTHERS[letter]
    if before == _NJ:
        return "j"
    after_consonant = before.endswith(VIRAMA) and before[:1] not in _NASALS
    bare = word[at + 1 : at + 2] == VIRAMA
    return _STOPS[letter][0 if at == 0 or bare or after_consonant else 1]

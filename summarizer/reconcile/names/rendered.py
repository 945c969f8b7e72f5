"""How far signs for syllables are from the letters of a word: an edit distance whose steps have prices.

The recurrence is Wagner and Fischer's (1974). A sign's sounds have the letters they customarily render, and sounds
that only make a consonant speakable cost nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.reconcile.names.syllabic import Sound

_NEAR = 0.35
_OTHER_LIQUID = 0.5
_OTHER_VOWEL = 0.8
_OTHER_END = 1.0
# A Spanish j, which other languages read otherwise.
_SPANISH = 0.8
_VOWELS = frozenset("aeiou")
# What a letter costs that no sign renders, where that is less than a whole sound.
_FLEETING = {"h": 0.3, "w": 0.3, "A": 0.05, "E": 0.1, "W": 0.3, "Y": 0.3, "Q": 0.1}
_VOWEL = 0.4
_HIATUS = 0.15
_END = 1.0
_SILENT = 0.3
_NASAL = 0.6
_UNWRITTEN = 0.05


def far(part: tuple[Sound, ...], heard: str, *, unvowelled: bool) -> float:
    """Return how far a part is from a word in one of its readings, for each sound of the longer that counts.

    Args:
        part: The sounds of a part in signs.
        heard: A neutral spelling of the word, see :mod:`summarizer.reconcile.names.sounds`.
        unvowelled: The word's script leaves vowels out.
    """
    length = max(sum(sound.drop > 0 for sound in part), len(heard))
    return round(_distance(part, heard, unvowelled=unvowelled) / length, 3)


def _distance(part: tuple[Sound, ...], heard: str, *, unvowelled: bool) -> float:
    """Return the price of the cheapest alignment of a part's sounds with the letters of a word."""
    drops = [_drop(heard, at) for at in range(len(heard))]
    above = [0.0]
    for drop in drops:
        above.append(above[-1] + drop)
    for place, sound in enumerate(part):
        ends = not any(later.drop for later in part[place + 1 :])
        missing = _missing(sound, ends=ends, unvowelled=unvowelled)
        row = [above[0] + missing]
        for at, letter in enumerate(heard, start=1):
            exchange = _exchange(sound, letter, last=ends and at == len(heard))
            row.append(min(above[at - 1] + exchange, above[at] + missing, row[-1] + drops[at - 1]))
        above = row
    return above[-1]


def _missing(sound: Sound, *, ends: bool, unvowelled: bool) -> float:
    """Return what it costs that no letter answers to a sound."""
    if unvowelled and sound.voiced:
        return min(sound.drop, _UNWRITTEN)
    return _END if ends and sound.voiced and sound.drop else sound.drop


def _exchange(sound: Sound, letter: str, *, last: bool) -> float:
    """Return the price of taking a letter for a sound; a name's last vowel often tells a woman from a man."""
    if letter in sound.fits:
        return 0.0
    if sound.voiced and letter in "AEWYQ":
        return _UNWRITTEN
    if sound.voiced and letter in _VOWELS:
        return _OTHER_END if last and (sound.drop or letter != "e") else _NEAR if letter in sound.near else _OTHER_VOWEL
    if letter in sound.near:
        return _NEAR
    if letter == "J" and "h" in sound.fits:
        return _SPANISH
    return _OTHER_LIQUID if {sound.fits, letter} == {"l", "r"} else 2.0


def _drop(heard: str, at: int) -> float:
    """Return what it costs that no sign renders a letter."""
    letter, before, after = heard[at], heard[at - 1 : at] if at else "", heard[at + 1 : at + 2]
    if letter in _VOWELS:
        if not after and letter != "e":
            return _END
        return _HIATUS if after and {before, after} & _VOWELS else _VOWEL
    if letter == "r" and after not in _VOWELS:
        return _SILENT
    if letter == "g" and before == "n":
        return _SILENT
    return _NASAL if letter == "n" and at else _FLEETING.get(letter, 1.0)

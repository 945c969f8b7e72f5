"""Foreign names in signs for syllables: Chinese characters, katakana, hangul, taken apart into sounds.

Chinese puts a middle dot between the parts of a foreign name and never into its own; katakana writes foreign names
alone; a Korean name has three syllables as a rule, so that two words of four and more are looked at as a foreign one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from anyascii import anyascii

from summarizer.reconcile.names import renderings

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOTS = "·・‧•∙⋅᛫=゠"
_BETWEEN = re.compile(rf"[{_DOTS}\s\-‐–]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_KANA = re.compile(r"[\u30a1-\u30fa\u30fc]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_PINYIN = re.compile(r"(?P<initial>zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(?P<final>[a-z]+)")
_ROMAJI = re.compile(r"(?P<nasal>n')|(?P<initial>sh|ch|ts|[kgsztdnhfbpmrvwyj]?)(?P<glide>y?)(?P<final>[aiueo])")
_KOREAN = re.compile(r"(?P<initial>kk|tt|pp|ss|jj|ch|[gndrlmbsjktph]?)(?P<vowel>[aeiouyw]+)(?P<coda>ng|[a-z]{0,2})")
_SMALL_VOWELS = dict(zip("ァィゥェォヮャュョ", ("a", "i", "u", "e", "o", "wa", "ya", "yu", "yo"), strict=True))
_OF_SIGNS = {**renderings.CHINESE_LIQUIDS, **renderings.CHINESE_BARE}
_FEWEST_KOREAN_SYLLABLES = 4
_KOREAN_LIQUID = frozenset({"l", "r"})
_DOUBLED_AT = 0.1
_LONGEST = 60


class Sound(NamedTuple):
    """One sound of a name in signs.

    ``fits`` and ``near`` are the neutral letters it renders as a rule and now and then; ``drop`` is what it costs
    that nothing answers to it.
    """

    fits: str
    near: str
    drop: float

    @property
    def voiced(self) -> bool:
        """Tell whether the sound is a vowel."""
        return self.fits.startswith(tuple("aeiou"))


class Part(NamedTuple):
    """One part of a name in signs: as it is printed, its sounds, and the given name it stands for by custom."""

    text: str
    sounds: tuple[Sound, ...]
    custom: str


@lru_cache(maxsize=32768)
def foreign_parts(name: str) -> tuple[Part, ...] | None:
    """Return the parts of a name, or None where it is no foreign name of several parts in such signs."""
    if name.isascii():
        return None
    text = unicodedata.normalize("NFKC", name[:_LONGEST]).strip()
    parts = _BETWEEN.split(text)
    for signs, read, foreign in (
        (_HAN, _chinese, any(dot in text for dot in _DOTS)),
        (_KANA, _japanese, True),
        (_HANGUL, _korean, len("".join(parts)) >= _FEWEST_KOREAN_SYLLABLES),
    ):
        if foreign and len(parts) > 1 and all(signs.fullmatch(part) for part in parts):
            return tuple(Part(part, tuple(read(part)), renderings.CUSTOM.get(part, "")) for part in parts)
    return None


@lru_cache(maxsize=32768)
def foreign_part(name: str) -> Part | None:
    """Return a name of one part as it sounds if it renders a foreign one, or None where it cannot.

    Chinese newspapers call foreigners by their family names, which look as the names of Chinese do.
    """
    for signs, read in ((_HAN, _chinese), (_KANA, _japanese)):
        if signs.fullmatch(name) and 1 < len(name) <= _LONGEST:
            return Part(name, tuple(read(name)), renderings.CUSTOM.get(name, ""))
    return None


def _sounds(row: str) -> Iterator[Sound]:
    """Read the rows of :mod:`summarizer.reconcile.names.renderings`."""
    for piece in row.split():
        fits, near, drop = (*piece.split("/"), "")[:3]
        yield Sound(fits, near, int(drop or 100) / 100)


@lru_cache(maxsize=1024)
def _row(row: str) -> tuple[Sound, ...]:
    return tuple(_sounds(row))


def _vowels(row: str, initial: str, silent: str) -> tuple[Sound, ...]:
    """Return the sounds of a row, its vowel free where the syllable may stand for its consonant alone."""
    found = _row(row)
    return (found[0]._replace(drop=0.0), *found[1:]) if initial in silent.split() else found


def _chinese(part: str) -> Iterator[Sound]:
    spelled = ((sign, renderings.CHINESE_IN_NAMES.get(sign) or anyascii(sign).casefold()) for sign in part)
    read = [(sign, match) for sign, each in spelled if (match := _PINYIN.fullmatch(each))]
    syllables = [match for _, match in read]
    for at, (sign, syllable) in enumerate(read):
        initial, final = _respelled(syllable["initial"], syllable["final"])
        begins = _OF_SIGNS.get(sign) or renderings.CHINESE_INITIALS[initial]
        found = (*_row(begins), *_final(initial, final))
        if sign in renderings.CHINESE_BARE:
            found = (*found[:-1], found[-1]._replace(drop=0.0))
        after = syllables[at + 1]["initial"] if at + 1 < len(syllables) else ""
        yield from _before_nasal(found) if after in {"n", "m"} else found


def _respelled(initial: str, final: str) -> tuple[str, str]:
    """Return a syllable by its sounds: pinyin writes yi where it begins with the vowel."""
    if initial == "y":
        return ("", final) if final.startswith("i") else ("y", final)
    return initial, final


def _final(initial: str, final: str) -> tuple[Sound, ...]:
    row = renderings.CHINESE_FINALS.get(final, "")
    return _vowels(row, initial, renderings.CHINESE_SILENT.get(final, "")) if row else ()


def _before_nasal(found: tuple[Sound, ...]) -> tuple[Sound, ...]:
    """Make an n free before a syllable that begins with one: signs double it."""
    doubled = [at > 0 and sound.fits == "n" for at, sound in enumerate(found)]
    return tuple(s._replace(drop=_DOUBLED_AT) if free else s for s, free in zip(found, doubled, strict=True))


def _japanese(part: str) -> Iterator[Sound]:
    for mora in _ROMAJI.finditer(_romaji(part)):
        yield from _mora(mora)


def _romaji(part: str) -> str:
    """Spell katakana, a small sign taking the place of the vowel before it."""
    spelled: list[str] = []
    for sign in part:
        small = _SMALL_VOWELS.get(sign)
        if small and spelled and spelled[-1]:
            head = spelled[-1]
            stem = "w" if head == "u" else head[:-1]
            soft = stem in {"sh", "ch", "j"}
            spelled[-1] = stem + (small[1:] if soft and small[0] == "y" else small)
        else:
            spelled.append("" if sign in "ーッ" else anyascii(sign).casefold())
    return "".join("n'" if each == "n" else each for each in spelled)


def _mora(mora: re.Match[str]) -> Iterator[Sound]:
    initial, final = mora["initial"], mora["final"]
    if mora["nasal"]:
        yield from _row(renderings.N)
        return
    if initial:
        yield from _row(renderings.JAPANESE_CONSONANTS[initial])
    if mora["glide"]:
        yield from _row("i//0")
    yield from _vowels(renderings.JAPANESE_VOWELS[final], initial, renderings.JAPANESE_SILENT.get(final, ""))


def _korean(part: str) -> Iterator[Sound]:
    syllables = [match for sign in part if (match := _KOREAN.fullmatch(anyascii(sign).casefold()))]
    codas = ["", *(syllable["coda"] for syllable in syllables)]
    initials = [*(syllable["initial"] for syllable in syllables), ""]
    for at, syllable in enumerate(syllables):
        yield from _row(_korean_initial(syllable["initial"], codas[at], begins=at == 0))
        if vowel := renderings.KOREAN_VOWELS.get(syllable["vowel"], ""):
            yield from _vowels(vowel, syllable["initial"], renderings.KOREAN_SILENT.get(syllable["vowel"], ""))
        doubled = syllable["coda"] == "l" and initials[at + 1] in _KOREAN_LIQUID
        if not doubled:
            yield from _row(renderings.KOREAN_CODAS.get(syllable["coda"], ""))


def _korean_initial(initial: str, coda: str, *, begins: bool) -> str:
    """Return the row of what begins a syllable: between vowels, l is written twice, as lr is, and r once."""
    if initial in _KOREAN_LIQUID and not begins:
        return "l/ r//0" if coda == "l" else "r/"
    return renderings.KOREAN_CONSONANTS.get(initial, "")

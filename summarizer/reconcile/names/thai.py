"""Thai and Lao words as Latin letters write them: by their sound, by their Indian spelling, or by something of both.

Thai writes some vowels before the consonant that they follow, leaves others out, keeps silent letters of Pali and
Sanskrit under a mark, and says few consonants at the end of a syllable: what ends in r is heard, and written, as n, or
as rn by those who do not say the r. Names keep to no one system, so that a word has several readings.

Lao has the same letters, but for a few, in other shapes, and leaves no vowel out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 24
_CONSONANT = "[ก-ฮ]"
_SILENCED = re.compile(f"{_CONSONANT}[ิุ]?์")
# A consonant behind the end of its syllable is silent with what follows it: the th of chan(thr), the s of lak(sn).
_SILENCED_TWO = re.compile(f"(?<=[ะัาิีึืุูเแโใไ]{_CONSONANT}){_CONSONANT}(?={_CONSONANT}[ิุ]?์)")
_BEFORE = re.compile(f"([เแโใไ])(ห(?=[งญณนมยรลว])|)({_CONSONANT})")
# Before two consonants that begin one syllable, or of which the first is said with a short a: Sretthā, Sathīan.
_BEFORE_TWO = re.compile(f"([เแโ])({_CONSONANT}(?:[รลว](?={_CONSONANT})|{_CONSONANT}(?=ิ|ีย|ือ)))")
_IN_PLACE = str.maketrans("เแโ", "\ue000\ue001\ue002")
_AS_BEFORE = str.maketrans("\ue000\ue001\ue002", "เแโ")
_OE = re.compile(f"เ{_CONSONANT}{{1,2}}ิ[่้๊๋]?(?!ร)")
_SILENT_VOWEL = re.compile("[ิุ]์")
_SILENT_H = re.compile("ห(?=[งญณนมยรลว])")
_TONES = re.compile("[็่้๊๋]")
# Vowels of several signs, in the order in which they stand here.
_VOWELS_OF_SEVERAL = (
    *(("เีย", "ิะ"), ("เือ", "ุะ"), ("เาะ", "โ")),
    *(("เา", "ะโ"), ("ัว(?=[ก-ฮ])", "ุะ"), ("ือ", "ื")),
)
_DOUBLE_R = (("รร(?=[ก-ฮ])", "ะ"), ("รร", "ะน"))
_BETWEEN = re.compile(f"(?<={_CONSONANT})อ(?={_CONSONANT}|$)|อ(?=$)")
_HEAD = re.compile(f"^อ(?={_CONSONANT})")

_LAO = str.maketrans(
    {chr(lao): chr(lao - 0x80) for lao in range(0x0E81, 0x0ECE)}
    | {"ຊ": "ซ", "ຽ": "ีย", "ົ": "อ", "ໍ": "อ", "ຼ": "ล", "ໜ": "หน", "ໝ": "หม"}
)
"""Lao letters as Thai ones, which stand in the same order among the characters."""

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("กขฃคฅฆ", "k"),
        "ง": "ng",
        "จ": "j",
        **dict.fromkeys("ฉชฌ", "C"),
        **dict.fromkeys("ซศษส", "s"),
        "ญ": "Y",
        **dict.fromkeys("ฎด", "d"),
        **dict.fromkeys("ฏตฐฑฒถทธ", "t"),
        **dict.fromkeys("ณน", "n"),
        "บ": "b",
        **dict.fromkeys("ปผพภ", "p"),
        **dict.fromkeys("ฝฟ", "f"),
        "ม": "m",
        "ย": "Y",
        "ร": "r",
        "ฤ": "ri",
        **dict.fromkeys("ลฬ", "l"),
        "ว": "W",
        **dict.fromkeys("หฮ", "h"),
        "อ": "",
        **dict.fromkeys("ะัา", "a"),
        "ำ": "am",
        **dict.fromkeys("ิี", "i"),
        **dict.fromkeys("ึืุู", "u"),
        **dict.fromkeys("เแ", "e"),
        "โ": "o",
        **dict.fromkeys("ใไ", "ai"),
    }
)
# At the end of a syllable: before another consonant, or at the end of the word.
_END = f"(?={_CONSONANT}(?![ะัาิีึืุูำ])|{_CONSONANT}[ะัาิีึืุูำ]|$)"
_ENDINGS = (
    ("(?<=[ะัาิีึืุู])[ตทด]ร$", "ต"),
    ("(?<=[ะัาิีึืุู])[ตธ]ิ$", "ต"),
    (f"(?<=[ะัาิีึืุูเแโอ])[จชซศษส]{_END}", "ต"),
    (f"(?<=[ะัาิีึืุูเแโ]){_CONSONANT}?ร$", "น"),
    ("ญ(?=[ก-ฮ]|$)", "น"),
    (f"(?<={_CONSONANT})[รล]$", "น"),
)
# The vowel of Russian and Turkic names that Thai writes as this.
_DARK = re.compile("[ึื]")
_INDIAN = str.maketrans({"ช": "จ", "ท": "ด", "ธ": "ด", "พ": "บ", "ภ": "บ"})


def thai(text: str) -> tuple[str, ...]:
    """Return the neutral spellings of a Thai word, the one letter by letter first.

    Foreign names may sound the letters that are marked as silent.
    """
    text = text[:_LONGEST].replace("ํา", "ำ").replace("ໍາ", "ຳ").translate(_LAO)
    ordered = _in_order(text)
    heard = _said(ordered)
    sounded = _in_order(text.replace("์", ""))
    written = (
        *(ordered, heard, _with_r(ordered), _with_r(heard)),
        *(sounded, ordered.translate(_INDIAN), heard.replace("จ", "ช"), *_of_clusters(text)),
    )
    native = dict.fromkeys(_neutral(each) for each in written)
    return tuple(dict.fromkeys((*native, *_foreign(sounded))))


def _of_clusters(text: str) -> Iterator[str]:
    """Yield a word in which vowels are written before two consonants, with its oe as Latin letters have it, too."""
    if _BEFORE_TWO.search(_TONES.sub("", text)):
        yield _said(_in_order(text, clusters=True))
    if _OE.search(text):  # which they write with an r: Chalerm
        yield _said(_in_order(text, clusters=True, oe="เร"))
    if _SILENT_VOWEL.search(text):
        yield _in_order(_SILENT_VOWEL.sub("", text))


def _foreign(sounded: str) -> Iterator[str]:
    """Yield a foreign name as its writer heard it: Thai has no sh, no ts, and one sign for two dark vowels."""
    letters = _neutral(sounded).replace("ts", "c")
    if _DARK.search(sounded):
        letters = _neutral(_DARK.sub("ิ", sounded)).replace("ts", "c")
    yield letters
    yield letters.replace("C", "S")
    if "ซ" in sounded:
        yield _neutral(sounded.replace("ซ", "z"))
    if "iaW" in letters:
        yield letters.replace("iaW", "io")


def _neutral(ordered: str) -> str:
    """Return a word in the letters of sounds, each run of one letter once."""
    return re.sub(r"(.)\1+", r"\1", ordered.translate(_LETTERS))


def _in_order(text: str, *, clusters: bool = False, oe: str = "โ") -> str:
    """Return a word without silent letters and marks of tone, its vowels behind the consonants they follow.

    Args:
        text: A word.
        clusters: Two consonants that can be one beginning are.
        oe: What stands for that vowel.
    """
    text = _SILENCED.sub("", _SILENCED_TWO.sub("", text))
    for written, meant in _DOUBLE_R:
        text = re.sub(written, meant, text)
    text = _TONES.sub("", text)
    if clusters:
        text = _BEFORE_TWO.sub(lambda vowel: vowel[2] + vowel[1].translate(_IN_PLACE), text)
    text = _SILENT_H.sub("", _BEFORE.sub(r"\2\3\1", text)).translate(_AS_BEFORE)
    for written, meant in (("เิ", oe), *_VOWELS_OF_SEVERAL):
        text = re.sub(written, meant, text)
    return _HEAD.sub("ะ", _BETWEEN.sub("โ", text))


def _said(ordered: str) -> str:
    """Return a word with the ends of its syllables as they are said."""
    for written, meant in _ENDINGS:
        ordered = re.sub(written, meant, ordered)
    return ordered


def _with_r(ordered: str) -> str:
    """Return a word with the r that is written behind a long a or o at the end of a syllable: -tharn, -porn."""
    ordered = re.sub("ร$", "รน", ordered)
    return re.sub("า(?=[นญณตทค])", "าร", ordered)

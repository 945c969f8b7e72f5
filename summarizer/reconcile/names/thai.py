"""Thai words as Latin letters write them: by their sound, by their Indian spelling, or by something of both.

Thai writes some vowels before the consonant that they follow, leaves others out, keeps silent letters of Pali and
Sanskrit under a mark, and says few consonants at the end of a syllable: what ends in r is heard, and written, as n, or
as rn by those who do not say the r. Names keep to no one system, so that a word has several readings.
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
_SILENT_H = re.compile("ห(?=[งญณนมยรลว])")
_TONES = re.compile("[็่้๊๋]")
# Vowels of several signs, in the order in which they stand here.
_VOWELS_OF_SEVERAL = (
    *(("เิ", "โ"), ("เีย", "ิะ"), ("เือ", "ุะ"), ("เาะ", "โ")),
    *(("เา", "ะโ"), ("ัว(?=[ก-ฮ])", "ุะ"), ("ือ", "ื")),
)
_DOUBLE_R = (("รร(?=[ก-ฮ])", "ะ"), ("รร", "ะน"))
_BETWEEN = re.compile(f"(?<={_CONSONANT})อ(?={_CONSONANT}|$)|อ(?=$)")
_HEAD = re.compile(f"^อ(?={_CONSONANT})")

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
    ("(?<=[ะัาิีึืุู])ตร$", "ต"),
    ("(?<=[ะัาิีึืุู])[ตธ]ิ$", "ต"),
    (f"(?<=[ะัาิีึืุูเแโอ])[จชซศษส]{_END}", "ต"),
    (f"(?<=[ะัาิีึืุูเแโ]){_CONSONANT}?ร$", "น"),
    ("ญ(?=[ก-ฮ]|$)", "น"),
)
# The vowel of Russian and Turkic names that Thai writes as this.
_DARK = re.compile("[ึื]")
_INDIAN = str.maketrans({"ช": "จ", "ท": "ด", "ธ": "ด", "พ": "บ", "ภ": "บ"})


def thai(text: str) -> tuple[str, ...]:
    """Return the neutral spellings of a Thai word, the one letter by letter first.

    Foreign names may sound the letters that are marked as silent.
    """
    ordered = _in_order(text[:_LONGEST])
    heard = _said(ordered)
    sounded = _in_order(text[:_LONGEST].replace("์", ""))
    written = (
        *(ordered, heard, _with_r(ordered), _with_r(heard)),
        *(sounded, ordered.translate(_INDIAN), heard.replace("จ", "ช")),
    )
    native = dict.fromkeys(_neutral(each) for each in written)
    return tuple(dict.fromkeys((*native, *_foreign(sounded))))


def _foreign(sounded: str) -> Iterator[str]:
    """Yield a foreign name as its writer heard it: Thai has no sh, no ts, and one sign for two dark vowels."""
    letters = _neutral(sounded).replace("ts", "c")
    if _DARK.search(sounded):
        letters = _neutral(_DARK.sub("ิ", sounded)).replace("ts", "c")
    yield letters
    yield letters.replace("C", "S")


def _neutral(ordered: str) -> str:
    """Return a word in the letters of sounds, each run of one letter once."""
    return re.sub(r"(.)\1+", r"\1", ordered.translate(_LETTERS))


def _in_order(text: str) -> str:
    """Return a word without silent letters and marks of tone, its vowels behind the consonants they follow."""
    text = _SILENCED.sub("", _SILENCED_TWO.sub("", text))
    for written, meant in _DOUBLE_R:
        text = re.sub(written, meant, text)
    text = _SILENT_H.sub("", _BEFORE.sub(r"\2\3\1", _TONES.sub("", text)))
    for written, meant in _VOWELS_OF_SEVERAL:
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
    return re.sub("า(?=[นญณตท])", "าร", ordered)

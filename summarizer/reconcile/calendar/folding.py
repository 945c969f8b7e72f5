"""One neutral spelling for words and digits, so that names compare whatever their accents, case or script of digits."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ABOVE_AND_BELOW = range(200, 256)
"""Canonical combining classes of accents, Arabic hamza and madda included."""
_ETHIOPIC_NUMERAL = re.compile("[፩-፻]+")
_HUNDRED = 100
_HEBREW_ARABIC_POINTS = range(10, 37)
_LETTERS = str.maketrans(
    {
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ə": "e", "æ": "ae", "œ": "oe",
        "ی": "ي", "ى": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ە": "ه", "ـ": None, "ҙ": "з",
        "’": "'", "‘": "'", "ʼ": "'", "ʹ": "'", "´": "'", "`": "'", "׳": "'", "＇": "'", "ʻ": "'",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "־": "-", "－": "-", "〜": "-", "～": "-",
        "۔": ".", "。": ".", "．": ".", "،": ",", "、": ", ", "，": ", ", "፣": ",", "／": "/", "年": "年", "號": "号",
        "週": "周", "後": "后", "個": "个", "點": "点", "時": "时",
    }
)  # fmt: skip


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return text in lower case, without accents, with ASCII digits and one kind of space, dash and apostrophe.

    Vowel signs that carry the word (Devanagari, Thai) stay; Latin, Greek, Cyrillic, Arabic and Hebrew marks go.
    The result has no line break and no invisible character; its length may differ from the text's.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    opened = unicodedata.normalize("NFKD", _ETHIOPIC_NUMERAL.sub(_in_digits, text.casefold().translate(_LETTERS)))
    kept = opened.translate({ord(char): _neutral(char) for char in set(opened)})
    return " ".join(unicodedata.normalize("NFC", kept).casefold().translate(_LETTERS).split())


def _in_digits(match: re.Match[str]) -> str:
    """Return an Ethiopic numeral in digits: ones, tens, and the hundreds before ፻, which is one alone."""
    many, rest = 0, 0
    for char in match[0]:
        value = int(unicodedata.numeric(char))
        many, rest = (many + (rest or 1) * _HUNDRED, 0) if value == _HUNDRED else (many, rest + value)
    return str(many + rest)


@lru_cache(maxsize=4096)
def _neutral(char: str) -> str:
    """Return what stands for one decomposed character."""
    rank = unicodedata.combining(char)
    if rank in _ABOVE_AND_BELOW or rank in _HEBREW_ARABIC_POINTS or unicodedata.category(char) == "Cf":
        return ""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    return char

"""Chinese names as Korean papers print them: 习近平, in pinyin Xi Jinping, is 시진핑.

Each syllable of pinyin has one rendering (the Korean rules for loanwords, 1986, table of Chinese); its vowel and its
consonants are not those that a Korean hears elsewhere.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.reconcile.names.pair import because
from summarizer.reconcile.names.pinyin import pinyin_of, syllables_of_pinyin
from summarizer.reconcile.names.tokens import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.reconcile.names.pair import Pair, Ruling
    from summarizer.reconcile.names.tokens import Name, Token

_INITIALS = {
    "b": "ㅂ", "p": "ㅍ", "m": "ㅁ", "f": "ㅍ", "d": "ㄷ", "t": "ㅌ", "n": "ㄴ", "l": "ㄹ", "g": "ㄱ",
    "k": "ㅋ", "h": "ㅎ", "j": "ㅈ", "q": "ㅊ", "x": "ㅅ", "zh": "ㅈ", "ch": "ㅊ", "sh": "ㅅ", "r": "ㄹ",
    "z": "ㅉ", "c": "ㅊ", "s": "ㅆ", "": "ㅇ",
}  # fmt: skip
_FINALS = {
    "a": "ㅏ", "o": "ㅗ", "e": "ㅓ", "er": "ㅓㄹ", "ai": "ㅏ이", "ei": "ㅔ이", "ao": "ㅏ오", "ou": "ㅓ우",
    "an": "ㅏㄴ", "en": "ㅓㄴ", "ang": "ㅏㅇ", "eng": "ㅓㅇ", "ong": "ㅜㅇ", "i": "ㅣ", "ia": "ㅑ", "ie": "ㅖ",
    "iao": "ㅑ오", "iu": "ㅠ", "ian": "ㅖㄴ", "in": "ㅣㄴ", "iang": "ㅑㅇ", "ing": "ㅣㅇ", "iong": "ㅠㅇ",
    "u": "ㅜ", "ua": "ㅘ", "uo": "ㅝ", "uai": "ㅘ이", "ui": "ㅜ이", "uan": "ㅘㄴ", "un": "ㅜㄴ", "uang": "ㅘㅇ",
    "ue": "ㅞ", "v": "ㅟ", "van": "ㅟ안", "vn": "ㅟㄴ",
}  # fmt: skip
_WITHOUT_INITIAL = {
    "yi": "i", "ya": "ia", "ye": "ie", "yao": "iao", "you": "iu", "yan": "ian", "yin": "in", "yang": "iang",
    "ying": "ing", "yong": "iong", "wu": "u", "wa": "ua", "wo": "uo", "wai": "uai", "wan": "uan",
    "wang": "uang", "yu": "v", "yue": "ue", "yuan": "van", "yun": "vn",
}  # fmt: skip
_WHOLE = {
    "zhi": "즈", "chi": "츠", "shi": "스", "ri": "르", "zi": "쯔", "ci": "츠", "si": "쓰", "wei": "웨이", "wen": "원",
    "weng": "웡", "o": "오", "yo": "요",
}  # fmt: skip
"""Syllables that follow no rule."""

_FRONT = frozenset("jqx")
"""Initials behind which pinyin writes u for ü."""

_PLAIN_VOWELS = {"ㅑ": "ㅏ", "ㅖ": "ㅔ", "ㅠ": "ㅜ"}
"""Behind the first two of these initials no glide is written: Jiang is 장, and Xiang 샹."""

_HEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS = {"": 0, "ㄴ": 4, "ㄹ": 8, "ㅇ": 21}
_FIRST, _PER_VOWEL = ord("가"), 28
_MOST = 32


def compare_chinese_in_hangul(pair: Pair) -> Ruling | None:
    """Say that a name in hangul is the rendering of a Chinese one, in signs or in Latin letters."""
    for hangul, chinese in ((pair.one, pair.other), (pair.other, pair.one)):
        if _is_hangul(hangul) and _printed(hangul) in renderings(chinese.tokens):
            return because(0.9, "name-sound", tokens=(as_printed(pair.one.tokens), as_printed(pair.other.tokens)))
    return None


def chinese_keys(name: Name) -> Iterator[str]:
    """Give what a Chinese name shares with its rendering: that itself."""
    printed = (_printed(name),) if _is_hangul(name) else renderings(name.tokens)
    yield from (f"hangul {each}" for each in printed)


@lru_cache(maxsize=8192)
def renderings(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Return a Chinese name in hangul, for each way in which it may be read; nothing for any other name."""
    found = ("".join(filter(None, map(_in_hangul().get, read))) for read in islice(pinyin_of(tokens), _MOST))
    return tuple(dict.fromkeys(found))


def _is_hangul(name: Name) -> bool:
    return bool(name.tokens) and all(token.script == "hangul" for token in name.tokens)


def _printed(name: Name) -> str:
    return "".join(token.text for token in name.tokens)


@cache
def _in_hangul() -> Mapping[str, str]:
    """Return each syllable of pinyin in hangul."""
    return {syllable: _WHOLE.get(syllable) or _rendered(syllable) for syllable in syllables_of_pinyin()}


def _rendered(syllable: str) -> str:
    initial, final = _cut(syllable)
    letters = _FINALS[final]
    vowel, rest = letters[0], letters[1:]
    if initial in {"j", "q", "zh", "ch", "z", "c"}:
        vowel = _PLAIN_VOWELS.get(vowel, vowel)
    tail, after = (rest, "") if rest in _TAILS else ("", rest)
    head = _HEADS.index(_INITIALS[initial])
    sign = _FIRST + (head * len(_VOWELS) + _VOWELS.index(vowel)) * _PER_VOWEL + _TAILS[tail]
    return chr(sign) + after


def _cut(syllable: str) -> tuple[str, str]:
    """Return how a syllable begins and what follows, with v for ü."""
    if syllable in _WITHOUT_INITIAL:
        return "", _WITHOUT_INITIAL[syllable]
    initial = next((head for head in (syllable[:2], syllable[:1]) if head in _INITIALS), "")
    final = syllable.removeprefix(initial)
    if initial in _FRONT and final.startswith("u"):
        final = {"u": "v", "un": "vn", "uan": "van"}.get(final, final)
    return initial, final

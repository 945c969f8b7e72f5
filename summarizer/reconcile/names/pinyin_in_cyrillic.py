"""Chinese names in Cyrillic letters, as Russian and the languages that follow it write them (Palladius, 1888).

Each syllable of pinyin is spelled one way, and hardly two alike: n is marked by a soft sign and ng is not, and a hard
sign parts a syllable that ends in ng from a vowel. Ukrainian and others write some vowels by their own letters.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from summarizer.reconcile.names.pinyin_by_ear import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.names.tokens import Token

_INITIALS = {
    "": "", "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г", "k": "к",
    "h": "х", "j": "цз", "q": "ц", "x": "с", "zh": "чж", "ch": "ч", "sh": "ш", "r": "ж", "z": "цз", "c": "ц", "s": "с",
}  # fmt: skip
_FINALS = {
    "a": "а", "ai": "ай", "an": "ань", "ang": "ан", "ao": "ао", "e": "э", "ei": "эй", "en": "энь", "eng": "эн",
    "er": "эр", "i": "и", "ia": "я", "ian": "янь", "iang": "ян", "iao": "яо", "ie": "е", "in": "инь", "ing": "ин",
    "iong": "юн", "iu": "ю", "o": "о", "ong": "ун", "ou": "оу", "u": "у", "ua": "уа", "uai": "уай", "uan": "уань",
    "uang": "уан", "ue": "юэ", "ui": "уй", "un": "унь", "uo": "о",
}  # fmt: skip
_WHOLE = {
    "ya": "я", "yan": "янь", "yang": "ян", "yao": "яо", "ye": "е", "yi": "и", "yin": "инь", "ying": "ин", "yo": "йо",
    "yong": "юн", "you": "ю", "yu": "юй", "yuan": "юань", "yue": "юэ", "yun": "юнь", "wa": "ва", "wai": "вай",
    "wan": "вань", "wang": "ван", "wei": "вэй", "wen": "вэнь", "weng": "вэн", "wo": "во", "wu": "у", "hui": "хуэй хой",
    "zi": "цзы", "ci": "цы", "si": "сы", "lue": "люэ", "nue": "нюэ",
}  # fmt: skip
_WITH_MARKED_U = frozenset({"j", "q", "x"})
_MARKED = {"u": "юй", "uan": "юань", "un": "юнь"}
_OWN = str.maketrans({"і": "и", "ї": "и", "є": "е", "э": "е", "ы": "и", "’": "ъ", "'": "ъ", "ʼ": "ъ"})
_ENDINGS = (("ом", ""), ("ем", "ь"), ("а", ""), ("у", ""), ("е", ""), ("е", "ь"), ("я", "ь"), ("ю", "ь"), ("і", ""))
"""What a case adds to the last word of a man's name, and what stood there before."""

_MOST_WORDS, _MOST_SYLLABLES = 3, 3
"""A name of more words is not read, nor one with a word of more syllables: the ways to read them multiply with each."""

_INITIAL = re.compile("[zcs]h|[bpmfdtnlgkhjqxrzcs]?")


def readings_in_cyrillic(
    tokens: Sequence[Token], syllables: frozenset[str], families: frozenset[str]
) -> frozenset[tuple[str, str]]:
    """Return the names in pinyin, each its family name and its given name, that a name may be read as.

    Args:
        tokens: The words of a name in Cyrillic letters, the family name first, in whatever case.
        syllables: All syllables of pinyin.
        families: The family names in pinyin.
    """
    if len(tokens) > _MOST_WORDS:
        return frozenset()
    family, *middle, last = (token.text.casefold().translate(_OWN) for token in tokens)
    heads = [head for head in _readings(family, syllables) if head in families]
    stems = (
        {last, *(last.removesuffix(end) + before for end, before in _ENDINGS if last.endswith(end))} if heads else ()
    )
    tails = dict.fromkeys(reading for stem in sorted(stems) for reading in _readings(stem, syllables))
    rests = [*(_readings(word, syllables) for word in middle), tuple(tails)]
    return frozenset((head, "".join(rest)) for head in heads for rest in product(*rests))


@cache
def _spellings(syllables: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return the syllables of pinyin that each spelling may stand for, vowels as the other languages have them."""
    found: dict[str, set[str]] = {}
    for syllable in syllables:
        for spelling in _spelled(syllable):
            found.setdefault(spelling.translate(_OWN), set()).add(syllable)
    return {spelling: tuple(sorted(meant)) for spelling, meant in found.items()}


def _spelled(syllable: str) -> Sequence[str]:
    """Return how a syllable of pinyin is spelled."""
    if syllable in _WHOLE:
        return _WHOLE[syllable].split()
    initial = _INITIAL.match(syllable)
    head = initial.group() if initial else ""
    final = syllable[len(head) :]
    if head in _WITH_MARKED_U and final in _MARKED:
        return [_INITIALS[head] + _MARKED[final]]
    spelled = _INITIALS[head] + _FINALS[final] if final in _FINALS else ""
    return [spelled] if spelled else []


@lru_cache(maxsize=8192)
def _readings(word: str, syllables: frozenset[str]) -> tuple[str, ...]:
    """Return what a word may be in pinyin: each of its parts between hard signs, cut into syllables."""
    parts = word.split("ъ")
    if len(parts) > _MOST_SYLLABLES:
        return ()
    cuts = (tuple(cut(part, _spellings(syllables), _MOST_SYLLABLES)) for part in parts)
    return tuple(dict.fromkeys("".join(choice) for choice in product(*cuts)))

"""The syllables of Korean names as sounds that can be compared, in whatever letters they are written.

Four ways of writing are read: hangul; in Latin letters, McCune and Reischauer's system (1939), the official one of
2000, and what people make of their names themselves; in Cyrillic ones, Kontsevich's system (1966) and the older one of
the press. A spelling may stand for several syllables of the official system: it has all that it may stand for.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.names.tokens import Token


class Sound(NamedTuple):
    """A syllable in the official system: what it may begin with, its vowels, and what it may end in."""

    heads: frozenset[str]
    vowels: frozenset[str]
    tails: frozenset[str]

    def fits(self, other: Sound) -> bool:
        """Say whether two spellings may stand for one syllable."""
        return all(mine & theirs for mine, theirs in zip(self, other, strict=True))


# What McCune and Reischauer alone write: a breve, for which o and u stand where print leaves it out.
_BREVE = "\u0306"
_LATIN = re.compile(
    "(?P<head>[kg]{2}|[td]{2}|[pb]{2}|ss|jj|tch|ch|kh|th|ph|sh|[kgtdpbsjhmnrl])?"
    "(?P<body>y?o\u0306|wo\u0306|u\u0306i?|yeo|you|yoo|yuh|yae|eui|weo|woo|wae|wee|ae|ai|eo|eu|ee|oo|ou|oe|oi|ui|uh|oh|ah|y[aeoui]|w[aeio]|[aeiou])"
    "(?P<tail>ng|ck|[nmlrkgtpbd])?(?![aeiou]|y[aeou]|w[aeio])"
)
# The official vowels that a spelling may stand for.
_VOWELS = {
    "ah": "a", "ai": "ae", "o\u0306": "eo", "uh": "eo", "oh": "o", "oo": "u", "ou": "u eo", "woo": "u", "u\u0306": "eu",
    "eui": "ui", "u\u0306i": "ui", "ee": "i ui", "yi": "i", "yo\u0306": "yeo", "yuh": "yeo", "you": "yeo yu",
    "yu": "yu yeo", "yoo": "yu", "weo": "wo", "wo\u0306": "wo", "wee": "wi", "oi": "oe",
}  # fmt: skip
# A short u stands for three vowels before a consonant; so may o where the other name shows its breves.
_BEFORE_CONSONANT = {"u": "u eo eu"}
_BREVE_LEFT_OUT = {"o": "o eo", "yo": "yo yeo", "u": "u eu"}
_HEADS = {
    "k": "g", "kk": "g", "gg": "g", "kh": "g", "ch": "j", "tch": "j", "jj": "j", "th": "t", "ph": "p", "ss": "s",
    "sh": "s",
}  # fmt: skip
# A t at the head of a syllable is a d in the official system where the other name shows its breves, and a p is a b.
_HEADS_OF_OLD = {**_HEADS, "t": "d", "th": "d", "tt": "d", "p": "b", "ph": "b", "pp": "b", "r": "n", "l": "n"}
_TAILS = {"g": "k", "ck": "k", "b": "p", "d": "t", "r": "l"}

_CYRILLIC = re.compile(
    "(?P<head>чж|дж|чх|кх|тх|пх|[кгнтдрлмпбсшчцх])?"
    "(?P<body>в[аоеэи]|ый|ыи|ой|йо|йя|йе|[аяоёуюыиеэ])"
    "(?P<tail>нъ|нг|ль|[нкгмптдл])?(?![аяоёуюыиеэ]|в[аоеэи])"
)
_CYRILLIC_HEADS = {
    "к": "g", "г": "g", "кх": "g", "т": "d t", "д": "d", "тх": "t", "п": "b p", "б": "b", "пх": "p", "с": "s", "ш": "s",
    "ч": "j", "чж": "j", "дж": "j", "чх": "j", "ц": "j", "х": "h", "р": "r", "л": "r l", "н": "n", "м": "m",
}  # fmt: skip
_CYRILLIC_VOWELS = {
    "а": "a", "я": "ya", "йя": "ya", "о": "o eo", "ё": "yo yeo", "йо": "yo yeo", "у": "u", "ю": "yu", "ы": "eu",
    "и": "i ui", "е": "e ae eo ye yeo", "йе": "ye", "э": "e ae", "ва": "wa", "во": "wo", "ве": "oe we wae",
    "вэ": "oe we wae", "ви": "wi", "ый": "ui", "ыи": "ui", "ой": "oe",
}  # fmt: skip
_CYRILLIC_TAILS = {
    "нъ": "ng", "нг": "ng", "н": "n ng", "к": "k", "г": "k", "м": "m", "п": "p", "т": "t", "д": "t", "л": "l",
    "ль": "l",
}  # fmt: skip

_FIRST, _LAST = "가", "힣"
# The parts of a sign in the order of Unicode; a line stands for none.
_SIGN_HEADS = (
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "-", "j", "jj", "ch", "k", "t", "p", "h",
)  # fmt: skip
_SIGN_VOWELS = (
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
    "eu", "ui", "i",
)  # fmt: skip
_SIGN_TAILS = (
    "-", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t",
    "ng", "t", "t", "k", "t", "p", "t",
)  # fmt: skip


def official(sign: str) -> str:
    """Return a syllable of hangul in the letters of the official system; nothing for another sign."""
    return "".join(part.replace("-", "") for part in parts_of(sign)) if _FIRST <= sign <= _LAST else ""


def shows_breves(tokens: Sequence[Token]) -> bool:
    """Say whether a name is written with the breves of the old system."""
    return any(_BREVE in _marked(token) for token in tokens)


def syllables(word: Token, *, old: bool) -> list[Sound]:
    """Cut a word into its syllables; none where it is no Korean one.

    Args:
        word: The word.
        old: One of the names shows its breves, so that letters without one may stand for others.
    """
    if word.script == "hangul":
        return [_of_sign(sign) for sign in word.text] if all(_FIRST <= sign <= _LAST for sign in word.text) else []
    text, pattern = (word.text.casefold(), _CYRILLIC) if word.script == "cyrillic" else (_marked(word), _LATIN)
    found = list(pattern.finditer(text))
    if "".join(syllable.group() for syllable in found) != text:
        return []
    make = _of_cyrillic if word.script == "cyrillic" else _of_old if old else _of_latin
    return [make(syllable["head"] or "", syllable["body"], syllable["tail"] or "") for syllable in found]


def parts_of(sign: str) -> tuple[str, str, str]:
    """Return the head, the vowel and the tail of a syllable of hangul, which Unicode has in their order.

    A dash stands for what it has not.
    """
    rest, tail = divmod(ord(sign) - ord(_FIRST), len(_SIGN_TAILS))
    head, vowel = divmod(rest, len(_SIGN_VOWELS))
    return _SIGN_HEADS[head], _SIGN_VOWELS[vowel], _SIGN_TAILS[tail]


@lru_cache(maxsize=4096)
def _of_sign(sign: str) -> Sound:
    head, vowel, tail = (part.replace("-", "") for part in parts_of(sign))
    return Sound(frozenset((_HEADS.get(head, head),)), frozenset((vowel,)), frozenset((tail,)))


def _of_latin(head: str, body: str, tail: str) -> Sound:
    vowels = _BEFORE_CONSONANT.get(body, _VOWELS.get(body, body)) if tail else _VOWELS.get(body, body)
    return Sound(frozenset((_HEADS.get(head, head),)), frozenset(vowels.split()), frozenset((_TAILS.get(tail, tail),)))


def _of_old(head: str, body: str, tail: str) -> Sound:
    sound = _of_latin(head, body, tail)
    vowels = sound.vowels | frozenset(_BREVE_LEFT_OUT.get(body, "").split())
    return sound._replace(heads=frozenset((_HEADS_OF_OLD.get(head, head),)), vowels=vowels)


def _of_cyrillic(head: str, body: str, tail: str) -> Sound:
    return Sound(
        frozenset(_CYRILLIC_HEADS[head].split() if head else ("",)),
        frozenset(_CYRILLIC_VOWELS[body].split()),
        frozenset(_CYRILLIC_TAILS[tail].split() if tail else ("",)),
    )


@lru_cache(maxsize=16384)
def _marked(token: Token) -> str:
    """Return a word in small letters, with the breves that it has and no other marks."""
    letters = unicodedata.normalize("NFD", token.text.casefold())
    return "".join(letter for letter in letters if letter.isalpha() or letter == _BREVE).replace("wh", "hw")

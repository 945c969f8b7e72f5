"""Korean names in Latin letters, whose spellings share few of them: Park Geun-hye, Pak Kŭn-hye.

Three systems are in use beside one another: McCune and Reischauer's (1939), the official one of 2000, and what people
make of their names themselves. A spelling stands for one or several syllables of the official one; two names are one
where each syllable of one may be that of the other. What this leaves apart is not said to be two.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.pair import because
from summarizer.reconcile.names.tables import in_plain_letters, table
from summarizer.reconcile.names.tokens import as_printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.reconcile.names.pair import Pair, Ruling
    from summarizer.reconcile.names.tokens import Token

_Sound = tuple[str, frozenset[str], str]

# What McCune and Reischauer alone write: a breve, for which o and u stand where print leaves it out.
_BREVE = "\u0306"
_SYLLABLE = re.compile(
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
_HEADS = {"k": "g", "kk": "g", "gg": "g", "kh": "g", "ch": "j", "tch": "j", "jj": "j", "th": "t", "ph": "p", "ss": "s"}
# A t at the head of a syllable is a d in the official system where the other name shows its breves, and a p is a b.
_HEADS_OF_OLD = {
    **_HEADS,
    "t": "d",
    "th": "d",
    "tt": "d",
    "p": "b",
    "ph": "b",
    "pp": "b",
    "sh": "s",
    "r": "n",
    "l": "n",
}
_TAILS = {"g": "k", "ck": "k", "b": "p", "d": "t", "r": "l"}
_GIVEN = 2
_WORDS = (2, 3)


def compare_korean(pair: Pair) -> Ruling | None:
    """Say that two names are one where their family names and the two syllables of their given names may be."""
    names = pair.one.tokens, pair.other.tokens
    if pair.one.generation != pair.other.generation or not (any(pair.left) and all(map(_in_letters, names))):
        return None
    old = any(_BREVE in _marked(token) for tokens in names for token in tokens)
    cuts = _cut(names[0], old=old), _cut(names[1], old=old)
    if not (all(families for families, _ in cuts) and cuts[0][0] & cuts[1][0]):
        return None
    given = cuts[0][1], cuts[1][1]
    if not (len(given[0]) == len(given[1]) == _GIVEN and all(map(_fits, *given))):
        return None
    return because(0.9, "name-sound", tokens=(as_printed(names[0]), as_printed(names[1])))


def _in_letters(tokens: tuple[Token, ...]) -> bool:
    """Tell whether a name has words for a family name and a given name, in Latin letters, and no more."""
    return len(tokens) in _WORDS and all(token.script == "latin" for token in tokens)


def _cut(tokens: tuple[Token, ...], *, old: bool) -> tuple[frozenset[int], list[_Sound]]:
    """Return the numbers of the family name, which stands first if one may, and the syllables behind or before."""
    family, *given = tokens
    if family.plain not in _families() or any(token.linked for token in given[:1]):
        *given, family = tokens
    families = frozenset() if family.linked else _families().get(family.plain, frozenset())
    return families, _syllables(given, old=old) if families else []


def _syllables(given: list[Token], *, old: bool) -> list[_Sound]:
    """Cut a given name into its syllables; none where it is no Korean one."""
    sounds: list[_Sound] = []
    for token in given:
        word = _marked(token)
        found = list(_SYLLABLE.finditer(word))
        if "".join(syllable.group() for syllable in found) != word:
            return []
        sounds += [
            _sound(syllable["head"] or "", syllable["body"], syllable["tail"] or "", old=old) for syllable in found
        ]
    return sounds


def _sound(head: str, body: str, tail: str, *, old: bool) -> _Sound:
    """Return the consonants of a syllable in the official system, and the vowels that it may have."""
    vowels = _VOWELS.get(body, body)
    if tail:
        vowels = _BEFORE_CONSONANT.get(body, vowels)
    if old:
        vowels = f"{vowels} {_BREVE_LEFT_OUT.get(body, '')}"
    heads = _HEADS_OF_OLD if old else _HEADS
    return heads.get(head, head), frozenset(vowels.split()), _TAILS.get(tail, tail)


def _fits(one: _Sound, other: _Sound) -> bool:
    heads = {one[0], other[0]}
    return (len(heads) == 1 or heads == {"s", "sh"}) and bool(one[1] & other[1]) and one[2] == other[2]


@lru_cache(maxsize=16384)
def _marked(token: Token) -> str:
    """Return a word in small letters, with the breves that it has and no other marks."""
    letters = unicodedata.normalize("NFD", token.text.casefold())
    return "".join(letter for letter in letters if letter.isalpha() or letter == _BREVE).replace("wh", "hw")


@cache
def _families() -> Mapping[str, frozenset[int]]:
    """Return the family names of the table that a spelling stands for, by their numbers."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(table("persons")["korean"]):
        for spelling in line.split():
            for name in in_plain_letters(spelling):
                found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}

"""Japanese names as Korean papers print them: 기시다 후미오 is Fumio Kishida, in kanji 岸田文雄.

Each mora has one rendering (the Korean rules for loanwords, 1986, table of Japanese); at the head of a word it does not
tell voiced sounds from others, and nowhere does it tell long vowels from short ones.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby, product
from typing import TYPE_CHECKING

from summarizer.reconcile.names.japanese_sounds import heard_of
from summarizer.reconcile.names.korean_syllables import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reconcile.names.tokens import Name, Token

_HEADS = {
    "g": "g", "n": "n", "d": "d", "r": "r", "m": "m", "b": "b", "s": "s", "ss": "c", "-": "", "j": "j z", "ch": "C",
    "k": "k", "t": "t", "p": "p", "h": "h f",
}  # fmt: skip
"""Letters as :mod:`.japanese_sounds` writes what is heard: C for *ch*, c for *ts*, S for *sh*."""

_FIRST = {"g": "g k", "d": "d t", "j": "j z C"}
"""The same at the head of a word."""

_VOWELS = {
    "a": "a", "i": "i", "u": "u", "eu": "u", "e": "e", "o": "o", "ya": "ia", "yu": "iu", "yo": "io", "wa": "wa",
}  # fmt: skip
_TAILS = {"-": "", "n": "n", "m": "n", "t": ""}
"""A doubled consonant is heard once."""

_ONE_SOUND = frozenset("SCj")
_WORDS = 2
_LONGEST = 8
"""Of more syllables than a name has, none is read: what may be heard doubles with each."""


def is_japanese_in_hangul(one: Name, other: Name) -> bool:
    """Say whether one of two names is the rendering of the other, a Japanese one in Latin letters, in either order."""
    for hangul, letters in ((one, other), (other, one)):
        words = words_in_hangul(hangul.core)
        if words is None or not _are_letters(letters.core):
            continue
        heard = [frozenset(heard_of(token)) for token in letters.core]
        for ordered in (words, words[::-1]):
            if all(not said.isdisjoint(rendered) for said, rendered in zip(heard, ordered, strict=True)):
                return True
    return False


@lru_cache(maxsize=8192)
def words_in_hangul(tokens: tuple[Token, ...]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return what may be heard of a family name and a given name in hangul; None where they are not Japanese."""
    if not tokens or any(token.script != "hangul" for token in tokens):
        return None
    printed = ["".join(token.text for token in word) for word in _printed_words(tokens)]
    if max(map(len, printed)) > _LONGEST:
        return None
    words = [tuple(_heard(word)) for word in printed]
    return (words[0], words[1]) if len(words) == _WORDS and all(words) else None


def _are_letters(tokens: Sequence[Token]) -> bool:
    return len(tokens) == _WORDS and all(token.script == "latin" and token.part == "name" for token in tokens)


def _printed_words(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the syllables of each word, as blanks part them."""
    starts = [not token.linked for token in tokens]
    numbers = [sum(starts[: at + 1]) for at in range(len(tokens))]
    return [[token for _, token in word] for _, word in groupby(zip(numbers, tokens, strict=True), key=lambda n: n[0])]


def _heard(word: str) -> Iterator[str]:
    """Yield what may be heard of a word; nothing where a syllable is no Japanese one."""
    yield from ("".join(choice) for choice in product(*(_morae(sign, first=at == 0) for at, sign in enumerate(word))))


@lru_cache(maxsize=4096)
def _morae(sign: str, *, first: bool) -> tuple[str, ...]:
    """Return what may be heard of a syllable."""
    head, vowel, tail = parts_of(sign) if "가" <= sign <= "힣" else ("", "", "")
    if head not in _HEADS or vowel not in _VOWELS or tail not in _TAILS:
        return ()
    heads = (_FIRST if first and head in _FIRST else _HEADS)[head].split() or [""]
    return tuple(f"{one}{_TAILS[tail]}" for each in heads for one in _with_vowel(each, _VOWELS[vowel]))


def _with_vowel(head: str, vowel: str) -> Iterator[str]:
    """Yield a mora; what is palatal swallows its glide, and *shi* is printed as *si*."""
    if head == "s" and vowel[:1] == "i":
        head = "S"
    yield head + (vowel.removeprefix("i") or "i" if head in _ONE_SOUND else vowel)

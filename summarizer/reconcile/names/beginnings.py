"""How a name and its last word begin, in classes so wide that signs for syllables and letters agree on them."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from summarizer.reconcile.names.align import as_spoken
from summarizer.reconcile.names.distance import skeleton
from summarizer.reconcile.names.parsing import as_written
from summarizer.reconcile.names.syllabic import foreign_parts
from summarizer.reconcile.names.tokens import token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reconcile.names.syllabic import Part
    from summarizer.reconcile.names.tokens import Token

_MERGED = str.maketrans("rm", "ln")
_FEWEST = 2
_FLEETING = 0.5
_NASALS, _AFTER_NASAL = frozenset("mn"), frozenset("aeiouywh")
_OVER = frozenset({"particle", "honour"})


@lru_cache(maxsize=32768)
def beginnings(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the classes of sounds that the first and the last word of a name may begin with, sorted.

    Two names of which one renders the other share a class of either. A name of one word, or with an initial, has none.
    """
    parts = foreign_parts(name)
    if parts:
        return _sorted(_of_part(parts[0])), _sorted(_of_part(parts[-1]))
    words = as_written(name).tokens
    if len(words) < _FEWEST or any(word.part == "initial" or word.script in {"han", "hangul"} for word in words):
        return (), ()
    first, last = (chain.from_iterable(map(_of_word, each)) for each in (_first(words), _last(words)))
    return _sorted(first), _sorted(last)


def _sorted(classes: Iterator[str]) -> tuple[str, ...]:
    return tuple(sorted(set(classes)))


def _class(letter: str) -> str:
    return skeleton(letter).translate(_MERGED)


def _of_part(part: Part) -> Iterator[str]:
    for sound in part.sounds[:1]:
        yield from (_class(letter) for letter in sound.fits + sound.near)
        if sound.drop < _FLEETING:
            yield ""
    if part.custom:
        yield from _of_word(token(part.custom, "latin"))


@lru_cache(maxsize=65536)
def _of_word(word: Token) -> tuple[str, ...]:
    """Return the classes of the first sounds of a word; w is half a vowel, th a t or an s, and a vowel leads in Nd."""
    classes = dict.fromkeys(_class(heard[:1]) for heard in as_spoken(word))
    if word.plain.startswith("w"):
        classes[""] = None
    if word.plain[:1] in _NASALS and word.plain[1:2] not in _AFTER_NASAL:
        classes[""] = None
    if word.plain.startswith("th"):
        classes[_class("s")] = None
    return tuple(classes)


def _first(words: Sequence[Token]) -> list[Token]:
    """Return the first word, and the next where the first may stay over."""
    over = list(takewhile(lambda word: word.part in _OVER, words))
    return list(words[: len(over) + 1])


def _last(words: Sequence[Token]) -> list[Token]:
    """Return the last word, with the particles before it and what a hyphen ties it to."""
    found = [words[-1]]
    for before in reversed(words[:-1]):
        if before.part not in _OVER and not found[-1].linked:
            break
        found.append(before)
    return found

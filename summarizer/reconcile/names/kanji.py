"""Japanese names in kanji beside the same names in letters: 石破茂 is Shigeru Ishiba.

A sign has several readings, in names others than elsewhere, and which is meant nobody can tell from the sign. But
letters that can be cut into readings of the signs, word by word and with nothing left, are how the name may be read.
The first sound of what follows may be voiced (*ta* in Kishida), and a syllable may shrink before another (*Hatta*).
Readings are the Unihan database's, and those that only names have (``data/kanji.json``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from anyascii import anyascii

from summarizer.reconcile.names.japanese_in_hangul import words_in_hangul
from summarizer.reconcile.names.japanese_sounds import heard_of, long_and_short, neutral
from summarizer.reconcile.names.tables import table
from summarizer.reconcile.names.variants import variants_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reconcile.names.tokens import Name

MOST_SIGNS = 6
_TWO_WORDS = 2
_BEGINS = 3
"""Letters of a family name that a key has."""

_AGAIN = "々"
_VOICED = {"k": "g", "s": "z", "S": "j", "t": "d", "C": "j", "c": "z", "h": "bp", "f": "bp"}
"""What a first consonant may become behind another sign."""

_SHRINKS = re.compile("(?<=.)(?:Ci|cu|[kt]u|ki|ri)$")
"""What a reading may lose before a consonant, which is then said twice, and heard once."""

_VOWELS = frozenset("aeiou")
_BEFORE = frozenset("kstpScC")

Spelling = Literal["whole", "half"]


def compare_kanji(one: Name, other: Name) -> Spelling | None:
    """Say how much of a name in letters a name in kanji may be read as: all of it, its family name alone, or nothing.

    Args:
        one: A name.
        other: Another; the two may come in either order.

    Returns:
        ``None``, too, where not one of them is in kanji and the other two words that are heard.
    """
    if _begins_in_signs(one) == _begins_in_signs(other):
        return None  # most pairs
    signed, lettered = (one, other) if _begins_in_signs(one) else (other, one)
    signs, words = _signs(signed), _words(lettered)
    if not signs or not words:
        return None
    found: Spelling | None = None
    for cut in range(1, len(signs)):
        for family, given in (words, words[::-1]):
            if _spells(signs[:cut], family):
                if _spells(signs[cut:], given):
                    return "whole"
                found = "half" if cut > 1 else found
    return found


def kanji_keys(name: Name) -> Iterator[str]:
    """Give under what a name in kanji meets the one in letters: how its family name, the first in kanji, begins."""
    signs, words = _signs(name), _words(name)
    heads = _heads(signs) if signs else {heard[:_BEGINS] for word in words or () for heard in word}
    yield from (f"kanji {head}" for head in sorted(heads))


def _heads(signs: str) -> set[str]:
    """Return how a family name may begin, or what it may be if it is shorter than that."""
    found, open_ends = set[str](), {""}
    for sign in signs[:_BEGINS]:
        said = ((before, form) for before in open_ends for form in _forms(sign, before))
        longer = {before + each for before, form in said for each in (form, _SHRINKS.sub("", form))}
        found |= {form[:_BEGINS] for form in longer}
        open_ends = {form for form in longer if len(form) < _BEGINS}
    return found


def _spells(signs: str, word: Sequence[str]) -> bool:
    return any(_fits(signs, heard, "") for heard in word)


def _fits(signs: str, heard: str, before: str) -> bool:
    """Say whether what is heard can be cut into readings of signs, of which some may have come before."""
    if not signs:
        return not heard
    for form in _forms(signs[0], before):
        if heard.startswith(form) and _fits(signs[1:], heard[len(form) :], form or before):
            return True
        short = _SHRINKS.sub("", form)
        rest = heard[len(short) :]
        if short != form and rest[:1] in _BEFORE and heard.startswith(short) and _fits(signs[1:], rest, short):
            return True
    return False


def _forms(sign: str, before: str) -> Iterator[str]:
    """Yield what may be heard of a sign behind what was heard before it: voiced, or without a vowel that is there."""
    for reading in _readings(sign):
        yield reading
        if before:
            yield from (voiced + reading[1:] for voiced in _VOICED.get(reading[:1], ""))
        if before[-1:] == reading[:1] and reading[:1] in _VOWELS:
            yield reading[1:]


@cache
def _readings(sign: str) -> tuple[str, ...]:
    """Return the readings of a sign as they are heard; a kana has one."""
    known = table("kanji")["readings"]
    found = " ".join(known[each] for each in variants_of(sign) if each in known)
    if not _is_kanji(sign):
        found = anyascii(sign).casefold()
    return tuple(dict.fromkeys(form for reading in neutral(found).split() for form in long_and_short(reading)))


def _begins_in_signs(name: Name) -> bool:
    return bool(name.core) and name.core[0].script == "han"


def _signs(name: Name) -> str:
    """Return the signs of a name that has some of kanji, and else kana alone; nothing for any other."""
    signs = "".join(token.text for token in name.core if token.script == "han")
    if len(name.core) != sum(token.script == "han" for token in name.core) or not 1 < len(signs) <= MOST_SIGNS:
        return ""
    signs = "".join(signs[at - 1] if sign == _AGAIN and at else sign for at, sign in enumerate(signs))
    return signs if any(map(_is_kanji, signs)) else ""


def _words(name: Name) -> tuple[Sequence[str], Sequence[str]] | None:
    """Return what may be heard of the two words of a name in letters, whose vowels are written, or in hangul."""
    core = name.core
    if core and core[0].script == "hangul":
        return words_in_hangul(core)
    if len(core) != _TWO_WORDS or any(token.part != "name" or token.script in ("han", "abjad") for token in core):
        return None
    return heard_of(core[0]), heard_of(core[1])


def _is_kanji(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff"

"""What a word is filed under: its lines in the table of given names, and its consonants by class."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.align import as_spoken
from summarizer.reconcile.names.distance import skeleton
from summarizer.reconcile.names.given import family, given_names
from summarizer.reconcile.names.sounds import slavic
from summarizer.reconcile.names.tokens import token

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.reconcile.names.tokens import Token

_MOST_FORMS = 5
_MOST_LINES = 3
_TELLING = 3
# So many consonants must be left of a word when one of them is taken for no sound.
_LEFT = 2
_HEBREW_B = "ב"
# Sounds that other romanisations leave out or write with a letter of another class.
_WEAK_ALONE = (("w", ""), ("x", "h"))
_WEAK = (*_WEAK_ALONE, ("g", "h"))
_WEAK_ELSEWHERE = (("w", ""), ("x", "h"), ("W", "v"), ("g", "h"), ("j", "g"), ("b", "v"), ("p", "f"))
# What another script writes with one sign may be a d to one writer and a z to the next.
_WEAK_ACROSS = (*_WEAK_ELSEWHERE, ("D", "z"))


@lru_cache(maxsize=65536)
def outlines(part: Token) -> tuple[str, ...]:
    """Return what a word is filed under: its lines among the given names, else those it sounds like and its consonants.

    Two words of the table are told apart by it, so that their consonants say no more.
    """
    lines = _lines(part)
    if lines:
        return lines
    latin = part.script == "latin"
    heard = _as_heard_elsewhere(part, part.heard, _WEAK if latin else _WEAK_ELSEWHERE)
    with_ts = (slavic(part.text),) if latin and "c" in part.plain else ()  # Cvetkov, Tsvetkov
    return tuple(dict.fromkeys((*_given_by_ear(heard), *_consonants(heard), *_consonants(filter(None, with_ts)))))


@lru_cache(maxsize=65536)
def outlines_alone(part: Token) -> tuple[str, ...]:
    """Return what a word is filed under where no other stands beside it: it would meet too many under all."""
    latin = part.script == "latin"
    lines, heard = _lines(part), _as_heard_elsewhere(part, part.heard, _WEAK_ALONE if latin else _WEAK_ELSEWHERE)
    return lines or (*(() if latin else _given_by_ear(heard)), *_consonants(heard))


@lru_cache(maxsize=65536)
def outlines_across(part: Token) -> tuple[str, ...]:
    """Return what a word is filed under for names in other scripts: these write what they hear, and know no table."""
    heard = _as_heard_elsewhere(part, as_spoken(part), _WEAK if part.script == "latin" else _WEAK_ACROSS)
    return (*(_lines(part) or _given_by_ear(heard)), *_consonants(heard))


def _lines(part: Token) -> tuple[str, ...]:
    return tuple(f"g{line}" for line in sorted(family(part.plain)))


def _consonants(heard: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(skeleton(each) or "-" for each in heard))[:_MOST_FORMS]


def _as_heard_elsewhere(part: Token, heard: tuple[str, ...], weak: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return how a word sounds, and how with the sounds that other romanisations leave out or write otherwise."""
    # Hebrew writes one sign for b and v, which at the end of a foreign name is a v.
    if part.text.endswith(_HEBREW_B):
        heard = (*(f"{each[:-1]}v" for each in heard), *heard)
    changed = [each.replace(written, meant) for each in heard for written, meant in weak]
    changed += [each.replace("D", "z").replace("W", "v") for each in heard if {"D", "W"} <= set(each)]  # Rezvani
    if part.script == "latin":
        changed = [each for each in changed if len(skeleton(each)) >= _LEFT]
    # The Arabic article is often heard, and written, as part of a name that begins with a vowel.
    with_article = (f"l{each}" for each in heard if part.script == "abjad" and part.linked and each[:1] in "AE")
    return tuple(dict.fromkeys((*heard, *with_article, *changed)))


def _given_by_ear(heard: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of given names that sound like a word: the table has few of the spellings there are."""
    table = _lines_by_ear()
    keys = (*heard, *(outline for outline in map(skeleton, heard) if len(outline) >= _TELLING))
    lines = dict.fromkeys(line for key in keys for line in table.get(key, ()))
    return tuple(f"g{line}" for line in lines)[:_MOST_LINES]


@lru_cache(maxsize=1)
def _lines_by_ear() -> dict[str, tuple[int, ...]]:
    """Return the lines of the table of given names by how their Latin spellings sound, and by their consonants."""
    found: dict[str, dict[int, None]] = {}
    for name in given_names():
        for heard in token(name, "latin").heard if name.isascii() else ():
            for key in (heard, skeleton(heard)):
                found.setdefault(key, {}).update(dict.fromkeys(sorted(family(name))))
    return {key: tuple(lines) for key, lines in found.items()}

"""Names in other grammatical cases than the first, beside names that are not.

All words of a name stand in one case. So a name is read in each case that its endings may be of, and each reading is
compared as a name of its own. Where the same letters are a woman's name in the first case (Ивана Петрова, of Ivan
Petrov or Ivana Petrova), nothing is decided.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.names.cases import (
    ARMENIAN,
    BALTIC,
    BALTIC_LETTERS,
    CYRILLIC,
    DOUBTFUL,
    GEORGIAN,
    GREEK,
    LAST,
    LATIN,
    OPEN,
    SECOND,
    TURKIC,
    WOMANS,
)
from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.distance import skeleton
from summarizer.reconcile.names.folding import script_of
from summarizer.reconcile.names.given import family
from summarizer.reconcile.names.parsing import parse
from summarizer.reconcile.names.persons import compare_persons
from summarizer.reconcile.names.sounds import plain
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reconcile.names.cases import Endings
    from summarizer.reconcile.names.tokens import Token

MOST = 24
"""So many readings of a name are tried."""

SHORTEST_STEM, LONG_STEM, LONGER_STEM = 3, 4, 6
"""So many letters stand before an ending; before one that no other word of the name shows; before a single letter."""

LONGEST_ENDING, FEWEST_WORDS = 4, 2

INFLECTED, UNSURE = 0.65, 0.45
"""The scores of names that are one but for their case, and of those that may as well be another's."""

_TABLES = {"cyrillic": CYRILLIC, "latin": LATIN, "greek": GREEK}
_LAST_TABLES = {"latin": LAST, "cyrillic": TURKIC, "other": (*ARMENIAN, *GEORGIAN)}
# What Turkish, Finnish and English put behind an apostrophe.
_SUFFIX = re.compile(r"(?<=\w)['’]\w{1,5}$")


class Base(NamedTuple):
    """A name as the first case may have it; whether its endings can hardly be the name's own."""

    name: str
    sure: bool


def compare_inflected(one: str, other: str) -> Comparison | None:
    """Compare two personal names of which one may stand in another case; ``None`` where that makes them no one.

    Args:
        one: A name that is not the same as the other by itself.
        other: The other.
    """
    if not _begin_alike(one, other):
        return None
    unsure = None
    for name, fixed in ((one, other), (other, one)):
        for base in base_forms(name):
            found = compare_persons(base.name, fixed)
            if found.verdict != "same":
                continue
            reasons = (Reason(rule="name-inflected", args={"name": name, "base": base.name}), *found.reasons)
            if base.sure:
                return Comparison(min(found.score, INFLECTED), reasons)
            unsure = unsure or Comparison(UNSURE, reasons)
    return unsure


@lru_cache(maxsize=32768)
def _begin_alike(one: str, other: str) -> bool:
    """Say whether every word of the shorter name begins with sounds of one class with some word of the longer."""
    fewer, more = sorted((tuple(map(_outset, parse(name).tokens)) for name in (one, other)), key=len)
    return len(fewer) >= FEWEST_WORDS and all(any(a & b for b in more) for a in fewer)


def _outset(word: Token) -> frozenset[str]:
    """Return with which classes of consonants a word may begin; what is written ph may be a p."""
    return frozenset(skeleton(heard)[:1].replace("f", "p") for heard in word.heard)


@lru_cache(maxsize=32768)
def base_forms(name: str) -> tuple[Base, ...]:
    """Return a name as the first case may have it, for every case that its endings may be of, the name itself left out.

    Args:
        name: The name as it is printed.
    """
    words = name.split()
    if len(words) < FEWEST_WORDS or not name[0].isalpha():
        return ()
    bare = _SUFFIX.sub("", name)
    found = {} if bare == name else {bare: Base(bare, sure=True)}
    for endings in (*_TABLES.get(script_of(name[0]), ()), *(() if BALTIC_LETTERS.isdisjoint(name) else BALTIC)):
        for base in islice(_in_case(words, endings), MOST):
            found.setdefault(base.name, base)
    for endings in _LAST_TABLES.get(script_of(name[0]), ()):
        for base in _in_case(words[-1:], endings, before=" ".join(words[:-1])):
            found.setdefault(base.name, base)
    return tuple(islice(found.values(), MOST))


def _in_case(words: list[str], endings: Endings, before: str = "") -> Iterator[Base]:
    """Yield some words as the first case has them, if they all stand in one other case."""
    cut = [_cut(word, endings) for word in words]
    taken = [ending for ending, _ in cut]
    if not any(taken) or (not OPEN.isdisjoint(taken) and not all(taken)):
        return
    if script_of(words[0][0]) == "latin" and taken.count("") == len(words) - 1 and not _may_stand_alone(words, taken):
        return
    doubtful = not DOUBTFUL.isdisjoint(taken) or (taken[0] in SECOND and _is_womans(words[0]))
    for forms in product(*(bases for _, bases in cut)):
        yield Base(f"{before} {' '.join(forms)}".strip(), sure=not doubtful)


def _is_womans(given: str) -> bool:
    """Say whether a given name as it is printed may be a woman's in the first case."""
    return WOMANS.search(given.casefold()) is not None or bool(family(plain(given, script_of(given[0]))))


def _may_stand_alone(words: list[str], taken: list[str]) -> bool:
    """Say whether one word of a name in Latin letters alone may show its case: by a long ending of a long word.

    The others end in a vowel, as those do that no case changes; single letters tell brothers from sisters, but for the
    Finnish one behind the vowel of a longer word.
    """
    word, ending = next((word, ending) for word, ending in zip(words, taken, strict=True) if ending)
    if ending == "n":
        return len(word) > LONGER_STEM and _ends_in_vowel(word[:-1])
    rest = (each for each, its in zip(words, taken, strict=True) if not its)
    return len(ending) > 1 and len(word) - len(ending) >= LONG_STEM and all(_ends_in_vowel(each) for each in rest)


def _ends_in_vowel(word: str) -> bool:
    return plain(word, script_of(word[0]))[-1:] in {*"aeiouy"}


def _cut(word: str, endings: Endings) -> tuple[str, tuple[str, ...]]:
    """Return the longest ending of a case that a word has, and the word with what the first case may have instead."""
    for size in range(min(LONGEST_ENDING, len(word.rpartition("-")[2]) - SHORTEST_STEM), 0, -1):
        ending = word[-size:]
        if ending in endings:
            return ending, tuple(word[:-size] + base for base in endings[ending])
    return "", (word,)

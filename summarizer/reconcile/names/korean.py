"""Korean names, whose spellings share few letters: Park Geun-hye, Pak Kŭn-hye, 박근혜, Пак Кын Хе, 朴槿惠.

Two names are one where each syllable of one may be that of the other (:mod:`.korean_syllables`). What this leaves apart
is not said to be two. Chinese and Japanese papers print Korean names in Chinese signs, each of which Koreans read as
one syllable, few as one of several (:mod:`.hanja`).
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain, product
from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.names.hanja import read_in_korean
from summarizer.reconcile.names.korean_syllables import Sound, official, shows_breves, syllables
from summarizer.reconcile.names.pair import because
from summarizer.reconcile.names.tables import in_plain_letters, table
from summarizer.reconcile.names.tokens import as_printed, token

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.reconcile.names.pair import Pair, Ruling
    from summarizer.reconcile.names.tokens import Name, Token

_GIVEN = 2
_WORDS = (2, 3)
_TOLD_APART = {"eo", "eu"}
_SIGNS = frozenset({"han", "hangul"})
_SCRIPTS = _SIGNS | {"latin", "cyrillic"}


def compare_hanja(pair: Pair) -> Ruling | None:
    """Say so of names of which one alone is printed in Chinese signs.

    Where it is read so by the letters of the old system alone, without their breves, it is so of a name in three words,
    as the North prints them (Kim Jong Un), and else open.
    """
    if not _is_in_signs_alone(pair):
        return None
    found = _compare_spellings(pair)
    if found is not None or _may_be_one(pair, old=True) != "one":
        return found
    names = pair.one.tokens, pair.other.tokens
    sure = any(len(tokens) == max(_WORDS) and not any(each.linked for each in tokens) for tokens in names)
    return because(0.9 if sure else 0.45, "name-signs-read", tokens=(as_printed(names[0]), as_printed(names[1])))


def _is_in_signs_alone(pair: Pair) -> bool:
    """Tell whether one of two names is in Chinese signs, and the other is not."""
    one, other = (all(token.script == "han" for token in name.tokens) for name in (pair.one, pair.other))
    return one != other


def compare_hangul(pair: Pair) -> Ruling | None:
    """Say that Korean names in hangul are two where a syllable of a given name differs, however near it sounds.

    Koreans spell their own names in one way; that of a family may be spelled as the North does (리, 이).
    """
    names = pair.one.tokens, pair.other.tokens
    if any(len(tokens) != max(_WORDS) or any(each.script != "hangul" for each in tokens) for tokens in names):
        return None
    if not all(_family(tokens[0]) and all(each.linked for each in tokens[1:]) for tokens in names):
        return None
    given = [[each.text for each in tokens[1:]] for tokens in names]
    return None if given[0] == given[1] else because(0.1, "name-near", tokens=tuple(map(as_printed, names)))


def compare_korean(pair: Pair) -> Ruling | None:
    """Say that two names are one where their family names and the two syllables of their given names may be.

    Where one writes *eo* and the other *eu*, which no spelling takes for each other, it is open: Han Seong-jun and Han
    Seung-jun are two. Of names in signs, :func:`compare_hanja` says it.
    """
    return None if _is_in_signs_alone(pair) else _compare_spellings(pair)


def _compare_spellings(pair: Pair) -> Ruling | None:
    """Compare two names in whatever scripts, but not two in hangul, or in signs."""
    names = pair.one.tokens, pair.other.tokens
    scripts = {tokens[0].script for tokens in names if tokens}
    if scripts <= _SIGNS and len(scripts) == 1:
        return None
    found = _may_be_one(pair, old=any(map(shows_breves, names)))
    if found is None:
        return None
    printed = as_printed(names[0]), as_printed(names[1])
    if found == "one":
        rule = "name-signs-read" if "han" in scripts else "name-sound"
        return because(0.9, rule, tokens=printed) if len(scripts) > 1 or any(pair.left) else None
    return None if any(pair.left) else because(0.3, "name-near", tokens=printed)


def _may_be_one(pair: Pair, *, old: bool) -> Literal["one", "told apart"] | None:
    """Say whether two names may be spellings of one, or are told apart by *eo* and *eu*; ``None`` for neither."""
    names = pair.one.tokens, pair.other.tokens
    if pair.one.generation != pair.other.generation or not all(map(_is_readable, names)):
        return None
    (family, given), (other_family, other_given) = (_cut(tokens, old=old) for tokens in names)
    if not family & other_family:
        return None
    beside = list(zip(given, other_given, strict=True))
    if all(one.fits(other) for one, other in beside):
        return "one"
    return "told apart" if any({*one.vowels, *other.vowels} == _TOLD_APART for one, other in beside) else None


def korean_keys(name: Name) -> Iterator[str]:
    """Give what a name shares with its spellings in other scripts: its family, and how its two syllables begin."""
    if not _is_readable(name.tokens):
        return
    families, given = _cut(name.tokens, old=False)
    for heads in product(*(sorted(sound.heads) for sound in given)):
        yield from (f"korean {family}|{'|'.join(heads)}" for family in sorted(families))


def _is_readable(tokens: tuple[Token, ...]) -> bool:
    """Tell whether a name has words for a family name and a given name, in letters that are read, and no more."""
    return len(tokens) in _WORDS and all(each.script in _SCRIPTS for each in tokens)


def _cut(tokens: Sequence[Token], *, old: bool) -> tuple[frozenset[int], list[Sound]]:
    """Return the numbers of the family name, which stands first if one may, and the two syllables of the given name.

    Nothing of either where it is no Korean name.
    """
    family, *given = tokens
    if not _family(family) or (family.script not in _SIGNS and any(each.linked for each in given[:1])):
        *given, family = tokens
    families = frozenset() if family.linked else _family(family)
    words = [_sounds(word, old=old) for word in given] if families else []
    sounds = [*chain.from_iterable(words)]
    return (families, sounds) if all(words) and len(sounds) == _GIVEN else (frozenset(), [])


def _sounds(word: Token, *, old: bool) -> list[Sound]:
    """Return the syllables of a word; of a Chinese sign, all that it may be read as in one."""
    if word.script != "han":
        return syllables(word, old=old)
    read = [syllables(token(each, "hangul"), old=old)[0] for each in read_in_korean(word.text)]
    return [Sound(*(frozenset().union(*parts) for parts in zip(*read, strict=True)))] if read else []


def _family(word: Token) -> frozenset[int]:
    """Return the numbers of the family names that a word may be."""
    if word.script == "latin":
        return _families().get(word.plain, frozenset())
    if word.script == "hangul":
        return _families().get(official(word.text), frozenset())
    if word.script == "han":
        read = (_families().get(official(each), frozenset()) for each in read_in_korean(word.text))
        return frozenset[int]().union(*read)
    return _family_by_sound(word)


@lru_cache(maxsize=8192)
def _family_by_sound(word: Token) -> frozenset[int]:
    """Return the numbers of the family names that have a spelling which may be a word's one syllable."""
    sounds = syllables(word, old=False)
    if len(sounds) != 1:
        return frozenset()
    return frozenset(number for sound, numbers in _sounds_of_families() if sound.fits(sounds[0]) for number in numbers)


@cache
def _sounds_of_families() -> tuple[tuple[Sound, frozenset[int]], ...]:
    """Return the spellings of family names that are one syllable, as sounds, with the numbers of the names."""
    read = ((syllables(token(name, "latin"), old=False), numbers) for name, numbers in sorted(_families().items()))
    return tuple((sounds[0], numbers) for sounds, numbers in read if len(sounds) == 1)


@cache
def _families() -> Mapping[str, frozenset[int]]:
    """Return the family names of the table that a spelling stands for, by their numbers."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(table("persons")["korean"]):
        for spelling in line.split():
            for name in in_plain_letters(spelling):
                found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}

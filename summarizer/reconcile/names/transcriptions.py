"""Is a name in signs for syllables the sound of a name in letters? Part by part, in their order or turned about.

Chinese, Japanese and Korean render a foreign name by signs chosen for their sound. Each part of such a name is laid
beside one word of the other, in the way in which the part that is farthest from its word is nearest to it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.names.align import as_spoken, match_price
from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.folding import UNVOWELLED, script_of
from summarizer.reconcile.names.parsing import as_written
from summarizer.reconcile.names.rendered import far
from summarizer.reconcile.names.syllabic import foreign_part, foreign_parts
from summarizer.reconcile.names.tokens import token
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reconcile.names.syllabic import Part
    from summarizer.reconcile.names.tokens import Token

# How far a part may be from its word, for each sound, to be meant.
ALIKE = 0.21
_MOST_WORDS = 8
_TURNED = 2
# What names of two lengths have in common at least, and how much longer one of them may be.
_FEWEST_PARTS = 2
_MOST_MORE = 2
_LONGEST_RUN = 3
_FEWEST_CONSONANTS = 3
_FEWEST_OF_PART = 2
# What a customary name counts as, where the word is as far from it as two spellings of one name may be.
_CUSTOM = 0.05
_VOWELS = frozenset("aeiou")
_GLUED = frozenset({"abd", "abdel", "abdul", "abdal", "abdoul", "абдель", "абдул", "عبد"})


class Telling(NamedTuple):
    """How well the signs of a script tell a foreign name from others.

    A part is spelled as custom has it where it is no farther than ``close`` from its word, for each sound; a name is
    told from others by so many consonants as ``enough``: by fewer in Korean, which tells l from r and more vowels.
    """

    close: float
    enough: int


_CHINESE, _JAPANESE, _KOREAN = Telling(0.05, 6), Telling(0.075, 6), Telling(0.095, 4)
_TELLING = {"han": _CHINESE, "hangul": _KOREAN}


class Found(NamedTuple):
    """A word beside its part in signs.

    ``far`` is how far they are apart for each sound; ``vowelled`` says that the word is written with its vowels.
    """

    far: float
    word: str
    consonants: int
    vowelled: bool


def compare_transcribed(one: str, other: str) -> Comparison | None:
    """Compare a foreign name in signs for syllables with a name in letters.

    Two names are the same where every part is spelled as custom has it, of a word that shows its vowels; what is
    merely near is left open, since such signs tell few sounds apart.

    Returns:
        What was found; None where this is no such pair, where a word cannot be laid beside signs, and for words of
        hangul that do not agree, which may be a Korean's name and title.
    """
    for signs, letters in ((one, other), (other, one)):
        parts = foreign_parts(signs)
        if not parts:
            continue
        found = _nearest(parts, letters)
        judged = _judged(found, parts, marked=bool(as_written(letters).generation)) if found else None
        if judged is None or judged.verdict == "different":
            judged = _shortened(parts, letters) or judged
        korean = script_of(parts[0].text[0]) == "hangul"
        if judged is None and not korean and _may_be_laid_out(letters):
            judged = Comparison(0.1, (Reason(rule="name-transcribed-otherwise", args=_side_by_side(parts, letters)),))
        if judged is not None:
            return None if korean and judged.verdict == "different" else judged
    return None


def compare_part(one: str, other: str) -> Comparison | None:
    """Compare a name of one part in signs with a name of several words, of which it may render one.

    Returns:
        That it is open; None where no word sounds so. It is to be asked for where nothing else is known of the two.
    """
    for signs, letters in ((one, other), (other, one)):
        part = foreign_part(signs)
        if part is None or not _may_be_laid_out(letters):
            continue
        found = min(_beside(part, (word,)) for word in as_written(letters).tokens if not _may_stay_over(word))
        if found.far <= ALIKE and found.consonants >= _FEWEST_OF_PART:
            return Comparison(0.4, (Reason(rule="name-transcribed-part", args={"part": signs, "word": found.word}),))
    return None


def _may_be_laid_out(letters: str) -> bool:
    """Say whether a name has several words, all of which can be laid beside signs."""
    tokens = as_written(letters).tokens
    return 1 < len(tokens) <= _MOST_WORDS and all(map(_is_readable, tokens))


def _is_readable(word: Token) -> bool:
    return word.part != "initial" and word.script not in {"han", "hangul", "other"}


def _side_by_side(parts: tuple[Part, ...], letters: str) -> dict[str, tuple[str, ...]]:
    """Return what a reason names of a name in signs and one in letters."""
    words = tuple(word.printed for word in as_written(letters).tokens)
    return {"parts": tuple(part.text for part in parts), "words": words}


def _shortened(parts: tuple[Part, ...], letters: str) -> Comparison | None:
    """Leave open a pair of which one has all that the other has, and more: a father's name, a second family's."""
    fewest = max(_FEWEST_PARTS, len(parts) - _MOST_MORE)
    for some in chain.from_iterable(combinations(parts, size) for size in range(len(parts), fewest - 1, -1)):
        for ordered in (some, some[::-1]) if len(some) == _TURNED else (some,):
            found = lay_out(ordered, letters, more=_MOST_MORE if some == parts else 0)
            judged = _judged(found, ordered, marked=True) if found else None
            if judged is not None and judged.verdict == "undecided":
                return judged
    return None


def _nearest(parts: tuple[Part, ...], letters: str) -> tuple[Found, ...] | None:
    """Lay parts beside words in their order, or two of them turned about where that is not alike.

    The family name of a Hungarian, and of whoever else has it first at home, stands first in signs and last in letters.
    """
    found = lay_out(parts, letters)
    if len(parts) != _TURNED or (found and _worst(found) <= ALIKE):
        return found
    turned = lay_out(parts[::-1], letters)
    return turned if turned and _worst(turned) <= ALIKE else found


def _worst(found: tuple[Found, ...]) -> float:
    return max(each.far for each in found)


def _judged(found: tuple[Found, ...], parts: tuple[Part, ...], *, marked: bool) -> Comparison:
    """Judge by the part that is farthest from its word; a mark of generation leaves the best of them open."""
    worst = _worst(found)
    consonants = sum(each.consonants for each in found)
    args = {"parts": tuple(part.text for part in parts), "words": tuple(each.word for each in found)}
    signs = _TELLING.get(script_of(parts[0].text[0]), _JAPANESE)
    sure = consonants >= signs.enough and all(each.vowelled for each in found) and not marked
    if worst <= signs.close and sure:
        return Comparison(round(1 - worst * 4, 3), (Reason(rule="name-transcribed", args=args),))
    if worst <= ALIKE and consonants >= _FEWEST_CONSONANTS:
        return Comparison(0.45, (Reason(rule="name-transcribed-perhaps", args=args),))
    return Comparison(0.1, (Reason(rule="name-transcribed-otherwise", args=args),))


@lru_cache(maxsize=32768)
def lay_out(parts: tuple[Part, ...], other: str, more: int = 0) -> tuple[Found, ...] | None:
    """Lay the parts of a name in signs beside the words of another, in order; None where their number differs.

    Args:
        parts: The parts.
        other: The other name.
        more: So many words of its own the other may have besides.
    """
    tokens = as_written(other).tokens
    if not all(map(_is_readable, tokens)) or not len(parts) <= len(tokens) <= _MOST_WORDS:
        return None
    return min(_layouts(parts, tokens, more), key=lambda found: (_worst(found), found), default=None)


def _layouts(parts: tuple[Part, ...], tokens: tuple[Token, ...], more: int) -> Iterator[tuple[Found, ...]]:
    """Yield every way to give each part a run of words; only particles stay over, and so many others."""
    if not parts:
        if sum(not _may_stay_over(each) for each in tokens) <= more:
            yield ()
        return
    for start in range(len(tokens) - len(parts) + 1):
        for size in range(1, min(_LONGEST_RUN, len(tokens) - start) + 1):
            run = tokens[start : start + size]
            if _is_one_word(run):
                found = _beside(parts[0], run)
                yield from ((found, *rest) for rest in _layouts(parts[1:], tokens[start + size :], more))
        more -= not _may_stay_over(tokens[start])
        if more < 0:
            break


def _may_stay_over(word: Token) -> bool:
    return word.part in {"particle", "honour"}


def _is_one_word(run: tuple[Token, ...]) -> bool:
    """Tell whether words are spoken as one: with particles before, with hyphens between."""
    return all(after.linked or before.part == "particle" or before.plain in _GLUED for before, after in pairwise(run))


@lru_cache(maxsize=65536)
def _beside(part: Part, run: tuple[Token, ...]) -> Found:
    """Lay one part beside one word, in whichever way it is read."""
    text = " ".join(word.text for word in run)
    whole = token(text.replace(" ", ""), run[0].script)
    lisped = token(whole.text.casefold().replace("th", "s"), "latin").heard if whole.script == "latin" else ()
    vowelled = whole.script not in UNVOWELLED
    if part.custom and (known := match_price(token(part.custom, "latin"), whole)):
        return Found(round(_CUSTOM * known[0], 3), text, _consonants(whole.heard[0]), vowelled)
    heard = dict.fromkeys(chain(as_spoken(whole), lisped))
    fars = ((far(part.sounds, each, unvowelled=not vowelled), _consonants(each)) for each in heard if each)
    nearest, consonants = min(fars, default=(1.0, 0))
    return Found(nearest, text, consonants, vowelled)


def _consonants(heard: str) -> int:
    return sum(letter not in _VOWELS for letter in heard)

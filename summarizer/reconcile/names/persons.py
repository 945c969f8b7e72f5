"""Are these two names of one person? The weakest token decides.

Every token of the shorter name must find its own in the longer one. What is left over on both sides means
two people; what is left over on one side is a middle or second family name, or, before the name, context. The first
rule that says anything about two names sets the score; where none does, the price of their matches sets it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.align import align
from summarizer.reconcile.names.bare import stands_free
from summarizer.reconcile.names.characters import compare_characters
from summarizer.reconcile.names.chinese_in_hangul import compare_chinese_in_hangul
from summarizer.reconcile.names.commonness import common_and_more, common_initial, two_spellings
from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.given import before_father, is_given, of_the_horn
from summarizer.reconcile.names.halves import half_compound, half_given, held_particles
from summarizer.reconcile.names.japanese_in_hangul import is_japanese_in_hangul
from summarizer.reconcile.names.kanji import compare_kanji
from summarizer.reconcile.names.korean import compare_hangul, compare_hanja, compare_korean
from summarizer.reconcile.names.leftovers import both_left, leading, nothing_common, second_initial, unreadable
from summarizer.reconcile.names.near import near_names, other_tones
from summarizer.reconcile.names.pair import Pair, because
from summarizer.reconcile.names.parsing import filial, parse
from summarizer.reconcile.names.pinyin import compare_pinyin
from summarizer.reconcile.names.rulers import compare_rulers
from summarizer.reconcile.names.syllables import is_syllable
from summarizer.reconcile.names.tokens import as_printed
from summarizer.reconcile.names.transcriptions import compare_part, compare_transcribed
from summarizer.reconcile.names.vietnamese import compare_sino_vietnamese, compare_vietnamese
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reconcile.names.align import Match
    from summarizer.reconcile.names.pair import Ruling
    from summarizer.reconcile.names.tokens import Name

_MOST_PRICE = 1.5
_MOST_PRICE_RELATED = 0.6


def compare_persons(one: str, other: str) -> Comparison:
    """Compare two personal names, whatever their script and order."""
    if other < one:
        one, other = other, one
    return _compare(one, other)


def turned_round(one: str, other: str) -> bool:
    """Tell whether both names show by their print which word is the family name, and not the same one."""
    names = parse(one), parse(other)
    orders = [[token.plain for token in name.tokens] for name in names]
    return all(name.ordered for name in names) and orders[0] != orders[1]


@lru_cache(maxsize=32768)
def _compare(one: str, other: str) -> Comparison:
    names = parse(one), parse(other)
    if is_japanese_in_hangul(*names):
        return Comparison(0.9, (Reason(rule="name-sound", args={"tokens": (one, other)}),))
    transcribed = compare_transcribed(one, other)
    if transcribed is not None:
        return transcribed
    pair = Pair(*names, align(names[0].tokens, names[1].tokens))
    matched = tuple(_matches(pair))
    ruling = next((ruling for rule in _RULES if (ruling := rule(pair))), None)
    if ruling is None:
        return Comparison(_score(pair), matched)
    if not matched and (found := compare_rulers(*names) or (compare_part(one, other) if ruling.score else None)):
        return found
    return Comparison(ruling.score, (*matched, ruling.reason))


def _matches(pair: Pair) -> Iterator[Reason]:
    for match in sorted(pair.found.matches):
        texts = (
            as_printed([pair.one.tokens[at] for at in match.one]),
            as_printed([pair.other.tokens[at] for at in match.other]),
        )
        yield Reason(rule=f"name-{match.how}", args={"tokens": texts})


def _score(pair: Pair) -> float:
    """Return 1 for equal names and less for each doubt, never below 0.55."""
    doubt = pair.price / max(len(pair.found.matches), 1) + 0.1 * (len(pair.found.left_one) + len(pair.found.left_other))
    return round(1.0 - min(doubt, 0.9) / 2, 3)


def _pinyin(pair: Pair) -> Ruling | None:
    """Chinese names in Latin letters are one or two by their syllables."""
    found = compare_pinyin(pair.one, pair.other)
    if found == "one":
        return because(0.9, "name-pinyin")
    if found == "two":
        return because(unreadable(pair) or 0.1, "name-pinyin-otherwise")
    if found == "read":  # where all words match by sound, that says it better
        is_heard = not any(pair.left) and len(pair.found.matches) > 1
        return None if is_heard else because(0.9, "name-pinyin")
    names = (as_printed(name.tokens) for name in (pair.one, pair.other))
    is_open = found == "open" or (found == "fits" and all(pair.left))
    return because(0.45, "name-common", tokens=tuple(names)) if is_open else None


def _kanji(pair: Pair) -> Ruling | None:
    """A Japanese name in kanji is one with letters that it may be read as."""
    return because(0.85, "name-kanji") if compare_kanji(pair.one, pair.other) == "whole" else None


def _half_kanji(pair: Pair) -> Ruling | None:
    """Of a name in kanji, a family name that may be read so is half a name."""
    return because(0.42, "name-kanji-half") if compare_kanji(pair.one, pair.other) == "half" else None


def _characters(pair: Pair) -> Ruling | None:
    """Characters of one sound are two names, but for the two scripts that write one character each its way."""
    if pair.one.tokens[:1] and pair.one.tokens[0].script != "han":
        return None
    heard = not any(pair.left) and all(match.one == match.other for match in pair.found.matches)
    found = compare_characters(pair.one, pair.other) if heard else None
    if found in {None, "one"}:
        return None
    return because(0.1 if found == "two" else 0.4, "name-signs-otherwise")


def _generation(pair: Pair) -> Ruling | None:
    """Junior and senior, II and III are two; a mark on one side only leaves it open."""
    marks = pair.one.generation, pair.other.generation
    if marks[0] == marks[1]:
        return None
    both = all(marks)
    return because(0.05 if both else 0.35, "name-generation", marks=marks)


def _initials_alone(pair: Pair) -> Ruling | None:
    """Initials are anybody's: Paul Klein is not P. K. Sharma, and may be P. K., who may be somebody else."""
    if any(match.how != "initial" for match in pair.found.matches):
        return None
    over = [token for side in pair.sides for token in side.extra if token.part == "name"]
    return because(0.1, "name-more-than-initials", words=as_printed(over)) if over else because(0.4, "name-initials")


def _bare(pair: Pair) -> Ruling | None:
    """A single word names a family, or a given name, not a person."""
    if len(pair.found.matches) >= 2 or _ruler(pair):  # noqa: PLR2004 - given name and family name
        return None
    if _called(pair.one, pair.other) or _called(pair.other, pair.one) or _is_written_as_one(pair):
        return None
    alone = all(len(name.core) == 1 for name in (pair.one, pair.other))
    return because(0.45 if alone else 0.35, "name-bare")


def _ruler(pair: Pair) -> bool:
    """A given name with a number is a ruler's full name."""
    return pair.one.generation.isdecimal() and pair.one.generation == pair.other.generation


def _is_written_as_one(pair: Pair) -> bool:
    """Tell whether all words of a name are one word of the other, in a script that leaves no gaps between them."""
    joined = any(match.how == "joined" for match in pair.found.matches)
    scripts = {token.script for name in (pair.one, pair.other) for token in name.core if len(name.core) == 1}
    return joined and scripts == {"burmese"} and not any(pair.left)


def _called(name: Name, other: Name) -> bool:
    """Tell whether a particle stands first and free, as given names such as Ben do, and the other name has it too."""
    words = sorted(token.plain for token in name.tokens)
    return stands_free(name) and words == sorted(token.plain for token in other.tokens)


def _order(pair: Pair) -> Ruling | None:
    """Where the order carries meaning, a name turned round is another: child and parent, two given names."""
    places = sorted((match.one[0], match.other[0]) for match in pair.found.matches)
    turned = [there for _, there in places]
    if turned == sorted(turned):
        return None
    if _by_syllables(pair) and places[0] == (0, 0):
        return because(0.15, "name-order-told")
    if any(filial(token) for name in (pair.one, pair.other) for token in name.tokens):
        return because(0.1, "name-child-and-parent")
    if pair.one.ordered and pair.other.ordered:
        return because(0.15, "name-order-told")
    if pair.one.ordered or pair.other.ordered:
        return None
    words = [token for name in (pair.one, pair.other) for token in name.core]
    given = all(is_given(token.plain) for token in words) or _with_fathers(pair)
    syllables = len(pair.one.core) == len(pair.other.core) == 2 and all(is_syllable(token.plain) for token in words)  # noqa: PLR2004 - a pair
    return because(0.4, "name-two-given") if given or syllables or _before_family(pair, turned) else None


def _before_family(pair: Pair, turned: Sequence[int]) -> bool:
    """Tell whether two names end in one word, and have the words before it in another order.

    Who writes a family name first does not do that; but a name and the father's, turned round, are the child's.
    """
    whole = len(turned) == len(pair.one.tokens) == len(pair.other.tokens)
    return whole and turned[-1] == len(turned) - 1


def _by_syllables(pair: Pair) -> bool:
    """Tell whether both names are a family name and syllables, which make another name in another order."""
    cores = pair.one.core, pair.other.core
    syllables = all(is_syllable(token.plain) for core in cores for token in core)
    return syllables and min(map(len, cores)) > 2  # noqa: PLR2004 - a family name and two syllables


def _with_fathers(pair: Pair) -> bool:
    """Tell whether two names of two words may be a given name and the father's: turned round, they name the child."""
    cores = pair.one.core, pair.other.core
    return all(len(core) == 2 for core in cores) and any(  # noqa: PLR2004 - a pair
        of_the_horn(token.plain) or before_father(token.plain) for core in cores for token in core
    )


def _short_form(pair: Pair) -> Ruling | None:
    """A short form may be another one's, where both names are in one alphabet; across two it is often the usual one."""
    if _ruler(pair):
        return None
    return because(0.45, "name-short-form") if any(_is_related(pair, match) for match in pair.found.matches) else None


def _is_related(pair: Pair, match: Match) -> bool:
    """Tell whether a match joins two forms of a given name in one alphabet."""
    one, other = pair.words(match)
    return match.how == "related" and one.script == other.script


def _dear(pair: Pair) -> Ruling | None:
    """Small doubts about each token add up."""
    related = any(match.how == "related" for match in pair.found.matches)
    limit = _MOST_PRICE_RELATED if related else _MOST_PRICE
    return because(0.4, "name-many-small-doubts") if pair.price > limit else None


_RULES = (
    _kanji,
    compare_hanja,
    compare_vietnamese,
    compare_sino_vietnamese,
    compare_chinese_in_hangul,
    _pinyin,
    _half_kanji,
    _characters,
    compare_hangul,
    compare_korean,
    nothing_common,
    both_left,
    _generation,
    _bare,
    _initials_alone,
    _order,
    leading,
    half_compound,
    second_initial,
    _dear,
    _short_form,
    half_given,
    common_initial,
    common_and_more,
    held_particles,
    other_tones,
    two_spellings,
    near_names,
)

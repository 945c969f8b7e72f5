"""What is left open where all words of two names agree: near names of two people, and words that say too little.

Spellings of one name in another alphabet differ in the letters that its transcriptions share out differently; a few
letters they do not: an a is no o, and no p a b. Where those differ in one alphabet, two names are near and not yet one.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from summarizer.reconcile.names.common import (
    FAMILIES,
    FIRST_HALVES,
    HELD,
    PORTUGUESE,
    SECOND_HALVES,
    SPANISH,
    SPELLED,
    VIETNAMESE,
)
from summarizer.reconcile.names.given import before_father, is_given
from summarizer.reconcile.names.matres import long_vowels_differ
from summarizer.reconcile.names.pair import because
from summarizer.reconcile.names.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reconcile.names.align import Match
    from summarizer.reconcile.names.pair import Pair, Ruling
    from summarizer.reconcile.names.tokens import Name, Token

_AS_HEARD = 0.03
_VOWELS = frozenset("aeiou")
_VOWELLED = frozenset({"latin", "cyrillic"})
# Sounds that no transcription of one name exchanges for one another.
_APART = frozenset(map(frozenset, ("ao", "ai", "au", "oi", "ui", "pb", "td")))
_LONE = frozenset({"a", "e", "i", "o", "u"})
_UMLAUTS = frozenset("äöüÄÖÜ")
# French writes Hassane for Hassan; no woman's name is made so.
_FRENCH_ARABIC = "ane"
# Ukrainian family names, and the same in Belarusian.
_OF_ONE_STEM = ("enko", "enka")
# Letters that Vietnamese alone writes.
_VIETNAMESE = re.compile("[ơưƠƯđĐăĂ\u1ea0-\u1ef9]")
_SYLLABLE = re.compile("(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_CHILDREN = ("son", "dottir", "datter")


def near_names(pair: Pair) -> Ruling | None:
    """Leave open names that differ in a sound which spellings of one name share."""
    for match in pair.found.matches:
        if len(match.one) == len(match.other) == 1 and match.how == "sound":
            words = pair.one.tokens[match.one[0]], pair.other.tokens[match.other[0]]
            if _near(pair, match, *words):
                return because(0.4, "name-near", tokens=(words[0].text, words[1].text))
    return None


def _near(pair: Pair, match: Match, one: Token, other: Token) -> bool:
    scripts = {one.script, other.script}
    if scripts <= {"latin", "hangul"} and _other_nasal(one, other):
        return True
    if scripts == {"latin", "abjad"}:
        return long_vowels_differ(one, other)
    if len(scripts) > 1 or not scripts <= _VOWELLED:
        return False
    given = _is_first(pair, match)
    if _apart(one, other, price=match.price, given=given) or _vietnamese(pair):
        return True
    return _is_last(pair, match) and _spelled_otherwise(one, other)


def _vietnamese(pair: Pair) -> bool:
    """Tell whether both names are Vietnamese, in which another letter makes another name."""
    names = pair.one.core, pair.other.core
    return all(
        name[0].plain in VIETNAMESE and all(_SYLLABLE.fullmatch(token.plain) for token in name) for name in names
    )


def _is_last(pair: Pair, match: Match) -> bool:
    """Tell whether a match joins the last words of both names, as family names are in the West."""
    return match.one[0] == len(pair.one.tokens) - 1 and match.other[0] == len(pair.other.tokens) - 1


def _other_nasal(one: Token, other: Token) -> bool:
    """Tell whether one syllable ends in n and the other in ng, which tells Korean and Chinese names apart."""
    if not all(token.script == "hangul" or is_syllable(token.plain) for token in (one, other)):
        return False
    ends = [{heard.endswith("ng") for heard in token.heard if heard.endswith(("n", "ng"))} for token in (one, other)]
    return all(ends) and ends[0].isdisjoint(ends[1])


def _is_first(pair: Pair, match: Match) -> bool:
    """Tell whether a match joins the first words of both names, as given names are."""
    return match.one[0] == _first(pair.one) and match.other[0] == _first(pair.other)


def _first(name: Name) -> int:
    return next((at for at, token in enumerate(name.tokens) if token.part in {"name", "initial"}), -1)


def _apart(one: Token, other: Token, *, price: float, given: bool) -> bool:
    if _umlauts(one) != _umlauts(other) and _umlauts(one) and _umlauts(other):
        return True
    if given and _other_ending(one.plain, other.plain):
        return True
    if price <= _AS_HEARD:
        return False
    if one.plain.endswith(_CHILDREN) and other.plain.endswith(_CHILDREN):
        return True
    if one.plain.endswith(_OF_ONE_STEM) and other.plain.endswith(_OF_ONE_STEM):
        return False
    return all(any(_tells(step, given=given) for step in steps) for steps in _steps(one, other))


def _spelled_otherwise(one: Token, other: Token) -> bool:
    """Tell whether a common family name of a language in Latin letters has another spelling: Meyer, Meier."""
    if one.script != "latin" or not {one.plain, other.plain} & SPELLED:
        return False
    return _without_umlaut(one.plain) != _without_umlaut(other.plain)


def _without_umlaut(letters: str) -> str:
    return re.sub("(?<=[aou])e", "", letters)


def _umlauts(word: Token) -> str:
    return "".join(letter for letter in word.text if letter in _UMLAUTS).casefold()


def _other_ending(one: str, other: str) -> bool:
    """Tell whether one given name has a vowel at its end that the other lacks or has otherwise: Simon, Simone."""
    longer, shorter = sorted((one.removesuffix("h"), other.removesuffix("h")), key=len, reverse=True)
    if longer[:-1] == shorter or longer == shorter + shorter[-1:] + "e":
        return longer[-1:] in {"a", "e"} and not longer.endswith(_FRENCH_ARABIC)
    return {longer[-1:], shorter[-1:]} in ({"a", "o"}, {"a", "e"}) and longer != shorter


def _steps(one: Token, other: Token) -> Iterator[tuple[tuple[str, str, bool], ...]]:
    """Yield for the nearest two readings of two words what changes: a sound, another for it, whether at the end."""
    readings = [(Levenshtein.distance(a, b), a, b) for a, b in product(one.heard, other.heard)]
    least = min((far for far, _, _ in readings), default=0)
    for far, a, b in readings:
        if far == least:
            yield tuple(
                (a[e.src_pos : e.src_pos + 1], b[e.dest_pos : e.dest_pos + 1], e.src_pos >= len(a) - 1)
                if e.tag == "replace"
                else (("", a[max(0, e.src_pos - 1) : e.src_pos + 1], False))
                if e.tag == "delete"
                else ("", b[max(0, e.dest_pos - 1) : e.dest_pos + 1], False)
                for e in Levenshtein.editops(a, b)
            )


def _tells(step: tuple[str, str, bool], *, given: bool) -> bool:
    one, other, last = step
    if not (one and other):
        return given and other == "ia"
    return frozenset((one, other)) in _APART or (last and {one, other} <= _VOWELS and {one, other} != {"o", "u"})


def two_spellings(pair: Pair) -> Ruling | None:
    """Leave open two spellings of a given name before one of the commonest family names: Stephen and Steven Miller."""
    for match in pair.found.matches:
        words = pair.one.tokens[match.one[0]], pair.other.tokens[match.other[0]]
        alike = words[0].script == words[1].script == "latin" and words[0].plain != words[1].plain
        if alike and match.how in {"given", "sound"} and _is_first(pair, match):
            last = {name.tokens[-1].plain for name in (pair.one, pair.other)}
            if last & SPELLED:
                return because(0.45, "name-common", tokens=(words[0].text, words[1].text))
    return None


def half_given(pair: Pair) -> Ruling | None:
    """Leave open a double given name beside its first half: Ali Akbar is not shown to be Ali."""
    for name, left, other in (
        (pair.one, pair.found.left_one, pair.found.left_other),
        (pair.other, pair.found.left_other, pair.found.left_one),
    ):
        first = _first(name)
        if left != (first + 1,) or other or name.tokens[first].plain not in FIRST_HALVES:
            continue
        second = name.tokens[left[0]]
        behind = name.tokens[left[0] + 1 :]
        common = any(token.plain in FAMILIES for token in behind)
        if second.part == "name" and (common or second.plain in SECOND_HALVES or is_given(second.plain)):
            return because(0.4, "name-half-of-compound", tokens=(second.text,))
    return None


def common_initial(pair: Pair) -> Ruling | None:
    """Leave open an initial before one of the family names that most people bear."""
    if sorted(match.how == "initial" for match in pair.found.matches) != [False, True]:
        return None
    family = next(match for match in pair.found.matches if match.how != "initial")
    words = [pair.one.tokens[at] for at in family.one] + [pair.other.tokens[at] for at in family.other]
    if any(word.script in {"han", "hangul"} for word in words) or _syllable_alone(pair):
        return None
    common = any(word.plain in FAMILIES for word in words)
    return because(0.45, "name-common", tokens=(words[0].text,)) if common else None


def common_and_more(pair: Pair) -> Ruling | None:
    """Leave open a name of common words alone beside the same with a word more.

    Of two Portuguese family names the last is the one that counts, and two common Spanish ones are many people's, as
    are two given names where the father's stands behind.
    """
    for short, longer, left in (
        (pair.one, pair.other, pair.found.left_other),
        (pair.other, pair.one, pair.found.left_one),
    ):
        if not left or any(token.part != "name" for token in short.tokens) or len(short.tokens) != 2:  # noqa: PLR2004 - no more than a given name and one behind
            continue
        given, family = (token.plain for token in short.tokens)
        added = [longer.tokens[at] for at in left]
        last = longer.tokens[-1]
        iberian = family in PORTUGUESE or (family in SPANISH and last.plain in SPANISH)
        behind = left == (len(longer.tokens) - 1,) and longer.tokens[-2].plain == family and last.part == "name"
        inside = family in FAMILIES and is_given(given) and all(is_given(token.plain) for token in added)
        if (behind and iberian) or inside or (before_father(given) and before_father(family)):
            return because(0.4, "name-common", tokens=tuple(token.text for token in short.tokens))
    return None


def held_particles(pair: Pair) -> Ruling | None:
    """Leave open a name without a particle that belongs to the other: Abu Salah is not shown to be Salah."""
    if pair.found.left_one or pair.found.left_other:
        return None
    told = _held(pair, 0), _held(pair, 1)
    if told[0].keys() == told[1].keys():
        return None
    return because(0.4, "name-half-of-compound", tokens=tuple(sorted({**told[0], **told[1]}.values())))


def _held(pair: Pair, side: int) -> dict[str, str]:
    """Return the particles that belong to a name by what they say, without those written as one with a word."""
    name = (pair.one, pair.other)[side]
    if all(token.part != "particle" for token in name.tokens):
        return {}
    taken = {at for match in pair.found.matches for at in match.places(side)}
    free = [token for at, token in enumerate(name.tokens) if at not in taken and token.part == "particle"]
    return {HELD[token.plain]: token.text for token in free if token.plain in HELD}


def other_tones(pair: Pair) -> Ruling | None:
    """Part Vietnamese names by their marks, where both are written with them."""
    names = pair.one.tokens, pair.other.tokens
    if not all(any(_VIETNAMESE.search(token.text) for token in tokens) for tokens in names):
        return None
    for match in pair.found.matches:
        words = names[0][match.one[0]], names[1][match.other[0]]
        if match.how == "equal" and _marks(words[0]) != _marks(words[1]):
            return because(0.15, "name-near", tokens=(words[0].text, words[1].text))
    return None


def _marks(word: Token) -> str:
    """Return a word with its marks, wherever they are set in it, in small letters."""
    return "".join(sorted(unicodedata.normalize("NFD", word.text.casefold())))


def _syllable_alone(pair: Pair) -> bool:
    """Tell whether what looks like an initial is a syllable of one Cyrillic letter, as in Chinese names."""
    initials = [token for name in (pair.one, pair.other) for token in name.tokens if token.part == "initial"]
    return any(token.script == "cyrillic" and token.plain in _LONE for token in initials) and all(
        is_syllable(token.plain) for name in (pair.one, pair.other) for token in name.core
    )

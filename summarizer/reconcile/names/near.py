"""Rules on names all of whose words agree, and which are near and yet two.

Spellings of one name in another alphabet differ in the letters that its transcriptions share out differently; a few
letters they do not: an a is no o, and no p a b. Where those differ in one alphabet, two names are near and not yet one.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Levenshtein

from summarizer.reconcile.names.common_names import common_names
from summarizer.reconcile.names.ethiopic import ETHIOPIC, last_vowels_differ
from summarizer.reconcile.names.given import before_father
from summarizer.reconcile.names.long_vowels import inherent_vowels_differ, long_vowels_differ
from summarizer.reconcile.names.malayalam import MALAYALAM, ends_differ
from summarizer.reconcile.names.pair import because
from summarizer.reconcile.names.spellings import VIETNAMESE_LETTERS
from summarizer.reconcile.names.syllables import is_syllable
from summarizer.reconcile.names.tokens import printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rapidfuzz.distance import Editop

    from summarizer.reconcile.names.align import Match
    from summarizer.reconcile.names.folding import Script
    from summarizer.reconcile.names.pair import Pair, Ruling
    from summarizer.reconcile.names.tokens import Token

_AS_HEARD = 0.03
_VOWELS = frozenset("aeiou")
_VOWELLED = frozenset({"latin", "cyrillic"})
# Sounds that no transcription of one name exchanges for one another.
_APART = frozenset(map(frozenset, ("ao", "ai", "au", "oi", "ui", "pb", "td", "sS")))
# Sounds that one name has and another lacks, with the sound before: Saad and Saud, Garan and Garang, Yuki and Yukio.
_MORE = frozenset({"au", "ng", "ai", "ia"})
_MORE_GIVEN = frozenset({"ia", "io"})
# French puts an e behind the n of foreign names, as in Poutine; another silent e at the end is a name's own.
_LAST_LETTER = re.compile("[bcdfgjklmpqrstvwxz]e|[^sx]s")
_HIS, _HERS = re.compile("(?:s|c|tz?)k[iy][ijy]?$"), re.compile("(?:s|c|tz?)ka(?:[iyj]a)?$")
# An umlaut in two letters: Mueller, Schaeuble, but not Bauer.
_UMLAUT_SPELLED = re.compile("(?<![aeiou][aou])(?<=[aou])e")
_DOUBLED = re.compile(r"(.)\1+")
_BARE_I = str.maketrans("yj", "ii")
# Slavic endings, before which no transcription leaves out a vowel.
_STEM_KEPT = re.compile("(?:[oe](?:v|w|ff)|enko)$")
# What an umlaut is written with where it is left out or spelled in two letters.
_UMLAUTS = frozenset("äöüÄÖÜ")
_WITHOUT = {"ä": "aä", "ö": "oöø", "ü": "uyiü"}
# French writes Hassane for Hassan; no woman's name is made so.
_FRENCH_ARABIC = "ane"
# Ukrainian family names, and the same in Belarusian.
_OF_ONE_STEM = ("enko", "enka")
_SYLLABLE = re.compile("(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_CHILDREN = ("son", "dottir", "datter")


class _Step(NamedTuple):
    """One sound and another in its place; none, and the other with what is before it; whether it is a word's last."""

    one: str
    other: str
    last: bool


def near_names(pair: Pair) -> Ruling | None:
    """Leave open names that differ in a sound which spellings of one name share."""
    for match in pair.found.matches:
        if len(match.one) == len(match.other) == 1 and match.how in {"sound", "given"}:
            words = pair.words(match)
            if _near(pair, match, *words) if match.how == "sound" else _as_family(pair, match, *words):
                return because(0.4, "name-near", tokens=printed(words))
    return None


def _near(pair: Pair, match: Match, one: Token, other: Token) -> bool:
    scripts = {one.script, other.script}
    if scripts <= {"latin", "hangul"} and _other_nasal(one, other):
        return True
    if len(scripts) > 1 or not scripts <= _VOWELLED:
        return _near_across(one, other, scripts)
    given = pair.joins_first(match)
    if _apart(one, other, price=match.price, given=given) or _vietnamese(pair):
        return True
    if not _is_last(pair, match) or _without_umlaut(one.plain) == _without_umlaut(other.plain):
        return False
    spelled = scripts == {"latin"} and _western(pair) and _once(one.plain) != _once(other.plain)
    return spelled or _spelled_otherwise(one, other)


def _near_across(one: Token, other: Token, scripts: set[Script]) -> bool:
    """Tell whether words in two scripts differ in a vowel that both of them write."""
    if "abjad" in scripts and not scripts.isdisjoint({"latin", "indic"}):
        return long_vowels_differ(one, other)
    if scripts == {"latin", "indic"}:
        ends = any(MALAYALAM.search(word.text) for word in (one, other)) and ends_differ(one.heard, other.heard)
        return ends or inherent_vowels_differ(one, other)
    if scripts == {"latin", "other"} and any(ETHIOPIC.search(word.text) for word in (one, other)):
        return all(last_vowels_differ(a, b) for a, b in product(one.heard, other.heard))
    return False


def _as_family(pair: Pair, match: Match, one: Token, other: Token) -> bool:
    """Tell whether spellings of a given name stand as family names, where they are two: Clark, Clarke."""
    if one.script != "latin" or other.script != "latin" or one.plain == other.plain or not _is_last(pair, match):
        return False
    first = (name.core[0] for name in (pair.one, pair.other))
    return not any(before_father(word.plain) for word in (one, other, *first))


def _western(pair: Pair) -> bool:
    """Tell whether both names begin with a given name of people whose language is written in Latin letters."""
    return {name.core[0].plain for name in (pair.one, pair.other)} <= common_names().western


def _vietnamese(pair: Pair) -> bool:
    """Tell whether both names are Vietnamese, in which another letter makes another name."""
    families = common_names().vietnamese
    return all(
        name.core[0].plain in families and all(_SYLLABLE.fullmatch(token.plain) for token in name.core)
        for name in (pair.one, pair.other)
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


def _apart(one: Token, other: Token, *, price: float, given: bool) -> bool:
    if _other_umlaut(one, other) or _one_letter_more(one.plain, other.plain) or _wife(one.plain, other.plain):
        return True
    if given and _other_ending(one.plain, other.plain):
        return True
    if price <= _AS_HEARD:
        return False
    if one.plain.endswith(_CHILDREN) and other.plain.endswith(_CHILDREN):
        return True
    if one.plain.endswith(_OF_ONE_STEM) and other.plain.endswith(_OF_ONE_STEM):
        return False
    kept = all(_STEM_KEPT.search(word.plain) for word in (one, other))
    return all(any(_tells(step, given=given, kept=kept) for step in steps) for steps in _steps(one, other))


def _spelled_otherwise(one: Token, other: Token) -> bool:
    """Tell whether a common family name of a language in Latin letters has another spelling: Meyer, Meier.

    Of the Iberian ones some are common in two spellings of one name: Sousa, Souza.
    """
    if one.script != "latin":
        return False
    words, common = {one.plain, other.plain}, common_names()
    return bool(words & common.spelled) or len(words & (common.spanish | common.portuguese)) == 1


def _without_umlaut(letters: str) -> str:
    return _UMLAUT_SPELLED.sub("", letters)


def _once(letters: str) -> str:
    """Return a word in plain letters with each letter once, which slips double and halve, its umlauts and y bare."""
    return _DOUBLED.sub(r"\1", _without_umlaut(letters).translate(_BARE_I))


def _other_umlaut(one: Token, other: Token) -> bool:
    """Tell whether two words have two umlauts, or one has nothing that the other's may be written with."""
    marks = _umlauts(one), _umlauts(other)
    return (all(marks) and marks[0] != marks[1]) or _umlaut_lost(one, other) or _umlaut_lost(other, one)


def _umlauts(word: Token) -> str:
    return "".join(letter for letter in word.text if letter in _UMLAUTS).casefold()


def _one_letter_more(one: str, other: str) -> bool:
    """Tell whether one word is the other and an s, or an e that no foreign name is given: Holland, Hollande."""
    shorter, longer = sorted((one, other), key=len)
    return longer[:-1] == shorter and _LAST_LETTER.fullmatch(longer[-2:]) is not None


def _wife(one: str, other: str) -> bool:
    """Tell whether two words are a Slavic family name of a man and of a woman: Slutsky, Slutskaya."""
    return any(_HIS.search(his) and _HERS.search(hers) for his, hers in ((one, other), (other, one)))


def _umlaut_lost(one: Token, other: Token) -> bool:
    """Tell whether a word has nothing that the umlaut of another may be written with: Söder, Seder."""
    letters = one.text.casefold()
    written = other.text.casefold()
    return any(umlaut in letters and not set(kept) & set(written) for umlaut, kept in _WITHOUT.items())


def _other_ending(one: str, other: str) -> bool:
    """Tell whether one given name has a vowel at its end that the other lacks or has otherwise: Simon, Simone."""
    longer, shorter = sorted((one.removesuffix("h"), other.removesuffix("h")), key=len, reverse=True)
    if longer[:-1] == shorter or longer == shorter + shorter[-1:] + "e":
        return longer[-1:] in {"a", "e"} and not longer.endswith(_FRENCH_ARABIC)
    return {longer[-1:], shorter[-1:]} in ({"a", "o"}, {"a", "e"}) and longer != shorter


def _steps(one: Token, other: Token) -> Iterator[tuple[_Step, ...]]:
    """Yield what changes, for each of the nearest two readings of two words."""
    readings = [(Levenshtein.distance(a, b), a, b) for a, b in product(one.heard, other.heard)]
    least = min((far for far, _, _ in readings), default=0)
    for far, a, b in readings:
        if far == least:
            yield tuple(_step(a, b, edit) for edit in Levenshtein.editops(a, b))


def _step(one: str, other: str, edit: Editop) -> _Step:
    """Return what an edit changes; of a sound that only one word has, with the sound before it."""
    at, there = edit.src_pos, edit.dest_pos
    if edit.tag == "replace":
        return _Step(one[at], other[there], at >= len(one) - 1)
    longer, place = (one, at) if edit.tag == "delete" else (other, there)
    return _Step("", longer[max(0, place - 1) : place + 1], last=False)


def _tells(step: _Step, *, given: bool, kept: bool) -> bool:
    """Tell whether a change makes another name; ``kept`` says that a vowel more does."""
    if not step.one and kept and step.other[-1:] in {"a", "o", "u"} and not set(step.other) <= _VOWELS:
        return True
    if kept and {step.one, step.other} == {"o", "u"}:
        return True
    if not step.one:
        return (step.other in _MORE and not kept) or (given and step.other in _MORE_GIVEN)
    sounds = frozenset((step.one, step.other))
    return sounds in _APART or (step.last and sounds <= _VOWELS and sounds != {"o", "u"})


def other_tones(pair: Pair) -> Ruling | None:
    """Part Vietnamese names by their marks, where both are written with them."""
    names = pair.one.tokens, pair.other.tokens
    if not all(any(VIETNAMESE_LETTERS.search(token.text) for token in tokens) for tokens in names):
        return None
    for match in pair.found.matches:
        words = pair.words(match)
        if match.how == "equal" and _marks(words[0]) != _marks(words[1]):
            return because(0.15, "name-near", tokens=printed(words))
    return None


def _marks(word: Token) -> str:
    """Return a word with its marks, wherever they are set in it, in small letters."""
    return "".join(sorted(unicodedata.normalize("NFD", word.text.casefold())))

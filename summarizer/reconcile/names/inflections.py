"""Names in other grammatical cases than the first, beside names that are not.

All words of a name stand in one case. So a name is read in each case that its endings may be of, and each reading is
compared as a name of its own. Where the same letters are a woman's name in the first case (Ивана Петрова, of Ivan
Petrov or Ivana Petrova), nothing is decided.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Prefix

from summarizer.reconcile.names.cases import (
    ARMENIAN,
    BALTIC,
    BALTIC_LETTERS,
    CASES_IN,
    CYRILLIC,
    DOUBTFUL,
    ETHIOPIC,
    FOREIGN_BALTIC,
    GEORGIAN,
    GIVEN_IN,
    GREEK,
    HIS,
    HIS_ALONE,
    HIS_GIVEN,
    LAST,
    LATIN,
    OPEN,
    SAME_CASES,
    SECOND,
    SLAVIC,
    SLAVIC_LETTERS,
    SONS,
    SUFFIX,
    TURKIC,
    WOMANS,
)
from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.distance import skeleton
from summarizer.reconcile.names.ethiopic import without_preposition
from summarizer.reconcile.names.folding import script_of
from summarizer.reconcile.names.given import family, is_given
from summarizer.reconcile.names.parsing import parse
from summarizer.reconcile.names.persons import compare_persons
from summarizer.reconcile.names.sounds import plain, slavic
from summarizer.reconcile.names.syllables import is_spoken_at_once, is_syllable
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarizer.reconcile.names.cases import Endings
    from summarizer.reconcile.names.tokens import Token

MOST, MOST_ACROSS = 24, 9
"""So many readings of a name are tried; of each of two names in two scripts that both stand in other cases."""

SHORTEST_STEM, LONG_STEM, LONGER_STEM = 3, 4, 6
"""So many letters stand before an ending; before one that no other word of the name shows; before a single letter."""

LONGEST_ENDING, FEWEST_WORDS = 5, 2

SHORTEST_SYLLABLE = 2
"""So many letters has the last syllable of an East Asian name before an ending."""

INFLECTED, UNSURE = 0.65, 0.45
"""The scores of names that are one but for their case, and of those that may as well be another's."""

_RULE = "name-inflected"

# What a name may begin with in the spelling of another script.
_OTHERWISE = {"x": "h", "W": "v"}

# A u before these is what others write with a w.
_AFTER_W = frozenset("aeio")

# Lithuanian endings behind a j, which no other language has.
_SOFT = ("jus", "jaus", "jui", "jumi")

_HER_ENDINGS = sorted(frozenset().union(*GIVEN_IN.values()), key=lambda ending: (-len(ending), ending))

_TABLES = {"cyrillic": CYRILLIC, "latin": LATIN, "greek": GREEK}
_LAST_TABLES = {"latin": LAST, "cyrillic": TURKIC, "other": (*ARMENIAN, *GEORGIAN, *ETHIOPIC)}


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
    if not _begin_alike(without_preposition(one), without_preposition(other)) and not _begin_alike(one, other):
        return None
    unsure = None
    for name, fixed in ((one, other), (other, one)):
        for base in base_forms(name):
            found = compare_persons(base.name, fixed)
            if found.verdict != "same":
                continue
            reasons = (_inflected(name, base), *found.reasons)
            if base.sure:
                return Comparison(min(found.score, INFLECTED), reasons)
            unsure = unsure or Comparison(UNSURE, reasons)
    return unsure or _both_inflected(one, other)


def _both_inflected(one: str, other: str) -> Comparison | None:
    """Compare two names of which neither may stand in the first case; ``None`` where that makes them no one.

    Two that share a script stay open: Conte and Conti are two names, and may be cases of a third.
    """
    bases, others = base_forms(one), base_forms(other)
    if not (bases and others):
        return None
    alike = script_of(one[0]) == script_of(other[0])
    if alike:
        by_name = {_plain(base.name): base for base in others}
        pairs = [(base, by_name[_plain(base.name)]) for base in bases if _plain(base.name) in by_name]
    else:
        pairs = list(product(bases[:MOST_ACROSS], others[:MOST_ACROSS]))
    for mine, theirs in sorted(pairs, key=lambda pair: not (pair[0].sure and pair[1].sure)):
        found = compare_persons(mine.name, theirs.name)
        if found.verdict == "same":
            score = min(found.score, INFLECTED) if mine.sure and theirs.sure and not alike else UNSURE
            return Comparison(score, (_inflected(one, mine), _inflected(other, theirs), *found.reasons))
    return None


def _plain(name: str) -> str:
    """Return a name in the plain letters of the script that it begins in."""
    return plain(name, script_of(name[0]))


def told_by_languages(found: Comparison, languages: Callable[[str], Iterable[str]]) -> Comparison:
    """Return a comparison of two names, decided where only their endings left it open and the languages have these.

    Args:
        found: The comparison.
        languages: Gives the languages of the articles that print a name.
    """
    cases = [reason.args for reason in found.reasons if reason.rule == _RULE]
    if found.score != UNSURE or not cases:
        return found
    told = all(_is_case_in(str(args["name"]), str(args["base"]), languages) for args in cases)
    return Comparison(INFLECTED, found.reasons) if told else found


def _is_case_in(name: str, base: str, languages: Callable[[str], Iterable[str]]) -> bool:
    """Say whether a name is another in a case of a language in which it is printed."""
    given, _, last = name.partition(" ")
    her_given = last and base.endswith(f" {last}")
    words, first_words = name.rpartition(" ")[2], base.rpartition(" ")[2]
    printed, first_case, table = (given, base, GIVEN_IN) if her_given else (words, first_words, CASES_IN)
    ending = printed[Prefix.similarity(printed, first_case) :]
    spoken = (language.partition("-")[0] for language in languages(name))
    return any(ending in table.get(SAME_CASES.get(code, code), ()) for code in spoken)


def _inflected(name: str, base: Base) -> Reason:
    """Return the reason that a name may be another in another case."""
    return Reason(rule=_RULE, args={"name": name, "base": base.name})


@lru_cache(maxsize=32768)
def _begin_alike(one: str, other: str) -> bool:
    """Say whether every word of the shorter name begins with sounds of one class with some word of the longer."""
    fewer, more = sorted((tuple(map(_outset, parse(name).tokens)) for name in (one, other)), key=len)
    return len(fewer) >= FEWEST_WORDS and all(any(a & b for b in more) for a in fewer)


def _outset(word: Token) -> frozenset[str]:
    """Return with which classes of consonants a word may begin: what is written ph may be a p, a c a ts, a kh an h."""
    heard = (*word.heard, slavic(word.text)) if word.script == "latin" else word.heard
    otherwise = (f"{_OTHERWISE[each[0]]}{each[1:]}" for each in heard if each[:1] in _OTHERWISE)
    gliding = ("v" for each in heard if each[:1] == "u" and each[1:2] in _AFTER_W)
    return frozenset(skeleton(each)[:1].replace("f", "p") for each in (*heard, *otherwise, *gliding) if each)


@lru_cache(maxsize=32768)
def base_forms(name: str) -> tuple[Base, ...]:
    """Return a name as the first case may have it, for every case that its endings may be of, the name itself left out.

    Args:
        name: The name as it is printed.
    """
    words = name.split()
    if len(words) < FEWEST_WORDS or not name[0].isalpha():
        return ()
    bare = SUFFIX.sub("", without_preposition(name))
    found = {} if bare == name else {bare: Base(bare, sure=True)}
    for base in _in_any_case(words, name.casefold()):
        found.setdefault(base.name, base)
    return tuple(islice(found.values(), MOST))


def _in_any_case(words: list[str], folded: str) -> Iterator[Base]:
    """Yield some words as the first case has them, for every other case that they may stand in."""
    script = script_of(words[0][0])
    for endings in (*_TABLES.get(script, ()), *_of_its_letters(folded)):
        yield from islice(_in_case(words, endings), MOST)
    yield from _of_the_east(words) if script == "cyrillic" else ()
    for endings in _LAST_TABLES.get(script, ()):
        yield from _in_case(words[-1:], endings, before=" ".join(words[:-1]))
    for doubtful in (_of_a_man(words), _of_a_woman(words)) if script == "latin" else ():
        if doubtful:
            yield Base(doubtful, sure=False)
    for endings in FOREIGN_BALTIC if script == "latin" else ():
        for base in _in_case(words, endings):
            yield base._replace(sure=base.sure and _is_lithuanian(words, endings))


def shown_first_case(name: str, alone: Iterable[str]) -> str | None:
    """Return a name in the first case that an article shows by a family name it prints alone; ``None`` if none does.

    "Anara Gandilova ... Gandilov": the name that is printed alone is in the first case, or in one that only a man's
    name has, so that the full one is his, and in the second.

    Args:
        name: The full name as it is printed.
        alone: The family names that the article prints for its bearer.
    """
    last = name.rpartition(" ")[2]
    shown = dict.fromkeys(word for word in alone if word != last)  # which says no more than the full name
    his = {word.removesuffix(ending) for word in shown for ending in HIS_ALONE if word.endswith(ending)}
    bases = [(base, base.rpartition(" ")[2]) for base, _ in base_forms(name)]
    # a word of which another base lacks the a at its end may be that one's second case, printed alone
    second = {f"{family_name}{ending}" for _, family_name in bases for ending in OPEN}
    fitting = [
        base
        for base, family_name in bases
        if family_name != last and (family_name in his or (family_name in shown and family_name not in second))
    ]
    return min(fitting, key=_doubts, default=None)


def _doubts(name: str) -> tuple[bool, bool]:
    """Say whether the first word of a name is not known as a given name, and whether its words end as those of two do.

    The Baltic names of men end in s, and those of women, and the family names of some men, in a or e.
    """
    given, _, last = name.partition(" ")
    return not is_given(_plain(given)), given.endswith("s") and last.endswith(("a", "e", "ė"))


def _of_its_letters(folded: str) -> Iterator[Endings]:
    """Yield the tables for names with letters of some languages alone."""
    if not folded.isascii():
        yield from () if SLAVIC_LETTERS.isdisjoint(folded) else SLAVIC
        yield from () if BALTIC_LETTERS.isdisjoint(folded) else BALTIC


def _in_case(words: list[str], endings: Endings, before: str = "") -> Iterator[Base]:
    """Yield some words as the first case has them, if they all stand in one other case."""
    cut = [_cut(word, endings) for word in words]
    taken = [ending for ending, _ in cut]
    if not any(taken) or (not OPEN.isdisjoint(taken) and not all(taken)):
        return
    if script_of(words[0][0]) == "latin" and taken.count("") == len(words) - 1 and not _may_stand_alone(words, taken):
        return
    doubtful = not DOUBTFUL.isdisjoint(taken) or (taken[0] in SECOND and _is_womans(words, taken))
    for forms in product(*(bases for _, bases in cut)):
        yield Base(f"{before} {' '.join(forms)}".strip(), sure=not doubtful)


def _of_the_east(words: list[str]) -> Iterator[Base]:
    """Yield a name of three syllables or more as the first case has it, of which the last alone shows another.

    It may be shorter than the stems of other names: "Ким Чен Ыном".
    """
    *before, last = words
    if len(before) < FEWEST_WORDS or not all(is_spoken_at_once(_plain(word)) for word in before):
        return
    for endings in CYRILLIC:
        ending = next((each for each in sorted(endings, key=len, reverse=True) if last.endswith(each)), "")
        stem = last.removesuffix(ending)
        if ending and len(stem) >= SHORTEST_SYLLABLE and is_spoken_at_once(_plain(stem)):
            yield Base(" ".join((*before, stem)), sure=True)


def _is_womans(words: list[str], taken: list[str]) -> bool:
    """Say whether a name as it is printed, whose given name is a man's in the second case, may be a woman's instead.

    Where a letter shows that the language has such cases, a man's name that is known is taken for his.
    """
    given, last = words[0], words[-1]
    if taken[-1] in HIS or SONS.search(last):
        return False
    script = script_of(given[0])
    if family(plain(given, script)):
        return True
    if WOMANS.search(given.casefold()) is None:
        return False
    inflects = not SLAVIC_LETTERS.isdisjoint(" ".join(words).casefold())
    return not (inflects and is_given(plain(given[: -len(taken[0])], script)))


def _is_lithuanian(words: list[str], endings: Endings) -> bool:
    """Say whether what a name ends in is hardly its own: many a Greek or Spanish name of a man ends as they do there.

    Elsewhere the first names of the table are no others in a case.
    """
    if family(plain(words[0], "latin")):
        return False
    if not BALTIC_LETTERS.isdisjoint(" ".join(words).casefold()) or words[0].endswith(_SOFT):
        return True
    return "o" not in endings and all(_is_long_enough(word, _cut(word, endings)[0]) for word in words)


def _is_long_enough(word: str, ending: str) -> bool:
    """Say whether a word has an ending that leaves much of it, or is too short for one."""
    return len(word) - len(ending) >= LONG_STEM if ending else len(word) < SHORTEST_STEM


def _may_stand_alone(words: list[str], taken: list[str]) -> bool:
    """Say whether one word of a name in Latin letters alone may show its case: by a long ending of a long word.

    The others end in a vowel, as those do that no case changes; single letters tell brothers from sisters, but for the
    Finnish one behind the vowel of a longer word, and in Baltic languages behind a given name in o, which has no cases.
    """
    word, ending = next((word, ending) for word, ending in zip(words, taken, strict=True) if ending)
    if ending in {"n", "t"}:
        return len(word) > LONGER_STEM and _ends_in_vowel(word[:-1])
    rest = [each for each, its in zip(words, taken, strict=True) if not its]
    if not BALTIC_LETTERS.isdisjoint(" ".join(words).casefold()) and all(each.endswith("o") for each in rest):
        return True
    return len(ending) > 1 and len(word) - len(ending) >= LONG_STEM and all(_keeps_its_form(each) for each in rest)


def _of_a_man(words: list[str]) -> str:
    """Return the first case of a name of which the given name alone may be in the second: "Marka Rutte", of Mark.

    The family name ends in a vowel that no case changes. Where the given name is known as it stands, it is a woman's.
    """
    given, last = words[0], words[-1]
    base, letters = given.removesuffix("a"), plain(last, "latin")[-1:]
    if base == given or len(base) < LONG_STEM or _ends_in_vowel(base) or letters not in {*"eiou"}:
        return ""
    return "" if is_given(plain(given, "latin")) else " ".join((base, *words[1:]))


def _of_a_woman(words: list[str]) -> str:
    """Return the first case of a name of which the given name alone may be in another: "Mirele Hoxhaj", of Mirela.

    A given name that is known as it stands is in the first case.
    """
    given = words[0]
    ending = next((each for each in _HER_ENDINGS if given.endswith(each)), "")
    base = given.removesuffix(ending)
    if not ending or len(base) < SHORTEST_STEM or given.endswith(HIS_GIVEN) or is_given(plain(given, "latin")):
        return ""
    return " ".join((f"{base}a", *words[1:]))


def _keeps_its_form(word: str) -> bool:
    """Say whether a word ends in a vowel, or is a syllable of an East Asian name, whose last alone takes a case."""
    return _ends_in_vowel(word) or is_syllable(_plain(word))


def _ends_in_vowel(word: str) -> bool:
    return _plain(word)[-1:] in {*"aeiouy"}


def _cut(word: str, endings: Endings) -> tuple[str, tuple[str, ...]]:
    """Return the longest ending of a case that a word has, and the word with what the first case may have instead."""
    for size in range(min(LONGEST_ENDING, len(word.rpartition("-")[2]) - SHORTEST_STEM), 0, -1):
        ending = word[-size:]
        if ending in endings:
            return ending, tuple(word[:-size] + base for base in endings[ending])
    return "", (word,)

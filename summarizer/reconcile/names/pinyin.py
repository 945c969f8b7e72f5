"""Chinese names in Latin letters: what Wade and Giles (1912) write, in pinyin, and whose letters tell two apart.

Pinyin writes one name one way: another letter is another name, however near it sounds. The older system writes the
same syllables otherwise, and outlets leave out the apostrophes that tell its pairs apart, so a spelling has several
readings.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain, product
from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.names.common_names import common_names
from summarizer.reconcile.names.pinyin_by_ear import is_marked, readings_by_ear
from summarizer.reconcile.names.pinyin_in_arabic import fits_in_arabic
from summarizer.reconcile.names.pinyin_in_cyrillic import readings_in_cyrillic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reconcile.names.tokens import Name, Token

# Each initial with the finals that follow it; a dash stands for a syllable without an initial.
_SYLLABLES = """
- a ai an ang ao e en er o ou
b a ai an ang ao ei en eng i ian iao ie in ing o u
p a ai an ang ao ei en eng i ian iao ie in ing o ou u
m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f a an ang ei en eng o ou u
d a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo
t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong u uan uo ue
l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ue
g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j i ia ian iang iao ie in ing iong iu u uan ue un
q i ia ian iang iao ie in ing iong iu u uan ue un
x i ia ian iang iao ie in ing iong iu u uan ue un
zh a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
ch a ai an ang ao e en eng i ong ou u uai uan uang ui un uo
sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r an ang ao e en eng i ong ou u uan ui un uo
z a ai an ang ao e ei en eng i ong ou u uan ui un uo
c a ai an ang ao e en eng i ong ou u uan ui un uo
s a ai an ang ao e en eng i ong ou u uan ui un uo
y a an ang ao e i in ing ong ou u uan ue un
w a ai an ang ei en eng o u
"""
_INITIALS = {
    "b": "p",
    "d": "t",
    "g": "k",
    "j": "ch",
    "q": "ch",
    "x": "hs",
    "zh": "ch",
    "r": "j",
    "z": "ts",
    "c": "ts",
}
_FINALS = {
    "ie": "ieh",
    "ue": "ueh",
    "ian": "ien",
    "ong": "ung",
    "iong": "iung",
    "er": "erh",
    "ui": "ui uei",
}
# Whole syllables that follow no rule, the last four as Taiwan spells them.
_OTHERWISE = {
    "ye": "yeh",
    "yan": "yen",
    "yong": "yung",
    "you": "yu",
    "yi": "i yi",
    "ge": "ko ke",
    "ke": "ko ke",
    "he": "ho he",
    "e": "o e",
    "guo": "kuo",
    "kuo": "kuo",
    "huo": "huo",
    "shuo": "shuo",
    "zi": "tzu",
    "ci": "tzu",
    "si": "szu ssu",
    "ying": "ying ing",
    "jiu": "chiu jeou",
    "li": "li lee",
    "cai": "tsai",
}
_RETROFLEX = frozenset({"zh", "ch", "sh", "r"})
_ALSO = {
    "柏": "bo", "薄": "bo", "卜": "bo", "乐": "yue", "樂": "yue", "曾": "zeng", "盛": "cheng", "晟": "cheng",
    "单": "shan", "單": "shan", "解": "xie", "仇": "qiu", "区": "ou", "區": "ou", "查": "zha", "朴": "piao",
    "翟": "zhai", "覃": "qin", "缪": "miao", "繆": "miao", "尉": "yu", "长": "zhang", "長": "zhang", "朝": "zhao",
    "重": "chong", "行": "hang", "茜": "xi", "召": "shao", "那": "nuo", "宿": "su", "隽": "juan", "雋": "juan",
    "任": "ren", "冯": "feng", "馮": "feng", "葛": "ge", "纪": "ji", "紀": "ji",
}  # fmt: skip
"""What else than its first reading a sign may be in a name."""

_LONGEST = 6
_LONGEST_WORD = 15
_FEWEST = 2
_GIVEN = 2
_MOST_HEARD = 3
_MOST_SIGNS = 6
"""Of more words or signs than a name has, none is read: the ways to read them multiply with each."""

_SCRIPTS = frozenset({"latin", "han"})
# Some syllables look like particles of other languages.
_PARTS = frozenset({"name", "particle"})


@cache
def _tables() -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """Return all syllables of pinyin, and those that each older spelling may stand for."""
    older: dict[str, set[str]] = {}
    syllables = []
    for row in _SYLLABLES.split("\n"):
        initial, *finals = row.split() or ("",)
        head = initial.replace("-", "")
        for final in finals:
            syllables.append(head + final)
            for spelling in _older(head, final):
                older.setdefault(spelling, set()).add(head + final)
    return frozenset(syllables), {spelling: frozenset(meant) for spelling, meant in older.items()}


def _older(initial: str, final: str) -> Iterator[str]:
    """Yield how Wade and Giles write a syllable, without apostrophes and marks."""
    if initial + final in _OTHERWISE:
        yield from _OTHERWISE[initial + final].split()
        return
    if initial in _RETROFLEX and final == "i":
        final = "ih"
    elif final == "uo":
        final = "o"
    for written in _FINALS.get(final, final).split():
        yield _INITIALS.get(initial, initial) + written


Answer = Literal["one", "two", "open", "read", "fits"]


def compare_pinyin(one: Name, other: Name) -> Answer | None:
    """Tell whether two Chinese names in Latin letters are one; None where they are none, or their letters do not tell.

    Two names in pinyin are two when their letters differ. A name in the older spelling, which has a syllable that
    pinyin lacks or a hyphen in its given name, is one with a name in pinyin that it may be read as; so is a name that
    another language spells by ear, unless its given name is one syllable, which sounds like many others. One in
    Cyrillic letters can be read as the other; so can one in Arabic letters, or it no more than fits, by the same count.
    """
    names = one.tokens, other.tokens
    chinese = [_chinese(tokens) for tokens in names]
    if not all(chinese):
        return _compare_by_ear(*(names if chinese[0] else names[::-1])) if any(chinese) else None
    if all(tokens[0].script == "han" for tokens in names):
        return None
    fits = [_modern(new) and not _all_letters(new).isdisjoint(_readings(old)) for old, new in (names, names[::-1])]
    if any(fit and _older_by_print(old) for fit, old in zip(fits, names, strict=True)):
        return "one"
    orders = [sorted(map(_spelled, tokens)) for tokens in names]
    if orders[0] == orders[1] or any(fits) or not all(map(_modern, names)):
        return None
    letters = [_all_letters(tokens) for tokens in names]
    if letters[0].isdisjoint(letters[1]):
        return "two"
    return "one" if any(len(each) > 1 for each in letters) else None


def is_given_in_pinyin(words: Sequence[str]) -> bool:
    """Say whether some words, in small letters, are the one or two syllables of a Chinese given name."""
    cuts = [_cuts(word, older=False) for word in words]
    return all(cuts) and sum(min(map(len, each)) for each in cuts) <= _GIVEN


def syllables_of_pinyin() -> frozenset[str]:
    """Return all syllables of pinyin."""
    return _tables()[0]


def pinyin_of(tokens: tuple[Token, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the syllables of a Chinese name, its family name first, for each way in which it may be read.

    Nothing for any other name; in the older spelling one syllable may be several.
    """
    if not _chinese(tokens):
        return
    ordered = tokens if tokens[0].plain in _as_families() else (*tokens[-1:], *tokens[:-1])
    older = ordered[0].script == "latin" and _older_by_print(tokens)
    words = (
        chain.from_iterable(_cuts(each.plain, older=older) for each in (token, *_read_otherwise(token)))
        for token in ordered
    )
    yield from (tuple(chain.from_iterable(choice)) for choice in product(*words))


def _compare_by_ear(pinyin: Sequence[Token], heard: Sequence[Token]) -> Answer | None:
    """Compare a Chinese name with one that may be spelled by ear; None where it is none or nothing shows that it is."""
    if pinyin[0].script == "latin" and _FEWEST <= len(heard) <= _MOST_SIGNS:
        if all(token.script == "cyrillic" for token in heard):
            return _compare_in_cyrillic(pinyin, heard)
        if all(token.script == "abjad" for token in heard):
            return _compare_in_arabic(pinyin, heard)
    legible = all(token.script == "latin" and token.part in _PARTS for token in heard)
    if not legible or not _FEWEST <= len(heard) <= _MOST_HEARD or not _modern(pinyin):
        return None
    readings, meant = readings_by_ear(heard, _tables()[0], common_names().pinyin), _letters(pinyin)
    if meant in readings:
        return "open" if meant[1] in _tables()[0] else "one"
    return "two" if readings and is_marked(heard) else None


def _compare_in_cyrillic(pinyin: Sequence[Token], heard: Sequence[Token]) -> Answer | None:
    """Compare a Chinese name, in either spelling, with one in Cyrillic letters, which is read back."""
    meant = frozenset({_letters(pinyin)}) if _modern(pinyin) else _readings(pinyin)
    read = readings_in_cyrillic(heard, _tables()[0], common_names().pinyin)
    return None if meant.isdisjoint(read) else "read"


def _compare_in_arabic(pinyin: Sequence[Token], heard: Sequence[Token]) -> Answer | None:
    """Compare a Chinese name with one in Arabic letters, which fit several: a given name of one syllable, too many."""
    for syllables in pinyin_of(tuple(pinyin)):
        if fits_in_arabic(syllables, heard):
            return "read" if len(syllables) > _FEWEST else "fits"
    return None


def _modern(tokens: Sequence[Token]) -> bool:
    return all(_cuts(token.plain, older=False) for token in tokens)


def _older_by_print(tokens: Sequence[Token]) -> bool:
    return not _modern(tokens) or any(token.linked for token in tokens)


def _letters(tokens: Sequence[Token]) -> tuple[str, str]:
    """Return family and given name in small letters, whichever stands first."""
    family = 0 if tokens[0].plain in common_names().pinyin else -1
    rest = tokens[1:] if family == 0 else tokens[:-1]
    return _spelled(tokens[family]), "".join(map(_spelled, rest))


@lru_cache(maxsize=8192)
def _all_letters(tokens: tuple[Token, ...]) -> frozenset[tuple[str, str]]:
    """Return the letters of a name; of one in signs, for each way in which they may be read."""
    each = [[token, *_read_otherwise(token)] for token in tokens]
    return frozenset(_letters(choice) for choice in product(*each))


def _read_otherwise(token: Token) -> Iterator[Token]:
    """Yield a word of one sign with the other reading of that sign, if it has one in names."""
    if token.script == "han" and token.text in _ALSO:
        yield token._replace(plain=_ALSO[token.text])


def _spelled(token: Token) -> str:
    """Return a word of pinyin; v stands for a marked u, whose mark outlets leave out."""
    return token.plain.replace("v", "u")


def _readings(tokens: Sequence[Token]) -> frozenset[tuple[str, str]]:
    """Return the names in pinyin that a name in the older spelling may be, its family name first."""
    family, *given = tokens
    heads = {reading[0] for reading in _cuts(family.plain, older=True) if len(reading) == 1}
    rests = product(*(_cuts(token.plain, older=True) for token in given))
    tails = {"".join("".join(part) for part in rest) for rest in rests}
    return frozenset(product(heads & common_names().pinyin, tails))


def _chinese(tokens: Sequence[Token]) -> bool:
    """Tell whether a name has a Chinese family name at either end and no syllable that is none."""
    families = _as_families()
    if not _FEWEST <= len(tokens) <= _MOST_SIGNS or not (tokens[0].plain in families or tokens[-1].plain in families):
        return False
    if is_marked(tokens):
        return False
    return all(
        token.script in _SCRIPTS and token.part in _PARTS and bool(_cuts(token.plain, older=True)) for token in tokens
    )


@cache
def _as_families() -> frozenset[str]:
    """Return the family names in both spellings."""
    pinyin = common_names().pinyin
    older = (spelling for spelling, meant in _tables()[1].items() if not meant.isdisjoint(pinyin))
    return pinyin.union(older)


@lru_cache(maxsize=16384)
def _cuts(word: str, *, older: bool) -> tuple[tuple[str, ...], ...]:
    """Return the ways to cut a word into syllables, as pinyin; those of the older spelling among them if asked for."""
    if len(word) > _LONGEST_WORD:
        return ()
    word = re.sub("oung$", "ung", word) if older else word.replace("v", "u")
    return tuple(dict.fromkeys(_cut(word, older=older)))


def _cut(word: str, *, older: bool) -> Iterator[tuple[str, ...]]:
    if not word:
        yield ()
        return
    syllables, table = _tables()
    for size in range(1, min(_LONGEST, len(word)) + 1):
        head = word[:size]
        meant = {*({head} & syllables), *(table.get(head, frozenset()) if older else ())}
        if meant:
            for rest in _cut(word[size:], older=older):
                yield from ((each, *rest) for each in sorted(meant))

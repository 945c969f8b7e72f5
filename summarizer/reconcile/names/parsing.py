"""A personal name taken apart: titles off, family name last, each word by what it does in the name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.common_names import common_names
from summarizer.reconcile.names.ethiopic import spelled_out
from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.pinyin import is_given_in_pinyin
from summarizer.reconcile.names.servants import servants
from summarizer.reconcile.names.small_words import LONG_NUMERALS, NUMERALS, small_words
from summarizer.reconcile.names.somali import in_common_letters
from summarizer.reconcile.names.sounds import plain
from summarizer.reconcile.names.syllables import is_spoken_at_once
from summarizer.reconcile.names.tokens import ARTICLE, Name, token

if TYPE_CHECKING:
    from summarizer.reconcile.names.folding import Word
    from summarizer.reconcile.names.tokens import Part, Token

_NICKNAME = re.compile('“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"')
# Of these scripts no table has small words; in plain letters, their names look like those of others (Polish "pani").
_NAMES_ALONE = frozenset({"lao", "burmese", "khmer"})
_LONGEST_INITIAL = 2
_EASTERN_WORDS = range(3, 5)
_GIVEN_AND_FAMILY = 2
_SHORT_NUMERALS = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX"})
_OF = frozenset({"of", "de", "du", "von", "van", "di", "do", "af", "av"})


@lru_cache(maxsize=32768)
def parse(text: str) -> Name:
    """Take a personal name apart.

    Args:
        text: A name as an article writes it, in any script and order; titles may stand before it.
    """
    uncut = as_written(text)
    return Name(tuple(servants(uncut.tokens)), uncut.generation, uncut.ordered)


@lru_cache(maxsize=32768)
def as_written(text: str) -> Name:
    """Take a personal name apart as :func:`parse` does, but leave ``Abdel X`` the words it is written in."""
    text = spelled_out(text)
    generation, parts = _generation(list(words(_NICKNAME.sub(" ", text)) or words(text)))
    parts = [part for word in parts for part in _article_off(word)]
    parts, ordered = _given_first(parts)
    return Name(in_common_letters(tuple(_tokens(_without_titles(parts)))), generation, ordered)


def _plain(word: Word) -> str:
    return plain(word.text, word.script)


def _article_off(word: Word) -> list[Word]:
    """Part the Arabic article from its word; God's name keeps it."""
    if word.script == "abjad" and word.text.startswith(ARTICLE) and len(word.text) > len("الله"):
        return [word._replace(text=ARTICLE), word._replace(text=word.text[len(ARTICLE) :], linked=True, comma=False)]
    return [word]


def _generation(parts: list[Word]) -> tuple[str, list[Word]]:
    """Take the generation mark off the end, where alone it is one, or off the beginning, where Hungarian has it."""
    parts = _without_realm(parts)
    if _is_ruler(parts):
        return NUMERALS[parts[-1].text], parts[:-1]
    if len(parts) > 1 and parts[0].dotted and (mark := small_words().generations_before.get(_plain(parts[0]))):
        return mark, parts[1:]
    for at in range(len(parts) - 1, 0, -1):
        mark = small_words().generations.get(_plain(parts[at])) or LONG_NUMERALS.get(parts[at].text)
        follows_comma = any(part.comma for part in parts[at + 1 : at + 2])
        if mark and (at == len(parts) - 1 or follows_comma):
            return mark, parts[:at] + parts[at + 1 :]
    return "", parts


def _without_realm(parts: list[Word]) -> list[Word]:
    """Leave out what a ruler rules, behind the number: Abdullah II of Jordan."""
    for at in range(1, len(parts) - 2):
        numbered = parts[at].text in NUMERALS or parts[at].text in LONG_NUMERALS or parts[at].text in _SHORT_NUMERALS
        if numbered and _plain(parts[at + 1]) in _OF and sum(not _is_title(parts, n) for n in range(at)) == 1:
            return parts[: at + 1]
    return parts


def _is_ruler(parts: list[Word]) -> bool:
    """Tell whether a name is a single word, titles aside, and a ruler's number."""
    if len(parts) <= 1 or parts[-1].text not in NUMERALS:
        return False
    return sum(_plain(part) not in small_words().titles for part in parts) == len(("name", "number"))


def _given_first(parts: list[Word]) -> tuple[list[Word], bool]:
    """Turn ``Family, Given`` and ``FAMILY Given`` round; say whether the order is told."""
    commas = [at for at, part in enumerate(parts) if part.comma and at]
    if len(commas) == 1:
        cut = commas[0]
        turned = [parts[cut]._replace(comma=False), *parts[cut + 1 :], *parts[:cut]]
        return turned, True
    shouted = [part.text.isupper() and len(part.text) > 1 for part in parts]
    shouted[:1] = [shouted[0] and not _abbreviates(parts)] if shouted else []
    if any(shouted) and not all(shouted):
        cut = shouted.index(False) if shouted[0] else 0
        if cut and not any(shouted[cut:]):
            return [*parts[cut:], *parts[:cut]], True
        return parts, not cut
    return parts, False


def _abbreviates(parts: list[Word]) -> bool:
    """Tell whether capitals before a name of several words are a title's: "HE Wang Yi", but HE Lifeng."""
    word, known = _plain(parts[0]), small_words()
    short = len(word) <= _LONGEST_INITIAL and word in known.titles_or_family
    return len(parts) > _GIVEN_AND_FAMILY and (short or word in known.titles)


def _without_titles(parts: list[Word]) -> list[Word]:
    """Drop titles before the name, with the article before them, as long as something is left."""
    at = 0
    while at < len(parts) - 1:
        if _is_title(parts, at):
            at += 1
        elif at + 2 < len(parts) and _plain(parts[at]) in small_words().before_titles and _is_title(parts, at + 1):
            at += 2
        else:
            break
    return parts[at:]


def _is_title(parts: list[Word], at: int) -> bool:
    """Tell whether a title stands at a place; a letter before another initial is an initial itself."""
    initials = all(len(part.text) == 1 and part.dotted for part in parts[at : at + 2])
    if parts[at + 1].linked or initials or parts[at].script in _NAMES_ALONE:
        return False
    word, known = _plain(parts[at]), small_words()
    if not any(word in kind for kind in (known.titles, known.titles_or_family, known.titles_or_given)):
        return False
    rest = [_plain(part) for part in parts[at + 1 :]]
    addressed = rest[0] in known.honours or rest[0] in known.titles
    if word in known.titles_or_family:  # "HE Wang Yi" and "Tan Sri Jamil", but He Lifeng and Tan See Leng
        abbreviated = parts[at].text.isupper() and len(word) <= _LONGEST_INITIAL
        return addressed or (abbreviated and not parts[at + 1].text.isupper())
    if word not in known.titles_or_given:
        return not (word in common_names().pinyin and is_given_in_pinyin(rest))
    if at + 2 >= len(parts):
        return False
    # "Amir Tamim bin Hamad" has a title, "Amir Hossein Rastegari" a double given name.
    return addressed or not known.particles.isdisjoint(rest) or word not in common_names().first_halves


def _tokens(parts: list[Word]) -> list[Token]:
    eastern, end = _is_eastern(parts), len(parts) - 1
    found = [_part(word, first=at == 0, last=at == end, eastern=eastern) for at, word in enumerate(parts)]
    return [
        token(word.text, word.script, part, linked=word.linked and at > 0)
        for at, (word, part) in enumerate(zip(parts, found, strict=True))
    ]


def _is_eastern(parts: list[Word]) -> bool:
    """Tell whether a name may be a Korean or Vietnamese one, whose syllables are names of their own: Ким Ён Чхоль.

    Each is a word with a capital. In Latin letters, so are the words of many a Belgian, unless the first is a family
    name of theirs.
    """
    if len(parts) not in _EASTERN_WORDS or not all(part.text[:1].isupper() and not part.linked for part in parts):
        return False
    letters = [_plain(part) for part in parts]
    if not all(map(is_spoken_at_once, letters)):
        return False
    if all(part.script == "cyrillic" for part in parts):
        return small_words().filial.isdisjoint(part.text.casefold() for part in parts) and "al" not in letters
    return letters[0] in common_names().vietnamese


def _part(word: Word, *, first: bool, last: bool, eastern: bool) -> Part:
    """Tell what a word does in a name; a particle stands before something, and a first letter alone is none."""
    if word.script in {"han", "hangul", *_NAMES_ALONE}:
        return "name"
    letters = _plain(word)
    single = len(word.text) == 1 or (word.dotted and not last and len(word.text) <= _LONGEST_INITIAL)
    lettered = single and (first or word.text.isupper())
    # Two Chinese family names look like Dutch particles; "den" does not begin a Dutch name, nor "Van" with a capital.
    chinese = (
        first and word.script == "cyrillic" and (letters == "den" or (letters == "van" and word.text[0].isupper()))
    )
    if letters in small_words().particles and not (last or lettered or chinese or eastern):
        return "particle"
    if letters in small_words().honours and not (single and word.dotted):
        return "honour"
    return "initial" if single and word.script in {"latin", "cyrillic", "greek"} else "name"


def filial(part: Token) -> bool:
    """Tell whether a token says whose child the one before it is."""
    return part.part == "particle" and part.plain in small_words().filial

"""What a clause of the model's own words states beyond the article: numbers and names that are not printed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.grounding.amounts import amounts
from summarizer.grounding.folding import without_accents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_STEM, _ENDING = 4, 2
"""So many letters of a name stay the same in every case; so many may not."""

_LONG_STEM, _LONG_ENDING = 6, 3
"""The same of long names, of which the text may print another case: "Hradeckého", "Hradecký".

Of names of seven or eight letters so many may not be left out: Chennai is not Chengdu, nor Hungary hunger.
"""


def unstated_numbers(clause: str, texts: Iterable[str]) -> list[str]:
    """Return the numbers in a clause that none of the texts prints, in whatever way."""
    told = amounts(clause)
    stated = [amount for text in texts for amount in amounts(text)] if told else []
    return [amount.printed for amount in told if not any(map(amount.may_be, stated))]


def unstated_names(clause: str, text: str) -> list[str]:
    """Return the capitalised words inside a clause that a text does not print, in any case or inflection.

    A word counts as printed when the text has a word that begins alike (all but its last two letters, four at least);
    of a word of nine letters or more, its last three may differ from the last two of the other. Accents do not count
    here, because capitals are often printed without them.
    The clause's first word is left out: it may be capitalised for its place alone. Scripts without capitals pass.
    """
    names = [name for name in _WORD.findall(unicodedata.normalize("NFC", clause))[1:] if name[0].isupper()]
    return [name for name in names if not _is_stated(without_accents(name), _plain(text))]


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    """Return an article's text as names are sought in it; all clauses about it ask for it."""
    return without_accents(text)


def _is_stated(name: str, plain: str) -> bool:
    """Tell whether a text has a word, or for one of four letters and more, a word that begins alike."""
    if len(name) < _LEAST_STEM:
        return any(not _is_letter(plain[end : end + 1]) for end in _ends_of_beginnings(name, plain))
    stem = name[: max(_LEAST_STEM, len(name) - _ENDING)]
    return next(_ends_of_beginnings(stem, plain), None) is not None or _is_in_another_case(name, plain)


def _is_in_another_case(name: str, plain: str) -> bool:
    """Tell whether a text has a word that begins like a long name, and ends within as many letters as an ending has."""
    stem = name[:-_LONG_ENDING]
    return len(stem) >= _LONG_STEM and any(
        not all(map(_is_letter, plain[end : end + _LONG_ENDING].ljust(_LONG_ENDING)))
        for end in _ends_of_beginnings(stem, plain)
    )


def _ends_of_beginnings(stem: str, plain: str) -> Iterator[int]:
    """Yield where some letters end that a word of a text begins with."""
    start = plain.find(stem) if _WORD.fullmatch(stem) else -1
    while start >= 0:
        if not _is_letter(plain[start - 1 : start]):
            yield start + len(stem)
        start = plain.find(stem, start + 1)


def _is_letter(character: str) -> bool:
    """Tell whether a character, or none, is one that words are made of."""
    return character.isalnum() and not character.isdecimal()

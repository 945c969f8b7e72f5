"""The words of a body's name as they are meant: expressions in one piece, compounds in several, prefixes off.

"Nations unies" and "South Korea" are one word each, "Verteidigungsministerium" is two. Arabic and Hebrew write "and",
"of" and the article in front of a word: they are taken off where a word is known behind them.
"""

from __future__ import annotations

from functools import cache
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from summarizer.reconcile.folding import folded
from summarizer.reconcile.names.folding import script_of
from summarizer.reconcile.names.org_concepts import concepts, read_as
from summarizer.reconcile.names.org_countries import country_names, country_of
from summarizer.reconcile.names.org_words import SIGNS, large_words
from summarizer.reconcile.names.tables import table
from summarizer.reconcile.names.tokens import as_printed, token
from summarizer.reconcile.places.exonyms import countries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reconcile.names.tokens import Token

_LONGEST_ENDING = 4
_AND_THE = "وال"
_LONG = 6
_LONGEST_IN_SIGNS = 9
_PREFIXES = ("وال", "بال", "لل", "و", "ل", "ب", "וה", "ה", "ו", "ל", "ב")
_SHORTEST_PREFIXED = 4

# The words of an expression, and whether the last may have an ending.
_Expression = tuple[tuple[str, ...], bool]


def as_meant(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return words without the small ones as they are meant, in their order.

    What is read as several words is printed as the one that it stands for in the name.
    """
    return tuple(chain.from_iterable(map(_parted, _joined(tokens))))


def _joined(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the words with those of an expression in one."""
    bare = [_without_prefix(part) for part in tokens]
    at = 0
    while at < len(bare):
        size = next((len(each[0]) for each in _expressions().get(bare[at].plain, ()) if _stands(each, bare, at)), 0)
        country = 0 if size else _signs_of_country(bare, at)
        size = size or country or 1
        run = bare[at : at + size]
        yield run[0] if size == 1 else _one(run)._replace(plain=folded(_text(run))) if country else _one(run)
        at += size


def _text(run: Sequence[Token]) -> str:
    """Return signs as they stand side by side."""
    return "".join(part.text for part in run)


def _signs_of_country(tokens: Sequence[Token], at: int) -> int:
    """Return how many signs at a place are the name of a country, none of which is parted from the next; 0 if none."""
    if tokens[at].script not in SIGNS:
        return 0
    run = list(takewhile(lambda part: part.script == tokens[at].script, tokens[at : at + _LONGEST_IN_SIGNS]))
    return next((size for size in range(len(run), 1, -1) if len(countries(folded(_text(run[:size])))) == 1), 0)


def _stands(expression: _Expression, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an expression stands at a place, its last word with an ending where that may have one."""
    pieces, is_open = expression
    found = [part.plain for part in tokens[at : at + len(pieces)]]
    if len(found) < len(pieces) or tuple(found[:-1]) != pieces[:-1]:
        return False
    ending = len(found[-1]) - len(pieces[-1])
    return found[-1].startswith(pieces[-1]) and 0 <= ending <= (_LONGEST_ENDING if is_open else 0)


def _one(run: Sequence[Token]) -> Token:
    """Return the words of an expression as one."""
    heard = "".join(part.heard[0] for part in run if part.heard)
    text, letters = (" ".join(part.text for part in run), "_".join(part.plain for part in run))
    return run[0]._replace(text=text, plain=letters, heard=(heard,) if heard else (), printed=as_printed(run))


def _parted(part: Token) -> tuple[Token, ...]:
    """Return the words that a word stands for."""
    meant = read_as(part.plain)
    if meant == (part.plain,):
        return (part,)
    return tuple(token(word, "latin", printed=part.printed) for word in meant)


def _without_prefix(part: Token) -> Token:
    """Return an Arabic or Hebrew word without what is written in front of it, where a word is known behind that."""
    if part.script != "abjad" or _is_known(part.plain):
        return part
    if part.text.startswith(_AND_THE) and len(part.text) >= _LONG:
        return token(part.text.removeprefix(_AND_THE), part.script, linked=part.linked, printed=part.printed)
    for prefix in _PREFIXES:
        text = part.text.removeprefix(prefix)
        if len(part.text) >= _SHORTEST_PREFIXED and text != part.text:
            bare = token(text, part.script, linked=part.linked, printed=part.printed)
            if _is_known(bare.plain):
                return bare
    return part


def _is_known(word: str) -> bool:
    return bool(concepts(word) or country_of(word))


@cache
def _expressions() -> dict[str, tuple[_Expression, ...]]:
    """Return the expressions of the tables by their first words, the longest first."""
    found: dict[str, dict[_Expression, None]] = {}
    for expression in chain(_of_notions(), _of_countries()):
        if len(expression[0]) > 1:
            found.setdefault(expression[0][0], {})[expression] = None
    return {first: tuple(sorted(each, key=_size, reverse=True)) for first, each in found.items()}


def _size(expression: _Expression) -> int:
    return len(expression[0])


def _may_part(spelling: str) -> bool:
    """Tell whether a spelling in a table may be of several words."""
    return not spelling.removeprefix("=").removesuffix("-").isalnum() or script_of(spelling[-1]) in SIGNS


def _of_notions() -> Iterator[_Expression]:
    notions = table("notions")
    for line in (*notions["common"], *notions["other"], *notions["telling"], *notions["stand_for"]):
        yield from (
            (large_words(each.removesuffix("-")), each.endswith("-")) for each in line.split() if _may_part(each)
        )


def _of_countries() -> Iterator[_Expression]:
    for line in table("bodies")["countries"].values():
        yield from ((large_words(each.removeprefix("=")), each[0] != "=") for each in line.split() if _may_part(each))
    yield from ((words, False) for words in country_names())
